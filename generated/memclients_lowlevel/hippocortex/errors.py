# Generated from specs/hippocortex.yaml; do not edit.
"""Errors of this package; every other one is in `memclients.errors`."""

from memclients._core.lowlevel import UnexpectedStatus

__all__ = ("UnexpectedStatus",)
