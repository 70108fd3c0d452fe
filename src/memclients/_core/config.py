"""A client's settings: checked once, at construction, and immutable from then on."""

from __future__ import annotations

import platform
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final, NotRequired, Self, TypeAlias, TypedDict, cast

from memclients._core import encoding
from memclients._core.credentials import Credentials, Secrets
from memclients._core.retry import RetryPolicy
from memclients._version import __version__
from memclients.errors import InvalidRequestError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from memclients._core.operation import Request
    from memclients._core.secret import Secret

_DEFAULT_HEADERS: Final = (
    ("accept", "application/json"),
    ("accept-encoding", "gzip, deflate"),
    ("user-agent", f"memclients/{__version__} python/{platform.python_version()}"),
)

# A year: sockets overflow beyond some hundreds of them, and None is there to wait for ever.
_LONGEST: Final = 365 * 86_400.0

Pairs: TypeAlias = tuple[tuple[str, str], ...]


class ClientOptions(TypedDict, total=False):
    """Settings that `with_options` can change.

    Keys:
        timeout: Seconds for each of connecting, sending, waiting and reading; None waits for ever.
        max_retries: Attempts after the first; 0 turns retries off.
        deadline: Seconds for a whole call with its retries and waits; None sets no bound.
        headers: Sent with every request, on top of those already set.
        retry_unsafe: Repeat writes too where nobody knows whether the first attempt took effect.
    """

    timeout: float | None
    max_retries: int
    deadline: float | None
    headers: Mapping[str, str]
    retry_unsafe: bool


class ClientSettings(TypedDict):
    """What a service's constructor passes on, with the service's own defaults; see `ClientConfig`."""

    base_url: str | None
    secrets: Secrets
    timeout: float | None
    max_retries: int
    base_delay: NotRequired[float]
    deadline: float | None
    headers: Mapping[str, str] | None
    retry_unsafe: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthScheme:
    """Where a service expects its credential (`securitySchemes` of the spec)."""

    header: str = "Authorization"
    prefix: str = "Bearer"

    def value(self, secret: Secret) -> str:
        return f"{self.prefix} {secret.reveal()}" if self.prefix else secret.reveal()


class WireHeaders(list[tuple[str, str]]):
    """Headers ready to send, the credential among them: never shown."""

    def __repr__(self) -> str:
        return f"<{len(self)} headers>"


@dataclass(frozen=True, kw_only=True)
class ClientConfig:
    """Everything a client was told. Compare and copy it; its repr has no secret.

    Args:
        base_url: As `encoding.base_url` returns it.
        auth: The service's scheme.
        credentials: What it holds for the security schemes of the operations.
        headers: Checked pairs of name and value.
        timeout: Seconds for each of connecting, sending, waiting and reading; None waits for ever.
        deadline: Seconds for a whole call; None sets no bound.
        retry: The retry policy.
    """

    base_url: str
    auth: AuthScheme = AuthScheme()
    credentials: Credentials = field(default_factory=Credentials)
    headers: Pairs = field(default=(), repr=False)
    timeout: object = 30.0
    deadline: float | None = None
    retry: RetryPolicy = field(default_factory=RetryPolicy)

    @classmethod
    def checked(
        cls,
        *,
        base_url: object,
        auth: AuthScheme,
        secrets: Secrets,
        timeout: float | None = 30.0,
        max_retries: int = 2,
        base_delay: float = 0.5,
        deadline: float | None = None,
        headers: Mapping[str, str] | None = None,
        retry_unsafe: bool = False,
    ) -> Self:
        """Check what a user passed to a constructor.

        Raises:
            InvalidRequestError: With a message that says which argument is wrong and why.
        """
        return cls(
            base_url=encoding.base_url(base_url),
            auth=auth,
            credentials=Credentials.of(secrets),
            headers=_headers(headers),
            timeout=_seconds("timeout", timeout, allow_none=True),
            deadline=_seconds("deadline", deadline, allow_none=True),
            retry=RetryPolicy(
                max_retries=_count("max_retries", max_retries),
                base_delay=_seconds("retry_delay", base_delay, allow_zero=True) or 0.0,
                retry_unsafe=_flag("retry_unsafe", retry_unsafe),
            ),
        )

    def changed(self, changes: ClientOptions) -> Self:
        """Return a copy with some settings changed.

        Raises:
            InvalidRequestError: If a setting is unknown or its value is wrong.
        """
        unknown = set(changes) - set(ClientOptions.__annotations__)
        if unknown:
            known = ", ".join(sorted(ClientOptions.__annotations__))
            raise InvalidRequestError(f"unknown option {min(unknown)!r}: use one of {known}")
        retry, config = self.retry, self
        if "timeout" in changes:
            config = replace(config, timeout=_seconds("timeout", changes["timeout"], allow_none=True))
        if "deadline" in changes:
            config = replace(config, deadline=_seconds("deadline", changes["deadline"], allow_none=True))
        if "max_retries" in changes:
            retry = replace(retry, max_retries=_count("max_retries", changes["max_retries"]))
        if "retry_unsafe" in changes:
            retry = replace(retry, retry_unsafe=_flag("retry_unsafe", changes["retry_unsafe"]))
        if "headers" in changes:
            config = replace(config, headers=_merged(config.headers, _headers(changes["headers"])))
        return replace(config, retry=retry)

    @cached_property
    def _headers_by_schemes(self) -> dict[tuple[str, ...], WireHeaders]:
        return {}

    def headers_for(self, request: Request) -> WireHeaders:
        """Return all headers of a request, among them the first credential that its operation takes and we have."""
        schemes = request.operation.credentials
        known = self._headers_by_schemes
        base = known.get(schemes) or known.setdefault(schemes, self._headers_with(self.credentials.first(schemes)))
        return WireHeaders(_merged(base, request.headers)) if request.headers else base

    def _headers_with(self, secret: Secret | None) -> WireHeaders:
        credential = [] if secret is None else [(self.auth.header, self.auth.value(secret))]
        return WireHeaders(_merged((*_DEFAULT_HEADERS, *credential), self.headers))

    def redact(self, text: str) -> str:
        """Return `text` without the credentials."""
        return self.credentials.redact(text)


def _headers(headers: object) -> Pairs:
    if headers is not None and not isinstance(headers, Mapping):
        raise InvalidRequestError(f"headers must be a dict of names and values, not {type(headers).__name__}")
    pairs = cast("Mapping[object, object]", headers or {})
    return tuple(encoding.header_pairs(pairs.items()))


def _merged(first: Iterable[tuple[str, str]], second: Pairs) -> Pairs:
    replaced = {name.lower() for name, _ in second}
    return (*(pair for pair in first if pair[0].lower() not in replaced), *second)


def _seconds(name: str, value: object, *, allow_none: bool = False, allow_zero: bool = False) -> float | None:
    if value is None and allow_none:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise InvalidRequestError(f"{name} must be a number of seconds, not {value!r}")
    # Said this way round, NaN is refused too.
    if not (0 <= value <= _LONGEST) or (value == 0 and not allow_zero):
        least = "0 seconds or more" if allow_zero else "more than 0 seconds"
        raise InvalidRequestError(f"{name} must be {least} and at most {_LONGEST:.0f}, not {value!r}")
    return float(value)


def _count(name: str, value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise InvalidRequestError(f"{name} must be a whole number, 0 or more, not {value!r}")
    return value


def _flag(name: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise InvalidRequestError(f"{name} must be True or False, not {value!r}")
    return value
