"""`python -m codegen.lint [SERVICE...]`: print what is wrong with the specs and fail if anything is."""

from __future__ import annotations

import sys

from codegen.lint import lint
from codegen.spec import services


def main(names: list[str]) -> int:
    """Check the named services, or all of them, and return an exit code."""
    known = services()
    unknown = [name for name in names if name not in known]
    if unknown:
        print(f"there is no spec {unknown[0]!r}: choose from {', '.join(known)}", file=sys.stderr)
        return 2
    problems = [problem for name in names or known for problem in lint(known[name])]
    for problem in problems:
        print(problem)
    return int(bool(problems))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
