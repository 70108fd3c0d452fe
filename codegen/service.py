"""Everything that is generated from one spec."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from codegen.formatting import CodegenError, format_tree
from codegen.known_routes import known_routes_module
from codegen.lowlevel import LowLevel
from codegen.results import python_types
from codegen.spec import load

if TYPE_CHECKING:
    from collections.abc import Mapping

    from codegen.schemas import Document


def generated(spec: Path) -> tuple[Mapping[str, str], str]:
    """Return the files of a service's package by their names within it, and a summary.

    Raises:
        CodegenError: If anything of the spec can't be generated.
    """
    document = load(spec)
    with tempfile.TemporaryDirectory(prefix="codegen-") as temporary:
        folder = Path(temporary) / spec.stem
        summary = LowLevel(spec.stem, document).write(folder)
        modules = {**python_types(spec.stem, document), **known_routes_module(spec.stem, document)}
        for name, text in modules.items():
            (folder / name).write_text(text)
        format_tree(folder)
        (folder / "openapi.json").write_text(canonical(document))
        files = {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}
    return dict(sorted(files.items())), summary


def canonical(document: Document) -> str:
    """Return a spec as JSON, its keys in the order of the spec.

    Raises:
        CodegenError: If a value of it is no JSON value.
    """
    try:
        return json.dumps(document, indent=1, ensure_ascii=False, allow_nan=False) + "\n"
    except (TypeError, ValueError) as problem:
        raise CodegenError(f"the spec has a value that is not JSON ({problem}): quote it") from None
