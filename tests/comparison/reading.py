"""Invented text → a reading by few plain rules, so that the comparison is tested without another stage."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from digest import dates
from digest.model import (
    Account,
    DateMention,
    Entity,
    EntityKind,
    EntityMention,
    FigureMention,
    Id,
    Paragraph,
    ParagraphKind,
    Quotation,
    Reading,
    Sentence,
)

_MONTHS = "January February March April May June July August September October November December".split()  # noqa: SIM905
_MONTH = "|".join(_MONTHS)
_DATE = re.compile(
    rf"(?:(?P<day>\d\d?) )?(?P<month>{_MONTH})(?: (?P<year>\d{{4}}))?"
    r"|(?:[Ii]n|[Ss]ince|by|By|until|from) (?P<alone>(?:19|20)\d\d)"
)
_SENTENCE = re.compile(r"\S.*?(?:[.?!][”\"]?(?=\s|$)|$)", re.S)
_QUOTED = re.compile(r"[“\"]([^”\"]+)[”\"]")
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_NO_NOUNS = (
    "of|in|on|at|and|to|were|was|from|had|have|has|for|with|as|by|against|since|there|died|shook|because|the|a|this|next|"
    "during|along|aboard|until|ran|are|is|it|higher|than|more|need|lose|fought|will|starts|stay|a|away|remained|be|pass|"
    "employs|took|under|over|or|that|last|before|after|would|said|came|not|so|into|between"
)
_QUALIFIERS = {
    "some": "about", "about": "about", "around": "about", "nearly": "nearly", "almost": "nearly",
    "more than": "more than", "over": "more than", "at least": "at least", "up to": "at most",
    "fewer than": "less than", "less than": "less than",
}  # fmt: skip
_FIGURE = re.compile(
    r"(?:(?P<qualifier>some|about|around|nearly|almost|more than|over|at least|up to|fewer than|less than) )?"
    rf"(?P<currency>\$)?\b(?P<value>\d+(?:,\d{{3}})*(?:\.\d+)?|{'|'.join(_NUMBERS)})\b"
    r"(?: to (?P<high>\d+(?:,\d{3})*(?:\.\d+)?))?(?: (?P<scale>thousand|million|billion)\b)?"
    r"(?: (?P<unit>percent|kilometres|kilometers|tonnes|metres)\b)?"
    rf"(?P<of>(?: (?!(?:{_NO_NOUNS})\b)[a-zA-Z][\w-]*){{0,3}})"
)
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9}


def account(
    source: Id, text: str, *, entities: Mapping[Id, Entity] | None = None, year: int = 2031, copy: bool = True
) -> Account:
    """Return the account of an invented article; `copy` says whether its text is at hand."""
    return Account(
        source=source,
        outlet=source,
        text=text if copy else None,
        reading=read(text, entities=entities or {}, year=year),
    )


def read(text: str, *, entities: Mapping[Id, Entity], year: int) -> Reading:
    """Return the reading of an invented article."""
    paragraphs = tuple(
        Paragraph(start=match.start(), end=match.end(), kind=ParagraphKind.BODY)
        for match in re.finditer(r"\S(?:.|\n(?!\s*\n))*", text)
    )
    found = tuple(_dates(text, year))
    return Reading(
        language="en",
        paragraphs=paragraphs,
        sentences=tuple(
            Sentence(start=match.start(), end=match.end(), paragraph=index)
            for index, paragraph in enumerate(paragraphs)
            for match in _SENTENCE.finditer(text, paragraph.start, paragraph.end)
        ),
        key_passages=(),
        quotations=tuple(_quotations(text, entities)),
        figures=tuple(
            figure for figure in _figures(text) if not any(d.start < figure.end and figure.start < d.end for d in found)
        ),
        dates=found,
        entities=tuple(_mentions(text, entities)),
        terms=(),
    )


def _dates(text: str, year: int) -> Iterator[DateMention]:
    for match in _DATE.finditer(text):
        if match["alone"]:
            iso, start = match["alone"], match.start("alone")
        elif match["month"] == "May" and not (match["day"] or match["year"]):
            continue
        else:
            iso = f"{match['year'] or year}-{_MONTHS.index(match['month']) + 1:02d}"
            iso += f"-{int(match['day']):02d}" if match["day"] else ""
            start = match.start()
        try:
            precision = dates.parse(iso).precision
        except ValueError:
            continue
        yield DateMention(start=start, end=match.end(), iso=iso, precision=precision, approximate=False)


def _figures(text: str) -> Iterator[FigureMention]:
    for match in _FIGURE.finditer(text):
        scale = _SCALES.get(match["scale"], 1)
        high = match["high"]
        yield FigureMention(
            start=match.start(),
            end=match.end(),
            value=_number(match["value"]) * scale,
            value_high=_number(high) * scale if high else None,
            qualifier=_QUALIFIERS.get(match["qualifier"] or ""),
            unit="USD" if match["currency"] else match["unit"],
            of=match["of"].strip() or None,
        )


def _number(text: str) -> int | float:
    plain = text.replace(",", "")
    return _NUMBERS.get(plain) or (float(plain) if "." in plain else int(plain))


def _mentions(text: str, entities: Mapping[Id, Entity]) -> Iterator[EntityMention]:
    for entity in entities.values():
        for name in (entity.name, *entity.aliases):
            for match in re.finditer(rf"\b{re.escape(name)}\b", text):
                yield EntityMention(id=entity.id, start=match.start(), end=match.end())


def _quotations(text: str, entities: Mapping[Id, Entity]) -> Iterator[Quotation]:
    people = [one for one in entities.values() if one.kind is EntityKind.PERSON]
    for match in _QUOTED.finditer(text):
        said = text[match.end() : match.end() + 60]
        speaker = next((one for one in people if any(name in said for name in (one.name, *one.aliases))), None)
        yield Quotation(
            start=match.start(1),
            end=match.end(1),
            speaker=speaker.name if speaker else None,
            speaker_id=speaker.id if speaker else None,
            speaker_start=None,
            speaker_end=None,
        )
