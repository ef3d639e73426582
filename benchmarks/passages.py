"""Key passages: published summaries and our fact set → one table, ours beside Lead, LexRank, TextRank and LSA.

    python benchmarks/passages.py --data DIR

Every system gets the same sentences, split by ours, without headings and captions, and names five of them, best first;
each system runs in a process of its own. What is counted:

- SummEval: F1 of ROUGE-1, 2 and L of the first three passages, the mean over the eleven references; and, of five
  passages, the share of the references' sentences half of whose words they hold, which is a proxy for facts covered.
- Newsroom: F1 of ROUGE-1, 2 and L of the first three passages.
- GUM: the recall of ROUGE-1 of the first hundred words of the passages, so that no system gains by long sentences.
- Facts: the share of the weight of the facts that five passages carry, in articles written for the purpose.

Behind some columns stands how much better than Lead a system is, with a 95 % interval by a paired bootstrap over texts;
for ROUGE it is the mean of the three.
"""

from __future__ import annotations

import argparse
import math
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import intervals
import processes
import summary_scores
import summary_sets
from summary_sets import Text, joined

from digest.analysis import key_passages, quotations
from digest.analysis.key_passages.context_dependence import concludes, leans
from digest.analysis.language.words import words_in
from tests.analysis import fact_set

System = Callable[[Text], Sequence[int]]
"""A text to the indices of five of its sentences, best first."""

_FEW, _MOST = 3, 5
_WORDS = 100


def ours(text: Text) -> Sequence[int]:
    speech = quotations.find_quotations(text.text, text.paragraphs, text.sentences, (), ())
    found = key_passages.choose_key_passages(text.text, text.sentences, title=text.title, quotations=speech)
    return [item.sentence for item in found]


def lead(text: Text) -> Sequence[int]:
    return range(min(_MOST, len(text.sentences)))


def rules_of_before(text: Text) -> Sequence[int]:
    """Weigh words by their number of sentences, and sentences by their place; repeat nothing, lean on nothing."""
    found = [list(words_in(text.text, item.start, item.end)) for item in text.sentences]
    keys = [frozenset(word.key for word in each if word.content) for each in found]
    fit = [
        index
        for index, each in enumerate(found)
        if 10 <= len(each) <= 55 and not text.words_of(index).endswith("?") and not leans(text.words_of(index))
    ]
    counts = Counter(key for index in fit for key in keys[index])
    title = {word.key for word in words_in(text.title or "", 0, len(text.title or ""))}
    scores = {
        index: sum(math.log(1 + counts[key]) * (1 + (key in title)) for key in sorted(keys[index]))
        / math.sqrt(len(found[index]))
        * (1.3 if concludes(text.words_of(index)) else 1)
        * (1 + 2 / (1 + index))
        for index in fit
    }
    chosen: list[int] = []
    for index in sorted(fit, key=lambda index: (-scores[index], index)):
        if all(len(keys[index] & keys[one]) < 0.6 * min(len(keys[index]), len(keys[one])) for one in chosen):
            chosen.append(index)
    return chosen[:_MOST]


def sumy(method: str, name: str) -> System:
    """Return a summariser of sumy over our sentences; its own splitter and stop words need no download then."""
    import importlib

    import snowballstemmer
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
    from sumy.utils import get_stop_words

    class Tokenizer:
        def to_words(self, sentence: str) -> tuple[str, ...]:
            return tuple(word.form for word in words_in(sentence, 0, len(sentence)))

    stemmer = snowballstemmer.stemmer("english")
    summarizer = getattr(importlib.import_module(f"sumy.summarizers.{method}"), name)(stemmer.stemWord)
    summarizer.stop_words = get_stop_words("english")

    def choose(text: Text) -> Sequence[int]:
        written = [Sentence(text.words_of(index), Tokenizer()) for index in range(len(text.sentences))]
        document = ObjectDocumentModel([Paragraph(written)])
        ranked: list[int] = []
        for count in range(1, min(_MOST, len(written)) + 1):
            best = {written.index(sentence) for sentence in summarizer(document, count)}
            ranked += sorted(best - set(ranked))
        return ranked[:_MOST]

    return choose


