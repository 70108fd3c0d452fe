"""Sync twins of hand-written async modules: `_async` is the source, `_sync` beside it is derived.

The transformation is unasyncd's; this module only tells it which names are twins, which it reads off the sources
themselves: every `AsyncName` that an async module defines becomes `Name` in its sync twin.

Where one class has both colours, methods can't share their names. A module with the line

    # Twins lose the a-prefix of their names.

begins its names with `a`, and their twins are without it: `astore` and `store`, `_acall` and `_call`. This holds for all
of its functions and methods but those with dunders, and for private attributes declared in a class. Wherever an async
module then says `astore`, its twin says `store`, so no other module may give that name to something of its own.

Where a service documents the async client under the plain name, its sync twin has the longer one. A module with the line

    # Twins have Sync in front of their names.

defines `Hippocortex`, and its twin `SyncHippocortex`. This holds for all of its public classes that are not `AsyncName`
anyway. Wherever an async module means such a class, its twin means the sync one; words of prose stay as they are.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from codegen.formatting import CodegenError, formatted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping


NOTE: Final = "# Derived from {source} by `make generate`; edit that file, not this one.\n"
MARK: Final = "# Twins lose the a-prefix of their names.\n"
SYNC_MARK: Final = "# Twins have Sync in front of their names.\n"

_PREFIXES: Final = ("a", "_a")

# Files for another tree, in which they are modules of their own names.
_ELSEWHERE: Final = Path("tests/sixth/house")

# Twins that are not defined in an `_async` module of ours.
FOREIGN: Final = {
    "httpx.AsyncClient": "httpx.Client",
    "memclients._core.backend.AsyncBackend": "memclients._core.backend.Backend",
    "memclients._core.backend.default_async_backend": "memclients._core.backend.default_backend",
}


def sources(root: Path) -> list[Path]:
    """Return the async modules below the root, in a stable order."""
    trees = (root / "src", root / "tests")
    found = (path for tree in trees for path in tree.rglob("*.py") if "_async" in path.with_suffix("").parts)
    return sorted(path for path in found if not path.is_relative_to(root / _ELSEWHERE))


def twin_of(source: Path) -> Path:
    """Return where the sync twin of an async module stands."""
    return source.parent / "_sync.py" if source.name == "_async.py" else source.parent.parent / "_sync" / source.name


def derive(root: Path) -> Mapping[Path, str]:
    """Return the text of every sync twin, by path."""
    # These take a quarter of a second, which unchanged sources need not pay.
    from unasyncd.transformers import TreeTransformer

    from codegen.longer_names import with_sync_in_front

    modules = sources(root)
    names = dict(_replacements(root, modules))
    transform = TreeTransformer(
        transform_docstrings=True, infer_type_checking_imports=True, extra_name_replacements=names | FOREIGN
    )
    prefixed = {name: module for module in modules for name in _prefixed(module)}
    for module in modules:
        _check_free(module, prefixed)
    longer = {name for module in modules for name in _lengthened(module)}

    def rename(text: str) -> str:
        return with_sync_in_front(_without_prefixes(transform(text), prefixed), longer)

    return {twin_of(module): _derived(root, module, rename) for module in modules}


def _derived(root: Path, module: Path, rename: Callable[[str], str]) -> str:
    text = rename(module.read_text()).replace(MARK, "").replace(SYNC_MARK, "")
    if module.name == "__init__.py":
        text = text.replace("async colour; the source of `_sync`", "sync colour, derived from `_async`")
    note = NOTE.format(source=module.relative_to(root).as_posix())
    return formatted(note + text, twin_of(module))


def _replacements(root: Path, modules: list[Path]) -> Iterator[tuple[str, str]]:
    for module in modules:
        dotted = _dotted(root, module)
        twin = dotted.replace("._async", "._sync")
        package = dotted.partition("._async")[0]
        for name in (node.name for node in _classes_and_functions(module)):
            sync_name = name.removeprefix("Async")
            yield f"{dotted}.{name}", f"{twin}.{sync_name}"
            if sync_name != name:
                yield name, sync_name
                yield f"{package}.{name}", f"{package}.{sync_name}"


def _classes_and_functions(module: Path) -> Iterator[ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.parse(module.read_text()).body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _lengthened(module: Path) -> Iterator[str]:
    """Yield the names of the classes of a marked module whose twins have longer ones."""
    if SYNC_MARK in module.read_text():
        for node in _classes_and_functions(module):
            if isinstance(node, ast.ClassDef) and not node.name.startswith(("_", "Async")):
                yield node.name


def _prefixed(module: Path) -> Iterator[str]:
    """Yield the names that a marked module defines with the prefix.

    Raises:
        CodegenError: For a function without it, whose twin would take its place.
    """
    text = module.read_text()
    if MARK not in text:
        return
    tree = ast.parse(text)
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    for node in [*tree.body, *(member for one in classes for member in one.body)]:
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) if not name.startswith("__"):
                coloured = isinstance(node, ast.AsyncFunctionDef) or not name.startswith("_")
                if coloured and not name.startswith(_PREFIXES):
                    raise CodegenError(
                        f"{module.name}: {name} has the name of its own twin: call it {_with_prefix(name)}"
                    )
            case ast.AnnAssign(target=ast.Name(id=name)) if name.startswith("_"):
                pass
            case _:
                continue
        if name.startswith(_PREFIXES):
            yield name


def _check_free(module: Path, prefixed: Mapping[str, Path]) -> None:
    text = module.read_text()
    if MARK in text:
        return
    nodes = list(ast.walk(ast.parse(text)))
    own = {node.name for node in nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}
    own |= {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    for name in sorted(own & {*prefixed}):
        owner = prefixed[name].name
        raise CodegenError(f"{module.name}: {name} would lose its `a` as that of {owner} does: rename one")


def _without_prefixes(text: str, prefixed: Mapping[str, Path]) -> str:
    return re.sub(r"\b_?a\w+\b", lambda found: _twin_name(found[0]) if found[0] in prefixed else found[0], text)


def _with_prefix(name: str) -> str:
    return f"_a{name[1:]}" if name.startswith("_") else f"a{name}"


def _twin_name(name: str) -> str:
    return name.replace("a", "", 1)


def _dotted(root: Path, module: Path) -> str:
    path = module.relative_to(root).with_suffix("")
    parts = path.parts[1:] if path.parts[0] == "src" else path.parts
    return ".".join(parts).removesuffix(".__init__")
