"""An issue of the form "Suggest a source" → the record of a source; and such a record, whoever wrote it, checked."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from digest import intake
from digest.edtf import parse_edtf
from digest.errors import DigestError
from digest.settings import Settings

FIELDS: Mapping[str, str] = {
    "url": "Address of the article",
    "title": "Its headline",
    "outlet": "Who published it",
    "published": "When it was published",
    "language": "Its language",
    "notes": "Why it matters",
}
"""The fields of the form by their ids, each with its label, in the order of the form."""


def suggested_source(body: str, settings: Settings) -> tuple[str, str]:
    """Return the id and the text of `source.yml` for the body of an issue; raise DigestError where it makes none.

    What the form does not give is the word unknown; an outlet that outlets.yml does not have goes into the notes.
    """
    answers = _answers(body)
    content, _ = intake.read_content(settings.content, root=settings.root)
    outlet = next((name for name, one in content.outlets.items() if one.name == answers["outlet"]), "unknown")
    notes = f"Suggested by a reader. Outlet, as the reader named it: {answers['outlet'] or 'not named'}."
    values = {
        "title": answers["title"] or "unknown",
        **({} if answers["title"] else {"label": "Article suggested by a reader"}),
        "outlet": outlet,
        "published": _day(answers["published"]),
        "url": answers["url"] or "unknown",
        "authors": "unknown",
        **(_of_no_outlet(answers["language"], settings) if outlet == "unknown" else {}),
        "notes": " ".join(part for part in (notes, answers["notes"]) if part),
    }
    identity = _new_id(answers["title"] or answers["outlet"], set(content.sources))
    text = "".join(f"{key}: {_written(value)}\n" for key, value in values.items())
    _refuse_faulty(identity, text, settings)
    return identity, text


def accepted_source(folder: Path, settings: Settings) -> Path:
    """Put the one record that a folder holds into the content, and return its path there; raise DigestError.

    The folder may hold anything: whatever is not one small record of a new source, without fault, is refused.
    """
    found = [path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir()]
    if len(found) != 1 or found[0].is_symlink() or not found[0].is_file():
        raise DigestError(f"{folder}: found {len(found)} files; expected the record of one source")
    (path,) = found
    name = path.relative_to(folder).as_posix()
    matched = _RECORD.fullmatch(name)
    if not matched:
        raise DigestError(f"{folder}: found a file of another name; expected sources/<id>/source.yml")
    identity = matched[1]
    if path.stat().st_size > _LARGEST:
        raise DigestError(f"{name}: larger than {_LARGEST} bytes, as no suggestion is")
    target = settings.content / "sources" / identity / "source.yml"
    if target.parent.exists():
        raise DigestError(f"{name}: a source of this id is there already")
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise DigestError(f"{name}: not UTF-8") from error
    _refuse_faulty(identity, text, settings)
    target.parent.mkdir(parents=True)
    target.write_text(text, "utf-8")
    return target


def _answers(body: str) -> Mapping[str, str]:
    """What was typed into each field of the form, in one line; a field that is missing or stands twice is refused."""
    if len(body) > _LARGEST:
        raise DigestError("the issue is longer than a suggestion may be")
    labels = {label: field for field, label in FIELDS.items()}
    parts = re.split(r"^### (.*)$", body.replace("\r\n", "\n"), flags=re.MULTILINE)
    names = [name.strip() for name in parts[1::2]]
    if names != list(labels):
        raise DigestError("the issue does not have the fields of the form, each once and in its order")
    answers = {labels[name]: " ".join(text.split()) for name, text in zip(names, parts[2::2], strict=True)}
    return {field: "" if text == "_No response_" else text for field, text in answers.items()}


def _of_no_outlet(language: str, settings: Settings) -> Mapping[str, str]:
    """What a record must say itself where no outlet says it."""
    return {"rights": _strictest(settings), "language": language or "unknown"}


def _day(text: str) -> str:
    try:
        return parse_edtf(text).edtf
    except ValueError:
        return "unknown"


def _strictest(settings: Settings) -> str:
    """The rights under which least may be shown: those that allow no copy, with the fewest words."""
    content, _ = intake.read_content(settings.content, root=settings.root)
    private = {name: one for name, one in content.rights.items() if not one.commit_copy}
    if not private:
        raise DigestError("rights.yml has no rights under which a copy stays private")
    return min(private, key=lambda name: (private[name].speech_only, private[name].total_words or 0, name))


def _new_id(words: str, taken: set[str]) -> str:
    base = intake.id_from(words)[:_ID].strip("-") or "suggested-source"
    return next(name for name in _numbered(base) if name not in taken)


def _numbered(base: str) -> Iterator[str]:
    yield base
    yield from (f"{base}-{number}" for number in range(2, 10_000))


def _written(value: str) -> str:
    """The value as a scalar that YAML reads as this text and nothing else."""
    return value if re.fullmatch(r"[a-z][a-z-]*|[0-9-]{4,10}", value) else json.dumps(value, ensure_ascii=False)


def _refuse_faulty(identity: str, text: str, settings: Settings) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        path = Path(temporary, "source.yml")
        path.write_text(text, "utf-8")
        problems = intake.source_faults_of(identity, path, settings.content, root=settings.root)
    if problems:
        raise DigestError(f"{identity}: {problems[0].rule}: {problems[0].message}")


_RECORD = re.compile(r"sources/([a-z0-9]+(?:-[a-z0-9]+)*)/source\.yml")

_LARGEST = 8_000
"""Bytes of a record that a form makes, and characters of the issue: a headline, an address and a few sentences."""

_ID = 48
"""Characters of an id that is made of a headline; shorter ones are easier to type."""
