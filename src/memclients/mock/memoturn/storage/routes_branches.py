"""Branches, checkpoints and syncs over HTTP."""

from collections.abc import Mapping
from typing import Annotated

import msgspec
from starlette.responses import Response

from memclients.mock._call import Call, Handler
from memclients.mock.memoturn.addresses import MAIN, split_spec
from memclients.mock.memoturn.answers import answer, empty
from memclients.mock.memoturn.bodies import shaped
from memclients.mock.memoturn.route_group import RouteGroup
from memclients.mock.memoturn.storage.branch import Branch, Database
from memclients.mock.memoturn.storage.branches import check_deletable


class _NewBranch(msgspec.Struct):
    name: str
    parent: str | None = msgspec.field(name="from", default=None)
    ttl: Annotated[int, msgspec.Meta(ge=0, le=2**32)] | None = None


class _NewCheckpoint(msgspec.Struct):
    name: str


class _Target(msgspec.Struct):
    to: str


class BranchRoutes(RouteGroup):
    """Handlers of branches and of syncs."""

    def handlers(self) -> Mapping[str, Handler]:
        return {
            "createBranch": self.create,
            "listBranches": self.list,
            "deleteBranch": self.delete,
            "checkpointBranch": self.checkpoint,
            "rewindBranch": self.rewind,
            "syncDatabase": self.sync,
        }

    def create(self, call: Call) -> Response:
        """Copy a branch."""
        body = shaped(call, _NewBranch)
        database = self._database(call)
        parent = self._state.branches.open(database, MAIN if body.parent is None else body.parent)
        made = self._state.branches.fork(parent, body.name, body.ttl)
        value = {
            "branch": made.name,
            "parent": made.parent,
            "fork_txid": made.fork_txid,
            "ttl_at": made.ttl_at,
            "spec": f"{database.name}@{made.name}",
        }
        return answer(value, 201)

    def list(self, call: Call) -> Response:
        """List the branches, but not main."""
        database = self._database(call)
        branches = [
            {
                "db_name": database.name,
                "branch": branch.name,
                "ttl_at": branch.ttl_at,
                "created_at": branch.created_at,
            }
            for branch in self._state.branches.all(database)
            if branch.name != MAIN
        ]
        return answer({"branches": branches})

    def delete(self, call: Call) -> Response:
        """Delete a branch, if it exists."""
        name = call.match.parameters["branch"]
        check_deletable(name)
        self._state.branches.delete(self._database(call), name)
        return empty()

    def checkpoint(self, call: Call) -> Response:
        """Name the present state."""
        name = shaped(call, _NewCheckpoint).name
        txid = self._state.branches.points.checkpoint(self._named_branch(call), name)
        return answer({"checkpoint": name, "txid": txid}, txid=txid)

    def rewind(self, call: Call) -> Response:
        """Go back to a checkpoint or txid."""
        to = shaped(call, _Target).to
        txid, epoch = self._state.branches.rewind(self._named_branch(call), to)
        return answer({"rewound_to": txid, "epoch": epoch}, txid=txid)

    def sync(self, call: Call) -> Response:
        """Keep the present state."""
        branch = self._branch(call)
        txid = self._state.branches.points.capture(branch)
        return answer({"txid": txid}, txid=txid)

    def _database(self, call: Call) -> Database:
        # A branch after the name is ignored on these routes.
        return self._state.databases.get(split_spec(call.match.parameters["db"])[0])

    def _named_branch(self, call: Call) -> Branch:
        return self._state.branches.open(self._database(call), call.match.parameters["branch"])
