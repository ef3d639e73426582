"""The figures of people and of readings → those of a briefing, each value of one thing once, with all who give it."""

from __future__ import annotations

import re
from dataclasses import replace

from digest.briefing.passages import Checks, Readings, cited, merged, passage
from digest.lexicon.english.plurals import is_one_noun
from digest.model import BriefingRecord, FigureMention, FigureRow, Passage


def figure_rows(record: BriefingRecord, readings: Readings, checks: Checks) -> list[FigureRow]:
    """Return the figures that people wrote, then those that readings add."""
    rows = [
        FigureRow(
            id=figure.id,
            what=figure.what,
            value=figure.value,
            value_high=figure.value_high,
            qualifier=figure.qualifier,
            unit=figure.unit,
            as_of=figure.as_of,
            passages=cited(figure.evidence, readings, checks),
            evidence=figure.evidence,
        )
        for figure in record.figures
    ]
    for source, reading in readings.items():
        for mention in reading.figures:
            what = mention.of or mention.unit
            if what:
                _merge_figure(rows, what, mention, passage(source, mention.start, mention.end, reading))
    return rows


def _merge_figure(rows: list[FigureRow], what: str, mention: FigureMention, here: Passage) -> None:
    for index, row in enumerate(rows):
        is_equal = (row.value, row.value_high, row.qualifier) == (mention.value, mention.value_high, mention.qualifier)
        if is_equal and _same_thing(row, what, here):
            rows[index] = replace(row, passages=merged(row.passages, [here]))
            return
    rows.append(
        FigureRow(
            id=None,
            what=what,
            value=mention.value,
            value_high=mention.value_high,
            qualifier=mention.qualifier,
            unit=mention.unit,
            as_of=None,
            passages=(here,),
        )
    )


def _same_thing(row: FigureRow, what: str, here: Passage) -> bool:
    """Whether a person wrote the row of the same sentence, or both count one thing: its last word is the noun.

    Two counts of a sentence that name their things otherwise, as two Larnish and two Veldish boats, are two.
    """
    is_found = row.id is None and not row.evidence
    if is_found and _names_in(row.what) and _names_in(what) and not _names_in(row.what) & _names_in(what):
        return False
    in_sentence = not is_found and any(
        item.source == here.source and item.sentence == here.sentence for item in row.passages
    )
    last, nouns = what.casefold().split()[-1:], _nouns(f"{row.what} {row.unit or ''}")
    return in_sentence or any(is_one_noun(noun, other) for noun in last for other in nouns)


def _names_in(what: str) -> set[str]:
    """The words with a capital behind which a noun stands: what tells one kind of it from another."""
    return {word.casefold() for word in what.split()[:-1] if word[0].isupper()}


def _nouns(text: str) -> set[str]:
    """The words that may be what is counted; those in capitals belong to names, as in "United States"."""
    words: list[str] = re.findall(r"\w[\w-]*", text)
    return {word.casefold() for place, word in enumerate(words) if place == 0 or word.islower()}
