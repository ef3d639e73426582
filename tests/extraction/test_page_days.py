"""On which day a page says that its article came out: no day that it does not print; all pages are invented."""

from __future__ import annotations

import pytest

from digest.edtf import parse_edtf
from digest.extraction import extract
from digest.extraction.web.element_tree import tree_of
from digest.extraction.web.rendered_days import days_of

TEXT = (
    "<p>The council of the invented town has bought the old lighthouse and opens it to all visitors in summer.</p>" * 4
)

STAMP = '<meta property="article:published_time" content="2031-05-04T{}">'
CARD = '<div class="more"><a href="/x">Ferry runs <time datetime="2030-11-05">Nov 5, 2030</time></a></div>'
REPLY = "<div class='thread'><h3>2 replies</h3><div><b>gull</b><br>May 5, 2031 at 9:10 am<br>A fine tower.</div></div>"
TWO_STAMPS = (
    '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2031-05-04"}</script>'
    '<meta name="pubdate" content="Sun, 04 May 2031 02:41:00 GMT">'
)
STORY = (
    "<p>On <time datetime='2029-01-02'>2 January</time> the council of the town met for the first time in years, and "
    "talked of the tower and its roof until it was late.</p>"
)
COMMENTED = "<p>Updated <time datetime='2031-05-09'>9 May</time> · Published <!-- a date --><time>4 May 2031</time></p>"
MONTH = '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2031-05"}</script>'


def day_of(head: str, beside: str, behind: str = "", language: str = "en") -> str | None:
    body = f"<article><h1>Lighthouse sold</h1>{beside}<div>{TEXT}</div></article>{behind}"
    page = f'<html lang="{language}"><head><title>Lighthouse sold</title>{head}</head><body>{body}</body></html>'
    published = extract(page.encode(), suffix="html").published
    return published.edtf if published else None


@pytest.mark.parametrize(
    ("head", "beside", "behind", "day"),
    [
        ("", "<p>4 May 2031</p>", CARD, "2031-05-04"),
        ("", "", CARD, None),
        ("", "<p>Yesterday, 14:20</p>", CARD, None),
        ("", "", "<footer>© 2031 Pellam Courier</footer>", None),
        (STAMP.format("08:00:00Z"), "", REPLY, "2031-05-04"),
        (STAMP.format("08:00:00Z"), "<p>5 May 2031</p>", "", "2031-05-04"),
        (STAMP.format("20:00:00Z"), "<p>5 May 2031</p>", "", "2031-05-05"),
        (STAMP.format("02:00:00Z"), "<p>3 May 2031</p>", "", "2031-05-03"),
        (STAMP.format("20:00:00+02:00"), "<p>5 May 2031</p>", "", "2031-05-04"),
        ("", "<p>Updated May 9, 2031 · Published May 4, 2031</p>", "", "2031-05-04"),
        ("", "<p>Mis à jour le 9 mai 2031, publié le 4 mai 2031</p>", "", "2031-05-04"),
        ("", "<p>Aktualisiert: 9.5.2031</p><p>Veröffentlicht: 4.5.2031</p>", "", "2031-05-04"),
        (MONTH, "", "", "2031-05"),
        (MONTH, "<p>4 May 2031</p>", "", "2031-05-04"),
        ("", "<p>May 2031</p>", "", "2031-05"),
        ("", STORY, "", None),
        ("", COMMENTED, "", "2031-05-04"),
        ("", "", "<p>Published on: 4 May 2031</p><p>Last change: 9 May 2031, 14:49</p>", "2031-05-04"),
        ("", "", "<p>Erstellt am: 04.05.2031</p>", "2031-05-04"),
        ("", "", "<p>4 May 2031, 09:25</p><figcaption>The tower, 9 May 2029</figcaption>", "2031-05-04"),
        ("", f"<p>{TEXT[3:90]}</p><p>04.05.2031 – {TEXT[3:90]} in the end.</p>", "", "2031-05-04"),
        (TWO_STAMPS, "<p><time datetime='2031-05-03'>3 May</time></p>", "", "2031-05-03"),
    ],
    ids=[
        "printed, with another article's beside", "another article's", "a day that nobody can know", "the rights line",
        "a reply's", "a neighbour against a stamp", "a neighbour that the hour explains", "the day before, likewise",
        "a neighbour against a local stamp", "updated first", "updated first, in French", "updated first, in German",
        "a month", "a month with its day", "a printed month", "the story's", "behind a comment",
        "published, below the text", "made, below the text, in German", "alone against a caption's",
        "an agency's, further down", "a time element that the hour of a second stamp explains",
    ],
)  # fmt: skip
def test_a_page_has_the_day_that_it_gives_of_itself(head: str, beside: str, behind: str, day: str | None) -> None:
    assert day_of(head, beside, behind) == day


