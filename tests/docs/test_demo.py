"""`memclients demo`: the story is whole, and readable where it goes."""

import os
import pty
import subprocess
import sys

from memclients.demo import CHAPTERS
from memclients.mock._registry import SERVICES

COMMAND = [sys.executable, "-c", "from memclients.cli import main; main(['demo'])"]


def test_every_service_has_its_chapter() -> None:
    assert sorted(service for _, service, _ in CHAPTERS) == sorted(SERVICES)


def test_in_a_pipe_it_is_plain_text_with_a_chapter_a_service() -> None:
    told = subprocess.run(COMMAND, capture_output=True, text=True, check=True)
    assert told.stderr == ""
    assert "\x1b" not in told.stdout
    heads = [line for line in told.stdout.splitlines() if line.startswith("── ")]
    assert [head.split(" · ")[:2] for head in heads] == [[f"── {day}", service] for day, service, _ in CHAPTERS]


def test_on_a_terminal_it_is_coloured() -> None:
    ours, theirs = pty.openpty()
    with subprocess.Popen(COMMAND, stdout=theirs) as process:
        os.close(theirs)
        told = b""
        # A terminal whose other side is gone reads as an error, not as an end.
        try:
            while part := os.read(ours, 65536):
                told += part
        except OSError:
            pass
        finally:
            os.close(ours)
    assert process.returncode == 0
    assert b"\x1b[1;36m" in told
