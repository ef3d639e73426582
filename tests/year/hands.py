"""One shared repository → people with clones of it and copies of their own, who add, confirm, withdraw and merge."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

from digest import pipeline
from digest.errors import DigestError
from digest.pipeline.state.project_state import project_state
from digest.settings import Settings
from tests.invented_vocabularies import all_rights_reserved, outlet
from tests.year.events import OUTLETS, Event, Telling

SETTINGS = """
    site_name: Invented year
    docs_dir: content/pages
    theme: {name: material, font: false}
    plugins:
      - search
      - digest: {contact: editors@invented.example, unchecked_quotes: fault}
    markdown_extensions: [attr_list, tables, toc]
    """

IDENTITY = ("-c", "user.email=hand@invented.example", "-c", "commit.gpgsign=false")


def git(folder: Path, *arguments: str, may_fail: bool = False) -> str:
    """Return what git prints; raise where it fails, unless it may."""
    command = ["git", "-C", str(folder), "-c", "user.name=Invented", *IDENTITY, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode and not may_fail:
        raise RuntimeError(f"git {' '.join(arguments)}: {done.stdout}{done.stderr}")
    return done.stdout


def begin(folder: Path) -> Path:
    """Make the shared repository, with outlets and rights and nothing else, and return it."""
    shared, first = folder / "shared.git", folder / "first"
    write(first / "mkdocs.yml", dedent(SETTINGS).lstrip())
    write(first / "content/rights.yml", all_rights_reserved(share=40))
    outlets = (outlet(one, one.replace("-", " ").title()) for one in sorted(OUTLETS))
    write(first / "content/outlets.yml", "".join(outlets).lstrip())
    write(first / "content/pages/about.md", "# About\n\nInvented.\n")
    write(first / ".gitignore", ".digest/\n")
    git(first, "init", "-q", "-b", "main")
    commit(first, "begin")
    git(folder, "clone", "-q", "--bare", str(first), str(shared))
    return shared


def commit(root: Path, what: str) -> None:
    """Commit all that changed."""
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", what)


def write(path: Path, text: str) -> None:
    """Write a file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@dataclass(slots=True, kw_only=True)
class Merge:
    """What a merge left to be settled."""

    files: tuple[str, ...]
    hunks: int


