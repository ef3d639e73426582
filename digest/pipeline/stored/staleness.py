"""Everything at hand → the readings and comparisons that do not go with what stands beside them now.

Of what depends on a record with a fault nothing is said: mending the record may mend it, and making it again would
lose what it holds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from digest import analysis, comparison, evidence
from digest.model import ComparedInput, Id, Source, StoredComparison, StoredReading
from digest.pipeline.state.accounts import FORMER
from digest.pipeline.state.copy_readings import record_digest, text_of
from digest.pipeline.state.passed_checks import Checks
from digest.pipeline.state.project_state import ProjectState
from digest.pipeline.stored.comparisons import changed_inputs, inputs_of
from digest.pipeline.stored.stored_readings import differing, repository_reading
from digest.problems import Place, Problem, Severity, faults


@dataclass(frozen=True, slots=True, kw_only=True)
class Outdated:
    """A reading or a comparison that is to be made again, or a reading that was never made."""

    name: Id
    """The source or the briefing."""
    place: Place
    rule: str
    problem: Problem | None
    """What is told of it; None where another way of making it is all, of which all are told as one."""
    method: int
    """The way in which it was made; 0 where it was not."""


def stale(state: ProjectState, checks: Checks | None = None) -> Iterator[Problem]:
    """Yield what is stale among the readings, the comparisons and the dismissals of what they found."""
    damaged = _damaged(state)
    yield from _told(list(_outdated_readings(state, damaged, checks)), ("stale-reading", "reading", analysis.METHOD))
    yield from _told(list(_outdated_comparisons(state, damaged)), ("stale-comparison", "comparison", comparison.METHOD))
    yield from _gone_findings(state, damaged)


def outdated(state: ProjectState) -> Iterator[Outdated]:
    """Yield each reading and each comparison of which `stale` tells, also those that it tells of as one."""
    yield from _outdated_readings(state, _damaged(state))
    yield from _outdated_comparisons(state, _damaged(state))


def _damaged(state: ProjectState) -> frozenset[str]:
    return frozenset(one.place.path for one in faults(state.problems) if one.place.path.endswith(".json"))


def reading_problem(source: Source, rule: str, found: str, severity: Severity = Severity.FAULT) -> Problem:
    """Return a problem of a reading that is to be made again."""
    return Problem(
        place=Place(path=_reading_path(source)),
        rule=rule,
        found=found,
        expected="a reading made from this copy and record",
        hint=f"where the copy is: digest read --write {source.id}",
        severity=severity,
    )


def _reading_path(source: Source) -> str:
    return source.place.path.replace("source.yml", "reading.json")


def _outdated_readings(
    state: ProjectState, damaged: frozenset[str], checks: Checks | None = None
) -> Iterator[Outdated]:
    for source in state.content.sources.values():
        stored, full = state.stored.get(source.id), state.full.get(source.id)
        problem: Problem | None = None
        if stored:
            problem = next(_stale(source, state, checks), None)
        elif full and not state.copies[source.id].committed and _reading_path(source) not in damaged:
            problem = reading_problem(source, "missing-reading", "a private copy without a reading")
        if problem or (stored and stored.method != analysis.METHOD):
            yield Outdated(
                name=source.id,
                place=Place(path=_reading_path(source)),
                rule=problem.rule if problem else "stale-reading",
                problem=problem,
                method=stored.method if stored else 0,
            )


def _stale(source: Source, state: ProjectState, checks: Checks | None) -> Iterator[Problem]:
    def find(part: ProjectState, _: object = None) -> Iterator[Problem]:
        found = _what_is_stale(source, part.stored[source.id], part.full.get(source.id), part)
        if found:
            yield reading_problem(source, "stale-reading", found)

    return checks.of("stale", (source.id,), source.briefings, find) if checks else find(state)


def _what_is_stale(source: Source, stored: StoredReading, full: StoredReading | None, state: ProjectState) -> str:
    """Return in words why the reading is not one of this copy and record; empty where it is."""
    if full and stored.text != full.text:
        return "a reading of another text than that of the copy at hand"
    if full and not source.withdrawn and not _is_unsure(state, "entities") and _is_altered(stored, full):
        return "a reading that is not what the program reads in this copy, with the vocabulary as it is"
    if stored.record != record_digest(source):
        return "a reading made when the record had another date, language or rights"
    if full and not source.withdrawn and not state.faulty and _shows_other_words(state, source.id, stored):
        return "a reading that shows other words than the quotes and the comparison ask for"
    return ""


def _is_altered(stored: StoredReading, full: StoredReading) -> bool:
    """Whether facts or words stand in a reading that its copy does not give; of another method nothing is said."""
    text = text_of(full)
    said = [text[excerpt.start : excerpt.end] == excerpt.text for excerpt in stored.reading.excerpts]
    is_same = stored.words == full.words and evidence.is_part_of(stored.reading, full.reading) and all(said)
    return stored.method == full.method and stored.record == full.record and not is_same


def _shows_other_words(state: ProjectState, source: Id, stored: StoredReading) -> bool:
    """Whether the words of what a comparison found to differ are to be shown and are not, or the other way round.

    Quotes without a receipt are told apart from it.
    """
    if stored.method != analysis.METHOD or not differing(state, source):
        return False
    again = repository_reading(state, source)
    quotes = [{receipt.quote for receipt in one.receipts} for one in (stored, again)]
    return quotes[0] == quotes[1] and stored.reading.excerpts != again.reading.excerpts


def _outdated_comparisons(state: ProjectState, damaged: frozenset[str]) -> Iterator[Outdated]:
    for briefing, stored in state.comparisons.items():
        now = inputs_of(state, briefing)
        if _rests_on_a_fault(stored, now, state, damaged):
            continue
        others, said = changed_inputs(state, briefing, stored, now)
        problem: Problem | None = None
        if others:
            what = f"a comparison of other texts than those that stand here now: {', '.join(sorted(others))}"
            problem = _comparison_problem(state, briefing, what, Severity.FAULT)
        elif said:
            what = f"a comparison made when the records said something else of {', '.join(sorted(said))}"
            problem = _comparison_problem(state, briefing, what, Severity.WARNING)
        if problem or stored.method != comparison.METHOD or _is_of_other_facts(stored, now):
            yield Outdated(
                name=briefing,
                place=Place(path=_comparison_path(state, briefing)),
                rule="stale-comparison",
                problem=problem,
                method=stored.method,
            )


def _rests_on_a_fault(
    stored: StoredComparison, now: Mapping[Id, ComparedInput], state: ProjectState, damaged: frozenset[str]
) -> bool:
    """Whether a vocabulary has a fault, or a source is missing because its record or its reading has one."""
    if any(_is_unsure(state, name) for name in ("rights", "outlets", "entities")):
        return True
    missing = stored.inputs.keys() - now.keys()
    return any(
        _reading_path(state.content.sources[name]) in damaged if name in state.content.sources else bool(state.faulty)
        for name in missing
    )


def _is_unsure(state: ProjectState, vocabulary: str) -> bool:
    """Whether a file of the vocabulary has a fault, be it `<vocabulary>.yml` or one in the folder of that name."""
    return any(f"/{vocabulary}.yml" in path or f"/{vocabulary}/" in path for path in state.faulty)


def _is_of_other_facts(stored: StoredComparison, now: Mapping[Id, ComparedInput]) -> bool:
    return any(one.method not in (now[name].method, FORMER) for name, one in stored.inputs.items())


def _comparison_path(state: ProjectState, briefing: Id) -> str:
    return state.content.briefings[briefing].place.path.removesuffix(".yml") + ".comparison.json"


def _comparison_problem(state: ProjectState, briefing: Id, found: str, severity: Severity) -> Problem:
    return Problem(
        place=Place(path=_comparison_path(state, briefing)),
        rule="stale-comparison",
        found=found,
        expected="a comparison of these sources",
        hint=f"where the copies are: digest compare --write {briefing}",
        severity=severity,
    )


def _told(found: Sequence[Outdated], kind: tuple[str, str, int]) -> Iterator[Problem]:
    """Yield the problems of what is outdated, and one warning for all that an earlier or later program made: whoever
    updates it may not have the copies.
    """
    yield from (one.problem for one in found if one.problem)
    methods = {one.place.path: one.method for one in found if not one.problem}
    if methods:
        rule, noun, present = kind
        yield Problem(
            place=Place(path=min(methods)),
            rule=rule,
            found=f"{_counted(len(methods), noun)} made by other ways than {present}, this program's: {_ways(methods)}",
            expected="all made by one way; what they hold is still true of its own time",
            hint=f"where the copies are: {_RENEWS[rule]}",
            severity=Severity.WARNING,
        )


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _ways(methods: Mapping[str, int]) -> str:
    found: Sequence[int] = sorted(methods.values())
    return ", ".join(f"{found.count(method)} by {method}" for method in dict.fromkeys(found))


def _gone_findings(state: ProjectState, damaged: frozenset[str]) -> Iterator[Problem]:
    """A warning for each dismissed finding that the comparison no longer has."""
    for briefing, record in state.content.briefings.items():
        stored = state.comparisons.get(briefing)
        if record.dismissed and _comparison_path(state, briefing) in damaged:
            continue
        found = {item.id for item in stored.comparison.findings} if stored else set()
        for dismissal in record.dismissed:
            if dismissal.finding not in found:
                yield Problem(
                    place=dismissal.place,
                    rule="dismissed-finding-gone",
                    found=f"{dismissal.finding} is dismissed, and the comparison has no such finding",
                    expected="a finding of the briefing's comparison",
                    hint="delete this dismissal, or where the copies are see digest compare --write for the ids",
                    severity=Severity.WARNING,
                )


_RENEWS: Mapping[str, str] = {"stale-reading": "digest read --write --all", "stale-comparison": "digest compare --all"}
"""The command that makes all of a kind again, by the rule that asks for it."""
