"""The fields that a note-taking program, or a tool that copies pages, writes over or under a note → their values."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from digest.edtf import Date
from digest.extraction.blocks import fold
from digest.extraction.lines.day_lines import day_in, moment_of
from digest.extraction.lines.name_lists import people_named
from digest.extraction.text.labelled_lines import end_of_fields, labelled_lines, plain_key

YAML = re.compile(r"\A\s*---[ \t]*\n(?P<matter>.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
TOML = re.compile(r"\A\s*\+\+\+[ \t]*\n(?P<matter>.*?)\n\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL)
BEHIND = re.compile(r"\n\n(?P<matter>id: [0-9a-f]{32}\n(?:[a-z_]+:.*(?:\n|\Z))*type_: \d+)\s*\Z")
"""What Joplin writes under a note that it exports as it keeps it; the note's first line is its title."""

LISTED = re.compile(
    r"^#{1,3}[ \t]+Metadata[ \t]*\n+(?P<matter>(?:[ \t]*[-*][ \t]+[^\n:]{2,30}:[^\n]*\n+)+)",
    re.MULTILINE | re.IGNORECASE,
)
"""How Readwise and its like write fields: as a list under a heading."""

FIELD = re.compile(
    r"^(?:[-*][ \t]+)?(?P<quote>[\"']?)(?P<key>[\w][\w .:/()-]{0,40}?)(?P=quote)\s*(?::|=)(?:[ \t]+|$)(?P<value>.*)$"
)
ITEM = re.compile(r"^[ \t]*-[ \t]+(?P<value>.*)$")
BLOCK = re.compile(r"^[|>][+-]?\d?$")
"""Stands for a value that follows in indented lines."""

TABLE = re.compile(r"^\[\[?(?P<key>[\w.-]+)\]\]?$")
"""What opens the description of something in TOML, such as of an author."""

OPEN_LIST = re.compile(r"^\[(?!\[)[^\]]*$")
"""A list in brackets that goes on below."""

REMARK = re.compile(r"(?<=\S)[ \t]+#[ \t].*$")
"""Behind a value, what the program that reads the fields leaves out."""

JSON = re.compile(r"\A\s*(?P<matter>\{[ \t]*\n.*?\n\})[ \t]*\n(?=\s*\S)", re.DOTALL)
"""Front matter as an object of JSON, as some makers of sites have it."""

LONGEST_MATTER = 20_000
"""Characters, a judgement: front matter of clippers has hundreds; what goes on longer is a text between two rules."""

PROPERTIES = re.compile(r"\A\s*(?P<matter>(?:[\w-]{1,40}::[ \t].*(?:\n|\Z)){2,})")
"""What Logseq writes over a page."""

PANDOC = re.compile(r"\A% (?P<title>.+)\n% (?P<author>.+)\n(?:% (?P<date>.+)\n)?")
"""The title block of Pandoc: title, authors and day."""

READER = re.compile(
    r"\A\s*(?P<matter>Title: .*\n+(?:(?:URL Source|Published Time|Number of Pages|Warning): .*\n+)+)"
    r"Markdown Content:[ \t]*\n?"
)
"""What services that turn pages into Markdown for programs write over them."""

LABELLED = re.compile(
    r"(?:\A\s*|(?<=\n\n))"
    r"(?P<matter>(?:(?:#\+)?[^\W\d_][^\W\d_ ]{1,12}(?: [^\W\d_]{1,12})?:[ \t]+\S[^\n]*\n){2,12})[ \t]*(?=\n)"
)
"""Lines of labels and values over a text, as people type them."""

TITLES = frozenset("title headline fulltitle titel titre título titulo titolo заголовок".split())  # noqa: SIM905
AUTHORS = frozenset(
    (
        *("author", "authors", "byline", "creator", "creators", "writer", "writers", "by", "articleauthor"),
        *("autor", "autorin", "autoren", "autorinnen", "verfasser", "verfasserin", "auteur", "auteure", "autrice"),
        *("auteurs", "autore", "autori", "autora", "autores", "autoras", "автор", "авторы"),
    )
)
"""Names for the headline and for the writers, in English, German, French, Spanish, Italian and Russian."""

DAYS = (
    *("published", "datepublished", "publishdate", "publisheddate", "publicationdate", "publishedtime", "publishedat"),
    *("pubdate", "articlepublished", "articledate", "issued", "dateissued", "articlepublishedtime", "date"),
    *("veröffentlicht", "veröffentlichtam", "veröffentlichung", "erschienen", "erschienenam", "erscheinungsdatum"),
    *("publié", "publiéle", "datedepublication", "parution", "publicado", "fechadepublicación", "pubblicato"),
    *("datum", "fecha", "data", "дата"),
)
"""Names for the day on which an article came out, the surest first; days of clipping and saving have others."""

