"""The process in which copies are read: it ends what does not end, and opens nothing; the clock decides nothing."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from digest.errors import CopyError, CutShortError
from digest.sandbox import Limits, Sandbox, Sandboxes, processes
from digest.sandbox.processes import FORKS, KILLED, ForkServer

TASK = "tests.sandbox.tasks"
SMALL = Limits(seconds=0.5, memory=256 << 20)

LIMITED = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits for a process itself")


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    made = Sandbox(TASK, "any", limits=SMALL)
    yield made
    made.stop()


def ask(sandbox: Sandbox, question: str, shared: str = "") -> str:
    return sandbox.run(question.encode(), shared=shared.encode()).decode()


def test_a_question_is_answered(sandbox: Sandbox) -> None:
    assert ask(sandbox, "echo Lindmark") == "Lindmark"


def test_what_questions_share_is_there_for_all_that_have_the_same(sandbox: Sandbox) -> None:
    told = [ask(sandbox, "shared", shared) for shared in ("one", "one", "two", "one")]

    assert told == ["one", "one", "two", "one"]


@LIMITED
@pytest.mark.parametrize("question", ["endless Exception", "endless BaseException", "c-endless"])
def test_what_does_not_end_is_ended_and_the_next_question_is_answered(sandbox: Sandbox, question: str) -> None:
    with pytest.raises(CutShortError, match=r"takes more than 0\.5 s of processor time; store the article's text"):
        ask(sandbox, question)
    assert ask(sandbox, "echo Lindmark") == "Lindmark"


@LIMITED
def test_what_grows_too_large_is_ended_and_the_next_question_is_answered(sandbox: Sandbox) -> None:
    with pytest.raises(CutShortError, match=r"takes more than 256 MiB of memory; store the article's text alone"):
        ask(sandbox, "hold 300")
    assert ask(sandbox, "echo Lindmark") == "Lindmark"


@LIMITED
def test_what_former_questions_left_behind_does_not_decide(sandbox: Sandbox) -> None:
    sandbox.stop()
    assert [ask(sandbox, "hold 150") for _ in range(3)] == ["1", "1", "1"]


def test_a_refusal_comes_back_as_it_was_said(sandbox: Sandbox) -> None:
    with pytest.raises(CopyError, match=r"^The copy is empty\.$"):
        ask(sandbox, "raise The copy is empty.")


def test_a_failure_is_one_sentence(sandbox: Sandbox) -> None:
    with pytest.raises(CopyError, match=r"^The program failed \(IndexError: list index out of range\)"):
        ask(sandbox, "fail")


@pytest.mark.parametrize("question", ["die", "abort"])
def test_a_copy_that_ends_the_process_is_refused_and_the_next_is_read(sandbox: Sandbox, question: str) -> None:
    with pytest.raises(CopyError, match=r"^The copy ended the process that reads it, .* store the article's text"):
        ask(sandbox, question)
    assert ask(sandbox, "echo Lindmark") == "Lindmark"


HERE = Path(__file__).as_posix()


@pytest.mark.parametrize(
    ("question", "event"),
    [
        (f"open {HERE}", "open"),
        (f"write {HERE}.new", "open"),
        (f"list {Path(HERE).parent}", "os.listdir"),
        (f"remove {HERE}.new", "os.remove"),
        ("import this", "open"),
        ("socket SOCK_STREAM", "socket.__new__"),
        ("socket SOCK_DGRAM", "socket.__new__"),
        ("local-socket SOCK_STREAM", "socket.__new__"),
        ("name copy.invalid", "socket.getaddrinfo"),
        ("run true", "subprocess.Popen"),
        ("system true", "os.system"),
        ("fork", "os.fork"),
        ("load libz.so.1", "ctypes.dlopen"),
    ],
)
def test_no_copy_opens_a_file_or_a_socket_or_starts_a_process(sandbox: Sandbox, question: str, event: str) -> None:
    with pytest.raises(CopyError, match=rf"may not do this: {re.escape(event)}"):
        ask(sandbox, question)
    assert not Path(f"{HERE}.new").exists()


@LIMITED
@pytest.mark.parametrize("question", [f"c-open {HERE}", "c-open /", "c-socket SOCK_STREAM", "c-socket SOCK_DGRAM"])
def test_a_library_in_c_opens_nothing_either(sandbox: Sandbox, question: str) -> None:
    assert ask(sandbox, question) == "Too many open files"


def test_where_the_machine_is_too_busy_there_is_no_reading_rather_than_a_poorer_one() -> None:
    sandbox = Sandbox(TASK, "any", backstop=0.001)  # seconds, in which no process starts
    try:
        with pytest.raises(CopyError, match="too busy"):
            ask(sandbox, "echo Lindmark")
    finally:
        sandbox.stop()


def test_where_something_else_ends_the_process_there_is_no_reading_and_the_next_copy_is_read(sandbox: Sandbox) -> None:
    ask(sandbox, "echo Lindmark")
    assert sandbox._worker is not None
    os.kill(sandbox._worker.pid, 9)
    with pytest.raises(CopyError, match="something else ended the process"):
        ask(sandbox, "echo Lindmark")
    assert ask(sandbox, "echo Lindmark") == "Lindmark"


def test_a_process_holds_its_own_three_streams_and_none_of_what_forked_it(sandbox: Sandbox) -> None:
    assert ask(sandbox, "descriptors") == "[0, 1, 2]"


@pytest.mark.skipif(not FORKS, reason="there are no forks here")
def test_processes_are_forked_from_one_and_from_another_where_that_has_ended() -> None:
    sandboxes = Sandboxes(TASK, "any", limits=SMALL)
    server = sandboxes._starter
    assert isinstance(server, ForkServer)

    sandboxes.run(b"echo Lindmark")
    loaded = server._program
    assert loaded is not None
    with pytest.raises(CopyError, match="ended the process"):
        sandboxes.run(b"die")
    sandboxes.run(b"echo Lindmark")
    assert server._program is loaded
    loaded.kill()
    with pytest.raises(CopyError, match="something else ended the process"):  # nobody is left to tell with what
        sandboxes.run(b"die")
    assert sandboxes.run(b"echo Lindmark") == b"Lindmark"
    sandboxes.stop()


@pytest.mark.skipif(not FORKS, reason="there are no forks here")
def test_a_server_that_was_started_anew_is_not_asked_for_the_processes_of_the_former() -> None:
    server = ForkServer((TASK, "any", str(SMALL.seconds), str(SMALL.memory)))
    former = server.start()
    server.kill()
    later = server.start()
    loaded = server._program

    assert former.end() == KILLED
    another = server.start()

    assert server._program is loaded
    for worker in (former, later, another):
        assert worker.end() == KILLED
        worker.questions.close()
        worker.answers.close()
    server.stop()


def test_where_nothing_is_forked_each_process_loads_by_itself_and_is_as_tight(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(processes, "FORKS", False)
    sandbox = Sandbox(TASK, "any", limits=SMALL)

    with pytest.raises(CopyError, match="may not do this: open"):
        ask(sandbox, f"open {HERE}")
    with pytest.raises(CopyError, match="ended the process"):
        ask(sandbox, "die")
    assert ask(sandbox, "echo Lindmark") == "Lindmark"
    sandbox.stop()


def test_a_task_that_does_not_start_is_told() -> None:
    with pytest.raises(CopyError, match="do not start; install the program anew"):
        ask(Sandbox("tests.sandbox.no_such_task", "any"), "echo Lindmark")
