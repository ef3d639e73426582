"""Sentence alignment: SuperPAL and MSRP → one table of AUC and best F1, our likeness beside the peers.

Only development parts are read: of SuperPAL the MultiNews file, each summary sentence with each document sentence of
its topic; of MSRP the training file. Rarity is counted in the sentences of the set, for ours and the peers alike.
"""

from __future__ import annotations

import argparse
import csv
import itertools
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import paraphrases
import processes
from cosine import Score, Tokens, cosine, inverse_frequencies
from rapidfuzz import fuzz

from digest.comparison.matching.similarity import wording_similarity
from digest.comparison.matching.weighted_statements import WeightedStatement, weigh
from digest.comparison.sentences.idf import idf_in
from digest.comparison.sentences.lone_texts import statements_in
from digest.comparison.sentences.stems import stemmed_words, stems


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Two sentences, and whether people found that they say the same."""

    first: str
    second: str
    same: bool


def main() -> None:
    """Print the table for the sets below the folder that `--data` names."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, required=True, help="folder with the files named in benchmarks/README.md")
    processes.add_option(options, _systems())
    given = options.parse_args()
    folder = given.data
    sets = {
        "SuperPAL dev": list(_superpal(folder / "superpal" / "dev_MN_only.csv")),
        "MSRP train": list(_msrp(folder / "msrp" / "msr_paraphrase_train.txt")),
    }
    if given.system:
        began = time.perf_counter()
        make = _systems()[given.system]
        cells = "".join(_cells(cases, make(cases)) for cases in sets.values())
        print(f"{given.system:30}{cells}{time.perf_counter() - began:10.1f}")
        return
    for name, cases in sets.items():
        print(f"{name}: {len(cases)} pairs, of which {sum(case.same for case in cases)} say the same")
    print(f"{'':30}" + "".join(f"{name:>16}" for name in sets) + f"{'seconds':>10}")
    print(f"{'':30}" + f"{'AUC':>9}{'F1':>7}" * len(sets))
    processes.each_alone(_systems())


def _superpal(path: Path) -> Iterator[Case]:
    topics: dict[str, list[dict[str, str]]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            topics[row["topic"]].append(row)
    for rows in topics.values():
        summary = dict.fromkeys(row["scuSentence"] for row in rows)
        documents = dict.fromkeys((row["documentFile"], row["docSentText"]) for row in rows)
        aligned = {(row["scuSentence"], row["documentFile"], row["docSentText"]) for row in rows}
        for first, (document, second) in itertools.product(summary, documents):
            yield Case(first=first, second=second, same=(first, document, second) in aligned)


def _msrp(path: Path) -> Iterator[Case]:
    return (Case(first=each.first, second=each.second, same=each.same) for each in paraphrases.read(path))


def _cells(cases: Sequence[Case], score: Score) -> str:
    ranked = sorted(((score(case.first, case.second), case.same) for case in cases), reverse=True)
    return f"{_auc(ranked):9.4f}{_best_f1(ranked):7.4f}"


def _auc(ranked: Sequence[tuple[float, bool]]) -> float:
    """Return the share of same and other cases that are in the right order; ties count half."""
    total = sum(same for _, same in ranked)
    above = right = 0.0
    for _, group in itertools.groupby(ranked, key=lambda one: one[0]):
        labels = [same for _, same in group]
        others = len(labels) - sum(labels)
        right += others * (above + sum(labels) / 2)
        above += sum(labels)
    return right / (total * (len(ranked) - total))


def _best_f1(ranked: Sequence[tuple[float, bool]]) -> float:
    """Return the best F1 that a threshold reaches."""
    total = sum(same for _, same in ranked)
    best, found, right = 0.0, 0, 0
    for _, group in itertools.groupby(ranked, key=lambda one: one[0]):
        labels = [same for _, same in group]
        found += len(labels)
        right += sum(labels)
        best = max(best, 2 * right / (found + total))
    return best


def _systems() -> Mapping[str, Callable[[Sequence[Case]], Score]]:
    fuzzy = (
        "ratio",
        "partial_ratio",
        "token_sort_ratio",
        "token_set_ratio",
        "partial_token_sort_ratio",
        "WRatio",
        "QRatio",
    )
    return {
        "digest": _ours,
        "TF-IDF cosine, words": lambda cases: cosine(_sentences(cases), _forms),
        "TF-IDF cosine, stems": lambda cases: cosine(_sentences(cases), cache(stems)),
        "containment, words": lambda cases: _containment(cases, _forms),
        "containment, stems": lambda cases: _containment(cases, cache(stems)),
        **{f"rapidfuzz {name}": _rapidfuzz(name) for name in fuzzy},
    }


def _ours(cases: Sequence[Case]) -> Score:
    idf = idf_in(_sentences(cases))

    @cache
    def weighed(sentence: str) -> WeightedStatement:
        (statement,) = statements_in(sentence, [(0, len(sentence))])
        return weigh(statement, idf)

    return lambda first, second: wording_similarity(weighed(first), weighed(second))


def _containment(cases: Sequence[Case], tokens: Tokens) -> Score:
    weights = inverse_frequencies(_sentences(cases), tokens)

    def score(first: str, second: str) -> float:
        one, other = set(tokens(first)), set(tokens(second))
        shared, *both = (sum(weights[token] for token in sorted(some)) for some in (one & other, one, other))
        return shared / (min(both) or 1.0)

    return score


def _rapidfuzz(name: str) -> Callable[[Sequence[Case]], Score]:
    return lambda _: getattr(fuzz, name)


@cache
def _forms(sentence: str) -> Sequence[str]:
    return tuple(word.form for word in stemmed_words(sentence, 0, len(sentence)))


def _sentences(cases: Sequence[Case]) -> list[str]:
    return list(dict.fromkeys(sentence for case in cases for sentence in (case.first, case.second)))


if __name__ == "__main__":
    main()
