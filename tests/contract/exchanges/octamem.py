"""How to bring each example of OctaMem's answers about on its mock server."""

from __future__ import annotations

from tests.contract.exchanges.exchange import exchange

LAUNCH = {
    "content": "Launch date set for April 15. Beta opens March 20.",
    "previous_context": "Q1 product planning meeting",
}
FOUND = {"records": [LAUNCH], "files": ["launch-plan.pdf"]}

EXCHANGES = [
    exchange("octamem.searchMemory 200 envelope", request="topic", seed=FOUND),
    exchange("octamem.searchMemory 200 flat", options={"envelope": "flat"}, seed={"records": [LAUNCH]}),
    exchange("octamem.searchMemory 200 nothing", partly=True),
    exchange("octamem.searchMemory 400 blank", body={"query": " "}),
    exchange("octamem.searchMemory 401 invalid", key="wrong"),
    exchange("octamem.searchMemory 405 get", method="GET", partly=True),
    exchange("octamem.searchMemory 4XX mediaType", body=b"query=x", partly=True),
    exchange("octamem.addMemory 200 envelope"),
    exchange("octamem.addMemory 200 flat", options={"envelope": "flat"}),
    exchange("octamem.addMemory 402 full", options={"limit": 10}),
    exchange("octamem.addMemory 403 readOnly", options={"stores": {"om_mock_key_for_tests": {"read_only": True}}}),
    exchange("octamem.getDetails 200 envelope", seed={"records": [f"{LAUNCH['content']}!"]}),
    exchange("octamem.getDetails 200 flat", options={"envelope": "flat"}, seed={"records": [f"{LAUNCH['content']}!"]}),
]

# Examples that the mock server can't be brought to give, by name and reason.
OTHERS = {
    "gone": "a store of the mock is never gone",
    "limit": "the mock limits nobody; it can be scripted to",
    "internal": "the mock does not fail; it can be scripted to",
    "gateway": "there is no proxy in front of the mock",
    "upstream": "there is no proxy in front of the mock",
}