SYSTEMS: Mapping[str, Callable[[], System]] = {
    "digest": lambda: ours,
    "rules of before": lambda: rules_of_before,
    "Lead": lambda: lead,
    "LexRank": lambda: sumy("lex_rank", "LexRankSummarizer"),
    "TextRank": lambda: sumy("text_rank", "TextRankSummarizer"),
    "LSA": lambda: sumy("lsa", "LsaSummarizer"),
}

HEADER = (
    "| system | SummEval R-1 | R-2 | R-L | to Lead | covered by five | to Lead | Newsroom R-1 | R-2 | R-L | to Lead "
    "| GUM news | to Lead | GUM analyses | to Lead | facts, development | facts, held-out | to Lead | seconds |\n"
    f"|{'---|' * 19}"
)


def cells(sets: Mapping[str, Sequence[Text]], system: System) -> Iterator[str]:
    """Yield the table's cells."""
    for name in ("SummEval", "Newsroom"):
        yield from _means([_rouge(text, system) for text in sets[name]])
        yield _beside(sets[name], system, lambda text, own: sum(_rouge(text, own)) / 3)
        if name == "SummEval":
            yield from _means([(_covered(text, system),) for text in sets[name]])
            yield _beside(sets[name], system, _covered)
    for name in (summary_sets.NEWS, summary_sets.REPORTING):
        yield from _means([(_recall(text, system),) for text in sets[name]])
        yield _beside(sets[name], system, _recall)
    for name in ("facts development", "facts held-out"):
        yield from _means([(_facts(text, system),) for text in sets[name]])
    yield _beside(sets["facts held-out"], system, _facts)


def _means(rows: Sequence[Sequence[float]]) -> Iterator[str]:
    for column in zip(*rows, strict=True):
        yield f"{sum(column) / len(column):.3f}"


def _beside(texts: Sequence[Text], system: System, score: Callable[[Text, System], float]) -> str:
    if system is lead:
        return "–"
    mean, low, high = intervals.interval([score(text, system) - score(text, lead) for text in texts])
    return f"{mean:+.3f} [{low:+.3f}, {high:+.3f}]"


def _rouge(text: Text, system: System) -> tuple[float, ...]:
    chosen = joined(text, system(text)[:_FEW])
    scores = [summary_scores.rouge(chosen, reference) for reference in text.references]
    return tuple(sum(column) / len(column) for column in zip(*scores, strict=True))


def _covered(text: Text, system: System) -> float:
    return summary_scores.covered(joined(text, system(text)), text.references)


def _recall(text: Text, system: System) -> float:
    chosen = " ".join(text.words_of(index) for index in system(text))
    scores = [summary_scores.recall(chosen, reference, length=_WORDS) for reference in text.references]
    return sum(scores) / len(scores)


def _facts(text: Text, system: System) -> float:
    places = [(item.start, item.end) for item in (text.sentences[index] for index in system(text))]
    return fact_set.coverage(text.facts, places) if text.facts else 0.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder with summ/*.pkl and gum/*.conllu")
    processes.add_option(parser, SYSTEMS)
    arguments = parser.parse_args()
    if arguments.system:
        print(_row(arguments.system, arguments.data), flush=True)
        return
    print(HEADER, flush=True)
    processes.each_alone(SYSTEMS)


def _row(name: str, data: Path) -> str:
    try:
        system = SYSTEMS[name]()
    except ModuleNotFoundError as error:
        return f"| {name} | not installed: {error.name} |"
    sets = summary_sets.read(data)
    began = time.perf_counter()
    chosen = {id(text): system(text) for texts in sets.values() for text in texts}
    seconds = time.perf_counter() - began
    scored = system if system is lead else (lambda text: chosen[id(text)])
    return f"| {name} | {' | '.join(cells(sets, scored))} | {seconds:.1f} |"


if __name__ == "__main__":
    main()
