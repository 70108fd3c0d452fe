"""The header in which the service expects the name and version of the client library."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, cast

from memclients._version import __version__

SDK_VERSION: Final = __version__

_NAME: Final = "X-Hippocortex-SDK-Version"


def with_version(headers: Mapping[str, str] | None) -> Mapping[str, str] | None:
    """Return the caller's headers and ours, unless it is among them; what is no mapping comes back for its refusal."""
    given: object = {} if headers is None else headers
    if not isinstance(given, Mapping):
        return headers
    if any(str(name).lower() == _NAME.lower() for name in cast("Mapping[object, str]", given)):
        return headers
    return {_NAME: f"memclients-python/{SDK_VERSION}", **(headers or {})}
