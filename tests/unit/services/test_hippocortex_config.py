"""Where Hippocortex's key and URL come from, and which files are not trusted."""

from __future__ import annotations

import json
import logging
import os
import pprint
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from memclients import hippocortex
from memclients.hippocortex import load_config, resolve_config

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

NAME: Final = ".hippocortex.json"
KEY, OTHER = "hx_test_of_the_file", "hx_test_of_another_account"
URL, OTHER_URL = "https://memory.example/v1", "http://localhost:4000/v1"


def file(**values: Any) -> str:
    return json.dumps(values)


GOOD: Final = file(apiKey=KEY, baseUrl=URL)
FOREIGN: Final = file(apiKey=OTHER, baseUrl=OTHER_URL)


@dataclass(frozen=True)
class Case:
    """Files by the folder they are in (the search begins in a/b/c), surroundings, and what comes of them.

    Args:
        gives: Key and URL, None for nothing.
        told: Words of the trouble that the first call tells, where a file can't be used.
    """

    files: Mapping[str, str | bytes | Callable[[Path], object]] = field(default_factory=dict)
    env: Mapping[str, str] = field(default_factory=dict)
    arguments: Mapping[str, str] = field(default_factory=dict)
    gives: tuple[str, str | None] | None = None
    told: str | None = None


def _link(target: str) -> Callable[[Path], object]:
    return lambda path: path.symlink_to(target)


def _unreadable(path: Path) -> None:
    path.write_text(GOOD)
    path.chmod(0)


def _of_size(size: int) -> str:
    text = file(apiKey=KEY, note="")
    return file(apiKey=KEY, note="x" * (size - len(text)))


SOURCES: Final = {
    "nothing anywhere": Case(),
    "the file beside": Case({"a/b/c": GOOD}, gives=(KEY, URL)),
    "a file further up": Case({"a": GOOD}, gives=(KEY, URL)),
    "the nearest of two files": Case({"a": FOREIGN, "a/b": GOOD}, gives=(KEY, URL)),
    "a file below is not looked for": Case({"a/b/c/d": GOOD}),
    "a file of another name": Case({"a/b/c": lambda path: path.with_name("hippocortex.json").write_text(GOOD)}),
    "a file with a key only": Case({"a": file(apiKey=KEY)}, gives=(KEY, None)),
    "a key with white space around it": Case({"a": file(apiKey=f" {KEY}\n")}, gives=(KEY, None)),
    "a slash at the end of the URL": Case({"a": file(apiKey=KEY, baseUrl=f"{URL}/")}, gives=(KEY, URL)),
    "words of a newer version": Case({"a": file(apiKey=KEY, theme="dark")}, gives=(KEY, None)),
    "the last of two keys, as other readers take it": Case(
        {"a": f'{{"apiKey": "{OTHER}", "apiKey": "{KEY}"}}'}, gives=(KEY, None)
    ),
    "a mark of byte order": Case({"a": b"\xef\xbb\xbf" + GOOD.encode()}, gives=(KEY, URL)),
    "the environment": Case(env={"API_KEY": KEY, "BASE_URL": URL}, gives=(KEY, URL)),
    "the environment before a file": Case({"a": FOREIGN}, env={"API_KEY": KEY, "BASE_URL": URL}, gives=(KEY, URL)),
    "arguments before everything": Case(
        {"a": FOREIGN},
        env={"API_KEY": OTHER, "BASE_URL": OTHER_URL},
        arguments={"api_key": KEY, "base_url": URL},
        gives=(KEY, URL),
    ),
    "key of the environment, URL of a file": Case({"a": FOREIGN}, env={"API_KEY": KEY}, gives=(KEY, None)),
    "key of the argument, URL of a file": Case({"a": FOREIGN}, arguments={"api_key": KEY}, gives=(KEY, None)),
    "key of the argument, URL of the environment": Case(
        env={"BASE_URL": URL}, arguments={"api_key": KEY}, gives=(KEY, URL)
    ),
    "key of a file, URL of the environment": Case(
        {"a": file(apiKey=KEY, baseUrl=OTHER_URL)}, env={"BASE_URL": URL}, gives=(KEY, URL)
    ),
    "key of a file, URL of the argument": Case(
        {"a": file(apiKey=KEY, baseUrl=OTHER_URL)}, arguments={"base_url": URL}, gives=(KEY, URL)
    ),
    "empty variables": Case({"a": GOOD}, env={"API_KEY": "", "BASE_URL": ""}, gives=(KEY, URL)),
    "a blank variable": Case({"a": GOOD}, env={"API_KEY": "  "}, gives=(KEY, URL)),
    "an empty argument": Case({"a": GOOD}, arguments={"api_key": ""}, gives=(KEY, URL)),
    "a file without a key is passed over, and so is its URL": Case(
        {"a": file(apiKey=KEY), "a/b": file(baseUrl=OTHER_URL)}, gives=(KEY, None)
    ),
    "an empty key is none": Case({"a": GOOD, "a/b": file(apiKey="", baseUrl=OTHER_URL)}, gives=(KEY, URL)),
    "null is none": Case({"a": GOOD, "a/b": file(apiKey=None, baseUrl=None)}, gives=(KEY, URL)),
    "an empty object": Case({"a": GOOD, "a/b": "{}"}, gives=(KEY, URL)),
    "a URL alone is of no use": Case({"a": file(baseUrl=URL)}),
    "a link to a file": Case(
        {"a": lambda path: path.with_name("real").write_text(GOOD), "a/b": _link("../real")}, gives=(KEY, URL)
    ),
    "a broken file is not read when the environment has a key": Case(
        {"a": "{"}, env={"API_KEY": KEY}, gives=(KEY, None)
    ),
    "a broken file is not read when the argument is a key": Case(
        {"a": "{"}, arguments={"api_key": KEY}, gives=(KEY, None)
    ),
    "the largest file": Case({"a": _of_size(64 * 1024)}, gives=(KEY, None)),
}

