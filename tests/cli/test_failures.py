"""Whatever a command meets, a person gets one sentence, the other files are read, and the command ends with 2."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from digest import pipeline
from digest.cli import main
from digest.errors import CopyError, SettingsError, sentence_of
from digest.pipeline.state.copy_readings import attempt
from digest.reading_task import Job, shared
from tests import project

STORY = """The bridge opens

The mayor of Exampleton opened the third bridge on Monday. “It is late,” said I, “but good.”
"""
PROGRAM = "import sys\nfrom digest.cli import main\nmain(sys.argv[1:])"
EVERYTHING_IS_WRONG = (None,)
"""A vocabulary on which analysis fails in a way that it does not know of."""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(project.make(tmp_path))
    Path("story.txt").write_text(STORY, "utf-8")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def run_apart(*arguments: str | bytes, program: str = PROGRAM, **options: object) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own, as its output, memory and charset are a process's."""
    command = [sys.executable, "-c", program, *arguments]
    environment = {**os.environ, "PYTHONPATH": str(Path(pipeline.__file__).parents[2]), "PYTHONIOENCODING": "utf-8"}
    given = {"stdout": subprocess.PIPE, "env": environment, **options}
    return subprocess.run(command, stderr=subprocess.PIPE, check=False, **given)  # type: ignore[call-overload,no-any-return]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (None, "no file, and no source of this id"),
        (b"", "empty"),
        (b"%PDF-1.7", "PDF"),
        (bytes(range(32)) * 100, "not text"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_sentence_and_the_others_are_read(
    root: Path, content: bytes | None, why: str
) -> None:
    if content is not None:
        Path("broken.txt").write_bytes(content)
    result = run("read", "broken.txt", "story.txt")
    assert result.exit_code == 2
    assert json.loads(result.stdout)["file"] == "story.txt"
    assert (result.stderr.count("\n"), result.stderr.startswith("Error: broken.txt: ")) == (1, True)
    assert why in result.stderr


def test_a_folder_is_no_file(root: Path) -> None:
    result = run("read", "content", "story.txt")
    assert (result.exit_code, result.stderr) == (
        2,
        "Error: content: this is a folder, or no file; expected the file of an article.\n",
    )
    assert json.loads(result.stdout)["file"] == "story.txt"


def test_a_comparison_goes_on_with_the_files_that_can_be_read(root: Path) -> None:
    Path("other.txt").write_text(STORY.replace("third", "second"), "utf-8")
    result = run("compare", "story.txt", "missing.txt", "other.txt")
    assert (result.exit_code, result.stderr) == (2, "Error: missing.txt: No such file or directory\n")
    files = {passage["file"] for item in json.loads(result.stdout)["agreements"] for passage in item["passages"]}
    assert files == {"story.txt", "other.txt"}


def test_a_comparison_needs_two_files_that_can_be_read(root: Path) -> None:
    result = run("compare", "story.txt", "missing.txt")
    assert (result.exit_code, result.stdout) == (2, "")


def test_a_source_whose_reading_cannot_be_written_does_not_keep_the_others(root: Path) -> None:
    Path(f".digest/copies/{project.GAZETTE}.txt").write_bytes(b"")
    result = run("read", "--write", "--all")
    assert result.exit_code == 2
    assert result.stdout == f"{root}/content/sources/{project.COURIER}/reading.json: written\n"
    assert result.stderr == f"Error: {project.GAZETTE}: The copy is empty; store the article's bytes in it.\n"


def test_an_unknown_source_does_not_keep_the_others(root: Path) -> None:
    result = run("read", "--write", "nowhere", project.COURIER)
    assert (result.exit_code, result.stdout.count("written")) == (2, 1)
    assert result.stderr.startswith("Error: nowhere: found no source of this id")


def test_a_briefing_that_cannot_be_edited_does_not_keep_the_others(root: Path) -> None:
    project.edit(root / "content/briefings/bridge-2022.yml", "  - id: with-music\n    text: Two", "  - text: Two")
    Path("content/briefings/a-broken-one.yml").write_text("title: [")
    Path("content/briefings/another.yml").write_bytes(b"title: \xff")
    result = run("ids")
    assert (result.exit_code, result.stdout) == (2, "bridge-2022: ids added\n")
    assert [line.split(": ")[0] for line in result.stderr.splitlines()] == [
        "Error",
        "Error",
    ]
    assert f"{root}/content/briefings/a-broken-one.yml: " in result.stderr
    assert f"{root}/content/briefings/another.yml: " in result.stderr


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs a file that is there and cannot be read")
def test_a_copy_that_cannot_be_opened_is_a_fault_among_the_others(root: Path) -> None:
    copy = Path(f".digest/copies/{project.GAZETTE}.txt")
    copy.unlink()
    copy.symlink_to("/proc/self/mem")
    result = run("check")
    assert f"{copy}:1:1: unreadable-copy: The copy cannot be opened: " in result.stdout


def test_content_that_is_no_folder_is_told_as_a_setting(root: Path) -> None:
    shutil.rmtree("content")
    Path("content").write_text("a file in its place")
    result = run("check")
    assert result.exit_code == 2
    assert result.stderr.startswith("Error: mkdocs.yml: plugins: digest: content: content is no folder; expected ")


@pytest.mark.parametrize("folder", ["content/sources", ".digest/copies"])
def test_a_folder_that_cannot_be_opened_is_not_taken_for_an_empty_one(root: Path, folder: str) -> None:
    shutil.rmtree(folder)
    Path(folder).write_text("a file in its place")
    result = run("check")
    assert (result.exit_code, result.stderr) == (2, f"Error: {root / folder}: Not a directory\n")


def test_what_fails_in_an_unknown_way_in_one_copy_is_a_sentence() -> None:
    job = Job(content=STORY.encode(), suffix="txt")
    outcome = attempt(job, shared(EVERYTHING_IS_WRONG))  # type: ignore[arg-type]
    assert isinstance(outcome, CopyError)
    assert str(outcome).startswith("The program failed (AttributeError: ")


def test_what_fails_in_an_unknown_way_in_one_file_is_a_sentence(root: Path) -> None:
    file = pipeline.File(path=Path("story.txt"))
    outcome = pipeline.read_file(file, vocabulary=EVERYTHING_IS_WRONG)  # type: ignore[arg-type]
    assert isinstance(outcome, CopyError)
    assert str(outcome).startswith("story.txt: The program failed (AttributeError: ")


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (SettingsError("no plugin digest"), "no plugin digest"),
        (PermissionError(13, "Permission denied", "a.yml"), "a.yml: Permission denied"),
        (OSError(28, "No space left on device"), "No space left on device"),
        (MemoryError(), "There is not enough memory for it."),
        (RecursionError("maximum depth\nexceeded"), "The program failed (RecursionError: maximum depth exceeded); "),
        (ValueError(), "The program failed (ValueError); "),
        (ValueError("page " * 1000), "The program failed (ValueError: page page "),
    ],
)
def test_any_exception_is_one_sentence(error: Exception, sentence: str) -> None:
    assert sentence_of(error).startswith(sentence)
    assert "\n" not in sentence_of(error)
    assert len(sentence_of(error)) < 300


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of memory")
def test_a_file_that_is_too_large_does_not_hide_the_others_where_memory_is_short(root: Path) -> None:
    with Path("huge.txt").open("wb") as huge:
        huge.truncate(1 << 30)
    limited = f"import resource\nresource.setrlimit(resource.RLIMIT_AS, (1 << 29, 1 << 29))\n{PROGRAM}"
    done = run_apart("read", "huge.txt", "story.txt", program=limited)
    said = b"Error: huge.txt: The copy has 1024 MiB, of 64 that it may have; store the article's text, as .txt.\n"
    assert (done.returncode, done.stderr) == (2, said)
    assert json.loads(done.stdout)["file"] == "story.txt"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is full")
