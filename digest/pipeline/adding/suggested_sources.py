"""An issue of the form "Suggest a source" → the record of a source; and such a record, whoever wrote it, checked."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping
from pathlib import Path

from digest import intake
from digest.edtf import parse_edtf
from digest.errors import DigestError
from digest.model import Content
from digest.pipeline.adding.known_sources import known_by_address
from digest.pipeline.adding.record_files import schema_of
from digest.pipeline.adding.source_drafts import SOUND, known_outlet, typed_address, typed_language
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

    What the form does not give is the word unknown; an outlet that outlets.yml does not have goes into the notes. An
    article that a source of the project is, by its address, is suggested in vain.
    """
    answers = _answers(body)
    content, _ = intake.read_content(settings.content, root=settings.root)
    address = _address(answers["url"])
    known = known_by_address(address.url, intake.doi_in(address.url), content) if address else None
    if known:
        raise DigestError(f"{known.source} {known.why}, and is not suggested again")
    taken = {*content.sources, *(path.name for path in (settings.content / "sources").glob("*"))}
    identity = intake.id_of_words(answers["title"] or answers["outlet"], "suggested source", taken)
    folder = settings.content / "sources" / identity
    fields = _fields(answers, address, content)
    text = intake.record_text(fields, schema=schema_of("source", folder, settings))
    _refuse_faulty(identity, text, settings)
    return identity, text


def _fields(answers: Mapping[str, str], address: intake.WebAddress | None, content: Content) -> intake.Fields:
    """Return the keys of the record, in the order in which they are written."""
    said = answers["outlet"]
    host = intake.host_of(address.url) if address and not said else None
    outlet = known_outlet(said or None, host, content)
    notes = f"Suggested by a reader. Outlet, as the reader named it: {said or 'not named'}."
    return {
        "title": answers["title"] or None,
        **({} if answers["title"] else {"label": "Article suggested by a reader"}),
        "outlet": outlet,
        **({} if outlet else {"rights": _strictest(content)}),
        **({} if outlet else {"language": _language(answers["language"])}),
        "published": _day(answers["published"]),
        "url": address.url if address else None,
        **({"archive_url": address.archive_url} if address and address.archive_url else {}),
        "authors": None,
        "notes": " ".join(part for part in (notes, answers["notes"]) if part),
    }


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
    try:
        size = len(body.encode("utf-8"))
    except UnicodeEncodeError as error:  # half a character of two, which JSON can write and UTF-8 cannot
        raise DigestError("the issue is not UTF-8") from error
    if size > _LARGEST:
        raise DigestError(f"the issue is longer than {_LARGEST} bytes, as no suggestion is")
    labels = {label: field for field, label in FIELDS.items()}
    parts = re.split(r"^### (.*)$", body.replace("\r\n", "\n"), flags=re.MULTILINE)
    names = [name.strip() for name in parts[1::2]]
    if names != list(labels):
        raise DigestError("the issue does not have the fields of the form, each once and in its order")
    answers = {labels[name]: " ".join(text.split()) for name, text in zip(names, parts[2::2], strict=True)}
    return {field: "" if text == "_No response_" else text for field, text in answers.items()}


def _address(text: str) -> intake.WebAddress | None:
    """Return the article's own address, and that of a copy in an archive where it was given so.

    What is no address as it was typed is refused, also where an address could be made of it.
    """
    if text and not SOUND.fullmatch(text):
        raise DigestError("the address of the article: expected one such as https://example.org/page")
    try:
        url = typed_address(text)
    except ValueError as error:
        raise DigestError(f"the address of the article: {error}") from error
    archive = intake.own_address(text).archive_url
    return intake.WebAddress(url=url, archive_url=archive) if url else None


def _language(text: str) -> str | None:
    try:
        return typed_language(text) or None
    except ValueError as error:
        raise DigestError(f"the language: {error}") from error


def _day(text: str) -> str | None:
    try:
        return parse_edtf(text).edtf
    except ValueError:
        return None


def _strictest(content: Content) -> str:
    """The rights under which least may be shown: those that allow no copy, with the fewest words."""
    private = {name: one for name, one in content.rights.items() if not one.commit_copy}
    if not private:
        raise DigestError("rights.yml has no rights under which a copy stays private")
    return min(private, key=lambda name: (private[name].speech_only, private[name].total_words or 0, name))


def _refuse_faulty(identity: str, text: str, settings: Settings) -> None:
    if len(text.encode()) > _LARGEST:
        raise DigestError(f"{identity}: larger than {_LARGEST} bytes, as no suggestion is")
    with tempfile.TemporaryDirectory() as temporary:
        path = Path(temporary, "source.yml")
        path.write_text(text, "utf-8")
        problems = intake.source_faults_of(identity, path, settings.content, root=settings.root)
    if problems:
        raise DigestError(f"{identity}: {problems[0].rule}: {problems[0].message}")


_RECORD = re.compile(r"sources/([a-z0-9]+(?:-[a-z0-9]+)*)/source\.yml")

_LARGEST = 8_000
"""Bytes of an issue and of the record that it makes: a headline, an address and a few sentences. A judgement."""
