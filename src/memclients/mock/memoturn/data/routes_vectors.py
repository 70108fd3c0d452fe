"""Vectors over HTTP."""

from collections.abc import Mapping

import msgspec
from starlette.responses import Response

from memclients.mock._call import Call, Handler
from memclients.mock.memoturn.answers import answer
from memclients.mock.memoturn.bodies import Natural, Vector, shaped, typed
from memclients.mock.memoturn.data import vectors
from memclients.mock.memoturn.data.collection_names import collection_key
from memclients.mock.memoturn.limits import MAX_RESULTS
from memclients.mock.memoturn.route_group import RouteGroup


class UpsertBody(msgspec.Struct):
    """Body of an upsert."""

    id: str
    embedding: Vector


class SearchBody(msgspec.Struct):
    """Body of a search."""

    vector: Vector
    k: Natural = 10


class VectorRoutes(RouteGroup):
    """Handlers below `/vectors`."""

    def handlers(self) -> Mapping[str, Handler]:
        return {"upsertVector": self.upsert, "searchVectors": self.search}

    def upsert(self, call: Call) -> Response:
        """Store a vector."""
        body = shaped(call, UpsertBody)
        collection = collection_key(call.match.parameters["collection"])
        branch = self._branch(call)
        vectors.upsert(branch, collection, body.id, body.embedding)
        return answer({"txid": branch.txid}, txid=branch.txid)

    def search(self, call: Call) -> Response:
        """Look for the nearest vectors."""
        body = typed(call, SearchBody)
        collection = collection_key(call.match.parameters["collection"])
        branch = self._branch(call)
        found = vectors.search(branch, collection, body.vector, min(body.k, MAX_RESULTS))
        hits = [{"id": key, "distance": distance} for key, distance in found]
        return answer({"hits": hits}, txid=branch.txid)