@pytest.mark.parametrize("number", ["1935914400", "1935914400000", '"1935914400"'], ids=["s", "ms", "text"])
def test_seconds_since_1970_are_a_day(number: str) -> None:
    linked = f'<script type="application/ld+json">{{"@type": "NewsArticle", "datePublished": {number}}}</script>'

    assert day_of(linked, "", "") == "2031-05-07"


@pytest.mark.parametrize("number", ["1e400", "-1e400", "NaN", "1e30", "1" * 400, "0", "true"])
def test_a_number_that_is_no_moment_leaves_what_else_is_declared(number: str) -> None:
    made = f'"dateCreated": "2031-05-07", "datePublished": {number}'
    linked = f'<script type="application/ld+json">{{"@type": "NewsArticle", {made}}}</script>'

    assert day_of(linked, "", "") == "2031-05-07"


@pytest.mark.parametrize(
    ("language", "day"),
    [("en-US", "2031-03-04"), ("en-PH", "2031-03-04"), ("en-GB", "2031-04-03"), ("fr", "2031-04-03"), ("en", None)],
)
def test_figures_are_read_in_the_order_of_the_country(language: str, day: str | None) -> None:
    assert day_of("", "<p>03/04/2031</p>", language=language) == day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("4 de mai. de 2031 às 10h30", "2031-05-04"),
        ("4 พฤษภาคม 2574", "2031-05-04"),
        ("4 พ.ค. 2574 10:12", "2031-05-04"),
        ("04/05/2574", "2031-05-04"),
        ("٤ مايو ٢٠٣١", "2031-05-04"),
        ("۴ مه ۲۰۳۱", "2031-05-04"),
        ("०४ मई 2031", "2031-05-04"),
        ("2031. május 4. 10:12", "2031-05-04"),
        ("4 במאי 2031", "2031-05-04"),
        ("令和13年5月4日", "2031-05-04"),
        ("2031년 5월 4일", "2031-05-04"),
        ("입력 2031.05.04 10:12", "2031-05-04"),
        ("4 tháng 5, 2031", "2031-05-04"),
        ("4 d’abril de 2031", "2031-04-04"),
        ("4-May-2031", "2031-05-04"),
        ("4 Floodmonth 2031", None),
    ],
)
def test_a_day_is_read_in_the_words_of_many_languages(words: str, day: str | None) -> None:
    assert day_of("", f"<p class='date'>{words}</p>") == day


TWICE = '<time itemprop="datePublished" content="2031-05-04" datetime="2031-05-04T11:45:00+02:00">4. Mai 2031</time>'
AT_HOME = '<link rel="canonical" href="https://pellam.example/news/2031/may/04/lighthouse">'


@pytest.mark.parametrize(
    ("head", "beside", "day"),
    [
        ("", f"<p>1 May 2031</p>{TWICE}", "2031-05-04"),
        (AT_HOME, "", "2031-05-04"),
        (
            "",
            "<p>Pellam, 4 May 2031 – The council of the town has bought the lighthouse from its keeper.</p>",
            "2031-05-04",
        ),
        ("", "<p class='fecha'>4 de mayo de 2031 a las 09:15</p>", "2031-05-04"),
        ('<meta name="citation_publication_date" content="2031/05">', "", "2031-05"),
    ],
    ids=[
        "one day in two forms",
        "in its address, with the month's name",
        "before its first sentence",
        "before a Spanish hour",
        "a month for scholars",
    ],
)
def test_a_day_that_a_page_gives_in_another_way_is_found(head: str, beside: str, day: str | None) -> None:
    assert day_of(head, beside) == day


LATE = " and talked of the tower, its roof and its stairs until it was late and all the lamps of the square were lit"


