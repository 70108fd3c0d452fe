"""The header in which the service expects the name and version of the client library."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, cast

from memclients._version import __version__

SDK_VERSION: Final = __version__

_NAME: Final = "X-Hippocortex-SDK-Version"


def with_version(headers: object) -> Mapping[str, str] | None:
    """Return the caller's headers and ours, unless it is among them; what is no mapping comes back for its refusal."""
    ours = {_NAME: f"memclients-python/{SDK_VERSION}"}
    if headers is None:
        return ours
    given = cast("Mapping[str, str]", headers)
    if not isinstance(headers, Mapping) or any(str(name).lower() == _NAME.lower() for name in given):
        return given
    return ours | {**given}
