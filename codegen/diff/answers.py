"""How what an operation answers changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from codegen.diff.findings import Change, Reach, addition, breaking, wording
from codegen.diff.parameters import judged
from codegen.diff.wordless import wordless
from codegen.media import is_binary, is_json
from codegen.schemas import resolved

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from codegen.diff.schemas import SchemaDiff
    from codegen.operations import Operation
    from codegen.schemas import Document, Schema


def answer_changes(diff: SchemaDiff, old: Operation, new: Operation) -> Iterator[Change]:
    """Yield how the answers of an operation changed."""
    for status in sorted({*old.responses, *new.responses}):
        if status not in new.responses:
            yield from _gone(status, new)
        elif status not in old.responses:
            yield from _new(status, old, new)
        else:
            yield from _answer(diff, status, old, new)
            yield from _headers(diff, status, old, new)


def _is_success(status: str) -> bool:
    return status[0] in "123"


def _new(status: str, old: Operation, new: Operation) -> Iterator[Change]:
    before = [wordless(bodies) for known, bodies in old.responses.items() if _is_success(known)]
    if not _is_success(status):
        covering = _covering(status, old.responses)
        if covering is not None and wordless(covering) == wordless(new.responses[status]):
            yield wording(f"{status} is told apart from its range, with the same body")
        else:
            words = f"{status} is a documented error now: its body is typed, and `sync_detailed` returns it"
            yield addition(words, Reach.LOW)
    elif wordless(new.responses[status]) in before:
        yield addition(f"{status} is a success too, with the body of another")
    else:
        yield breaking(f"{status} is a success too, with a body of another type")


def _gone(status: str, new: Operation) -> Iterator[Change]:
    if _is_success(status):
        yield breaking(f"{status} is no success any more: it raises an error")
    elif _covering(status, new.responses) is not None:
        yield wording(f"{status} is not told apart from its range any more")
    else:
        words = f"{status} is not documented any more: `sync_detailed` raises `UnexpectedStatus`, was a typed answer"
        yield breaking(words, Reach.LOW)


def _covering(status: str, responses: Mapping[str, Mapping[str, Schema]]) -> Mapping[str, Schema] | None:
    """Return the bodies of the range that a status is in."""
    return next(
        (responses[name] for name in (f"{status[0]}XX", "default") if name in responses and name != status), None
    )


def _answer(diff: SchemaDiff, status: str, old: Operation, new: Operation) -> Iterator[Change]:
    before, after = old.responses[status], new.responses[status]
    what = "success" if _is_success(status) else "error"
    if not before or not after:
        if before:
            yield breaking(f"{what} {status} has no body any more")
        elif after:
            yield breaking(f"{what} {status} has a body now")
        return
    for kind in sorted({*before, *after}):
        if kind not in after:
            yield breaking(f"{what} {status} is not read as {kind} any more")
        elif kind not in before:
            words = f"{what} {status} may be {kind} too"
            yield addition(words) if _type(kind) in _types(old, success=what == "success") else breaking(words)
        else:
            yield from judged(diff.compare(before[kind], after[kind]), "answered", f"{what} {status}: ")


def _types(operation: Operation, *, success: bool) -> set[str]:
    """Return the Python types of the bodies that are no JSON, and `JSON` if there are others."""
    answers = (bodies for status, bodies in operation.responses.items() if _is_success(status) is success)
    return {_type(kind) for bodies in answers for kind in bodies if not is_json(kind)}


def _type(kind: str) -> str:
    return "JSON" if is_json(kind) else "bytes" if is_binary(kind) else "str"


def _headers(diff: SchemaDiff, status: str, old: Operation, new: Operation) -> Iterator[Change]:
    before, after = (
        _stated_headers(document, one, status) for document, one in ((diff.before, old), (diff.after, new))
    )
    for name in sorted({*before, *after}):
        if before.get(name) != after.get(name):
            words = "is not documented any more" if name not in after else "is documented otherwise"
            words = "is documented now" if name not in before else words
            yield wording(f"{status}: the header {name} {words}; it is passed on as it comes")


def _stated_headers(document: Document, operation: Operation, status: str) -> Mapping[str, Any]:
    answers = {str(key): answer for key, answer in operation.raw["responses"].items()}
    headers: Mapping[str, Any] = resolved(document, answers[status]).get("headers", {})
    return {name: wordless(resolved(document, header)) for name, header in headers.items()}
