"""One thing has one table: no two tables of words overlap by more than four fifths."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

from digest.lexicon.english.function_words import FUNCTION_WORDS

PROGRAM = Path(__file__).parent.parent.parent / "digest"

LEAST_WORDS = 6
"""Fewer words are a place in a sentence rather than a table."""

LEAST_SHARE = 1 / 3
"""A table that has fewer words than that share of another's is chosen from it for one place."""

OVERLAP = 4 / 5

MOST_FUNCTION_WORDS = len(FUNCTION_WORDS) // 2
"""Function words are not counted as words of a table, since each place in a sentence takes others of them; but a table
with more than half of them is one of function words, and these stand in the lexicon."""

DIFFERENT: dict[frozenset[str], str] = {
    frozenset(
        ("extraction/lines/notes.py PHRASES", "extraction/lines/rights.py RIGHTS")
    ): "how notes of the editors begin, and lines that tell whose an article is",
    frozenset(
        ("analysis/language/digits.py _WITH_A_COMMA", "lexicon/calendar.py TAGS")
    ): "languages that write a comma before decimals, and languages whose months are known",
    frozenset(
        ("cli/add.py _QUESTIONS", "exports/csv_tables.py _COLUMNS")
    ): "what is asked of a new source, and the columns of the tables",
    frozenset(
        ("extraction/lines/boilerplate.py ADDRESSED", "extraction/lines/bylines.py NOBODY")
    ): "words that address a reader, and what engines take for an author",
    frozenset(
        ("lexicon/english/units.py TIMES", "translation/quantity_words.py _UNITS")
    ): "durations in their order, and the names that the Unicode consortium has for all units",
    frozenset(
        ("lexicon/unit_factors.py _TIME", "translation/quantity_words.py _UNITS")
    ): "how many seconds durations have, and the names that the Unicode consortium has for all units",
}
"""Pairs of tables that have the same words and are different things, with the reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A collection of words, a text of words, or the alternatives of a pattern, as it is written in a module."""

    name: str
    line: int
    words: frozenset[str]
    content: frozenset[str]
    """Its words without function words."""


def tables_in(path: Path) -> Iterator[Table]:
    for statement in ast.parse(path.read_text("utf-8")).body:
        if isinstance(statement, ast.Assign | ast.AnnAssign | ast.AugAssign) and statement.value is not None:
            target = statement.targets[0] if isinstance(statement, ast.Assign) else statement.target
            name = f"{path.relative_to(PROGRAM).as_posix()} {ast.unparse(target)}"
            for line, words in words_in(statement.value):
                own = frozenset(word.strip().lower() for word in words if any(map(str.isalnum, word)))
                yield Table(name=name, line=line, words=own, content=own - FUNCTION_WORDS)


def words_in(node: ast.expr) -> Iterator[tuple[int, list[str]]]:
    """Yield the words of each collection, text and pattern; of a mapping to texts those of the texts, else its keys.

    Words that are taken away from another table (`ROLES - {"agency"}`) are none.
    """
    taken: set[int] = set()
    for part in ast.walk(node):
        if isinstance(part, ast.BinOp) and isinstance(part.op, ast.Sub):
            taken.update(map(id, ast.walk(part.right)))
        if id(part) in taken:
            continue
        if isinstance(part, ast.List | ast.Set | ast.Tuple):
            strings = strings_of(part.elts)
            if len(strings) == len(part.elts) and not any("|" in each or each.count(" ") > 2 for each in strings):
                taken.update(map(id, part.elts))
                yield part.lineno, strings
        elif isinstance(part, ast.Dict):
            taken.update(map(id, part.keys))
            if not strings_of(part.values):
                yield part.lineno, strings_of(part.keys)
        elif isinstance(part, ast.Constant) and isinstance(part.value, str):
            if all(re.fullmatch(r"[^\W\d_][\w’'.-]*", word) for word in part.value.split()):
                yield part.lineno, part.value.split()
            runs = re.findall(r"[\w’'. -]+(?:\|[\w’'. -]+)+", part.value)
            yield from ((part.lineno, run.split("|")) for run in runs)


def strings_of(nodes: Sequence[ast.expr | None]) -> list[str]:
    return [node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]


@cache
def tables() -> list[Table]:
    return [table for path in sorted(PROGRAM.rglob("*.py")) for table in tables_in(path)]


def are_one(first: Table, second: Table) -> bool:
    fewer, more = sorted((first.content, second.content), key=len)
    return len(fewer) >= LEAST_SHARE * len(more) and len(fewer & more) > OVERLAP * len(fewer)


@cache
def twice() -> list[tuple[Table, Table]]:
    large = [table for table in tables() if len(table.content) >= LEAST_WORDS]
    return [(first, second) for first, second in combinations(large, 2) if are_one(first, second)]


def test_no_two_tables_are_of_one_thing() -> None:
    pairs = [pair for pair in twice() if frozenset(table.name for table in pair) not in DIFFERENT]
    found = [" and ".join(f"digest/{table.name} (line {table.line})" for table in pair) for pair in pairs]
    assert found == [], "build both of one table of digest/lexicon"


def test_every_exception_is_needed() -> None:
    assert set(DIFFERENT) <= {frozenset(table.name for table in pair) for pair in twice()}


def test_tables_of_function_words_stand_in_the_lexicon() -> None:
    outside = [table for table in tables() if not table.name.startswith("lexicon/")]
    large = [table.name for table in outside if len(table.words & FUNCTION_WORDS) > MOST_FUNCTION_WORDS]
    assert large == []


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ('A = frozenset(("one", "two"))', {"one", "two"}),
        ('A = word_set("""one\n two""")', {"one", "two"}),
        ('A = re.compile(r"\\b(?:one|two)\\b")', {"one", "two"}),
        ('A = {"one": 1, "two": 2}', {"one", "two"}),
    ],
)
def test_tables_of_every_form_are_seen(written: str, words: set[str]) -> None:
    assignment = ast.parse(written).body[0]
    assert isinstance(assignment, ast.Assign)
    assert words in [set(found) for _, found in words_in(assignment.value)]


def test_words_that_are_taken_away_are_no_table() -> None:
    assignment = ast.parse('A = ROLES - {"agency", "bank"}').body[0]
    assert isinstance(assignment, ast.Assign)
    assert list(words_in(assignment.value)) == []
