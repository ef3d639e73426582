"""Bytes and folders → the disk, whole or not at all and by one process at a time: nobody ever reads half of anything.

Order: `locks`, `files`, `folders`, `new_folders`.
"""

from digest.atomic_write.files import replace_unchanged, standing, sweep, write_atomically
from digest.atomic_write.folders import Successor, begin, discard, publish, successor_of
from digest.atomic_write.locks import lock
from digest.atomic_write.new_folders import new_folder, sweep_folder

__all__ = [
    "Successor",
    "begin",
    "discard",
    "lock",
    "new_folder",
    "publish",
    "replace_unchanged",
    "standing",
    "successor_of",
    "sweep",
    "sweep_folder",
    "write_atomically",
]
