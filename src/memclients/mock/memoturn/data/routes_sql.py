"""Users' SQL over HTTP."""

from collections.abc import Mapping

import msgspec
from starlette.responses import Response

from memclients.mock._call import Call, Handler
from memclients.mock.memoturn.addresses import split_spec
from memclients.mock.memoturn.answers import answer
from memclients.mock.memoturn.bodies import shaped
from memclients.mock.memoturn.data import sql, sql_guard
from memclients.mock.memoturn.data.sql import Statement
from memclients.mock.memoturn.route_group import RouteGroup


class SqlBody(msgspec.Struct):
    """Body of a batch."""

    stmts: list[Statement]


class SqlRoutes(RouteGroup):
    """The handler of `/sql`."""

    def handlers(self) -> Mapping[str, Handler]:
        return {"runSql": self.run}

    def run(self, call: Call) -> Response:
        """Execute a batch."""
        statements = shaped(call, SqlBody).stmts
        sql_guard.check(statement.q for statement in statements)
        spec = call.match.parameters["db"]
        if sql_guard.is_mutating(statement.q for statement in statements):
            self._state.auth.require(call, split_spec(spec)[0], "write")
        branch = self._state.branch(spec)
        results = sql.execute(branch, statements)
        return answer({"results": results, "txid": branch.txid}, txid=branch.txid)