@pytest.mark.parametrize("tail", [".", f"{LATE}."], ids=["short", "long"])
@pytest.mark.parametrize("before", ["", TEXT[: len(TEXT) // 4]], ids=["first", "second"])
@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "On 4 May 2031 the council met"),
        ("en", "On May 4, 2031, the council met"),
        ("en", "The council met on 4 May 2031"),
        ("en", "On 4 May 2031 – a cold day – the council met"),
        ("en", "4 May 2031 was a cold day in the town"),
        ("en", "On <time datetime='2031-05-04'>4 May 2031</time> the council met"),
        ("en", "On 2031-05-04 the council met"),
        ("en", "The council published its report on 4 May 2031"),
        ("en", "The report published on 4 May 2031 by the council says that the town is poor"),
        ("de", "Am 4. Mai 2031 traf sich der Rat"),
        ("de", "Der Rat traf sich am 04.05.2031"),
        ("de", "Der am 4. Mai 2031 veröffentlichte Bericht des Rates ist lang"),
        ("fr", "Le 4 mai 2031, le conseil s’est réuni"),
        ("fr", "Le rapport publié le 4 mai 2031 par le conseil dit que la ville est pauvre"),
        ("es", "El 4 de mayo de 2031 el consejo se reunió"),
        ("es", "El consejo se reunió el 4 de mayo de 2031"),
    ],
)
def test_a_day_of_which_a_sentence_tells_is_not_the_pages(language: str, sentence: str, before: str, tail: str) -> None:
    assert day_of("", f"{before}<p>{sentence}{tail}</p>", language=language) is None


@pytest.mark.parametrize("tail", [".", f"{LATE}."], ids=["short", "long"])
@pytest.mark.parametrize(
    "line",
    [
        "PELLAM, May 4, 2031 (Agency) — The council met",
        "PELLAM, May 4, 2031 — The council met",
        "Pellam (Agency), May 4, 2031 - The council met",
        "(Pellam, 4 May 2031) The council met",
        "4 May 2031 — The council met",
        "2031-05-04 – The council met",
        "Pellam, 4. Mai 2031. Der Rat traf sich",
        "PELLAM, 4 mai 2031 (Agence) - Le conseil s’est réuni",
        "Pressemitteilung vom 4. Mai 2031 | Pellam – Der Rat traf sich",
    ],
)
def test_a_day_in_the_dateline_before_a_sentence_is_the_pages(line: str, tail: str) -> None:
    assert day_of("", f"<p>{line}{tail}</p>") == "2031-05-04"


@pytest.mark.parametrize(
    "line",
    [
        "Pellam, den 4. Mai 2031",
        "Pellam, le 4 mai 2031",
        "Posted on 4 May 2031",
        "Posted on 4 May 2031 by Ada Lund in News",
        "This entry was posted on May 4, 2031 at 10:12 am and is filed under Towers. You can follow any answers to it.",
        "Veröffentlicht am 4. Mai 2031 von Ada Lund",
        "Dieser Beitrag wurde am 4. Mai 2031 von Ada Lund unter Türme veröffentlicht.",
        "Publicado el 4 de mayo de 2031",
        "Wednesday, 4 May 2031, 10:12",
        "By Ada Lund | 4 May 2031 | Pellam",
        "Courier staff, 4 May 2031 10:12 GMT",
        "Published: 4 May 2031.",
        "04 | 05 | 2031",
        "2031-05-04",
        "By Ada Lund, 4 May 2031 © Pellam Courier",
        "Privacy desk, 4 May 2031",
        "4 May 2031 | Copyright reform",
        "Published 4 May 2031 in Privacy",
        "world news published 4 May 2031",
        "World politics · Published 4 May 2031",
    ],
)
def test_a_day_on_a_line_of_its_own_or_behind_a_label_is_the_pages(line: str) -> None:
    assert day_of("", f"<p>{line}</p>") == "2031-05-04"


READER_VIEW = f"""<html><head><title>Lighthouse sold</title></head><body><div class="container"><div class="header">
<a class="domain reader-domain" href="https://pellam.example/2031/05/04/lighthouse">pellam.example</a>
<h1 class="reader-title">Lighthouse sold</h1><div class="credits reader-credits">Ada Lund and Tom Brandt</div></div>
<div class="content">{TEXT}</div></div></body></html>"""


def test_a_page_of_firefoxs_reader_view_has_what_stands_over_its_text() -> None:
    article = extract(READER_VIEW.encode(), suffix="html")
    assert article.authors == ("Ada Lund", "Tom Brandt")
    assert article.published == parse_edtf("2031-05-04")