LANGUAGES = frozenset(("language", "lang", "sprache", "langue", "idioma", "lingua"))
OUTLETS = frozenset("outlet newspaper site sitename publisher publication hostname website".split())  # noqa: SIM905
ADDRESSES = frozenset("source url sourceurl link originalurl urlsource quelle fuente".split())  # noqa: SIM905

KNOWN = AUTHORS | frozenset(DAYS) | OUTLETS | ADDRESSES
"""Names of the fields by which lines under a title are known."""

BESIDE = (
    TITLES
    | LANGUAGES
    | frozenset(
        (
            *("tag", "tags", "keywords", "topic", "topics", "category", "categories", "section", "type", "status"),
            *("created", "saved", "clipped", "accessed", "retrieved", "updated", "modified", "words", "wordcount"),
            *("description", "summary", "abstract", "excerpt", "subtitle", "standfirst"),
            *("schlagwörter", "kategorie", "rubrik", "ressort", "erstellt", "gespeichert", "abgerufen"),
            *("beschreibung", "zusammenfassung", "untertitel", "catégorie", "rubrique", "résumé", "etiquetas"),
        )
    )
)
"""Names of other fields that stand among them."""

NAMED = re.compile(r"[\"']?(?:full ?)?name[\"']?\s*[:=]\s*[\"']?(?P<name>[^\"',{}\[\]]+)", re.IGNORECASE)
"""An author's name where a field describes its authors."""

DESCRIBED = re.compile(r"^[\w-]{2,20}:[ \t]")
"""A line that describes the author who is named over it."""

HALF = re.compile(r"^(?:family|last|given|first)(?:[ _-]?name)?:[ \t]+(?P<name>.+)$", re.IGNORECASE)
FAMILY_FIRST = re.compile(r"^(?:family|last)", re.IGNORECASE)
"""One of the two lines that give the halves of a name."""

LINKED = re.compile(r"^\[([^\[\]]+)\]\([^()\s]*\)$")
"""A title that leads to its page."""

NOTHING = frozenset(("null", "none", "~", "n/a", "unknown", "undefined"))
"""How programs write that a field has no value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteFields:
    """What a note's fields say of its article."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    """As the fields write them; one may hold several people."""
    published: Date | None = None
    language: str | None = None
    outlets: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()


def split_fields(text: str) -> tuple[NoteFields, str]:
    """Return the fields of a note, and its text without them."""
    for form in (YAML, TOML):
        matter = form.match(text)
        if matter and len(matter["matter"]) <= LONGEST_MATTER:
            return _noted(_fields(matter["matter"])), text[matter.end() :]
    if told := _object_over(text):
        return _noted(told[0]), text[told[1] :]
    if title_block := title_block_of(text):
        return _noted({key: [value] for key, value in title_block.groupdict("").items()}), text[title_block.end() :]
    for form, sign in ((PROPERTIES, "::"), (READER, ":")):
        if listed := form.match(text):
            fields = _fields(re.sub(rf"(?m)^([\w ./-]+){sign}", r"\1:", listed["matter"]))
            return _noted(fields), text[listed.end() :]
    if behind := BEHIND.search(text):
        first, _, below = text[: behind.start()].lstrip("\n").partition("\n")
        address = _fields(behind["matter"]).get("source_url", [])  # its other fields tell of the note and its keeper
        return _noted({"url": address, "title": [fold(first)]}), below
    if listed := LISTED.search(text):
        return _noted(_fields(listed["matter"])), text[: listed.start()] + text[listed.end() :]
    if labelled := labelled_lines(text, KNOWN, BESIDE):
        return _noted(_fields(labelled[0])), labelled[1]
    return NoteFields(), text


def labelled_heads_in(text: str) -> Iterator[tuple[int, int, NoteFields]]:
    """Yield where each run of labelled lines with a headline and its authors or its day begins and ends, and these."""
    for found in LABELLED.finditer(text):
        lines = found["matter"].splitlines(keepends=True)
        end = end_of_fields([line.removeprefix("#+").strip() for line in lines], KNOWN | BESIDE)
        matter = "".join(lines[:end])
        fields = _noted(_fields(matter.replace("#+", "")))
        if fields.title and (fields.authors or fields.published):
            yield found.start(), found.start("matter") + len(matter), fields


def title_block_of(text: str) -> re.Match[str] | None:
    """Return the title block of a text; two lines of prose with a sign before them are none."""
    found = PANDOC.match(text)
    return found if found and (people_named(found["author"]) or day_in(found["date"] or "")) else None


