"""What a constant is stands in a string directly below it, and of each number where it is from."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

PROGRAM = Path(__file__).parent.parent / "digest"
MODULES = sorted(PROGRAM.rglob("*.py"))


def constants_in(body: Sequence[ast.stmt]) -> Iterator[tuple[ast.Assign | ast.AnnAssign, ast.stmt | None]]:
    """Yield each constant of a module with the statement behind those that stand together with it."""
    for place, statement in enumerate(body):
        if is_constant(statement):
            last = place
            while last + 1 < len(body) and is_constant(body[last + 1]) and follows(body[last], body[last + 1]):
                last += 1
            yield statement, body[last + 1] if last + 1 < len(body) else None  # type: ignore[misc]


def is_constant(statement: ast.stmt) -> bool:
    if not isinstance(statement, ast.Assign | ast.AnnAssign):
        return False
    target = statement.targets[0] if isinstance(statement, ast.Assign) else statement.target
    return ast.unparse(target).strip("_(").isupper()


def follows(statement: ast.stmt, other: ast.stmt) -> bool:
    return other.lineno == (statement.end_lineno or 0) + 1


def is_number(value: ast.expr | None) -> bool:
    match value:
        case ast.Constant(value=int() | float()):
            return not isinstance(value.value, bool)
        case ast.Tuple(elts=parts):
            return all(map(is_number, parts))
        case ast.BinOp():
            return is_number(value.left) and is_number(value.right)
        case ast.UnaryOp():
            return is_number(value.operand)
    return False


def is_text(statement: ast.stmt | None) -> bool:
    return (
        isinstance(statement, ast.Expr)
        and isinstance(statement.value, ast.Constant)
        and isinstance(statement.value.value, str)
    )


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PROGRAM).as_posix())
def test_a_number_has_its_reason_below_it(path: Path) -> None:
    body = ast.parse(path.read_text("utf-8")).body
    bare = [
        f"line {constant.lineno}: {ast.unparse(constant)}"
        for constant, behind in constants_in(body)
        if is_number(constant.value) and not is_text(behind)
    ]
    assert bare == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PROGRAM).as_posix())
def test_a_constant_is_told_in_a_string_and_not_in_a_comment(path: Path) -> None:
    text = path.read_text("utf-8")
    lines = text.splitlines()
    commented = [
        f"line {constant.lineno}: {lines[constant.end_lineno or 0]}"
        for constant, _ in constants_in(ast.parse(text).body)
        if "".join(lines[constant.end_lineno or 0 : (constant.end_lineno or 0) + 1]).startswith("#")
    ]
    assert commented == []
