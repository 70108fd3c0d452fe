"""What to look up for a text, and what of the finds is worth showing to an agent: no I/O."""

from __future__ import annotations

import re
import unicodedata
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

from memclients._core.response import json_array, json_object

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence

    from memclients.neotoma._results import RetrievedEntity

MAX_LOOKUPS: Final = 8
MAX_ENTITIES: Final = 10
# Seconds for each look-up with its retries; they run side by side.
MAX_SECONDS: Final = 5.0

# Enough that the bookkeeping which a name also matches does not fill the page.
_PAGE: Final = 25
_MAX_SCANNED: Final = 4000
_MAX_LENGTH: Final = 80
_MAX_WORDS: Final = 4

_BOOKKEEPING: Final = frozenset({"conversation", "conversation_message", "agent_message"})
_NAMES: Final = ("name", "full_name", "title", "email", "domain", "company")

# What stands between the quotation marks of English, German, French, Japanese and code.
_QUOTED: Final = re.compile(
    r"[\"\u201c-\u201e]([^\"\u201c-\u201e\n]{2,80})[\"\u201c\u201d]"
    r"|\u00ab([^\u00bb\n]{2,80})\u00bb"
    r"|\u300c([^\u300d\n]{2,80})\u300d"
    r"|`([^`\n]{2,80})`"
    r"|(?<!\w)['\u2018]([^'\u2018\u2019\n]{2,80})['\u2019](?!\w)"
)
_POSSESSIVE: Final = re.compile(r"['\u2019]s$", re.IGNORECASE)
_ENDS_SENTENCE: Final = re.compile(r"[.!?:\u2026\u3002\uff01\uff1f][\"'\u201d\u2019)\]]*$")
_HIRAGANA: Final = re.compile(r"[\u3041-\u309f]")
_NAMES_IN_JAPANESE: Final = re.compile(r"[\u30a0-\u30ff\u3005\u3400-\u9fff]{2,}")


class Candidate(NamedTuple):
    """A text to look up.

    Attributes:
        text: The text, never blank.
        least: How well a name must match it at least: 0 for a name, which may match by meaning alone; 1 for a word, and
            3 for a word of a name, by which others may be called too.
    """

    text: str
    least: int

    def lookup(self) -> dict[str, Any]:
        """Return what `retrieve_entity_by_identifier` takes."""
        return {"identifier": self.text, "limit": _PAGE}

    def search(self) -> dict[str, Any]:
        """Return what `retrieve_entities` takes for the same."""
        return {"search": self.text, "exclude_bookkeeping": True, "limit": _PAGE}


class Find(NamedTuple):
    """An entity that was found.

    Attributes:
        entity: The entity.
        score: How well its name matches: 3 for the same, 2 for whole words, 1 for less, 0 for the meaning only.
    """

    entity: RetrievedEntity
    score: int


class Retrieved(NamedTuple):
    """What was found for a text.

    Attributes:
        entities: The entities, the best match first.
        errors: What went wrong on the way.
    """

    entities: list[RetrievedEntity]
    errors: list[Exception]


def candidates(text: str, limit: int = MAX_LOOKUPS) -> list[Candidate]:
    """Return what to look up for a text: what is quoted, then what is written as a name, then words.

    Args:
        text: The text, of which the first 4000 characters count.
        limit: How many at most.
    """
    text = text[:_MAX_SCANNED]
    words = list(_words(text))
    names = [*_quoted(text), *_names(words)]
    of_names = {part for name in names for part in _folded(name).split()}
    plain = [word.text for word in sorted(words, key=_is_plain) if _is_telling(word.text)]
    parts = [word for word in plain if _folded(word) in of_names]
    found = [Candidate(name, least=0) for name in names]
    found += [Candidate(word, least=1) for word in plain if word not in parts]
    found += [Candidate(word, least=3) for word in parts]
    distinct: dict[str, Candidate] = {}
    for one in found:
        if 1 < len(one.text) <= _MAX_LENGTH:
            distinct.setdefault(_folded(one.text), one)
    return list(distinct.values())[:limit]


class _Word(NamedTuple):
    text: str
    opens_sentence: bool
    ends_phrase: bool


def _words(text: str) -> Iterator[_Word]:
    opens = True
    for raw in text.split():
        end = _stripped(raw)
        if end:
            if len(end) == 1 and raw.endswith(f"{end}."):
                end = f"{end}."
            ends = not raw.endswith(end) or _POSSESSIVE.search(end) is not None
            for part in _NAMES_IN_JAPANESE.findall(end) if _HIRAGANA.search(end) else [end]:
                yield _Word(_POSSESSIVE.sub("", part), opens, ends)
        opens = _ENDS_SENTENCE.search(raw) is not None or (opens and not end)


def _stripped(raw: str) -> str:
    """Return a word without the punctuation at its ends, of any script; marks that are part of letters stay."""
    start, end = 0, len(raw)
    while start < end and unicodedata.category(raw[start]).startswith("P"):
        start += 1
    while end > start and unicodedata.category(raw[end - 1]).startswith("P"):
        end -= 1
    return raw[start:end]


