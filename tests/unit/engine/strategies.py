"""What may happen to a request, for property tests."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from memclients._core.backend import TransportFailure
from memclients._core.response import Response
from memclients._core.retry import Outcome, RetryPolicy
from tests.unit.engine.operations import ADD, PUT, READ

if TYPE_CHECKING:
    from memclients._core.operation import Request

OPERATIONS = {"safe": READ, "unsafe": ADD, "with-key": PUT}

FINAL_BODY = b'{"error": "Monthly QUOTA used up"}'
RETRYABLE = st.sampled_from([408, 429, 500, 502, 503, 504, 520, 599])
STATUSES = RETRYABLE | RETRYABLE | st.sampled_from([200, 204, 301, 400, 401, 404, 409, 501, 600])
RETRY_AFTER = st.sampled_from(
    [
        "0",
        "1",
        "2.5",
        "59",
        "60",
        "61",
        "86400",
        "-1",
        "nan",
        "inf",
        "1e999",
        "soon",
        "",
        "Thu, 01 Jan 1970 00:00:00 GMT",
    ]
) | st.floats(0, 100).map(str)


@st.composite
def requests(draw: st.DrawFn) -> Request:
    """A request of each safety; one with a key may or may not have it."""
    operation = OPERATIONS[draw(st.sampled_from(sorted(OPERATIONS)))]
    request = operation.request(path={"note_id": "n1"})
    return replace(request, key="key-1") if draw(st.booleans()) else request


@st.composite
def responses(draw: st.DrawFn, statuses: st.SearchStrategy[int] = STATUSES) -> Response:
    """An answer, perhaps with a wish to be left alone for a while."""
    asked = draw(st.none() | RETRY_AFTER)
    body = draw(st.sampled_from([b"", b"busy", b"{}", FINAL_BODY, b'{"error": {"a": 1}}', b"[]"]))
    return Response(draw(statuses), [] if asked is None else [("retry-after", asked)], body)


failures: st.SearchStrategy[TransportFailure] = st.builds(
    TransportFailure,
    reason=st.just("lost"),
    reached=st.booleans(),
    timed_out=st.booleans(),
    permanent=st.sampled_from([False, False, False, True]),
)

outcomes: st.SearchStrategy[Outcome] = responses() | failures

policies: st.SearchStrategy[RetryPolicy] = st.builds(
    RetryPolicy,
    max_retries=st.integers(0, 8),
    base_delay=st.sampled_from([0.0, 0.5, 1.0, 30.0, 1e300]),
    retry_unsafe=st.booleans(),
)
