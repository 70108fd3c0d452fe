"""Result types as dataclasses: Python's names, documented order and defaults, and no secret in sight."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
import subprocess
import sys
import typing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from codegen.dataclass_types import attribute_name
from codegen.formatting import CodegenError
from codegen.results import python_types
from memclients._core.response import Response
from memclients._core.wire_dataclasses import dataclass_from_json, dataclass_from_value, to_wire
from tests.support.sample import SAMPLE, Package, package

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

SPEC = Path(__file__).parent / "dataclasses.yaml"
RECEIPT = {"receiptId": "r1", "lines": [{"status": "red", "keyCode": "1234"}]}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Package]:
    spec = tmp_path_factory.mktemp("spec") / "shop.yaml"
    spec.write_text(SPEC.read_text())
    with package(spec, tmp_path_factory.mktemp("generated")) as made:
        yield made


@pytest.fixture(scope="module")
def shop(made: Package) -> ModuleType:
    return made.load("results")


def refused(**schemas: Any) -> str:
    with pytest.raises(CodegenError) as caught:
        python_types("shop", {"x-python": {"results": "dataclass"}, "components": {"schemas": schemas}})
    return str(caught.value)


def test_they_are_dataclasses_in_the_documented_order_with_the_documented_defaults(shop: ModuleType) -> None:
    assert dataclasses.is_dataclass(shop.Order)
    assert str(inspect.signature(shop.Order)) == (
        "(customer_id: 'str', lines: 'list[Line]', gift_wrap: 'bool' = True, max_price: 'float' = 4000, "
        "shop_id: 'str | None' = None, free_form: 'dict[str, Any] | None' = None, class_: 'str | None' = None, "
        "size: 'Size' = 'small') -> None"
    )


def test_hints_are_what_the_spec_says(shop: ModuleType) -> None:
    hints = typing.get_type_hints(shop.Receipt)
    assert hints["placed_at"] == (str | None), "a date is documented as text"
    assert hints["by_code"] == (dict[str, int] | None)
    assert hints["lines"] == list[shop.ReceiptLine]
    line = typing.get_type_hints(shop.ReceiptLine)
    assert line["status"] == (shop.Colour | None)
    assert line["anything"] is Any


def test_enums_that_are_schemas_have_names_of_their_own(shop: ModuleType) -> None:
    assert typing.get_args(shop.Size) == ("small", "big")
    assert typing.get_args(shop.Colour) == (typing.Literal["red", "blue"], str)


def test_what_is_sent_has_the_names_of_the_wire_and_the_callers_own_maps(shop: ModuleType) -> None:
    free = {"someKey": None, "some_key": [shop]}
    line = shop.Line("a1", 2, sub_lines=[shop.Line("a2", 1)])

    sent = to_wire(shop.Order("c1", [line], shop_id="s", free_form=free, class_="first"))

    assert sent == {
        "customerId": "c1",
        "lines": [{"articleId": "a1", "count": 2, "subLines": [{"articleId": "a2", "count": 1}]}],
        "giftWrap": True,
        "maxPrice": 4000,
        "shop_id": "s",
        "freeForm": free,
        "class": "first",
        "size": "small",
    }
    assert sent["freeForm"] is free


def test_a_request_whose_list_has_a_key_each_is_safe_to_repeat(made: Package, shop: ModuleType) -> None:
    build = made.load("api.orders.place_order").build_request
    keyed, bare = shop.Line("a1", 1, "k1"), shop.Line("a2", 1)

    assert build(body=to_wire(shop.Order("c1", [keyed, keyed]))).is_safe
    assert not build(body=to_wire(shop.Order("c1", [keyed, bare]))).is_safe


@pytest.mark.parametrize("way", ["value", "json", "key"])
def test_answers_are_read_by_either_spelling_and_keep_what_is_new(shop: ModuleType, way: str) -> None:
    text = (
        b'{"receipt_id": "r1", "receiptId": "r2", "lines": [{"status": "pink", "key_code": "1", "newKey": [1]}],'
        b' "byCode": null, "brandNew": {"aB": 1}}'
    )
    if way == "json":
        receipt = dataclass_from_json(shop.Receipt, Response(200, [], text))
    elif way == "key":
        receipt = dataclass_from_json(shop.Receipt, Response(200, [], b'{"data": %s}' % text), key="data")
    else:
        receipt = dataclass_from_value(shop.Receipt, Response(200, [], text).json())

    assert receipt == shop.Receipt("r2", [shop.ReceiptLine("pink", "1")])
    assert receipt.brandNew == {"aB": 1}
    assert receipt.lines[0].newKey == [1]


def test_null_is_an_empty_list_where_one_is_due(shop: ModuleType) -> None:
    value = {"receiptId": "r1", "lines": None}
    assert dataclass_from_value(shop.Receipt, value).lines == []
    assert value["lines"] is None, "the answer itself is left alone"


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({**RECEIPT, "receiptId": 1}, "Receipt, data.receiptId: Input should be a valid string"),
        ({**RECEIPT, "lines": [{"status": "x"}]}, "Receipt, data.lines.0.keyCode: Field required"),
        ([], "Receipt, data: Input should be a dictionary or an instance of Receipt"),
        (None, "Receipt, data: Input should be a dictionary or an instance of Receipt"),
    ],
)
def test_what_does_not_fit_is_told_in_one_line(shop: ModuleType, body: Any, message: str) -> None:
    with pytest.raises(ValueError, match="Receipt, ") as caught:
        dataclass_from_value(shop.Receipt, body, place="data")
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"{}", "the key 'data' is missing"), (b"[]", "an object was expected, not list"), (b"<p>", "is not JSON")],
)
def test_an_answer_without_the_key_is_told(shop: ModuleType, content: bytes, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        dataclass_from_json(shop.Receipt, Response(200, [], content), key="data")


def test_a_secret_is_in_no_repr(shop: ModuleType) -> None:
    receipt = dataclass_from_value(shop.Receipt, {**RECEIPT, "pickupCode": "hush"})
    assert (receipt.pickup_code, receipt.lines[0].key_code) == ("hush", "1234")
    assert "hush" not in repr(receipt)
    assert "1234" not in repr(receipt)


def test_a_result_survives_a_trip_with_what_is_new(shop: ModuleType) -> None:
    receipt = dataclass_from_value(shop.Receipt, {**RECEIPT, "brandNew": 1})
    for twin in (copy.deepcopy(receipt), pickle.loads(pickle.dumps(receipt))):
        assert (twin, twin.brandNew) == (receipt, 1)


def test_fields_are_described_by_their_own_names(shop: ModuleType) -> None:
    assert "customer_id: Who pays." in shop.Order.__doc__
    assert "count: 1 or more." in shop.Line.__doc__


def test_pydantic_is_imported_by_the_first_answer_and_not_before() -> None:
    script = "import sys; import memclients._core.wire_dataclasses; sys.exit('pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


@pytest.mark.parametrize(
    ("wire", "name"),
    [("eventId", "event_id"), ("compilationMs", "compilation_ms"), ("namespace_id", "namespace_id"), ("byType", "by_type"),
     ("HTTPStatus", "http_status"), ("a-b.c", "a_b_c"), ("from", "from_"), ("str", "str_"), ("p95Ms", "p95_ms")],
)  # fmt: skip
def test_attributes_are_named_as_python_names_them(wire: str, name: str) -> None:
    assert attribute_name(wire) == name


def test_what_a_dataclass_can_not_say_is_refused() -> None:
    text = {"type": "string"}
    wrong = {"type": "object", "required": ["b"], "properties": {"a": text, "b": text}}
    assert refused(A=wrong) == "A: b is required but stands after a, which is not: swap them"
    assert "share an attribute" in refused(A={"properties": {"a_b": text, "aB": text}})
    assert refused(A={"properties": {"a": {"properties": {"b": text}}}}).startswith("A.a: an object with keys")
    assert refused(A={"properties": {"a": {"type": "array", "default": []}}}).startswith("A.a: a default is one word")
    assert refused(A={"properties": {"_a": text}}) == "A._a: the property '_a' has no name in Python"
    assert "discriminator" in refused(A={"properties": {"a": {"oneOf": [], "discriminator": {}}}})
    assert "contains itself" in refused(A={"type": "array", "items": {"$ref": "#/components/schemas/A"}})
    assert "PascalCase" in refused(**{"a-b": {"properties": {"a": text}}})


def test_the_generated_module_is_typed(tmp_path: Path) -> None:
    from codegen.service import generated

    spec = tmp_path / "shop.yaml"
    spec.write_text(SPEC.read_text())
    (tmp_path / "results.py").write_text(generated(spec)[0]["results.py"])
    use = tmp_path / "use.py"
    use.write_text(
        "from results import Colour, Line, Order, Receipt, Size\n"
        "def use(receipt: Receipt, colour: Colour, size: Size) -> str:\n"
        "    Order('c', [Line('a', 1)], size='huge')  # type: ignore[arg-type]\n"
        "    Order(customerId='c', lines=[])  # type: ignore[call-arg]\n"
        "    return receipt.receipt_id\n"
    )
    command = [sys.executable, "-m", "mypy", "--config-file", "", "--strict", "--cache-dir", str(tmp_path / "cache")]
    root = SAMPLE.parents[3]
    done = subprocess.run(
        [*command, "--python-version", "3.11", str(use), str(tmp_path / "results.py")],
        check=False,
        capture_output=True,
        text=True,
        cwd=root,
        env={"MYPYPATH": f"{tmp_path}:{root / 'src'}"},
    )
    assert done.stdout.startswith("Success"), done.stdout + done.stderr
