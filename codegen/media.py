"""Which media types the generated clients speak."""

from __future__ import annotations

from typing import TYPE_CHECKING

from codegen.formatting import CodegenError

if TYPE_CHECKING:
    from collections.abc import Iterable


def is_json(kind: str) -> bool:
    """Return whether a media type is JSON."""
    return kind == "application/json" or kind.endswith("+json")


def is_text(kind: str) -> bool:
    """Return whether a media type is text that is passed on as it is."""
    return kind.startswith("text/") or kind in ("application/x-ndjson", "application/jsonl", "application/yaml")


def is_binary(kind: str) -> bool:
    """Return whether a media type is bytes that are passed on as they are."""
    return kind == "application/octet-stream"


def json_kind(kinds: Iterable[str]) -> str | None:
    """Return the one JSON media type among these.

    Raises:
        CodegenError: For a media type that is neither JSON, text nor bytes, or for two JSON ones.
    """
    kinds = list(kinds)
    foreign = [kind for kind in kinds if not is_json(kind) and not is_text(kind) and not is_binary(kind)]
    if foreign:
        raise CodegenError(f"the media type {foreign[0]} is not supported: only JSON, text and octet-stream are")
    found = [kind for kind in kinds if is_json(kind)]
    if len(found) > 1:
        raise CodegenError(f"two JSON media types, {found[0]} and {found[1]}: keep one, and let its schema be `anyOf`")
    return found[0] if found else None
