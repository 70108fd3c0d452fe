# Generated from specs/memtrace.yaml; do not edit.
"""Types that all operations share."""

from memclients._core.lowlevel import UNSET, RawResponse, Response, Unset

__all__ = ("UNSET", "RawResponse", "Response", "Unset")
