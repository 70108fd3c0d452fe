"""A client that has both colours, seen as clients that have one."""

from __future__ import annotations

from typing import Any, ClassVar

from memclients.neotoma import NeotomaClient

SHARED = {"with_options", "with_raw_response", "close"}


class OneColour:
    """Base of the classes that have one colour's methods by their plain names.

    Args:
        base_url: Where the server is.
        **options: Of the client; `http_client` is the one of this colour.
    """

    _prefix: ClassVar[str]

    def __init_subclass__(cls) -> None:
        both = {name for name in dir(NeotomaClient) if not name.startswith("_")}
        for name in both:
            if f"a{name}" in both and name not in SHARED:
                setattr(cls, name, _method(f"{cls._prefix}{name}"))

    def __init__(self, base_url: str | None = None, **options: Any) -> None:
        self.client = NeotomaClient(base_url=base_url, **self._own(**options))

    def _own(self, **options: Any) -> dict[str, Any]:
        raise NotImplementedError

    @property
    def _exchange(self) -> Any:
        return self.client._client._exchange


def _method(name: str) -> Any:
    return lambda self, *args, **kwargs: getattr(self.client, name)(*args, **kwargs)
