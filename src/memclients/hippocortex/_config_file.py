"""One `.hippocortex.json`: read whatever it is, without trusting that it is a small readable file with the right words."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from memclients._core import encoding
from memclients._core.json_body import decode_json
from memclients._core.response import json_object
from memclients._core.secret import Secret
from memclients.errors import InvalidRequestError

if TYPE_CHECKING:
    from pathlib import Path

_LONGEST: Final = 64 * 1024

# Opening a named pipe would wait for someone to write into it.
_FLAGS: Final = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)


class BrokenConfigError(ValueError):
    """The file can't be used; the message names it and says why."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path} {why}")


@dataclass(frozen=True, slots=True)
class FileConfig:
    """What a file says; its repr shows no key.

    Args:
        api_key: `apiKey`.
        base_url: `baseUrl`, None if it has none.
    """

    api_key: Secret
    base_url: str | None


def read_config(path: Path) -> FileConfig | None:
    """Return what a file says, None if it does not exist or has no key.

    Raises:
        BrokenConfigError: If it can't be used.
    """
    content = _content(path)
    if content is None:
        return None
    try:
        # Encoded again, since the decoder takes no mark of byte order.
        values = json_object(decode_json(content.decode("utf-8-sig").encode()))
    except UnicodeDecodeError:
        raise BrokenConfigError(path, "is not UTF-8 text") from None
    except (ValueError, RecursionError):
        # Without the cause, which may quote the file.
        raise BrokenConfigError(path, "is not valid JSON") from None
    if values is None:
        raise BrokenConfigError(path, "does not hold a JSON object")
    key, url = values.get("apiKey"), values.get("baseUrl")
    try:
        secret = None if _is_blank(key) else Secret.parse(key, name="apiKey")
        base_url = None if _is_blank(url) else encoding.base_url(url)
    except InvalidRequestError as refusal:
        raise BrokenConfigError(path, f"can't be used: {refusal.message.replace('base_url', 'baseUrl', 1)}") from None
    return None if secret is None else FileConfig(secret, base_url)


def _is_blank(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _content(path: Path) -> bytes | None:
    try:
        descriptor = os.open(path, _FLAGS)
    except (FileNotFoundError, NotADirectoryError):
        if path.is_symlink():
            raise BrokenConfigError(path, "is a link to a file that does not exist") from None
        return None
    except (OSError, ValueError) as problem:
        raise BrokenConfigError(path, f"can't be opened: {_reason(problem)}") from None
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise BrokenConfigError(path, "is not a regular file")
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            content = file.read(_LONGEST + 1)
    except OSError as problem:
        raise BrokenConfigError(path, f"can't be read: {_reason(problem)}") from None
    finally:
        os.close(descriptor)
    if len(content) > _LONGEST:
        raise BrokenConfigError(path, f"is larger than {_LONGEST // 1024} KiB")
    return content


def _reason(problem: Exception) -> str:
    return (problem.strerror if isinstance(problem, OSError) else None) or str(problem)
