"""Times as a Go server prints them."""

from datetime import timedelta, timezone

from memclients.mock._clock import EPOCH, NANOSECONDS


def rfc3339(moment: int, *, offset_hours: float = 0.0) -> str:
    """Print a time with as many digits after the second as it needs, up to nine.

    Args:
        moment: Nanoseconds since the epoch.
        offset_hours: The offset from UTC to print it in; `Z` for 0.
    """
    seconds, fraction = divmod(moment, NANOSECONDS)
    zone = timezone(timedelta(hours=offset_hours))
    local = (EPOCH + timedelta(seconds=seconds)).astimezone(zone)
    digits = f".{fraction:09}".rstrip("0").rstrip(".")
    offset = local.strftime("%z")
    return f"{local:%Y-%m-%dT%H:%M:%S}{digits}{f'{offset[:3]}:{offset[3:5]}' if offset_hours else 'Z'}"


def whole_seconds(moment: int) -> int:
    """Cut a time down to the second."""
    return moment // NANOSECONDS * NANOSECONDS


def whole_microseconds(moment: int) -> int:
    """Cut a time down to the microsecond, in which Arc stores it."""
    return moment // 1000 * 1000


def go_duration(nanoseconds: int) -> str:
    """Print a duration as Go does: `2h30m15.2s`, `350ms`, `0s`."""
    if nanoseconds < NANOSECONDS:
        for size, unit in ((1_000_000, "ms"), (1000, "µs")):
            if nanoseconds >= size:
                return f"{_decimal(nanoseconds, size)}{unit}"
        return f"{nanoseconds}ns" if nanoseconds else "0s"
    minutes, rest = divmod(nanoseconds, 60 * NANOSECONDS)
    hours, minutes = divmod(minutes, 60)
    text = f"{_decimal(rest, NANOSECONDS)}s"
    if hours:
        return f"{hours}h{minutes}m{text}"
    return f"{minutes}m{text}" if minutes else text


def _decimal(value: int, unit: int) -> str:
    digits = len(str(unit)) - 1
    whole, fraction = divmod(value, unit)
    return f"{whole}.{fraction:0{digits}}".rstrip("0").rstrip(".")
