"""A template arranges: what it may do, what it may not, and how it is told."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from jinja2.defaults import DEFAULT_NAMESPACE

from digest.errors import TemplateError
from digest.pages.template_environment import environment, rendered
from tests.pages import edition as invented


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What the templates below get."""

    title: str = "a *b*"
    nothing: str | None = None
    number: int = 3
    items: tuple[str, ...] = ("x", "y")


def page(text: str, folder: Path) -> str:
    (folder / "page.md.j2").write_text(text, "utf-8")
    return rendered(environment([folder]), "page.md.j2", View())


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{{ view.title }}", "a &#42;b&#42;"),
        ("{% for item in view.items %}{{ loop.index }}{{ item }} {% endfor %}", "1x 2y "),
        ("{% if view.nothing %}no{% else %}yes{% endif %}", "yes"),
        ("{% macro b(text) %}<b>{{ text }}</b>{% endmacro %}{{ b(view.title) }}", "<b>a &#42;b&#42;</b>"),
        ("## Words {#words}", "## Words {#words}"),
        ("<# a remark #>text", "text"),
    ],
)
def test_a_template_arranges(tmp_path: Path, template: str, expected: str) -> None:
    assert page(template, tmp_path) == expected


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("{{ view.title | safe }}", r"^page\.md\.j2:1: No filter named 'safe'\."),
        ("\n{{ view.items | sort }}", r"^page\.md\.j2:2: No filter named 'sort'\."),
        ("\n\n{{ view.number + 1 }}", r"^page\.md\.j2:3: a template does not calculate: \+$"),
        ("{{ view.title ~ view.title }}", r"^page\.md\.j2:1: a template does not join texts with ~"),
        ("{{ view.title.upper() }}", r"^page\.md\.j2:1: access to attribute 'upper' of 'str' object is unsafe\.$"),
        ("{{ view.missing }}", r"^page\.md\.j2:1: .*has no attribute 'missing'"),
        ("\n{{ view.nothing }}", r"^page\.md\.j2:2: a template writes text and whole numbers; found NoneType$"),
        ("{{ missing }}", r"^page\.md\.j2:1: 'missing' is undefined$"),
        ("{% if %}", r"^page\.md\.j2:1: Expected an expression, got 'end of statement block'$"),
        ("text\n{% include 'none.md.j2' %}", r"^none\.md\.j2: no such page template"),
        ("{{ view.title.__class__.__mro__ }}", r"^page\.md\.j2:1: .*unsafe"),
        ("{% macro a() %}{{ a() }}{% endmacro %}\n{{ a() }}", r"^page\.md\.j2:\d: maximum recursion depth exceeded"),
        ("{% extends 'page.md.j2' %}", r"^page\.md\.j2:\d: maximum recursion depth exceeded"),
    ],
)
def test_it_does_nothing_else_and_the_place_is_named(tmp_path: Path, template: str, message: str) -> None:
    with pytest.raises(TemplateError, match=message):
        page(template, tmp_path)


def test_a_template_is_text(tmp_path: Path) -> None:
    (tmp_path / "page.md.j2").write_bytes(b"Caf\xe9")
    with pytest.raises(TemplateError, match=r"^page\.md\.j2: found the byte 0xE9 where text in UTF-8 was expected$"):
        rendered(environment([tmp_path]), "page.md.j2", View())


def test_a_missing_template_is_named(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"^page\.md\.j2: no such page template; it belongs into templates/pages/$"):
        rendered(environment([tmp_path]), "page.md.j2", View())


def test_the_place_of_a_fault_in_a_shared_piece_is_the_piece(tmp_path: Path) -> None:
    (tmp_path / "elements.md.j2").write_text("{% macro m(a) %}\n{{ a.none }}\n{% endmacro %}", "utf-8")
    with pytest.raises(TemplateError, match=r"^elements\.md\.j2:2: "):
        page('{% import "elements.md.j2" as elements %}{{ elements.m(view) }}', tmp_path)


def test_the_first_folder_wins(tmp_path: Path) -> None:
    for name in ("own", "shipped"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "page.md.j2").write_text(name, "utf-8")
    (tmp_path / "shipped" / "other.md.j2").write_text("other", "utf-8")
    made = environment([tmp_path / "own", tmp_path / "shipped"])
    assert rendered(made, "page.md.j2", View()) == "own"
    assert rendered(made, "other.md.j2", View()) == "other"


def test_a_template_that_is_new_wins_over_the_one_of_a_later_folder(tmp_path: Path) -> None:
    """As while a preview runs; and once it is gone, the later one counts again."""
    own, shipped = tmp_path / "own", tmp_path / "shipped"
    for folder in (own, shipped):
        (folder / "parts").mkdir(parents=True)
    (shipped / "page.md.j2").write_text("{% include 'parts/one.md.j2' %}")
    (shipped / "parts/one.md.j2").write_text("shipped")

    def now() -> str:
        return rendered(environment([own, shipped]), "page.md.j2", View())

    assert now() == "shipped"
    (own / "parts/one.md.j2").write_text("own")
    assert now() == "own"
    (own / "parts/one.md.j2").unlink()
    assert now() == "shipped"


def test_the_guides_name_each_function_that_a_template_may_call() -> None:
    guides = (Path(__file__).parents[2] / "content/pages/guides.md").read_text("utf-8")
    known = environment([invented.TEMPLATES]).globals.keys() - DEFAULT_NAMESPACE.keys() - {"gettext"}
    ours = {name for name in known if not name.endswith("gettext") or name == "ngettext"}
    assert "in_marks" in ours
    assert [name for name in sorted(ours) if f"`{name}(" not in guides] == []
