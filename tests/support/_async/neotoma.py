"""The methods that the Neotoma client has in one colour, under the names that they have on any client."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from tests.support.one_colour import OneColour


class AsyncNeotoma(OneColour):
    """The Neotoma client as it is in this colour only."""

    # Of the async methods an `a`, of the sync ones nothing.
    _prefix: ClassVar = "astore".removesuffix("store")

    async def close(self) -> None:
        await getattr(self.client, f"{self._prefix}close")()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    def _own(self, **options: Any) -> dict[str, Any]:
        http_client = options.pop("http_client", None)
        return {**options, "async_client" if self._prefix else "client": http_client}
