"""How databases, profiles and branches are named."""

import re
from dataclasses import dataclass

from memclients.mock._call import Call
from memclients.mock.memoturn.errors import Refusal

MAIN = "main"

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")


@dataclass(frozen=True, slots=True)
class Profile:
    """A memory profile of a namespace.

    Args:
        ns: The namespace.
        name: The profile's name within it.
    """

    ns: str
    name: str

    @property
    def database(self) -> str:
        """The name of the database that holds it."""
        return f"{self.ns}--{self.name}"


def split_spec(spec: str) -> tuple[str, str]:
    """Split `name@branch` into database and branch; `name@` is the name of a database."""
    name, _, branch = spec.partition("@")
    return (name, branch) if branch else (spec, MAIN)


def profile_named(database: str) -> Profile | None:
    """Return the profile that a database belongs to, if it is a profile's."""
    ns, separator, name = database.partition("--")
    return Profile(ns, name) if separator else None


def is_name(name: str) -> bool:
    """Tell whether a name follows the grammar of namespaces and profiles."""
    return bool(_NAME.fullmatch(name)) and "--" not in name and not name.endswith("-")


def check_name(kind: str, name: str) -> str:
    """Insist on the grammar of namespaces and profiles.

    Raises:
        Refusal: The name breaks it.
    """
    if not is_name(name):
        raise Refusal.invalid(
            f"invalid {kind} {name!r}: 1 to 64 of a-z, 0-9, _ and -, "
            "starting with a letter or digit, without -- and without - at the end"
        )
    return name


def check_database_name(name: str) -> str:
    """Insist on a name that a database may have which is no profile's.

    Raises:
        Refusal: It could be taken for something else.
    """
    if not name or "@" in name or "/" in name or "--" in name:
        raise Refusal.invalid(f"invalid database name {name!r}: it is not empty and has no @, no / and no --")
    return name


def namespace_of(call: Call) -> str:
    """Return the namespace in the path.

    Raises:
        Refusal: It breaks the grammar.
    """
    return check_name("namespace", call.match.parameters["ns"])


def profile_of(call: Call) -> Profile:
    """Return the profile in the path.

    Raises:
        Refusal: One of its names breaks the grammar.
    """
    return Profile(namespace_of(call), check_name("profile", call.match.parameters["profile"]))


def branch_of(call: Call) -> str:
    """Return the branch that a memory route is about: the query wins over the header. It may be empty."""
    sent = call.query.getlist("branch")
    return sent[0] if sent else call.headers.get("memoturn-branch", MAIN)
