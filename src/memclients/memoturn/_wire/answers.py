"""Answers to documented results: plain dicts, checked against their types and otherwise left as they came."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeVar

from memclients._core.exchange import AnswerRejectedError
from memclients._core.response import json_object
from memclients._core.typed_dicts import dict_from_json
from memclients_lowlevel.memoturn import results

if TYPE_CHECKING:
    from memclients._core.exchange import Decoder
    from memclients._core.response import Response

T = TypeVar("T")

TXID_HEADER: Final = "memoturn-txid"


def _of(kind: type[T], key: str | None = None) -> Decoder[T]:
    return lambda response: dict_from_json(kind, response, key=key)


INGEST: Final = _of(results.IngestResult)
RECALL: Final = _of(results.RecallResult)
ASK: Final = _of(results.AskResult)
EXTRACTED: Final = _of(results.ExtractResult)
PROPOSED: Final = _of(results.ExtractProposals)
STORED: Final = _of(results.StoredMemory)
SESSIONS: Final = _of(list[results.Session], "sessions")
PROFILES: Final = _of(list[results.Profile], "profiles")

ERASURE_ACCEPTED: Final = _of(results.ErasureAccepted)
ERASURE: Final = _of(results.ErasureCoupon)
ERASURES: Final = _of(list[results.ErasureCoupon], "erasures")

TURN_APPENDED: Final = _of(results.TurnAppendResult)
TURNS: Final = _of(list[results.Turn], "turns")
TURN_HITS: Final = _of(list[results.TurnHit], "turns")

INSERTED: Final = _of(results.InsertResult)
UPDATED: Final = _of(results.UpdateResult)
DELETED: Final = _of(results.DeleteResult)
DOCUMENTS: Final = _of(list[dict[str, Any]], "docs")
KEYS: Final = _of(list[str], "keys")
VECTOR_HITS: Final = _of(list[results.VectorHit], "hits")
SQL: Final = _of(results.SqlResult)

BRANCH_CREATED: Final = _of(results.BranchCreated)
BRANCHES: Final = _of(list[results.BranchInfo], "branches")
CHECKPOINT: Final = _of(results.CheckpointResult)

DATABASE: Final = _of(results.DatabaseInfo)
DATABASES: Final = _of(list[results.DatabaseInfo], "databases")
NAMESPACE_POLICY: Final = _of(results.NamespacePolicy)
PROFILE_POLICY: Final = _of(results.ProfilePolicy)

_MINTED: Final = _of(results.MintedToken)
_REWOUND: Final = _of(results.RewindResult)
_INDEXED: Final = _of(results.IndexResult)


def txid_of(response: Response) -> int | None:
    """Return the transaction number of an answer: the header's, else the body's, else None."""
    text = response.headers.get(TXID_HEADER, "")
    if text.isascii() and text.isdigit():
        return int(text)
    # A stored value may look like a body with a transaction, but it is not served as JSON.
    body = json_object(response.body) if response.media_type == "application/json" else None
    txid = (body or {}).get("txid")
    return txid if isinstance(txid, int) else None


def token(response: Response) -> str:
    return _MINTED(response)["token"]


def txid(response: Response) -> int:
    committed = txid_of(response)
    if committed is None:
        response.json()
        raise ValueError("neither the header nor the body has the transaction")
    return committed


def value(response: Response) -> bytes:
    if response.media_type != "application/octet-stream":
        raise ValueError(f"a value comes as application/octet-stream, not as {response.media_type or 'nothing'}")
    return response.content


def text(response: Response) -> str:
    try:
        return value(response).decode()
    except UnicodeDecodeError:
        raise AnswerRejectedError("the value is not UTF-8 text: read it with get_bytes") from None


def plain_text(response: Response) -> str:
    if response.media_type != "text/plain":
        raise ValueError(f"text was expected, not {response.media_type or 'nothing'}")
    return response.text


def done(response: Response) -> bool:
    response.acknowledge()
    return True


def nothing(response: Response) -> None:
    response.acknowledge()


def rewound(response: Response) -> None:
    _REWOUND(response)


def indexed(response: Response) -> None:
    _INDEXED(response)
