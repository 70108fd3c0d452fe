"""What Hippocortex makes of events: artifacts, and the context for a task."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from memclients.hippocortex import Hippocortex, LearnOptions, NotFoundError, SynthesizeOptions
from tests.support.hippocortex_deploys import three_sessions

if TYPE_CHECKING:
    from memclients import mock
    from tests.scenarios.conftest import Target


async def taught(hx: Hippocortex, service: str) -> None:
    """Let the service learn from three sessions."""
    for events in three_sessions(service):
        await hx.capture_batch(events)
    await hx.learn()


@pytest.mark.needs_control
async def test_a_second_run_finds_nothing_new(hippocortex: Target, unique: str) -> None:
    async with Hippocortex(**hippocortex.credentials) as hx:
        await taught(hx, unique)
        again = await hx.learn()
        full = await hx.learn(LearnOptions(scope="full"))
        listed = await hx.list_artifacts(status="active")

    assert (again.status, again.stats.memories_processed) == ("completed", 0)
    assert (again.artifacts.created, again.artifacts.updated) == (0, 0)
    assert (full.artifacts.created, full.artifacts.updated) == (0, 0)
    assert full.artifacts.unchanged == listed.pagination.total > 0


@pytest.mark.needs_control
async def test_new_evidence_strengthens_what_is_known(hippocortex: Target, unique: str) -> None:
    first, second, third = three_sessions(unique)
    async with Hippocortex(**hippocortex.credentials) as hx:
        await hx.capture_batch([*first, *second])
        await hx.learn()
        [before] = (await hx.list_artifacts(type="task_schema")).artifacts
        await hx.capture_batch(third)
        learned = await hx.learn()
        after = await hx.get_artifact(before.id)

    assert learned.artifacts.updated >= 1
    assert after.evidence_count > before.evidence_count
    assert after.confidence > before.confidence
    assert after.created_at == before.created_at


@pytest.mark.needs_control
async def test_only_what_is_asked_for_is_learned(hippocortex: Target, unique: str) -> None:
    async with Hippocortex(**hippocortex.credentials) as hx:
        for events in three_sessions(unique):
            await hx.capture_batch(events)
        playbooks = await hx.learn(LearnOptions(artifact_types=["failure_playbook"]))
        strong = await hx.learn(LearnOptions(scope="full", min_pattern_strength=1.0))
        listed = await hx.list_artifacts()

    assert set(playbooks.artifacts.by_type) == {"failure_playbook"}
    assert strong.artifacts.created == 0
    assert {artifact.type for artifact in listed.artifacts} == {"failure_playbook"}


async def test_a_context_keeps_to_what_was_asked(hippocortex: Target, unique: str) -> None:
    task = f"deploy the {unique} service to production"
    async with Hippocortex(**hippocortex.credentials) as hx:
        await taught(hx, unique)
        whole = await hx.synthesize(task)
        failures = await hx.synthesize(task, SynthesizeOptions(sections=["failures"]))
        small = await hx.synthesize(task, SynthesizeOptions(max_tokens=40))
        certain = await hx.synthesize(task, SynthesizeOptions(min_confidence=0.999))
        bare = await hx.synthesize(task, SynthesizeOptions(include_provenance=False))

    assert {entry.section for entry in failures.entries} == {"failures"}
    assert small.budget.used <= 40
    assert len(small.entries) == small.budget.entries_included < len(whole.entries)
    assert small.budget.entries_dropped > 0
    assert all(entry.confidence >= 0.999 for entry in certain.entries)
    assert all(entry.provenance for entry in whole.entries)
    assert not any(entry.provenance for entry in bare.entries)
    assert len({one.pack_id for one in (whole, failures, small, certain, bare)}) == 5


@pytest.mark.needs_control
async def test_nothing_known_is_an_empty_context(hippocortex: Target, unique: str) -> None:
    async with Hippocortex(**hippocortex.credentials) as hx:
        context = await hx.synthesize(unique)

    assert context.entries == []
    assert (context.budget.used, context.budget.compression_ratio) == (0, 0)


async def test_an_artifact_that_nobody_has_is_not_found(hippocortex: Target, unique: str) -> None:
    async with Hippocortex(**hippocortex.credentials) as hx:
        with pytest.raises(NotFoundError) as caught:
            await hx.get_artifact(f"art_{unique}/../x?y=1")

    assert (caught.value.code, caught.value.status_code) == ("not_found", 404)


def playbook(number: int, **fields: Any) -> dict[str, Any]:
    return {
        "id": f"art-{number:03}",
        "type": "failure_playbook",
        "title": f"Playbook {number}",
        "content": {"symptoms": ["timeout"], "rootCauses": ["cold cache"], "recoverySteps": [{"do_this": number}]},
        "confidence": (50 + number) / 100,
        "evidenceCount": number,
        **fields,
    }


@pytest.fixture
def library(hippocortex_control: mock.Control) -> mock.Control:
    """Give a service that knows 25 playbooks, two of them deprecated, and a procedure."""
    playbooks = [playbook(number, status="deprecated" if number < 2 else "active") for number in range(25)]
    procedure = playbook(100, type="task_schema", confidence=0.99, content={"steps": ["deploy"]})
    hippocortex_control.seed({"artifacts": [*playbooks, procedure]})
    return hippocortex_control


@pytest.mark.needs_control
@pytest.mark.usefixtures("library")
async def test_artifacts_are_listed_page_by_page(hippocortex: Target) -> None:
    async with Hippocortex(**hippocortex.credentials) as hx:
        first = await hx.list_artifacts(
            type="failure_playbook", status="active", sort="confidence", order="desc", limit=10
        )
        # As the documentation has it: the cursor knows what was asked for.
        second = await hx.list_artifacts(cursor=first.pagination.cursor)
        third = await hx.list_artifacts(cursor=second.pagination.cursor)

    pages = [first, second, third]
    assert [len(page.artifacts) for page in pages] == [10, 10, 3]
    assert [page.pagination.has_more for page in pages] == [True, True, False]
    assert third.pagination.cursor is None
    assert {page.pagination.total for page in pages} == {23}
    assert [artifact.id for page in pages for artifact in page.artifacts] == [
        f"art-{number:03}" for number in range(24, 1, -1)
    ]


@pytest.mark.needs_control
async def test_artifacts_are_walked_through(hippocortex: Target, library: mock.Control) -> None:
    async with Hippocortex(**hippocortex.credentials) as hx:
        walk = hx.iter_artifacts(type="failure_playbook", status="active", sort="evidenceCount", order="asc", limit=10)
        walked = [artifact.evidence_count async for artifact in walk]
        asked = len(library.requests)

        pages = hx.iter_artifacts(type="failure_playbook", status="active", sort="evidenceCount", order="asc", limit=10)
        async for page in pages.pages():
            cursor = page.next_cursor
            break
        resumed = hx.iter_artifacts(
            type="failure_playbook", status="active", sort="evidenceCount", order="asc", limit=10, cursor=cursor
        )
        rest = [artifact.evidence_count async for artifact in resumed]

    assert walked == list(range(2, 25))
    assert asked == 3
    assert rest == walked[10:]


@pytest.mark.needs_control
@pytest.mark.usefixtures("library")
async def test_an_artifact_has_its_content_as_it_is(hippocortex: Target) -> None:
    async with Hippocortex(**hippocortex.credentials) as hx:
        artifact = await hx.get_artifact("art-007")

    assert (artifact.title, artifact.type, artifact.status) == ("Playbook 7", "failure_playbook", "active")
    assert (artifact.confidence, artifact.evidence_count) == (0.57, 7)
    # The keys of free maps stay what they are on the wire.
    assert artifact.content == playbook(7)["content"]


@pytest.mark.needs_control
@pytest.mark.usefixtures("library")
async def test_what_is_deprecated_is_no_context(hippocortex: Target) -> None:
    async with Hippocortex(**hippocortex.credentials) as hx:
        context = await hx.synthesize("timeout", SynthesizeOptions(max_tokens=100_000, sections=["failures"]))

    sources = {source.source_id for entry in context.entries for source in entry.provenance or []}
    assert sources == {f"art-{number:03}" for number in range(2, 25)}
