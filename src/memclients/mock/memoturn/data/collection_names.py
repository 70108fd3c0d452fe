"""How collections of documents and of vectors are named."""

import re

from memclients.mock.memoturn.errors import Refusal

_NAME = re.compile(r"[A-Za-z0-9_-]{1,64}")


def collection_key(name: str) -> str:
    """Return what tells a collection from others: case does not, nor whether there is a `-` or a `_`.

    Raises:
        Refusal: It is no name of a collection.
    """
    if not _NAME.fullmatch(name):
        raise Refusal.invalid(f"invalid collection name {name!r}: 1 to 64 letters, digits, _ and -")
    return name.replace("-", "_").lower()
