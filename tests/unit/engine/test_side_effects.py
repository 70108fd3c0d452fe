"""Importing and making a client does nothing: no network, no file, no thread, no change to the process."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]

WATCH = """
import os, sys

seen = []
quiet = ("socket.", "subprocess.", "_thread.start", "os.system", "os.exec", "os.fork", "os.posix_spawn", "os.mkdir",
         "os.remove", "os.rename", "os.putenv", "os.chmod", "shutil.", "tempfile.", "urllib.", "ftplib.", "http.")
writing = os.O_WRONLY | os.O_RDWR | os.O_CREAT

def watch(event, args):
    writes = event == "open" and (set(str(args[1] or "")) & set("wax+") or (args[2] or 0) & writing)
    if event.startswith(quiet) or writes:
        seen.append((event, args))

sys.addaudithook(watch)
"""

ENGINE = """
import logging, pkgutil, threading, warnings, importlib
before = (list(warnings.filters), dict(os.environ), list(logging.getLogger().handlers), list(sys.path))

import memclients
import memclients._core as core

names = [module.name for module in pkgutil.walk_packages(core.__path__, "memclients._core.")]
for name in names:
    if not name.startswith("memclients._core.httpx_"):
        importlib.import_module(name)
assert len(names) > 15, names
assert "httpx" not in sys.modules and "jsonschema_rs" not in sys.modules
assert not seen, seen
"""

CLIENTS = """
from tests.unit.engine._async.notes import AsyncNotes
from tests.unit.engine._sync.notes import Notes

for kind in (Notes, AsyncNotes):
    client = kind("https://api.example.com", "k1", deadline=5, headers={"X-Team": "blue"})
    client.with_options(timeout=1).with_raw_response
assert not seen, seen
assert (list(warnings.filters), dict(os.environ), list(logging.getLogger().handlers), list(sys.path)) == before
assert threading.active_count() == 1

import socket
socket.socket().close()
open(os.devnull, "w").close()
assert [event for event, _ in seen] == ["socket.__new__", "open"], f"the watch itself works: {seen}"
"""


def run(script: str) -> None:
    done = subprocess.run(
        [sys.executable, "-B", "-W", "error", "-c", script],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_importing_the_engine_and_making_clients_does_no_io_and_changes_nothing() -> None:
    run(WATCH + ENGINE + CLIENTS)


def test_a_program_that_forgets_to_close_its_clients_ends_without_a_warning() -> None:
    run("""
import asyncio
from tests.support.scripted import Reply, scripted_server
from tests.unit.engine._async.notes import AsyncNotes
from tests.unit.engine._sync.notes import Notes

with scripted_server(Reply(body={"text": "milk"})) as server:
    notes, more = Notes(server.url), AsyncNotes(server.url)
    assert notes.read("n1") == {"text": "milk"}
    for _ in range(2):
        assert asyncio.run(more.read("n1")) == {"text": "milk"}
""")
