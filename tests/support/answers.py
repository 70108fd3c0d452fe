"""The answers that the specs document, as their examples show them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from codegen.media import is_json
from codegen.schemas import resolved
from tests.support.lowlevel import documents, shown_values
from tests.support.rules import Rules
from tests.support.scripted import Reply

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from codegen.operations import Operation


@dataclass(frozen=True)
class Success:
    """A documented success of an operation.

    Args:
        status: Its status.
        headers: Its headers, with the content type if there is a body.
        body: What an example shows: a JSON value, text, or None where there is no body.
        rules: What the spec says of a JSON body.
    """

    status: int
    headers: Mapping[str, str]
    body: Any
    rules: Rules | None

    def reply(self, body: Any = None) -> Reply:
        """Return it as a server sends it, with another body if one is given."""
        return Reply(self.status, self.body if body is None else body, self.headers)

    def breaches(self) -> Iterator[tuple[str, Any]]:
        """Yield bodies that the spec does not allow, each with its name."""
        for place, kind, body in self.rules.breaches(self.body) if self.rules else ():
            yield f"{'.'.join(map(str, place))} {kind}", body


def successes(service: str, operation: Operation) -> Iterator[Success]:
    """Yield the documented successes of an operation, one for each example, the first status first."""
    document = documents()[service]
    for status, stated in operation.raw["responses"].items():
        if not status.startswith("2"):
            continue
        answer = resolved(document, stated)
        named = {name: resolved(document, header) for name, header in answer.get("headers", {}).items()}
        headers = {name: str(header["example"]) for name, header in named.items() if "example" in header}
        content = answer.get("content", {})
        for kind, media in content.items():
            rules = Rules(document, media["schema"], _shown(service)) if is_json(kind) else None
            for example in media["examples"].values():
                body = resolved(document, example)["value"]
                yield Success(int(status), {**headers, "content-type": kind}, body, rules)
        if not content:
            yield Success(int(status), headers, None, None)


@cache
def _shown(service: str) -> dict[str, Any]:
    return shown_values(documents()[service])
