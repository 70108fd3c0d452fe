# Generated from specs/octamem.yaml; do not edit.
"""One class per schema, imported when it is first used."""

from typing import TYPE_CHECKING

from memclients._core.lazy import lazy_exports

if TYPE_CHECKING:
    from .add_envelope import AddEnvelope
    from .add_params import AddParams
    from .add_result import AddResult
    from .details_envelope import DetailsEnvelope
    from .error_body import ErrorBody
    from .get_params import GetParams
    from .memory_details import MemoryDetails
    from .search_envelope import SearchEnvelope
    from .search_result import SearchResult
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "AddEnvelope": "add_envelope",
            "AddParams": "add_params",
            "AddResult": "add_result",
            "DetailsEnvelope": "details_envelope",
            "ErrorBody": "error_body",
            "GetParams": "get_params",
            "MemoryDetails": "memory_details",
            "SearchEnvelope": "search_envelope",
            "SearchResult": "search_result",
        },
    )

__all__ = (
    "AddEnvelope",
    "AddParams",
    "AddResult",
    "DetailsEnvelope",
    "ErrorBody",
    "GetParams",
    "MemoryDetails",
    "SearchEnvelope",
    "SearchResult",
)
