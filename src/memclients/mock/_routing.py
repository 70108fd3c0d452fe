"""From a path as it came over the wire to an operation."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import unquote

from memclients.mock._spec import Operation

_PARAMETER = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True, slots=True)
class Match:
    """What routing found.

    Args:
        operation: The operation, or None when the path or the method is unknown.
        parameters: Values of the path parameters.
        allow: The methods of the path; empty when the path is unknown.
    """

    operation: Operation | None = None
    parameters: dict[str, str] = field(default_factory=dict)
    allow: tuple[str, ...] = ()


class Router:
    """Find operations by method and raw path.

    Args:
        operations: All operations of a service.
        decode: Percent-decode the values of path parameters; some servers do not.
        trailing_slash: Treat `/things/` as `/things`.
        head: Let a GET operation answer HEAD too.
    """

    def __init__(self, operations: Iterable[Operation], *, decode: bool, trailing_slash: bool, head: bool) -> None:
        self._decode = decode
        by_path: dict[str, dict[str, Operation]] = {}
        for operation in operations:
            methods = by_path.setdefault(operation.path, {})
            methods[operation.method] = operation
            if head and operation.method == "GET":
                methods["HEAD"] = operation
        # A literal segment beats a parameter, whatever the order in the document.
        self._routes = [
            (_pattern(path, trailing_slash=trailing_slash), _PARAMETER.findall(path), by_path[path])
            for path in sorted(by_path, key=_specificity)
        ]

    def match(self, method: str, raw_path: str) -> Match:
        """Look up a request."""
        for pattern, names, operations in self._routes:
            if found := pattern.fullmatch(raw_path):
                values = [unquote(value) if self._decode else value for value in found.groups()]
                return Match(operations.get(method), dict(zip(names, values, strict=True)), tuple(sorted(operations)))
        return Match()


def _pattern(path: str, *, trailing_slash: bool) -> re.Pattern[str]:
    # Splitting by a pattern with a group yields literals and parameter names in turn.
    parts = ["([^/]+)" if index % 2 else re.escape(text) for index, text in enumerate(_PARAMETER.split(path))]
    return re.compile("".join(parts) + ("/?" if trailing_slash else ""))


def _specificity(path: str) -> tuple[bool, ...]:
    return tuple("{" in segment for segment in path.split("/"))
