"""The process in which engines run: it ends what does not end, and reaches nothing; the clock decides nothing in it."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from digest.errors import CopyError
from digest.extraction import worker
from digest.extraction.engine_output import EngineOutput, from_json, to_json
from digest.extraction.limits import Limits
from digest.extraction.sandbox import Sandbox

PARAGRAPH = b"<p>" + b"The harbour of the invented town was dredged in spring, said mayor Lund. " * 3 + b"</p>"
SMALL = b"<html lang=en><body><article><h1>Harbour dredged</h1>" + PARAGRAPH + b"</article></body></html>"
ENDLESS = b"<html><body>" + b"<a href=x>link text</a> " * 200_000
ODD_DAY = SMALL.replace(b"<p>", b"<p class=date>Some time on the 5. or the 6. of Harvestmonth 2021</p><p>", 1)
"""Has a day in words of no language, which is looked for in all of them."""


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    made = Sandbox()
    yield made
    made.stop()


@pytest.fixture(scope="module")
def hurried() -> Iterator[Sandbox]:
    made = Sandbox(limits=Limits(engine=1.0, copy=2.0))
    yield made
    made.stop()


def test_an_engine_that_does_not_end_is_cut_short_and_the_next_copy_is_read(hurried: Sandbox) -> None:
    answers = hurried.run(("newspaper",), ENDLESS)
    assert answers.cut_short == ("newspaper",)
    (found,) = hurried.run(("visible",), SMALL).found
    assert found.title == "Harbour dredged"


def test_no_copy_pays_for_what_an_engine_loads_at_its_first_page(hurried: Sandbox) -> None:
    answers = hurried.run(("trafilatura", "newspaper", "readability"), ODD_DAY)
    assert (len(answers.found), answers.cut_short) == (3, ())


def test_an_engine_that_fails_does_not_take_the_others_along(sandbox: Sandbox) -> None:
    answers = sandbox.run(("pdf", "declared", "readability"), SMALL)
    assert [one.engine.split()[0] for one in answers.found] == ["declared", "readability-lxml"]
    assert answers.cut_short == ()


def test_where_the_machine_is_too_busy_there_is_no_reading_rather_than_a_poorer_one() -> None:
    sandbox = Sandbox(backstop=0.01)  # seconds, in which no process starts
    try:
        with pytest.raises(CopyError, match="too busy"):
            sandbox.run(("visible",), SMALL)
    finally:
        sandbox.stop()


def test_where_something_else_ends_the_process_there_is_no_reading_and_the_next_copy_is_read(sandbox: Sandbox) -> None:
    sandbox.run(("visible",), SMALL)
    assert sandbox._process is not None
    sandbox._process.kill()
    with pytest.raises(CopyError, match="something else ended the process"):
        sandbox.run(("visible",), SMALL)
    assert sandbox.run(("visible",), SMALL).cut_short == ()


BEGINNING = """
from collections import deque
from itertools import repeat
from digest.extraction.limits import OutOfTimeError, confine, limited

def work():
    while True:
        str(1)

confine()
"""


def run(program: str) -> subprocess.CompletedProcess[str]:
    environment = {"PYTHONPATH": str(Path(worker.__file__).parents[2])}
    arguments = [sys.executable, "-c", BEGINNING + program]
    return subprocess.run(arguments, capture_output=True, text=True, env=environment, check=False)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limits of processor time for a process itself")
@pytest.mark.parametrize("caught", ["Exception", "BaseException"])
def test_work_whose_time_is_over_is_found_out_also_where_it_catches_what_ends_it(caught: str) -> None:
    done = run(f"""
try:
    with limited(0.1):
        try:
            work()
        except {caught}:
            pass
except OutOfTimeError:
    print("out of time")
with limited(5.0):
    print("and in time")
""")
    assert done.stdout == "out of time\nand in time\n", done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limits of processor time for a process itself")
def test_work_that_never_comes_back_from_a_c_library_ends_the_process() -> None:
    done = run("""
with limited(0.1):
    deque(repeat(0), maxlen=0)
""")
    assert done.returncode == -signal.SIGXCPU, done.stderr


@pytest.mark.parametrize("event", ["socket.connect", "socket.getaddrinfo", "subprocess.Popen"])
def test_no_engine_reaches_the_network_or_starts_a_program(event: str) -> None:
    with pytest.raises(PermissionError, match=event):
        worker._refuse(event, ())


def test_what_is_found_survives_the_way_between_the_processes(sandbox: Sandbox) -> None:
    engines = ("declared", "visible", "trafilatura", "newspaper", "readability")
    for found in sandbox.run(engines, SMALL).found:
        assert isinstance(found, EngineOutput)
        assert from_json(to_json(found)) == found
