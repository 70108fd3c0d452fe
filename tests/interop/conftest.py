"""The internet of the documents, for packages that are run with them."""

from __future__ import annotations

from tests.docs.conftest import authority, connect

__all__ = ["authority", "connect"]
