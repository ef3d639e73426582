"""Which lines are the outlet speaking, and which the article: a list that a person can read."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest.extraction.lines.boilerplate import is_boilerplate
from digest.extraction.lines.picture_credits import without_credit, without_labelled_credit
from digest.extraction.lines.related_articles import opens_related_articles
from digest.extraction.text.pasted_chrome import chrome_in

LINES = (Path(__file__).parent / "lines.md").read_text("utf-8")
_, OUTLET, ARTICLE = LINES.split("\n## ")


def items(section: str) -> list[str]:
    return [line.removeprefix("- ") for line in section.splitlines() if line.startswith("- ")]


@pytest.mark.parametrize("line", items(OUTLET))
def test_the_outlet_is_recognised(line: str) -> None:
    assert is_boilerplate(line)


@pytest.mark.parametrize("line", items(ARTICLE))
def test_the_article_is_left_alone(line: str) -> None:
    assert not is_boilerplate(line)


@pytest.mark.parametrize(
    ("line", "words", "credited"),
    [
        ("Ships at the quay. (photo credit: ADA LUND/NORTHWIRE)", "Ships at the quay.", True),
        ("Ships at the quay (Photo: Ada Lund)", "Ships at the quay", True),
        ("Ships at the quay. [Image: Bay Pictures (archive)]", "Ships at the quay.", True),
        ("(credit: NORTHWIRE)", "", True),
        ("Photo: Ada Lund / Northwire", "", True),
        ("Photograph by Ada Lund", "", True),
        ("Image source, Bay Pictures", "", True),
        ("Image copyright Bay Pictures", "", True),
        ("The bank gave credit (to the council).", "The bank gave credit (to the council).", False),
        ("Photographs of the ship were published.", "Photographs of the ship were published.", False),
        ("Source: the council would not say who it was.", "Source: the council would not say who it was.", False),
    ],
)
def test_a_credit_goes_and_its_caption_stays(line: str, words: str, credited: bool) -> None:
    assert without_labelled_credit(line) == (words, credited)


@pytest.mark.parametrize(
    ("line", "words", "credited"),
    [
        ("A worker checks a dam. AP Photo/Lou Serrano", "A worker checks a dam.", True),
        ("Walt Prior talks to reporters. (Nina Falk/NW via AP)", "Walt Prior talks to reporters.", True),
        ("The dam in 2019. Getty Images", "The dam in 2019.", True),
        ("The governor arrives. NORTHWIRE/Lotte Bruun/File Photo", "The governor arrives.", True),
        ("Boar near Pellam. © Nils Ferro", "Boar near Pellam.", True),
        ("Dov Katz devant son four. Photo : Archives de Vell", "Dov Katz devant son four.", True),
        ("Two ferries in the harbourOle Brandt/Invented Images", "Two ferries in the harbour", True),
        ("She voted with the left (Anna Holt/Greens).", "She voted with the left (Anna Holt/Greens).", False),
        ("Methodology/Principal Findings", "Methodology/Principal Findings", False),
        ("The ferry and/or the bridge will be built.", "The ferry and/or the bridge will be built.", False),
        ("He sold the rights to Getty Images.", "He sold the rights to Getty Images.", False),
        ("They moved to MacArthur/Holt Street", "They moved to MacArthur/Holt Street", False),
    ],
)
def test_a_credit_without_a_label_is_known_by_its_form(line: str, words: str, credited: bool) -> None:
    assert without_credit(line) == (words, credited)


def test_a_box_goes_and_the_sentence_behind_it_stays() -> None:
    lines = ["The harbour opened on Monday.", "Related stories", "The old mole", "A new mole", "The trial goes on."]
    assert chrome_in(lines, [True, True, False, False, True]) == {1, 2, 3}
    assert chrome_in(lines, [True] * 5) == {1, 2}  # the last may be the sub-heading of what follows


@pytest.mark.parametrize(
    "label",
    [
        "Read more",
        "See also:",
        "Further reading",
        "In other news",
        "The latest",
        "More harbour news",
        "Weitere Meldungen zum Thema",
        "Leer también",
        "Hot stories",
        "Around the web",
        "Up next",
        "More like this",
        "You might be interested in",
        "Elsewhere on the Courier",
        "Meistgelesen",
        "Sur le même sujet",
        "Самое читаемое",
        "Más leídas",
    ],
)
def test_a_label_over_other_articles_is_one_in_every_sort_of_copy(label: str) -> None:
    assert opens_related_articles(label)
    assert is_boilerplate(label)
    lines = ["The harbour opened on Monday.", label, "The old mole", "The trial goes on."]
    assert chrome_in(lines, [True] * 4) == {1, 2}


@pytest.mark.parametrize(
    "line", ["More ships", "The latest figures", "See the harbour", "Related debts", "Next spring"]
)
def test_a_heading_that_begins_as_such_a_label_is_none(line: str) -> None:
    assert not opens_related_articles(line)


def test_the_teaser_under_another_headline_goes_with_its_button() -> None:
    lines = ["The harbour opened on Monday.", "Related", "The old mole", "It stood for ninety years.", "Read more"]
    assert chrome_in([*lines, "The trial goes on."], [True] * 6) == {1, 2, 3, 4}


def test_a_block_of_numbers_and_addresses_goes_and_one_address_stays() -> None:
    lines = ["The harbour opened on Monday.", "Press contact:", "Tel.: +00 40 555 0110", "press@example.org"]
    gaps = [True, True, False, False]
    assert chrome_in(lines, gaps) == {1, 2, 3}
    assert chrome_in(lines[:3], gaps[:3]) == set()


def test_what_stands_behind_the_line_of_rights_goes_where_it_is_little() -> None:
    text, rights = (
        ["The harbour opened on Monday, and its mayor wept."] * 4,
        "Copyright © 2031 Courier. All rights reserved.",
    )
    assert chrome_in([*text, rights, "Texts may be changed later."], [True] * 6) == {4, 5}
    assert not chrome_in([text[0], rights, *text], [True] * 6) & {2, 3, 4, 5}


def test_the_end_of_a_page_goes_from_its_first_sign_and_a_list_without_one_stays() -> None:
    text = ["The harbour opened on Monday.", "Lindmark", "Sarn"]
    assert chrome_in([*text, "Privacy Policy", "Holm"], [True, True, False, True, False]) == {3, 4}
    assert chrome_in(text, [True, True, False]) == set()
