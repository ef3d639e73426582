"""A target and how long → a run of atheris over it; see README.md."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

import atheris

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

FIRST = 12
"""Seeds that are read before the search begins, so that it sees all that the program loads."""

with atheris.instrument_imports(include=["digest"]):
    import targets

    from digest import reading_task
    from digest.extraction import SUFFIXES as COPIES
    from digest.extraction import kind_of

    if sys.argv[1:2] and sys.argv[1] in targets.TARGETS:  # the program loads modules when they are used first
        if sys.argv[1] in COPIES:
            reading_task.load(kind_of(b"", sys.argv[1]))  # the tables too, which take longer than any small copy
        for known in sorted(ROOT.glob(targets.SEEDS[sys.argv[1]]))[:FIRST]:
            targets.TARGETS[sys.argv[1]](known.read_bytes())

FOUND = Path(__file__).parent / "found"
"""Where what is found stands."""

LONGEST = 4096
"""Bytes of an input: room for a small article; what large ones do is tried by the tests of hostile copies."""


_LONGEST_STORED = 65_536
"""The same of a stored file: the smallest that the program wrote has some 8 KiB."""

SLOW = 30
"""Seconds of the clock, from which on an input is taken for one that takes too long: a copy may take 10 of the
processor, and small ones take a tenth."""


def main() -> None:
    """Look for inputs at which the target fails, for so many seconds."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("target", choices=tuple(targets.TARGETS))
    options.add_argument("--seconds", type=int, default=600)
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    corpus = Path(tempfile.mkdtemp(prefix="digest-fuzz-"))
    for number, path in enumerate(sorted(ROOT.glob(targets.SEEDS[chosen.target]))):
        shutil.copy(path, corpus / f"{number:04}")
    FOUND.mkdir(exist_ok=True)
    longest = _LONGEST_STORED if chosen.target == "stored" else LONGEST
    arguments = [
        str(corpus),
        f"-artifact_prefix={FOUND}/",
        f"-seed={chosen.seed}",
        f"-max_total_time={chosen.seconds}",
        f"-max_len={longest}",
        f"-timeout={SLOW}",
        "-rss_limit_mb=2048",
        "-print_final_stats=1",
    ]
    atheris.Setup([sys.argv[0], *arguments], one_input)
    atheris.Fuzz()


def one_input(content: bytes) -> None:
    """Give one input to the target that the command line names."""
    targets.TARGETS[sys.argv[1]](content)


if __name__ == "__main__":
    main()
