"""Health, databases and tokens over HTTP."""

from collections.abc import Mapping
from typing import Annotated, Any

import msgspec
from starlette.responses import PlainTextResponse, Response

from memclients.mock._call import Call, Handler
from memclients.mock.memoturn.access.tokens import Scope
from memclients.mock.memoturn.addresses import check_database_name, namespace_of, profile_named
from memclients.mock.memoturn.answers import answer, empty
from memclients.mock.memoturn.bodies import typed
from memclients.mock.memoturn.errors import Refusal
from memclients.mock.memoturn.route_group import RouteGroup
from memclients.mock.memoturn.storage.branch import Database

_DEFAULT_LIFE = 3600

# Beyond it the moment of expiry is no number of 64 bits.
_LONGEST_LIFE = 2**62


class _NewDatabase(msgspec.Struct):
    name: str


class _NewToken(msgspec.Struct):
    scope: Scope
    expires_in: Annotated[int, msgspec.Meta(ge=0, le=_LONGEST_LIFE)] | None = None


class ControlRoutes(RouteGroup):
    """Handlers of the control plane, and of health."""

    def handlers(self) -> Mapping[str, Handler]:
        return {
            "getHealth": self.health,
            "createDatabase": self.create,
            "listDatabases": self.list,
            "deleteDatabase": self.delete,
            "createDatabaseToken": self.database_token,
            "createNamespaceToken": self.namespace_token,
        }

    def health(self, _: Call) -> Response:
        """Say that the node is there."""
        return PlainTextResponse("ok")

    def create(self, call: Call) -> Response:
        """Register a database."""
        name = check_database_name(typed(call, _NewDatabase).name)
        return answer(_rendered(self._state.databases.add(name, self._state.now)), 201)

    def list(self, _: Call) -> Response:
        """List all databases, those of profiles included."""
        return answer({"databases": [_rendered(database) for database in self._state.databases.all()]})

    def delete(self, call: Call) -> Response:
        """Delete a database with all its branches."""
        database = self._state.databases.get(call.match.parameters["db"])
        self._state.delete_database(database)
        profile = profile_named(database.name)
        if profile is not None:
            self._state.audit.record("db.delete", profile=profile, call=call, resource=database.name)
        return empty()

    def database_token(self, call: Call) -> Response:
        """Make a token for a database."""
        scope, life = self._wanted(call)
        database = self._state.databases.get(call.match.parameters["db"])
        profile = profile_named(database.name)
        if profile is not None:
            resource = f"{database.name} scope={scope.title()} ttl={life}"
            self._state.audit.record("token.mint", profile=profile, call=call, resource=resource)
        return _minted(self._state.auth.token(scope, life, database=database.name), life)

    def namespace_token(self, call: Call) -> Response:
        """Make a token for a namespace, which need not have anything yet."""
        scope, life = self._wanted(call)
        ns = namespace_of(call)
        resource = f"ns:{ns} scope={scope.title()} ttl={life}"
        self._state.audit.record("token.mint", ns=ns, call=call, resource=resource)
        return _minted(self._state.auth.token(scope, life, ns=ns), life)

    def _wanted(self, call: Call) -> tuple[Scope, int]:
        body = typed(call, _NewToken)
        if not self._state.auth.on:
            raise Refusal.invalid("authentication is off on this node, so there are no tokens")
        return body.scope, _DEFAULT_LIFE if body.expires_in is None else body.expires_in


def _minted(token: str, life: int) -> Response:
    return answer({"token": token, "expires_in": life}, 201)


def _rendered(database: Database) -> dict[str, Any]:
    return {"name": database.name, "uuid": database.uuid, "created_at": database.created_at}
