"""Every command line of the tutorial and the guides is run, and every command is documented."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import CompletedProcess

import click
import pytest

from digest import pipeline
from digest.cli import main
from scripts.commands_page import PAGE, page
from tests import programs

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "content" / "pages"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def environment() -> dict[str, str]:
    parts = [(role, part) for role in ("AUTHOR", "COMMITTER") for part in ("NAME", "EMAIL")]
    people = {f"GIT_{role}_{part}": f"a@{role}.example" for role, part in parts}
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, **people, "PATH": path, "NO_MKDOCS_2_WARNING": "1"}


def typed(line: str, folder: Path) -> CompletedProcess[str]:
    """Run a command as a person types it."""
    return subprocess.run(
        ["bash", "-c", line],  # noqa: S607 - the shell of whoever follows the page
        cwd=folder,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )


def forked(line: str, folder: Path) -> CompletedProcess[str]:
    """Run a command of the program in a fork of this process, and any other as a person types it."""
    program, *arguments = shlex.split(line)
    return programs.run(folder, program, *arguments) if program in programs.PROGRAMS else typed(line, folder)


def run(lines: str, folder: Path, does: Callable[[str, Path], CompletedProcess[str]]) -> Path:
    """Run commands one after another, and return the folder in which a person is then."""
    for line in lines.splitlines():
        if line.startswith("cd "):
            folder = folder / line.removeprefix("cd ")
            continue
        done = does(line, folder)
        assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"
    return folder


def test_the_tutorial_works_word_by_word(tmp_path: Path) -> None:
    text = (PAGES / "tutorial.md").read_text("utf-8")
    folder, before = tmp_path, 0
    for block in BLOCK.finditer(text):
        kind, content = block.groups()
        if kind == "sh":
            folder = run(content, folder, typed)
        else:
            path = folder / re.findall(r"`([^`\n]+)`:$", text[before : block.start()].rstrip(), re.MULTILINE)[-1]
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("a", encoding="utf-8") as file:
                file.write(content)
        before = block.end()
    settings = pipeline.read_settings(folder / "mkdocs.yml")
    found = pipeline.check(settings)
    assert [problem.rule for problem in found] == ["starter-text", "starter-text"]
    briefing = (folder / "site/briefings/marrowby-dike-2026/index.html").read_text("utf-8")
    assert "Six pumps work in Marrowby" in briefing
    assert "Weir Watch" in briefing


def guides() -> Iterator[tuple[str, str]]:
    text = (PAGES / "guides.md").read_text("utf-8")
    for section in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        commands = "".join(block[2] for block in BLOCK.finditer(section) if block[1] == "sh")
        if commands:
            yield section.splitlines()[0], commands


@pytest.mark.parametrize("commands", [pytest.param(commands, id=title.split(" {")[0]) for title, commands in guides()])
def test_the_commands_of_a_guide_work(commands: str, tmp_path: Path) -> None:
    pipeline.new_project(tmp_path / "my-digest", example=True)
    run(commands, tmp_path / "my-digest", forked)


def test_the_page_of_commands_is_what_the_program_says() -> None:
    assert PAGE.read_text("utf-8") == page(), "python -m scripts.commands_page writes it anew"


def all_commands(group: click.Group, name: str) -> Iterator[tuple[str, click.Command]]:
    context = click.Context(group)
    for listed in group.list_commands(context):
        command = group.get_command(context, listed)
        if isinstance(command, click.Group):
            yield from all_commands(command, f"{name} {listed}")
        elif command:
            yield f"{name} {listed}", command


def test_every_command_and_option_is_documented() -> None:
    text = PAGE.read_text("utf-8")
    for name, command in all_commands(main, "digest"):
        assert f"## {name} {{" in text
        for option in command.params:
            if isinstance(option, click.Option):
                assert option.opts[-1] in text


DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(PAGES.glob("*.md"))]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_command_that_a_document_names_is_there_with_its_options(path: Path) -> None:
    commands = dict(all_commands(main, "digest"))
    for line in re.findall(r"(?:^|[`/ ])(digest [a-z][^`\n|]*)", path.read_text("utf-8")):
        words = line.split()
        name = " ".join(words[: 3 if words[1] == "workflow" and len(words) > 2 else 2])
        if not any(full.startswith(f"digest {words[1]}") for full in commands):
            continue
        if name in commands:
            known = {option for param in commands[name].params for option in param.opts} | {"--help"}
            assert {word.strip("[]().,;:") for word in words if word.startswith("--")} <= known, line