# Further up stands a good file each time, of another account: it must not be used.
HOSTILE: Final = {
    "an empty file": Case({"a/b": ""}, told="not valid JSON"),
    "half a file": Case({"a/b": GOOD[:20]}, told="not valid JSON"),
    "a comment": Case({"a/b": "// key\n" + GOOD}, told="not valid JSON"),
    "no number": Case({"a/b": '{"apiKey": "k", "x": NaN}'}, told="not valid JSON"),
    "two objects": Case({"a/b": GOOD + GOOD}, told="not valid JSON"),
    "nested without end": Case({"a/b": "[" * 60_000}, told="not valid JSON"),
    "nested too deeply beside the key": Case(
        {"a/b": GOOD[:-1] + ', "x": ' + "[" * 30_000 + "]" * 30_000 + "}"}, told="not valid JSON"
    ),
    "what a power cut leaves": Case({"a/b": b"\0" * 512}, told="not valid JSON"),
    "something behind the object": Case({"a/b": GOOD + "\0"}, told="not valid JSON"),
    "an array": Case({"a/b": "[]"}, told="JSON object"),
    "text": Case({"a/b": f'"{KEY}"'}, told="JSON object"),
    "null": Case({"a/b": "null"}, told="JSON object"),
    "UTF-16": Case({"a/b": GOOD.encode("utf-16")}, told="not UTF-8"),
    "Latin-1": Case({"a/b": file(apiKey=KEY)[:-1].encode() + ', "é": 1}'.encode("latin-1")}, told="not UTF-8"),
    "a key that is a number": Case({"a/b": file(apiKey=4711)}, told="apiKey must be a str, not int"),
    "a key that is a list": Case({"a/b": file(apiKey=[KEY])}, told="apiKey must be a str, not list"),
    "a key in two words": Case({"a/b": file(apiKey="hx_live two")}, told="apiKey has white space"),
    "a key with a line break": Case({"a/b": file(apiKey="hx\r\nX-Evil: 1")}, told="apiKey has white space"),
    "a key with a control character": Case({"a/b": file(apiKey="hx_\x00live")}, told="apiKey has a character"),
    "a key that is no ASCII": Case({"a/b": file(apiKey="ключ")}, told="apiKey has white space or a non-ASCII"),
    "a URL that is a number": Case({"a/b": file(apiKey=KEY, baseUrl=1)}, told="baseUrl must be a str, not int"),
    "a URL of a file": Case({"a/b": file(apiKey=KEY, baseUrl="file:///etc/passwd")}, told="baseUrl"),
    "a URL without a scheme": Case({"a/b": file(apiKey=KEY, baseUrl="memory.example/v1")}, told="baseUrl"),
    "a URL with a password": Case({"a/b": file(apiKey=KEY, baseUrl="http://me:pw4711@host")}, told="baseUrl"),
    "a URL with a query": Case({"a/b": file(apiKey=KEY, baseUrl=f"{URL}?token=pw4711")}, told="baseUrl"),
    "a bad URL without a key": Case({"a/b": file(baseUrl="ftp://host")}, told="baseUrl"),
    "a byte too large": Case({"a/b": _of_size(64 * 1024 + 1)}, told="larger than 64 KiB"),
    "a folder": Case({"a/b": lambda path: path.mkdir()}, told="not a regular file"),
    "a named pipe": Case({"a/b": os.mkfifo}, told="not a regular file"),
    "a device without end": Case({"a/b": _link("/dev/zero")}, told="not a regular file"),
    "a link to itself": Case({"a/b": _link(NAME)}, told="can't be opened"),
    "a link to nothing": Case({"a/b": _link("gone")}, told="link to a file that does not exist"),
}


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("API_KEY", "BASE_URL"):
        monkeypatch.delenv(f"HIPPOCORTEX_{name}", raising=False)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which each search begins."""
    deep = tmp_path / "a/b/c"
    deep.mkdir(parents=True)
    monkeypatch.chdir(deep)
    return deep


def prepare(case: Case, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for place, content in case.files.items():
        path = root / place / NAME
        path.parent.mkdir(parents=True, exist_ok=True)
        if callable(content):
            content(path)
        else:
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
    for name, value in case.env.items():
        monkeypatch.setenv(f"HIPPOCORTEX_{name}", value)


def as_dict(gives: tuple[str, str | None] | None) -> dict[str, str] | None:
    if gives is None:
        return None
    return {"apiKey": gives[0], **({} if gives[1] is None else {"baseUrl": gives[1]})}


@pytest.mark.parametrize("case", SOURCES.values(), ids=list(SOURCES))
def test_where_key_and_url_come_from(
    case: Case, here: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    prepare(case, tmp_path, monkeypatch)
    assert resolve_config(**case.arguments) == as_dict(case.gives)
    assert caplog.records == []
    if not case.env and not case.arguments:
        assert load_config() == load_config(str(here)) == as_dict(case.gives)


@pytest.mark.parametrize("case", HOSTILE.values(), ids=list(HOSTILE))
def test_a_file_that_cannot_be_used_ends_the_search_and_is_told(
    case: Case, here: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    prepare(case, tmp_path, monkeypatch)
    (tmp_path / "a" / NAME).write_text(FOREIGN)
    assert load_config() is None
    assert resolve_config() is None
    assert [record.levelno for record in caplog.records] == [logging.WARNING] * 2

    client = hippocortex.SyncHippocortex(base_url="http://127.0.0.1:1")
    with client, pytest.raises(hippocortex.AuthenticationError) as caught:
        client.get_metrics()
    error = caught.value
    assert (error.code, error.status_code, error.attempts) == ("unauthorized", 0, 0)
    for told in (str(error), *(record.getMessage() for record in caplog.records)):
        assert str(tmp_path / "a/b" / NAME) in told
        assert str(case.told) in told
        assert KEY not in told
        assert "pw4711" not in told


@contextmanager
def _as_nobody() -> Iterator[None]:
    """Give up root's rights for a while, to whom nothing is unreadable."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_an_unreadable_file_ends_the_search(caplog: pytest.LogCaptureFixture) -> None:
    # pytest's own folders are closed to others.
    with tempfile.TemporaryDirectory() as top:
        here = Path(top, "project")
        here.mkdir()
        Path(top).chmod(0o755)
        _unreadable(here / NAME)
        Path(top, NAME).write_text(FOREIGN)
        with _as_nobody():
            assert load_config(str(here)) is None
    assert "Permission denied" in caplog.text


