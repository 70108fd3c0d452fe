"""The `memclients` command."""

import argparse
import difflib
import json
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from memclients._version import __version__
from memclients.mock import serve
from memclients.mock._registry import SERVICES

if TYPE_CHECKING:
    from memclients.mock import Server

Command = Callable[[argparse.Namespace], int]

ALL = "all"


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
    names = ", ".join(sorted(SERVICES))
    parser.add_argument("service", type=_service, metavar="SERVICE", help=f"{names}, or {ALL}")
    parser.add_argument("--port", type=int, help="port on 127.0.0.1 instead of the service's own; 0 takes a free one")
    parser.add_argument(
        "--data", metavar="FILE", help=f"keep the state in this file; with {ALL}, in files of this folder"
    )
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


def _service(text: str) -> str:
    if text in (*SERVICES, ALL):
        return text
    close = difflib.get_close_matches(text, SERVICES, n=1)
    advice = f"did you mean {close[0]}?" if close else f"use one of {', '.join(sorted(SERVICES))}, or {ALL}"
    raise argparse.ArgumentTypeError(f"there is no service {text!r}: {advice}")


def _option(text: str) -> tuple[str, Any]:
    name, equals, value = text.partition("=")
    if not equals:
        raise argparse.ArgumentTypeError(f"{text!r} is not NAME=VALUE")
    try:
        return name, json.loads(value)
    except ValueError:
        return name, value


def _serve(chosen: argparse.Namespace) -> int:
    with ExitStack() as running:
        try:
            for server in _servers(chosen):
                running.enter_context(server)
                _announce(server)
        except (ImportError, OSError, TypeError, ValueError) as error:
            return _complain(error)
        print("Ctrl-C stops it.", flush=True)
        _wait_for_interrupt()
    return 0


def _servers(chosen: argparse.Namespace) -> Iterator["Server"]:
    options = dict(chosen.options)
    if chosen.service != ALL:
        port = SERVICES[chosen.service].port if chosen.port is None else chosen.port
        yield serve(chosen.service, port=port, **options if chosen.data is None else {**options, "data": chosen.data})
        return
    if options or chosen.port:
        raise ValueError(
            f"--option and --port are for one service: name it instead of {ALL}; --port 0 takes free ports"
        )
    folder = None if chosen.data is None else Path(chosen.data)
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
    for name, entry in sorted(SERVICES.items()):
        data = {} if folder is None else {"data": folder / f"{name}.sqlite"}
        yield serve(name, port=entry.port if chosen.port is None else 0, **data)


def _demo(_: argparse.Namespace) -> int:
    from memclients import demo

    try:
        demo.run()
    except ImportError as error:
        return _complain(error)
    return 0


def _complain(error: Exception) -> int:
    # Its number tells a user nothing.
    plain = error.strerror if isinstance(error, OSError) and error.filename is None else None
    print(f"memclients: {plain or error}", file=sys.stderr)
    return 1


def _announce(server: "Server") -> None:
    print(
        f"{server.service} at {server.url}",
        *(f"  {name} = {value}" for name, value in server.credentials.items()),
        sep="\n",
    )


def _wait_for_interrupt() -> None:
    interrupted = threading.Event()

    def interrupt(_number: int, _frame: object) -> None:
        interrupted.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, interrupt)
    interrupted.wait()
