# Derived from tests/unit/services/_async/neotoma.py by `make generate`; edit that file, not this one.
"""The Neotoma client under the names that every client's methods have in one colour."""

from __future__ import annotations

from typing import Any, Final, Self

from memclients.neotoma import NeotomaClient

# Of the async client an `a`, of the sync one nothing.
PREFIX: Final = "store".removesuffix("store")


class Neotoma:
    """Make each method of one colour reachable as `store`.

    Args:
        url: Where the server is.
        **options: Of the client.
    """

    def __init__(self, url: str, **options: Any) -> None:
        self.client = NeotomaClient(base_url=url, **options)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.client, PREFIX + name)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
