"""A disk whose power can be cut, so that only what SQLite asked to be flushed survives; one that gets full.

A VFS of APSW writes every file as usual, so that SQLite reads what it wrote, and beside it a shadow that gets
the same bytes only at ``xSync``. After the cut, the shadows are what is left on the disk.
"""

from __future__ import annotations

from pathlib import Path

import apsw


class PowerCutVFS(apsw.VFS):
    """The system's VFS, remembering what was flushed into ``flushed``."""

    def __init__(self, name: str, flushed: Path) -> None:
        self.name, self.flushed = name, flushed
        super().__init__(name, "")

    def xOpen(self, name, flags):
        return PowerCutFile(self, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:
        super().xDelete(filename, syncdir)
        self.shadow(filename).unlink(missing_ok=True)

    def shadow(self, filename: str) -> Path:
        return self.flushed / Path(filename).name


class PowerCutFile(apsw.VFSFile):
    def __init__(self, vfs: PowerCutVFS, name, flags) -> None:
        super().__init__("", name, flags)
        self.path = Path(name.filename() if isinstance(name, apsw.URIFilename) else name)
        self.shadow = vfs.shadow(str(self.path))
        self.waiting: list[tuple[int, bytes] | int] = []

    def xWrite(self, data, offset: int) -> None:
        super().xWrite(data, offset)
        self.waiting.append((offset, bytes(data)))

    def xTruncate(self, size: int) -> None:
        super().xTruncate(size)
        self.waiting.append(size)

    def xSync(self, flags: int) -> None:
        super().xSync(flags)
        with self.shadow.open("r+b" if self.shadow.exists() else "w+b") as file:
            for change in self.waiting:
                if isinstance(change, int):
                    file.truncate(change)
                else:
                    file.seek(change[0])
                    file.write(change[1])
        self.waiting.clear()


class FullDiskVFS(apsw.VFS):
    """The system's VFS on a disk that is full from one write on, counted over all files.

    Attributes:
        refused: Something could not be written.
    """

    def __init__(self, name: str, room: int) -> None:
        self.name, self.room, self.refused = name, room, False
        super().__init__(name, "")

    def xOpen(self, name, flags):
        return FullDiskFile(self, name, flags)


class FullDiskFile(apsw.VFSFile):
    def __init__(self, vfs: FullDiskVFS, name, flags) -> None:
        super().__init__("", name, flags)
        self.vfs = vfs

    def xWrite(self, data, offset: int) -> None:
        self.vfs.room -= 1
        if self.vfs.room < 0:
            self.vfs.refused = True
            raise apsw.FullError("no room")
        super().xWrite(data, offset)
