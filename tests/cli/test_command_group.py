"""The list of commands is told without loading one, and tells what each says of itself."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from digest.cli import command_group, main
from digest.cli.command_group import COMMANDS

SLOW = ("digest.pipeline", "digest.analysis", "pydantic", "yaml", "mkdocs", "rich", "jinja2")


def test_the_help_of_all_loads_nothing_that_is_slow() -> None:
    program = f"""
import sys
from digest.cli import main
try:
    main(["--help"])
finally:
    print([name for name in {SLOW!r} if name in sys.modules], file=sys.stderr)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.stderr.strip() == "[]"
    assert all(f"  {name} " in done.stdout for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_line_of_a_command_is_what_it_says_of_itself(name: str) -> None:
    command = main.get_command(click.Context(main), name)
    assert command
    assert command.name == name
    assert command.get_short_help_str(limit=500) == COMMANDS[name]


def test_every_module_with_a_command_is_listed() -> None:
    modules = [path for path in Path(command_group.__file__).parent.glob("*.py") if path.stem != "__init__"]
    has_command = re.compile(r"^@click\.(command|group)\(", re.MULTILINE)
    with_command = {path.stem.replace("_", "-") for path in modules if has_command.search(path.read_text("utf-8"))}
    assert with_command == set(COMMANDS)


def test_a_word_that_is_no_command_is_said_to_be_none() -> None:
    for word, told in (("chekc", "found no command chekc; did you mean check"), ("zzz", "No such command 'zzz'")):
        result = CliRunner().invoke(main, [word])
        assert result.exit_code == 2
        assert told in result.stderr
