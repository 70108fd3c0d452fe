# Generated from specs/hippocortex.yaml; do not edit.
"""Low-level client of Hippocortex.

One module per operation is in `api`, one class per schema in `models`.
"""

from typing import TYPE_CHECKING

from memclients._core.lazy import lazy_exports

if TYPE_CHECKING:
    from .client import AuthenticatedClient, Client
else:
    __getattr__, __dir__ = lazy_exports(__name__, {"AuthenticatedClient": "client", "Client": "client"})

__all__ = ("AuthenticatedClient", "Client")
