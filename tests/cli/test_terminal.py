"""What a person at a terminal gets: a bar in colour, or without where NO_COLOR asks for none, and completed words."""

from __future__ import annotations

import io
import sys

import pytest
from click.testing import CliRunner

from digest.cli import main
from digest.cli.progress import over


class Terminal(io.StringIO):
    """A standard error at which a person looks."""

    def isatty(self) -> bool:
        return True


def shown(monkeypatch: pytest.MonkeyPatch, **environment: str) -> str:
    terminal = Terminal()
    for name in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {"TERM": "xterm-256color", **environment}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stderr", terminal)
    assert list(over(range(40), total=40, label="reading")) == list(range(40))
    return terminal.getvalue()


@pytest.mark.parametrize(("environment", "is_coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_a_bar_has_colours_unless_none_are_wanted(
    environment: dict[str, str], is_coloured: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    bar = shown(monkeypatch, **environment)
    assert "reading" in bar
    assert any(f"\x1b[{colour}" in bar for colour in ("3", "38;", "1;3")) is is_coloured


@pytest.mark.parametrize(
    ("typed", "place", "completed"), [("digest sta", "1", "status"), ("digest read --wr", "2", "--write")]
)
def test_words_are_completed(typed: str, place: str, completed: str) -> None:
    environment = {"_DIGEST_COMPLETE": "bash_complete", "COMP_WORDS": typed, "COMP_CWORD": place}
    result = CliRunner().invoke(main, [], prog_name="digest", env=environment)
    assert result.output.splitlines() == [f"plain,{completed}"]
