"""What an agent does that deploys a service three times, and once has to mend something first."""

from __future__ import annotations

from typing import Any

from memclients.hippocortex import CaptureEvent


def step(session: str, tool: str, args: dict[str, Any], result: str, *, success: bool = True) -> list[CaptureEvent]:
    """Return a call of a tool and its result."""
    return [
        CaptureEvent(type="tool_call", session_id=session, payload={"tool": tool, "args": args}),
        CaptureEvent(
            type="tool_result", session_id=session, payload={"tool": tool, "result": result, "success": success}
        ),
    ]


def deploy(session: str, service: str, *, broken: bool = False) -> list[CaptureEvent]:
    """Return a session in which a service is deployed.

    Args:
        session: Its id.
        service: The service's name.
        broken: The first attempt fails, and something has to be mended.
    """
    asked = {"role": "user", "content": f"Deploy the {service} service to production"}
    events = [
        CaptureEvent(type="message", session_id=session, payload=asked),
        *step(session, "run_tests", {"service": service}, f"All tests of {service} pass"),
        *step(session, "build_image", {"service": service}, f"Built the image of {service}"),
    ]
    if broken:
        refused = f"Deploy of {service} failed: the registry token has expired"
        events += step(session, "deploy_service", {"service": service, "env": "production"}, refused, success=False)
        events += step(session, "renew_registry_token", {"registry": "main"}, "A new registry token")
    return [
        *events,
        *step(session, "deploy_service", {"service": service, "env": "production"}, f"{service} is deployed"),
        *step(session, "check_health", {"service": service}, f"{service} is healthy"),
    ]


def three_sessions(service: str) -> list[list[CaptureEvent]]:
    """Return three deployments of a service, of which the second one recovers from a failure."""
    return [deploy(f"{service}-{number}", service, broken=number == 2) for number in (1, 2, 3)]


def notes(session: str, count: int) -> list[CaptureEvent]:
    """Return as many different messages."""
    return [
        CaptureEvent(type="message", session_id=session, payload={"role": "user", "content": f"note {number}"})
        for number in range(count)
    ]
