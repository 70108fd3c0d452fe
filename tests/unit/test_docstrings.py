"""What is public explains itself: its docstring has the parts that the house's docstrings have.

The rule:

- The first sentence is one line. Of a function or method it is an imperative, which begins with a bare verb.
- `Args:` names every argument, in order, unless the docstring of the class explains it. A class that users make names
  those of its constructor, in `Args:` or as `Attributes:`.
- `Returns:` says what comes back, unless nothing does or the first sentence does so: "Read an agent."
- `Raises:` stands wherever requests are sent.
- `Source:` stands wherever the service's documentation shows the thing in its code (`tests/docs/pages`).
"""

from __future__ import annotations

import enum
import importlib
import inspect
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, is_typeddict

import pytest

from memclients.mock._registry import SERVICES
from tests.support import public_api
from tests.support.public_functions import functions_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PAGES = Path(__file__).parents[1] / "docs" / "pages"

NO_VERB = re.compile(r"([A-Z][a-z]*[^s]s|An?|The|All|One|What|Where|Whether|How|If)\b|[^A-Z]")
# Sentences with these begin with what comes back: "Read an agent", "Count an agent's memories", "Tell whether".
SAYS_WHAT_RETURNS = frozenset({"Count", "Decode", "Find", "Make", "Read", "Return", "Tell"})


@dataclass(frozen=True)
class Public:
    """A public function, method, property or class, and the service whose documentation may show it."""

    name: str
    thing: Any
    service: str | None = None
    owner: type[Any] | None = None
    sends: bool = False

    @property
    def doc(self) -> str:
        return inspect.cleandoc(self.thing.__doc__ or "")

    @property
    def is_function(self) -> bool:
        return inspect.isfunction(self.thing)

    @property
    def first_word(self) -> str:
        return re.split(r"\W", self.doc, maxsplit=1)[0]

    def names(self, title: str) -> list[str]:
        """Return the names that a section explains."""
        found = re.search(rf"^{title}:\n((?: .*\n?)+)", self.doc, re.MULTILINE)
        entries = re.findall(r"^ {4}\**([\w, ]+): ", found[1], re.MULTILINE) if found else []
        return [name for entry in entries for name in entry.split(", ")]

    @property
    def parameters(self) -> list[str]:
        return [name for name in inspect.signature(self.thing).parameters if name not in ("self", "cls")]


def first_sentence(one: Public) -> Iterator[str]:
    line, _, rest = one.doc.partition("\n")
    if not line.endswith(".") or not f"{rest}\n".startswith("\n"):
        yield "its first sentence is not one line"
    if one.is_function and NO_VERB.match(line):
        yield f"its first word is no bare verb: {one.first_word}"


def args(one: Public) -> Iterator[str]:
    if one.is_function:
        told, of_class = one.names("Args"), (one.owner and one.owner.__doc__) or ""
        wanted = [name for name in one.parameters if name in told or f"`{name}`" not in of_class]
    elif is_made_by_users(one.thing) and "Args: those of `" not in one.doc:
        wanted, told = one.parameters, one.names("Args") or one.names("Attributes")
    else:
        return
    if told != wanted:
        yield f"it explains the arguments {told}, and has {wanted}"


def returns(one: Public) -> Iterator[str]:
    is_told = "\nReturns:\n" in one.doc or one.first_word in SAYS_WHAT_RETURNS
    if one.is_function and one.thing.__annotations__["return"] not in ("None", None) and not is_told:
        yield "it does not say what it returns"


def raises(one: Public) -> Iterator[str]:
    if one.sends and not one.names("Raises"):
        yield "it does not say what it raises"


def source(one: Public) -> Iterator[str]:
    name = one.name.rpartition(".")[2]
    is_shown = one.service and not {name, name.removeprefix("a")}.isdisjoint(shown(one.service))
    if is_shown and not re.search(r"^Source: [A-Z].*\.$", one.doc, re.MULTILINE):
        yield "the service's documentation shows it, and it does not say where"


RULES = [first_sentence, args, returns, raises, source]


def is_made_by_users(kind: Any) -> bool:
    """Tell whether users call a class: exceptions are caught, and a first sentence says "as ..." of what is handed out."""
    plain = inspect.isclass(kind) and not is_typeddict(kind) and not issubclass(kind, BaseException | enum.Enum)
    return plain and kind.__module__.startswith("memclients.") and ", as `" not in (kind.__doc__ or "").split("\n")[0]


@cache
def shown(service: str) -> frozenset[str]:
    """Return what the code in a service's documentation calls."""
    page = (PAGES / f"{service}.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```python\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    return frozenset(re.findall(r"(?<!def )\b(\w+)\(", "\n".join(blocks)))


@cache
def everything() -> list[Public]:
    found: dict[int, Public] = {}
    for package in public_api.PACKAGES:
        service = next((one for one in SERVICES if package.startswith(f"memclients.{one}")), None)
        module = importlib.import_module(package)
        things = [(name, getattr(module, name)) for name in module.__all__]
        classes = [thing for _, thing in things if inspect.isclass(thing)]
        members = [(kind, *member) for kind in classes for member in functions_of(kind)]
        # Closing sends nothing.
        sending = {name for _, name, thing in members if inspect.iscoroutinefunction(thing)} - {"close", "aclose"}
        for name, thing in things:
            if inspect.isclass(thing) or inspect.isfunction(thing):
                ours = service if thing.__module__.startswith("memclients.") else None
                one = Public(name, thing, ours, sends=inspect.iscoroutinefunction(thing) or f"a{name}" in dict(things))
                found.setdefault(id(thing), one)
        for kind, name, thing in members:
            pages = "Pager" in str(getattr(thing, "__annotations__", {}).get("return"))
            sends = pages or not {name, f"a{name}"}.isdisjoint(sending)
            # What all clients share can't name one service's documentation.
            ours = None if getattr(thing, "__module__", "").startswith("memclients._core") else service
            found.setdefault(id(thing), Public(f"{kind.__name__}.{name}", thing, ours, kind, sends))
    return list(found.values())


@pytest.mark.parametrize("rule", RULES)
def test_everything_public_explains_itself(rule: Callable[[Public], Iterator[str]]) -> None:
    faults = "\n".join(f"{one.name}: {fault}" for one in everything() for fault in rule(one))

    assert not faults, faults


GOOD = """Read a key.

Args:
    key: It.

Raises:
    KeyError: If there is none.

Source: A page.
"""


@pytest.mark.parametrize(
    ("rule", "whole", "broken"),
    [
        (first_sentence, "Read a", "Reads a"),
        (first_sentence, "Read a", "The"),
        (first_sentence, "Read a", "Read\na"),
        (args, "    key:", "    keys:"),
        (returns, "Read a", "Ask for a"),
        (raises, "Raises:", "Note:"),
        (source, "Source: A page.", ""),
    ],
)
def test_a_rule_finds_what_is_wrong(rule: Callable[[Public], Iterator[str]], whole: str, broken: str) -> None:
    def details(key: str) -> int:
        raise KeyError(key)

    details.__doc__ = GOOD
    assert list(rule(Public("details", details, "octamem", sends=True))) == []

    details.__doc__ = GOOD.replace(whole, broken)
    assert len(list(rule(Public("details", details, "octamem", sends=True)))) == 1
