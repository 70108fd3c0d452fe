"""Sync twins of methods that stand beside their sources in one class: `astore` and `store`."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import pytest

from codegen.formatting import CodegenError
from codegen.twins import derive

if TYPE_CHECKING:
    from pathlib import Path

OPERATIONS = '''
"""Shelves."""

# Twins lose the a-prefix of their names.

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shop._async.wire import AsyncWire

async def astock(shelf: AsyncShelf, *things: str) -> int:
    """Do what `astore` does, for many; add none twice."""
    return sum([await shelf.astore(thing) for thing in things])

class AsyncShelf:
    """A shelf."""

    _awire: AsyncWire
    amount: int

    def __init__(self) -> None:
        self.amount = 0

    def aiterate(self) -> AsyncWire:
        """Iterate."""
        return self._awire

    async def _asend(self, thing: str) -> int:
        return await self._awire.send(thing, "astore")

    async def astore(self, thing: str) -> int:
        """Store."""
        return await self._asend(thing)
'''
USE = '''
"""Whoever calls them."""

from shop import astock
from shop._async.shelf import AsyncShelf

async def test_it(shelf: AsyncShelf) -> None:
    assert await shelf.astore("amber") == await astock(shelf, "amber", "astonished")
    async with shelf.aiterate() as wire:
        await wire.send("a", "astored")
'''
WIRE = '"""Wire."""\n\nclass AsyncWire:\n    async def send(self, thing: str, how: str) -> int:\n        return 0\n'


def twins(root: Path, **sources: str) -> dict[str, str]:
    for name, text in {"wire": WIRE, **sources}.items():
        path = root / "src" / "shop" / "_async" / f"{name}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.lstrip())
    return {path.stem: text for path, text in derive(root).items()}


def test_the_twin_is_named_without_the_a_wherever_it_is_used(tmp_path: Path) -> None:
    made = twins(tmp_path, shelf=OPERATIONS, use=USE)

    assert made["shelf"] == textwrap.dedent('''\
        # Derived from src/shop/_async/shelf.py by `make generate`; edit that file, not this one.
        """Shelves."""

        from __future__ import annotations

        from typing import TYPE_CHECKING

        if TYPE_CHECKING:
            from shop._sync.wire import Wire


        def stock(shelf: Shelf, *things: str) -> int:
            """Do what `store` does, for many; add none twice."""
            return sum([shelf.store(thing) for thing in things])


        class Shelf:
            """A shelf."""

            _wire: Wire
            amount: int

            def __init__(self) -> None:
                self.amount = 0

            def iterate(self) -> Wire:
                """Iterate."""
                return self._wire

            def _send(self, thing: str) -> int:
                return self._wire.send(thing, "store")

            def store(self, thing: str) -> int:
                """Store."""
                return self._send(thing)
        ''')
    assert made["use"].endswith(
        textwrap.dedent("""\
        from shop import stock
        from shop._sync.shelf import Shelf


        def test_it(shelf: Shelf) -> None:
            assert shelf.store("amber") == stock(shelf, "amber", "astonished")
            with shelf.iterate() as wire:
                wire.send("a", "astored")
        """)
    )


def test_without_the_mark_an_a_is_just_a_letter(tmp_path: Path) -> None:
    made = twins(tmp_path, shelf=OPERATIONS.replace("# Twins lose the a-prefix of their names.", ""), use=USE)

    assert "def astore(self" in made["shelf"]
    assert "def astock(shelf" in made["shelf"]
    assert 'shelf.astore("amber")' in made["use"]


@pytest.mark.parametrize("definition", ["async def store(self)", "async def _store(self)", "def store(self)"])
@pytest.mark.parametrize("place", ["class AsyncShelf:\n    {}: ...", "{}: ..."])
def test_what_would_take_the_place_of_its_own_twin_is_refused(tmp_path: Path, definition: str, place: str) -> None:
    text = f"# Twins lose the a-prefix of their names.\n\n{place.format(definition)}\n"

    with pytest.raises(CodegenError, match=r"shelf\.py: _?store has the name of its own twin: call it _?astore"):
        twins(tmp_path, shelf=text)


@pytest.mark.parametrize(
    "other", ["async def astore() -> None: ...", "astore = print", "class A:\n    astore: int = 1"]
)
def test_a_name_stands_for_one_thing(tmp_path: Path, other: str) -> None:
    with pytest.raises(CodegenError, match=r"other\.py: astore would lose its `a` as that of shelf\.py does"):
        twins(tmp_path, shelf=OPERATIONS, other=other)


PLAIN = '''
"""The client of Shop: `Shop` is async."""

# Twins have Sync in front of their names.

from __future__ import annotations

from typing import Self

class _Half:
    pass

class ShopView(_Half):
    """A view of a `Shop`."""

class AsyncRow:
    pass

class Shop(_Half):
    """Talk to Shop.

    Examples:
        >>> async with Shop() as shop:
        ...     await shop.close()
    """

    def view(self, row: AsyncRow) -> ShopView:
        return ShopView("Shop", row)

    async def __aenter__(self) -> Shop:
        return self
'''


def test_a_client_with_the_plain_name_has_a_twin_with_the_longer_one(tmp_path: Path) -> None:
    use = "from shop import Shop\nfrom shop.errors import ShopError\n\nasync def test_it(shop: Shop) -> None:\n"
    made = twins(tmp_path, shop=PLAIN, use=use + "    async with Shop() as shop:\n        assert ShopError\n")

    assert made["shop"] == textwrap.dedent('''\
        # Derived from src/shop/_async/shop.py by `make generate`; edit that file, not this one.
        """The client of Shop: `SyncShop` is async."""

        from __future__ import annotations


        class _Half:
            pass


        class SyncShopView(_Half):
            """A view of a `SyncShop`."""


        class Row:
            pass


        class SyncShop(_Half):
            """Talk to Shop.

            Examples:
                >>> with SyncShop() as shop:
                ...     shop.close()
            """

            def view(self, row: Row) -> SyncShopView:
                return SyncShopView("Shop", row)

            def __enter__(self) -> SyncShop:
                return self
        ''')
    assert "from shop import SyncShop\nfrom shop.errors import ShopError\n" in made["use"]
    assert "def test_it(shop: SyncShop) -> None:\n    with SyncShop() as shop:\n" in made["use"]
