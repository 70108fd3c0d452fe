"""What the members of bodies may be, and what the server says of those that are something else."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from memclients.mock._call import json_array
from memclients.mock.neotoma.errors import Refusal, issue, mistyped
from memclients.mock.neotoma.js import type_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A member of a body.

    Args:
        type: Its JSON type, `"integer"`, or empty for any value.
        required: Whether it must be there.
        minimum: Smallest number, or length of a text or list.
        maximum: Largest number.
        choices: All values of a text, or of the texts in a list.
        members: The members of an object, or of the objects in a list.
    """

    type: str = "string"
    required: bool = False
    minimum: int | None = None
    maximum: int | None = None
    choices: Sequence[str] = ()
    members: "Mapping[str, Member] | None" = None


Shape = Mapping[str, Member]
Path = tuple[str | int, ...]

# How the server's validator speaks of sizes: the subject, its two bounds and the unit.
_BOUNDS = {
    "string": ("String", "must contain at least", "must contain at most", " character(s)"),
    "array": ("Array", "must contain at least", "must contain at most", " element(s)"),
    "number": ("Number", "must be greater than or equal to", "must be less than or equal to", ""),
}


def check(body: Mapping[str, Any], shape: Shape, *path: str) -> None:
    """Hold a body, or what a path leads to in it, against its shape; what the shape does not know may be anything.

    Raises:
        Refusal: It is something else.
    """
    if wrong := list(_wrong(body, shape, path)):
        raise Refusal.invalid(wrong)


def _wrong(body: Mapping[str, Any], shape: Shape, path: Path) -> Iterator[dict[str, Any]]:
    for name, member in shape.items():
        where = (*path, name)
        if name in body:
            yield from _wrong_value(body[name], member, where)
        elif member.required:
            yield mistyped(_json_type(member), "undefined", *where)


def _wrong_value(value: Any, member: Member, path: Path) -> Iterator[dict[str, Any]]:
    if not member.type:
        return
    if (found := type_name(value)) != _json_type(member):
        yield mistyped(_json_type(member), found, *path)
    elif member.type == "integer" and not _is_integer(value):
        yield mistyped("integer", "float", *path)
    elif (values := json_array(value)) is not None:
        yield from _out_of_bounds(len(values), member, "array", path)
        for index, item in enumerate(values):
            yield from _wrong_item(item, member, (*path, index))
    elif isinstance(value, str):
        yield from _out_of_bounds(len(value), member, "string", path)
        yield from _no_choice(value, member, path)
    elif member.members is not None:
        yield from _wrong(value, member.members, path)
    elif member.type == "integer":
        yield from _out_of_bounds(value, member, "number", path)


def _wrong_item(item: Any, member: Member, path: Path) -> Iterator[dict[str, Any]]:
    if member.members is not None:
        yield from _wrong_value(item, Member(type="object", members=member.members), path)
    else:
        yield from _wrong_value(item, Member(choices=member.choices), path)


def _out_of_bounds(size: int, member: Member, kind: str, path: Path) -> Iterator[dict[str, Any]]:
    subject, low, high, unit = _BOUNDS[kind]
    if member.minimum is not None and size < member.minimum:
        message = f"{subject} {low} {member.minimum}{unit}"
        yield issue(message, *path, code="too_small", minimum=member.minimum, type=kind, inclusive=True, exact=False)
    if member.maximum is not None and size > member.maximum:
        message = f"{subject} {high} {member.maximum}{unit}"
        yield issue(message, *path, code="too_big", maximum=member.maximum, type=kind, inclusive=True, exact=False)


def _no_choice(value: str, member: Member, path: Path) -> Iterator[dict[str, Any]]:
    if member.choices and value not in member.choices:
        listed = " | ".join(f"'{choice}'" for choice in member.choices)
        message = f"Invalid enum value. Expected {listed}, received '{value}'"
        yield issue(message, *path, code="invalid_enum_value", received=value, options=list(member.choices))


def _json_type(member: Member) -> str:
    return "number" if member.type == "integer" else member.type


def _is_integer(value: Any) -> bool:
    # Beyond that the database has no integers either.
    return isinstance(value, int) and abs(value) < 2**63
