"""Hostile text in any field is kept exactly as typed, or refused by the code points of its characters."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest

from digest import intake
from digest.model import Content
from tests.intake.folders import good, put

STRINGS: list[str] = json.loads((Path(__file__).parent.parent / "corpora" / "hostile-strings.json").read_text("utf-8"))

DIRECTION = {0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)}
INVISIBLE = {
    *(0x00AD, 0x180E, 0x200B, 0xFEFF, *range(0x2060, 0x2065), *range(0x206A, 0x2070), *range(0xFFF9, 0xFFFC)),
    *(*range(0x1BCA0, 0x1BCA4), *range(0x1D173, 0x1D17B), *range(0xE0000, 0xE1000)),
}
"""What Unicode lets nobody see (Default_Ignorable_Code_Point, but for joiners, variation selectors and fillers)."""

SOURCE = """\
title: {text}
label: {text}
outlet: example-times
published: 2021
authors: [{text}]
summary: {text}
notes: {text}
withdrawn: {{on: 2022, why: {text}}}
"""

BRIEFING = """\
title: {text}
summary: [{text}]
points:
  - text: {text}
    evidence: [{{source: example-times-plan, quote: {text}, translation: {text}, near: {text}}}]
    unsupported: [{text}]
    reason: {text}
  - text: {text}
    own: [{text}]
"""

SECOND_BRIEFING = """\
title: {text}
figures:
  - {{what: {text}, value: 1, unit: {text}}}
timeline:
  - {{date: 2021, text: {text}, own: [{text}]}}
open: [{text}]
dismissed:
  - {{finding: same-0123456789ab, reason: {text}, date: 2021}}
corrections:
  - {{date: 2021, what: {text}, why: {text}, noticed_by: {text}}}
"""

ENTITIES = (
    "jane-doe: {{name: {text}, kind: person, aliases: [{text}], role: {text}}}\nutopia: {{name: U, kind: place}}\n"
)

TOPICS = "fisheries: {{name: {text}, description: {text}}}\n"


def is_refused(character: str) -> bool:
    """The rule in the words of the standard, apart from the program's own table."""
    if character in "\n\t":
        return False
    return unicodedata.category(character) in ("Cc", "Zl", "Zp") or ord(character) in DIRECTION | INVISIBLE


def quoted(text: str) -> str:
    """The text in YAML's double quotation marks; JSON has the same escapes."""
    written = json.dumps(text, ensure_ascii=False)
    return "".join(f"\\U{ord(character):08X}" if is_refused(character) else character for character in written)


def read(root: Path, text: str) -> tuple[Content, set[tuple[str, str]]]:
    folder = good(root)
    put(root, "content/sources/hostile/source.yml", SOURCE.format(text=text))
    put(root, "content/briefings/hostile.yml", BRIEFING.format(text=text))
    put(root, "content/briefings/second.yml", SECOND_BRIEFING.format(text=text))
    put(root, "content/entities.yml", ENTITIES.format(text=text))
    put(root, "content/topics.yml", TOPICS.format(text=text))
    source = (folder / "sources/example-times-plan/source.yml").read_text("utf-8")
    put(root, "content/sources/example-times-plan/source.yml", source.replace("[plan]", "[plan, hostile]"))
    content, problems = intake.read_content(folder, root=root)
    return content, {(problem.rule, problem.found) for problem in problems}


