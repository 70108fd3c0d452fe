"""Zero-config: where key and URL come from when the code does not name them.

The key comes from the argument, else from `HIPPOCORTEX_API_KEY`, else from the nearest `.hippocortex.json` that has one,
searched from the working directory up. The URL comes from the argument, else from `HIPPOCORTEX_BASE_URL`, else from the
same file as the key: a key never goes to a URL of another file. A file that can't be used ends the search, since one
further up may hold the key of another account.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from memclients._core import encoding
from memclients._core.error_map import translated
from memclients._core.settings import base_url_or_default, optional_secret
from memclients.errors import InvalidRequestError
from memclients.hippocortex._config_file import BrokenConfigError, FileConfig, read_config
from memclients.hippocortex.errors import ERRORS

if TYPE_CHECKING:
    from memclients._core.secret import Secret

FILE_NAME: Final = ".hippocortex.json"
KEY_VARIABLE: Final = "HIPPOCORTEX_API_KEY"
URL_VARIABLE: Final = "HIPPOCORTEX_BASE_URL"

_log: Final = logging.getLogger("memclients.hippocortex")


@dataclass(frozen=True, slots=True)
class Resolved:
    """Key and URL, each None where no source has one.

    Args:
        api_key: The key.
        base_url: The URL, not checked yet.
        trouble: Which file could have had the key, and what is wrong with it.
    """

    api_key: Secret | None
    base_url: str | None
    trouble: str | None = None

    @property
    def advice(self) -> str:
        """What to tell a user whose call needs a key."""
        if self.trouble:
            return f"{self.trouble}; mend it, pass api_key or set {KEY_VARIABLE}"
        return f"pass api_key, set {KEY_VARIABLE}, or put {FILE_NAME} with apiKey into your project"


class Config(dict[str, str]):
    """`apiKey` and, where it is known, `baseUrl`: a dict whose repr hides the key."""

    def __repr__(self) -> str:
        return repr({name: "***" if name == "apiKey" else value for name, value in self.items()})


def resolve(api_key: object, base_url: str | None) -> Resolved:
    """Find key and URL; trouble with a file is kept for the first call.

    Raises:
        InvalidRequestError: If the key of the argument or of the environment can't be sent.
    """
    secret = optional_secret("api_key", api_key, KEY_VARIABLE, ERRORS)
    url = base_url_or_default(base_url, URL_VARIABLE, None)
    if secret is not None:
        return Resolved(secret, url)
    try:
        found = _nearest(None)
    except BrokenConfigError as problem:
        return Resolved(None, url, str(problem))
    if found is None:
        return Resolved(None, url)
    return Resolved(found.api_key, found.base_url if url is None else url)


def load_config(cwd: str | None = None) -> dict[str, str] | None:
    """Read the nearest `.hippocortex.json` that has a key.

    A file that can't be used is logged as a warning, and nothing further up is read.

    Args:
        cwd: Where to begin; the working directory unless given.

    Returns:
        `apiKey` and, if the file has one, `baseUrl`, in a dict whose repr hides the key; None if there is none.

    Raises:
        InvalidRequestError: If `cwd` is no path.

    Source: Hippocortex's documentation, "Zero-Config".
    """
    try:
        with translated(ERRORS):
            found = _nearest(cwd)
    except BrokenConfigError as problem:
        _log.warning("%s", problem)
        return None
    return None if found is None else _as_dict(found.api_key, found.base_url)


def resolve_config(api_key: str | None = None, base_url: str | None = None) -> dict[str, str] | None:
    """Find key and URL as a client does that is made with these arguments.

    A file that can't be used is logged as a warning.

    Args:
        api_key: The key; default: `HIPPOCORTEX_API_KEY`, else the nearest `.hippocortex.json`.
        base_url: The URL; default: `HIPPOCORTEX_BASE_URL`, else what the file of the key says.

    Returns:
        `apiKey` and, where it is known, `baseUrl`, in a dict whose repr hides the key; None if there is no key.

    Raises:
        InvalidRequestError: If the key or the URL of the arguments or of the environment can't be used.

    Source: Hippocortex's documentation, "Zero-Config".
    """
    resolved = resolve(api_key, base_url)
    with translated(ERRORS):
        url = None if resolved.base_url is None else encoding.base_url(resolved.base_url)
    if resolved.trouble:
        _log.warning("%s", resolved.trouble)
    return None if resolved.api_key is None else _as_dict(resolved.api_key, url)


def _as_dict(key: Secret, base_url: str | None) -> Config:
    return Config({"apiKey": key.reveal(), **({} if base_url is None else {"baseUrl": base_url})})


def _nearest(start: str | None) -> FileConfig | None:
    try:
        here = (Path.cwd() if start is None else Path(start)).resolve()
    except TypeError:
        raise InvalidRequestError(f"cwd must be a path, not {type(start).__name__}") from None
    except (OSError, RuntimeError, ValueError):
        # There is no such place, or no longer.
        return None
    found = (read_config(place / FILE_NAME) for place in (here, *here.parents))
    return next((config for config in found if config is not None), None)
