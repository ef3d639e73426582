"""A sentence of ours and the readings of its sources → the words of it that its quotes do not carry, or deny."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from digest.evidence.claims.claim_contraries import Contradiction, contraries
from digest.evidence.claims.claim_dates import other_dates
from digest.evidence.claims.claim_fates import other_fates
from digest.evidence.claims.claim_figures import other_figures
from digest.evidence.claims.claim_ordinals import other_ordinals
from digest.evidence.claims.claim_rhythms import other_rhythms
from digest.evidence.claims.claims import Claim, Disagreement, Ground, overlap, touching
from digest.evidence.texts.normalisation import normalise
from digest.evidence.texts.searchable import lower
from digest.evidence.texts.word_edges import inside
from digest.model import Id, Span
from digest.problems import Problem, Severity


def _no_contradiction(_ours: str, _theirs: str) -> None:
    """Stand for a comparison where there is none."""


def support(
    claim: Claim, grounds: Sequence[Ground], names: Mapping[Id, str], contradiction: Contradiction = _no_contradiction
) -> tuple[Problem, ...]:
    """Return a fault for each name and figure of the claim that stands in none of the places its quotes touch, and a
    warning for each word that they have otherwise: a bound, what is counted, an ordinal, a date, a negation.

    A figure must occur by value in the sentences that a quote touches, an entity in their paragraphs, by whichever name
    the reading found it, or as the speaker of words there. Where one quote has no known place, nothing can be said;
    what denies the claim or differs from it is no support, and where nothing else is cited, nothing is asked of it.
    """
    if not any(ground.states for ground in grounds) or any(not ground.spans for ground in grounds):
        return tuple(_not_in_text(claim))
    stating = [ground for ground in grounds if ground.states]
    found = chain(
        other_figures(claim, grounds),
        other_rhythms(claim, grounds),
        _missing_entities(claim, grounds, names),
        other_fates(claim, stating),
        other_ordinals(claim, stating),
        other_dates(claim, stating),
        contraries(claim, stating, contradiction),
    )
    faults = sorted(found, key=lambda one: not one.is_fault)
    allowed = [(word, _places_of(word, claim.text)) for word in claim.unsupported]
    spans = [one.span for one in faults if one.span]
    shown = [one for one in faults if not (one.span and _is_allowed(one.span, allowed))]
    return (*(_problem(claim, one) for one in shown), *_not_in_text(claim), *_not_needed(claim, allowed, spans))


def _missing_entities(claim: Claim, grounds: Sequence[Ground], names: Mapping[Id, str]) -> Iterator[Disagreement]:
    there = {entity for ground in grounds for entity in _entities_there(ground)}
    for entity in {entity.id: entity for entity in reversed(claim.entities)}.values():
        if entity.id not in there:
            given = ", ".join(sorted(names.get(other, other) for other in there))
            word = claim.text[entity.start : entity.end]
            yield Disagreement(
                rule="not-in-evidence",
                span=(entity.start, entity.end),
                words=word,
                why="is not in the words that are cited: "
                f"the paragraphs of its quotes name {given or 'nobody that is known'}",
                expected=f"a quote beside which “{word}” stands",
                is_fault=True,
            )


def _entities_there(ground: Ground) -> Iterator[Id]:
    yield from (entity.id for entity in touching(ground.reading.entities, ground.paragraphs))
    speech = touching(ground.reading.quotations, ground.paragraphs)
    yield from (quotation.speaker_id for quotation in speech if quotation.speaker_id)


def _places_of(word: str, text: str) -> list[Span]:
    whole, wanted = normalise(text), lower(normalise(word).text)
    lowered = lower(whole.text)
    edges = inside(whole)
    places = []
    start = lowered.find(wanted) if wanted else -1
    while start >= 0:
        end = start + len(wanted)
        if start not in edges and end not in edges:
            places.append((whole.starts[start], whole.ends[end - 1]))
        start = lowered.find(wanted, start + 1)
    return places


def _is_allowed(span: Span, allowed: Sequence[tuple[str, list[Span]]]) -> bool:
    return any(overlap(span, place) for _, places in allowed for place in places)


def _problem(claim: Claim, found: Disagreement) -> Problem:
    reasoned = f", or unsupported: [{found.words}] with a reason" if found.span else ""
    return Problem(
        place=claim.place,
        rule=found.rule,
        found=f"“{found.words}” {found.why}",
        expected=f"{found.expected}{reasoned}",
        hint=f"the word is underlined:\n{underlined(claim.text, found.span)}" if found.span else "",
        severity=Severity.FAULT if found.is_fault else Severity.WARNING,
    )


def underlined(text: str, span: Span) -> str:
    """Return the text with a line below it that marks the span; wide characters are marked twice."""
    line = "".join(" " if character.isspace() else character for character in text)
    return f"{line}\n{' ' * _width(line[: span[0]])}{'^' * max(1, _width(line[span[0] : span[1]]))}"


def _width(text: str) -> int:
    return sum(
        0 if unicodedata.combining(character) else 1 + (unicodedata.east_asian_width(character) in "WF")
        for character in text
    )


def _not_in_text(claim: Claim) -> Iterator[Problem]:
    for word in claim.unsupported:
        if not _places_of(word, claim.text):
            yield _needless(claim, word, "does not stand in the sentence")


def _not_needed(claim: Claim, allowed: Sequence[tuple[str, list[Span]]], missing: Sequence[Span]) -> Iterator[Problem]:
    for word, places in allowed:
        if places and not any(overlap(span, place) for span in missing for place in places):
            yield _needless(claim, word, "is in the words that are cited, or is nothing that is looked for there")


def _needless(claim: Claim, word: str, why: str) -> Problem:
    return Problem(
        place=claim.place,
        rule="unsupported-not-needed",
        found=f"unsupported has “{word}”, which {why}",
        expected="only words that the check would name: names, figures, dates and negations that the cited words lack",
        hint=f"take “{word}” out of unsupported",
    )