@pytest.mark.parametrize("text", STRINGS, ids=range(len(STRINGS)))
def test_a_hostile_string_is_kept_or_refused(text: str, tmp_path: Path) -> None:
    content, problems = read(tmp_path, quoted(text))
    refused = [character for character in dict.fromkeys(text) if is_refused(character)]
    if refused:
        assert {rule for rule, _ in problems} == {"character"}
        assert all(f"U+{ord(character):04X}" in found for _, found in problems for character in refused)
        return
    assert {rule for rule, _ in problems} <= {"mixed-scripts"}  # a warning, in which the text is kept
    source, briefing, entity = content.sources["hostile"], content.briefings["hostile"], content.entities["jane-doe"]
    second = content.briefings["second"]
    (point, own), (figure,), (entry,) = briefing.points, second.figures, second.timeline
    (correction,) = second.corrections
    (evidence,) = point.evidence
    prose = [source.summary, source.notes, point.text, evidence.quote, evidence.translation, evidence.near]
    prose += [entry.text, correction.what, correction.why, entity.role, content.topics["fisheries"].description]
    prose += [sentence.text for sentence in briefing.summary]
    assert set(prose) == {text}
    lines = [
        source.title,
        source.label,
        *source.authors,
        briefing.title,
        *point.unsupported,
        point.reason,
        *own.own,
        *entry.own,
    ]
    lines += [*second.open, *(item.reason for item in second.dismissed)]
    lines += [figure.what, figure.unit, correction.noticed_by, entity.name, *entity.aliases]
    assert set(lines) == {one_line(text)}


def one_line(text: str) -> str:
    """A field of one line has a space for each run of line breaks."""
    return " ".join(part for part in text.split("\n") if part) if "\n" in text else text


@pytest.mark.parametrize(
    "character",
    [
        *("\x00", "\x07", "\x7f", "\x85", "\u2028", "\u061c", "\u202e", "\u2069", "\ufffe"),
        *("\u00ad", "\u200b", "\u2060", "\ufeff", "\U000e0068", "\U000e0100"),
    ],
)
def test_a_refused_character_typed_as_itself_is_named_at_its_place(character: str, tmp_path: Path) -> None:
    put(tmp_path, "content/briefings/plan.yml", f"title: 𝒫lan {character} two\ndraft: yes\n")
    _, problems = intake.read_content(tmp_path / "content", root=tmp_path)
    first, second = problems
    assert (first.rule, first.place.line, first.place.column) == ("character", 1, 13)
    assert f"U+{ord(character):04X}" in first.found
    assert (second.rule, second.place.line) == ("true-or-false", 2)


def test_what_chooses_the_form_of_an_ideograph_is_no_refused_character(tmp_path: Path) -> None:
    put(tmp_path, "content/briefings/plan.yml", "title: 葛\U000e0100城 plans\n")
    _, problems = intake.read_content(tmp_path / "content", root=tmp_path)
    assert problems == ()


def test_a_key_follows_the_same_rule(tmp_path: Path) -> None:
    put(tmp_path, "content/briefings/plan.yml", 'title: Plan\n"dra\\u202eft": true\n')
    _, problems = intake.read_content(tmp_path / "content", root=tmp_path)
    assert {problem.rule for problem in problems} == {"character", "unknown-key"}
    assert not any(is_refused(character) for problem in problems for character in problem.message)


@pytest.mark.parametrize(
    "text", ["می\u200cروم", "👩\u200d🌾", "❤\ufe0f", "e\u0301", "é", "ﬁ", "a\u00a0b", "\u3164", "ｆ"]
)
def test_everything_else_is_kept(text: str, tmp_path: Path) -> None:
    put(tmp_path, "content/briefings/plan.yml", f"title: Plan\npoints:\n  - text: a {text} b\n")
    content, problems = intake.read_content(tmp_path / "content", root=tmp_path)
    assert (problems, content.briefings["plan"].points[0].text) == ((), f"a {text} b")


@pytest.mark.parametrize(
    "text", ["\u200d", "\u200c \u200c", "\u3164", "\uffa0\u115f", "\u2800", "\u00a0", "\u3000", "\ufe0f"]
)
def test_a_text_of_which_nothing_is_seen_is_none(text: str, tmp_path: Path) -> None:
    put(tmp_path, "content/briefings/plan.yml", f'title: "{text}"\nsummary: ["{text}"]\n')
    _, problems = intake.read_content(tmp_path / "content", root=tmp_path)
    assert {problem.rule for problem in problems} == {"empty-text"}
    assert len(problems) == 2
