"""What git knows of the project → what changed since a commit without a correction, and what is compared less."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator, Mapping
from functools import partial
from io import BytesIO
from pathlib import Path

from digest import comparison, evidence, intake
from digest.errors import SettingsError
from digest.model import BriefingRecord, Content, Id, StoredComparison
from digest.pipeline.checking.vanished_pages import vanished
from digest.pipeline.git.git_answers import asked_of_git, file_at
from digest.pipeline.state.project_state import ProjectState
from digest.pipeline.stored.comparisons import is_altered, text_of_comparison
from digest.problems import Place, Problem, Severity
from digest.settings import Settings


def changes_since(base: str, state: ProjectState, settings: Settings) -> tuple[Problem, ...]:
    """Return what changed since the commit `base`, or since this branch left it: faults of briefings and of
    addresses, and a warning for each comparison in which more sources than before are not compared with all others.

    Of a briefing that has a fault now nothing is said. A comparison that changed is a fault where all copies are at
    hand and something else is found in them; it takes as long as comparing. Raise SettingsError where git has no such
    commit.
    """
    commit = left(base, settings)
    before, comparisons = _at(commit, base, settings)
    published = {**before.briefings, **dict(_published_before(commit, base, before, state, settings))}
    withdrawn = frozenset(source.id for source in state.content.sources.values() if source.withdrawn)
    changes = (
        problem
        for name, old in published.items()
        if name in state.content.briefings or old.place.path not in state.faulty
        for problem in evidence.changes(old, state.content.briefings.get(name), withdrawn)
    )
    return (
        *changes,
        *vanished(before, base, state, settings),
        *_less_compared(state, comparisons, base),
        *_altered(state, comparisons),
        *_gone(state, comparisons, base, settings),
        *_no_longer_withdrawn(before, base, state),
        *_dismissed_unsaid(before, comparisons, base, state),
    )


def _published_before(
    commit: str, base: str, before: Content, state: ProjectState, settings: Settings
) -> Iterator[tuple[Id, BriefingRecord]]:
    """Yield each briefing that is published again and was a draft at a commit, as readers saw it last."""
    for name, old in before.briefings.items():
        new = state.content.briefings.get(name)
        if not old.draft or new is None or new.draft:
            continue
        path = old.place.path
        log = asked_of_git(f"--base {base}", settings.root, "log", "--format=%H", commit, "--", path)
        for earlier in log.decode().split():
            text = file_at(earlier, path, partial(asked_of_git, f"--base {base}", settings.root))
            if text and not _DRAFT.search(text):
                record = _at(earlier, base, settings)[0].briefings.get(name)
                if record and not record.draft:
                    yield name, record
                    break


_DRAFT = re.compile(rb"^draft:\s*true\b", re.MULTILINE)


def _less_compared(state: ProjectState, before: Mapping[Id, StoredComparison], base: str) -> Iterator[Problem]:
    for briefing, stored in state.comparisons.items():
        former = before.get(briefing)
        missing = comparison.not_compared(former.inputs, former.compared) if former else ()
        more = sorted(set(stored.comparison.not_compared) - set(missing))
        if more:
            yield Problem(
                place=_place(state, briefing),
                rule="less-compared",
                found=f"{', '.join(more)}: not compared with all others, as it was not so at {base}",
                expected="sources that are all compared with one another",
                hint=f"whoever has more of the copies: digest compare --write {briefing}",
                severity=Severity.WARNING,
            )


def _altered(state: ProjectState, before: Mapping[Id, StoredComparison]) -> Iterator[Problem]:
    for briefing, stored in state.comparisons.items():
        former = before.get(briefing)
        is_same = former is not None and text_of_comparison(former) == text_of_comparison(stored)
        if not is_same and is_altered(state, briefing, stored):
            yield Problem(
                place=_place(state, briefing),
                rule="altered-comparison",
                found="a comparison that is not what the program finds between these copies",
                expected="what digest compare writes",
                hint=f"digest compare --write {briefing}",
            )


def _gone(
    state: ProjectState, before: Mapping[Id, StoredComparison], base: str, settings: Settings
) -> Iterator[Problem]:
    for briefing in before.keys() & state.content.briefings.keys():
        place = _place(state, briefing)
        if not (settings.root / place.path).is_file():
            yield Problem(
                place=place,
                rule="comparison-removed",
                found=f"no comparison, where there was one at {base}",
                expected="what is found between the sources, on the page too",
                hint=f"where the copies are: digest compare --write {briefing}",
                severity=Severity.WARNING,
            )


def _no_longer_withdrawn(before: Content, base: str, state: ProjectState) -> Iterator[Problem]:
    """Yield a warning for each source whose words may have gone without a correction, and that is there again."""
    for name, source in state.content.sources.items():
        former = before.sources.get(name)
        if former and former.withdrawn and not source.withdrawn:
            yield Problem(
                place=source.place,
                rule="withdrawal-removed",
                found=f"no withdrawal, where there was one at {base}: “{former.withdrawn.why}”",
                expected="a source that stays withdrawn, as readers were told",
                hint="if it may be shown again, put back what was cited of it, or correct the briefings without it",
                severity=Severity.WARNING,
            )


def _dismissed_unsaid(
    before: Content, comparisons: Mapping[Id, StoredComparison], base: str, state: ProjectState
) -> Iterator[Problem]:
    """Yield a warning for each difference that readers saw and that is dismissed without a correction."""
    for name in comparisons.keys() & before.briefings.keys() & state.content.briefings.keys():
        old, new = before.briefings[name], state.content.briefings[name]
        is_said = any(entry not in old.corrections and not entry.typo for entry in new.corrections)
        if old.draft or new.draft or is_said:
            continue
        found = comparisons[name].comparison
        seen = {item.id for item in found.conflicts} | {item.id for item in found.opposed}
        seen |= {item.id for item in found.updates}
        seen -= {item.finding for item in old.dismissed}
        for item in new.dismissed:
            if item.finding in seen:
                yield Problem(
                    place=item.place,
                    rule="dismissed-unsaid",
                    found=f"{item.finding}: readers saw this difference at {base}, and now it is shown nowhere",
                    expected="a new entry in corrections that says so, since a dismissal is not shown on the site",
                    hint="say what the page wrongly told as differing, and why",
                    severity=Severity.WARNING,
                )


def _place(state: ProjectState, briefing: Id) -> Place:
    return Place(path=state.content.briefings[briefing].place.path.removesuffix(".yml") + ".comparison.json")


def left(base: str, settings: Settings) -> str:
    """Return the commit at which this branch left `base`; that itself where they have none in common."""
    asked, root = f"--base {base}", settings.root
    named = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}")
    commit = asked_of_git(asked, root, *named, lacks="").decode().strip()
    if not commit:
        expected = "a branch, a tag or a commit that this clone has, such as main or HEAD~1"
        raise SettingsError(f"{asked}: git knows none of this name; expected {expected}; to fetch one: git fetch")
    return asked_of_git(asked, root, "merge-base", commit, "HEAD", lacks="").decode().strip() or commit


def _at(commit: str, base: str, settings: Settings) -> tuple[Content, Mapping[Id, StoredComparison]]:
    """Return the content of a commit, and its comparisons."""
    if not settings.content.is_relative_to(settings.root):
        expected = "a content folder below mkdocs.yml, in the same repository"
        raise SettingsError(f"--base {base}: found {settings.content}; expected {expected}")
    folder = settings.content.relative_to(settings.root)
    with tempfile.TemporaryDirectory() as temporary:
        for name, text in _files(settings, base, commit, folder.as_posix()):
            path = Path(temporary, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text)
        root = Path(temporary)
        content, _ = intake.read_content(root / folder, root=root)
        read = (
            (name, intake.read_comparison(root / folder / "briefings" / f"{name}.comparison.json", root=root)[0])
            for name in content.briefings
        )
        return content, {name: stored for name, stored in read if stored}


def _files(settings: Settings, base: str, commit: str, folder: str) -> Iterator[tuple[str, bytes]]:
    """Yield each file of a folder as the commit holds it; `git archive` leaves out what .gitattributes tell it to.

    What a link leads to within the repository stands in its place, and so do the files of another repository in it.
    """
    listed = asked_of_git(f"--base {base}", settings.root, "ls-tree", "-r", "-z", commit, "--", folder)
    entries = [entry.partition("\t") for entry in listed.decode(errors="surrogateescape").split("\0") if entry]
    if not entries:
        raise SettingsError(f"--base {base}: git cannot give the content of that commit: it has no files in {folder}")
    blobs = {name: entry.split(" ")[2] for entry, _, name in entries if entry.startswith(_FILE)}
    yield from _blobs(settings, base, "", blobs)
    for entry, _, name in entries:
        if entry.startswith(_LINK):
            yield from _blobs(settings, base, "", {name: f"{commit}:./{name}"})
        elif entry.startswith(_REPOSITORY):
            inside = asked_of_git(f"--base {base}", settings.root / name, "ls-tree", "-r", "-z", entry.split(" ")[2])
            parts = (line.partition("\t") for line in inside.decode(errors="surrogateescape").split("\0"))
            blobs = {inner: part.split(" ")[2] for part, _, inner in parts if part.startswith(_FILE)}
            yield from ((f"{name}/{inner}", text) for inner, text in _blobs(settings, base, name, blobs))


def _blobs(settings: Settings, base: str, folder: str, names: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    """Yield the bytes behind git's names of them, by path; not where a link leads out of the repository."""
    asked = "".join(f"{blob}\n" for blob in names.values()).encode(errors="surrogateescape")
    batch = ("cat-file", "--batch", "--follow-symlinks")
    said = BytesIO(asked_of_git(f"--base {base}", settings.root / folder, *batch, told=asked))
    for name in names:
        head = said.readline().split()
        if len(head) == _HEAD:
            content = said.read(int(head[2]) + 1)[:-1]  # a line break follows
            if ".." not in Path(name).parts:
                yield name, content
        elif head[-1] == b"missing":
            raise SettingsError(f"--base {base}: git lacks the content of {name}; fetch it, or mend the repository")
        elif head[-1].isdigit():
            said.read(int(head[-1]) + 1)


_HEAD = 3
"""Words by which git announces an object: its name, its kind and its size. https://git-scm.com/docs/git-cat-file"""

_FILE, _LINK, _REPOSITORY = "100", "120000", "160000"
"""How the mode begins of a file, of a link, and of another repository inside of this one."""
