"""A stored reading or comparison → the first text in it that is longer, or other, than its meaning allows."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from digest.edtf import parse_edtf
from digest.intake.field_types import ID, LANGUAGE, MAX_ID, MAX_LANGUAGE
from digest.intake.refused_characters import says_something, shown
from digest.model import (
    Comparison,
    Difference,
    Passage,
    Qualifier,
    Reading,
    StoredComparison,
    StoredReading,
    Update,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kind:
    """What a text is."""

    name: str
    longest: int
    """Characters."""
    form: re.Pattern[str] = re.compile(r"[^\n]*")
    """What it is made of."""


def unfit(stored: StoredReading | StoredComparison) -> Iterator[str]:
    """Yield what is wrong with each text that is too long, empty, or not what stands in its place, in words."""
    texts = _of_reading(stored) if isinstance(stored, StoredReading) else _of_comparison(stored)
    known = set[tuple[str, str]]()
    for kind, text in texts:
        if (kind.name, text) in known:
            continue
        known.add((kind.name, text))
        if len(text) > kind.longest:
            yield f"{kind.name} of {len(text)} characters, at most {kind.longest}: {shown(text)}"
        elif not _is(kind, text):
            yield f"{shown(text)} is no {kind.name}"


def _is(kind: _Kind, text: str) -> bool:
    is_formed = is_name_of_a_person(text) if kind is _PERSON else bool(kind.form.fullmatch(text))
    is_fit = is_formed and says_something(text)
    return is_fit and (kind not in (_DATE, _DAY) or _is_date(text))


def is_name_of_a_person(text: str) -> bool:
    """Say whether a text is made as names of people are, in any script."""
    return bool(_NAME_OF_A_PERSON.fullmatch(_without_marks(text)))


def _without_marks(name: str) -> str:
    """Return the name with one sign for all hyphens, and without the marks that belong to the letters before them."""
    kept: list[str] = []
    for character in unicodedata.normalize("NFC", name):
        category = unicodedata.category(character)
        if category == "Pd":
            kept.append("-")
        elif not (category.startswith("M") and kept and kept[-1].isalpha()):
            kept.append(character)
    return "".join(kept)


_NAME_OF_A_PERSON = re.compile(r"(?=.*[^\W\d_].*[^\W\d_])[\w.,'’‘“”\"()-]+(?: +[\w.,'’‘“”\"()-]+){0,4}")
"""Up to five words, with two letters at least, as `_without_marks` gives them."""

_SHA256 = _Kind(name="SHA-256", longest=64, form=re.compile("[0-9a-f]{64}"))
_DATE = _Kind(name="date", longest=24)
_DAY = _Kind(name="day", longest=10, form=re.compile(r"\d{4}-\d\d-\d\d", re.ASCII))
_ID = _Kind(name="id", longest=MAX_ID, form=re.compile(ID, re.ASCII))
_LANGUAGE = _Kind(name="language", longest=MAX_LANGUAGE, form=re.compile(LANGUAGE, re.ASCII))
_ENGINE = _Kind(name="engine", longest=40, form=re.compile(r"plain text|[A-Za-z][\w.-]*(?: [0-9][\w.+!-]*)?", re.ASCII))
_QUALIFIER = _Kind(name="qualifier", longest=9, form=re.compile("|".join(Qualifier)))
_TERM = _Kind(name="term", longest=64)
_SPEAKER = _Kind(name="speaker", longest=100)
_UNIT = _Kind(name="unit", longest=40)
_COUNTED = _Kind(name="counted thing", longest=80)
_PERSON = _Kind(name="name of a person", longest=60)
_NAME = _Kind(name="name", longest=200)
_OCCASION = _Kind(name="occasion", longest=120)
_VALUE = _Kind(name="value", longest=160)
_MOMENT = _Kind(name="moment", longest=60)
_OPPOSED = _Kind(name="pair of opposed words", longest=120)
_REASON = _Kind(name="reason", longest=320)
"""Of 266 invented articles the longest term has 31 characters, the longest speaker 46, the longest counted thing 29 and
the longest unit 27; each limit is about twice what was seen. A reason may hold an outlet's name, of any length."""


def _of_reading(stored: StoredReading) -> Iterator[tuple[_Kind, str]]:
    reading = stored.reading
    yield from ((_SHA256, digest) for digest in (stored.copy, stored.text, stored.record))
    yield from ((_ENGINE, engine) for engine in stored.extraction.engines)
    yield from ((_TERM, term) for term in reading.terms)
    yield from ((_ID, mention.id) for mention in reading.entities)
    yield from ((_DATE, mention.edtf) for mention in reading.dates)
    if reading.language is not None:
        yield _LANGUAGE, reading.language
    yield from _of_figures_and_speech(reading)
    for receipt in stored.receipts:
        yield _SHA256, receipt.quote
        for confirmation in receipt.confirmed:
            yield from ((_PERSON, confirmation.by), (_DAY, confirmation.on))


def _of_figures_and_speech(reading: Reading) -> Iterator[tuple[_Kind, str]]:
    for figure in reading.figures:
        given = ((_QUALIFIER, figure.qualifier), (_UNIT, figure.unit), (_COUNTED, figure.of))
        yield from ((kind, text) for kind, text in given if text is not None)
    for quotation in reading.quotations:
        named = ((_SPEAKER, quotation.speaker), (_ID, quotation.speaker_id))
        yield from ((kind, text) for kind, text in named if text is not None)


def _of_comparison(stored: StoredComparison) -> Iterator[tuple[_Kind, str]]:
    found = stored.comparison
    yield from ((_ID, source) for source in (*stored.inputs, *(name for group in stored.compared for name in group)))
    for compared in stored.inputs.values():
        yield _SHA256, compared.text
        if compared.said:  # of the former form there is none
            yield _SHA256, compared.said
    for reasoned in found.findings:
        yield from ((_REASON, why) for why in (() if isinstance(reasoned, Passage) else reasoned.why))
    valued: tuple[Difference | Update, ...] = (*found.conflicts, *found.updates, *found.to_look_at)
    for finding in valued:
        yield from ((_VALUE, value) for value in (finding.what, *finding.values))
    yield from ((_MOMENT, moment) for update in found.updates for moment in update.moments if moment)
    yield from ((_OPPOSED, words) for opposition in found.opposed for words in opposition.words)
    yield from ((_TERM, term) for framing in found.framing for _, term in framing.terms)
    yield from ((_DATE, date) for line in found.timeline for date in (line.edtf, *line.dates))
    yield from ((_SPEAKER, run.speaker) for run in found.shared_wording if run.speaker is not None)
    yield from _of_origins(found)


def _of_origins(found: Comparison) -> Iterator[tuple[_Kind, str]]:
    for link in found.origins.links:
        yield from ((_NAME, link.name), (_REASON, link.why))
    for one in found.origins.attributions:
        given = ((_NAME, one.name), (_NAME, one.via), (_OCCASION, one.occasion), (_DATE, one.day))
        yield from ((kind, text) for kind, text in given if text is not None)


def _is_date(text: str) -> bool:
    try:
        parse_edtf(text)
    except ValueError:
        return False
    return True
