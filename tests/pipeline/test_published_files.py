"""Words of a private copy, and the copy itself, are found wherever in the project git would publish them."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from digest import pipeline
from digest.errors import SettingsError
from digest.pipeline.checking import held_by_git
from digest.pipeline.state.project_state import project_state
from digest.problems import Problem
from digest.settings import Settings
from digest.site_gate import private_words
from tests import project

RUN = "300 lorries a day will leave the old town, and that the pavements there"
"""Words of the private copy that no reading shows."""

ARTICLE = project.FILES[f".digest/copies/{project.GAZETTE}.txt"]


def git(root: Path, *arguments: str) -> None:
    who = ["-c", "user.name=Test", "-c", "user.email=test@invented.example"]
    subprocess.run(["git", "-C", root, *who, *arguments], check=True, capture_output=True)  # noqa: S607


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    root = project.make(tmp_path / "project")
    settings = pipeline.read_settings(root / "mkdocs.yml")
    assert len(list(pipeline.write_readings(settings))) == 2
    git(root, "init", "-q")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "One")
    return settings


def private(settings: Settings, base: str | None = None) -> list[tuple[str, int, str]]:
    rules = ("private-words", "private-copy")
    found = [problem for problem in pipeline.check(settings, base=base) if problem.rule in rules]
    return [(problem.place.path, problem.place.line, problem.rule) for problem in found]


def test_a_project_that_quotes_has_none(settings: Settings) -> None:
    assert private(settings) == []


PLACES = {
    "a comment of a record": ("content/topics.yml", f"# {RUN}\n", 1),
    "a hidden file that an editor left": ("content/briefings/.bridge-2022.yml.swp", f"\0\0{RUN}", 1),
    "a readme": ("content/README.md", f"# Notes\n\n{RUN}\n", 3),
    "a hand-written page": ("content/pages/about.md", f"# About\n\n“{RUN}”\n", 3),
    "what only looks like a picture": ("content/pages/about.png", f"PNG\n{RUN}", 2),
    "notes beside the content": ("notes/today.txt", RUN.replace(" ", "\n"), 2),
    "a saved page": ("saved.html", f"<p>{RUN}</p>", 1),
    "the entities of a page": ("content/pages/entities.md", "".join(f"&#{ord(letter)};" for letter in RUN), 1),
    "letters of other scripts": ("notes/alike.txt", RUN.replace("o", "\u043e").replace("e", "\u0435\u20dd"), 1),
    "markup within words": ("content/pages/bold.md", "x\n" + RUN.replace("r", "**r**").replace("h", "h<!-- x -->"), 2),
    "escapes of YAML": ("notes/escapes.yml", "- " + RUN.replace("e", "\\x65").replace("o", "\\u006f"), 1),
    "lines of YAML that go on": (
        "notes/lines.yml",
        '- "' + re.sub(r"(\w)(\w)", r"\1\\" + "\n  " + r"\2", RUN) + '"',
        2,
    ),
    "words parted at the end of a line": ("notes/parted.txt", re.sub(r"(\w{3})(\w)", "\\1-\n\\2", RUN), 1),
    "escapes of other languages": ("notes/x.js", RUN.replace("e", "\\u{65}").replace("o", "\\U0000006f"), 1),
    "an address with plus signs": ("notes/plus.txt", RUN.replace(" ", "+").replace("e", "%65").replace("a", "%61"), 1),
    "hidden words between the words": ("notes/hidden.md", RUN.replace(" ", " <i hidden>x</i> "), 1),
    "notes with names": ("notes/named.md", RUN.replace(" ", "[^my-note] "), 1),
    "links": ("notes/links.md", re.sub(r"\w+", r"[\g<0>](https://paper.example/a_(b)/c 'a title')", RUN), 1),
    "links that lead elsewhere": ("notes/references.md", re.sub(r"\w+", r"[\g<0>][my label]", RUN), 1),
    "attributes of words": ("notes/attributes.md", RUN.replace(" ", "{: .one two=three } "), 1),
    "comments of templates": ("notes/template.j2", RUN.replace(" ", " {# some other words #} /* and others */ "), 1),
    "hidden elements within one another": (
        "notes/nested.html",
        RUN.replace(" ", " <i hidden><b>some</b><br> other <p hidden>words</p></i> "),
        1,
    ),
    "many hidden words": ("notes/long.md", "x\n" + RUN.replace(" ", f" <i hidden>{'<b>other</b> ' * 30}</i> "), 2),
    "words of another style": (
        "notes/styled.html",
        re.sub(r"\w+", r"<b>\g<0></b> <u style='display: none'>other <i>words</i></u>", RUN),
        1,
    ),
    "letters in brackets": (
        "notes/brackets.txt",
        "".join(chr(0x249C + ord(letter) - ord("a")) if letter.islower() else letter for letter in RUN),
        1,
    ),
    "elements without a space between": (
        "notes/cells.html",
        re.sub(r"\w+ ?", r"<td>\g<0></td>", RUN).replace(" <", "<"),
        1,
    ),
    "descriptions of pictures": ("notes/pictures.md", re.sub(r"\w+", r"<img src='x.png' alt='\g<0>'>", RUN), 1),
    "titles of links": ("notes/titles.md", re.sub(r"\w+", r'[x](y.md "\g<0>")', RUN), 1),
    "ids of headings": ("notes/ids.md", re.sub(r"(\w+),? ?", r"## Part {: #\1 }\n\n", RUN), 3),
    "objects of JSON": ("notes/spoken.json", json.dumps([{"word": word, "kind": "word"} for word in RUN.split()]), 1),
    "a column of a table": ("notes/column.md", re.sub(r"(\w+),? ?", r"| \1 | other words |\n", RUN), 2),
    "the last column of a table": ("notes/column.csv", re.sub(r"(\w+),? ?", r"other words,\1\n", RUN), 2),
    "names of settings": ("notes/settings.yml", re.sub(r"(\w+),? ?", r"\1: other words\n", RUN), 2),
    "messages of a catalogue": ("notes/xx.po", re.sub(r"(\w+),? ?", r'msgid "a b"\nmsgstr "\1"\n\n', RUN), 5),
    "instructions between": ("notes/instructions.svg", RUN.replace(" ", " <?other words?> "), 1),
    "small capitals": ("notes/small.txt", RUN.translate(str.maketrans("aefqdt", "ᴀᴇғǫᴅᴛ")), 1),
    "an address": ("notes/address.txt", "https://paper.example/#:~:text=" + RUN.replace(" ", "%20"), 1),
    "escapes of JSON": ("data.json", json.dumps(RUN.replace("old", "ol\u0064\u200b")), 1),
}


def test_words_are_found_wherever_a_file_may_stand(settings: Settings) -> None:
    for path, text, _ in PLACES.values():
        (settings.root / path).parent.mkdir(exist_ok=True)
        (settings.root / path).write_text(text, "utf-8")
    assert private(settings) == sorted((path, line, "private-words") for path, _, line in PLACES.values())


def test_a_reading_with_marks_of_a_merge_has_one_fault(settings: Settings) -> None:
    reading = settings.root / f"content/sources/{project.GAZETTE}/reading.json"
    text = reading.read_text("utf-8")
    marked = text.replace('"words"', '<<<<<<< HEAD\n "words": 1,\n=======\n "words"', 1).replace(
        "{", "{\n>>>>>>> b\n", 1
    )
    reading.write_text(marked, "utf-8")
    here = [problem.rule for problem in pipeline.check(settings) if problem.place.path.endswith("reading.json")]
    assert here == ["merge-marks"]


FIELDS = (
    ("content/entities.yml", "role: A town.", f"role: {RUN}."),
    ("content/entities.yml", "aliases: []", f'aliases: ["{RUN} {RUN}"]'),
    ("content/topics.yml", "What crosses rivers.", f"{RUN}."),
    ("content/outlets.yml", "owner: unknown", f'owner: {{text: "{RUN}", from: x}}'),
    ("content/briefings/bridge-2022.yml", "Two bands played.", f"“{RUN}”"),
    ("content/briefings/bridge-2022.yml", 'two bands"', f'two bands"\n        translation: "{RUN}"'),
    ("mkdocs.yml", "site_name: Invented", f'site_description: "{RUN}"\nsite_name: Invented'),
)


def test_words_are_found_in_every_field_that_could_hold_them(settings: Settings) -> None:
    for path, old, new in FIELDS:
        text = (settings.root / path).read_text("utf-8")
        assert old in text
        (settings.root / path).write_text(text.replace(old, new, 1), "utf-8")
        assert path in [found for found, _, _ in private(settings)]
        (settings.root / path).write_text(text, "utf-8")
    assert private(settings) == []


def test_words_in_sixteen_bits_a_character_are_found(settings: Settings) -> None:
    (settings.root / "notes.txt").write_bytes(RUN.encode("utf-16"))
    assert private(settings) == [("notes.txt", 1, "private-words")]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_also_without_a_mark_that_says_so(settings: Settings, encoding: str) -> None:
    (settings.root / "notes.txt").write_bytes(RUN.encode(encoding))
    assert private(settings) == [("notes.txt", 1, "private-words")]


def test_words_in_the_encoding_of_older_files_are_found(settings: Settings) -> None:
    words = "Le pré était inondé après la crue, où déjà l’été passé on pêchait."
    (settings.copies / f"{project.GAZETTE}.txt").write_text(f"Crue\n\n{words}\n", "utf-8")
    (settings.root / "notes.txt").write_bytes(words.encode("cp1252"))
    assert ("notes.txt", 1, "private-words") in private(settings)


def test_a_copy_is_known_by_its_bytes_where_it_is_not_at_hand(settings: Settings, tmp_path: Path) -> None:
    copy = settings.copies / f"{project.GAZETTE}.txt"
    places = ("article.pdf", "content/sources/gazette-bridge/.copy.txt")
    for place in places:
        (settings.root / place).write_bytes(copy.read_bytes())
    expected = [(place, 1, "private-copy") for place in places]
    assert private(settings) == expected
    assert private(replace(settings, copies=tmp_path / "none")) == expected


def test_a_commit_that_held_them_is_found_though_they_are_gone(settings: Settings) -> None:
    base = subprocess.run(
        ["git", "-C", settings.root, "rev-parse", "HEAD"],  # noqa: S607
        check=True,
        capture_output=True,
        text=True,
    ).stdout.strip()
    (settings.root / "notes.txt").write_text(f"\n{RUN}\n")
    git(settings.root, "add", "-A")
    git(settings.root, "commit", "-qm", "Two")
    git(settings.root, "rm", "-q", "notes.txt")
    git(settings.root, "commit", "-qm", "Three")
    assert private(settings) == []
    assert private(settings, base) == [("notes.txt", 2, "private-words")]


def test_what_is_staged_is_found_though_the_file_says_something_else_by_now(settings: Settings) -> None:
    for name in ("gone.txt", "mended.txt"):
        (settings.root / name).write_text(RUN)
    git(settings.root, "add", "-A")
    (settings.root / "gone.txt").unlink()
    (settings.root / "mended.txt").write_text("Nothing.")
    assert private(settings) == [("gone.txt", 1, "private-words"), ("mended.txt", 1, "private-words")]


def test_what_git_ignores_is_nobodys(settings: Settings) -> None:
    (settings.root / ".gitignore").write_text("/drafts/\n")
    (settings.root / "drafts").mkdir()
    (settings.root / "drafts/article.txt").write_text(ARTICLE)
    assert private(settings) == []
    git(settings.root, "add", "-f", "drafts")
    assert [path for path, _, _ in private(settings)] == ["drafts/article.txt"]


def test_a_link_is_not_followed(settings: Settings) -> None:
    (settings.root / "link.txt").symlink_to(settings.copies / f"{project.GAZETTE}.txt")
    assert private(settings) == []


def test_without_a_repository_the_content_is_looked_at(tmp_path: Path) -> None:
    root = project.make(tmp_path / "bare")
    (root / "content/.notes.txt").write_text(RUN)
    assert private(pipeline.read_settings(root / "mkdocs.yml")) == [("content/.notes.txt", 1, "private-words")]


def test_the_way_out_is_told(settings: Settings) -> None:
    (settings.root / "notes.txt").write_text(RUN)
    (found,) = [problem for problem in pipeline.check(settings) if problem.rule == "private-words"]
    assert isinstance(found, Problem)
    assert "git filter-repo" in found.hint
    assert "lorries a day" in found.found


def commit(settings: Settings) -> None:
    git(settings.root, "add", "-A")
    git(settings.root, "commit", "-qm", "Two")


def no_longer_looked_at(file: Path) -> None:
    git(file.parent, "update-index", "--skip-worktree", file.name)
    file.unlink()


HELD: dict[str, Callable[[Path], object]] = {
    "the last commit and the index, while the file was mended": lambda file: file.write_text("Nothing."),
    "the same, while the file is gone": lambda file: file.unlink(),
    "the same, where git is told not to look at the file": no_longer_looked_at,
    "the last commit alone": lambda file: git(file.parent, "rm", "-q", file.name),
}


@pytest.mark.parametrize("held", HELD)
def test_what_git_holds_is_found_though_the_file_says_something_else(settings: Settings, held: str) -> None:
    file = settings.root / "notes.txt"
    file.write_text(f"\n{RUN}\n")
    commit(settings)
    HELD[held](file)
    assert private(settings) == [("notes.txt", 2, "private-words")]
    (problem,) = [problem for problem in pipeline.check(settings) if problem.rule == "private-words"]
    assert problem.found.endswith(", in the last commit" if held.endswith("alone") else ", in git's index")
    assert problem.hint.startswith("git commit --amend --no-verify") == held.endswith("alone")


def test_what_is_staged_before_the_first_commit_is_found(settings: Settings) -> None:
    shutil.rmtree(settings.root / ".git")
    git(settings.root, "init", "-q")
    file = settings.root / "notes.txt"
    file.write_text(RUN)
    git(settings.root, "add", "-A")
    file.write_text("Nothing.")
    assert private(settings) == [("notes.txt", 1, "private-words")]


def test_only_what_differs_is_asked_of_git(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[object, ...]] = []
    ask = held_by_git.said_by_git

    def noted(*given: Any, **named: Any) -> bytes | None:
        asked.append(given)
        return ask(*given, **named)

    monkeypatch.setattr(held_by_git, "said_by_git", noted)
    assert private(settings) == []
    assert asked
    assert not [given for given in asked if "cat-file" in given]


def test_where_git_does_not_answer_that_is_no_answer(settings: Settings) -> None:
    (settings.root / ".git/index").write_bytes(b"torn")
    with pytest.raises(SettingsError, match=r"git does not say what it holds.*index"):
        pipeline.check(settings)


def test_words_and_copies_are_found_in_files_of_any_size(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(private_words, "_AT_ONCE", 300)
    monkeypatch.setattr(private_words, "_LAP", 200)
    copy = settings.copies / f"{project.GAZETTE}.txt"
    (settings.root / "article.pdf").write_bytes(copy.read_bytes())
    (settings.root / "words.txt").write_text("and more\n" * 30 + RUN + "\nand more" * 30)
    assert private(settings) == [("article.pdf", 1, "private-copy"), ("words.txt", 31, "private-words")]


UNSEEN: dict[str, Callable[[Path], object]] = {
    "notes/%s.txt": lambda path: path.write_text("x"),
    "content/pages/%s.png": lambda path: path.write_bytes(b"x"),
    "%s/notes.txt": lambda path: path.write_text("x"),
    "notes/link": lambda path: path.symlink_to(RUN),
    ".digest/.gitignore": lambda path: path.write_text(f"# {RUN}\n*\n"),
}
"""Files in whose bytes nothing stands, or at whose bytes nobody looks."""


@pytest.mark.parametrize("path", UNSEEN)
@pytest.mark.parametrize("words", [RUN, RUN.replace(" ", "-")])
def test_words_are_found_in_what_is_no_files_text(settings: Settings, path: str, words: str) -> None:
    name = path.replace("%s", words)
    (settings.root / name).parent.mkdir(exist_ok=True)
    UNSEEN[path](settings.root / name)
    git(settings.root, "add", "-Af", name)
    assert private(settings) == [(name, 1, "private-words")]
    commit(settings)
    (settings.root / name).unlink()
    assert (name, 1, "private-words") in private(settings)


def test_words_are_found_in_what_a_commit_says(settings: Settings) -> None:
    git(settings.root, "branch", "base")
    git(settings.root, "commit", "--allow-empty", "-qm", f"Two\n\n{RUN}")
    assert [rule for _, _, rule in private(settings)] == ["private-words"]
    git(settings.root, "commit", "--allow-empty", "-qm", "Three")
    assert private(settings) == []
    ((path, line, rule),) = private(settings, "base")
    assert path.startswith("commit ")
    assert (line, rule) == (5, "private-words")


def test_the_gitignore_of_a_private_folder_may_be_committed(settings: Settings) -> None:
    git(settings.root, "branch", "base")
    git(settings.root, "add", "-f", ".digest/.gitignore")
    commit(settings)
    assert [one for one in pipeline.check(settings, base="base") if one.place.path.startswith(".digest")] == []


def with_shared_speech(settings: Settings) -> Settings:
    """Let both articles hold the same long speech, which the briefing quotes from one of them."""
    speech = "“The river is ours again and nobody takes it from us in this town,” Mayor Ada Invented told the crowd."
    for path in (settings.copies / f"{project.GAZETTE}.txt", settings.content / f"sources/{project.COURIER}/copy.txt"):
        path.write_text(f"{path.read_text()}\n{speech}\n")
    record = settings.content / "briefings/bridge-2022.yml"
    quote = "The river is ours again and nobody takes it from us in this town"
    evidence = f"  - source: {project.COURIER}\n        quote: {quote}\n"
    record.write_text(record.read_text() + f"background:\n  - text: She said so.\n    evidence:\n    {evidence}")
    list(pipeline.write_readings(settings))
    return settings


SLIPS = {
    "the record of the source that is quoted": (f"sources/{project.COURIER}/source.yml", "published:", "publishd:"),
    "a vocabulary": ("entities.yml", "kind: person", "kind: persn"),
    "the briefing": ("briefings/bridge-2022.yml", "title:", "titel:"),
}


@pytest.mark.parametrize(("path", "word", "slip"), SLIPS.values(), ids=SLIPS)
def test_a_slip_in_a_record_does_not_make_quotes_private_words(
    settings: Settings, path: str, word: str, slip: str
) -> None:
    with_shared_speech(settings)
    assert private(settings) == []
    project.edit(settings.content / path, word, slip)
    assert private(settings) == []
    assert [problem.rule for problem in pipeline.check(settings) if problem.place.path.endswith(path)]


def test_beside_a_record_with_a_slip_words_elsewhere_are_found(settings: Settings) -> None:
    project.edit(settings.content / "entities.yml", "kind: person", "kind: persn")
    (settings.root / "notes.txt").write_text(RUN)
    (settings.pages / "about.md").write_text(f"# About\n\n“{RUN}”\n")
    topics = settings.content / "topics.yml"
    topics.write_text(f"{topics.read_text()}# {RUN}\n")
    assert private(settings) == [("content/pages/about.md", 3, "private-words"), ("notes.txt", 1, "private-words")]
    project.edit(settings.content / "entities.yml", "kind: persn", "kind: person")
    assert "content/topics.yml" in {path for path, _, _ in private(settings)}


def with_excerpts(settings: Settings, *texts: str) -> None:
    """Let the reading of the private article show these words of it and no others, and nothing else cite any."""
    path = settings.content / f"sources/{project.GAZETTE}/reading.json"
    stored = json.loads(path.read_text())
    whole = project_state(settings, private=True).full[project.GAZETTE].reading.excerpts[0].text
    starts = [(whole.index(text), text) for text in texts]
    stored["reading"]["excerpts"] = [{"start": at, "end": at + len(text), "text": text} for at, text in starts]
    path.write_text(json.dumps(stored))


@pytest.mark.parametrize("holder", ["the last commit", "git's index"])
def test_what_git_holds_may_show_what_the_readings_show_that_it_holds(holder: str, settings: Settings) -> None:
    with_excerpts(settings, RUN)
    topics = settings.content / "topics.yml"
    before = topics.read_text()
    topics.write_text(f"{before}# {RUN}\n")
    git(settings.root, "add", "-A")
    if holder == "the last commit":
        commit(settings)
    with_excerpts(settings)
    assert ("content/topics.yml", before.count("\n") + 1, "private-words") in private(settings)
    topics.write_text(before)
    assert private(settings) == []


def test_a_reading_that_git_holds_allows_no_more_words_than_its_rights(settings: Settings) -> None:
    with_excerpts(settings, RUN)
    project.edit(settings.content / "rights.yml", "longest_run: 40", "longest_run: 5")
    commit(settings)
    with_excerpts(settings)
    assert f"content/sources/{project.GAZETTE}/reading.json" in {path for path, _, _ in private(settings)}
