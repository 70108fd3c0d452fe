"""Files that come with a store."""

import base64
import hashlib
import mimetypes
import re
from pathlib import Path
from typing import Any

from memclients.mock.neotoma.errors import Refusal
from memclients.mock.neotoma.state import Database
from memclients.mock.neotoma.storage import source_rows
from memclients.mock.neotoma.writes.store_body import StoreBody

_NO_BASE64 = re.compile(r"[^A-Za-z0-9+/]")


def store(db: Database, user: str, body: StoreBody) -> dict[str, Any]:
    """Keep the file of a store.

    Raises:
        Refusal: It can't be read, or its key belongs to another.
    """
    content = _content(body)
    content_hash = hashlib.sha256(content).hexdigest()
    key = body.file_idempotency_key or (None if body.entities else body.idempotency_key) or content_hash
    known = source_rows.with_key(db, user, key)
    if known is not None and known["content_hash"] != content_hash:
        raise Refusal.failed(f'idempotency_key "{key}" was already used with different content')
    reference = body.file_path if body.source_storage == "reference" else None
    mime_type = body.mime_type or mimetypes.guess_type(body.file_path or "")[0] or "application/octet-stream"
    source_id, new = source_rows.put(
        db,
        user,
        content_hash,
        key=key,
        mime_type=mime_type,
        size=len(content),
        source_type="file",
        filename=body.original_filename or (Path(body.file_path).name if body.file_path else None),
        reference_path=reference,
    )
    kept = {"source_id": source_id, "content_hash": content_hash}
    if reference is not None:
        more = {"storage_mode": "reference", "reference_path": reference}
        return {**kept, **more, "file_size": len(content), "mime_type": mime_type}
    counts = {"entities_created": 0, "observations_created": 0}
    return {**kept, "file_size": len(content), "deduplicated": not new, **counts}


def _content(body: StoreBody) -> bytes:
    if body.file_path is None:
        return _decoded(body.file_content or "")
    try:
        return Path(body.file_path).read_bytes()
    except (OSError, ValueError) as error:
        raise Refusal.failed(f"file_path can't be read: {body.file_path}") from error


def _decoded(text: str) -> bytes:
    """Read base64 as leniently as the server: in both alphabets, and whatever else there is does not count."""
    digits = _NO_BASE64.sub("", text.partition("=")[0].translate({ord("-"): "+", ord("_"): "/"}))
    digits = digits[:-1] if len(digits) % 4 == 1 else digits
    return base64.b64decode(digits + "=" * (-len(digits) % 4))
