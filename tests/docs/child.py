"""Run the blocks of code that come as JSON on standard input, as one program."""

import ast
import asyncio
import inspect
import json
import os
import sys

blocks = json.load(sys.stdin)
# Code that runs no server is spared the time that loading one takes.
if "MOCK_ANSWERS_NOTED_IN" in os.environ and any("mock.serve" in source for _, _, source in blocks):
    from tests.support.coverage.noting import watch_into_file

    watch_into_file()
namespace = {"__name__": "__main__"}
for file, line, source in blocks:
    # The blank lines make the line numbers of a traceback those of the document.
    code = compile("\n" * (line - 1) + source, file, "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    started = eval(code, namespace)
    if inspect.iscoroutine(started):
        asyncio.run(started)
