"""Two names of people → whether a reader sees one: in other letters of the same script they are of two people."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from digest.lexicon.look_alikes import AS_SEEN, MARK
from digest.model import MARKED_SCRIPTS, plain_name

_Letter = tuple[str, str, str]
"""What a letter is seen as, what it is but for case and accents, and of which script it is."""


def is_one_name(one: str, other: str) -> bool:
    """Say whether two names differ in no more than spelling, or in letters of another script that look the same."""
    if plain_name(one) == plain_name(other):
        return True
    words, others = (sorted(_words(name), key=_seen) for name in (one, other))
    return [*map(_seen, words)] == [*map(_seen, others)] and all(
        first[1] == second[1] or first[2] != second[2]
        for word, same in zip(words, others, strict=True)
        for first, second in zip(word, same, strict=True)
    )


def _seen(word: Sequence[_Letter]) -> str:
    return "".join(seen for seen, _, _ in word)


def _words(name: str) -> Iterator[list[_Letter]]:
    word: list[_Letter] = []
    for character in unicodedata.normalize("NFC", name) + " ":
        seen = AS_SEEN[ord(character)]
        script = _script(character)
        if seen == MARK and (script in MARKED_SCRIPTS or not unicodedata.category(character).startswith("M")):
            continue
        if seen != MARK and not seen.isalnum():
            if word:
                yield word
            word = []
        else:
            word.append((seen, plain_name(character) or character, script))


def _script(character: str) -> str:
    """Return the script as Unicode's names begin with it, apart from it the Latin signs of phonetics.

    An accent that stands for itself is of the scripts that write them.
    """
    script = unicodedata.name(unicodedata.normalize("NFKD", character)[0], "").split(" ")[0]
    if script == "COMBINING" or character == MARK:
        return MARKED_SCRIPTS[0]
    return f"{script} of phonetics" if script == "LATIN" and _LAST_OF_NAMES < character < _LATIN_GOES_ON else script


_LAST_OF_NAMES, _LATIN_GOES_ON = "\u024f", "\u1e00"
"""Around the Latin letters in which no name is written: those of phonetics."""
