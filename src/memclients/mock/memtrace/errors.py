"""How Memtrace says no."""

from starlette.responses import PlainTextResponse, Response

from memclients.mock._call import json_answer
from memclients.mock.memtrace.refusals import DuplicateError, MissingError, NoArcError, RefusalError


def error(status: int, message: str) -> Response:
    """Make an error answer."""
    return json_answer({"error": message}, status)


def plain(status: int, text: str) -> Response:
    """Make an answer of the web framework, which knows nothing of JSON."""
    return PlainTextResponse(text, status)


def bad_body(reason: object) -> Response:
    """Refuse a body that can't be decoded."""
    return error(400, f"invalid request body: {reason}")


def refusal(problem: RefusalError, otherwise: int) -> Response:
    """Turn a problem into an answer.

    Args:
        problem: What is wrong.
        otherwise: Status of an ill-formed value, a broken reference or a failing backend, which depends on the
            operation.
    """
    if isinstance(problem, NoArcError):
        return json_answer({"error": str(problem), "hint": problem.hint}, 503)
    if isinstance(problem, DuplicateError):
        return error(409, str(problem))
    if isinstance(problem, MissingError):
        return error(404, str(problem))
    return error(otherwise, str(problem))
