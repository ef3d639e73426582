"""A quotation, the speech before it and the words around → who speaks, where no word of its sentence says so."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from digest.analysis.quotations.cue_verbs import cues
from digest.analysis.quotations.opening_subject import leading_subject
from digest.analysis.quotations.quotation_marks import Quoted
from digest.analysis.quotations.speaker_phrases import in_text
from digest.analysis.quotations.speakers import Speaker, Speakers
from digest.analysis.quotations.tokens import MARKS, Clause, Token, tokens_in
from digest.analysis.quotations.word_classes import is_name_word
from digest.lexicon.personal_names import JOINED_PARTICLE, PARTICLES, SURNAME_JOINTS
from digest.lexicon.tables import any_form, word_set
from digest.model import Sentence, Span

_SMALL = any_form(PARTICLES | SURNAME_JOINTS | {"und"})
_SIGNATURE = re.compile(
    r"\s*[―—–-]+\s*(?P<name>[A-Z][\w.'’-]*"
    rf"(?: (?:(?:{_SMALL}) ){{0,3}}(?:{JOINED_PARTICLE})?[A-Z][\w'’-]*){{0,4}})(?=[.,]|\s*$|\s*\n)"
)
_JOINING = word_set("and but or so then instead because yet also plus still")
_PERSONS = word_set("he she they")


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """Quoted words that somebody speaks."""

    quoted: Quoted
    named: Span | None
    """Where the article says beside the words who speaks: a name, a role or a pronoun."""
    speaker: Speaker | None
    """Whom it means."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
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

    def untagged(self) -> Speech:
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
