"""`python -m codegen generate|check [NAME...]`: write what the specs ask for, or fail with the difference."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from codegen.formatting import CodegenError
from codegen.pipeline import Pipeline
from codegen.steps import steps


def main(arguments: list[str] | None = None, root: Path | None = None) -> int:
    """Run the command line and return its exit code.

    Args:
        arguments: Those after the program's name; None takes the process's.
        root: The repository; None takes the one that this file is in.
    """
    parser = argparse.ArgumentParser(prog="codegen", description=__doc__)
    parser.add_argument("command", choices=("generate", "check"))
    parser.add_argument("names", nargs="*", metavar="NAME", help="a service, or `twins`; all of them by default")
    options = parser.parse_args(arguments)
    root = (root or Path(__file__).parents[1]).resolve()
    pipeline = Pipeline(root, cache=root / ".cache" / "codegen")
    try:
        known = {step.name: step for step in steps(root)}
        unknown = [name for name in options.names if name not in known]
        if unknown:
            raise CodegenError(f"there is no {unknown[0]!r}: choose from {', '.join(known)}")
        failed = False
        for name in options.names or known:
            if options.command == "generate":
                print(pipeline.generate(known[name]))
            elif difference := pipeline.check(known[name]):
                print(difference, end="")
                print(f"{name}: the committed files differ; run `make generate`")
                failed = True
    except CodegenError as problem:
        print(problem, file=sys.stderr)
        return 1
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
