"""The text and the quotations of accounts → who says what each sentence tells, under one name in all of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from digest.comparison.origins.media_names import ANY_MEDIUM, fullest
from digest.lexicon.english.calendar import MONTHS, WEEKDAYS
from digest.lexicon.english.function_words import FUNCTION_WORDS
from digest.lexicon.english.occasions import ANYONE
from digest.lexicon.english.people import ROLES, TITLES
from digest.lexicon.english.plurals import singulars
from digest.lexicon.english.speech_verbs import SAYING
from digest.lexicon.tables import any_form, word_set
from digest.model import Account, Entity, EntityMention, Id, Sentence

_SAID = SAYING & word_set(
    """
    added admitted announced argued claimed claims conceded confirmed declared denied explained insisted noted pledged
    predicted promised said says stated stressed testified told tells tweeted vowed warned warns wrote writes
    """
)
"""The verbs of speech that have a clause or a hearer behind them, and seldom an object."""

_VERB = rf"(?:{any_form(_SAID)})"
_WORD = r"[A-ZÀ-ÖØ-Þ][\w'’-]*\.?"
_NAME = rf"{_WORD}(?: (?:(?:al|bin|de|der|di|du|la|of|the|van|von) )*{_WORD}){{0,5}}"
_ROLE = rf"(?:(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Aa]n?) )?(?:[\w’'-]+ ){{0,3}}?(?i:{any_form(ROLES)})\b"
_OF = r"(?:(?i:spokes(?:man|woman|person)) (?:for|of) )?"
_SUBJECT = rf"{_OF}(?P<subject>{_NAME}|{_ROLE})"

_BEFORE = re.compile(
    rf"(?:^|[\s“\"(]){_SUBJECT}(?P<apposition>,(?: [^,;.]+,){{1,2}}| of [\w ]+| \([\w ]+\))?"
    rf" (?:(?:also|later|earlier|has|had|have|\w+ly|on \w+) )*(?P<verb>{_VERB})\b"
)
_BEHIND = re.compile(rf"[,”\"’?!] ?(?P<verb>{_VERB}) {_SUBJECT}")
_ACCORDING = re.compile(rf"(?P<verb>[Aa]ccording to) {_SUBJECT}")
_PRONOUN = re.compile(rf"\b(?:[Hh]e|[Ss]he) (?:\w+ly |also |later |has |had )*(?P<verb>{_VERB})\b")

_CALLED = re.compile(
    rf"\b[Ww]hat (?:(?:the|its) )?{_SUBJECT} (?:has |had |have |\w+ly )?(?P<verb>called|calls|described as|describes as"
    r"|termed|terms|dubbed|labelled|labeled|portrayed as|characteri[sz]ed as|referred to as) [^,;.]+"
)

_HOLDER = re.compile(rf"(?<![\w-])(?P<role>(?:[\w-]+ )?(?i:{any_form(ROLES)})) (?P<name>{_NAME})")
_HELD = re.compile(
    rf"(?<![\w-])(?P<name>{_NAME}), (?:the |an? |its )?(?P<role>(?:[\w-]+ ){{0,2}}(?i:{any_form(ROLES)}))\b"
)

_NO_NAMES = {word.capitalize() for word in FUNCTION_WORDS} | {*WEEKDAYS, *MONTHS}
_MEDIUM = re.compile(ANY_MEDIUM)


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """That someone says what a sentence tells."""

    source: Id
    sentence: int
    name: str
    """Entity id, or the fullest name that any account gives."""
    end: int
    """Behind the verb of speech or the words, where the text tells to whom and when."""
    part: tuple[int, int] | None = None
    """Where only a part of the sentence is said so: what the speaker called a threat."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    source: Id
    sentence: int
    name: str
    id: Id | None
    end: int
    part: tuple[int, int] | None = None


def speeches_in(accounts: Sequence[Account], entities: Mapping[Id, Entity]) -> tuple[Speech, ...]:
    """Return one speech for each sentence that tells who says it, in the order of the accounts and their sentences."""
    found = [said for account in accounts for said in _in_account(account)]
    one_name = _one_name(found, accounts, entities)
    return tuple(
        Speech(source=said.source, sentence=said.sentence, name=name, end=said.end, part=said.part)
        for said in found
        if (name := said.id or one_name[said.name])
    )


def _in_account(account: Account) -> Iterator[_Said]:
    quoted = _quoted(account)
    last: _Said | None = None
    for index, sentence in enumerate(account.reading.sentences):
        said = quoted.get(index) or _told(account, index, sentence, last)
        if said:
            last = said
            yield said
        else:
            yield from _called(account, index, sentence)


def _quoted(account: Account) -> Mapping[int, _Said]:
    """The speaker of the first quotation in each sentence."""
    found: dict[int, _Said] = {}
    for quotation in account.reading.quotations:
        name = _bare(quotation.speaker) if quotation.speaker else None
        for index, sentence in enumerate(account.reading.sentences):
            if name and quotation.start < sentence.end and sentence.start < quotation.end:
                end = min(quotation.end, sentence.end)
                behind = quotation.speaker_end if quotation.speaker_end and quotation.speaker_end < sentence.end else 0
                said = _Said(
                    source=account.source, sentence=index, name=name, id=quotation.speaker_id, end=max(end, behind)
                )
                found.setdefault(index, said)
    return found


