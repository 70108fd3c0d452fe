"""Records that hold several records in numbered fields."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from memclients.mock.neotoma.errors import Refusal

_NUMBERED = re.compile(r"([A-Za-z][A-Za-z0-9]*(?:_[A-Za-z]+)*)_(\d+)_(\w+)")
_FEW = 3


def check(records: Sequence[Mapping[str, Any]]) -> None:
    """Turn away records such as `{"item_1_name": ..., "item_2_name": ..., "item_3_name": ...}`.

    Raises:
        Refusal: There is one.
    """
    for record in records:
        for prefix, rows in _rows(record).items():
            if len(rows) >= _FEW:
                raise _refusal(prefix, rows)


def _rows(record: Mapping[str, Any]) -> dict[str, dict[str, dict[str, Any]]]:
    found: dict[str, dict[str, dict[str, Any]]] = {}
    for name, value in record.items():
        if match := _NUMBERED.fullmatch(name):
            prefix, number, suffix = match.groups()
            found.setdefault(prefix, {}).setdefault(number, {})[suffix] = value
    return found


def _refusal(prefix: str, rows: Mapping[str, Mapping[str, Any]]) -> Refusal:
    keys = [f"{prefix}_{number}_{suffix}" for number, row in rows.items() for suffix in row]
    return Refusal.nested(
        "ERR_FLAT_PACKED_ROWS",
        f"ERR_FLAT_PACKED_ROWS: {len(rows)} rows are packed into fields named {prefix}_N_...; store one entity each.",
        hint="Store each row as an entity of its own.",
        prefix=prefix,
        row_count=len(rows),
        example_keys=keys[:5],
        suggested_entities=[{"entity_type": prefix, **row} for row in rows.values()],
    )