@pytest.mark.parametrize("cwd", ["a/b/c/not/there", "a/" + NAME, "a/b/loop", "nul\0l", "x" * 5000])
def test_a_search_may_begin_anywhere(cwd: str, here: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here.parent / "loop").symlink_to("loop")
    (tmp_path / "a" / NAME).write_text(GOOD)
    monkeypatch.chdir(tmp_path)
    found = load_config(cwd)
    assert found == (as_dict((KEY, URL)) if cwd.startswith("a/") and "loop" not in cwd else None)


def test_a_working_directory_that_is_gone_has_no_file(here: Path) -> None:
    here.rmdir()
    assert load_config() is None
    assert resolve_config("hx_test_key") == {"apiKey": "hx_test_key"}


@pytest.mark.parametrize(
    ("field", "call"),
    [
        ("cwd", lambda: load_config(5)),  # type: ignore[arg-type]
        ("api_key", lambda: resolve_config("two words")),
        ("api_key", lambda: resolve_config(5)),  # type: ignore[arg-type]
        ("base_url", lambda: resolve_config("hx_test_key", "localhost:80")),
    ],
)
def test_arguments_that_cannot_be_used_are_refused(field: str, call: Callable[[], object], here: Path) -> None:
    with pytest.raises(hippocortex.InvalidRequestError) as caught:
        call()
    assert caught.value.code == "validation_error"
    assert caught.value.details is not None
    assert caught.value.details[0]["field"] == field


def test_no_repr_shows_the_key(here: Path) -> None:
    (here / NAME).write_text(GOOD)
    config = resolve_config()
    assert config == as_dict((KEY, URL))
    client = hippocortex.SyncHippocortex()
    shown = f"{config}{config!r}{pprint.pformat(config)}{client!r}{vars(client)!r}"
    assert KEY not in shown
    assert URL in shown


def test_without_any_source_the_first_call_says_what_to_do(here: Path) -> None:
    client = hippocortex.SyncHippocortex(base_url="http://127.0.0.1:1")
    with client, pytest.raises(hippocortex.AuthenticationError, match=r"HIPPOCORTEX_API_KEY.*\.hippocortex\.json"):
        client.get_metrics()
