"""What is blank to a mock server."""

import sys

import jsonschema_rs

from memclients.mock._text import is_blank


def test_blank_is_what_the_specs_take_for_blank() -> None:
    says_something = jsonschema_rs.Draft202012Validator({"pattern": r"\S"})
    characters = [chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code < 0xE000]
    assert [one for one in characters if is_blank(one) is says_something.is_valid(one)] == []
    assert is_blank("")
