"""Cursors: opaque to clients, and good for one listing of one tenant only."""

import hashlib
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from typing import Any

from memclients.mock._call import decode_json, json_array, json_object

_DIGITS = 16


def seal(tenant: str, content: Mapping[str, Any]) -> str:
    """Make a cursor that holds what is needed to go on."""
    text = json.dumps(content, sort_keys=True)
    return urlsafe_b64encode(json.dumps([text, _mark(tenant, text)]).encode()).decode().rstrip("=")


def unseal(tenant: str, cursor: str) -> dict[str, Any] | None:
    """Return what a cursor holds; None if it was not made here for this tenant, or was changed since."""
    try:
        parts = json_array(decode_json(urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))))
    except ValueError:
        return None
    match parts:
        case [str(text), mark] if mark == _mark(tenant, text):
            content = json_object(json.loads(text))
            # Decoding overlooks bits and characters that mean nothing, but such a cursor was changed all the same.
            return content if content is not None and seal(tenant, content) == cursor else None
        case _:
            return None


def _mark(tenant: str, text: str) -> str:
    return hashlib.sha256(f"{tenant}\n{text}".encode()).hexdigest()[:_DIGITS]
