"""Data to start with."""

from collections.abc import Mapping
from typing import Any

import msgspec

from memclients.mock._seed import read
from memclients.mock.octamem.state import DEFAULT_KEY, SeedRecord, State, StoreSettings


class SeedStore(StoreSettings):
    """Seed of one store: its settings, texts (strings or records) and file names."""

    records: list[str | SeedRecord] = msgspec.field(default_factory=list)
    files: list[str] = msgspec.field(default_factory=list)


class Seed(msgspec.Struct, forbid_unknown_fields=True):
    """Seed data: stores by key, or texts and files for the default key."""

    stores: dict[str, SeedStore] = {}
    records: list[str | SeedRecord] = []
    files: list[str] = []


def sow(state: State, data: Mapping[str, Any]) -> None:
    """Put texts and files into stores.

    Args:
        state: The stores.
        data: In the shape of `Seed`.

    Raises:
        ValueError: The data has another shape.
    """
    seed = read(dict(data), Seed)
    default = SeedStore(records=seed.records, files=seed.files)
    for key, content in {DEFAULT_KEY: default, **seed.stores}.items():
        state.open(key, content)
        for record in content.records:
            state.put(key, SeedRecord(content=record) if isinstance(record, str) else record)
        for name in content.files:
            state.put_file(key, name)
