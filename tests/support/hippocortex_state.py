"""The state of a Hippocortex server without HTTP around it, and events to tell it."""

from collections.abc import Sequence
from typing import Any

from memclients.mock._clock import Clock
from memclients.mock.hippocortex.capture.event import Event
from memclients.mock.hippocortex.knowledge.artifacts import Artifact, Artifacts
from memclients.mock.hippocortex.knowledge.learning import Assignment, Learning, Run
from memclients.mock.hippocortex.knowledge.packing import Pack
from memclients.mock.hippocortex.knowledge.synthesis import Question, Synthesis
from memclients.mock.hippocortex.options import HippocortexOptions
from memclients.mock.hippocortex.state import State

TENANT = "acme"


class Mind:
    """A server on which time stands still, as one tenant sees it."""

    def __init__(self) -> None:
        self.clock = Clock("2026-03-01T12:00:00Z", frozen=True)
        self.state = State(HippocortexOptions(), self.clock)
        self.artifacts = Artifacts(self.state)
        self._learning = Learning(self.state)
        self._synthesis = Synthesis(self.state)

    def capture(self, *events: Event) -> list[str]:
        """Take events in, and return their ids."""
        return [receipt.event_id for receipt in self.state.events.take(TENANT, events)]

    def learn(self, **assignment: Any) -> Run:
        """Run the compiler."""
        return self._learning.run(TENANT, Assignment(**assignment))

    def ask(self, query: str, **question: Any) -> Pack:
        """Answer a question."""
        return self._synthesis.answer(TENANT, Question(query=query, **question))[1]

    def known(self, kind: str = "") -> list[Artifact]:
        """Return what holds, of one type or of all."""
        return [artifact for artifact in self.artifacts.active(TENANT) if kind in {"", artifact.type}]

    def one(self, kind: str) -> Artifact:
        """Return the only artifact of a type that holds."""
        (artifact,) = self.known(kind)
        return artifact

    def statuses(self, kind: str) -> dict[str, str]:
        """Return the statuses of all artifacts of a type by title."""
        rows = self.state.db.rows("SELECT title, status FROM artifacts WHERE type = ? ORDER BY seq", (kind,))
        return {row["title"]: row["status"] for row in rows}


def event(kind: str, session: str = "s1", metadata: dict[str, Any] | None = None, **payload: Any) -> Event:
    """Make an event."""
    return Event(type=kind, session_id=session, payload=payload, metadata=metadata or {})


def message(content: str, session: str = "s1", role: str = "user", **metadata: Any) -> Event:
    """Make a message."""
    return event("message", session, metadata, role=role, content=content)


def used(session: str, tool: str, error: str | None = None, **arguments: Any) -> list[Event]:
    """Make the call of a tool and its result, which is an error if one is given."""
    result = {"success": True, "result": "done"} if error is None else {"success": False, "error": error}
    return [
        event("tool_call", session, tool=tool, args=arguments),
        event("tool_result", session, tool=tool, **result),
    ]


def walk(session: str, *tools: str) -> list[Event]:
    """Make a session in which tools are used with success, one after the other."""
    return [one for tool in tools for one in used(session, tool)]


def recovered(session: str, error: str = "connection refused", mend: Sequence[str] = ("warm_up",)) -> list[Event]:
    """Make a session in which a deployment fails, something is done about it, and the next one goes well."""
    return [
        *walk(session, "build", "test"),
        *used(session, "deploy", error),
        *walk(session, *mend, "deploy"),
    ]
