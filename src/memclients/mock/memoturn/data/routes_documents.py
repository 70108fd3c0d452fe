"""Documents over HTTP."""

from collections.abc import Mapping
from typing import Any

import msgspec
from starlette.responses import Response

from memclients.mock._call import Call, Handler
from memclients.mock.memoturn.answers import answer
from memclients.mock.memoturn.bodies import Natural, shaped, typed
from memclients.mock.memoturn.data import documents
from memclients.mock.memoturn.data.collection_names import collection_key
from memclients.mock.memoturn.data.document_filter import compile_filter, compile_sort
from memclients.mock.memoturn.data.document_paths import parts_of
from memclients.mock.memoturn.data.document_update import Update
from memclients.mock.memoturn.limits import MAX_RESULTS
from memclients.mock.memoturn.route_group import RouteGroup


class InsertBody(msgspec.Struct):
    """Body of an insert."""

    docs: list[dict[str, Any]]


class FindBody(msgspec.Struct):
    """Body of a search."""

    filter: Any = None
    sort: dict[str, Any] | None = None
    limit: Natural = 100
    skip: Natural = 0


class UpdateBody(msgspec.Struct):
    """Body of an update."""

    filter: Any
    update: Any
    multi: bool = False


class DeleteBody(msgspec.Struct):
    """Body of a deletion."""

    filter: Any
    multi: bool = False


class IndexBody(msgspec.Struct):
    """Body of a new index."""

    path: str


class DocumentRoutes(RouteGroup):
    """Handlers below `/docs`. Whatever can be said of a request is said before its database is looked for."""

    def handlers(self) -> Mapping[str, Handler]:
        return {
            "insertDocuments": self.insert,
            "findDocuments": self.find,
            "updateDocuments": self.update,
            "deleteDocuments": self.delete,
            "createIndex": self.create_index,
        }

    def insert(self, call: Call) -> Response:
        """Store documents."""
        body = shaped(call, InsertBody)
        documents.check_ids(body.docs)
        collection = _collection(call)
        branch = self._branch(call)
        ids = documents.insert(branch, collection, body.docs)
        return answer({"ids": ids, "txid": branch.txid}, 201, txid=branch.txid)

    def find(self, call: Call) -> Response:
        """Look for documents."""
        body = typed(call, FindBody)
        collection = _collection(call)
        where = compile_filter({} if body.filter is None else body.filter)
        order = compile_sort(body.sort or {})
        branch = self._branch(call)
        found = documents.find(branch, collection, where, order, limit=min(body.limit, MAX_RESULTS), skip=body.skip)
        return answer({"docs": found, "txid": branch.txid}, txid=branch.txid)

    def update(self, call: Call) -> Response:
        """Change documents."""
        body = shaped(call, UpdateBody)
        collection = _collection(call)
        where, change = compile_filter(body.filter), Update(body.update)
        branch = self._branch(call)
        modified = documents.update(branch, collection, where, change, multi=body.multi)
        return answer({"modified": modified, "txid": branch.txid}, txid=branch.txid)

    def delete(self, call: Call) -> Response:
        """Delete documents."""
        body = shaped(call, DeleteBody)
        collection = _collection(call)
        where = compile_filter(body.filter)
        branch = self._branch(call)
        deleted = documents.delete(branch, collection, where, multi=body.multi)
        return answer({"deleted": deleted, "txid": branch.txid}, txid=branch.txid)

    def create_index(self, call: Call) -> Response:
        """Index a field."""
        path = shaped(call, IndexBody).path
        collection = _collection(call)
        parts_of(path)
        documents.create_index(self._branch(call), collection, path)
        return answer({"indexed": path}, 201)


def _collection(call: Call) -> str:
    return collection_key(call.match.parameters["collection"])
