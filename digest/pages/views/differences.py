"""A briefing → in what its sources differ, as people read it and as the program found it, and what is newer in one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from digest.model import Briefing, Check, Difference, Evidence, FigureRow, Opposition, Passage, Says, Update
from digest.pages.escaping import own
from digest.pages.views import evidence_markers
from digest.pages.views.elements import Language, Link
from digest.pages.views.page_context import PageContext
from digest.translation import amount, message


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the values that differ, with the outlets that give it."""

    value: str
    """Empty for outlets that only state what others deny or tell differently."""
    in_marks: bool
    """Whether the value is words of the outlets."""
    outlets: tuple[Link, ...]
    language: Language | None = None
    """Of words of the outlets."""
    moment: str = ""
    """Of when the value is, in an update."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StripLine:
    """A difference, an opposition or an update in one line."""

    what: str
    href: Markup
    sides: tuple[Side, ...]
    sign: str
    """Between the sides: ≠, ↔ or →."""
    sign_in_words: str
    by_person: bool
    """Whether a person read it, and not the program."""


def differing(context: PageContext, briefing: Briefing) -> tuple[StripLine, ...]:
    """Return in what the sources of a briefing differ: what people read, then what the program found beside it."""
    compared = briefing.comparison
    found: list[Difference | Opposition] = [*compared.conflicts, *compared.opposed] if compared else []
    read = _told_once(context, [*_by_people(context, briefing)])
    for marked in read:
        same = next((item for item in found if _is_cited(context, item, marked.evidence)), None)
        if same:
            found.remove(same)
    return (*(marked.line for marked in read), *(line for item in found for line in _by_program(context, item)))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Marked:
    """What a person marked as differing or denied."""

    line: StripLine
    evidence: tuple[Evidence, ...]
    of_point: bool


def _told_once(context: PageContext, marked: Sequence[_Marked]) -> list[_Marked]:
    """Return the differences without those that a point and a figure, or a dated entry, both mark.

    The one whose evidence the other has as well is left out, and of two with the same evidence the point, which names
    no value. A point is told by one other entry at most, for its sentence may differ in two things.
    """
    left = list(marked)
    for point in (item for item in marked if item.of_point):
        others = [item for item in left if not item.of_point]
        if any(_is_within(context, point, item) for item in others):
            left.remove(point)
        elif told := next((item for item in others if _is_within(context, item, point)), None):
            left.remove(told)
    return left


def _is_within(context: PageContext, marked: _Marked, other: _Marked) -> bool:
    """Say whether all the evidence of one lies in words that the other cites, and says the same there."""
    places = [(item.source, item.says, context.edition.checks.get(item)) for item in other.evidence]
    return all(
        any(
            (item.source, item.says) == (source, says) and _overlap(context.edition.checks.get(item), at)
            for source, says, at in places
        )
        for item in marked.evidence
    )


def _is_cited(context: PageContext, item: Difference | Opposition, evidence: Sequence[Evidence]) -> bool:
    """Say whether a finding lies in the words that a person cited for a difference."""
    places = [(each.source, context.edition.checks.get(each)) for each in evidence]
    # a passage of a figure lies in the quote, a passage of a sentence around it
    return all(
        any(source == passage.source and _overlap(passage, at) for source, at in places) for passage in item.passages
    )


def _overlap(one: Passage | Check | None, other: Check | None) -> bool:
    """Say whether two places of one article, where they are known, have letters in common."""
    if one is None or one.start is None or one.end is None or other is None or other.start is None or other.end is None:
        return False
    return one.start < other.end and other.start < one.end


def _by_people(context: PageContext, briefing: Briefing) -> Iterator[_Marked]:
    """Yield what people marked as differing or denied."""
    for entry in _cited_entries(context, briefing):
        stated = [item for item in entry.evidence if item.says is Says.STATES]
        for says, sign, words in (
            (Says.DIFFERS, "≠", message("differs from")),
            (Says.DENIES, "↔", message("denied by")),
        ):
            others = [item for item in entry.evidence if item.says is says]
            sides = [side for item in others if (side := _cited(context, [item], item.quote)).outlets]
            if sides:
                own_side = replace(_cited(context, stated, entry.value), in_marks=False, language=None)
                line = StripLine(
                    what=entry.what,
                    href=entry.href,
                    sides=(*([own_side] if own_side.outlets else []), *sides),
                    sign=sign,
                    sign_in_words=context.words.gettext(words),
                    by_person=True,
                )
                yield _Marked(line=line, evidence=(*stated, *others), of_point=entry.of_point)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cited:
    """An entry that a person wrote."""

    what: str
    value: str
    """Of a figure, whose name does not say it; else empty."""
    evidence: tuple[Evidence, ...]
    href: Markup
    of_point: bool


def _cited_entries(context: PageContext, briefing: Briefing) -> Iterator[_Cited]:
    """Yield the points, figures and dated entries that people wrote."""
    points = [(point.id, point.text, "", point.evidence) for point in briefing.record.points]
    figures = [(row.id, row.what, _amount(context, row), row.evidence) for row in briefing.figures]
    dated = [(row.id, row.text or "", "", row.evidence) for row in briefing.timeline]
    for kind, entries in (("point", points), ("figure", figures), ("timeline", dated)):
        for index, (name, what, value, evidence) in enumerate(entries, start=1):
            if evidence:
                href = own(f"#{evidence_markers.anchor(kind, name, index)}")
                yield _Cited(what=what, value=value, evidence=evidence, href=href, of_point=kind == "point")


def _amount(context: PageContext, row: FigureRow) -> str:
    return amount(row.value, row.value_high, qualifier=row.qualifier, unit=row.unit, words=context.words)


def _cited(context: PageContext, evidence: Iterable[Evidence], value: str) -> Side:
    sources = context.edition.content.sources
    shown = [item.source for item in evidence if not sources[item.source].withdrawn]
    return Side(value=value, in_marks=True, outlets=_outlets(context, shown), language=_spoken(context, shown))


def _by_program(context: PageContext, item: Difference | Opposition) -> Iterator[StripLine]:
    if isinstance(item, Opposition):
        yield from _line(context, item, "↔", message("opposed to"), "#opposed")
    else:
        yield from _line(context, item, "≠", message("differs from"), "#conflicts")


def updating(context: PageContext, briefing: Briefing) -> Iterator[StripLine]:
    """Yield what one source has and another has later or newer."""
    for update in briefing.comparison.updates if briefing.comparison else ():
        yield from _line(context, update, "→", message("then"), "#updates")


def _line(
    context: PageContext, item: Difference | Opposition | Update, sign: str, words: str, anchor: str
) -> Iterator[StripLine]:
    """Yield the line of a finding, unless fewer than two of its sides may be shown."""
    values = item.words if isinstance(item, Opposition) else item.values
    moments = item.moments if isinstance(item, Update) else ("",) * len(values)
    grouped: dict[tuple[str, str], list[Passage]] = {}
    for passage, value, moment in zip(item.passages, values, moments, strict=True):
        if passage.source in context.edition.readings:
            grouped.setdefault((value, moment), []).append(passage)
    sides = tuple(
        Side(
            value=value,
            in_marks=isinstance(item, Opposition),
            outlets=_outlets(context, [passage.source for passage in passages]),
            language=_spoken(context, [passage.source for passage in passages])
            if isinstance(item, Opposition)
            else None,
            moment=moment,
        )
        for (value, moment), passages in grouped.items()
    )
    if len(sides) > 1:
        what = context.words.gettext("Opposed") if isinstance(item, Opposition) else item.what
        yield StripLine(
            what=what,
            href=own(anchor),
            sides=sides,
            sign=sign,
            sign_in_words=context.words.gettext(words),
            by_person=False,
        )


def _spoken(context: PageContext, sources: Iterable[str]) -> Language | None:
    """The language of all of the sources, where it is one and not the page's."""
    spoken = {context.language(context.edition.content.sources[source].language) for source in sources}
    return spoken.pop() if len(spoken) == 1 else None


def _outlets(context: PageContext, sources: Iterable[str]) -> tuple[Link, ...]:
    tellers = [context.teller(source) for source in sources]
    return tuple({teller.text: teller for teller in tellers}.values())
