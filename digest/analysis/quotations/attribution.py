"""Text, its paragraphs, sentences and names → its speech, each with whom the article says that it is from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from digest.analysis.quotations import person_names, quotation_marks
from digest.analysis.quotations.attribution_rules import speaker_span
from digest.analysis.quotations.coreference import People
from digest.analysis.quotations.person_genders import Genders
from digest.analysis.quotations.person_names import KnownKinds
from digest.analysis.quotations.quotation_marks import Quoted
from digest.analysis.quotations.scare_quotes import is_speech
from digest.analysis.quotations.speaker_phrases import in_text
from digest.analysis.quotations.speakers import Speakers
from digest.analysis.quotations.tokens import clauses_of
from digest.analysis.quotations.untagged_speech import Speech, Surroundings
from digest.analysis.quotations.words_beside import each_with_words_beside
from digest.model import Entity, EntityMention, Paragraph, Quotation, Sentence, Span

_ENDING = re.compile(r"(?<![\s,;–—-])[\s,;–—-]+$")


def find_quotations(
    text: str,
    paragraphs: Sequence[Paragraph],
    sentences: Sequence[Sentence],
    mentions: Sequence[EntityMention],
    vocabulary: Sequence[Entity],
) -> tuple[Quotation, ...]:
    """Return the speech of the text in its order; scare quotes and titles of works are left out."""
    return tuple(_quotation(text, speech) for speech in speeches(text, paragraphs, sentences, mentions, vocabulary))


def speeches(
    text: str,
    paragraphs: Sequence[Paragraph],
    sentences: Sequence[Sentence],
    mentions: Sequence[EntityMention],
    vocabulary: Sequence[Entity],
) -> Iterator[Speech]:
    """Yield the speech of the text in its order, with the words beside it that name its speaker."""
    marked = quotation_marks.find_quoted(text, paragraphs)

    def people() -> People:
        outside = _outside(text, marked)
        names = person_names.find_names(text, sentences, outside, KnownKinds(mentions, vocabulary))
        return People(text, names, Genders(text, names, sentences, outside))

    speakers = Speakers(text=text, people=people, sentences=sentences, mentions=mentions)
    before: Speech | None = None
    for clause in clauses_of(text, sentences, marked):
        for own, near, at in each_with_words_beside(clause):
            quoted = marked[own]
            if quoted.label:
                before = Speech(quoted=quoted, named=quoted.label, speaker=speakers.labelled(quoted.label))
                yield before
                continue
            voice = speaker_span(near, at)
            told = in_text(text, near, voice) if voice else None
            around = Surroundings(
                text=text, sentences=sentences, speakers=speakers, clause=near, at=at, quoted=quoted, before=before
            )
            named = voice is not None
            if not is_speech(text, near, at, quoted, named=named, goes_on=around.goes_on, alone=around.alone):
                continue
            speech = around.spoken_by(told) if told else around.untagged()
            if around.stays_apart(speech):
                continue
            before = speech
            yield speech


def _outside(text: str, marked: Sequence[Quoted]) -> list[Span]:
    """Return the stretches of the text that no quotation holds."""
    edges = [0, *(edge for quoted in marked for edge in (quoted.opened, quoted.closed)), len(text)]
    return [(first, last) for first, last in zip(edges[::2], edges[1::2], strict=True) if first < last]


def _quotation(text: str, speech: Speech) -> Quotation:
    quoted, speaker = speech.quoted, speech.speaker
    ending = _ENDING.search(text, quoted.start, quoted.end)
    return Quotation(
        start=quoted.start,
        end=ending.start() if ending and ending.start() > quoted.start else quoted.end,
        speaker=text[speaker.start : speaker.end] if speaker else None,
        speaker_id=speaker.id if speaker else None,
        speaker_start=speaker.start if speaker else None,
        speaker_end=speaker.end if speaker else None,
    )
