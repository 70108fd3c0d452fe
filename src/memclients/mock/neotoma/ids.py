"""Identifiers, which are functions of what they identify."""

import hashlib
import re

ENTITY_ID = re.compile(r"ent_[0-9a-f]{24}")


def digest(text: str) -> str:
    """Hash a text; 64 hexadecimal characters."""
    return hashlib.sha256(text.encode()).hexdigest()


def uuid_of(text: str) -> str:
    """Hash a text into the shape of a UUID."""
    found = digest(text)
    return "-".join((found[:8], found[8:12], found[12:16], found[16:20], found[20:32]))


def entity_id(entity_type: str, normalised_name: str) -> str:
    """Return the id of an entity; equal names give equal ids, whoever stores them."""
    return "ent_" + digest(f"{entity_type}:{normalised_name}")[:24]


def source_id(user: str, content_hash: str) -> str:
    """Return the id of a source; the same content stored again by the same user is the same source."""
    return uuid_of(f"source:{user}:{content_hash}")
