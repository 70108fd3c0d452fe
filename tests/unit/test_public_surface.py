"""The public names and signatures are those that are written down, so that whoever changes them sees it."""

from __future__ import annotations

import difflib

import pytest

from tests.support import public_api


@pytest.mark.parametrize("package", public_api.PACKAGES)
def test_it_is_as_it_was_written_down(package: str) -> None:
    path = public_api.listed(package)
    stated = path.read_text(encoding="utf-8").splitlines() if path.exists() else []

    changes = difflib.unified_diff(
        stated, public_api.surface(package).splitlines(), "as written down", "as it is", lineterm="", n=0
    )

    told = "\n".join(changes)
    assert not told, f"{package} has changed; if its users may see that, run {public_api.COMMAND}\n{told}"


def test_nothing_is_written_down_of_what_is_gone() -> None:
    assert {path.stem for path in public_api.FOLDER.iterdir()} == {*public_api.PACKAGES}
