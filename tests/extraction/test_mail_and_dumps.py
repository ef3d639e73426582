"""What mail, pages of paper and note-taking programs put around a text, and what stays of it."""

from __future__ import annotations

import pytest

from digest.extraction import extract
from digest.extraction.text.mail_and_dumps import unwrapped
from digest.extraction.text.note_markup import without_note_markup
from digest.extraction.text.paragraph_layout import paragraphs_of
from digest.extraction.text.pasted_running_heads import without_running_heads


def test_running_heads_and_numbers_of_pages_go_and_the_sentence_goes_on() -> None:
    pages = ("Harbour Review 7\n\nThe mole was built in", "Harbour Review 8\n\nspring.\n\nIt is long.\n\n- 8 -")
    assert without_running_heads("\f".join(pages)) == "The mole was built in\nspring.\n\nIt is long."
    assert without_running_heads("\f".join((*pages, "Nobody\n1988"))).endswith("It is long.\n\nNobody")
    assert without_running_heads("One page,\nand no other\n7\f").split() == ["One", "page,", "and", "no", "other", "7"]


def test_a_word_broken_at_a_line_end_is_whole_and_a_compound_stays() -> None:
    broken = "The council of the islands has bor-\nrowed more than it can repay in the long-\nterm plan it made."
    other = "A long-term plan needs a lender."
    assert [line.text for line in paragraphs_of(f"{broken}\n\n{other}")] == [
        "The council of the islands has borrowed more than it can repay in the long-term plan it made.",
        other,
    ]


def test_mail_breaks_only_compounds() -> None:
    line = "The council of the islands has asked for more than it can ever repay\n"
    text = f"{line * 30}and its mayor calls that a well-thought-through plan for the long-\nlasting ferries of the isle"
    assert "long-lasting" in paragraphs_of(text)[0].text


@pytest.mark.parametrize(
    ("copied", "text"),
    [
        ("A ferry ==nobody ordered== lies in [[Holm|the bay]].", "A ferry nobody ordered lies in the bay."),
        ("She is old. ^block-4", "She is old. "),
        ("She is old. %%check\nthis%%", "She is old. "),
        ("- [ ] ask\n- [x] call\n- an item", "\n\n- an item"),
        ("#ferries #norland/islands", ""),
        ("# Ferries", "# Ferries"),
        ("[[Ferries]] · [[Holm]]", ""),
        ("> [!quote] Tove Lind\n> She is old.", "> Tove Lind\n>\n> She is old."),
        ("> [!quote]\n> She is old.", "> She is old."),
        ("> [!todo] Ask\n> the ministry\n\nShe is old.", "\n\nShe is old."),
        ("> [!NOTE]\n> Ships are late.", "> Ships are late."),
        ("The sum is 2^10", "The sum is 2^10"),
        ("if a == b and b == c", "if a == b and b == c"),
    ],
)
def test_what_a_note_taker_adds_goes(copied: str, text: str) -> None:
    assert without_note_markup(copied) == text


def test_a_mail_begins_where_its_subject_is_said_again() -> None:
    fields = "From: Harbour Morning <a@example.org>\nTo: b@example.org\nSubject: Harbour Morning: The yard\n\n"
    assert unwrapped(f"{fields}Good morning.\n\nThe yard\n\nIt has work.").split() == [
        "The",
        "yard",
        "It",
        "has",
        "work.",
    ]
    assert "Good morning." in unwrapped(f"{fields}Good morning.\n\nIt has work.")
    assert unwrapped("From: here\nTo: there\n\nIt has work.").startswith("From: here")


@pytest.mark.parametrize("route", ["From: Sorn\nTo: Hvit\nDate: 4 May", "To: Hvit\nFrom: Sorn\nDate: 4 May 2031"])
def test_a_route_is_no_head_of_a_mail(route: str) -> None:
    text = f"The ferry sails again\n\nBy Ada Lund\n\n{route}\n\nIt has work."
    assert unwrapped(text) == text
    assert extract(f"{text} {'The ferry had been in the dock for a year. ' * 5}".encode(), suffix="txt").authors == (
        "Ada Lund",
    )