def test_a_full_disk_is_one_sentence(root: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = run_apart("read", "story.txt", stdout=full)
    assert (done.returncode, done.stderr) == (2, b"Error: No space left on device\n")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of the size of a file")
def test_a_disk_that_takes_no_large_file_leaves_nothing_half_written(root: Path) -> None:
    limited = f"import resource\nresource.setrlimit(resource.RLIMIT_FSIZE, (9_000, 9_000))\n{PROGRAM}"
    done = run_apart("build", "--to", "written", "--keep-going", program=limited)
    said = done.stderr.decode().splitlines()
    assert done.returncode == 2
    assert said[-1].startswith(f"Error: {root}/.written.part/")
    assert said[-1].endswith(": File too large")
    assert "Traceback" not in "".join(said)
    assert list(root.glob("*written*")) == []


def test_an_output_that_is_closed_is_one_sentence(root: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = run_apart("read", "story.txt", stdout=writing)
    os.close(writing)
    assert (done.returncode, done.stderr) == (2, b"Error: The output was closed before all of it was written.\n")


def test_an_output_of_another_charset_is_one_sentence(root: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(Path(pipeline.__file__).parents[2]), "PYTHONIOENCODING": "latin-1"}
    done = run_apart("read", "story.txt", env=environment)
    assert done.returncode == 2
    assert done.stderr.startswith(b"Error: The output cannot hold U+201C, as its charset is latin-1; ")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems allow no such names")
def test_a_file_may_be_called_in_another_charset(root: Path) -> None:
    Path(os.fsdecode(b"caf\xe9.txt")).write_text(STORY, "utf-8")
    done = run_apart("read", b"caf\xe9.txt", b"th\xe9.txt")
    assert json.loads(done.stdout)["file"] == "caf\ufffd.txt"
    said = "no file, and no source of this id has a copy at hand; digest status lists the sources"
    assert done.stderr.decode() == f"Error: th\ufffd.txt: {said}\n"


def test_whoever_asks_sees_where_in_the_program_it_failed(root: Path) -> None:
    Path("empty.txt").write_text("")
    assert "Traceback" not in run("read", "empty.txt").stderr
    assert "Traceback" in run("--debug", "read", "empty.txt").stderr
    assert "Traceback" in run("--debug", "--config", "nowhere.yml", "check").stderr
