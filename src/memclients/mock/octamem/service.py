"""The OctaMem service: its switches, its keys and its manners."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar, get_args

import msgspec
from starlette.responses import Response

from memclients.mock._call import Call
from memclients.mock._clock import Clock
from memclients.mock._contract import Contract
from memclients.mock._options import Options, check_choice, check_keys
from memclients.mock._seed import read
from memclients.mock._service import Service
from memclients.mock.octamem.errors import error, invalid, unauthorized
from memclients.mock.octamem.routes import Envelope, QuotaStatus, Routes
from memclients.mock.octamem.state import SeedRecord, State, StoreSettings

DEFAULT_KEY = "om_mock_key_for_tests"


@dataclass(frozen=True, kw_only=True)
class OctaMemOptions(Options):
    """Switches of the OctaMem mock.

    Args:
        keys: Further keys, each with an empty store of its own.
        stores: Settings by key: `read_only`, `limit`.
        any_key: Give an empty store to every key that comes.
        envelope: `"enveloped"` (`{"success": true, "data": {...}}`) or `"flat"`.
        limit: Bytes that a store holds.
        quota_status: Status of an add to a full store.
        lag: Seconds, by the server's clock, until an added text is found.
    """

    keys: Sequence[str] = ()
    stores: Mapping[str, Mapping[str, Any]] = field(default_factory=dict[str, Mapping[str, Any]])
    any_key: bool = False
    envelope: Envelope = "enveloped"
    limit: int = 2 * 2**30
    quota_status: QuotaStatus = 402
    lag: float = 0.0

    def __post_init__(self) -> None:
        check_keys(self.keys)
        check_choice("envelope", self.envelope, get_args(Envelope))
        check_choice("quota_status", self.quota_status, get_args(QuotaStatus))


class SeedStore(StoreSettings):
    """Seed of one store: its settings, texts (strings or records) and file names."""

    records: list[str | SeedRecord] = msgspec.field(default_factory=list)
    files: list[str] = msgspec.field(default_factory=list)


class Seed(msgspec.Struct, forbid_unknown_fields=True):
    """Seed data: stores by key, or texts and files for the default key."""

    stores: dict[str, SeedStore] = {}
    records: list[str | SeedRecord] = []
    files: list[str] = []


class OctaMemService(Service):
    """A mocked OctaMem."""

    name = "octamem"
    options_type = OctaMemOptions
    max_body: ClassVar[int] = 10 * 2**20

    def __init__(self, options: OctaMemOptions, clock: Clock, contract: Contract) -> None:
        super().__init__(options, clock, contract)
        self._options = options
        self._state = State(clock, limit=options.limit, lag=options.lag, data=options.data)
        self.handlers = Routes(self._state, envelope=options.envelope, quota_status=options.quota_status).handlers()
        self.checks = (self.check_route, self._check_key, self.check_size, self._check_media, self.check_strictly)
        self._open_stores()

    def _open_stores(self) -> None:
        for key in (DEFAULT_KEY, *self._options.keys):
            self._state.open(key)
        for key, settings in self._options.stores.items():
            self._state.open(key, read(settings, StoreSettings))

    def credentials(self, url: str) -> dict[str, Any]:
        """Return the arguments of `OctaMem`."""
        return {"api_key": DEFAULT_KEY, "base_url": url}

    def reset(self) -> None:
        """Empty the stores and keep those of the options."""
        self._state.reset()
        self._open_stores()

    def seed(self, data: Mapping[str, Any], /) -> None:
        """Put texts and files into stores; see `Seed`."""
        seed = read(dict(data), Seed)
        default = SeedStore(records=seed.records, files=seed.files)
        for key, content in {DEFAULT_KEY: default, **seed.stores}.items():
            self._state.open(key, content)
            for record in content.records:
                self._state.put(key, SeedRecord(content=record) if isinstance(record, str) else record)
            for name in content.files:
                self._state.put_file(key, name)

    def maintenance(self) -> dict[str, int]:
        """Index what was added."""
        return {"indexed": self._state.index()}

    def close(self) -> None:
        """Close the database."""
        self._state.close()

    def unknown_path(self, _: Call, /) -> Response:
        """Answer with an error like any other."""
        return error(404, "Not found", "NOT_FOUND")

    def wrong_method(self, _: Call, /) -> Response:
        """Answer with an error like any other."""
        return error(405, "Method Not Allowed", "METHOD_NOT_ALLOWED")

    def too_large(self, _: Call, /) -> Response:
        """Answer with an error like any other."""
        return error(413, "Payload Too Large", "PAYLOAD_TOO_LARGE")

    def invalid(self, _: Call, problems: list[str], /) -> Response:
        """Answer as to any bad input."""
        return invalid("; ".join(problems))

    def _check_key(self, call: Call) -> Response | None:
        scheme, _, key = call.headers.get("authorization", "").partition(" ")
        key = key.strip()
        if scheme.lower() != "bearer" or not key:
            return unauthorized("Missing API key")
        if not self._state.knows(key):
            if not self._options.any_key:
                return unauthorized("Invalid API key")
            self._state.open(key)
        call.caller = key
        return None

    def _check_media(self, call: Call) -> Response | None:
        if call.media_type == "application/json":
            return None
        return error(415, "Unsupported Media Type", "UNSUPPORTED_MEDIA_TYPE")
