"""What a browser shows of a sentence, a headline and an article where engines read something else; all invented."""

from __future__ import annotations

import pytest

from digest.extraction import extract
from digest.model import Article

ONE = "The council of Pellam has bought the old lighthouse for a single crown, and will open it to visitors in summer."
TWO = "Nobody had wanted the tower for thirty years, since its stairs are steep and its lamp went to a museum, it said."
THREE = (
    "A keeper is sought who can cook, mend a pump and tell the story of the wreck to the children of the whole town."
)
FOUR = "The first night guests are expected in June, although the roof of the engine house still lets the rain through."
TEXT = [ONE, TWO, THREE, FOUR]
TITLE = "Lighthouse of Pellam sold for a crown"


def p(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def article(body: str, *, head: str = "", title: str = TITLE, language: str = "en") -> Article:
    page = f"<html lang={language}><head><title>{title} | Pellam Courier</title>{head}</head><body>{body}</body></html>"
    return extract(page.encode(), suffix="html")


def read(body: str, **told: str) -> list[str]:
    return article(body, **told).text.split("\n\n")


@pytest.mark.parametrize(
    ("language", "quoted", "drawn"),
    [
        ("en", "called it <q>a bad joke</q>.", "called it “a bad joke”."),
        ("fr", "une <q cite='/x'>mauvaise blague</q>.", "une « mauvaise blague »."),
        ("de", "nannte es <q>einen Witz</q>.", "nannte es „einen Witz“."),
        ("es", "lo llamó <q>un chiste</q>.", "lo llamó «un chiste»."),
        ("en", "called it “<q>a bad joke</q>”.", "called it “a bad joke”."),
        ("en", "heard the workers' <q>bad joke</q>.", "heard the workers' “bad joke”."),
        ("en", "said “yes” <q>and no</q>.", "said “yes” “and no”."),
        ("en", 'said "yes" <q>and no</q>.', 'said "yes" “and no”.'),
        ("fr", "une «\xa0<q>mauvaise blague</q>\xa0».", "une « mauvaise blague »."),
    ],
)
def test_a_quotation_has_the_marks_that_a_browser_draws(language: str, quoted: str, drawn: str) -> None:
    sentence = "The mayor who had sat on the council since the storm said it again, and she"
    body = f"<article><h1>{TITLE}</h1><p>{sentence} {quoted}</p>{p(*TEXT)}</article>"
    assert read(body, language=language)[0] == f"{sentence} {drawn}"


@pytest.mark.parametrize(
    ("raised", "shown"),
    [
        ("four boats<sup><a href='#n1'>1</a></sup> at", "four boats at"),
        ("four boats<a href='#n1'><sup>1</sup></a> at", "four boats at"),
        ("four boats<sup>[12]</sup> at", "four boats at"),
        ("four boats<sup>1</sup> at", "four boats at"),
        ("four boats<sup>1</sup> of forty<sup>2</sup> at", "four boats of forty at"),
        ("four boats.<sup>1</sup> Then metres.<sup>2</sup> Tar at", "four boats. Then metres. Tar at"),
        ("four boats<sup>1</sup> on 40 metres<sup>2</sup> of tar<sup>2</sup> at", "four boats on 40 metres2 of tar at"),
        ("four km<sup>2</sup> at", "four km2 at"),
        ("four metros<sup>3</sup> at", "four metros3 at"),
        ("four parts of CO<sup>2</sup> at", "four parts of CO2 at"),
        ("the tar<sup>1</sup> with CO<sup>2</sup> at", "the tar with CO2 at"),
        ("four grains of Cs<sup>137</sup> at", "four grains of Cs137 at"),
        ("four ships of class Sorn<sup>28</sup> at", "four ships of class Sorn28 at"),
        ("the 1<sup>st</sup> at", "the 1st at"),
    ],
)
def test_the_number_of_a_note_is_no_word_of_the_sentence(raised: str, shown: str) -> None:
    sentence = "The harbour master counted {} the quay, and wrote that down in the book which lies beside the lamp."
    assert read(f"<article><h1>{TITLE}</h1>{p(sentence.format(raised), *TEXT)}</article>")[0] == sentence.format(shown)


def test_a_title_that_a_break_parts_keeps_its_words_apart() -> None:
    assert article(f"<article><h1>Lighthouse of<br>Pellam sold<br>for a crown</h1>{p(*TEXT)}</article>").title == TITLE


@pytest.mark.parametrize(
    "heading",
    [
        f"<h1><span>Harbours</span><span>{TITLE}</span></h1>",
        f"<h1><small>Harbours of the coast: </small>{TITLE}</h1>",
        f"<h2 class='head'><span>Harbours</span> <span>{TITLE}</span></h2>",
        "<h1>Pellam sells its tower, which nobody had wanted</h1>",
    ],
)
def test_what_a_page_prints_as_its_headline_is_no_paragraph(heading: str) -> None:
    tags = f'<meta property="og:title" content="{TITLE}">'
    assert read(f"<article><header>{heading}</header>{p(*TEXT)}</article>", head=tags) == TEXT


@pytest.mark.parametrize(
    ("title", "site", "language"),
    [
        ("Le maire veut « un nouveau phare »", " - Le Courrier", "fr"),
        ("Le maire veut « un nouveau phare »", " » Le Courrier", "fr"),
        ("등대를 한 크로네에 팔다", "-정치ㅣ펠람일보", "ko"),
        ("灯台を一クローネで売却", "：ペラム新聞デジタル", "ja"),
    ],
)
def test_a_title_ends_where_the_name_of_the_site_begins(title: str, site: str, language: str) -> None:
    named = site.strip(" -»：").rpartition("ㅣ")[2]
    tags = f'<title>{title}{site}</title><meta property="og:site_name" content="{named}">'
    page = f"<html lang={language}><head>{tags}</head><body><article>{p(*TEXT)}</article></body></html>"
    assert extract(page.encode(), suffix="html").title == title


STANDFIRST = "Councillors hope for guests who do not mind four hundred steps"


@pytest.mark.parametrize(
    ("markup", "head"),
    [
        ("<div class='article__standfirst'>{}</div>", ""),
        ("<h2 class='subtitle'>{}</h2>", ""),
        ("<div class='sc-x1'>{}</div>", "<meta name=description content='{}'>"),
    ],
)
def test_a_standfirst_needs_no_stop(markup: str, head: str) -> None:
    body = f"<article><h1>{TITLE}</h1>{markup.format(STANDFIRST)}<div class='body'>{p(*TEXT)}</div></article>"
    assert read(body, head=head.format(STANDFIRST)) == [STANDFIRST, *TEXT]


def test_an_article_stands_whole_where_two_engines_take_a_box_for_it() -> None:
    parts = "".join(f"<div class='sc-{n}'><div><p>{one}</p></div></div>" for n, one in enumerate(TEXT * 2))
    facts = "".join(f"<p>Fact {n}, of the tower: it has {n} steps, lamps and doors.</p>" for n in range(3))
    text = read(f"<article><h1>{TITLE}</h1><div>{facts}</div>{parts}</article>")
    assert [one for one in TEXT if one in text] == TEXT


@pytest.mark.parametrize(
    "mark",
    [
        "id='elk-2c9ad4f1-77ad-4b1e-9ad3-0c1fad22b7ad-3'",
        "class='paywall' aria-hidden='true'",
        "class='text-block-9ad41'",
    ],
)
def test_a_mark_that_a_program_drew_makes_no_box(mark: str) -> None:
    body = f"<article><h1>{TITLE}</h1><p>{ONE}</p><p {mark}>{TWO}</p>{p(THREE, FOUR)}</article>"
    assert read(body) == TEXT


def test_a_layout_beside_a_sidebar_is_no_sidebar() -> None:
    rows = [f"<div class='sidebar-grid'><div class='sidebar-grid__content'>{p(one)}</div></div>" for one in TEXT]
    assert read(f"<article><h1>{TITLE}</h1>{''.join(rows)}</article>") == TEXT


def test_a_note_of_the_editors_in_a_box_of_its_own_is_kept() -> None:
    note = "Editor’s note: This article has been changed to name the buyer of the lamp."
    assert read(f"<article><h1>{TITLE}</h1><aside class='note'><p>{note}</p></aside>{p(*TEXT)}</article>") == [
        note,
        *TEXT,
    ]


@pytest.mark.parametrize(
    ("beside", "authors"),
    [
        ("<p><strong>Anna Lund</strong></p>", ("Anna Lund",)),
        ("<p><strong>Anna Lund/Laura Quist</strong></p>", ("Anna Lund", "Laura Quist")),
        ("<ul><li><b>Datum</b> 03.05.2031</li><li><b>Autorin/Autor</b> Anna Lund</li></ul>", ("Anna Lund",)),
        ("<div class=author><button>Folgen</button><button>Abbruch</button></div>", ()),
        ("<div class=author><b>Anna Lund</b><i class=author-title>Senior Staff Technologist</i></div>", ("Anna Lund",)),
        ("<div class=byline>By the Pellam Institute for Peace</div>", ("The Pellam Institute for Peace",)),
    ],
)
def test_a_byline_names_those_who_wrote_and_nothing_beside_them(beside: str, authors: tuple[str, ...]) -> None:
    assert article(f"<article><h1>{TITLE}</h1>{beside}{p(*TEXT)}</article>").authors == authors


def test_nobody_of_a_teaser_is_the_author() -> None:
    teaser = "<div class=teaser><h3>Ferry late again in the fog</h3><span class=author>von Ina Torp</span></div>"
    assert article(f"<article><h1>{TITLE}</h1>{p(*TEXT)}</article>{teaser * 2}").authors == ()


def test_a_stream_of_other_articles_below_the_text_is_left_out() -> None:
    told = "The ferry to Marsh runs every second day again, after the company found a captain who knows the channel. "
    items = "".join(
        f"<li><h3><a href='/{n}'>Ferry number {n} runs again</a></h3><p>{told * 3}</p></li>" for n in range(5)
    )
    assert read(f"<main><h1>{TITLE}</h1><div>{p(*TEXT)}</div><div><ul>{items}</ul></div></main>") == TEXT


@pytest.mark.parametrize(
    "card", ["<address class='author h-card'>{}</address>", "<i class='article-card__author'>{}</i>"]
)
def test_the_card_of_an_author_is_no_teaser(card: str) -> None:
    body = f"<article><h1>{TITLE}</h1>{p(*TEXT)}{card.format('Anna Lund')}</article>"
    assert article(body).authors == ("Anna Lund",)