def _quoted(text: str) -> Iterator[str]:
    for match in _QUOTED.finditer(text):
        words = _stripped(" ".join(next(group for group in match.groups() if group is not None).split()))
        if words:
            yield words


def _names(words: Sequence[_Word]) -> Iterator[str]:
    """Yield runs of words with a capital, as they stand."""
    run: list[_Word] = []
    for word in words:
        if not word.text[0].isupper():
            yield from _run(run)
            run = []
            continue
        run.append(word)
        if word.ends_phrase or len(run) == _MAX_WORDS:
            yield from _run(run)
            run = []
    yield from _run(run)


def _run(run: Sequence[_Word]) -> Iterator[str]:
    if not run:
        return
    # At the start of a sentence a capital says nothing: "Ask Acme Corp" names Acme Corp, and "Acme Corp grows" too.
    if not run[0].opens_sentence or len(run) > 1:
        yield " ".join(word.text for word in run)
    if run[0].opens_sentence and len(run) > 1:
        yield " ".join(word.text for word in run[1:])


def _is_plain(word: _Word) -> bool:
    return not re.search(r"[\d@_/.:#-]", word.text)


def _is_telling(word: str) -> bool:
    # Short words are mostly articles and the like, but not so where a letter is a syllable or a word.
    return len(word) > (3 if word[0] < "\u0590" else 1)


def finds(candidate: Candidate, result: Mapping[str, Any]) -> list[Find]:
    """Return what of an answer to a look-up or search bears the candidate in its name.

    A word such as `task` matches every entity of that type on the server, and a conversation's id all of its messages.
    """
    by_meaning = "semantic" in (result.get("match_mode"), result.get("search_mode"))
    kept: list[Find] = []
    for one in json_array(result.get("entities")) or []:
        entity = _entity(json_object(one) or {})
        if entity is None:
            continue
        score = _score(entity, candidate.text)
        if score >= (candidate.least if by_meaning else max(candidate.least, 1)):
            kept.append(Find(entity, score))
    return kept


def is_drowned(result: Mapping[str, Any]) -> bool:
    """Say whether more matched than came."""
    total = result.get("total")
    return isinstance(total, int) and total > len(json_array(result.get("entities")) or [])


def chosen(found: Iterable[Sequence[Find]], limit: int = MAX_ENTITIES) -> list[RetrievedEntity]:
    """Return the best of what was found, each entity once.

    Args:
        found: The finds by candidate, the most telling candidate first.
        limit: How many at most.
    """
    best: dict[str, Find] = {}
    for one in (find for finds_of_one in found for find in finds_of_one):
        known = best.get(one.entity["entity_id"])
        if known is None or known.score < one.score:
            best[one.entity["entity_id"]] = one
    ranked = sorted(best.values(), key=lambda find: -find.score)
    return [find.entity for find in ranked[:limit]]


def _entity(row: Mapping[str, Any]) -> RetrievedEntity | None:
    """Return an entity, None for bookkeeping and for what was deleted or merged."""
    entity_id = row.get("entity_id") or row.get("id")
    fields = json_object(row.get("snapshot"))
    hidden = row.get("entity_type") in _BOOKKEEPING or row.get("merged_to_entity_id") is not None
    if not isinstance(entity_id, str) or fields is None or hidden:
        return None
    return cast("RetrievedEntity", {**row, "entity_id": entity_id, "id": entity_id, "snapshot": fields})


@contextmanager
def kept_in(errors: list[Exception]) -> Generator[None]:
    """Keep what is raised in a list, since a turn is worth more than what it might be told."""
    try:
        yield
    except Exception as error:  # noqa: BLE001 - whatever it is, the turn goes on
        errors.append(error)


def names_of(entity: Mapping[str, Any]) -> list[str]:
    """Return the texts that an entity is known by."""
    fields = json_object(entity.get("snapshot")) or {}
    own = str(entity.get("canonical_name") or "").removeprefix(f"{entity.get('entity_type')}:")
    aliases = json_array(entity.get("aliases")) or []
    return [name for name in (own, *aliases, *(fields.get(one) for one in _NAMES)) if isinstance(name, str) and name]


def _score(entity: Mapping[str, Any], text: str) -> int:
    needle = _folded(text)
    return max((_match(_folded(name), needle) for name in names_of(entity)), default=0)


def _match(name: str, needle: str) -> int:
    if name == needle:
        return 3
    if _has_words(name, needle) or (len(name) > 1 and _has_words(needle, name)):
        return 2
    # What begins a word may be its singular; scripts without spaces have no words to begin.
    begins = rf"(?<!\w){re.escape(needle)}" if needle[0] < "\u2e80" else re.escape(needle)
    return 1 if re.search(begins, name) else 0


def _has_words(text: str, words: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None


def same_name(one: str, other: str) -> bool:
    """Say whether two names differ in case, spaces and forms of letters at most."""
    return _folded(one) == _folded(other)


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())
