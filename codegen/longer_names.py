"""Classes called `Name` in async modules and `SyncName` in their twins.

unasyncd would rename them in prose as well, where the name of a client is that of its service.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import libcst as cst

if TYPE_CHECKING:
    from collections.abc import Collection

# What is code within a docstring: a line of a session, or words in backticks.
_CODE: Final = re.compile(r"^[ \t]*(?:>>>|\.\.\.) .*$|`[^`\n]+`", re.MULTILINE)


def with_sync_in_front(text: str, names: Collection[str]) -> str:
    """Return a module in which these names have `Sync` in front, also in the code within docstrings."""
    if not any(name in text for name in names):
        return text
    return cst.parse_module(text).visit(_Renaming(names)).code


class _Renaming(cst.CSTTransformer):
    def __init__(self, names: Collection[str]) -> None:
        super().__init__()
        self._names = names
        self._pattern = re.compile(rf"\b({'|'.join(map(re.escape, names))})\b")

    def leave_Name(self, original_node: cst.Name, updated_node: cst.Name) -> cst.Name:  # noqa: N802
        known = original_node.value in self._names
        return updated_node.with_changes(value=f"Sync{original_node.value}") if known else updated_node

    def leave_Expr(self, original_node: cst.Expr, updated_node: cst.Expr) -> cst.Expr:  # noqa: N802
        words = original_node.value
        if not isinstance(words, cst.SimpleString):
            return updated_node
        told = _CODE.sub(lambda code: self._pattern.sub(r"Sync\1", code[0]), words.value)
        return updated_node.with_changes(value=words.with_changes(value=told))
