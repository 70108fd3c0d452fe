"""What handlers read out of the queries of URLs."""

import re

from memclients.mock._call import Call
from memclients.mock.neotoma import timestamps

_LEADING_NUMBER = re.compile(r"\s*[+-]?\d{1,18}", re.ASCII)
_BY_DEFAULT = 100


def number(call: Call, name: str, default: int) -> int:
    """Read the number that a parameter begins with; without one it is as good as absent."""
    found = _LEADING_NUMBER.match(call.parameter(name))
    return int(found[0]) if found else default


def page(call: Call) -> tuple[int, int]:
    """Read limit and offset; one that makes no sense is as good as absent."""
    limit = number(call, "limit", _BY_DEFAULT)
    return limit if limit > 0 else _BY_DEFAULT, max(number(call, "offset", 0), 0)


def moment(text: str | None) -> str | None:
    """Rewrite a time as rows hold it; what is no time is compared as the text that it is."""
    return None if text is None else timestamps.normalised(text) or text


def flag(call: Call, name: str) -> bool:
    """Read a switch."""
    return call.parameter(name).lower() in ("true", "1")
