"""What of a page belongs to its article, wherever it stands, and what only stands beside it; all invented."""

from __future__ import annotations

import pytest

from digest.extraction import extract
from digest.extraction.lines.notes import is_note

ONE = "The council of Pellam has bought the old lighthouse for a single crown, and will open it to visitors in summer."
TWO = "Nobody had wanted the tower for thirty years, since its stairs are steep and its lamp went to a museum, it said."
THREE = (
    "A keeper is sought who can cook, mend a pump and tell the story of the wreck to children, the mayor added later."
)
FOUR = "The first night guests are expected in June, although the roof of the engine house still lets the rain through."
TEXT = [ONE, TWO, THREE, FOUR]

OTHER = [
    "The ferry to Marsh runs every second day again, after the company found a captain who knows the narrow channel.",
    "Its boat lay in the yard since autumn, where a mechanic took out the engine and waited for a part from abroad.",
    "The islanders had meanwhile rowed to the shop, and won the race of the county with a lead of four full minutes.",
    "The company promises to keep to the timetable, of which it printed more copies than there are people on the isle.",
    "A second captain is being trained, and the older one has agreed to stay until the child of his niece is baptised.",
]


def p(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def read(body: str, title: str = "Lighthouse sold for a crown") -> list[str]:
    page = f"<html><head><title>{title} | Pellam Courier</title></head><body>{body}</body></html>"
    return extract(page.encode(), suffix="html").text.split("\n\n")


H1 = "<h1>Lighthouse sold for a crown</h1>"
NOTE = "Correction: An earlier version of this article said that the tower cost two crowns. It cost one."


@pytest.mark.parametrize(
    "note",
    [
        NOTE,
        "Klarstellung: Der Turm kostete eine Krone, nicht zwei.",
        "Précision : la tour a coûté une couronne, et non deux.",
        "This article was updated on 9 May 2031 to correct the price of the tower.",
    ],
)
@pytest.mark.parametrize(
    "markup", ["<p>{}</p>", "<div class='foot'><p><em>{}</em></p></div>", "<p class='note'>{}</p>"]
)
def test_a_note_of_the_editors_is_kept_below_the_text(note: str, markup: str) -> None:
    assert is_note(note)
    assert read(f"<article>{H1}<div class='body'>{p(*TEXT)}</div>{markup.format(note)}</article>") == [*TEXT, note]


def test_a_note_of_the_editors_is_kept_above_the_text() -> None:
    assert read(f"<article>{H1}<p class='note'>{NOTE}</p><div class='body'>{p(*TEXT)}</div></article>") == [NOTE, *TEXT]


LEAD = "A tower that nobody wanted for thirty years is to be a house for guests, if its roof is mended."


@pytest.mark.parametrize("name", ["leading", "standfirst", "intro", "x-17"])
def test_a_standfirst_comes_before_the_text(name: str) -> None:
    head = f"<header>{H1}<div class='{name}'>{LEAD}</div></header>"
    assert read(f"<article>{head}<div class='body'>{p(*TEXT)}</div></article>") == [LEAD, *TEXT]


@pytest.mark.parametrize("name", ["pull", "article-quote", "highlight"])
def test_a_pull_quote_is_not_said_twice(name: str) -> None:
    pulled = f"<div class='{name}'><p>Nobody had wanted the tower for thirty years</p></div>"
    assert read(f"<article>{H1}<div class='body'>{p(ONE, TWO)}{pulled}{p(THREE, FOUR)}</div></article>") == TEXT


def test_a_short_brief_is_not_lost_beside_teasers() -> None:
    cards = "".join(f"<div class='card'><h3><a href='/x'>More news here</a></h3><p>{text}</p></div>" for text in OTHER)
    brief = p("The lighthouse is sold.", "It opens in summer, the council said.")
    assert read(f"<article>{H1}<div>{brief}</div></article><div class='more'>{cards}</div>") == [
        "The lighthouse is sold.",
        "It opens in summer, the council said.",
    ]


def test_a_longer_article_behind_is_not_taken_for_this_one() -> None:
    second = f"<article><h1>Ferry runs again</h1><div>{p(*OTHER)}</div></article>"
    assert read(f"<article>{H1}<div>{p(*TEXT)}</div></article><div class='under'>{second}</div>") == TEXT


@pytest.mark.parametrize("place", ["before", "behind"])
def test_another_article_beside_this_one_goes(place: str) -> None:
    own, other = f"<article>{H1}{p(*TEXT)}</article>", f"<article><h2>Ferry runs again</h2>{p(*OTHER[:3])}</article>"
    assert read(f"<main>{other}{own}</main>" if place == "before" else f"<main>{own}{other}</main>") == TEXT


def test_what_stands_within_a_sentence_does_not_end_it() -> None:
    quoted = "The mayor said <q>it is ours</q> and he<sup>1</sup> left the"
    lines = f"<p>{quoted}<br>har\u00adbour at noon with all of his men.</p>"
    whole = "The mayor said “it is ours” and he left the harbour at noon with all of his men."
    assert read(f"<article>{H1}{lines}{p(*TEXT)}</article>") == [whole, *TEXT]


@pytest.mark.parametrize(
    "wall",
    [
        ("Cet article est réservé à nos abonnés.", "Déjà abonné ? Connectez-vous"),
        ("Vill du läsa vidare?", "Bli prenumerant från 9 kronor", "Redan prenumerant? Logga in"),
        ("Sie möchten den ganzen Artikel lesen?", "Jetzt Probeabo abschließen"),
        ("Para continuar leyendo, inicia sesión o suscríbete",),
        ("Hai già un abbonamento? Accedi",),
        ("Pozostało 70% artykułu", "Chcesz czytać dalej? Wykup dostęp"),
        ("Чтобы читать дальше, оформите подписку.",),
        ("残り：1200文字／全文：1500文字", "ログインして続きを読む"),
        ("剩余70%内容订阅后可阅读",),
        ("구독하고 계속 읽기",),
    ],
    ids=lambda wall: wall[0],
)
def test_the_lines_of_a_paywall_below_the_text_go(wall: tuple[str, ...]) -> None:
    assert read(f"<article>{H1}{p(*TEXT)}<div class='x'>{p(*wall)}</div></article>") == TEXT


def test_a_teaser_between_the_paragraphs_goes() -> None:
    linked = "<a href='/ferry'><h4>Ferry runs again</h4></a>"
    teaser = f"<div class='x'>{linked}<p>The ferry runs to Marsh again, it says.</p></div>"
    assert read(f"<article>{H1}{p(ONE, TWO)}{teaser}{p(THREE, FOUR)}</article>") == TEXT


def test_later_parts_that_are_marked_alike_are_kept() -> None:
    rows = "".join(f"<div class='row'><div class='body part'><p class='block'>{text}</p></div></div>" for text in TEXT)
    assert read(f"<main>{H1}{rows}</main>") == TEXT


def test_posts_in_boxes_of_their_own_are_kept_with_their_headlines() -> None:
    posts = "".join(
        f"<div class='entry'>1{n}:00<h4>Ferry news {n}</h4><div class='entry-text'><p>{text}</p></div></div>"
        for n, text in enumerate(OTHER)
    )
    text = read(f"<article>{H1}<div class='intro'>{p(*TEXT)}</div><div class='live'>{posts}</div></article>")
    assert [line for line in text if line in (*TEXT, *OTHER)] == [*TEXT, *OTHER]
    assert "Ferry news 3" in text


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<h1 class='logo'><a href='/'>Pellam Courier</a></h1><h2>Lighthouse sold for a crown</h2>", None),
        ("<h1><span>Coast</span> <span>Lighthouse sold for a crown</span></h1>", None),
        ("<div class='tit'>Lighthouse sold for a crown</div>", "Lighthouse sold for a crown-사회ㅣ펠럼일보"),
        ("<div class='tit'>Lighthouse sold for a crown</div>", "Lighthouse sold for a crown：ペラム新聞"),
    ],
    ids=["a logo as heading", "a kicker in the heading", "a Korean suffix", "a Japanese suffix"],
)
def test_the_title_is_the_headline_alone(head: str, title: str | None) -> None:
    page = f"<html><head><title>{title or 'Lighthouse sold for a crown | Pellam Courier'}</title></head>"
    page += f"<body><main>{head}<div>{p(*TEXT)}</div></main></body></html>"
    assert extract(page.encode(), suffix="html").title == "Lighthouse sold for a crown"
