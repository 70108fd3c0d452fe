"""Every method of every client once, with every argument that it has."""

from __future__ import annotations

from tests.support.members import members

__all__ = ["SURFACES"]

SURFACES = members(__name__, "SURFACE")
