"""How Memtrace says no."""

from starlette.responses import PlainTextResponse, Response

from memclients.mock import _refusal
from memclients.mock._call import Handler, json_answer
from memclients.mock.memtrace.refusals import BadBodyError, DuplicateError, MissingError, NoArcError, RefusalError


def error(status: int, message: str) -> Response:
    """Make an error answer."""
    return json_answer({"error": message}, status)


def plain(status: int, text: str) -> Response:
    """Make an answer of the web framework, which knows nothing of JSON."""
    return PlainTextResponse(text, status)


def refusal(problem: RefusalError, otherwise: int) -> Response:
    """Turn a problem into an answer.

    Args:
        problem: What is wrong.
        otherwise: Status of an ill-formed value, a broken reference or a failing backend, which depends on the
            operation.
    """
    if isinstance(problem, NoArcError):
        return json_answer({"error": str(problem), "hint": problem.hint}, 503)
    if isinstance(problem, BadBodyError):
        return error(400, str(problem))
    if isinstance(problem, DuplicateError):
        return error(409, str(problem))
    if isinstance(problem, MissingError):
        return error(404, str(problem))
    return error(otherwise, str(problem))


def refusing(handler: Handler, otherwise: int) -> Handler:
    """Make a handler answer with its problems instead of raising them.

    Args:
        handler: The handler.
        otherwise: As of `refusal`.
    """
    return _refusal.refusing(handler, RefusalError, lambda problem: refusal(problem, otherwise))
