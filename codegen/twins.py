"""Sync twins of hand-written async modules: `_async` is the source, `_sync` beside it is derived.

The transformation is unasyncd's; this module only tells it which names are twins, which it reads off the sources
themselves: every `AsyncName` that an async module defines becomes `Name` in its sync twin.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from codegen.formatting import formatted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from unasyncd.transformers import TreeTransformer

NOTE: Final = "# Derived from {source} by `make generate`; edit that file, not this one.\n"

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
    return sorted(found)


def twin_of(source: Path) -> Path:
    """Return where the sync twin of an async module stands."""
    return source.parent / "_sync.py" if source.name == "_async.py" else source.parent.parent / "_sync" / source.name


def derive(root: Path) -> Mapping[Path, str]:
    """Return the text of every sync twin, by path."""
    # Takes a quarter of a second, which unchanged sources need not pay.
    from unasyncd.transformers import TreeTransformer

    modules = sources(root)
    names = dict(_replacements(root, modules))
    transform = TreeTransformer(
        transform_docstrings=True, infer_type_checking_imports=True, extra_name_replacements=names | FOREIGN
    )
    return {twin_of(module): _derived(root, module, transform) for module in modules}


def _derived(root: Path, module: Path, transform: TreeTransformer) -> str:
    text = transform(module.read_text())
    if module.name == "__init__.py":
        text = text.replace("async colour; the source of `_sync`", "sync colour, derived from `_async`")
    note = NOTE.format(source=module.relative_to(root).as_posix())
    return formatted(note + text, twin_of(module))


def _replacements(root: Path, modules: list[Path]) -> Iterator[tuple[str, str]]:
    for module in modules:
        dotted = _dotted(root, module)
        twin = dotted.replace("._async", "._sync")
        package = dotted.partition("._async")[0]
        for name in _public_names(module):
            sync_name = name.removeprefix("Async")
            yield f"{dotted}.{name}", f"{twin}.{sync_name}"
            if sync_name != name:
                yield name, sync_name
                yield f"{package}.{name}", f"{package}.{sync_name}"


def _public_names(module: Path) -> Iterator[str]:
    for node in ast.parse(module.read_text()).body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name


def _dotted(root: Path, module: Path) -> str:
    path = module.relative_to(root).with_suffix("")
    parts = path.parts[1:] if path.parts[0] == "src" else path.parts
    return ".".join(parts).removesuffix(".__init__")
