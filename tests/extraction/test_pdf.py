"""PDFs: reading order, running heads, hyphens, headlines; the papers are printed by the tests."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from playwright.sync_api import Browser

from digest.errors import CopyError, SeveralArticlesError
from digest.extraction import extract
from digest.extraction.pdf import pdf_engine, read_pdf
from digest.extraction.pdf.columns import reading_order
from digest.extraction.pdf.typeset_line import TypesetLine
from digest.model import ParagraphKind
from tests.extraction.printing import SENTENCES, lines, picture, placed, printed, report

TOWNS = ("Abel", "Bram", "Cleve", "Dorn", "Eskil", "Fenn", "Garm", "Holm", "Ives", "Jorn", "Kell", "Lund")
PARAGRAPHS = [" ".join(SENTENCES).replace("the ", f"the {town} and {other} ") for town in TOWNS for other in TOWNS[:2]]


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_text_is_read_column_by_column_over_all_pages(columns: int) -> None:
    title, head = "Harbour of an invented town", "The Invented Courier 2031"
    article = extract(report(PARAGRAPHS, title=title, running_head=head, columns=columns), suffix="pdf")
    assert article.title == title
    assert article.text.split() == " ".join(PARAGRAPHS).split()


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_paragraphs_are_those_of_the_page(columns: int) -> None:
    article = extract(report(PARAGRAPHS[:3], columns=columns), suffix="pdf")
    assert article.text.split("\n\n") == PARAGRAPHS[:3]


def test_byline_and_title_leave_the_text() -> None:
    article = extract(
        report(PARAGRAPHS[:3], title="Dredging is done", byline="By Ada Lund and Ole Brandt"), suffix="pdf"
    )
    assert (article.title, article.authors) == ("Dredging is done", ("Ada Lund", "Ole Brandt"))
    assert article.text.split("\n\n") == PARAGRAPHS[:3]
    assert article.extraction.engines[0].startswith("pypdfium2 ")


def test_a_hyphen_at_the_end_of_a_line_goes_unless_the_text_writes_it_elsewhere() -> None:
    copy = lines(
        "The long-term lease of the northern quay was the only thing that the harb-",
        "our council could agree on in a meeting that lasted until midnight, a long-",
        "term member of the council said after it.",
    )
    assert extract(copy, suffix="pdf").text == (
        "The long-term lease of the northern quay was the only thing that the harbour council could agree on in a"
        " meeting that lasted until midnight, a long-term member of the council said after it."
    )


def test_larger_type_is_a_heading() -> None:
    from fpdf import FPDF

    paper = FPDF()
    paper.add_page()
    for size, text in ((22, "A report on quays"), (11, PARAGRAPHS[0]), (15, "The northern quay"), (11, PARAGRAPHS[1])):
        paper.set_font("Helvetica", size=size)
        paper.multi_cell(w=0, text=text, new_x="LMARGIN", new_y="NEXT")
        paper.ln(4)
    article = extract(bytes(paper.output()), suffix="pdf")
    kinds = [(paragraph.kind, article.text[paragraph.start :][:12]) for paragraph in article.paragraphs]
    assert article.title == "A report on quays"
    assert [kind for kind, _ in kinds] == [ParagraphKind.BODY, ParagraphKind.HEADING, ParagraphKind.BODY]
    assert kinds[1] == (ParagraphKind.HEADING, "The northern")


def test_lines_across_the_columns_divide_the_page() -> None:
    def line(left: int, top: int, width: int, text: str) -> TypesetLine:
        return TypesetLine(left=left, right=left + width, top=top, bottom=top - 10, size=10, text=text)

    page = [line(0, 500, 210, "across")]
    page += [
        line(left, 480 - 12 * row, 100, f"{name}{row}")
        for row in range(4)
        for left, name in ((0, "left"), (110, "right"))
    ]
    page += [line(0, 400, 210, "across again")]
    page += [
        line(left, 380 - 12 * row, 100, f"{name}{row}")
        for row in (5, 6, 7)
        for left, name in ((0, "left"), (110, "right"))
    ]
    order = [line.text for line in reading_order(page)]
    assert order[:9] == ["across", *(f"left{row}" for row in range(4)), *(f"right{row}" for row in range(4))]
    assert order[9:] == ["across again", "left5", "left6", "left7", "right5", "right6", "right7"]


COLUMNS = "section {columns: 2; column-gap: 8mm; text-align: justify} p {margin: 0 0 8pt}"


@pytest.mark.browser
@pytest.mark.parametrize("style", ["p {margin: 0 0 8pt}", COLUMNS], ids=["one column", "two justified columns"])
def test_a_page_that_a_browser_printed_is_read_word_for_word(browser: Browser, style: str) -> None:
    unlike = [" ".join(f"{word}{index}" for word in text.split()[:50]) for index, text in enumerate(PARAGRAPHS, 1)]
    body = "<section>" + "".join(f"<p>{text}.</p>" for text in unlike) + "</section>"
    article = extract(printed(browser, "Five offices of the flooded harbour", body, style=style), suffix="pdf")
    assert article.title == "Five offices of the flooded harbour"
    assert article.text.split() == ". ".join([*unlike, ""]).split()


@pytest.mark.browser
def test_long_words_of_a_justified_column_stay_on_their_line(browser: Browser) -> None:
    words = "The municipal administration characterised administrative misunderstandings notwithstanding earlier"
    text = f"{words} recommendations throughout the parliamentary investigation of the harbour."
    style = "p {width: 55mm; text-align: justify}"
    assert (
        extract(printed(browser, "Long words", f"<p>{text}</p>" * 3, style=style), suffix="pdf").text.split("\n\n")
        == [text] * 3
    )


@pytest.mark.browser
def test_numbers_of_notes_leave_the_text_and_the_notes_stand_behind_it(browser: Browser) -> None:
    style = "sup, .note {font-size: 7pt} .note {position: fixed; bottom: 0} p {margin: 0 0 8pt}"
    first = f"<p>{PARAGRAPHS[0][:-1]}.<sup>1</sup></p><p class=note>1 Yearbook of the invented harbour.</p>"
    article = extract(
        printed(browser, "Notes", first + "".join(f"<p>{text}</p>" for text in PARAGRAPHS[1:3]), style=style),
        suffix="pdf",
    )
    assert article.text.split("\n\n") == [*PARAGRAPHS[:3], "1 Yearbook of the invented harbour."]


def test_the_lines_of_a_centred_headline_are_one() -> None:
    from fpdf import FPDF

    paper = FPDF()
    paper.add_page()
    paper.set_font("Helvetica", size=16)
    paper.multi_cell(w=0, text="A long report on all the quays\nof the invented town", align="C", new_x="LMARGIN")
    paper.ln(6)
    paper.set_font("Helvetica", size=11)
    paper.multi_cell(w=0, text=PARAGRAPHS[0])
    article = extract(bytes(paper.output()), suffix="pdf")
    assert (article.title, article.text) == ("A long report on all the quays of the invented town", PARAGRAPHS[0])


@pytest.mark.parametrize(
    ("declared", "title"),
    [("The northern quay leased", "The northern quay leased")]
    + [(name, None) for name in ("Microsoft Word - quay-final2.docx", "quay.indd")],
)
def test_a_declared_title_is_taken_unless_it_is_the_name_of_a_file(declared: str, title: str | None) -> None:
    from fpdf import FPDF

    paper = FPDF()
    paper.set_title(declared)
    paper.add_page()
    paper.set_font("Helvetica", size=11)
    for text in PARAGRAPHS[:2]:
        paper.multi_cell(w=0, text=text, new_x="LMARGIN", new_y="NEXT")
        paper.ln(4)
    assert extract(bytes(paper.output()), suffix="pdf").title == title


def test_what_stands_over_the_headline_is_no_text() -> None:
    from fpdf import FPDF

    paper = FPDF()
    paper.add_page()
    for size, text in ((9, "Policy brief 12"), (22, "A report on quays"), (11, PARAGRAPHS[0]), (11, PARAGRAPHS[1])):
        paper.set_font("Helvetica", size=size)
        paper.multi_cell(w=0, text=text, new_x="LMARGIN", new_y="NEXT")
        paper.ln(4)
    article = extract(bytes(paper.output()), suffix="pdf")
    assert (article.title, article.text.split("\n\n")) == ("A report on quays", PARAGRAPHS[:2])


def test_a_pdf_with_more_pages_than_are_read_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_engine, "MOST_PAGES", 1)
    with pytest.raises(CopyError, match=r"has \d+ pages, and no more than 1 are read; store those of the article"):
        read_pdf(report(SENTENCES * 40))


def test_a_pdf_of_pictures_says_so() -> None:
    with pytest.raises(CopyError, match="no text, only pictures"):
        extract(picture(), suffix="pdf")


def test_without_pdfium_the_error_tells_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("digest.extraction.pdf._engine", lambda: None)
    with pytest.raises(CopyError, match=r'pip install "research-digest\[contribute\]"'):
        extract(report(PARAGRAPHS[:1]), suffix="pdf")


WIRE = (
    "The ice road to Brenn opened on Sunday, nine days later than a year ago, the county’s road office said.",
    "Lorries of up to 18 tonnes may use it between six in the morning and dusk.",
    "“Nobody drives it at night, and nobody drives it twice,” said Aksel Roe, who measures the ice.",
    "A bus waits on the far side of the lake.",
)


@pytest.mark.browser
def test_short_paragraphs_that_a_browser_prints_stay_whole(browser: Browser) -> None:
    head = "<p>By Lea Quist and Odd Barum</p><p>15 June 2031</p><p>Share on Facebook Send by e-mail</p>"
    foot = "<h2>2 comments</h2><p>Old Salt: I drove it in April and my feet were wet for a week.</p>"
    body = head + "".join(f"<p>{one}</p>" for one in WIRE) + foot
    title = "The ice road to Brenn is open again for lorries and a bus, but nobody drives it twice"

    article = extract(printed(browser, title, body, style="body {max-width: 30em}"), suffix="pdf")

    assert (article.title, article.authors) == (title, ("Lea Quist", "Odd Barum"))
    assert article.published is not None
    assert article.published.edtf == "2031-06-15"
    assert article.text.split("\n\n") == list(WIRE)


@pytest.mark.browser
@pytest.mark.parametrize("hyphens", ["manual", "none"])
@pytest.mark.parametrize("gap", ["1em", "2.5em"])
def test_narrow_justified_columns_are_read_one_after_the_other(browser: Browser, gap: str, hyphens: str) -> None:
    text = [one.replace("measures", "mea\u00adsures").replace("morning", "mor\u00adning") for one in WIRE * 4]
    body = f"<div>{''.join(f'<p>{number}. {one}</p>' for number, one in enumerate(text))}</div>"
    style = f"div {{columns: 3; column-gap: {gap}; text-align: justify; font-size: 9pt; hyphens: {hyphens}}}"

    article = extract(printed(browser, "The ice road to Brenn", body, style=style), suffix="pdf")

    assert article.text.split("\n\n") == [f"{number}. {one}" for number, one in enumerate(WIRE * 4)]


def test_a_byline_and_a_day_right_below_each_other_leave_the_text() -> None:
    copy = placed(
        (50, 60, 18, "The ice road to Brenn is open"),
        (50, 80, 10, "By Lea Quist"),
        (50, 94, 10, "15 June 2031"),
        (50, 130, 10, "The ice road to Brenn opened on Sunday, nine days later than"),
        (50, 143, 10, "a year ago, the county's road office said in the afternoon."),
        (50, 162, 10, "Lorries of up to 18 tonnes may use it between six and dusk."),
    )

    article = extract(copy, suffix="pdf")

    assert (article.authors, article.published.edtf if article.published else None) == (("Lea Quist",), "2031-06-15")
    assert len(article.paragraphs) == 2


ROWS = (
    ("The ice road to Brenn opened", "Nobody drives it at night, and"),
    ("on Sunday, nine days later than", "nobody drives it twice, said"),
    ("a year ago, and the county’s", "the man who measures the ice"),
    ("road office had marked it with", "each morning with a stick that"),
    ("branches of young spruce that", "his father had cut from a birch"),
    ("stand apart.", "behind the house at Brenn."),
)


def test_columns_that_are_written_row_by_row_are_read_one_after_the_other() -> None:
    words = [
        (left, 100 + 13 * row, 10, text.replace("’", "'"))
        for row, texts in enumerate(ROWS)
        for left, text in zip((50, 220), texts, strict=True)
    ]

    article = extract(placed((50, 60, 18, "The ice road to Brenn"), *words), suffix="pdf")

    assert article.text.split("\n\n") == [" ".join(column).replace("’", "'") for column in zip(*ROWS, strict=True)]


def test_the_cells_of_a_table_are_no_columns() -> None:
    names = ((50, "Row"), (120, "Ice"))
    cells = [(left, 160 + 13 * row, 10, f"{name} {row}") for row in range(7) for left, name in names]
    above = (50, 100, 10, "The county's road office measured the ice of the lake on each of seven days.")

    article = extract(placed((50, 60, 18, "The ice road to Brenn"), above, *cells), suffix="pdf")

    assert "Row 0 Ice 0" in article.text


def test_what_is_drawn_twice_for_bold_type_is_read_once() -> None:
    sentence = "The ice road to Brenn opened on Sunday, nine days later than a year ago."

    article = extract(placed((50, 100, 11, sentence), (50.3, 100, 11, sentence)), suffix="pdf")

    assert article.text == sentence


@pytest.mark.parametrize(
    ("initial", "rest", "whole"),
    [("T", "he ice road to Brenn opened", "The ice road"), ("A", "bus waits on the far side", "A bus waits")],
)
def test_a_large_initial_over_two_lines_belongs_to_its_word(initial: str, rest: str, whole: str) -> None:
    copy = placed(
        (50, 60, 18, "The road to Brenn"),
        (50, 113, 32, initial),
        (74, 100, 11, f"{rest} on Sunday, nine days later than a"),
        (74, 114, 11, "year ago, and the county's road office was glad of it, as it"),
        (50, 128, 11, "said in a letter that hung in the shop at Brenn until dusk."),
    )

    article = extract(copy, suffix="pdf")

    assert article.title == "The road to Brenn"
    assert article.text.startswith(f"{whole}")
    assert len(article.paragraphs) == 1


ROAD = (
    "The road over the ice to Brenn opened on Sunday, nine days later than",
    "a year ago, and the road office of the county was glad of it, as it said",
    "in a letter that hung in the shop at Brenn until dusk.",
)
BUS = (
    "The bus waits on the far side, and its driver has brought coffee for",
    "all who walk over, which few have done before.",
)


def set_out(
    *lines: tuple[float, float, str], first: float = 100, step: float = 14
) -> list[tuple[float, float, float, str]]:
    """Return lines of (left, size, text) one under the other; an empty one is a gap."""
    return [(left, first + step * row, size, text) for row, (left, size, text) in enumerate(lines) if text]


def test_an_initial_that_is_drawn_behind_its_paragraph_belongs_to_its_word() -> None:
    article = extract(
        placed(
            (50, 60, 18, "The road to Brenn"),
            *set_out((74, 11, ROAD[0][1:]), (74, 11, ROAD[1]), (50, 11, ROAD[2])),
            (50, 113, 32, "T"),
        ),
        suffix="pdf",
    )

    assert (article.title, article.text) == ("The road to Brenn", " ".join(ROAD))


@pytest.mark.parametrize(
    "boxed",
    [
        ((430, 98, 16, '"Glad of it"'), (430, 118, 16, "Road office")),
        ((430, 101, 8, "The ice at dusk."), (430, 112, 8, "By the shop.")),
    ],
    ids=["a quotation set large", "a caption set small"],
)
def test_a_box_beside_the_text_parts_none_of_its_paragraphs(boxed: Sequence[tuple[float, float, float, str]]) -> None:
    lines = set_out(*((50, 11, line) for line in (*ROAD, "", *BUS)))

    article = extract(placed((50, 60, 18, "The road to Brenn"), *lines, *boxed), suffix="pdf")

    assert article.text.split("\n\n")[:2] == [" ".join(ROAD), " ".join(BUS)]


HEADS = (
    ("Lea Quist and Odd Barum", "Published 4 May 2031"),
    ("By Lea Quist and Odd Barum", "Road correspondents", "4 May 2031"),
    ("Tuesday 4 May 2031", "By Lea Quist and Odd", "Barum"),
)


@pytest.mark.parametrize("head", HEADS, ids=["names alone", "a role", "a byline on two lines"])
def test_who_wrote_a_printed_page_is_told_under_its_headline(head: Sequence[str]) -> None:
    texts = [line for text in head for line in (text, *([] if text.endswith("Odd") else [""]))]
    lines = set_out(*((50, 11, line) for line in (*texts, *ROAD, "", *BUS)))

    article = extract(placed((50, 60, 18, "The road to Brenn"), *lines), suffix="pdf")

    assert article.authors == ("Lea Quist", "Odd Barum")
    assert article.published is not None
    assert article.text.split("\n\n") == [" ".join(ROAD), " ".join(BUS)]


def test_the_address_that_a_browser_prints_is_none_of_the_text() -> None:
    lines = set_out(*((50, 11, line) for line in ROAD))

    article = extract(placed(*lines, (50, 800, 8, "https://example.org/road 1/1")), suffix="pdf")

    assert "example.org" not in article.text


def test_two_articles_in_a_pdf_are_refused_by_their_titles() -> None:
    second = (
        "The bus to Brenn",
        "",
        "By Ida Rask",
        "",
        "5 May 2031",
        "",
        *BUS,
        "",
        "The bus waits until the ice breaks, as the bus of last year did.",
    )
    lines = set_out(
        *(
            (50, 11, line)
            for line in ("By Lea Quist", "", "4 May 2031", "", *ROAD, "", "Nobody has fallen in so far.", "")
        )
    )
    under = [(50, 300 + 14 * row, 18 if not row else 11, text) for row, text in enumerate(second) if text]

    with pytest.raises(SeveralArticlesError) as refused:
        extract(placed((50, 60, 18, "The road to Brenn"), *lines, *under), suffix="pdf")

    assert refused.value.titles == ("The road to Brenn", "The bus to Brenn")


def test_a_compound_that_a_line_parts_keeps_its_hyphen() -> None:
    lines = set_out(
        *(
            (50, 11, line)
            for line in (
                ROAD[0],
                "the county has found for the road a long-",
                "term answer, which it has not pub-",
                "lished.",
            )
        )
    )

    assert extract(placed(*lines), suffix="pdf").text.endswith("a long-term answer, which it has not published.")


def test_an_indented_line_at_the_head_of_a_column_opens_a_paragraph() -> None:
    left = set_out(
        *(
            (50, 11, line)
            for line in (
                "The road over the ice",
                "to Brenn opened on the",
                "first Sunday of winter.",
                "Nobody fell in by now all.",
            )
        )
    )
    right = set_out(
        (231, 11, "The bus to Brenn waits"),
        (220, 11, "on the far side, and its"),
        (220, 11, "driver has brought hot"),
        (220, 11, "coffee for all who walk."),
    )

    article = extract(placed(*left, *right), suffix="pdf")

    assert article.text.split("\n\n")[-1].startswith("The bus to Brenn waits on the far side")
