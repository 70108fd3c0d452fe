"""Successful answers of Memoturn."""

from typing import Any

from starlette.responses import Response

from memclients.mock._call import json_answer


def answer(value: Any, status: int = 200, *, txid: int | None = None) -> Response:
    """Answer with JSON.

    Args:
        value: The body.
        status: HTTP status.
        txid: Number of the transaction for the header, which only some operations send.
    """
    return _stamped(json_answer(value, status), txid)


def empty(*, txid: int | None = None) -> Response:
    """Answer that it is done."""
    return _stamped(Response(status_code=204), txid)


def raw(value: bytes, *, txid: int | None = None) -> Response:
    """Answer with bytes."""
    return _stamped(Response(value, media_type="application/octet-stream"), txid)


def _stamped(response: Response, txid: int | None) -> Response:
    if txid is not None:
        response.headers["memoturn-txid"] = str(txid)
    return response
