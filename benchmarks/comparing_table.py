"""Cases, and what programs and likenesses of words list of them → the lines of the table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import intervals
from comparing_cases import Case
from comparing_listed import Listed

Row = tuple[str, str]
"""A set and one of its labels."""

KINDS = ("agreements", "conflicts", "opposed", "updates")
ALIKE, CHANGED = ("MSRP", "numbers alike"), ("MSRP", "one number changed")

GOALS: Mapping[Row, str] = {
    ("SICK", "entailment"): "agreements ≥ .96",
    ("SICK", "contradiction"): "agreements ≤ .06",
    ("Emergent", "for"): "agreements ≥ .65",
    ("Emergent", "against"): "agreements ≤ .20",
    ("negated MNLI", "entailment"): "agreements ≥ .62",
    ("negated MNLI", "contradiction"): "agreements ≤ .15",
    ("NaN-NLI", "entailment"): "agreements ≥ .82",
    ("NaN-NLI", "contradiction"): "agreements ≤ .35",
    ("Breaking_NLI", "antonyms"): "agreements ≤ .20",
    ("Breaking_NLI", "cardinals"): "agreements ≤ .10",
    ("Breaking_NLI", "synonyms"): "agreements ≥ .98",
    ("STS headlines", "alike"): "agreements ≥ .96",
    ("STS headlines", "unrelated"): "agreements ≤ .04",
    ("headlines", "unrelated, a weekday added"): "agreements ≤ .03 more than without",
    ("headlines", "a count changed"): "in two lists 0",
    ("templates", "killed N, injured M"): "conflicts ≤ .08",
    ("templates", "N by one day, M by the next"): "updates, conflicts ≤ .08",
    CHANGED: "precision ≥ .96, recall ≥ .88",
    ("ECB+", "same event"): "agreements ≥ 3.0",
    ("ECB+", "another event"): "agreements ≤ .20, conflicts ≤ .04",
    ("BASIL", "same outlet named"): "one origin ≥ .78",
    ("BASIL", "another outlet named"): "one origin ≤ .08",
}


def lines(
    cases: Sequence[Case], listed: Mapping[str, Sequence[Listed]], peers: Mapping[str, Sequence[int]]
) -> Iterator[str]:
    """Yield the table, a row for each label and program, and below it how well a changed number is told."""
    headings = ("set", "label", "pairs", "program", *KINDS, "in two lists", "one origin", *peers, "goal")
    yield _line(headings)
    yield f"|{'---|' * len(headings)}"
    for row, places in _rows(cases).items():
        some = [cases[place] for place in places]
        theirs = [_theirs(some, [peer[place] for place in places]) for peer in peers.values()]
        for program, found in listed.items():
            cells = _cells(some, [found[place] for place in places])
            yield _line((*row, str(len(some)), program, *cells, *theirs, GOALS.get(row, "")))
    for program, found in listed.items():
        yield from _differing(cases, found, program)


def everything(cases: Sequence[Case], listed: Sequence[Listed]) -> Iterator[str]:
    """Yield each pair of sentences with what is listed of it, to look at."""
    for case, found in zip(cases, listed, strict=True):
        kinds = [f"{name} {count}" for name, count in found._asdict().items() if count]
        yield "\t".join((*case.row, ", ".join(kinds) or "nothing", " ".join(case.first), " ".join(case.second)))


def _rows(cases: Sequence[Case]) -> Mapping[Row, Sequence[int]]:
    rows: dict[Row, list[int]] = defaultdict(list)
    for place, case in enumerate(cases):
        rows[case.row].append(place)
    return rows


def _cells(cases: Sequence[Case], listed: Sequence[Listed]) -> Iterator[str]:
    groups = _groups(cases)
    for kind in KINDS:
        yield _sure([_shown(case, getattr(found, kind)) for case, found in zip(cases, listed, strict=True)], groups)
    stories = cases[0].stories
    yield "–" if stories else _mean([_lists(found) > 1 for found in listed])
    yield _sure([found.one_origin for found in listed], groups) if stories else "–"


def _theirs(cases: Sequence[Case], listed: Sequence[int]) -> str:
    """Return what a likeness of words lists; it says nothing of origins."""
    if cases[0].stories and cases[0].agree is None:
        return "–"
    return _mean([_shown(case, count) for case, count in zip(cases, listed, strict=True)])


def _shown(case: Case, count: int) -> int:
    """Return what is averaged: of stories how many, of sentences whether any."""
    return count if case.stories else min(count, 1)


def _lists(found: Listed) -> int:
    return sum(getattr(found, kind) > 0 for kind in KINDS)


def _groups(cases: Sequence[Case]) -> Sequence[str] | None:
    return [case.group for case in cases if case.group] or None


def _sure(values: Sequence[float], groups: Sequence[str] | None) -> str:
    mean, low, high = intervals.interval(values, groups)
    return _number(mean) if low == high else f"{_number(mean)} [{_number(low)}, {_number(high)}]"


def _mean(values: Sequence[float]) -> str:
    return _number(sum(values) / len(values))


def _number(value: float) -> str:
    return f"{value:.3f}".removeprefix("0") if value else "0"


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _differing(cases: Sequence[Case], listed: Sequence[Listed], program: str) -> Iterator[str]:
    """Yield of the conflicts of a changed number the precision, over as many pairs with and without, and the recall."""
    rows = _rows(cases)
    if not {ALIKE, CHANGED} <= rows.keys():
        return
    alike, changed = ([float(listed[place].conflicts > 0) for place in rows[row]] for row in (ALIKE, CHANGED))
    drawn = zip(intervals.means(changed), intervals.means(alike), strict=True)
    low, high = intervals.bounds([right / (right + wrong or 1) for right, wrong in drawn])
    right, wrong = sum(changed) / len(changed), sum(alike) / len(alike)
    precision = f"{_number(right / (right + wrong or 1))} [{_number(low)}, {_number(high)}]"
    yield f"{program}: a changed number is told with precision {precision} and recall {_sure(changed, None)}"
