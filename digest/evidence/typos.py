"""A text before and after → what changed in it beyond its spelling; a mended typo says nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from difflib import SequenceMatcher

from rapidfuzz.distance import OSA

from digest.evidence.budget.counted_words import words_of_figures
from digest.evidence.texts.normalisation import normalise
from digest.lexicon.english.calendar import IN_SMALL_LETTERS
from digest.lexicon.english.known_words import is_known
from digest.lexicon.function_words import FUNCTION_WORDS_OF
from digest.lexicon.negations import NEGATIONS
from digest.lexicon.tables import any_form, word_set


def beyond_spelling(before: str, after: str, told: Set[str] = frozenset()) -> str | None:
    """Return the first of what changed, in words: a figure, a date, a negation, a name or another word; else None.

    Case, white space, marks and hyphens are spelling, and so are a letter or two where what stood there was no word:
    none that is known, and none of those `told` elsewhere, in small letters. Of two spellings of a name nobody can say
    that they are of one person, so that one is a change.
    """
    old, new = normalise(before).text, normalise(after).text
    for kind, found_in in _KINDS:
        if found_in(old) != found_in(new):
            return kind
    return next(_other_words(_words(old), _words(new), told), None)


def words_told(texts: Iterable[str]) -> frozenset[str]:
    """Return the words of the texts in small letters."""
    return frozenset(word.casefold() for text in texts for word in _words(normalise(text).text))


def _figures(text: str) -> Sequence[str]:
    """Numbers with what belongs to them, in figures and in words."""
    plain = re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", text)
    return [match[0].casefold() for match in _NUMBER.finditer(plain) if not match[0][0].isalpha() or _counts(match[0])]


def _counts(word: str) -> bool:
    return word.casefold() in words_of_figures() - _COMMON - {"one"}


def _days(text: str) -> Sequence[str]:
    return [word.casefold() for word in _words(text) if word.casefold() in IN_SMALL_LETTERS]


def _negations(text: str) -> Sequence[str]:
    return _NEGATION.findall(text.casefold().replace("cannot", "can not"))


_NUMBER = re.compile(r"[-+<>≤≥±~$€£¥₽]?\d[\d.:/]*(?<=[\d])\s*[%‰°$€£¥₽]?|[^\W\d_]+(?:'[^\W\d_]+)?|[%‰°$€£¥₽<>≤≥±=≠]")
_WITHOUT_MARK = word_set(
    """
    dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt wouldnt couldnt shouldnt mustnt neednt mightnt cant
    wont
    """
)
"""Negations as they stand where the apostrophe was left out."""

_NEGATIONS = any_form(word_set(" ".join(NEGATIONS.values())) | _WITHOUT_MARK)
_NEGATION = re.compile(rf"(?<!\w)(?:{_NEGATIONS})(?!\w)|n't(?!\w)")

_KINDS: tuple[tuple[str, Callable[[str], Sequence[str]]], ...] = (
    ("a date", _days),
    ("a figure", _figures),
    ("a negation", _negations),
)


def _other_words(old: Sequence[str], new: Sequence[str], told: Set[str]) -> Iterator[str]:
    """Yield what a word that is no other spelling is taken for."""
    plain = [[word.casefold() for word in words] for words in (old, new)]
    if max(map(len, plain)) > _MOST_WORDS and plain[0] != plain[1]:
        yield "a text that is too long to be told from its spelling"
        return
    for _, start, end, first, last in SequenceMatcher(None, plain[0], plain[1], autojunk=False).get_opcodes():
        one, other = plain[0][start:end], plain[1][first:last]
        is_typo = _is_spelling("".join(one), "".join(other), told)
        if one == other or is_typo or _is_slip(plain, (start, end), (first, last)):
            continue
        changed = (*old[start:end], *new[first:last])
        named = any(word[:1].isupper() and word.casefold() not in _COMMON for word in changed)
        yield "a name" if named else "another word"
    if (
        _begins_otherwise(*("".join(words[:1]) for words in plain))
        or _names(old) - set(plain[1])
        or _names(new) - set(plain[0])
    ):
        yield "a name"


def _is_spelling(one: str, other: str, told: Set[str]) -> bool:
    """Say whether the first is no word and but for a letter or two the other, with no other prefix."""
    if one == other or not one or not other:
        return bool(one)
    shorter = min(len(one), len(other))
    is_word = one in told or is_known(one) or (one.isascii() and shorter < _SHORT and not is_known(other))
    return (
        not is_word and not _is_turned(one, other) and OSA.distance(one, other) <= max(1, min(2, shorter // _LETTERS))
    )


def _is_turned(one: str, other: str) -> bool:
    """Say whether the words are one but for a prefix, or for what stands in the place of a prefix."""
    stems = [{word.removeprefix(prefix) for prefix in _TURNING | {""}} for word in (one, other)]
    return any(len(stem) >= _LETTERS for stem in stems[0] & stems[1])


def _begins_otherwise(one: str, other: str) -> bool:
    """Say whether a text begins with another word, which may be a name, since every first word has a capital.

    A longer one of which only the mended form is known is none.
    """
    is_common = bool(_COMMON & {one, other})
    return one != other and not is_common and (len(one) < _SHORT or not is_known(other))


def _is_slip(plain: Sequence[Sequence[str]], old: tuple[int, int], new: tuple[int, int]) -> bool:
    """Say whether articles came or went, or a word that stood twice."""
    words, (start, end) = (plain[0], old) if old[1] > old[0] else (plain[1], new)
    changed = words[start:end]
    is_one_sided = old[0] == old[1] or new[0] == new[1]
    is_twice = start > 0 and changed == words[start - len(changed) : start]
    return is_one_sided and (is_twice or all(word in _ARTICLES for word in changed))


def _names(words: Sequence[str]) -> set[str]:
    """Words with a capital that do not stand at the beginning, where every word has one."""
    return {word.casefold() for word in words[1:] if word[:1].isupper() and word.casefold() not in _COMMON}


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:'[^\W_]+)?", text)


_MOST_WORDS = 1_000
"""Of a text in which a typo is looked for: the work grows with the square of them, and a statement has some forty."""

_LETTERS = 4
"""For each so many of a word a letter may be mended, two at most; of a short one a single letter."""

_SHORT = 6
"""Letters below which a word is so near to many others that the mended one must be known."""

_TURNING = word_set(
    """
    a ac ad af an anti as at con counter de dis ef em en ex il im in inter intra ir mal mis non over per pre pro re
    sub sup un under
    """
)
"""What before a word makes it its contrary, or another deed."""

_COMMON = FUNCTION_WORDS_OF["en"]
"""Short words of which each has its sense, though one letter makes of it another one: is and as, has and had."""

_ARTICLES = ("a", "an", "the")
