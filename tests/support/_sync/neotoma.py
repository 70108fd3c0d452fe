# Derived from tests/support/_async/neotoma.py by `make generate`; edit that file, not this one.
"""The methods that the Neotoma client has in one colour, under the names that they have on any client."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from tests.support.one_colour import OneColour


class Neotoma(OneColour):
    """The Neotoma client as it is in this colour only."""

    # Of the async methods an `a`, of the sync ones nothing.
    _prefix: ClassVar = "store".removesuffix("store")

    def close(self) -> None:
        getattr(self.client, f"{self._prefix}close")()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _own(self, **options: Any) -> dict[str, Any]:
        http_client = options.pop("http_client", None)
        return {**options, "async_client" if self._prefix else "client": http_client}
