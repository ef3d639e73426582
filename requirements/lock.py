"""Resolve the dependencies → the lock files of names, versions and hashes; needs the network, unlike all else.

python requirements/lock.py           every package in its newest version
python requirements/lock.py --keep    the versions that are locked, as far as the requirements allow
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent

COMMON = [
    "--universal",
    "--python-version=3.11",
    "--generate-hashes",
    "--no-annotate",
    "--no-header",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--quiet",
]

LOCKS = {
    "build.lock": ["requirements/build.in", "--allow-unsafe"],
    "site.lock": ["pyproject.toml", "--extra=contribute", "--extra=search"],
    "dev.lock": ["pyproject.toml", "--extra=dev"],
    "newspaper4k.lock": [
        "pyproject.toml",
        "--extra=contribute",
        "requirements/newspaper4k.in",
        "--excludes=requirements/newspaper4k.without",
        "--constraints=requirements/site.lock",
    ],
    "fuzz.lock": [
        "pyproject.toml",
        "--extra=contribute",
        "requirements/fuzz.in",
        "--constraints=requirements/site.lock",
    ],
    "foreign.lock": ["requirements/foreign.in"],
    "bench.lock": ["pyproject.toml", "--extra=dev", "requirements/bench.in", "--constraints=requirements/dev.lock"],
}
"""Each lock file with what is resolved for it; the last three keep to the versions of those before them."""


def main() -> int:
    """Write the lock files; return the exit code of the first resolution that fails."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--keep", action="store_true", help="add and remove packages, and move no other")
    upgrade = [] if options.parse_args().keep else ["--upgrade"]
    for name, arguments in LOCKS.items():
        command = [
            sys.executable,
            "-m",
            "uv",
            "pip",
            "compile",
            *arguments,
            *COMMON,
            *upgrade,
            f"--output-file=requirements/{name}",
        ]
        code = subprocess.run(command, cwd=HERE.parent, stdout=subprocess.DEVNULL, check=False).returncode
        if code:
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main())
