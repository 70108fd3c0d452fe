"""Specs as files: find them, read them safely, walk their operations."""

from __future__ import annotations

import math
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeGuard

import yaml

from codegen.formatting import CodegenError
from codegen.schemas import is_object

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from yaml import SafeLoader
else:
    # libyaml takes a seventh of the time; a PyYAML that was built without it gives the same.
    SafeLoader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

SPECS: Final = Path(__file__).parents[1] / "specs"
METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


class Stated(NamedTuple):
    """An operation as a spec states it."""

    method: str
    path: str
    id: str
    operation: Mapping[str, Any]


def services(folder: Path = SPECS) -> dict[str, Path]:
    """Return the specs of a folder by the name of their service."""
    return {path.stem: path for path in sorted(folder.glob("*.yaml"))}


def load(path: Path) -> dict[str, Any]:
    """Read a spec.

    Raises:
        CodegenError: If it is not YAML that JSON could say, repeats a key, or refers to another document.
    """
    where = f"{path.parent.name}/{path.name}"
    try:
        document: object = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)
    except (yaml.YAMLError, UnicodeDecodeError) as problem:
        raise CodegenError(f"{where}: not readable as YAML: {problem}") from None
    if not is_object(document):
        raise CodegenError(f"{where}: a spec is an object, not {type(document).__name__}")
    try:
        _check(document, (), ())
    except CodegenError as problem:
        raise CodegenError(f"{where}: {problem}") from None
    return document


def operations(document: Mapping[str, Any]) -> Iterator[Stated]:
    """Yield the operations in the order of the spec; the id of one that has none is its method and path."""
    for path, item in document.get("paths", {}).items():
        for method in METHODS:
            if method in item:
                operation = item[method]
                yield Stated(method, path, str(operation.get("operationId") or f"{method.upper()} {path}"), operation)


def is_array(node: Any) -> TypeGuard[list[Any]]:
    """Return whether a node of a document is an array."""
    return isinstance(node, list)


class _Loader(SafeLoader):
    """YAML whose plain scalars mean what they mean in JSON: `no` and dates are text, a repeated key is an error."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 -- PyYAML declares it so

    def get_single_node(self) -> yaml.Node | None:
        root = super().get_single_node()
        _refuse_repeated_keys(root, set())
        return root


def _refuse_repeated_keys(node: yaml.Node | None, met: set[int]) -> None:
    # What an alias leads to is met again, and may contain itself.
    if node is None or id(node) in met:
        return
    met.add(id(node))
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if str(key.value) in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key {key.value!r} is repeated", key.start_mark
                )
            seen.add(str(key.value))
            _refuse_repeated_keys(value, met)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            _refuse_repeated_keys(item, met)


for _tag, _pattern, _first in (
    ("bool", r"true|false", "tf"),
    ("int", r"-?(?:0|[1-9][0-9]*)", "-0123456789"),
    ("float", r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?", "-0123456789"),
    ("null", r"null|~|", ["n", "~", ""]),
    ("merge", r"<<", "<"),
):
    _Loader.add_implicit_resolver(  # pyright: ignore[reportUnknownMemberType] -- its stub leaves the types out
        f"tag:yaml.org,2002:{_tag}", re.compile(rf"^(?:{_pattern})$"), list(_first)
    )


def _check(node: object, place: tuple[str, ...], above: tuple[int, ...]) -> None:
    """Refuse what JSON can't say and what leads out of the document."""
    where = ".".join(place) or "the document"
    if id(node) in above:
        raise CodegenError(f"{where} contains itself: write it as a $ref")
    if is_object(node):
        reference = node.get("$ref")
        if isinstance(reference, str) and not reference.startswith("#/"):
            raise CodegenError(f"{where} refers to {reference!r}: write what it stands for into the spec")
        for key, value in node.items():
            if type(key) is not str:
                raise CodegenError(f"{where} has the key {key!r}: quote it")
            _check(value, (*place, key), (*above, id(node)))
    elif is_array(node):
        for index, value in enumerate(node):
            _check(value, (*place, str(index)), (*above, id(node)))
    elif isinstance(node, float) and not math.isfinite(node):
        raise CodegenError(f"{where} is {node}, which JSON can't say")
    elif not isinstance(node, str | int | float | None):
        raise CodegenError(f"{where} is a {type(node).__name__}, which JSON can't say: quote it")
