"""A clause and the place of a quotation in it → who speaks there, by the verb, noun or preposition that says so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from digest.analysis import speech_words
from digest.analysis.clauses import Clause, Token
from digest.analysis.subjects import PRONOUNS, Span, leading_subject, named_from, subject_before, subject_behind, whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """That a clause says who speaks."""

    span: Span | None
    """The words that name the speaker; None where the verb stands without one that could be found."""
    saying: bool
    """Whether speech is brought, rather than a name or a judgement."""


def voice_of(clause: Clause, at: int) -> Voice | None:
    """Return who speaks the quotation at `at`; None where the clause does not say."""
    for rule in _RULES:
        if voice := rule(clause, at):
            return voice
    return None


def _called(clause: Clause, at: int) -> Voice | None:
    """The minister called it a “…”."""
    for verb in range(at - 1, max(-1, at - 5), -1):
        token = clause[verb]
        if token.quoted is not None or _ends(token) or token.form == ",":
            return None
        if token.low in speech_words.CALLING - _WEAK and _is_verb(clause, verb):
            voice = _voice(clause, verb, 0)
            return voice if voice.span else None
    return None


def _according_behind(clause: Clause, at: int) -> Voice | None:
    start = _behind_commas(clause, at)
    return _preposition(clause, start)


def _tag_behind_comma(clause: Clause, at: int) -> Voice | None:
    """“…,” the minister said. “…,” said the minister."""
    return _tag_behind(clause, at) if _is_ended(clause, at) else None


def _is_ended(clause: Clause, at: int) -> bool:
    return clause[at].form.rstrip("\"'”’»“‘ ")[-1:] in ",?!—–-…" or _form(clause, at + 1) == ","


def _tag_behind(clause: Clause, at: int) -> Voice | None:
    start = _behind_commas(clause, at)
    verb = next(
        (place for place in _cues(clause, start, len(clause)) if clause[place].low in speech_words.SAYING), None
    )
    if verb is None or verb - start > _LONGEST_TAG or any(_separates(token) for token in clause[start:verb]):
        return None
    if verb == start or all(token.low.endswith("ly") for token in clause[start:verb]):
        span = None if clause[verb].low.endswith("ing") else subject_behind(clause, verb)
        return Voice(span=span, saying=True) if span else None
    if not _begins_name(clause[start]):
        return None
    voice = _voice(clause, verb, start)
    return voice if voice.span else Voice(span=whole(clause, start, verb), saying=True)


def _tag_with_any_verb(clause: Clause, at: int) -> Voice | None:
    """“…,” she surmised. “…?” Smith pressed on."""
    if not _is_ended(clause, at):
        return None
    start = _behind_commas(clause, at)
    end = start
    while end < len(clause) and clause[end].capital and clause[end].low not in PRONOUNS:
        end += 1
    if end == start and _form(clause, start).lower() in ("he", "she", "they"):
        end = start + 1
    verb = _form(clause, end)
    if end == start or not verb[:1].islower() or end - start > 6 or not verb.endswith(("ed", "s")):
        return None
    return Voice(span=whole(clause, start, end), saying=True)


def _introduced(clause: Clause, at: int) -> Voice | None:
    """The senator had a short answer: “…”"""
    if _form(clause, at - 1) not in (":", ",") or not clause[at].form.strip("\"“”‘'«„")[:1].isupper():
        return None
    span = leading_subject(clause, at)
    return Voice(span=span, saying=True) if span else None


_LONGEST_TAG = 35
# Words between a quotation and the verb behind it: a name with a long apposition.


def _nearest_before(clause: Clause, at: int) -> Voice | None:
    """The minister said that the plan was “…”."""
    places = [place for place in _cues(clause, 0, at) if not any(_ends(token) for token in clause[place:at])]
    strong = [place for place in places if _is_strong(clause[place])]
    weak = [place for place in places if place not in strong]
    voices = [_voice(clause, verb, 0) for verb in (*reversed(strong), *reversed(weak))]
    return next((voice for voice in voices if voice.span), None)


def _verb_alone(clause: Clause, at: int) -> Voice | None:
    """A verb of speech before or behind whose subject cannot be told."""
    place = next(_cues(clause, 0, len(clause)), None)
    return None if place is None else Voice(span=None, saying=clause[place].low in speech_words.SAYING)


def _owner(clause: Clause, at: int) -> Voice | None:
    """His remark that “…”; her “…” comment."""
    near = [*range(max(0, at - 6), at), *range(at + 1, min(len(clause), at + 3))]
    noun = next((place for place in near if clause[place].low in speech_words.STATEMENTS), None)
    if noun is None or any(_ends(token) for token in clause[min(noun, at) + 1 : max(noun, at)]):
        return None
    for place in range(min(noun, at) - 1, max(-1, min(noun, at) - 6), -1):
        if clause[place].low in _POSSESSIVES:
            return Voice(span=(place, place + 1), saying=True)
        if clause[place].low.endswith(("'s", "s'")) and clause[place].capital:
            return Voice(span=_name_ending(clause, place), saying=True)
    return None


def _anywhere_behind(clause: Clause, at: int) -> Voice | None:
    """The “…” plan is dead, the minister said."""
    places = [
        place
        for place in _cues(clause, at + 1, len(clause))
        if not any(_ends(token) for token in clause[at + 1 : place])
    ]
    verb = next((place for place in places if clause[place].low in speech_words.SAYING), None)
    voice = None if verb is None else _voice(clause, verb, at + 1)
    return voice if voice and voice.span else None


def _according_anywhere(clause: Clause, at: int) -> Voice | None:
    for start in range(len(clause)):
        if voice := _preposition(clause, start):
            return voice
    return None


def _signed(clause: Clause, at: int) -> Voice | None:
    """“…” — Maria Smith, teacher"""
    if _form(clause, at + 1) not in ("―", "—", "–", "-", "~") or at + 2 >= len(clause) or not clause[at + 2].capital:
        return None
    last = at + 2
    while last + 1 < len(clause) and clause[last + 1].capital:
        last += 1
    return Voice(span=_name_ending(clause, last), saying=True) if last < at + 7 else None


def _name_with_colon(clause: Clause, at: int) -> Voice | None:
    """SMITH: “…”"""
    if at < 2 or clause[at - 1].form != ":" or not clause[at - 2].capital:
        return None
    return Voice(span=_name_ending(clause, at - 2), saying=True)


_RULES: tuple[Callable[[Clause, int], Voice | None], ...] = (
    _called,
    _according_behind,
    _signed,
    _tag_behind_comma,
    _tag_with_any_verb,
    _nearest_before,
    _tag_behind,
    _owner,
    _anywhere_behind,
    _according_anywhere,
    _name_with_colon,
    _introduced,
    _verb_alone,
)

_POSSESSIVES = frozenset({"his", "her", "their", "its", "my", "our"})

_BRINGS_WITH = {
    "put": "it", "puts": "it", "shot": "back", "fired": "back", "went": "on", "goes": "on", "look": "", "looked": "",
}  # fmt: skip
"""Verbs that bring speech only with the word behind them."""

_BEING = frozenset("is are was were be been being get got gets 's".split())
_PASSIVE = frozenset(
    "told asked called named described known quoted dubbed cited credited accused labeled labelled".split()
)
_WEAK = speech_words.CALLING - frozenset(
    """call calls called calling describe describes described describing dub dubs dubbed dubbing label labels labeled
    labeling denounce denounced denouncing condemn condemned condemning criticize criticized criticizing praise praised
    praising accuse accused accuses accusing blast blasted blasting brand branded dismiss dismissed dismissing deride
    derided decry decried mock mocked mocking slam slammed characterize characterized refer referred refers referring
    hail hailed portray portrayed""".split()
)


def _is_strong(token: Token) -> bool:
    return token.low in speech_words.SAYING or token.low not in _WEAK


def _cues(clause: Clause, start: int, end: int) -> Iterator[int]:
    """Yield the places of verbs by which someone says, calls or thinks something."""
    for place in range(start, end):
        token = clause[place]
        if token.quoted is None and token.low in speech_words.SAYING | speech_words.CALLING and _is_verb(clause, place):
            yield place


def _is_verb(clause: Clause, place: int) -> bool:
    token, before = clause[place], clause[place - 1] if place else None
    if (
        token.capital
        and place > 0
        and before is not None
        and before.form not in (".", ",", ":", "—")
        and before.quoted is None
    ):
        return False
    if token.low in _BRINGS_WITH and _form(clause, place + 1).lower() != _BRINGS_WITH[token.low]:
        return False
    if before is None:
        return token.low not in speech_words.ALSO_NOUNS
    if before.low.endswith(("'s", "s'")) and before.low[:-2] not in PRONOUNS:
        return False
    if before.low in _BEING and token.low in _PASSIVE:
        return False
    if before.low in ("to",) and token.low in speech_words.CALLING:
        return False
    if token.low in speech_words.ALSO_NOUNS:
        if place > 1 and before.capital and clause[place - 2].low in ("of", "for", "in", "on", "about", "to", "with"):
            return False
        return _may_be_subject(before, token) and not before.low.endswith(("'s", "s'"))
    return before.low not in ("the", "a", "an", "his", "its", "their", "so-called")


def _may_be_subject(token: Token, verb: Token) -> bool:
    """Return whether a word before what may be a noun as well tells that it is a verb."""
    low = token.low
    if low in _VERB_LEADERS or low in PRONOUNS or low.endswith("ly"):
        return True
    if not low.isalpha() or low in _NOUN_LEADERS:
        return token.capital
    return verb.low.endswith(("s", "ed", "ing")) or low.endswith("s")


_VERB_LEADERS = frozenset(
    "has have had also then who later recently to would will can could should may might and did do not , )".split()
)

_NOUN_LEADERS = frozenset(
    """the a an his her their its our my this that these those any some no of for in on at by with from about into over
    under between such more many other new recent latest first last own similar same every each public several
    or but as than official controversial""".split()
)


def _voice(clause: Clause, verb: int, start: int) -> Voice:
    """Return who is the subject of the verb, looked for from `start` on."""
    part = clause[start:]
    own = verb - start
    saying = clause[verb].low in speech_words.SAYING
    if span := _inverted(clause, verb):
        return Voice(span=span, saying=saying)
    if clause[verb].low.endswith("ing") and not (own and part[own - 1].low in _BEING):
        span = _subject_of_participle(part, own)
        if span is None and start:
            return _voice(clause, verb, 0)
    else:
        span = subject_before(part, own)
    return Voice(span=(span[0] + start, span[1] + start) if span else None, saying=saying)


def _subject_of_participle(clause: Clause, verb: int) -> Span | None:
    """Return who is saying: the name just before, the subject of the sentence, or that of a verb of speech before."""
    if verb and clause[verb - 1].capital and (span := subject_before(clause, verb)):
        return span
    if span := leading_subject(clause, verb):
        return span
    earlier = [place for place in _cues(clause, 0, verb) if not clause[place].low.endswith("ing")]
    return subject_before(clause, earlier[-1]) if earlier else None


def _inverted(clause: Clause, verb: int) -> Span | None:
    """Return the subject behind a verb that a comma separates from what is said: `…, said the minister.`"""
    if (verb and clause[verb - 1].form != ",") or clause[verb].low not in speech_words.TAGS - {"told"} | {"explained"}:
        return None
    span = subject_behind(clause, verb)
    if span and span[0] - verb < 8 and _form(clause, span[1]) in (".", ",", ":", ";", "(", "", "—"):
        return span
    return None


def _preposition(clause: Clause, start: int) -> Voice | None:
    pair = (_form(clause, start).lower(), _form(clause, start + 1).lower())
    if pair in (
        ("according", "to"),
        ("words", "of"),
        ("quoted", "by"),
        ("described", "by"),
        ("called", "by"),
        ("asked", "by"),
    ):
        if start + 2 < len(clause) and (span := named_from(clause, start + 2)):
            return Voice(span=span, saying=True)
    return None


def _begins_name(token: Token) -> bool:
    """Return whether a word behind a quotation can begin the name of who speaks it."""
    if token.quoted is not None or not token.form[0].isalpha():
        return False
    if token.capital or token.low in PRONOUNS:
        return True
    return token.low not in _NO_NAME_BEGINS and token.low not in speech_words.CALLING and not token.low.endswith("ing")


_NO_NAME_BEGINS = frozenset(
    """and but or as that which who when while because if in on at to of for is was are were by with from than after before
    since until about into not so he'd then""".split()
)


def _name_ending(clause: Clause, last: int) -> Span:
    first = last
    while first > 0 and clause[first - 1].capital and not clause[first - 1].low.endswith("'s"):
        first -= 1
    while first < last and clause[first].form.rstrip(".") in speech_words.TITLES:
        first += 1
    return first, last + 1


def _behind_commas(clause: Clause, at: int) -> int:
    start = at + 1
    while _form(clause, start) in (",", "—", "–", "-"):
        start += 1
    return start


def _form(clause: Clause, at: int) -> str:
    return clause[at].form if 0 <= at < len(clause) else ""


def _separates(token: Token) -> bool:
    return token.quoted is not None or token.form in (".", ";", ":", "?", "!")


def _ends(token: Token) -> bool:
    return token.form in (".", ";", "?", "!")
