"""The functions of a class that are public, whichever base they are from."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator


def functions_of(kind: type[Any]) -> Iterator[tuple[str, Any]]:
    """Yield the public methods and properties of a class, those of its bases in this project too."""
    for owner in kind.__mro__:
        for name, stated in vars(owner).items() if owner.__module__.startswith("memclients.") else ():
            thing = stated.__func__ if isinstance(stated, classmethod | staticmethod) else stated
            if not name.startswith("_") and (inspect.isfunction(thing) or isinstance(thing, property)):
                yield name, thing
