"""Answers that hold a secret: it is read, and nothing else shows it."""

from __future__ import annotations

import pickle
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from memclients.errors import MemclientsError
from tests.support.sample import Caller, Package, package
from tests.support.scripted import Reply, scripted_server

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SPEC = Path(__file__).parents[1] / "codegen" / "dataclasses.yaml"
SECRET = "hush-4711"
ORDER = {"customerId": "c1", "lines": []}
RECEIPT = {"receiptId": "r1", "pickupCode": SECRET, "lines": [{"status": "red", "keyCode": SECRET}]}


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Package]:
    spec = tmp_path_factory.mktemp("spec") / "secretshop.yaml"
    spec.write_text(SPEC.read_text())
    with package(spec, tmp_path_factory.mktemp("generated")) as made:
        yield made


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest, shop: Package) -> Caller:
    return Caller(shop, request.param)


def test_a_secret_is_read_and_in_no_repr(shop: Package, call: Caller) -> None:
    with scripted_server(Reply(body=RECEIPT)) as server:
        receipt = call("orders.place_order", client=shop.load("").Client(base_url=server.url), body=ORDER)
        answer = call.detailed("orders.place_order", client=shop.load("").Client(base_url=server.url), body=ORDER)

    assert (receipt.pickup_code, receipt.lines[0].key_code, receipt.to_dict()) == (SECRET, SECRET, RECEIPT)
    assert (answer.parsed, answer.content) == (receipt, Reply(body=RECEIPT).payload()[0])
    assert SECRET not in f"{receipt} {answer}"
    assert "r1" in repr(receipt)


def ways(call: Caller) -> list[Callable[..., Any]]:
    return [call, call.detailed]


@pytest.mark.parametrize("way", [0, 1], ids=["parsed", "detailed"])
@pytest.mark.parametrize(
    "reply",
    [
        Reply(body={**RECEIPT, "lines": SECRET}),
        Reply(body={**RECEIPT, "lines": [{SECRET: 1}]}),
        Reply(body={"pickupCode": SECRET}),
        Reply(body=SECRET),
        Reply(body=f'{{"pickupCode": "{SECRET}'.encode(), headers={"content-type": "application/json"}),
        Reply(status=299, body=RECEIPT),
        Reply(status=302, body=RECEIPT),
    ],
    ids=["list", "member", "missing", "text", "cut", "status", "redirect"],
)
def test_no_error_about_what_is_no_error_shows_it(shop: Package, call: Caller, reply: Reply, way: int) -> None:
    with scripted_server(reply) as server, pytest.raises(MemclientsError) as caught:
        ways(call)[way]("orders.place_order", client=shop.load("").Client(base_url=server.url), body=ORDER)

    error = caught.value
    assert SECRET not in f"{error}{error!r}{vars(error)}{''.join(traceback.format_exception(error))}"
    assert SECRET.encode() not in pickle.dumps(error)
    assert (error.body, error.status_code) == (None, reply.status)


def test_an_error_of_the_server_is_shown_as_it_is(shop: Package, call: Caller) -> None:
    reply = Reply(status=404, body={"error": "no such shop"})
    with scripted_server(reply) as server, pytest.raises(MemclientsError) as caught:
        call("orders.place_order", client=shop.load("").Client(base_url=server.url), body=ORDER)

    assert caught.value.body == {"error": "no such shop"}


def test_operations_know_whether_they_answer_secrets(shop: Package, sample: Package) -> None:
    assert shop.load("api.orders.place_order").OPERATION.secret
    assert not sample.load("api.events.get_tree").OPERATION.secret
