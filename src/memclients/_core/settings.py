"""Settings that may come from the environment, read when a client is made."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from memclients._core.error_map import translated
from memclients._core.secret import Secret

if TYPE_CHECKING:
    from memclients._core.error_map import ErrorMap


def base_url_or_default(value: str | None, variable: str, default: str | None) -> str | None:
    """Return the argument if given, else the environment variable if set, else the default."""
    return value if value is not None else os.environ.get(variable) or default


def optional_secret(name: str, value: object, variable: str | None, errors: ErrorMap) -> Secret | None:
    """Return the credential of the argument, else of the environment variable if the service has one, else None.

    Raises:
        MemclientsError: The service's refusal, if it can't be sent.
    """
    sources: list[tuple[str, object]] = [(name, value)]
    if variable is not None:
        sources.append((variable, os.environ.get(variable)))
    with translated(errors):
        for source, candidate in sources:
            blank = candidate is None or (isinstance(candidate, str) and not candidate.strip())
            if not blank:
                return Secret.parse(candidate, name=source)
    return None