def test_a_page_around_a_saved_frame_tells_when_its_article_came_out() -> None:
    frame = f"<h1>Lighthouse sold</h1>{2 * TEXT}".replace('"', "&quot;")
    head = f"<head><title>Lighthouse sold</title>{STAMP.format('08:00:00Z')}</head>"
    page = f'<html>{head}<body><iframe srcdoc="{frame}"></iframe></body></html>'
    assert extract(page.encode(), suffix="html").published == parse_edtf("2031-05-04")


@pytest.mark.parametrize(
    "foreign",
    [
        "<figure><img src=a.jpg><figcaption>The tower in a picture published on 3 May 2012</figcaption></figure>",
        "<p>This image was first published on 3 May 2012</p>",
        "<p>Privacy policy · Published 4 June 2028</p>",
        "<p>Terms of use, last updated 4 June 2028</p>",
        "<p>© 2029 Courier Ltd. Registered 3 May 2012</p>",
        "<p>© Tom Brandt, 3 May 2012</p>",
        "<p>Privacy, 4 June 2028</p>",
        "<p>4 June 2028 · Privacy policy</p>",
        "<p>health policy published 4 June 2028</p>",
        "<blockquote class=twitter-tweet><p>The lamp is out</p>— (@pellam) <a href=/x>May 3, 2031</a></blockquote>",
    ],
)
def test_the_day_of_a_picture_a_policy_or_a_post_is_not_that_of_the_article(foreign: str) -> None:
    assert day_of("", "", foreign) is None
    assert day_of("", foreign) is None


@pytest.mark.parametrize("stamp", ["1970-01-01T00:00:00Z", "0001-01-01T00:00:00", "1900-01-01"])
def test_the_first_moment_of_a_clock_is_no_day(stamp: str) -> None:
    told = f'<script type="application/ld+json">{{"@type": "NewsArticle", "datePublished": "{stamp}"}}</script>'
    assert day_of(told, "") is None
    assert day_of(told, "<time datetime='2031-05-04'>4 May 2031</time>") == "2031-05-04"


def test_the_day_of_a_change_alone_is_not_that_of_publication() -> None:
    assert day_of('<meta property="article:modified_time" content="2031-05-05T10:00:00Z">', "") is None


ARTICLE_OF_DATA = '"@type": "NewsArticle", "headline": "Lighthouse sold", "datePublished": "2031-05-04"'


@pytest.mark.parametrize(
    "told",
    [
        f"{{{ARTICLE_OF_DATA},}}",
        f"{{{ARTICLE_OF_DATA}}} }}",
        f"// <![CDATA[\n{{{ARTICLE_OF_DATA}}}\n// ]]>",
        f"{{\n// counted elsewhere\n{ARTICLE_OF_DATA}}};",
    ],
    ids=["a comma over the end", "a brace too many", "remarks about it", "a remark and a semicolon"],
)
def test_data_with_the_usual_slips_is_read(told: str) -> None:
    assert day_of(f'<script type="application/ld+json">{told}</script>', "") == "2031-05-04"


@pytest.mark.parametrize(
    ("language", "beside"),
    [
        ("en", '<ul><li itemprop="datePublished"><a href="/2031">4 May 2031</a></li></ul>'),
        ("fr", "<div><p>Mise en ligne</p><p>4 mai 2031</p></div>"),
        ("de", "<div><span>Rubrik</span><div>Erschienen am:</div><h2>04.05.2031</h2></div>"),
        ("de", "<div>Dieser Artikel wurde am 4. Mai 2031 um 14:48 von Ada Lund geschrieben und hier abgelegt.</div>"),
    ],
    ids=[
        "a mark without its own value",
        "a label above",
        "a label above a heading",
        "a sentence",
    ],
)
def test_a_day_is_told_by_a_mark_a_label_or_a_sentence_under_the_text(language: str, beside: str) -> None:
    assert day_of("", "", beside, language) == "2031-05-04"


def test_a_label_above_one_of_two_days_tells_it() -> None:
    page = tree_of("<p>Published</p><p>4 May 2031</p><p>Concert</p><p>9 May 2031</p>")

    assert page is not None
    assert days_of(page, frozenset(), "en").labelled == "2031-05-04"


def test_a_remark_of_the_markup_within_the_headline_hides_nothing_beside_it() -> None:
    head = "<h1>Lighthouse <!-- of Pellam --> sold <small>4 May 2031</small></h1>"
    page = (
        f"<html lang=en><head><title>Lighthouse sold</title></head><body>{head}<p>By Ada Lund</p>{TEXT}</body></html>"
    )

    article = extract(page.encode(), suffix="html")

    assert article.authors == ("Ada Lund",)
