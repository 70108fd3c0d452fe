"""The vault over HTTP."""

import re
from collections.abc import Mapping
from typing import Any

from memclients.mock._call import Call
from memclients.mock._route_group import RouteGroup
from memclients.mock.hippocortex.access import fingerprint, key_of
from memclients.mock.hippocortex.envelope import DataHandler
from memclients.mock.hippocortex.shapes import Fields, body_of
from memclients.mock.hippocortex.state import State

_DEFAULT_LIMIT = 20
_MAX_LIMIT = 50

_CAPITAL = re.compile(r"([A-Z])")


class VaultRoutes(RouteGroup[State, DataHandler]):
    """Handlers of the vault."""

    def handlers(self) -> Mapping[str, DataHandler]:
        return {"queryVault": self._query, "revealVaultItem": self._reveal}

    def _query(self, call: Call) -> dict[str, Any]:
        fields = Fields(body_of(call))
        query = fields.string("query", required=True, blank=False)
        limit = fields.integer("limit", 1, _MAX_LIMIT)
        tags = fields.strings("tags")
        item_type = fields.string("itemType")
        fields.check()
        assert query is not None
        matches, total = self._state.vault.find(
            call.caller, query, limit=limit or _DEFAULT_LIMIT, tags=tags or (), item_type=item_type
        )
        if self._state.options.vault_spelling == "snake":
            matches = [{_snake(name): value for name, value in match.items()} for match in matches]
        return {"matches": matches, "total": total, "query": query}

    def _reveal(self, call: Call) -> dict[str, Any]:
        if call.body:
            body_of(call)
        (item_id,) = call.match.parameters.values()
        return {"value": self._state.vault.reveal(call.caller, item_id, fingerprint(key_of(call)))}


def _snake(name: str) -> str:
    return _CAPITAL.sub(r"_\1", name).lower()
