"""What type checkers read as a user's code (`tests/typing`) calls everything public, so that each type is checked once."""

from __future__ import annotations

import importlib
import inspect
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from memclients.mock._registry import SERVICES
from tests.support.public_functions import functions_of

if TYPE_CHECKING:
    from collections.abc import Iterator

SCRIPTS = Path(__file__).parents[1] / "typing"


@pytest.mark.parametrize("service", SERVICES)
def test_a_script_calls_everything_public(service: str) -> None:
    script = (SCRIPTS / f"{service}_user.py").read_text(encoding="utf-8")

    assert {name for name, pattern in calls(service) if re.search(pattern, script) is None} == set()


def calls(service: str) -> Iterator[tuple[str, str]]:
    """Yield the functions and methods of a service, each with what a call of it looks like in its colour."""
    package = importlib.import_module(f"memclients.{service}")
    for name in package.__all__:
        thing: Any = getattr(package, name)
        if inspect.isfunction(thing):
            yield name, rf"\b{name}\("
        # What exceptions have beside their attributes is for the clients that raise them.
        elif inspect.isclass(thing) and not issubclass(thing, BaseException):
            for method, function in functions_of(thing):
                if inspect.iscoroutinefunction(function):
                    yield f"{name}.{method}", rf"await [\w.]+\.{method}\("
                elif inspect.isfunction(function):
                    yield f"{name}.{method}", rf"(?<!await )\b[\w.]+\.{method}\("
