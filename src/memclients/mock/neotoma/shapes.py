"""What the members of bodies may be, and what the server says of those that are something else."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from memclients.mock._call import json_array
from memclients.mock.neotoma.errors import Refusal, issue
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


def check(body: Mapping[str, Any], shape: Shape) -> None:
    """Hold a body against its shape; what the shape does not know may be anything.

    Raises:
        Refusal: It is something else.
    """
    if wrong := list(_wrong(body, shape, ())):
        raise Refusal.invalid(wrong)


Path = tuple[str | int, ...]


def _wrong(body: Mapping[str, Any], shape: Shape, path: Path) -> Iterator[dict[str, Any]]:
    for name, member in shape.items():
        where = (*path, name)
        if name in body:
            yield from _wrong_value(body[name], member, where)
        elif member.required:
            yield issue("Required", *where, code="invalid_type", expected=member.type, received="undefined")


def _wrong_value(value: Any, member: Member, path: Path) -> Iterator[dict[str, Any]]:
    if not member.type:
        return
    found = "integer" if member.type == "integer" and _is_integer(value) else type_name(value)
    if found != member.type:
        message = f"Expected {member.type}, received {found}"
        yield issue(message, *path, code="invalid_type", expected=member.type, received=found)
        return
    if (values := json_array(value)) is not None:
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
    if member.minimum is not None and size < member.minimum:
        message = f"Must be at least {member.minimum}"
        yield issue(message, *path, code="too_small", minimum=member.minimum, type=kind, inclusive=True)
    if member.maximum is not None and size > member.maximum:
        message = f"Must be at most {member.maximum}"
        yield issue(message, *path, code="too_big", maximum=member.maximum, type=kind, inclusive=True)


def _no_choice(value: str, member: Member, path: Path) -> Iterator[dict[str, Any]]:
    if member.choices and value not in member.choices:
        listed = " | ".join(f"'{choice}'" for choice in member.choices)
        message = f"Invalid enum value. Expected {listed}, received '{value}'"
        yield issue(message, *path, code="invalid_enum_value", received=value, options=list(member.choices))


def _is_integer(value: Any) -> bool:
    # Beyond that the database has no integers either.
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**63
