"""The public surface of each package as text, one name a line: `python -m tests.support.public_api` writes it down."""

from __future__ import annotations

import enum
import importlib
import inspect
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, ForwardRef, is_typeddict

import memclients
from memclients._core.models import Model
from memclients.mock._registry import SERVICES

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(__file__).parents[1] / "unit" / "public_api"
COMMAND = ".venv/bin/python -m tests.support.public_api"
PACKAGES = (
    "memclients",
    *(f"memclients.{service}" for service in SERVICES),
    "memclients.hippocortex.types",
    "memclients.errors",
    "memclients.mock",
)


def listed(package: str) -> Path:
    """Return where the surface of a package is written down."""
    return FOLDER / f"{package}.txt"


def surface(package: str) -> str:
    """Return the names of a package with their signatures, and those of the public members of its classes."""
    module = importlib.import_module(package)
    lines = [line for name in sorted(module.__all__) for line in _lines(name, getattr(module, name))]
    return "".join(f"{line}\n" for line in lines)


def _lines(name: str, thing: Any) -> Iterator[str]:
    if not inspect.isclass(thing):
        yield f"{name}{_signature(thing)}" if inspect.isroutine(thing) else name
    elif is_typeddict(thing):
        yield f"{name}: TypedDict"
        yield from (f"{name}[{key!r}]: {_Annotation(stated)}" for key, stated in thing.__annotations__.items())
    elif issubclass(thing, enum.Enum):
        yield f"{name}: Enum"
        yield from (f"{name}.{member.name} = {member.value!r}" for member in thing)
    else:
        bases = ", ".join(base.__name__ for base in thing.__bases__ if base is not object)
        yield f"class {name}({bases})" if bases else f"class {name}"
        # A model's signature is its fields, which follow, but only once pydantic has had to build it.
        yield f"{name}(**fields)" if issubclass(thing, Model) else f"{name}{_signature(thing)}"
        yield from sorted(line for owner in _owners(thing) for line in _members(name, thing, owner))


def _owners(kind: type[Any]) -> Iterator[type[Any]]:
    """Yield the classes whose members are listed with a class: it, and those of ours that are listed nowhere else."""
    shared = {getattr(memclients, name) for name in memclients.__all__}
    ours = (one for one in kind.__mro__ if one.__module__.startswith("memclients"))
    yield from (one for one in ours if one is kind or one not in shared)


def _members(name: str, kind: type[Any], owner: type[Any]) -> Iterator[str]:
    for member, annotation in inspect.get_annotations(owner).items():
        if not member.startswith("_"):
            yield f"{name}.{member}: {_Annotation(annotation)}"
    for member, stated in vars(owner).items():
        # What a class of more special kind says again is its own.
        if member.startswith("_") or inspect.getattr_static(kind, member) is not stated:
            continue
        function = stated.__func__ if isinstance(stated, classmethod | staticmethod) else stated
        if inspect.isfunction(function):
            colour = "async " if inspect.iscoroutinefunction(function) else ""
            yield f"{name}.{member}: {colour}{_signature(function)}"
        elif isinstance(stated, property) or (
            hasattr(stated, "__get__") and member not in inspect.get_annotations(owner)
        ):
            yield f"{name}.{member}"


class _Annotation:
    """Says the same of an annotation whether its module evaluates it or not."""

    def __init__(self, stated: Any) -> None:
        text = stated.__forward_arg__ if isinstance(stated, ForwardRef) else stated
        said = text if isinstance(text, str) else inspect.formatannotation(text)
        # Python 3.11 and 3.12 show an unpacked TypedDict each in its way.
        self._text = re.sub(r"\*<class '(.+?)'>", r"Unpack[\1]", said)

    def __repr__(self) -> str:
        return self._text.replace("typing.", "").replace("collections.abc.", "")


def _signature(thing: Any) -> str:
    try:
        signature = inspect.signature(thing)
    except (TypeError, ValueError):
        return "(...)"
    stated = [
        one if one.annotation is one.empty else one.replace(annotation=_Annotation(one.annotation))
        for one in signature.parameters.values()
    ]
    returned = signature.return_annotation
    given = returned if returned is signature.empty else _Annotation(returned)
    return str(signature.replace(parameters=stated, return_annotation=given))


def write() -> None:
    """Write every surface down, and nothing else."""
    FOLDER.mkdir(exist_ok=True)
    for path in FOLDER.glob("*.txt"):
        path.unlink()
    for package in PACKAGES:
        listed(package).write_text(surface(package), encoding="utf-8")


if __name__ == "__main__":
    write()