def _noted(fields: Mapping[str, Sequence[str]]) -> NoteFields:
    told = {plain_key(key): [value for value in values if value] for key, values in fields.items()}
    days = (day_in(moment_of(" ".join(told[name]))) for name in DAYS if name in told)
    return NoteFields(
        title=next((LINKED.sub(r"\1", values[0]) for key, values in told.items() if key in TITLES and values), None),
        authors=tuple(value for key, values in told.items() if key in AUTHORS for value in values),
        published=next(filter(None, days), None),
        language=next((values[0] for key, values in told.items() if key in LANGUAGES and values), None),
        outlets=tuple(value for key, values in told.items() if key in OUTLETS for value in values),
        addresses=tuple(value for key, values in told.items() if key in ADDRESSES for value in values),
    )


def _fields(matter: str) -> Mapping[str, list[str]]:
    """Read `key: value`, `key = value`, lists in brackets or over `- a`, and values in indented lines below their key.

    That is what copying tools write, and no YAML or TOML beyond it.
    """
    fields: dict[str, list[str]] = {}
    key = table = ""
    listed_below = False
    for line in _with_lists_on_one_line(matter.splitlines()):
        indented = line[:1] in (" ", "\t")
        field = None if indented or (listed_below and ITEM.match(line)) else FIELD.match(line)
        if opened := TABLE.match(line):
            table = opened["key"]
        elif field and table:
            named = table if field["key"] == "name" else field["key"]
            if plain_key(named) in (AUTHORS | frozenset(DAYS)):
                fields.setdefault(named, []).extend(_values(field["value"].strip()))
        elif field:
            key = field["key"]
            fields[key] = _values(field["value"].strip())
            listed_below = not field["value"].strip() and not ITEM.match(line)
        elif key and (item := ITEM.match(line)):
            fields[key] += _values(item["value"].strip())
        elif key and fields[key] and (half := HALF.match(line.strip())) and HALF.match(fields[key][-1]):
            fields[key][-1] = _whole_name(fields[key][-1], half["name"])
        elif key and indented and line.strip() and not DESCRIBED.match(line.strip()):
            fields[key] = [fold(" ".join((*fields[key], line)))]
    return fields


def _object_over(text: str) -> tuple[Mapping[str, list[str]], int] | None:
    """Return the fields of an object of JSON over a text, and where it ends; None where there is none."""
    matter = JSON.match(text)
    if not matter or len(matter["matter"]) > LONGEST_MATTER:
        return None
    try:
        told = json.loads(matter["matter"])
    except (ValueError, RecursionError):
        return None
    listed = {key: value if isinstance(value, list) else [value] for key, value in told.items()}
    named = {
        key: [one.get("name") if isinstance(one, dict) else one for one in values] for key, values in listed.items()
    }
    return {key: [one for one in values if isinstance(one, str)] for key, values in named.items()}, matter.end()


def _with_lists_on_one_line(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines, those of a list in brackets as one."""
    opened = ""
    for line in lines:
        if opened:
            opened += f" {line.strip()}"
        elif (field := FIELD.match(line)) and OPEN_LIST.match(field["value"].strip()):
            opened = line
        else:
            yield line
        if opened and opened.rstrip().endswith("]"):
            yield opened
            opened = ""
    yield from filter(None, opened.split("\n"))


def _whole_name(first: str, second: str) -> str:
    """Return a name of the line with its first given half, and the other half."""
    half = HALF.match(first)
    halves = (half["name"] if half else first, second)
    return " ".join(_unquoted(one.strip()) for one in (halves[::-1] if FAMILY_FIRST.match(first) else halves))


def _values(inline: str) -> list[str]:
    """Return what stands behind a key; nothing where it stands below."""
    if BLOCK.match(inline) or inline.lower() in NOTHING:
        return []
    if inline.startswith(("{", "[{", "name:", "- name:")):
        return [fold(named["name"]) for named in NAMED.finditer(inline)]
    if inline.startswith("[") and inline.endswith("]") and not inline.startswith("[["):
        parts = re.findall(r"\"(?:[^\"\\]|\\.)*\"|'[^']*'|[^,\[\]\s][^,\]]*", inline[1:-1])
        return [plain for part in parts if (plain := _unquoted(part))]
    return [plain] if (plain := _unquoted(inline)) else []


def _unquoted(value: str) -> str:
    value = fold(value)
    for quotes in ('"""', "'''"):
        if len(value) >= 2 * len(quotes) and value.startswith(quotes) and value.endswith(quotes):
            return value[len(quotes) : -len(quotes)]
    if value[:1] not in ("'", '"'):
        value = REMARK.sub("", value)
    if len(value) > 1 and value[0] == value[-1] == '"':
        return value[1:-1].replace('\\"', '"').replace("\\\\", "\\")
    return value[1:-1].replace("''", "'") if len(value) > 1 and value[0] == value[-1] == "'" else value
