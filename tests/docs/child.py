"""Run the blocks of code that come as JSON on standard input, as one program."""

import ast
import asyncio
import inspect
import json
import sys

namespace = {"__name__": "__main__"}
for file, line, source in json.load(sys.stdin):
    # The blank lines make the line numbers of a traceback those of the document.
    code = compile("\n" * (line - 1) + source, file, "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    started = eval(code, namespace)
    if inspect.iscoroutine(started):
        asyncio.run(started)
