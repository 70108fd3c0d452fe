"""What a server tells of itself."""

from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

from starlette.responses import Response

from memclients.mock._call import Call, Handler, json_answer
from memclients.mock._route_group import RouteGroup
from memclients.mock.neotoma.state import State

VERSION = "0.22.0"


class ServerRoutes(RouteGroup[State, Handler]):
    """Handlers of health, identity and description."""

    def handlers(self) -> Mapping[str, Handler]:
        return {
            "getHealth": self._health,
            "getServerInfo": self._info,
            "getMe": self._me,
            "getOpenapi": self._openapi,
        }

    def _health(self, _: Call) -> Response:
        return json_answer({"ok": True, "version": VERSION})

    def _info(self, call: Call) -> Response:
        return json_answer({"version": VERSION, "url": f"http://{call.headers.get('host', '127.0.0.1')}"})

    def _me(self, call: Call) -> Response:
        storage: dict[str, Any] = {"storage_backend": "sqlite"}
        if self._state.options.data is not None:
            path = Path(self._state.options.data).absolute()
            storage.update(data_dir=str(path.parent), sqlite_db=str(path))
        return json_answer({"user_id": call.caller, "storage": storage})

    def _openapi(self, _: Call) -> Response:
        # JSON is YAML.
        text = (files("memclients_lowlevel") / "neotoma" / "openapi.json").read_text(encoding="utf-8")
        return Response(text, media_type="application/yaml")
