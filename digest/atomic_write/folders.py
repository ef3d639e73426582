"""A folder and its successor → the one or the other in its place, whole, whenever the process ends.

The successor is made beside the folder, on the same disk. Where the system lets two folders change places in one step,
as Linux and macOS do, there is no moment without the one or the other; elsewhere there is one between two renames, and
what a process that was ended then left is put right when the next one begins.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from errno import EBUSY, EINVAL, ENOSYS, ENOTDIR, ENOTSUP, EXDEV
from pathlib import Path
from stat import S_ISREG

from digest.atomic_write.files import PART, sync
from digest.atomic_write.locks import Lock, acquire, release
from digest.errors import SettingsError

_FORMER = ".former"
"""How the name of what stood there ends between two renames."""

_SWAP = 2
"""RENAME_EXCHANGE of Linux's renameat2, and RENAME_SWAP of macOS's renamex_np.

https://man7.org/linux/man-pages/man2/renameat2.2.html
"""

_HERE = -100
"""AT_FDCWD of Linux: a path is from the working folder on. https://man7.org/linux/man-pages/man2/openat.2.html"""

_NO_SUCH_CALL = (ENOSYS, EINVAL, ENOTSUP)
"""What a system says, or a disk's format, that lets no two folders change places."""


_OTHER_DISK = (EBUSY, EXDEV)
"""What a system says of a folder on which a disk, or a part of one, is mounted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Successor:
    """A folder in the making."""

    folder: Path
    """Where it will stand."""
    made: Path
    """Where it is made; empty to begin with."""
    lock: Lock


@contextmanager
def successor_of(folder: Path, command: str, keep: Callable[[str], bool]) -> Iterator[Path]:
    """Yield where to make the successor of a folder, and put it in place where nothing failed; see `publish`."""
    successor = begin(folder, command)
    try:
        yield successor.made
    except BaseException:
        discard(successor)
        raise
    publish(successor, keep)


def begin(folder: Path, command: str) -> Successor:
    """Return where to make the successor of a folder.

    Raise LockedError where another process makes one, SettingsError where this one would lose the folder that it is in.

    What a process that was ended has left there is put right first.
    """
    folder = Path(os.path.realpath(folder))
    if Path.cwd().is_relative_to(folder):
        raise SettingsError(f"{folder} is the folder that you are in, and would be replaced; run this from outside it.")
    folder.parent.mkdir(parents=True, exist_ok=True)
    held = acquire(_beside(folder, ".lock"), command)
    try:
        return Successor(folder=folder, made=_cleared(folder), lock=held)
    except BaseException:
        release(held)
        raise


def publish(successor: Successor, keep: Callable[[str], bool]) -> None:
    """Put the successor in its place; from the folder that stands there it takes those entries that `keep` names.

    Where that fails, the folder stays as it is, and OSError is raised; SettingsError where the folder cannot be moved.
    """
    folder, made = successor.folder, successor.made
    try:
        if folder.exists():
            _take_over(folder, made, keep)
            _share(folder, made)
            shutil.copymode(folder, made)
        sync_all(made)
        _put_in_place(made, folder)
        sync(folder.parent)
    except OSError as error:
        if error.errno not in _OTHER_DISK:
            raise
        why = f"{folder} cannot be replaced ({error.strerror}), as where it is a disk of its own; name a folder in it."
        raise SettingsError(why) from error
    finally:
        discard(successor)


def discard(successor: Successor) -> None:
    """Delete what is in the making, or, once it stands in its place, what stood there before."""
    shutil.rmtree(successor.made, ignore_errors=True)  # what cannot be deleted now is when the next one begins
    release(successor.lock)


def _cleared(folder: Path) -> Path:
    """Return an empty folder to make the successor in."""
    made, former = _beside(folder, PART), _beside(folder, _FORMER)
    if os.path.lexists(former) and not os.path.lexists(folder):
        former.rename(folder)
    if os.path.lexists(folder) and not folder.is_dir():
        raise NotADirectoryError(ENOTDIR, "Not a directory", os.fspath(folder))
    for left in (made, former):
        _delete(left)
    made.mkdir()
    return made


def _delete(path: Path) -> None:
    """Delete what stands there, whatever it is."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _beside(folder: Path, ending: str) -> Path:
    return folder.with_name(f".{folder.name}{ending}")


