"""Cursors of entity queries: the id of the last entity of a page, for no one to look into."""

import base64
import binascii

from memclients.mock._call import decode_json, json_object
from memclients.mock.neotoma.errors import Refusal
from memclients.mock.neotoma.js import stringify


def after(entity_id: str) -> str:
    """Return the cursor of the page that follows an entity."""
    content = {"v": 1, "sort_by": "entity_id", "sort_order": "asc", "entity_id": entity_id}
    return base64.urlsafe_b64encode(stringify(content).encode()).decode().rstrip("=")


def entity_of(cursor: str) -> str:
    """Return the entity that a cursor stands for.

    Raises:
        Refusal: It is no cursor of this server.
    """
    try:
        content = json_object(decode_json(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))) or {}
    except (ValueError, binascii.Error):
        content = {}
    entity_id = content.get("entity_id")
    if content.get("v") != 1 or not isinstance(entity_id, str):
        hint = "Send next_cursor of the page before, as it is, or no cursor for the first page."
        raise Refusal.flat(400, "INVALID_CURSOR", "cursor is not a valid pagination cursor", {"hint": hint})
    return entity_id
