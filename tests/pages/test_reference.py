"""The two pages that nobody has to write."""

from __future__ import annotations

import re

from digest.model import Field, ModuleNote, RecordForm
from digest.pages import reference
from tests.pages import edition as invented

FORM = RecordForm(
    name="timeline entry",
    path="timeline of a briefing",
    meaning="A dated statement; the day may be `unknown`.",
    fields=(
        Field(name="date", required=True, type="an EDTF date", meaning="When, or `unknown`.", example="2021-11"),
        Field(name="text", required=False, type="text", meaning="What happened.", example=""),
    ),
)

MODULES = (
    ModuleNote(path="digest/stage/__init__.py", meaning="What the stage does."),
    ModuleNote(path="digest/stage/step.py", meaning="What goes into `step` → what comes out."),
)


def page(path: str) -> str:
    pages = reference([FORM], MODULES, templates=[invented.TEMPLATES])
    return next(page.markdown for page in pages if page.path == path)


def test_each_form_has_a_section_and_each_field_a_row() -> None:
    fields = page("fields.md")
    assert "## timeline entry {#timeline-entry}" in fields
    assert fields.count('<th scope="row">') == 2
    assert fields.count(">required<") == 1


def test_what_stands_between_back_quotes_is_code() -> None:
    assert "or <code>unknown</code>" in page("fields.md")
    assert "into <code>step</code>" in page("architecture.md")
    assert "`" not in page("fields.md").split("# Fields")[1]


def test_a_folder_says_what_its_face_says_and_lists_its_modules() -> None:
    architecture = page("architecture.md")
    assert "## digest&#47;stage {#digest-stage}" in architecture
    assert "What the stage does" in architecture
    assert architecture.count("<dt>") == 1
    assert re.search(r"<details[^>]*>\s*<summary>1 module</summary>\s*<dl", architecture)


def test_a_folder_of_a_face_alone_has_nothing_to_unfold() -> None:
    (made,) = (
        each
        for each in reference([FORM], MODULES[:1], templates=[invented.TEMPLATES])
        if "Architecture" in each.markdown
    )
    assert "What the stage does" in made.markdown
    assert "<details" not in made.markdown


def test_the_words_of_the_program_stay_out_of_the_readers_search() -> None:
    assert "exclude: true" in page("architecture.md")
    assert "exclude" not in page("fields.md").split("# Fields")[0]
