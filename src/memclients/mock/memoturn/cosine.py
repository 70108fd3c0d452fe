"""Cosine distance of vectors that are stored as 32-bit floats."""

import heapq
import math
import struct
from collections.abc import Iterable, Sequence
from typing import TypeVar

K = TypeVar("K")

_WIDTH = 4
_NEUTRAL = 1.0
_LARGEST = 2.0


def pack(vector: Sequence[float]) -> bytes:
    """Return the stored form of a vector: its direction, as little-endian 32-bit floats.

    No answer ever gives a vector back, so its length need not be kept; a vector without direction becomes NaNs.
    """
    largest = max(map(abs, vector), default=0.0)
    scaled = [value / largest for value in vector] if largest else [math.nan] * len(vector)
    length = math.hypot(*scaled)
    return struct.pack(f"<{len(scaled)}f", *[value / length for value in scaled])


def dimension(packed: bytes) -> int:
    """Return the number of components of a packed vector."""
    return len(packed) // _WIDTH


def distance(a: bytes, b: bytes) -> float:
    """Return the cosine distance (0 to 2) of two packed vectors of the same dimension."""
    return _cosine(math.dist(_unpack(a), _unpack(b)))


def nearest(query: bytes, vectors: Iterable[tuple[K, bytes]], limit: int) -> list[tuple[K, float]]:
    """Return the keys of the packed vectors nearest to a query, with their distances; equal ones in their order."""
    target = _unpack(query)
    unpack = struct.Struct(f"<{len(target)}f").unpack
    # For directions, the distance in space orders as the cosine does, and the library measures it faster than a product.
    apart = ((key, math.dist(target, unpack(packed))) for key, packed in vectors)
    found = heapq.nsmallest(limit, apart, key=_order)
    return [(key, _cosine(far)) for key, far in found]


def _unpack(packed: bytes) -> tuple[float, ...]:
    return struct.unpack(f"<{dimension(packed)}f", packed)


def _order(item: tuple[object, float]) -> float:
    # What has no direction is as far from everything as what stands at a right angle.
    return math.sqrt(2 * _NEUTRAL) if math.isnan(item[1]) else item[1]


def _cosine(far: float) -> float:
    # Beyond these digits there is only the rounding of 32-bit floats.
    return _NEUTRAL if math.isnan(far) else min(round(far * far / 2, 7), _LARGEST)
