"""Who is calling."""

import hmac
from ipaddress import ip_address

from memclients.mock._call import Call
from memclients.mock.neotoma.errors import Refusal
from memclients.mock.neotoma.options import NeotomaOptions

LOCAL_USER = "4f1f2d6c-6b0a-5d7e-9c38-2a7d5e0b9a11"
ZERO_USER = "00000000-0000-0000-0000-000000000000"

_PUBLIC = frozenset(("getHealth", "getServerInfo", "getOpenapi"))


class Auth:
    """The check of credentials.

    Args:
        options: The server's switches.
    """

    def __init__(self, options: NeotomaOptions) -> None:
        self._options = options

    def check(self, call: Call) -> None:
        """Find out who is calling; unknown paths are no exception.

        Raises:
            Refusal: The token is missing or wrong.
        """
        operation = call.match.operation
        if operation is not None and operation.id in _PUBLIC:
            return
        header = call.headers.get("authorization", "")
        # Any other scheme is as good as no header, also this one in lower case.
        if header.startswith("Bearer "):
            self._check_token(header.removeprefix("Bearer ").strip())
            call.caller = ZERO_USER
        elif self._options.mode == "production" or not _is_local(call):
            raise Refusal.flat(
                401,
                "AUTH_REQUIRED",
                "Not authenticated - missing or invalid authentication",
                {"hint": "Send a bearer token in the Authorization header.", "sandbox": {"available": False}},
            )
        else:
            call.caller = LOCAL_USER

    def _check_token(self, token: str) -> None:
        expected = self._options.token
        if expected is None or not hmac.compare_digest(token.encode(), expected.encode()):
            raise Refusal.flat(401, "AUTH_INVALID", "Unauthorized - invalid authentication token")


def user_named(call: Call, user_id: str | None, refusal: Refusal | None = None) -> str:
    """Return the user on whose behalf a request is; only the token's user may name another.

    Args:
        call: The request.
        user_id: The user that it names, if any.
        refusal: What to say to others; a plain 403 when absent.

    Raises:
        Refusal: The caller may not act as that user.
    """
    if user_id is None or user_id == call.caller:
        return call.caller
    if call.caller != ZERO_USER:
        raise refusal or Refusal.flat(403, "FORBIDDEN", "user_id does not match the authenticated user")
    return user_id


def _is_local(call: Call) -> bool:
    """Tell whether nobody forwarded the request from elsewhere."""
    forwarded = call.headers.get("x-forwarded-for", "")
    return all(_is_loopback(address.strip()) for address in forwarded.split(",") if address.strip())


def _is_loopback(address: str) -> bool:
    try:
        found = ip_address(address)
    except ValueError:
        return address == "localhost"
    mapped = getattr(found, "ipv4_mapped", None)
    return bool((mapped or found).is_loopback)
