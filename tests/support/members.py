"""What the modules of a package say of each service: `memtrace`, `memtrace_state` and so on."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from typing import Any

from codegen.spec import services


def members(package: str, name: str) -> dict[str, Any]:
    """Return what has a name in the modules of the services, by module; a module without it is left out.

    Args:
        package: Dotted name of a package that is being imported.
        name: A name at the top of the modules.
    """
    found = (one.name for one in pkgutil.iter_modules(sys.modules[package].__path__))
    ours = [module for module in found if module.partition("_")[0] in services()]
    modules = {module: vars(importlib.import_module(f"{package}.{module}")) for module in ours}
    return {module: content[name] for module, content in modules.items() if name in content}
