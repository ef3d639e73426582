"""A copy is read as on a machine with nothing else to do, whatever else it does."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from digest.reading_task import Job, read_in_sandbox, shared

ITEM = """<p>Item {number}: pier {number} is to be mended, said the <b>harbour</b> master
<a href="/piers/{number}">of Lindmark</a>, and nobody fell.</p>"""

PAGE = f"""<!doctype html><html lang="en"><head><title>The long minutes of Lindmark</title></head>
<body><nav>{'<a href="/">Home</a>' * 50}</nav><article><h1>The long minutes of Lindmark</h1>
{"".join(ITEM.format(number=number) for number in range(2_400))}</article></body></html>""".encode()
"""An invented page of 300 kB, which takes 3 s of processor time: with two busy processes a core, 9 s of the clock."""

BUSY = "import time\nend = time.monotonic() + 60\nwhile time.monotonic() < end:\n    sum(range(1000))"
"""Ends by itself, should nobody end it."""


@contextmanager
def busy_cores() -> Iterator[None]:
    busy = [subprocess.Popen([sys.executable, "-c", BUSY]) for _ in range(2 * (os.cpu_count() or 1))]
    try:
        yield
    finally:
        for process in busy:
            process.kill()
            process.wait()


def test_a_page_is_read_the_same_while_all_cores_are_busy() -> None:
    job = Job(content=PAGE, suffix="html")
    quiet = read_in_sandbox(job, shared(()))
    with busy_cores():
        busy = read_in_sandbox(job, shared(()))
    assert len(PAGE) > 300_000
    assert busy == quiet
