"""The `memclients` command."""

import argparse
import json
import signal
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from memclients._version import __version__
from memclients.mock import serve
from memclients.mock._registry import SERVICES

Command = Callable[[argparse.Namespace], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: Command line without the program's name; that of the process when absent.

    Returns:
        The exit status.
    """
    chosen = build_parser().parse_args(arguments)
    command: Command = chosen.command
    return command(chosen)


def build_parser() -> argparse.ArgumentParser:
    """Make the parser; every subcommand sets `command` to the function that runs it."""
    parser = argparse.ArgumentParser(
        prog="memclients", description="Clients and mock servers for agent-memory services."
    )
    parser.add_argument("--version", action="version", version=f"memclients {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _add_serve(commands.add_parser("serve", help="run the mock server of a service until interrupted"))
    demo = commands.add_parser("demo", help="show every client at work against its mock server")
    demo.set_defaults(command=_demo)
    return parser


def _add_serve(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("service", choices=sorted(SERVICES), metavar="SERVICE", help=", ".join(sorted(SERVICES)))
    parser.add_argument("--port", type=int, help="port on 127.0.0.1; 0 takes a free one")
    parser.add_argument("--data", metavar="FILE", help="keep the state in this file instead of in memory")
    parser.add_argument(
        "--option",
        action="append",
        default=[],
        type=_option,
        metavar="NAME=VALUE",
        dest="options",
        help="a switch of the service's mock, its value as JSON or plain text; may be repeated",
    )
    parser.set_defaults(command=_serve)


def _option(text: str) -> tuple[str, Any]:
    name, equals, value = text.partition("=")
    if not equals:
        raise argparse.ArgumentTypeError(f"{text!r} is not NAME=VALUE")
    try:
        return name, json.loads(value)
    except ValueError:
        return name, value


def _serve(chosen: argparse.Namespace) -> int:
    port = SERVICES[chosen.service].port if chosen.port is None else chosen.port
    options = dict(chosen.options)
    if chosen.data is not None:
        options["data"] = chosen.data
    try:
        server = serve(chosen.service, port=port, **options).start()
    except (ImportError, OSError, TypeError, ValueError) as error:
        print(f"memclients: {error}", file=sys.stderr)
        return 1
    try:
        _announce(chosen.service, server.url, server.credentials)
        _wait_for_interrupt()
    finally:
        server.stop()
    return 0


def _demo(_: argparse.Namespace) -> int:
    from memclients import demo

    try:
        demo.run()
    except ImportError as error:
        print(f"memclients: {error}", file=sys.stderr)
        return 1
    return 0


def _announce(service: str, url: str, credentials: Mapping[str, str]) -> None:
    lines = [f"{service} at {url}", *(f"  {name} = {value}" for name, value in credentials.items()), "Ctrl-C stops it."]
    print("\n".join(lines), flush=True)


def _wait_for_interrupt() -> None:
    interrupted = threading.Event()

    def interrupt(_number: int, _frame: object) -> None:
        interrupted.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, interrupt)
    interrupted.wait()
