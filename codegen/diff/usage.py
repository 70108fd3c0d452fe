"""What the ergonomic layer of a service takes from the generated client, as its imports say."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@dataclass(frozen=True)
class Usage:
    """What is imported from `memclients_lowlevel.<service>`.

    Args:
        service: Name of the service.
        names: What is imported, as dotted names below that package.
    """

    service: str
    names: frozenset[str]

    @property
    def service_package(self) -> str:
        """The package that users import."""
        return f"memclients.{self.service}"

    def uses(self, module: str) -> bool:
        """Return whether a module such as `api.memories.list_memories` is used, by itself or within all of its tag."""
        return any(
            name == module or module.startswith(f"{name}.") or name.startswith(f"{module}.") for name in self.names
        )

    def imports(self, name: str) -> bool:
        """Return whether the type of this name is passed on to users."""
        return not self.names.isdisjoint((f"results.{name}", f"params.{name}"))


def usage(service: str, sources: Iterable[str]) -> Usage:
    """Return what modules of the ergonomic layer take, those that are no Python passed over."""
    package = f"memclients_lowlevel.{service}"
    found = {name for source in sources for name in _imported(source)}
    below = (name.removeprefix(f"{package}.") for name in found if name.startswith(f"{package}."))
    return Usage(service, frozenset(below))


def _imported(source: str) -> Iterator[str]:
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from (f"{node.module}.{one.name}" for one in node.names)
