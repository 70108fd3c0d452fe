"""Lists of artifacts, page by page."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memclients.mock.hippocortex.errors import Refusal
from memclients.mock.hippocortex.knowledge.artifacts import STATUSES, TYPES, Artifact
from memclients.mock.hippocortex.knowledge.cursors import seal, unseal
from memclients.mock.hippocortex.knowledge.listing import ORDERS, SORTS, Listing, Page, page
from memclients.mock.hippocortex.seed import sow
from tests.support.hippocortex_state import TENANT, Mind

FIELDS = dict(zip(SORTS, ("created_at", "updated_at", "confidence", "evidence_count"), strict=True))
ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "type": st.sampled_from(TYPES),
            "status": st.sampled_from(STATUSES),
            "confidence": st.sampled_from([0.1, 0.55, 0.7]),
            "evidenceCount": st.integers(1, 3),
        }
    ),
    max_size=9,
)


def listed(mind: Mind, listing: Listing, limit: int | None = None, cursor: str | None = None) -> Page:
    return page(mind.state.db, TENANT, listing, limit, cursor)


def seeded(rows: list[dict[str, object]]) -> Mind:
    mind = Mind()
    sow(mind.state, {"tenant": TENANT, "artifacts": [{"title": f"a{n}", **row} for n, row in enumerate(rows)]})
    return mind


@given(
    ROWS,
    st.builds(
        Listing,
        type=st.none() | st.sampled_from(TYPES),
        status=st.none() | st.sampled_from(STATUSES),
        sort=st.none() | st.sampled_from(SORTS),
        order=st.none() | st.sampled_from(ORDERS),
    ),
    st.integers(1, 5),
)
def test_pages_are_the_list_cut_up(rows: list[dict[str, object]], listing: Listing, limit: int) -> None:
    mind = seeded(rows)
    whole = listed(mind, listing, 100)
    assert whole.cursor is None
    assert len(whole.artifacts) == whole.total
    pages = [listed(mind, listing, limit)]
    while pages[-1].cursor is not None:
        # As the documented example asks: with the cursor alone.
        pages.append(listed(mind, Listing(), cursor=pages[-1].cursor))
    assert [artifact for one in pages for artifact in one.artifacts] == list(whole.artifacts)
    assert all(len(one.artifacts) == limit for one in pages[:-1])
    assert {one.total for one in pages} == {whole.total}

    def place(artifact: Artifact) -> tuple[float, str]:
        return getattr(artifact, FIELDS[listing.sort or "createdAt"]), artifact.id

    assert all(
        place(one) < place(other) if listing.order == "asc" else place(one) > place(other)
        for one, other in pairwise(whole.artifacts)
    )
    for artifact in whole.artifacts:
        assert listing.type in {None, artifact.type}
        assert listing.status in {None, artifact.status}


def test_a_cursor_goes_with_its_own_filters_only() -> None:
    mind = seeded([{"type": "task_schema"}] * 3)
    cursor = listed(mind, Listing(type="task_schema", sort="confidence"), 1).cursor
    assert len(listed(mind, Listing(type="task_schema", sort="confidence"), cursor=cursor).artifacts) == 1
    assert len(listed(mind, Listing(), 2, cursor).artifacts) == 2
    for other in (
        Listing(type="causal_pattern"),
        Listing(status="active"),
        Listing(sort="createdAt"),
        Listing(order="asc"),
    ):
        with pytest.raises(Refusal) as caught:
            listed(mind, other, cursor=cursor)
        assert caught.value.details[0]["field"] == "cursor"


def test_pages_go_on_where_they_were_although_there_is_more_by_now() -> None:
    mind = seeded([{"confidence": 0.9}, {"confidence": 0.5}])
    first = listed(mind, Listing(sort="confidence"), 1)
    sow(mind.state, {"tenant": TENANT, "artifacts": [{"title": "new", "confidence": 1.0}]})
    rest = listed(mind, Listing(), 100, first.cursor)
    assert [artifact.title for artifact in rest.artifacts] == ["a1"]


CURSOR = seal(TENANT, {"type": None, "limit": 2, "id": "art_1"})


def test_a_cursor_holds_what_was_put_in_for_its_tenant_only() -> None:
    assert unseal(TENANT, CURSOR) == {"type": None, "limit": 2, "id": "art_1"}
    assert unseal("other", CURSOR) is None


@given(st.integers(0, len(CURSOR) - 1), st.characters(codec="utf-8"))
def test_a_cursor_that_was_changed_is_known(place: int, character: str) -> None:
    changed = CURSOR[:place] + character + CURSOR[place + 1 :]
    assert changed == CURSOR or unseal(TENANT, changed) is None


@pytest.mark.parametrize("more", ["!", "=", " ", "\n", "AAAA"])
def test_a_cursor_with_something_behind_it_is_known(more: str) -> None:
    assert unseal(TENANT, CURSOR + more) is None


@given(st.text())
def test_other_text_is_no_cursor(text: str) -> None:
    assert unseal(TENANT, text) is None
