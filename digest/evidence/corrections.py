"""A briefing before and after → what changed in it for readers without a correction that says so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, replace

from digest.evidence.texts.normalisation import normalise
from digest.evidence.texts.quote_syntax import canonical
from digest.evidence.typos import beyond_spelling, words_told
from digest.model import BriefingRecord, Correction, Evidence, Figure, Id, Point, QuotationRecord, TimelineEntry
from digest.problems import Place, Problem, Severity


def changes(old: BriefingRecord, new: BriefingRecord | None, withdrawn: Set[Id] = frozenset()) -> tuple[Problem, ...]:
    """Return a fault for each point, figure, timeline entry and quotation of a published briefing that changed or went
    uncorrected.

    What is added is no change, nor is evidence added to what stands; a new entry in `corrections` speaks for the ids
    that it names, and one that names none for what has no id; the entries that stood there stay. One with `typo: true`
    speaks for spelling alone. A draft, before or after, is not held to this. What its top says without an id, title,
    day and summary, and what background and outlook say without one, is warned of, since it may only be told better; a
    title or a sentence that is spelt otherwise is the same.
    Words of a source that is `withdrawn` go without a correction: that it is withdrawn is shown in their place.
    """
    if old.draft or (new and new.draft):
        return ()
    if new is None:
        return (_removed_briefing(old),)
    lost = [correction for correction in old.corrections if correction not in new.corrections]
    if lost:
        return tuple(_lost(correction, new) for correction in lost)
    added = [correction for correction in new.corrections if correction not in old.corrections]
    spoken_for, mended = (
        {identity for item in added if item.typo is is_typo for identity in item.corrects or (None,)}
        for is_typo in (False, True)
    )
    uncorrected = _uncorrected(old, new, withdrawn, spoken_for, mended - spoken_for)
    return (*uncorrected, *(() if None in spoken_for else _said_at_the_top(old, new)))


def _lost(correction: Correction, new: BriefingRecord) -> Problem:
    return Problem(
        place=new.place,
        rule="correction-removed",
        found=f"the correction of {correction.date.edtf} is gone or was reworded: “{correction.what}”",
        expected="every correction as it was published",
        hint="put it back, and add another entry where it was wrong itself",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Statement:
    """A point, figure, timeline entry or quotation as far as readers see it."""

    kind: str
    id: str | None
    words: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    place: Place

    @property
    def name(self) -> str:
        """What the statement is called in a message."""
        return f"{self.kind} {self.id}" if self.id else f"{self.kind} without id"

    @property
    def told(self) -> str:
        """Its words, in quotation marks."""
        return "“" + " ".join(word for word in self.words if word) + "”"


def _removed_briefing(old: BriefingRecord) -> Problem:
    return Problem(
        place=old.place,
        rule="briefing-removed",
        found=f"the published briefing {old.id} is gone",
        expected="a briefing that stays where readers and links find it",
        hint="keep the file, and say in its corrections what was wrong; draft: true takes it off the site",
    )


def _uncorrected(
    old: BriefingRecord,
    new: BriefingRecord,
    withdrawn: Set[Id],
    spoken_for: Set[Id | None],
    mended: Set[Id | None],
) -> Iterator[Problem]:
    """Yield a fault for each change; None stands for whatever has no id, and `mended` are typos alone."""
    now = list(_statements(new))
    for before in _statements(old):
        if before.id in spoken_for:
            continue
        if before.id in mended:
            yield from _beyond_typos(before, now, new.place, withdrawn)
            continue
        after = next((statement for statement in now if _is_same(before, statement)), None)
        if after is None and _is_withdrawn_speech(before, withdrawn):
            continue
        if after is None:
            yield _problem(new.place, f"the {before.name} was removed: {before.told}", before.id)
        else:
            told = _differences(before, after, withdrawn)
            yield from (_problem(after.place, difference, before.id) for difference in told)


def _beyond_typos(before: _Statement, now: list[_Statement], place: Place, withdrawn: Set[Id]) -> Iterator[Problem]:
    """Yield a fault where an entry with `typo: true` speaks for a statement of which more changed than its spelling."""
    alike = (one for one in now if one.kind == before.kind and one.id == before.id)
    told = words_told(text for one in now for text in (one.words[0], *(item.quote for item in one.evidence)))
    kinds = ((one, _beyond_spelling(before, one, withdrawn, told)) for one in alike)
    after, kind = min(kinds, key=lambda pair: pair[1] is not None, default=(None, "all of it"))
    if kind:
        became = f"{before.told} became {after.told}" if after else f"{before.told} was removed"
        yield Problem(
            place=after.place if after else place,
            rule="not-a-typo",
            found=f"typo: true for a change of {kind} in the {before.name}: {became}",
            expected="an entry without typo, which readers see, for all but spelling",
            hint="leave typo out, and say what was wrong and why",
        )


def _beyond_spelling(before: _Statement, after: _Statement, withdrawn: Set[Id], told: Set[str]) -> str | None:
    """Return what of a statement changed beyond its spelling, in words; `told` are the words of the briefing."""
    texts, others = (before.words[:1], after.words[:1]), (before.words[1:], after.words[1:])
    if before.kind == "quotation" and texts[0] != texts[1]:
        return "the speaker"
    if others[0] != others[1]:
        return "the date" if before.kind == "timeline entry" else "the figure"
    changed = beyond_spelling("".join(texts[0]), "".join(texts[1]), told)
    kept = [item for item in before.evidence if item.source not in withdrawn]
    is_kept = all(any(_is_respelt(item, other, told) for other in after.evidence) for item in kept)
    return changed or (None if is_kept else "the evidence")


def _is_respelt(before: Evidence, after: Evidence, told: Set[str]) -> bool:
    """Say whether evidence stands, but for the spelling of its quote."""
    same = replace(after, quote=before.quote)
    return _stands(_shown(before), _shown(same)) and beyond_spelling(before.quote, after.quote, told) is None


def _said_at_the_top(old: BriefingRecord, new: BriefingRecord) -> Iterator[Problem]:
    """Yield a warning for each part of the top that readers saw and that is no more as it was."""
    if beyond_spelling(old.title, new.title):
        yield _warning(new, f"the title changed: “{old.title}” became “{new.title}”")
    if old.event_date and old.event_date != new.event_date:
        now = new.event_date.edtf if new.event_date else "no day"
        yield _warning(new, f"the event's date changed: {old.event_date.edtf} became {now}")
    for part in ("summary", "background", "outlook"):
        before, after = (tuple(point.text for point in getattr(record, part)) for record in (old, new))
        others = [text for text in after if text not in before]
        for point in getattr(old, part):
            is_kept = point.text in after or any(beyond_spelling(point.text, text) is None for text in others)
            if not point.id and not is_kept:
                yield _warning(new, f"the {part} lost or changed a sentence: “{point.text}”")


def _warning(record: BriefingRecord, found: str) -> Problem:
    return replace(_problem(record.place, found, None), severity=Severity.WARNING)


def _statements(record: BriefingRecord) -> Iterator[_Statement]:
    prose = (*record.summary, *record.background, *record.outlook)
    # Sentences of the summary have no id as a rule; where a person gave one, it is a promise like any other.
    for point in (*(point for point in prose if point.id), *record.points):
        yield _statement("point", point, normalise(point.text).text)
    for figure in record.figures:
        value = f"{figure.value}" if figure.value_high is None else f"{figure.value} to {figure.value_high}"
        as_of = figure.as_of.edtf if figure.as_of else ""
        words = (normalise(figure.what).text, figure.qualifier or "", value, figure.unit or "", as_of)
        yield _statement("figure", figure, *words)
    for entry in record.timeline:
        yield _statement("timeline entry", entry, normalise(entry.text).text, entry.date.edtf)
    for quotation in record.quotations:
        yield _statement("quotation", quotation, quotation.speaker)


def _statement(kind: str, record: Point | Figure | TimelineEntry | QuotationRecord, *words: str) -> _Statement:
    return _Statement(kind=kind, id=record.id, words=words, evidence=record.evidence, place=record.place)


def _is_same(before: _Statement, after: _Statement) -> bool:
    """Say whether the two are one statement: by id, and without one by words and quotes."""
    if before.kind != after.kind or before.id:
        return before.kind == after.kind and before.id == after.id
    quotes = {canonical(evidence.quote) for evidence in before.evidence}
    return before.words == after.words and quotes <= {canonical(evidence.quote) for evidence in after.evidence}


def _differences(before: _Statement, after: _Statement, withdrawn: Set[Id]) -> Iterator[str]:
    if before.words != after.words:
        yield f"the {before.name} changed: {before.told} became {after.told}"
    kept = [_shown(evidence) for evidence in after.evidence]
    for evidence in before.evidence:
        if evidence.source not in withdrawn and not any(_stands(_shown(evidence), candidate) for candidate in kept):
            yield f"the {before.name} lost evidence: “{evidence.quote}” from {evidence.source}"


def _is_withdrawn_speech(statement: _Statement, withdrawn: Set[Id]) -> bool:
    """Say whether it is a quotation that only a withdrawn source carried: without evidence it cannot stay."""
    return statement.kind == "quotation" and all(evidence.source in withdrawn for evidence in statement.evidence)


def _shown(evidence: Evidence) -> Mapping[str, object]:
    return {
        "source": evidence.source,
        "quote": canonical(evidence.quote),
        "says": evidence.says,
        "attributed_to": evidence.attributed_to,
        "translation": evidence.translation,
    }


def _stands(before: Mapping[str, object], after: Mapping[str, object]) -> bool:
    return all(after[field] == value for field, value in before.items() if value)


def _problem(place: Place, found: str, identity: str | None) -> Problem:
    named = f"corrects: [{identity}]" if identity else "no corrects, since it has no id"
    return Problem(
        place=place,
        rule="change-without-correction",
        found=found,
        expected="a new entry in corrections that says what changed and why",
        hint=f"an entry with {named}; and typo: true where only the spelling was mended",
    )