def _told(account: Account, index: int, sentence: Sentence, last: _Said | None) -> _Said | None:
    """Who says what a sentence tells without quotation marks."""
    words = (account.text or "")[sentence.start : sentence.end]
    if not words:
        return None
    for match in _attributions(words):
        span = (sentence.start + match.start("subject"), sentence.start + match.end("subject"))
        return _Said(
            source=account.source,
            sentence=index,
            name=_bare(match["subject"]),
            id=_named_at(span, account.reading.entities),
            end=sentence.start + match.end(),
        )
    pronoun = _PRONOUN.search(words)
    if pronoun and last and _is_near(account, last.sentence, index):
        return _Said(
            source=account.source, sentence=index, name=last.name, id=last.id, end=sentence.start + pronoun.end()
        )
    return None


def _called(account: Account, index: int, sentence: Sentence) -> Iterator[_Said]:
    """The parts of a sentence of the outlet's own that are someone's words: what the minister called a threat."""
    words = (account.text or "")[sentence.start : sentence.end]
    for match in _CALLED.finditer(words):
        span = (sentence.start + match.start("subject"), sentence.start + match.end("subject"))
        name = _bare(match["subject"])
        if name:
            yield _Said(
                source=account.source,
                sentence=index,
                name=name,
                id=_named_at(span, account.reading.entities),
                end=sentence.start + match.end("verb"),
                part=(sentence.start + match.start(), sentence.start + match.end()),
            )


def _attributions(words: str) -> Iterator[re.Match[str]]:
    """The places where someone in particular is said to say it."""
    for pattern in (_BEFORE, _ACCORDING, _BEHIND):
        match = pattern.search(words)
        while match:
            if _bare(match["subject"]):
                yield match
            match = pattern.search(words, match.start("subject") + 1)


def _is_near(account: Account, before: int, here: int) -> bool:
    sentences = account.reading.sentences
    return sentences[here].paragraph - sentences[before].paragraph <= 1


def _named_at(span: tuple[int, int], mentions: Iterable[EntityMention]) -> Id | None:
    return next((item.id for item in mentions if item.start < span[1] and span[0] < item.end), None)


def _bare(subject: str) -> str:
    """The name without what leads to it, a role in small letters, or nothing where it is nobody in particular."""
    words = subject.replace("’s", "").replace("'s", "").split()
    if words and words[0].lower() in ("a", "an"):
        return ""
    while words and words[0].capitalize() in _NO_NAMES:
        words = words[1:]
    titles = [place for place, word in enumerate(words) if word.rstrip(".") in TITLES]
    named = words[titles[-1] + 1 :] if titles else words
    is_role = len(named) == 1 and not ROLES.isdisjoint(singulars(named[0].lower()))
    if named and named[0][0].isupper() and not is_role:
        name = " ".join(named).rstrip(".")
        return "" if _MEDIUM.fullmatch(name) else name
    return _role(" ".join(words).lower())


def _role(phrase: str) -> str:
    """The role, or nothing where any of several may be meant."""
    last = phrase.split()[-1] if phrase else ""
    is_plural = last.endswith("s") and not last.endswith("ss")
    return "" if not last or last in ANYONE or is_plural else phrase


def _one_name(found: Sequence[_Said], accounts: Iterable[Account], entities: Mapping[Id, Entity]) -> Mapping[str, str]:
    """For each name the one under which it stands in all accounts: an entity's id, or the fullest name."""
    known = {form: entity.id for entity in entities.values() for form in (entity.name, *entity.aliases)}
    holders = _holders(accounts)
    people = {said.name for said in found if said.name[0].isupper()} | set(holders)
    by_name = {said.name: said.id for said in found if said.id}
    return {name: _resolved(name, people, holders, {**by_name, **known}) for name in {said.name for said in found}}


def _resolved(name: str, people: Iterable[str], holders: Mapping[str, set[str]], ids: Mapping[str, Id]) -> str:
    if not name[0].isupper():
        words = set(name.split())
        holding = {
            ids.get(full, full)
            for holder, roles in holders.items()
            if words <= roles
            for full in (fullest(holder, people),)
        }
        return holding.pop() if len(holding) == 1 else name
    full = fullest(name, people)
    return ids.get(name) or ids.get(full) or full


def _holders(accounts: Iterable[Account]) -> Mapping[str, set[str]]:
    """Of each name the words of the roles that stand beside it."""
    holders: dict[str, set[str]] = defaultdict(set)
    for account in accounts:
        for pattern in (_HOLDER, _HELD):
            for match in pattern.finditer(account.text or ""):
                name = _bare(match["name"])
                if name and name[0].isupper():
                    holders[name] |= set(match["role"].lower().split())
    return holders
