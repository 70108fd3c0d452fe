"""How OctaMem says no.

The two keys of the body are known from the official client; the words in `code` are assumed.
"""

from starlette.responses import Response

from memclients.mock._call import json_answer


def error(status: int, message: str, code: str) -> Response:
    """Make an error answer."""
    return json_answer({"error": message, "code": code}, status)


def invalid(message: str) -> Response:
    """Refuse the input."""
    return error(400, message, "VALIDATION_ERROR")


def unauthorized(message: str) -> Response:
    """Refuse the caller."""
    return error(401, message, "AUTH_ERROR")