def _take_over(folder: Path, made: Path, keep: Callable[[str], bool]) -> None:
    for entry in folder.iterdir():
        target = made / entry.name
        if keep(entry.name) and not os.path.lexists(target):
            _link(entry, target)


def _link(file: Path, target: Path) -> None:
    """Let a file, or all of a folder, stand at the target too; a disk without files in two places gets a copy."""
    if file.is_dir() and not file.is_symlink():
        target.mkdir()
        shutil.copymode(file, target)
        for entry in file.iterdir():
            _link(entry, target / entry.name)
        return
    try:
        os.link(file, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(file, target, follow_symlinks=False)


def _share(folder: Path, made: Path) -> None:
    """Let a file of the successor that the folder has as well be the one that the disk holds already.

    On a disk that keeps no file in two places each stays one of its own.
    """
    for place, folders, names in os.walk(made):
        beside = f"{folder}{place.removeprefix(str(made))}"
        # What lies behind a link is not of the folder. (Paths as texts take half the time, of thousands of files.)
        folders[:] = [name for name in folders if not os.path.islink(f"{beside}/{name}")]  # noqa: PTH114
        for name in names:
            if _are_same(f"{beside}/{name}", f"{place}/{name}"):
                linked = f"{place}/.{name}{PART}"
                try:
                    os.link(f"{beside}/{name}", linked)
                except OSError:
                    return
                os.replace(linked, f"{place}/{name}")  # noqa: PTH105


def _are_same(one: str, other: str) -> bool:
    """Whether two paths are two files with the same bytes and the same mode."""
    try:
        told, told_of_other = os.lstat(one), os.lstat(other)
    except OSError:  # not there, or a file stands where there is a folder now
        return False
    if not S_ISREG(told.st_mode) or os.path.samestat(told, told_of_other):
        return False  # of two names of one file, renaming one to the other would leave both
    if (told.st_mode, told.st_size) != (told_of_other.st_mode, told_of_other.st_size):
        return False
    with open(one, "rb") as first, open(other, "rb") as second:  # noqa: PTH123 - as above
        return first.read() == second.read()


def sync_all(folder: Path) -> None:
    """Have the disk keep all that stands in a folder."""
    for place, _, names in os.walk(folder):
        for file in (f"{place}/{name}" for name in names):
            told = os.lstat(file)
            if S_ISREG(told.st_mode) and told.st_nlink == 1:  # another name of a file that was there needs none
                sync(file)
        sync(place)


def _put_in_place(made: Path, folder: Path) -> None:
    if not folder.exists():
        made.rename(folder)
    elif not _swap(made, folder):
        _move_out_of_the_way(folder, made)


def _swap(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; return False where the system cannot."""
    if sys.platform not in ("linux", "darwin"):
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    names = os.fsencode(one), os.fsencode(other)
    if hasattr(libc, "renameat2"):
        failed = libc.renameat2(_HERE, names[0], _HERE, names[1], _SWAP)
    elif hasattr(libc, "renamex_np"):
        failed = libc.renamex_np(*names, _SWAP)
    else:
        return False
    code = ctypes.get_errno()
    if failed and code not in _NO_SUCH_CALL:
        raise OSError(code, os.strerror(code), os.fspath(other))
    return not failed


def _move_out_of_the_way(folder: Path, made: Path) -> None:
    """Put the successor in its place by two renames."""
    former = _beside(folder, _FORMER)
    folder.rename(former)
    try:
        made.rename(folder)
    except BaseException:
        former.rename(folder)
        raise
    shutil.rmtree(former, ignore_errors=True)
