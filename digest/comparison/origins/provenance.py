"""Accounts, their credits and their shared wording → from whom each source has which passage."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from digest.comparison.origins.credited_media import CreditedMedia, kind_of
from digest.comparison.origins.speakers import Speech, speeches_in
from digest.comparison.origins.speaks_for import voices_in
from digest.comparison.origins.text_reuse import is_copied
from digest.edtf import Precision
from digest.lexicon.english.occasions import OCCASIONS
from digest.lexicon.tables import any_form, names_of
from digest.model import Account, Attribution, Entity, Id, OriginKind, Passage, SharedWording

_OCCASION_OF = {phrase.lower(): occasion for phrase, occasion in names_of(OCCASIONS).items()}
_OCCASION = re.compile(rf"\b(?:{any_form(_OCCASION_OF)})\b", re.IGNORECASE)

_INTERVIEW = "interview"

_UP_TO_THE_DAY = re.compile(
    r"(?: (?:[Oo]n|late|early|last|an?|the|in|at|to|with|during|reporters|journalists|lawmakers|parliament|press|news"
    r"|joint|conference|briefing|interview|statement|speech|[A-Z][\w’'-]*))*,? (?:on )?"
)
"""What may stand between a verb of speech and the day of the speech: told reporters in Larnak on."""


def attributions_in(
    accounts: Sequence[Account], shared: Iterable[SharedWording], media: CreditedMedia, entities: Mapping[Id, Entity]
) -> tuple[Attribution, ...]:
    """Return the attributions of all accounts, in the order of the accounts and their passages."""
    speeches = speeches_in(accounts, entities)
    voices = voices_in({speech.name for speech in speeches}, accounts, entities)
    found = list(_copied(shared, media, entities))
    for account in accounts:
        found += _credited(account, media, entities)
        own = [speech for speech in speeches if speech.source == account.source]
        whole = [_spoken(account, speech, media) for speech in own if speech.part is None]
        found += _with_known_occasions([replace(one, speaks_for=voices[one.name]) for one in whole])
        found += [_part(account, speech, voices[speech.name]) for speech in own if speech.part is not None]
    return tuple(sorted(found, key=lambda one: (one.passage.source, one.passage.start, -one.passage.end, one.kind)))


def _copied(
    shared: Iterable[SharedWording], media: CreditedMedia, entities: Mapping[Id, Entity]
) -> Iterator[Attribution]:
    """Passages that several sources have word for word; where one credits its article to a medium, from that."""
    for run in filter(is_copied, shared):
        credited = [media.whole[passage.source] for passage in run.passages if passage.source in media.whole]
        kind = kind_of(credited[0], entities) if credited else OriginKind.WORDING
        for passage in run.passages:
            yield Attribution(passage=passage, kind=kind, name=credited[0] if credited else run.passages[0].source)


def _credited(account: Account, media: CreditedMedia, entities: Mapping[Id, Entity]) -> Iterator[Attribution]:
    whole = media.whole.get(account.source)
    if whole and account.text:
        everything = Passage(source=account.source, paragraph=0, sentence=0, start=0, end=len(account.text))
        yield Attribution(passage=everything, kind=kind_of(whole, entities), name=whole)
    for credit in media.credits[account.source]:
        name = media.names[credit.name]
        if name != account.outlet:
            yield Attribution(passage=_sentence_at(account, credit.start), kind=kind_of(name, entities), name=name)


def _spoken(account: Account, speech: Speech, media: CreditedMedia) -> Attribution:
    passage = _sentence(account, speech.sentence)
    named = [one for one in media.credits[account.source] if passage.start <= one.start < passage.end]
    heard = next((one for one in named if one.is_heard), None)
    credited = media.names[named[0].name] if named else media.whole.get(account.source)
    return Attribution(
        passage=passage,
        kind=OriginKind.SPEAKER,
        name=speech.name,
        occasion=f"{_INTERVIEW} with {media.fullest[heard.name]}" if heard else _occasion(account, passage),
        day=_day(account, speech, passage),
        via=media.names[heard.name] if heard else credited,
    )


def _part(account: Account, speech: Speech, speaks_for: tuple[str, ...]) -> Attribution:
    """What a speaker called something, in a sentence that is the outlet's own."""
    start, end = speech.part or (0, 0)
    passage = replace(_sentence(account, speech.sentence), start=start, end=end)
    return Attribution(passage=passage, kind=OriginKind.SPEAKER, name=speech.name, speaks_for=speaks_for, is_part=True)


def _occasion(account: Account, passage: Passage) -> str | None:
    match = _OCCASION.search(account.text or "", passage.start, passage.end)
    return _OCCASION_OF[match[0].lower()] if match else None


def _day(account: Account, speech: Speech, passage: Passage) -> str | None:
    """The day that stands directly behind the verb of speech and the occasion."""
    text = account.text or ""
    for date in account.reading.dates:
        is_here = speech.end <= date.start < passage.end and date.precision is Precision.DAY
        if is_here and _UP_TO_THE_DAY.fullmatch(text, speech.end, date.start):
            return date.edtf
    return None


def _with_known_occasions(spoken: Sequence[Attribution]) -> Iterator[Attribution]:
    """Give what a speaker says without an occasion the only one on which the article lets that speaker speak.

    What someone told one outlet is no occasion for what the article tells elsewhere.
    """
    for one in spoken:
        known = {(other.occasion, other.day) for other in spoken if other.name == one.name and other.occasion}
        occasion, day = known.pop() if len(known) == 1 else (None, None)
        is_open = occasion is not None and not occasion.startswith(_INTERVIEW)
        if one.occasion is None and is_open and one.day in (None, day):
            yield replace(one, occasion=occasion, day=day)
        else:
            yield one


def _sentence_at(account: Account, offset: int) -> Passage:
    starts = [sentence.start for sentence in account.reading.sentences]
    return _sentence(account, max(bisect_right(starts, offset) - 1, 0))


def _sentence(account: Account, index: int) -> Passage:
    sentence = account.reading.sentences[index]
    return Passage(
        source=account.source,
        paragraph=sentence.paragraph,
        sentence=index,
        start=sentence.start,
        end=sentence.end,
    )
