"""Notewell, as its users work with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import memclients
from memclients.notewell import AsyncNotewell, ConflictError, InvalidRequestError, NotFoundError

if TYPE_CHECKING:
    from tests.scenarios.conftest import Target


async def test_a_note_lives_until_it_is_deleted(notewell: Target, unique: str) -> None:
    async with AsyncNotewell(**notewell.credentials) as client:
        written = await client.create_note(f"{unique} prefers tea.", tags=[unique])
        assert await client.get_note(written.id) == written

        await client.delete_note(written.id)

        assert await client.get_note(written.id) is None
        with pytest.raises(NotFoundError) as caught:
            await client.delete_note(written.id)
    assert isinstance(caught.value, memclients.NotFoundError)


async def test_pages_are_walked_to_the_end(notewell: Target, unique: str) -> None:
    async with AsyncNotewell(**notewell.credentials) as client:
        for number in range(5):
            await client.create_note(f"{number}", tags=[unique])
        await client.create_note("another", tags=["other"])

        pages = [page async for page in client.list_notes(unique, limit=2).pages()]
        assert [[note.text for note in page.items] for page in pages] == [["4", "3"], ["2", "1"], ["0"]]

        rest = client.list_notes(unique, limit=2, cursor=pages[0].next_cursor)
        assert [note.text async for note in rest] == ["2", "1", "0"]


async def test_a_key_stands_for_one_note(notewell: Target, unique: str) -> None:
    async with AsyncNotewell(**notewell.credentials) as client:
        first = await client.create_note("Tea.", tags=[unique], idempotency_key=unique)
        assert await client.create_note("Tea.", tags=[unique], idempotency_key=unique) == first
        with pytest.raises(ConflictError) as caught:
            await client.create_note("Coffee.", tags=[unique], idempotency_key=unique)
        assert [note.text async for note in client.list_notes(unique)] == ["Tea."]
    assert caught.value.code == "key_reused"


@pytest.mark.needs_control
async def test_a_note_whose_answer_is_lost_is_written_once(notewell: Target) -> None:
    assert notewell.control is not None
    notewell.control.fail(drop="after")
    async with AsyncNotewell(**notewell.credentials) as client:
        written = await client.create_note("Tea.")
        assert [note async for note in client.list_notes()] == [written]
    assert [request.operation for request in notewell.control.requests] == ["createNote", "createNote", "listNotes"]


async def test_what_can_t_be_right_is_not_sent(notewell: Target) -> None:
    async with AsyncNotewell(**notewell.credentials) as client:
        with pytest.raises(InvalidRequestError, match="text must not be blank"):
            await client.create_note(" ")
        with pytest.raises(InvalidRequestError, match="tags must be a list"):
            await client.create_note("Tea.", tags="alice")
        with pytest.raises(InvalidRequestError, match="limit must be 100 or less"):
            client.list_notes(limit=101)
