"""The entity types that a fresh server knows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

MergePolicy = Literal["last_write", "highest_priority", "highest_priority_stable", "merge_array"]


@dataclass(frozen=True, slots=True)
class Field:
    """A declared field: its type, and whether a store without it is warned about."""

    type: str = "string"
    required: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of identity, which holds when all its fields have values.

    Args:
        fields: The fields whose values make the name.
        label: What answers call the rule.
        path: What the resolver's path calls it.
    """

    fields: tuple[str, ...]
    label: str
    path: str


@dataclass(frozen=True, slots=True)
class EntityType:
    """A registered type.

    Args:
        name: The type.
        version: Version of its schema.
        fields: The declared fields; only they come into snapshots.
        rules: Rules of identity in their order.
        policies: How observations of a field are merged, where it is not by the last write.
        refuses_heuristics: Whether an entity that no rule identifies may not be merged into another.
        content_field: The field without which an entity says nothing.
        temporal: Fields that make timeline events, and the event types; None: every field that looks like a date.
        label: Name for humans.
        description: What it is for.
        category: Group of types.
        aliases: Other words for it.
    """

    name: str
    version: str
    fields: Mapping[str, Field]
    rules: Sequence[Rule]
    policies: Mapping[str, MergePolicy] = field(default_factory=dict[str, MergePolicy])
    refuses_heuristics: bool = False
    content_field: str | None = None
    temporal: Mapping[str, str] | None = None
    label: str = ""
    description: str = ""
    category: str = ""
    aliases: Sequence[str] = ()

    @property
    def required(self) -> list[str]:
        """The fields that a store should bring; the server fills in the schema's version itself."""
        return [name for name, declared in self.fields.items() if declared.required and name != "schema_version"]


def _rule(*fields: str, composite: bool | None = None) -> Rule:
    composite = len(fields) > 1 if composite is None else composite
    label = ("composite:" if composite else "") + "+".join(fields)
    return Rule(fields, label, label)


def _strings(*names: str) -> dict[str, Field]:
    return dict.fromkeys(names, Field())


def _dates(*names: str) -> dict[str, Field]:
    return dict.fromkeys(names, Field("date"))


_VERSION = {"schema_version": Field(required=True)}
_IMPORTED = {**_dates("import_date"), **_strings("import_source_file")}

_CONVERSATION = EntityType(
    name="conversation",
    version="1.4",
    fields={
        **_VERSION,
        **_strings("conversation_id", "session_id", "title", "summary"),
        **_dates("started_at", "ended_at", "date"),
        "participant_count": Field("number"),
        "reported_message_count": Field("number"),
        **dict.fromkeys(("participants", "topics", "decisions", "open_tasks"), Field("array")),
        **_strings("model", "tool", "source_url", "thread_kind", "client_name", "harness", "workspace_kind"),
        **_strings("repository_name", "repository_root", "repository_remote", "scope_summary", "session_uuid"),
    },
    rules=(_rule("conversation_id", composite=True), _rule("session_id", composite=True)),
    policies={
        "title": "highest_priority_stable",
        "summary": "highest_priority_stable",
        "participants": "merge_array",
        "topics": "merge_array",
        "decisions": "merge_array",
        "open_tasks": "merge_array",
    },
    refuses_heuristics=True,
    label="Conversation",
    description="Chat threads between people and agents.",
    category="productivity",
    aliases=("chat", "thread"),
)

_MESSAGE = EntityType(
    name="conversation_message",
    version="1.4",
    fields={
        **_VERSION,
        "role": Field(required=True),
        "content": Field(required=True),
        **_strings("sender_kind", "sender_agent_id", "recipient_agent_id", "turn_key"),
        "turn_number": Field("number"),
    },
    # The resolver's path has the plain name, the answer's rule the composite one.
    rules=(Rule(("turn_key",), "composite:turn_key", "turn_key"),),
    refuses_heuristics=True,
    label="Conversation Message",
    description="Single messages of a conversation.",
    category="productivity",
    aliases=("agent_message", "chat_message"),
)

_TASK = EntityType(
    name="task",
    version="1.0",
    fields={
        **_VERSION,
        "title": Field(required=True),
        "status": Field(required=True),
        **_strings("description", "priority", "assignee", "project_id", "notes", "tags"),
        **_dates("due_date", "start_date", "completed_date", "created_date", "updated_date"),
        **_IMPORTED,
    },
    rules=(_rule("project_id", "title"), _rule("title", "due_date"), _rule("title")),
    policies={"notes": "highest_priority_stable", "description": "highest_priority_stable"},
    temporal={"due_date": "TaskDue", "completed_date": "TaskCompleted"},
    label="Task",
    description="Action items with status and dates.",
    category="productivity",
    aliases=("action_item", "reminder", "todo"),
)

_NOTE = EntityType(
    name="note",
    version="1.0",
    fields={
        **_VERSION,
        "title": Field(),
        "content": Field(required=True),
        **_strings("tags", "source"),
        **_dates("created_date", "updated_date"),
        **_strings("summary", "notes"),
        **_IMPORTED,
    },
    rules=(_rule("title"), _rule("source", "created_date")),
    policies={"content": "highest_priority"},
    content_field="content",
    label="Note",
    description="Free-form text, journals, scratchpads.",
    category="productivity",
    aliases=("journal", "memo", "nota"),
)

_PERSON = EntityType(
    name="person",
    version="1.0",
    fields={
        **_VERSION,
        "name": Field(required=True),
        **_strings("first_name", "last_name", "email", "phone", "external_id", "role", "organization", "notes"),
        **_IMPORTED,
    },
    rules=(
        _rule("email"),
        _rule("phone"),
        _rule("external_id"),
        _rule("first_name", "last_name"),
        _rule("name"),
    ),
    label="Person",
    description="People.",
    category="knowledge",
    aliases=("individual", "human"),
)

_COMPANY = EntityType(
    name="company",
    version="1.0",
    fields={
        **_VERSION,
        "name": Field(required=True),
        **_strings("legal_name", "external_id", "website", "email", "phone", "industry", "notes"),
        **_IMPORTED,
    },
    rules=(_rule("external_id", "website", "email", "legal_name", "name"),),
    label="Company",
    description="Companies and organizations.",
    category="knowledge",
    aliases=("business", "organization", "vendor"),
)

REGISTERED: Mapping[str, EntityType] = {
    kind.name: kind for kind in (_COMPANY, _CONVERSATION, _MESSAGE, _NOTE, _PERSON, _TASK)
}


def schema_version(entity_type: str) -> str:
    """Return the version of a type's schema; that of an unregistered type stays the first."""
    registered = REGISTERED.get(entity_type)
    return "1.0" if registered is None else registered.version
