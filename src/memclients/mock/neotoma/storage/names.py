"""Names of types and entities."""

import re
from collections.abc import Mapping
from typing import Any

from memclients.mock.neotoma import ids
from memclients.mock.neotoma.storage.types import REGISTERED

NAME_FIELDS = ("canonical_name", "name", "full_name", "title", "email", "url")

_LEGAL_SUFFIX = re.compile(
    r"[\s,]+(?:inc|llc|ltd|corp|corporation|co|company|limited|plc|gmbh|pty|pvt)\.?$", re.IGNORECASE
)
_HONORIFIC = re.compile(r"^(?:mr|mrs|ms|miss|dr|prof|sir|madam)\.?\s+", re.IGNORECASE)
_PREFIXED = re.compile(r"^\w+:", re.ASCII)
_EMAIL = re.compile(r"\S+@\S+\.\S+")
_PUNCTUATION = re.compile(r"[^\w\s]+|_+")


def collapsed(entity_type: str) -> str:
    """Return the registered type that a name means by another case or a regular plural, else the name itself."""
    lower = entity_type.strip().lower()
    for name in (lower, lower.removesuffix("s"), f"{lower.removesuffix('ies')}y" if lower.endswith("ies") else lower):
        if name in REGISTERED:
            return name
    return entity_type


def trimmed(entity_type: str, name: str) -> str:
    """Leave out of a name what does not distinguish companies or people: legal suffixes, honorifics."""
    text = name.strip()
    if entity_type == "company":
        return _LEGAL_SUFFIX.sub("", text) or text
    if entity_type == "person":
        return _HONORIFIC.sub("", text) or text
    return text


def normalised(entity_type: str, name: str) -> str:
    """Return the form in which names are compared."""
    text = trimmed(entity_type, name).lower()
    if not _PREFIXED.match(text) and not _EMAIL.search(text):
        text = _PUNCTUATION.sub(" ", text)
    return " ".join(text.split())


def derived_id(entity_type: str, name: str) -> str:
    """Return the id of the entity of this type and name."""
    return ids.entity_id(entity_type, normalised(entity_type, name))


def display_name(entity_type: str, canonical_name: str, fields: Mapping[str, Any]) -> str:
    """Return the name that snapshots show, which is not the one that entities are found by."""
    shown = (fields.get(name) for name in NAME_FIELDS)
    return next(
        (value for value in shown if isinstance(value, str) and value), canonical_name.removeprefix(f"{entity_type}:")
    )
