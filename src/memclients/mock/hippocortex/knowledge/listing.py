"""Lists of artifacts, page by page."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from memclients.mock._store import Queries
from memclients.mock.hippocortex.errors import Refusal, detail
from memclients.mock.hippocortex.knowledge.artifacts import Artifact, artifact_of
from memclients.mock.hippocortex.knowledge.cursors import seal, unseal

DEFAULT_LIMIT = 20
MAX_LIMIT = 100

_COLUMNS = {
    "createdAt": "created_at",
    "updatedAt": "updated_at",
    "confidence": "confidence",
    "evidenceCount": "evidence_count",
}
SORTS = tuple(_COLUMNS)
DESCENDING, ASCENDING = ORDERS = ("desc", "asc")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What to list; None stands for what the server does by default, or what a cursor says."""

    type: str | None = None
    status: str | None = None
    sort: str | None = None
    order: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a list.

    Args:
        artifacts: What is on it.
        cursor: Leads to the next page; None on the last.
        total: How many artifacts there are on all pages.
    """

    artifacts: Sequence[Artifact]
    cursor: str | None
    total: int


def page(db: Queries, tenant: str, listing: Listing, limit: int | None, cursor: str | None) -> Page:
    """List artifacts.

    Args:
        db: The server's database.
        tenant: Whose.
        listing: Which ones, in which order.
        limit: How many at most.
        cursor: Of the page before.

    Raises:
        Refusal: The cursor is none of ours, or belongs to another listing.
    """
    before = {} if cursor is None else _before(tenant, cursor, listing)
    chosen: dict[str, Any] = {
        "type": listing.type,
        "status": listing.status,
        "sort": listing.sort or SORTS[0],
        "order": listing.order or DESCENDING,
        "limit": limit or DEFAULT_LIMIT,
        **before,
        **({} if limit is None else {"limit": limit}),
    }
    parameters = {"tenant": tenant, "value": None, "id": None, **chosen}
    matching = "tenant = :tenant AND (:type IS NULL OR type = :type) AND (:status IS NULL OR status = :status)"
    column, direction = _COLUMNS[chosen["sort"]], chosen["order"]
    beyond = f"({column}, id) {'>' if direction == ASCENDING else '<'} (:value, :id)"
    rows = db.rows(
        f"SELECT * FROM artifacts WHERE {matching} AND (:id IS NULL OR {beyond})"  # noqa: S608 - both from our tables
        f" ORDER BY {column} {direction}, id {direction} LIMIT :limit + 1",
        parameters,
    )
    total = db.value(f"SELECT count(*) FROM artifacts WHERE {matching}", parameters)  # noqa: S608
    found = [artifact_of(row) for row in rows[: chosen["limit"]]]
    more = len(rows) > len(found)
    return Page(found, seal(tenant, {**chosen, **_last(found[-1], column)}) if more else None, int(total))


def _last(artifact: Artifact, column: str) -> Mapping[str, Any]:
    return {"value": getattr(artifact, column), "id": artifact.id}


def _before(tenant: str, cursor: str, listing: Listing) -> dict[str, Any]:
    content = unseal(tenant, cursor)
    if content is None:
        raise Refusal.invalid(detail("cursor", "is no cursor of this list"))
    for name, asked in asdict(listing).items():
        if asked is not None and asked != content[name]:
            raise Refusal.invalid(detail("cursor", f"belongs to a list with another {name}"))
    return content
