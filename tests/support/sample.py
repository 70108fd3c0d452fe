"""Packages generated from small specs, imported from wherever a test put them."""

from __future__ import annotations

import asyncio
import importlib
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import yaml

from codegen.service import generated

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from types import ModuleType

SAMPLE = Path(__file__).parents[1] / "unit" / "codegen" / "sample.yaml"
TOKEN = "canary-4711"


@dataclass(frozen=True)
class Package:
    """A generated package on disk."""

    folder: Path
    name: str
    summary: str

    def load(self, module: str) -> ModuleType:
        return importlib.import_module(f"{self.name}.{module}" if module else self.name)

    def model(self, name: str) -> Any:
        return getattr(self.load("models"), name)

    def text(self, module: str) -> str:
        return (self.folder / module).read_text()


@contextmanager
def package(spec: Path, folder: Path) -> Iterator[Package]:
    """Generate a spec into a new package below a folder, importable for the length of a `with` block."""
    files, summary = generated(spec)
    for name, text in files.items():
        path = folder / spec.stem / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    sys.path.insert(0, str(folder))
    importlib.invalidate_caches()
    try:
        yield Package(folder / spec.stem, spec.stem, summary)
    finally:
        sys.path.remove(str(folder))
        for module in [name for name in sys.modules if name == spec.stem or name.startswith(f"{spec.stem}.")]:
            del sys.modules[module]


def write_spec(folder: Path, name: str, changes: Mapping[str, Any]) -> Path:
    """Write a spec of one operation, changed as told at the top level."""
    document: dict[str, Any] = {
        "openapi": "3.1.0",
        "info": {"title": "Small", "version": "1"},
        "servers": [{"url": "https://small.example"}],
        "tags": [{"name": "small", "description": "Small things."}],
        "x-python": {"results": "pydantic"},
        "paths": {"/ping": {"get": operation()}},
    }
    path = folder / f"{name}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump({**document, **changes}, sort_keys=False, allow_unicode=True))
    return path


def operation(name: str = "ping", **changes: Any) -> dict[str, Any]:
    """Return an operation without input that answers nothing."""
    refusal = {
        "description": "It was refused.",
        "content": {"text/plain": {"schema": {"type": "string"}, "examples": {"no": {"value": "No."}}}},
    }
    return {
        "operationId": name,
        "tags": ["small"],
        "summary": "Do it.",
        "description": "Just that.",
        "security": [],
        "x-retry": {"safety": "safe", "statuses": [503]},
        "x-not-found": "error",
        "x-evidence": "assumed",
        "responses": {"204": {"description": "Done."}, "400": refusal},
        **changes,
    }


class Caller:
    """Call an operation in one colour, sync or async."""

    def __init__(self, package: Package, colour: Literal["sync", "async"]) -> None:
        self._package = package
        self._colour = colour

    def __call__(self, operation: str, *args: Any, client: Any, **kwargs: Any) -> Any:
        """Return what `sync` or `asyncio` returns."""
        return self._run(self._module(operation), "sync", "asyncio", *args, client=client, **kwargs)

    def detailed(self, operation: str, *args: Any, client: Any, **kwargs: Any) -> Any:
        """Return what `sync_detailed` or `asyncio_detailed` returns."""
        module = self._module(operation)
        return self._run(module, "sync_detailed", "asyncio_detailed", *args, client=client, **kwargs)

    def _module(self, operation: str) -> ModuleType:
        return self._package.load(f"api.{operation}")

    def _run(self, module: ModuleType, sync: str, asynchronous: str, *args: Any, client: Any, **kwargs: Any) -> Any:
        if self._colour == "sync":
            return getattr(module, sync)(*args, client=client, **kwargs)

        async def main() -> Any:
            async with client:
                return await getattr(module, asynchronous)(*args, client=client, **kwargs)

        return asyncio.run(main())
