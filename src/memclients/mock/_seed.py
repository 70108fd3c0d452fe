"""Read what users hand to a mock: settings and seed data."""

from typing import Any, TypeVar

import msgspec

T = TypeVar("T")


def read(value: Any, shape: type[T]) -> T:
    """Convert a plain value into a struct.

    Raises:
        ValueError: It has another shape; the message says where.
    """
    try:
        return msgspec.convert(value, shape)
    except msgspec.ValidationError as error:
        raise ValueError(str(error)) from error
