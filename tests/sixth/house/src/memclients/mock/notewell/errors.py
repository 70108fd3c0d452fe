"""How Notewell says no."""

from starlette.responses import Response

from memclients.mock._call import json_answer


def error(status: int, code: str, message: str) -> Response:
    """Make an error answer."""
    return json_answer({"error": {"code": code, "message": message}}, status)


def invalid(message: str) -> Response:
    """Refuse the input."""
    return error(400, "invalid", message)
