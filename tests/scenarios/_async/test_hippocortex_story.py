"""An agent captures what it does on a bad network, and Hippocortex tells the next one what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from memclients.hippocortex import Hippocortex, SynthesizeOptions
from tests.support.hippocortex_deploys import three_sessions

if TYPE_CHECKING:
    from tests.scenarios.conftest import Target

BATCH = 4


def lose_every_fifth_answer(target: Target, among: int) -> int:
    """Let a mock server process requests without answering; return how many."""
    if target.control is None:
        return 0
    # Those that a fault strikes don't count for the faults after it.
    lost = among // 4
    for number in range(lost):
        target.control.fail(drop="after", path="/v1/capture/batch", skip=4 * (number + 1))
    return lost


async def test_the_next_agent_knows_what_the_last_ones_did(hippocortex: Target, unique: str) -> None:
    sessions = three_sessions(unique)
    batches = [events[at : at + BATCH] for events in sessions for at in range(0, len(events), BATCH)]
    sent = sum(map(len, sessions))
    lost = lose_every_fifth_answer(hippocortex, len(batches) - 1)

    async with Hippocortex(**hippocortex.credentials) as hx:
        before = (await hx.get_metrics(period="1h")).usage.events
        captured = [await hx.capture_batch(batch) for batch in batches]
        after = (await hx.get_metrics(period="1h")).usage.events

        # Nothing is lost and nothing is there twice, as far as the agent can tell, and as the service counts.
        results = [result for part in captured for result in part.results]
        assert len({result.event_id for result in results}) == len(results) == sent
        assert {result.status for result in results} == {"ingested"}
        assert [sum(getattr(part.summary, name) for part in captured) for name in ("total", "ingested")] == [sent, sent]
        assert after.ingested - before.ingested >= sent
        if hippocortex.control is not None:
            assert after.ingested == sent
            assert after.duplicates == lost * BATCH
            assert len(hippocortex.control.requests) == len(batches) + lost + 2

        learned = await hx.learn()
        assert learned.status == "completed"
        assert learned.stats.memories_processed >= sent
        assert learned.artifacts.by_type["task_schema"] >= 1
        assert learned.artifacts.by_type["failure_playbook"] >= 1

        task = f"deploy the {unique} service to production"
        context = await hx.synthesize(task, SynthesizeOptions(max_tokens=500))
        assert {"procedures", "failures"} <= {entry.section for entry in context.entries}
        assert context.budget.used <= context.budget.limit == 500
        assert context.budget.entries_included == len(context.entries)

        # The steps in their order, and how the failure was mended.
        procedure = next(entry for entry in context.entries if entry.section == "procedures")
        steps = [
            procedure.content.find(tool) for tool in ("run_tests", "build_image", "deploy_service", "check_health")
        ]
        assert -1 not in steps
        assert steps == sorted(steps)
        playbook = next(entry for entry in context.entries if entry.section == "failures")
        assert "renew_registry_token" in playbook.content

        # Each entry says where it comes from.
        assert procedure.provenance is not None
        source = procedure.provenance[0]
        artifact = await hx.get_artifact(source.source_id)
        assert (source.source_type, artifact.type, artifact.status) == ("artifact", "task_schema", "active")
        assert artifact.evidence_count >= 2
