"""The `memclients` command."""

import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from memclients import __version__
from memclients.cli import build_parser, main
from memclients.mock._registry import SERVICES

RUN = "import sys; from memclients.cli import main; sys.exit(main())"


@contextmanager
def running(*arguments: str) -> Iterator[list[str]]:
    """Run the command; give what it prints until it waits, and insist on a clean end."""
    with subprocess.Popen(
        [sys.executable, "-c", RUN, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        lines: list[str] = []
        while not lines or lines[-1] != "Ctrl-C stops it.":
            line = process.stdout.readline()
            assert line, process.stderr.read()
            lines.append(line.rstrip("\n"))
        try:
            yield lines
        finally:
            process.send_signal(signal.SIGINT)
        assert process.wait(timeout=10) == 0
        assert process.stderr.read() == ""


def test_serves_until_interrupted(tmp_path: Path) -> None:
    data = tmp_path / "memories.db"
    arguments = ("serve", "memtrace", "--port", "0", "--data", str(data), "--option", 'keys=["mtk_..."]')
    for count in (1, 2):
        with running(*arguments) as lines:
            name, _, url = lines[0].partition(" at ")
            assert name == "memtrace"
            assert lines[1:] == [f"  base_url = {url}", "  api_key = mtk_mock_key_for_tests", "Ctrl-C stops it."]
            body = {"agent_id": "agent_1", "content": f"note {count}"}
            httpx.post(f"{url}/api/v1/memories", json=body, headers={"x-api-key": "mtk_..."}).raise_for_status()
            listed = httpx.get(f"{url}/api/v1/memories", headers={"x-api-key": lines[2].split(" = ")[1]})
            assert listed.json()["count"] == count


def test_serves_all_services_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "states"
    with running("serve", "all", "--port", "0", "--data", str(folder)) as lines:
        urls = dict(line.split(" at ") for line in lines if " at " in line)
        assert set(urls) == set(SERVICES)
        assert len(set(urls.values())) == len(SERVICES)
        for url in urls.values():
            assert httpx.get(f"{url}/_mock/requests").is_success
    assert {path.stem for path in folder.glob("*.sqlite")} == set(SERVICES)


@pytest.mark.parametrize("arguments", [["--port", "9000"], ["--option", "strict=true"]])
def test_what_belongs_to_one_service_is_not_taken_for_all(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["serve", "all", *arguments]) == 1
    assert "name it instead of all" in capsys.readouterr().err


def test_says_which_service_was_meant(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["serve", "memtrce"])
    assert "there is no service 'memtrce': did you mean memtrace?" in capsys.readouterr().err


@pytest.mark.parametrize("command", [["serve", "memtrace"], ["demo"]])
def test_says_how_to_install_what_is_missing(command: list[str]) -> None:
    without = f"import sys; sys.modules['starlette'] = None; {RUN}"
    ended = subprocess.run([sys.executable, "-c", without, *command], capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert ended.stderr == 'memclients: mock servers need an extra: pip install "memclients[mock]"\n'


def test_knows_a_port_for_every_service() -> None:
    ports = {name: entry.port for name, entry in SERVICES.items()}
    assert len(set(ports.values())) == len(ports)
    # As documented, here or by the services.
    assert (
        ports.items()
        >= {
            "hippocortex": 8282,
            "memoturn": 8080,
            "memtrace": 9100,
            "neotoma": 3080,
            "octamem": 8181,
        }.items()
    )


def test_a_taken_port_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert main(["serve", "octamem", "--port", str(port)]) == 1
    assert capsys.readouterr().err == f"memclients: port {port} is taken; choose another, or 0 for a free one\n"


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["--port", "99999"], "port is 99999; it is 0 to 65535"),
        (["--option", "colour=red"], "no option 'colour'"),
        (["--data", "/dev/null/here"], "/dev/null/here"),
    ],
)
def test_bad_values_are_errors(arguments: list[str], reason: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "octamem", *arguments]) == 1
    assert reason in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["serve"], ["serve", "nothing"], ["serve", "octamem", "--option", "x"]])
def test_bad_usage_is_explained(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "usage: memclients" in capsys.readouterr().err


def test_says_its_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"memclients {__version__}\n"


@pytest.mark.parametrize(
    ("text", "value"), [("lag=2.5", 2.5), ("any_key=true", True), ("envelope=flat", "flat"), ("a=b=c", "b=c")]
)
def test_reads_options_as_json_or_text(text: str, value: object) -> None:
    chosen = build_parser().parse_args(["serve", "octamem", "--option", text])
    assert chosen.options == [(text.partition("=")[0], value)]
