"""The words that the client looks for are those of the spec: a header, and codes of errors."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from memclients.memoturn import errors
from memclients.memoturn._wire.answers import TXID_HEADER

SPEC: dict[str, Any] = json.loads((files("memclients_lowlevel") / "memoturn" / "openapi.json").read_text("utf-8"))

# What the documentation has no word for comes from the server's framework, which sends none.
WITHOUT_A_WORD = {"request_timeout", "payload_too_large"}


def test_transactions_are_looked_for_in_the_header_that_answers_have() -> None:
    operations = [operation for path in SPEC["paths"].values() for operation in path.values()]
    headers = [name for one in operations for answer in one["responses"].values() for name in answer.get("headers", ())]
    assert {name.lower() for name in headers if "txid" in name.lower()} == {TXID_HEADER}


def test_each_class_of_errors_has_a_code_of_the_service() -> None:
    known, _ = SPEC["components"]["schemas"]["ErrorBody"]["properties"]["code"]["anyOf"]
    kinds = [
        kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, errors.MemoturnError)
    ]
    codes = {kind.default_code for kind in kinds if kind.default_code}
    assert codes - {*known["enum"]} == WITHOUT_A_WORD
    assert {"not_found", "unconfigured"} <= codes
