"""The routes of a spec of which nothing is known but that they are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from codegen.operations import Operation, known_routes
from codegen.policies import retry_rules
from codegen.security import credentials
from codegen.text import docstring, generated_line, literal

if TYPE_CHECKING:
    from codegen.schemas import Document

_ABOUT = (
    "Routes of which nothing is known but that they are there, by the name that the service's documentation gives them."
)
_HEAD = """
from collections.abc import Mapping
from typing import Final

from memclients._core.lowlevel import FinalAnswer, Operation, RetryRules

__all__ = ("KNOWN_ROUTES",)

"""


def known_routes_module(service: str, document: Document) -> dict[str, str]:
    """Return the module of a service's known routes by its file name, nothing if its spec names none.

    Raises:
        CodegenError: If a route can't be expressed.
    """
    routes = known_routes(document)
    if not routes:
        return {}
    table = "".join(f"{literal(route.id)}: {_call(route)},\n" for route in routes)
    text = f"KNOWN_ROUTES: Final[Mapping[str, Operation]] = {{\n{table}}}\n"
    return {"known_routes.py": f"{generated_line(service)}\n{docstring(_ABOUT)}\n{_HEAD}{text}"}


def _call(route: Operation) -> str:
    return (
        f"Operation(id={literal(route.id)}, method={literal(route.method.upper())}, path={literal(route.path)}, "
        f"credentials={credentials(route)}, retry={retry_rules(route.raw['x-retry'])})"
    )
