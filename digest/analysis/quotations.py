"""Text, its paragraphs, sentences and names → quoted words with who says them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.analysis import quotation_marks
from digest.analysis.clauses import Clause, clauses_of
from digest.analysis.people import people_of
from digest.analysis.quotation_marks import Quoted
from digest.analysis.speaking import Speaker, Speakers
from digest.analysis.subjects import spoken
from digest.analysis.voices import Voice, voice_of
from digest.model import Entity, EntityMention, Paragraph, Quotation, Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """Quoted words that somebody speaks."""

    quoted: Quoted
    named: tuple[int, int] | None
    """Where the sentence itself says who speaks: a name, a role or a pronoun."""
    speaker: Speaker | None
    """Whom it means."""


def find(
    text: str,
    paragraphs: Sequence[Paragraph],
    sentences: Sequence[Sentence],
    mentions: Sequence[EntityMention],
    vocabulary: Sequence[Entity],
) -> tuple[Quotation, ...]:
    """Return the speech of the text in its order; scare quotes and titles of works are left out."""
    return tuple(_quotation(text, item) for item in speeches(text, paragraphs, sentences, mentions, vocabulary))


def speeches(
    text: str,
    paragraphs: Sequence[Paragraph],
    sentences: Sequence[Sentence],
    mentions: Sequence[EntityMention],
    vocabulary: Sequence[Entity],
) -> Iterator[Speech]:
    """Yield the speech of the text in its order, with the words that name its speaker."""
    marked = quotation_marks.find(text, paragraphs)
    kinds = {entity.id: entity.kind for entity in vocabulary}
    people = people_of(
        text,
        sentences,
        _outside(text, marked),
        {(item.start, item.end): kinds[item.id] for item in mentions if item.id in kinds},
    )
    speakers = Speakers(text=text, people=people, sentences=sentences, mentions=mentions)
    before: Speech | None = None
    for clause in clauses_of(text, sentences, marked):
        for at, token in enumerate(clause):
            if token.quoted is None:
                continue
            quoted = marked[token.quoted]
            voice = voice_of(clause, at)
            if not _is_speech(text, clause, at, quoted, voice, before):
                continue
            before = _speech(text, clause, quoted, voice, before, speakers)
            yield before


def _outside(text: str, marked: Sequence[Quoted]) -> list[tuple[int, int]]:
    edges = [0, *(edge for quoted in marked for edge in (quoted.opened, quoted.closed)), len(text)]
    return [(first, last) for first, last in zip(edges[::2], edges[1::2], strict=True) if first < last]


_ENDING = re.compile(r"[\s,;–—-]+$")
_WHOLE = re.compile(r"[.!?…,—–-]$")
_WORKS = frozenset(
    """podcast show film movie book song series program programme album novel play documentary magazine column episode
    sitcom titled entitled headlined hit musical drama memoir poem comedy opera blog""".split()
)
"""Words before the title of a work."""


def _is_speech(text: str, clause: Clause, at: int, quoted: Quoted, voice: Voice | None, before: Speech | None) -> bool:
    words = text[quoted.start : quoted.end].split()
    if (_is_nickname(clause, at) and len(words) <= _NICKNAME) or _is_title_of_work(clause, at, words):
        return False
    if voice:
        return voice.span is not None or len(words) > _SCARE
    goes_on = before is not None and before.quoted.paragraph == quoted.paragraph
    return _is_sentence(text, quoted, words, shortest=1 if goes_on else _SENTENCE)


_NICKNAME = 3
_SCARE = 2
_SENTENCE = 5
# Words: of a nickname and of a scare quote at most, of a sentence that stands without a verb of speech at least. Longer
# quotations are speech wherever a verb of speech stands; all three are the best of those tried on PolNeAR's training part.


def _is_nickname(clause: Clause, at: int) -> bool:
    return 0 < at < len(clause) - 1 and clause[at - 1].capital and clause[at + 1].capital


def _is_title_of_work(clause: Clause, at: int, words: Sequence[str]) -> bool:
    """Return whether all words but the small ones have capitals, as in the title of a programme or a book."""
    if len(words) > _LONGEST_TITLE or at == 0 or not words[0][0].isupper() or clause[at - 1].form in (":", ","):
        return False
    if not all(word[0].isupper() or word[0].isdigit() or word.lower() in _SMALL for word in words):
        return False
    return len(words) > 1 or clause[at - 1].low in _WORKS


_LONGEST_TITLE = 8
_SMALL = frozenset("a an the of in on to for and or with at by from vs. de la le is".split())


def _is_sentence(text: str, quoted: Quoted, words: Sequence[str], *, shortest: int) -> bool:
    """Return whether quoted words are whole sentences, so that they are speech without a verb that says so."""
    if len(words) < shortest or words[0][0].islower():
        return False
    return bool(_WHOLE.search(text[quoted.start : quoted.end])) or quoted.unclosed or len(words) > _LONG


_LONG = 11
# Words: quoted fragments are shorter.


def _speech(
    text: str, clause: Clause, quoted: Quoted, voice: Voice | None, before: Speech | None, speakers: Speakers
) -> Speech:
    """Return the quoted words with their speaker: of the sentence, of the speech they continue, of the sentence before."""
    if voice and voice.span:
        named = spoken(text, clause, voice.span)
        return Speech(quoted=quoted, named=named, speaker=speakers.named(clause, voice.span))
    if voice:
        return Speech(quoted=quoted, named=None, speaker=None)
    if signature := _SIGNATURE.match(text, quoted.closed):
        named = signature.span("name")
        return Speech(quoted=quoted, named=named, speaker=speakers.at(*named))
    if before and _goes_on(text, before.quoted, quoted):
        return Speech(quoted=quoted, named=before.named, speaker=before.speaker)
    if leading := speakers.leading(quoted):
        return Speech(quoted=quoted, named=leading[0], speaker=leading[1])
    if before and quoted.paragraph - before.quoted.paragraph <= 1:
        return Speech(quoted=quoted, named=before.named, speaker=before.speaker)
    return Speech(quoted=quoted, named=None, speaker=None)


_SIGNATURE = re.compile(r"\s*[―—–-]+\s*(?P<name>[A-Z][\w.'’-]*(?: [A-Z][\w'’-]*){0,4})(?=[.,]|\s*$|\s*\n)")


def _goes_on(text: str, before: Quoted, quoted: Quoted) -> bool:
    if before.paragraph == quoted.paragraph:
        return True
    return before.unclosed and not re.search(r"\w", text[before.closed : quoted.opened])


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
