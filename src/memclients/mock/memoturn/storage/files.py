"""Where branches are kept."""

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

# Nothing else in the folder is ever touched.
_NAME = re.compile(r"[0-9a-f]{32}-[0-9a-f]{16}\.db")
_COMPANIONS = ("", "-wal", "-shm")


class BranchFiles:
    """The files of branches, in a folder beside the registry; none for a server in memory.

    Args:
        data: The registry's file.
    """

    def __init__(self, data: str | Path | None) -> None:
        self._folder = None if data is None else Path(f"{data}.d")
        if self._folder is not None:
            self._folder.mkdir(exist_ok=True)

    @property
    def exist(self) -> bool:
        """Whether branches are kept in files at all."""
        return self._folder is not None

    def path(self, uuid: str, branch: str) -> Path | None:
        """Return the file of a branch. Any text names a branch, so its file is named by a hash."""
        if self._folder is None:
            return None
        return self._folder / f"{uuid}-{hashlib.sha256(branch.encode()).hexdigest()[:16]}.db"

    def remove(self, uuid: str, branch: str) -> None:
        """Delete the file of a branch that is closed."""
        path = self.path(uuid, branch)
        if path is not None:
            _remove(path)

    def keep_only(self, branches: Iterable[tuple[str, str]]) -> None:
        """Delete the files of all other branches, as a server that was killed may have left them."""
        if self._folder is None:
            return
        known = {self.path(uuid, branch) for uuid, branch in branches}
        for path in list(self._folder.iterdir()):
            if _NAME.fullmatch(path.name) and path not in known:
                _remove(path)


def _remove(path: Path) -> None:
    for companion in _COMPANIONS:
        Path(f"{path}{companion}").unlink(missing_ok=True)
