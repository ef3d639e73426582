"""Web pages, written for the tests: what is the article's, what the page says of itself, and hostile ones."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from lxml.html import fragment_fromstring

from digest.errors import CopyError
from digest.extraction import extract
from digest.extraction.blocks import Block
from digest.extraction.web.agreement import agreed
from digest.extraction.web.end_matter import without_end_matter
from digest.extraction.web.page_chrome import is_box
from digest.extraction.web.trafilatura_engine import put_for
from digest.model import Article, ParagraphKind

LEAD = "The harbour of Lindmark was dredged in spring, and the larger ships came back in June, said mayor Edda Lund."
SECOND = "Its council had borrowed 12 million crowns for the work, which took nine months instead of the planned six."
THIRD = "Fishermen said that the water stayed cloudy until the end of summer, and that the herring kept away."
PAGE = f"""<!doctype html><html lang="en-GB"><head>
<title>Harbour dredged at last | The Invented Courier</title>
<meta property="og:title" content="Harbour dredged at last">
<meta property="article:published_time" content="2031-09-01T23:30:00+02:00">
<script type="application/ld+json">{{"@graph": [{{"@type": "NewsArticle", "headline": "Harbour dredged at last",
"datePublished": "2031-09-01", "author": [{{"@type": "Person", "name": "Ada Lund"}},
{{"@type": "Organization", "name": "The Invented Courier"}}]}}]}}</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<article><h1>Harbour dredged at last</h1><p class="byline">By Ada Lund</p>
<time datetime="2031-09-01">1 September 2031</time>
<p>{LEAD}</p><h2>Nine months of mud</h2><p>{SECOND}</p><ul><li>12 million crowns</li><li>nine months</li></ul>
<p>Sign up for our newsletter and never miss a story</p><p>{THIRD}</p></article>
<footer><p>© 2031 The Invented Courier. All rights reserved.</p></footer></body></html>"""


def kinds_and_words(page: str | bytes) -> list[tuple[str, str]]:
    article = extract(page if isinstance(page, bytes) else page.encode(), suffix="html")
    return [(one.kind.value, article.text[one.start : one.end]) for one in article.paragraphs]


def test_a_page_gives_its_article_with_kinds() -> None:
    assert kinds_and_words(PAGE) == [
        ("body", LEAD),
        ("heading", "Nine months of mud"),
        ("body", SECOND),
        ("list", "12 million crowns"),
        ("list", "nine months"),
        ("body", THIRD),
    ]


def test_a_page_gives_its_head_and_which_engines_read_it() -> None:
    article = extract(PAGE.encode(), suffix="htm")
    assert article.published is not None
    assert (article.title, article.authors) == ("Harbour dredged at last", ("Ada Lund",))
    assert (article.published.edtf, article.language) == ("2031-09-01", "en-GB")
    assert [engine.split()[0][:9] for engine in article.extraction.engines] == ["trafilatu", "readabili", "newspaper"]
    assert article.extraction.agreement is not None
    assert 0.5 < article.extraction.agreement <= 1


def dated(head: str, beside: str, foot: str = "") -> str | None:
    page = f"<html><head>{head}</head><body><article><h1>Harbour dredged</h1>{beside}<p>{LEAD}</p><p>{SECOND}</p>"
    published = extract(f"{page}</article><div>{foot}</div></body></html>".encode(), suffix="html").published
    return published.edtf if published else None


STAMPED = '<meta property="article:published_time" content="{}">'


@pytest.mark.parametrize(
    ("head", "beside", "foot", "day"),
    [
        ("", "<div>By Ada Lund</div><div>Wed 3 Sept 2031</div>", "Our 9 October 2029 appeal", "2031-09-03"),
        ("", "<div>Updated: 9 Sept 2031</div><div>First published 3 Sept 2031</div>", "", "2031-09-03"),
        (STAMPED.format("2031-09-04T01:30:00Z"), "<div>3 September 2031, 21:30</div>", "", "2031-09-03"),
        (STAMPED.format("2031-09-04T01:30:00Z"), "<div>On display from 3 May 2030</div>", "", "2031-09-04"),
        ("", "", "© 2029 The Invented Courier", None),
    ],
    ids=["printed", "changed later", "stamped in another zone", "another day", "only the year of the rights"],
)
def test_a_page_is_dated_by_the_line_beside_its_headline(head: str, beside: str, foot: str, day: str | None) -> None:
    assert dated(head, beside, foot) == day


def test_the_same_bytes_give_the_same_article() -> None:
    assert extract(PAGE.encode(), suffix="html") == extract(PAGE.encode(), suffix="html")


def declaring(body: str, elements: str) -> Article:
    data = json.dumps({"@type": "NewsArticle", "headline": "Harbour dredged", "articleBody": body})
    page = f'<head><script type="application/ld+json">{data}</script></head><body>{elements}</body>'
    return extract(page.encode(), suffix="html")


@pytest.mark.parametrize("parting", ["\n\n", "</p><p>", "<br>"], ids=["lines", "elements", "breaks"])
def test_a_text_that_a_script_draws_is_read_from_the_page_s_own_data(parting: str) -> None:
    article = declaring(parting.join([LEAD, SECOND, THIRD]), f"<article><p>{LEAD}</p></article>")
    assert article.text.split("\n\n") == [LEAD, SECOND, THIRD]
    assert (article.extraction.engines, article.extraction.agreement) == (("JSON-LD",), None)


def test_the_page_s_own_data_is_not_read_where_its_elements_have_the_text() -> None:
    article = declaring(f"{LEAD} {SECOND} {THIRD}", f"<article><p>{LEAD}</p><p>{SECOND}</p><p>{THIRD}</p></article>")
    assert article.text.split("\n\n") == [LEAD, SECOND, THIRD]
    assert "JSON-LD" not in article.extraction.engines


PARAGRAPHS = f"<p>{LEAD}</p><p>{SECOND}</p><p>{THIRD}</p>".encode()
READABLE = {
    "NUL and control characters": b"\0<html>\0<body>\x01\x02<article>" + PARAGRAPHS + b"\x0c\x1f</article>",
    "a wrong charset": b'<meta charset="utf-8"><article><p>Caf\xe9 ' + PARAGRAPHS,
    "a missing charset": b"<article><p>Caf\xe9 " + PARAGRAPHS,
    "an unknown charset": b'<meta charset="klingon"><article>' + PARAGRAPHS,
    "30,000 meta tags": b"<head>" + b"<meta name=a content=b>" * 30_000 + b"</head><article>" + PARAGRAPHS,
    "elements that are never closed": b"<article>" + PARAGRAPHS + b"<span>" * 200_000,
    "a comment of 5 MB": b"<!--" + b"-" * 5_000_000 + b"--><article>" + PARAGRAPHS,
    "JSON-LD 100,000 deep": b'<script type="application/ld+json">'
    + b"[" * 100_000
    + b"</script><article>"
    + PARAGRAPHS,
}
UNREADABLE = {
    "an empty body": b"<html><body></body></html>",
    "only markup": b"<" * 100_000,
}


@pytest.mark.parametrize("page", READABLE.values(), ids=READABLE.keys())
def test_a_hostile_page_is_still_read(page: bytes) -> None:
    assert LEAD in extract(page, suffix="html").text


@pytest.mark.parametrize("page", UNREADABLE.values(), ids=UNREADABLE.keys())
def test_a_page_without_an_article_within_reach_is_one_problem(page: bytes) -> None:
    with pytest.raises(CopyError):
        extract(page, suffix="html")


def blocks(*texts: str) -> list[Block]:
    return [Block(text=text) for text in texts]


def words_of(*engines: tuple[str, list[Block]]) -> list[str]:
    return [block.text for block in agreed(dict(engines)).blocks]


def test_short_ends_that_one_engine_alone_has_go() -> None:
    base = blocks("Home World", LEAD, SECOND, THIRD, "Three more harbours to visit")
    others = blocks(LEAD, SECOND, THIRD)
    assert words_of(("trafilatura", base), ("newspaper3k", others), ("readability-lxml", others)) == [
        LEAD,
        SECOND,
        THIRD,
    ]


def test_a_middle_that_one_engine_alone_has_goes_where_the_others_agree_unless_it_is_long() -> None:
    others = blocks(LEAD, THIRD)
    for words, text in ((SECOND, [LEAD, THIRD]), (f"{SECOND} {SECOND}", [LEAD, f"{SECOND} {SECOND}", THIRD])):
        base = blocks(LEAD, words, THIRD)
        assert words_of(("trafilatura", base), ("newspaper3k", others), ("readability-lxml", others)) == text


def test_a_middle_that_one_engine_alone_has_stays_and_is_doubtful_where_the_others_differ() -> None:
    settled = agreed(
        {
            "trafilatura": blocks(LEAD, SECOND, THIRD),
            "newspaper3k": blocks(LEAD, THIRD),
            "readability-lxml": blocks(THIRD),
        }
    )
    assert [block.text for block in settled.blocks] == [LEAD, SECOND, THIRD]
    assert settled.doubtful == {SECOND}


def test_a_line_wrapped_inside_its_paragraph_stays_whole() -> None:
    page = f"<article><h1>Harbour dredged</h1>{PARAGRAPHS.decode().replace(' the ', chr(10) + 'the ')}</article>"
    assert extract(page.encode(), suffix="html").text.split("\n\n") == [LEAD, SECOND, THIRD]


@pytest.mark.parametrize("label", ["Read more:", "Hot stories", "Around the web", "Sur le même sujet"])
def test_a_list_of_other_articles_at_the_end_goes(label: str) -> None:
    others = f"<p>{label}</p><p>Ten harbours to see this summer</p><p>Why herring keep away</p>"
    page = f"<article>{PARAGRAPHS.decode()}{others}</article>"
    assert extract(page.encode(), suffix="html").text.split("\n\n") == [LEAD, SECOND, THIRD]


def text_within(between: str, *, wrapped: str = "article") -> list[str]:
    paragraphs = [f"<p>{words}</p>" for words in (LEAD, SECOND, THIRD)]
    body = f"{paragraphs[0]}{between}{paragraphs[1]}{paragraphs[2]}"
    return extract(f"<{wrapped}>{body}</{wrapped.split()[0]}>".encode(), suffix="html").text.split("\n\n")


@pytest.mark.parametrize(
    "box",
    [
        "<aside><h4>By Post</h4><p>Each Friday a letter on ships, from our people at the quay.</p></aside>",
        '<div class="inline-newsletter"><p>Each Friday a letter on ships, sent by our people at the quay.</p></div>',
        '<div data-component="RelatedStories"><p>A story of another harbour that silted up.</p></div>',
        '<p><a href="/herring">Why herring keep away from the harbours of the north</a></p>',
        '<ul><li><a href="/a">Ten harbours to see now</a></li><li><a href="/b">A ship without a flag</a></li></ul>',
    ],
    ids=["aside", "marked by class", "marked by component", "link alone", "links in a list"],
)
def test_a_box_between_the_paragraphs_goes(box: str) -> None:
    assert text_within(box) == [LEAD, SECOND, THIRD]


@pytest.mark.parametrize(
    "part",
    [
        "<p>The mayor had said so <a href='/before'>a year before</a>, and was right.</p>",
        '<p class="paywall">The mayor had said so a year before, and was right.</p>',
    ],
    ids=["link in a sentence", "behind a paywall"],
)
def test_a_part_of_the_article_stays(part: str) -> None:
    assert "The mayor had said so a year before, and was right." in text_within(part)


def test_a_mark_that_tells_the_subject_makes_no_box() -> None:
    assert not is_box(fragment_fromstring('<div class="tag-social category-sponsored-ships">'))
    assert is_box(fragment_fromstring('<div class="social-links">'))


def test_a_part_that_holds_the_article_is_no_box() -> None:
    assert text_within("", wrapped='div class="has-sidebar comments-open"') == [LEAD, SECOND, THIRD]


def test_what_stands_among_shared_paragraphs_stays_and_comes() -> None:
    opening = "Nobody but the mayor believed them."
    texts = {
        "trafilatura": blocks(LEAD, "It took nine months.", SECOND, THIRD),
        "newspaper3k": blocks(opening, LEAD, SECOND, THIRD),
        "readability-lxml": [
            *blocks(opening, LEAD, SECOND),
            Block(text="Cloudy water", kind=ParagraphKind.HEADING),
            *blocks(THIRD),
        ],
    }
    group = (opening, LEAD, "It took nine months.", SECOND, "Cloudy water", THIRD)
    settled = [block.text for block in agreed(texts, [group]).blocks]
    assert settled == list(group)
    assert [block.text for block in agreed(texts).blocks] == [LEAD, SECOND, THIRD]


def test_whom_to_ask_goes_with_what_an_issuer_says_of_itself() -> None:
    end = (
        "<h3>About Lindmark Port</h3><p>Lindmark Port has nine quays.</p><h3>Media contact</h3><p>Ole, at the port.</p>"
    )
    page = f"<article>{PARAGRAPHS.decode()}{end}</article>"
    assert extract(page.encode(), suffix="html").text.split("\n\n") == [LEAD, SECOND, THIRD]


ORGANISATION = """<script type="application/ld+json">{"@type": "NewsArticle", "author":
{"@type": "NewsMediaOrganization", "name": "Invented News"}}</script>"""
PERSON = ORGANISATION.replace("NewsMediaOrganization", "Person").replace("Invented News", "Ada Lund a@b.example")


@pytest.mark.parametrize(
    ("head", "beside", "authors"),
    [
        (ORGANISATION, "<div>By Ada Lund and Ole Brandt</div>", ("Ada Lund", "Ole Brandt")),
        ("", "<p>By ADA LUND in Harl | The Invented Courier | Updated: 2031-09-01</p>", ("Ada Lund",)),
        ("", '<p class="firma">Ada Lund - Harl - 01/09/2031</p>', ("Ada Lund",)),
        (PERSON, "", ("Ada Lund",)),
        ("", '<p class="byline">ADA LUND<br>Staff Writer</p>', ("ADA LUND",)),
    ],
    ids=[
        "an organisation declared",
        "place and outlet behind",
        "marked, with place and day",
        "an address behind",
        "in capitals, with a role",
    ],
)
def test_the_authors_are_the_people_of_the_byline(head: str, beside: str, authors: tuple[str, ...]) -> None:
    page = f"<head>{head}</head><article><h1>Harbour dredged</h1>{beside}{PARAGRAPHS.decode()}</article>"
    assert extract(page.encode(), suffix="html").authors == authors


@pytest.mark.parametrize(
    ("credit", "authors"),
    [
        ("Reporting by Ada Lund in Harl; editing by Ole Brandt", ("Ada Lund",)),
        (
            "(Reporting by Ada Lund; additional reporting by Ole Brandt; Editing by Edda Quill)",
            ("Ada Lund", "Ole Brandt"),
        ),
        ("Editing by Ole Brandt", ()),
    ],
)
def test_who_reported_is_an_author_where_no_byline_names_one(credit: str, authors: tuple[str, ...]) -> None:
    page = f"<article><h1>Harbour dredged</h1>{PARAGRAPHS.decode()}<p>{credit}</p></article>"
    assert extract(page.encode(), suffix="html").authors == authors


@pytest.mark.parametrize(
    "heading",
    [
        "<span class=kicker>Winter</span> Harbour dredged at last",
        "<a href='/winter'>Winter:</a> Harbour dredged at last",
        "<b>Winter</b> <span>Harbour dredged at last</span>",
        "Harbour dredged at last",
    ],
)
def test_what_stands_before_a_headline_in_its_heading_is_no_part_of_it(heading: str) -> None:
    page = f"<title>Harbour dredged at last - Courier</title><article><h1>{heading}</h1>{PARAGRAPHS.decode()}</article>"
    assert extract(page.encode(), suffix="html").title == "Harbour dredged at last"


def test_a_headline_that_is_no_heading_is_known_by_the_title_of_the_page() -> None:
    head = "<title>Invented Courier: Harbour dredged at last</title>"
    page = f"{head}<b>Harbour dredged at last</b><br>By Ada Lund<br>{PARAGRAPHS.decode()}"
    article = extract(page.encode(), suffix="html")
    assert (article.title, article.authors) == ("Harbour dredged at last", ("Ada Lund",))
    assert article.text.split("\n\n") == [LEAD, SECOND, THIRD]


def test_who_the_author_is_stands_in_the_head_and_not_in_the_text() -> None:
    head = '<head><script type="application/ld+json">{"@type": "NewsArticle", "author": {"name": "Ada Lund"}}</script>'
    bio = "<p>Ada Lund is the harbour correspondent of an invented paper, and lives on a boat with two cats.</p>"
    article = extract(f"{head}</head><article>{PARAGRAPHS.decode()}{bio}</article>".encode(), suffix="html")
    assert article.authors == ("Ada Lund",)
    assert article.text.split("\n\n") == [LEAD, SECOND, THIRD]


def test_where_the_others_agree_and_the_base_is_elsewhere_the_others_stand() -> None:
    others = blocks(LEAD, SECOND, THIRD)
    elsewhere = blocks("A comment by a reader who has never seen a harbour and says so at some length under the text.")
    assert words_of(("trafilatura", elsewhere), ("newspaper3k", others), ("readability-lxml", others)) == [
        LEAD,
        SECOND,
        THIRD,
    ]


def test_without_the_base_the_text_most_like_the_others_stands() -> None:
    assert words_of(("trafilatura", []), ("newspaper3k", blocks(LEAD, SECOND))) == [LEAD, SECOND]


def test_one_engine_alone_agrees_with_nobody() -> None:
    assert agreed({"trafilatura": blocks(LEAD)}).agreement is None


def test_a_heading_like_a_contact_over_much_of_the_text_is_its_own() -> None:
    told = Block(text="The union trusts nobody who speaks to it on the telephone, as its members say.")
    heading = Block(text="Media relations", kind=ParagraphKind.HEADING)

    assert list(without_end_matter([told, told, heading, told, told])) == [told, told, heading, told, told]
    assert list(without_end_matter([told, told, told, heading, Block(text="Ada Holt")])) == [told, told, told]


def test_an_engine_that_cannot_be_loaded_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "readability", None)
    monkeypatch.delitem(sys.modules, "digest.extraction.web.readability_engine", raising=False)
    with pytest.raises(CopyError, match=r"The readability engine cannot be loaded \(import of readability halted"):
        extract(PAGE.encode(), suffix="html")


def test_a_guessed_day_loads_no_tables_of_languages() -> None:
    code = (
        "import sys; from digest.extraction.first_copies import PAGE; "
        "from digest.extraction.web.trafilatura_engine import guessed_day; guessed_day(PAGE); "
        "print([name for name in sys.modules if name.startswith('dateparser.data.date_translation_data.')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_name_that_htmldate_lacks_is_told() -> None:
    with pytest.raises(ImportError, match="has no _no_such_name"):
        put_for("_no_such_name", print)
