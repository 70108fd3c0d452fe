"""How to bring each example of Notewell's answers about on its mock server."""

from __future__ import annotations

from tests.contract.exchanges.exchange import exchange

TEA = {"text": "Alice prefers tea.", "tags": ["alice"]}
WORLD = {"notes": [TEA]}

EXCHANGES = [
    exchange("notewell.createNote 201 tagged"),
    exchange("notewell.createNote 400 invalid", body={"text": " "}, worded=True),
    exchange("notewell.createNote 401 unknown", key="wrong"),
    exchange("notewell.createNote 405 method", method="PUT"),
    exchange("notewell.createNote 413 large", body={"text": "x" * 2**16}),
    exchange("notewell.listNotes 200 last", seed=WORLD),
    exchange("notewell.getNote 200 tagged", seed=WORLD),
    exchange("notewell.getNote 404 note"),
    exchange("notewell.getHealth 200 alive"),
]

# Examples that the mock server can't be brought to give, by name and reason.
OTHERS = {
    "otherNote": "takes two notes under one key, as a scenario sends them",
    "slow": "the mock limits nobody; it can be scripted to",
    "internal": "the mock does not fail; it can be scripted to",
    "gateway": "there is no proxy in front of the mock",
}