class Hand:
    """Somebody with a clone of the shared repository, and with those copies that she has got herself."""

    def __init__(self, folder: Path, shared: Path, name: str) -> None:
        self.name = name
        self.root = folder / name
        git(folder, "clone", "-q", str(shared), str(self.root))
        self.settings: Settings = pipeline.read_settings(self.root / "mkdocs.yml")

    def hold(self, telling: Telling, *, line_end: str = "\n") -> None:
        """Get a copy of an article."""
        path = self.settings.copies / f"{telling.source}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(telling.text.replace("\n", line_end).encode())

    def record(self, event: Event) -> Path:
        """Where the record of a briefing stands."""
        return self.settings.content / f"briefings/{event.id}.yml"

    def add(self, tellings: Sequence[Telling]) -> int:
        """Add sources with a point for each, read and compare them; return how many lines were typed."""
        typed = sum(self._type(telling) for telling in tellings)
        self.read([telling.source for telling in tellings])
        for event in {telling.event.id: telling.event for telling in tellings}.values():
            self.compare(event)
        commit(self.root, f"{self.name} adds {', '.join(telling.source for telling in tellings)}")
        return typed

    def _type(self, telling: Telling) -> int:
        event = telling.event
        self.hold(telling)
        source = (
            f"title: {event.place} and its {event.thing}\noutlet: {OUTLETS[telling.outlet]}\n"
            f"published: {event.day}\nbriefings: [{event.id}]\n"
        )
        write(self.settings.content / f"sources/{telling.source}/source.yml", source)
        point = (
            f"  - id: as-the-{OUTLETS[telling.outlet]}-says\n    text: Nobody gets in.\n    evidence:\n"
            f'      - source: {telling.source}\n        quote: "{telling.quote}"\n'
        )
        record = self.record(event)
        if not record.exists():
            write(record, f"title: A flood at {event.place}\nevent_date: {event.day}\npoints:\n")
        insert(record, f"  - id: as-the-{OUTLETS[telling.outlet]}-says", point, "  - id: ")
        return source.count("\n") + point.count("\n")

    def add_entity(self, event: Event) -> None:
        """Put the speaker of an event into the vocabulary, where the order of ids has its place."""
        name = event.speaker.lower().replace(" ", "-")
        entry = f"{name}:\n  name: {event.speaker}\n  kind: person\n  aliases: []\n  role: Mayor of {event.place}.\n"
        path = self.settings.content / "entities.yml"
        if not path.exists():
            write(path, "")
        if f"{name}:" not in path.read_text("utf-8"):
            insert(path, f"{name}:", entry, "")
        self.read(())
        commit(self.root, f"{self.name} adds {name}")

    def read(self, sources: Iterable[str]) -> None:
        """Write readings, of all copies at hand where none are named."""
        refused = [
            one for one in pipeline.write_readings(self.settings, tuple(sources)) if isinstance(one, DigestError)
        ]
        if refused:
            raise refused[0]

    def compare(self, event: Event) -> None:
        """Write the comparison of a briefing."""
        pipeline.write_comparison(self.settings, event.id)

    def confirm(self, telling: Telling) -> None:
        """Derive the receipts of a source again, from a copy of her own with other line ends."""
        self.hold(telling, line_end="\r\n")
        path = self.settings.copies / f"{telling.source}.txt"
        pipeline.confirm(self.settings, telling.source, path, by=self.name, on="2031-12-01")
        commit(self.root, f"{self.name} confirms {telling.source}")

    def withdraw(self, telling: Telling) -> None:
        """Withdraw a source, of whatever copies she holds."""
        record = self.settings.content / f"sources/{telling.source}/source.yml"
        text = record.read_text("utf-8") + "withdrawn: {on: 2031-12-02, why: The outlet asked for it.}\n"
        record.write_text(text, "utf-8")
        self.read([telling.source])
        self.compare(telling.event)
        commit(self.root, f"{self.name} withdraws {telling.source}")

    def push(self) -> Merge:
        """Merge what others pushed meanwhile, settle what the merge left, and push; return what that was."""
        git(self.root, "fetch", "-q", "origin")
        git(self.root, "merge", "-q", "--no-edit", "origin/main", may_fail=True)
        left = tuple(git(self.root, "diff", "--name-only", "--diff-filter=U").split())
        hunks = sum((self.root / name).read_text("utf-8").count("<<<<<<<") for name in left)
        if left:
            self._settle(left)
        git(self.root, "push", "-q", "origin", "HEAD:main")
        return Merge(files=left, hunks=hunks)

    def _settle(self, names: Sequence[str]) -> None:
        by_hand = [name for name in names if name.endswith(".yml")]
        if by_hand:
            raise RuntimeError(f"records that a person would have to merge: {', '.join(by_hand)}")
        self.read(())
        for name in names:
            if name.endswith(".comparison.json"):
                briefing = Path(name).name.removesuffix(".comparison.json")
                pipeline.write_comparison(self.settings, briefing)
        commit(self.root, f"{self.name} merges")

    def pull(self) -> None:
        """Take what others pushed."""
        git(self.root, "pull", "-q", "--no-edit", "origin", "main")


def insert(path: Path, name: str, entry: str, prefix: str) -> None:
    """Put an entry before the first one whose line is behind `name` in the order of ids, or at the end."""
    lines = path.read_text("utf-8").splitlines(keepends=True)
    heads = [at for at, line in enumerate(lines) if line.startswith(prefix) and (prefix or line[:1].isalpha())]
    place = next((at for at in heads if lines[at] > name), len(lines))
    path.write_text("".join([*lines[:place], entry, *lines[place:]]), "utf-8")


def found_in(settings: Settings) -> set[tuple[str, str, str]]:
    """Return by briefing the pairs of sources that the committed comparisons show together, and who confirmed what."""
    state = project_state(settings, private=False)
    found = {
        (briefing, one.source, other.source)
        for briefing, stored in state.comparisons.items()
        for item in (*stored.comparison.agreements, *stored.comparison.conflicts)
        for one in item.passages
        for other in item.passages
        if one.source < other.source
    }
    confirmed = {
        ("confirmed", source, one.by)
        for source, stored in state.stored.items()
        for receipt in stored.receipts
        for one in receipt.confirmed
    }
    return found | confirmed
