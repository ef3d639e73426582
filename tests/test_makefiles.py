"""What a target of a Makefile does with what the commands behind it print, and with how they end."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from digest import pipeline
from digest.pipeline.publishing.page_figures import COUNTED, PageFigures

ROOT = Path(__file__).parent.parent

MAKEFILES = {"Makefile": "digest/starter/common/dot-github", "digest/starter/common/Makefile": ".github"}
"""This repository's and that of a new digest, each with the folder in which it looks for what the workflows call."""

CALLED = ROOT / "digest/starter/common/dot-github/workflows.mk"

LINKS = """\
#!/bin/sh
echo "a: url: dead: https://gone.invented.example/"
echo "1 dead" >&2
exit ENDED
"""
"""In the program's place; the address is invented."""


@pytest.mark.parametrize("ended", [0, 2])
@pytest.mark.parametrize("makefile", MAKEFILES)
def test_the_summary_has_all_that_is_said_of_addresses_and_the_target_ends_as_the_command(
    makefile: str, ended: int, tmp_path: Path
) -> None:
    program = tmp_path / "program"
    program.write_text(LINKS.replace("ENDED", str(ended)), "utf-8")
    program.chmod(0o755)
    summary = tmp_path / "summary.md"
    with_commands(tmp_path, makefile)
    done = subprocess.run(
        ["make", "--old-file=.venv/site.stamp", f"DIGEST={program}", "links"],  # noqa: S607 - whichever make there is
        cwd=tmp_path,
        env={**os.environ, "GITHUB_STEP_SUMMARY": str(summary)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode == 0) == (ended == 0), done.stderr
    assert summary.read_text("utf-8") == "    a: url: dead: https://gone.invented.example/\n    1 dead\n"


def with_commands(folder: Path, makefile: str) -> None:
    """Put a Makefile there, and what it includes."""
    (folder / "Makefile").write_bytes((ROOT / makefile).read_bytes())
    included = folder / MAKEFILES[makefile] / CALLED.name
    included.parent.mkdir(parents=True)
    included.write_bytes(CALLED.read_bytes())


GH = """\
#!/bin/sh
echo "$*" >> gh.log
case "$1 $2" in
  "run download") mkdir -p figures suggestion ;;
  "pr list") cat pulls ;;
  "pr view") cat ours ;;
  "pr create") exit $(cat refused 2>/dev/null) ;;
esac
"""
"""In place of GitHub's client: it answers by what stands in files, and notes what it was asked."""

DIGEST = """\
#!/bin/sh
case "$2" in
  difference) echo "<!-- mark -->" ;;
  accept-source) mkdir -p content/sources/a; echo "title: A" > content/sources/a/source.yml ;;
esac
"""


@pytest.fixture(params=MAKEFILES)
def repository(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A clone of a repository with this one's commands, and programs in place of the real ones."""
    for name, text in {"gh": GH, "digest": DIGEST}.items():
        (tmp_path / "bin").mkdir(exist_ok=True)
        (tmp_path / "bin" / name).write_text(text, "utf-8")
        (tmp_path / "bin" / name).chmod(0o755)
    git(tmp_path, "init", "-q", "--bare", "origin.git")
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "-q", "origin.git", "clone")
    with_commands(clone, request.param)
    git(clone, "add", ".")
    git(clone, "-c", "user.name=Test", "-c", "user.email=test@invented.example", "commit", "-q", "-m", "Begin")
    git(clone, "switch", "-q", "-C", "main")
    git(clone, "push", "-q", "origin", "main")
    (clone / "pulls").write_text("")
    (clone / "ours").write_text("")
    return clone


def git(folder: Path, *arguments: str) -> str:
    command = ["git", "-C", str(folder), *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def made(target: str, clone: Path, **variables: str) -> tuple[int, list[str]]:
    """Make a target; return how it ended, and what GitHub was asked."""
    programs = clone.parent / "bin"
    done = subprocess.run(
        ["make", "--old-file=.venv/site.stamp", f"DIGEST={programs}/digest", target],  # noqa: S607 - whichever make there is
        cwd=clone,
        env={**os.environ, "PATH": f"{programs}:{os.environ['PATH']}", **variables},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, (clone / "gh.log").read_text("utf-8").splitlines()


def test_the_comment_that_has_the_mark_is_edited_and_no_other(repository: Path) -> None:
    (repository / "pulls").write_text("7\n")
    ended, asked = made("comment", repository, COMMIT="c0ffee", RUN="1")
    assert (ended, asked[-1]) == (0, "pr comment 7 --body-file comment.md")
    (repository / "ours").write_text("123\n")
    ended, asked = made("comment", repository, COMMIT="c0ffee", RUN="1")
    edited = "api --silent --method PATCH repos/{owner}/{repo}/issues/comments/123 --field body=@comment.md"
    assert (ended, asked[-1]) == (0, edited)
    assert "startswith(env.MARK)" in asked[-2]
    assert "--edit-last" not in " ".join(asked)


def test_a_commit_of_no_pull_request_gets_no_comment(repository: Path) -> None:
    ended, asked = made("comment", repository, COMMIT="c0ffee", RUN="1")
    assert (ended, [line.split()[:2] for line in asked]) == (0, [["run", "download"], ["pr", "list"]])


def test_a_label_that_is_given_again_opens_the_pull_request_for_the_branch_that_is_there(repository: Path) -> None:
    (repository / "refused").write_text("1")
    assert made("accept-source", repository, ISSUE="5", GITHUB_RUN_ID="1")[0] != 0
    pushed = git(repository.parent / "origin.git", "rev-parse", "suggested-source-5")
    git(repository, "switch", "-q", "main")
    git(repository, "branch", "-q", "-D", "suggested-source-5")
    (repository / "refused").write_text("0")
    ended, asked = made("accept-source", repository, ISSUE="5", GITHUB_RUN_ID="2")
    assert ended == 0
    assert asked[-1].startswith("pr create --head suggested-source-5")
    assert git(repository.parent / "origin.git", "rev-parse", "suggested-source-5") == pushed
    (repository / "pulls").write_text("8\n")
    ended, again = made("accept-source", repository, ISSUE="5", GITHUB_RUN_ID="3")
    assert (ended, again[len(asked) :]) == (0, ["auth setup-git", again[-1]])
    assert again[-1].startswith("pr list")


FIGURES = """\
#!/bin/sh
case "$*" in
  *difference*) cat figures/before.json ;;
  *.base*) echo "no mkdocs.yml" >&2; exit 2 ;;
esac
"""
"""In the program's place, where it cannot read the commit before."""


def test_a_commit_before_that_cannot_be_read_counts_as_empty_and_the_summary_says_so(
    repository: Path, tmp_path: Path
) -> None:
    (tmp_path / "bin/digest").write_text(FIGURES, "utf-8")
    (repository / "gh.log").touch()
    summary = tmp_path / "summary.md"
    ended, _ = made("figures", repository, BASE="HEAD", GITHUB_STEP_SUMMARY=str(summary))
    told, empty = summary.read_text("utf-8").splitlines()
    assert (ended, told.startswith("The digest of HEAD cannot be read")) == (0, True)
    assert empty == pipeline.figures_as_json(PageFigures(pages={}, evidence=dict.fromkeys(COUNTED, 0)))
    assert pipeline.figures_from(empty).pages == {}
    assert not (repository / ".base").exists()


def test_cleaning_takes_all_that_is_kept(tmp_path: Path) -> None:
    with_commands(tmp_path, "Makefile")
    command = ["make", "--dry-run", "clean"]
    said = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, text=True).stdout
    assert {".digest/cache", ".digest/passed"} <= set(said.split())
