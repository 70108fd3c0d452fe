"""What users' SQL may not say, and whether it could change anything."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from memclients.mock.memoturn.errors import Refusal

RESERVED = "__memoturn_"

_TRANSACTION_CONTROL = frozenset({"begin", "commit", "end", "rollback", "savepoint", "release"})
_MUTATING = frozenset(
    {"insert", "update", "delete", "replace", "upsert", "truncate", "create", "drop", "alter", "reindex", "vacuum"}
    | {"attach", "detach"}
)

# What is no word is taken whole, so that nothing inside a literal, a comment or a parameter looks like one.
_TOKEN = re.compile(
    r"""
      --[^\n]*                          # comments
    | /\*.*?(?:\*/|\Z)
    | '(?:[^']|'')*(?:'|\Z)             # string literals
    | [?:@$\#][\w$]+                    # parameters
    | \d[\w.]*                          # numbers
    | "(?P<double>(?:[^"]|"")*)(?:"|\Z) # quoted names
    | \[(?P<bracket>[^\]]*)(?:\]|\Z)
    | `(?P<tick>(?:[^`]|``)*)(?:`|\Z)
    | (?P<word>[A-Za-z_\u0080-\U0010ffff][A-Za-z0-9_$\u0080-\U0010ffff]*)
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a statement, in lower case.

    Args:
        bare: Keywords and unquoted names, in their order.
        quoted: Quoted names.
    """

    bare: tuple[str, ...]
    quoted: tuple[str, ...]

    @property
    def leading(self) -> str:
        """The first keyword; empty in an empty statement."""
        return self.bare[0] if self.bare else ""

    def names(self) -> Iterator[str]:
        """Yield everything that could name a table."""
        yield from self.bare
        yield from self.quoted


def words_of(statement: str) -> Words:
    """Find the words of a statement, leaving out literals, comments and parameters."""
    bare: list[str] = []
    quoted: list[str] = []
    for token in _TOKEN.finditer(statement):
        if token.lastgroup == "word":
            bare.append(token[0].lower())
        elif token.lastgroup is not None:
            quoted.append(token[token.lastgroup].lower())
    return Words(tuple(bare), tuple(quoted))


def check(statements: Iterable[str]) -> None:
    """Insist that statements stay within the branch's own tables and one transaction.

    Raises:
        Refusal: One of them does not.
    """
    for words in map(words_of, statements):
        names = frozenset(words.names())
        if any(name.startswith(RESERVED) for name in names):
            raise Refusal.forbidden(f"tables starting with {RESERVED} are reserved")
        if "attach" in words.bare:
            raise Refusal.forbidden("ATTACH is not allowed")
        if words.leading == "vacuum" and "into" in words.bare:
            raise Refusal.forbidden("VACUUM INTO is not allowed")
        if words.leading == "pragma" and "writable_schema" in names:
            raise Refusal.forbidden("PRAGMA writable_schema is not allowed")
        if words.leading in _TRANSACTION_CONTROL:
            raise Refusal.invalid(f"{words.leading.upper()} is not allowed: a request is one transaction")


def is_mutating(statements: Iterable[str]) -> bool:
    """Tell whether a batch needs the scope to write: it has a keyword of those that change something, anywhere."""
    return any(not _MUTATING.isdisjoint(words_of(statement).bare) for statement in statements)
