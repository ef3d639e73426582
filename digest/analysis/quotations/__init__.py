"""Text, its paragraphs, sentences and names → quoted words with who says them.

Order: `nicknames`, `name_particles`, `interviews`, `quotation_marks`, `person_roles`, `person_names`,
`person_genders`, `coreference`, `tokens`, `word_classes`, `office_bearers`, `role_phrases`, `speaker_phrases`,
`subject_boundaries`, `cue_verbs`, `opening_subject`, `clause_subjects`, `speech_verb_subjects`, `following_cues`,
`preceding_cues`, `interrupted_speech`, `attribution_rules`, `work_titles`, `scare_quotes`, `speakers`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.analysis.quotations import person_names, quotation_marks
from digest.analysis.quotations.attribution_rules import speaker_span
from digest.analysis.quotations.coreference import People
from digest.analysis.quotations.cue_verbs import cues
from digest.analysis.quotations.opening_subject import leading_subject
from digest.analysis.quotations.person_genders import Genders
from digest.analysis.quotations.person_names import KnownKinds
from digest.analysis.quotations.quotation_marks import Quoted
from digest.analysis.quotations.scare_quotes import is_speech
from digest.analysis.quotations.speaker_phrases import in_text
from digest.analysis.quotations.speakers import Speaker, Speakers
from digest.analysis.quotations.tokens import MARKS, Clause, Token, clauses_of, tokens_in
from digest.analysis.quotations.word_classes import is_name_word
from digest.lexicon.personal_names import JOINED_PARTICLE, PARTICLES, SURNAME_JOINTS
from digest.lexicon.tables import any_form, word_set
from digest.model import Entity, EntityMention, Paragraph, Quotation, Sentence, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """Quoted words that somebody speaks."""

    quoted: Quoted
    named: Span | None
    """Where the article says beside the words who speaks: a name, a role or a pronoun."""
    speaker: Speaker | None
    """Whom it means."""


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
    outside = _outside(text, marked)
    names = person_names.find_names(text, sentences, outside, KnownKinds(mentions, vocabulary))
    people = People(text, names, Genders(text, names, sentences, outside))
    speakers = Speakers(text=text, people=people, sentences=sentences, mentions=mentions)
    before: Speech | None = None
    for clause in clauses_of(text, sentences, marked):
        for own, near, at in _each_with_words_beside(clause):
            quoted = marked[own]
            if quoted.label:
                before = Speech(quoted=quoted, named=quoted.label, speaker=speakers.labelled(quoted.label))
                yield before
                continue
            voice = speaker_span(near, at)
            told = in_text(text, near, voice) if voice else None
            around = _Around(
                text=text, sentences=sentences, speakers=speakers, clause=near, at=at, quoted=quoted, before=before
            )
            named = voice is not None
            if not is_speech(text, near, at, quoted, named=named, goes_on=around.goes_on, alone=around.alone):
                continue
            speech = around.spoken_by(told) if told else around.untold()
            if around.stays_apart(speech):
                continue
            before = speech
            yield speech


_NEAR = 120
"""Words on either side of a quotation among which its speaker is looked for: the longest sentences of newspapers."""

_NEAR_QUOTED = 10
"""Other quotations on either side, up to which it is looked for: more in a sentence are a list of terms."""

_SMALL = any_form(PARTICLES | SURNAME_JOINTS | {"und"})
_SIGNATURE = re.compile(
    r"\s*[―—–-]+\s*(?P<name>[A-Z][\w.'’-]*"
    rf"(?: (?:(?:{_SMALL}) ){{0,3}}(?:{JOINED_PARTICLE})?[A-Z][\w'’-]*){{0,4}})(?=[.,]|\s*$|\s*\n)"
)
_JOINING = word_set("and but or so then instead because yet also plus still")
_PERSONS = word_set("he she they")
_ENDING = re.compile(r"(?<![\s,;–—-])[\s,;–—-]+$")


def _outside(text: str, marked: Sequence[Quoted]) -> list[Span]:
    """Return the stretches of the text that no quotation holds."""
    edges = [0, *(edge for quoted in marked for edge in (quoted.opened, quoted.closed)), len(text)]
    return [(first, last) for first, last in zip(edges[::2], edges[1::2], strict=True) if first < last]


def _each_with_words_beside(clause: Clause) -> Iterator[tuple[int, Clause, int]]:
    """Yield the index of each quotation of a clause with the words near it, and its place among them."""
    places = [(place, token.quoted) for place, token in enumerate(clause) if token.quoted is not None]
    for index, (place, own) in enumerate(places):
        beside = places[max(0, index - _NEAR_QUOTED) : index + _NEAR_QUOTED + 1]
        first = max(0, place - _NEAR, 0 if index < _NEAR_QUOTED else beside[0][0])
        last = min(place + _NEAR, len(clause) if places[-1] in beside else beside[-1][0] + 1)
        yield own, clause[first:last], place - first


@dataclass(frozen=True, slots=True, kw_only=True)
class _Around:
    """A quotation with what stands around it."""

    text: str
    sentences: Sequence[Sentence]
    speakers: Speakers
    clause: Clause
    at: int
    quoted: Quoted
    before: Speech | None
    """The speech before it."""

    @property
    def alone(self) -> bool:
        """Whether its sentence has no words outside of quotations but such as join them."""
        return not any(token.quoted is None and _is_telling(token) for token in self.clause)

    @property
    def continued(self) -> Speech | None:
        """The speech that it goes on with."""
        return self.before if self.before and _continues(self.text, self.before.quoted, self.quoted) else None

    @property
    def goes_on(self) -> bool:
        """Whether it goes on with the speech before or, alone in its paragraph, answers what the author said."""
        before = self.before
        if self.continued or before is None:
            return self.continued is not None
        is_answer = self.alone and before.named is not None and before.speaker is None
        return is_answer and self.quoted.paragraph - before.quoted.paragraph == 1

    def spoken_by(self, named: Span) -> Speech:
        """Return the speech of whom the words at a place of the text name."""
        return Speech(quoted=self.quoted, named=named, speaker=self.speakers.meant_by(named))

    def untold(self) -> Speech:
        """Return the speech where no word of its sentence says who speaks."""
        if self.alone:
            return self._without_words_beside()
        if self.continued and self._opens():
            return self._of(self.continued)
        subject = leading_subject(self.clause, self.at)
        if subject and (is_name_word(self.clause[subject[0]]) or self.clause[subject[0]].lower in _PERSONS):
            return self.spoken_by(in_text(self.text, self.clause, subject))
        return self._of(None)

    def stays_apart(self, speech: Speech) -> bool:
        """Return whether it is a heading or a highlighted line: alone, and nobody is told to speak it."""
        return self.alone and not self.continued and speech.named is None and not self.goes_on

    def _of(self, same: Speech | None) -> Speech:
        if same is None:
            return Speech(quoted=self.quoted, named=None, speaker=None)
        return Speech(quoted=self.quoted, named=same.named, speaker=same.speaker)

    def _opens(self) -> bool:
        """Return whether it opens its sentence and goes on in the words behind it (“It melts” before our eyes)."""
        telling = any(_is_telling(token) for token in self.clause[: self.at])
        return not telling and self.clause[self.at].form.strip(MARKS)[:1].isupper()

    def _without_words_beside(self) -> Speech:
        """Return speech whose speaker a signature tells, the speech that it continues, or a sentence before."""
        before, quoted = self.before, self.quoted
        if signature := _SIGNATURE.match(self.text, quoted.closed):
            return self.spoken_by(signature.span("name"))
        if self.continued:
            return self._of(self.continued)
        if leading := _leading(self.text, quoted, self.sentences):
            return self.spoken_by(leading)
        if before and quoted.paragraph - before.quoted.paragraph <= 1:
            return self._of(before)
        told = _leading(self.text, quoted, self.sentences, told=True)
        return self.spoken_by(told) if told else self._of(None)


def _is_telling(token: Token) -> bool:
    return token.form[0].isalnum() and token.lower not in _JOINING


def _continues(text: str, before: Quoted, quoted: Quoted) -> bool:
    if before.paragraph == quoted.paragraph:
        return True
    return before.unclosed and not re.search(r"\w", text[before.closed : quoted.opened])


def _leading(text: str, quoted: Quoted, sentences: Sequence[Sentence], *, told: bool = False) -> Span | None:
    """Return the subject of the sentence before, where that is of the same paragraph or ends in a colon.

    With `told` it may be of the paragraph before, if a verb in it tells that somebody says or thinks something.
    """
    index = bisect_right(sentences, quoted.opened - 1, key=lambda sentence: sentence.start) - 1
    if index >= 0 and sentences[index].end > quoted.opened:
        index -= 1
    if index < 0:
        return None
    last = sentences[index]
    clause = tuple(tokens_in(text, last.start, last.end))
    is_near = last.paragraph == quoted.paragraph or text[last.end - 1] == ":"
    if not is_near and not (told and quoted.paragraph - last.paragraph == 1 and any(cues(clause, 0, len(clause)))):
        return None
    span = leading_subject(clause, len(clause))
    return in_text(text, clause, span) if span else None


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
