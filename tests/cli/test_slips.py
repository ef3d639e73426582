"""What a person mistypes at the terminal is told in one sentence that says what was meant, and changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import project
from tests.cli.test_commands import run

BRIEFING = "bridge-2022"
ARTICLE = "A weir opens at Sorn\n\nThe weir at Sorn opened on Monday, the mayor said. It cost 40 million crowns.\n"

SLIPS: dict[str, tuple[tuple[str, ...], str]] = {
    "a command": (("chek",), "found no command chek; did you mean check"),
    "read a briefing": (("read", BRIEFING), f"{BRIEFING}: this is a briefing; expected a file or a source, such as "),
    "read an address": (("read", "https://larnak.example/a"), "https://larnak.example/a: found an address; "),
    "read a folder": (("read", "content"), "content: this is a folder, or no file; expected the file of an article"),
    "read an id with a slip": (("read", f"{project.GAZETTE}s"), f"did you mean {project.GAZETTE}?"),
    "read nothing": (
        ("read", "nowhere"),
        "nowhere: no file, and no source of this id has a copy at hand; digest status",
    ),
    "read --write a slip": (("read", "--write", f"{project.GAZETTE}s"), f"did you mean {project.GAZETTE}?"),
    "add a file that is not there": (
        ("add", "--yes", "www.larnak.example/a"),
        "expected the path of a saved article, or",
    ),
    "add a folder": (("add", "--yes", "content"), "content: this is a folder, or no file; expected"),
    "add to a briefing with a slip": (
        ("add", "--yes", "weir.txt", "--briefing", "bridge-202"),
        f"--briefing: found bridge-202, which is no briefing; did you mean {BRIEFING}? Expected the id of a ",
    ),
    "add and nobody answers": (("add", "weir.txt"), "Nobody answered: the input has ended. --help"),
    "quote a briefing with a slip": (("quote", "bridge-222", "It opened."), f"did you mean {BRIEFING}?"),
    "quote a file": (("quote", f"content/briefings/{BRIEFING}.yml", "It opened."), f"did you mean {BRIEFING}?"),
    "read --write a file": (
        ("read", "--write", f"content/sources/{project.GAZETTE}/source.yml"),
        f"did you mean {project.GAZETTE}?",
    ),
    "quote without a sentence": (("quote", BRIEFING), "name a briefing and a sentence"),
    "suggest a source": (("suggest", project.GAZETTE), f"{project.GAZETTE}: found no briefing of this id; "),
    "explain a part": (("explain", "stale"), "stale is no rule; did you mean stale-reading or stale-comparison?"),
    "explain nothing": (("explain", "zzzz"), "zzzz is no rule; digest explain lists all"),
    "status with a name": (("status", BRIEFING), f"({BRIEFING})"),
    "settings that are not there": (("--config", "nope.yml", "status"), "nope.yml cannot be read: "),
    "compare a briefing": (("compare", BRIEFING), "name two files or more, or use --write with a briefing"),
}


@pytest.mark.parametrize(("typed", "told"), SLIPS.values(), ids=SLIPS)
def test_a_slip_is_told_in_a_sentence_and_changes_nothing(
    typed: tuple[str, ...], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.make(tmp_path)
    (tmp_path / "weir.txt").write_text(ARTICLE)
    monkeypatch.chdir(tmp_path)
    before = {path: path.read_bytes() for path in sorted(Path("content").rglob("*")) if path.is_file()}
    result = run(*typed)
    assert told in result.stderr
    assert result.exit_code == 2
    assert "Traceback" not in result.output
    assert {path: path.read_bytes() for path in sorted(Path("content").rglob("*")) if path.is_file()} == before


def test_a_new_id_that_is_like_no_other_makes_a_briefing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project.make(tmp_path)
    (tmp_path / "weir.txt").write_text(ARTICLE)
    monkeypatch.chdir(tmp_path)
    assert run("add", "--yes", "weir.txt", "--briefing", "weir-of-sorn").exit_code == 0
    assert Path("content/briefings/weir-of-sorn.yml").is_file()


def test_the_code_of_a_rule_may_be_typed_in_capitals() -> None:
    assert run("explain", "STALE-READING").stdout == run("explain", "stale-reading").stdout != ""
