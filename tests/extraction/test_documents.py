"""Copies that are neither pages nor texts are read by what they are, whatever their names end in."""

from __future__ import annotations

import gzip
import json
import zlib
from base64 import b64encode
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import brotli
import pytest
from click.testing import CliRunner

from digest.cli import main
from digest.errors import CopyError, SeveralArticlesError
from digest.extraction import extract
from digest.extraction.documents import archive
from digest.extraction.forms import form_of
from digest.lexicon.copy_formats import COPY_FORMATS
from digest.reading_task import Job, read_in_sandbox, shared
from tests.extraction import building
from tests.extraction.building import AUTHORS, LEAD, OTHER, OTHER_TITLE, PARAGRAPHS, SECOND, THIRD, TITLE

BYLINE = "By Lea Quist and Odd Barum"
DAY = "15 June 2031"
FRAGMENT = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
SIGNED = f"<div>{BYLINE}</div><div>{DAY}</div>{FRAGMENT}"

WORD = building.word([("Title", TITLE), ("Normal", BYLINE), ("Normal", DAY), *(("Normal", one) for one in PARAGRAPHS)])
OPEN_DOCUMENT = building.open_document(
    f'<text:p text:style-name="Title">{TITLE}</text:p><text:p>{BYLINE}</text:p><text:p>{DAY}</text:p>'
    + "".join(f"<text:p>{one}</text:p>" for one in PARAGRAPHS)
)
RICH_TEXT = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Arial;}}{\header \pard Page 1\par}"
    + r'\pard {\b{\field{\*\fldinst{HYPERLINK "https://example.org/1"}}{\fldrslt{'
    + TITLE
    + r"}}}}\par\pard "
    + r"\par\pard ".join(
        one.replace("—", r"\u8212?").replace("“", r"\ldblquote ").replace("”", r"\'94")
        for one in (BYLINE, DAY, *PARAGRAPHS)
    )
    + r"\par}"
).encode("ascii")
ATOM = (
    '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>The Torv Letter</title>'
    "<updated>2033-01-01T00:00:00Z</updated><entry>"
    f"<title>{TITLE}</title><published>2031-06-15T23:30:00+02:00</published><updated>2033-01-01T00:00:00Z</updated>"
    "<author><name>Lea Quist</name></author><author><name>Odd Barum</name></author>"
    f'<content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml">'
    + "".join(f"<x:p>{one}</x:p>" for one in PARAGRAPHS)
    + "</x:div></content></entry></feed>"
).encode()
NITF = (
    '<nitf><head><title>Slug</title><docdata><date.issue norm="20310615T053000Z"/></docdata></head><body><body.head>'
    f"<hedline><hl1>{TITLE}</hl1></hedline>"
    f"<byline>By <person>Lea Quist</person> and <person>Odd Barum</person></byline>"
    f"</body.head><body.content><block>{FRAGMENT}</block></body.content></body></nitf>"
).encode()
NEWSML = (
    '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2033-01-01T00:00:00Z</sent></header><itemSet><newsItem>'
    "<itemMeta><versionCreated>2033-01-01T00:00:00Z</versionCreated></itemMeta><contentMeta><contentCreated>2031-06-15</contentCreated>"
    f'<by>{BYLINE}</by><language tag="en-GB"/><headline>{TITLE}</headline></contentMeta><contentSet><inlineXML>'
    f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Slug</title></head><body>{FRAGMENT}</body></html></inlineXML>'
    "</contentSet></newsItem></itemSet></newsMessage>"
).encode()
NINJS = {
    "headline": TITLE,
    "byline": BYLINE,
    "firstcreated": "2031-06-15T05:00:00Z",
    "body_xhtml": FRAGMENT,
    "type": "text",
}
SAVED = {
    "title": TITLE,
    "published_by": list(AUTHORS),
    "published_at": "2031-06-15",
    "content": FRAGMENT,
    "created_at": "2033",
}

CARRIED: dict[str, bytes] = {
    "docx": WORD,
    "odt": OPEN_DOCUMENT,
    "rtf": RICH_TEXT,
    "epub": building.epub([building.chapter(TITLE, (DAY, *PARAGRAPHS), byline=BYLINE)]),
    "enex": building.evernote((TITLE, SIGNED)),
    "RSS": building.rss((TITLE, PARAGRAPHS)),
    "Atom": ATOM,
    "NITF": NITF,
    "NewsML-G2": NEWSML,
    "ninjs": json.dumps(NINJS).encode(),
    "wallabag": json.dumps([SAVED]).encode(),
    "mhtml": building.saved_page(building.page()),
    "webarchive": building.safari(building.page()),
    "eml": building.letter(building.page(), "Cut short."),
    "a mail without a page": building.letter(None, f"{TITLE}\n\n{BYLINE}\n\n" + "\n\n".join(PARAGRAPHS) + "\n"),
    "warc": building.warc(building.record("https://example.org/1", building.page().encode()), packed=False),
    "warc, packed": building.warc(building.record("https://example.org/1", building.page().encode())),
    "warc, in chunks": building.warc(building.record("https://example.org/1", building.page().encode(), chunked=True)),
    "warc, gzip": building.warc(
        building.record("https://example.org/1", zlib.compress(building.page().encode(), wbits=31), packing="gzip")
    ),
    "warc, deflate without a head": building.warc(
        building.record("https://example.org/1", zlib.compress(building.page().encode(), wbits=-15), packing="deflate")
    ),
    "warc, brotli": building.warc(
        building.record("https://example.org/1", brotli.compress(building.page().encode()), packing="br", chunked=True)
    ),
    "wacz": building.wacz(
        [
            building.record("https://example.org/frame", building.page(OTHER_TITLE, OTHER * 3).encode()),
            building.record("https://example.org/1", building.page().encode()),
        ],
        ["https://example.org/1"],
    ),
}
"""The same invented article in each form."""


@pytest.mark.parametrize("form", CARRIED)
@pytest.mark.parametrize("suffix", ["", "txt", "html"])
def test_a_form_is_read_for_what_it_is_whatever_its_name(form: str, suffix: str) -> None:
    article = extract(CARRIED[form], suffix=suffix)

    assert article.title == TITLE
    assert article.authors == AUTHORS
    assert article.published is not None
    assert article.published.edtf == "2031-06-15"
    assert article.text.split("\n\n") == list(PARAGRAPHS)


def test_each_form_is_read_within_the_sandbox_where_no_library_can_be_loaded_any_more() -> None:
    vocabulary = shared(())

    found = {form: read_in_sandbox(Job(content=content, suffix=""), vocabulary) for form, content in CARRIED.items()}

    assert {form: one.article.title for form, one in found.items()} == dict.fromkeys(CARRIED, TITLE)
    assert all(THIRD in one.article.text for one in found.values())


@pytest.mark.parametrize(
    "form", [form for form in COPY_FORMATS if form not in ("html", "txt", "md", "pdf", "xml", "json")]
)
def test_every_format_of_the_table_is_told_by_its_content(form: str) -> None:
    assert form_of(CARRIED[form], "txt") == ("eml" if form == "mhtml" else form)


@pytest.mark.parametrize("ending", COPY_FORMATS)
def test_every_format_is_told_to_people(ending: str) -> None:
    told = CliRunner().invoke(main, ["read", "--help"]).output
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")

    assert f".{ending} " in told
    assert f"`.{ending}`" in readme


TWO_FEED = building.rss((TITLE, PARAGRAPHS), (OTHER_TITLE, OTHER))
TWO_NOTES = building.evernote((TITLE, SIGNED), (OTHER_TITLE, "".join(f"<div>{one}</div>" for one in OTHER)))
TWO_CHAPTERS = building.epub(
    [building.chapter(TITLE, PARAGRAPHS, byline=BYLINE), building.chapter(OTHER_TITLE, OTHER, byline="By Ida Rask")]
)
TWO_PAGES = building.warc(
    building.record("https://example.org/1", building.page().encode()),
    building.record("https://example.org/2", building.page(OTHER_TITLE, OTHER * 2).encode()),
)
TWO_TYPED = "\n\n".join(
    (TITLE, "By Lea Quist", "15 June 2031", *PARAGRAPHS, "* * *", OTHER_TITLE, "By Ida Rask", "16 June 2031", *OTHER)
).encode()
TWO_NOTED = "\n\n".join((f"# {TITLE}", "By Lea Quist", *PARAGRAPHS, f"# {OTHER_TITLE}", "By Ida Rask", *OTHER)).encode()
HEAD, OTHER_HEAD = (TITLE, "By Lea Quist", "15 June 2031"), (OTHER_TITLE, "By Ida Rask", "16 June 2031")
TWO_IN_WORD = building.word(
    [
        ("Heading1" if one in (TITLE, OTHER_TITLE) else "Normal", one)
        for one in (*HEAD, *PARAGRAPHS, *OTHER_HEAD, *OTHER)
    ]
)
TWO_COUNTED = "\n\n".join(("1 of 2", *HEAD, *PARAGRAPHS, "2 of 2", *OTHER_HEAD, *OTHER)).encode()
TWO_UNPARTED = "\n\n".join((*HEAD, *PARAGRAPHS, *OTHER_HEAD, *OTHER)).encode()
TWO_UNDER_ADDRESSES = "\n\n".join(
    "\n".join((address, *head)) + "\n\n" + "\n\n".join(text)
    for address, head, text in (
        ("https://example.org/1", HEAD, PARAGRAPHS),
        ("https://example.org/2", OTHER_HEAD, OTHER),
    )
).encode()
TWO_OF_A_WEEK = "\n\n".join(
    ("# The week", f"## {TITLE}", "By Lea Quist", *PARAGRAPHS, f"## {OTHER_TITLE}", "By Ida Rask", *OTHER)
).encode()
TWO_IN_BOLD = "\n\n".join(
    (f"**{TITLE}**", "By Lea Quist", *PARAGRAPHS, f"**{OTHER_TITLE}**", "By Ida Rask", *OTHER)
).encode()
TWO_WITH_LISTS = "\n\n".join(
    (
        *(f"# {TITLE}", "- Author: Lea Quist\n- Date: 2031-06-15", *PARAGRAPHS),
        *(f"# {OTHER_TITLE}", "- Author: Ida Rask\n- Date: 2031-06-16", *OTHER),
    )
).encode()
ON_LINES = [{**SAVED, "title": title, "summary": "one\u2028of two"} for title in (TITLE, OTHER_TITLE)]
TWO_ON_LINES = "\n".join(json.dumps(item, ensure_ascii=False) for item in ON_LINES).encode()
TWO_LETTERS = b"".join(
    b"From letter@example.org Sun Jun 15 23:30:00 2031\n"
    + building.letter(building.page(title), None, subject=title)
    + b"\n"
    for title in (TITLE, OTHER_TITLE)
)
TWO_UNDER_FIELDS = "\n\n".join(
    (f"---\ntitle: {TITLE}\n---", *PARAGRAPHS, f"---\ntitle: {OTHER_TITLE}\nauthor: Ida Rask\n---", *OTHER)
).encode()
TWO_SAVED = json.dumps([SAVED, {**SAVED, "title": OTHER_TITLE}]).encode()


@pytest.mark.parametrize(
    ("content", "suffix"),
    [
        *((content, "txt") for content in (TWO_FEED, TWO_NOTES, TWO_CHAPTERS, TWO_PAGES, TWO_SAVED, TWO_TYPED)),
        *((content, "txt") for content in (TWO_IN_WORD, TWO_COUNTED, TWO_UNPARTED, TWO_UNDER_ADDRESSES)),
        *((content, "txt") for content in (TWO_ON_LINES, TWO_LETTERS)),
        *((content, "md") for content in (TWO_NOTED, TWO_OF_A_WEEK, TWO_UNDER_FIELDS, TWO_IN_BOLD, TWO_WITH_LISTS)),
    ],
    ids=[
        *("feed", "notes", "e-book", "WARC", "JSON", "text", "Word", "counted", "unparted", "addresses"),
        *("JSON lines", "folder of mails", "Markdown"),
        *("second rank", "fields", "bold", "lists of fields"),
    ],
)
def test_several_articles_are_refused_by_their_titles(content: bytes, suffix: str) -> None:
    with pytest.raises(
        SeveralArticlesError, match=r"holds 2 articles \(.*Torv turns.*; .*Ferry to Torv.*save each of them"
    ) as refused:
        extract(content, suffix=suffix)

    assert len(refused.value.titles) == 2
    assert [one.title for one in refused.value.articles()] in ([], [TITLE, OTHER_TITLE])


def test_the_headline_of_another_article_under_a_text_is_no_second_article() -> None:
    teaser = ("Read also", OTHER_TITLE, "By Ida Rask", "16 June 2031")

    article = extract("\n\n".join((TITLE, "By Lea Quist", "15 June 2031", *PARAGRAPHS, *teaser)).encode(), suffix="txt")

    assert article.title == TITLE
    assert all(paragraph in article.text for paragraph in PARAGRAPHS)


def test_an_article_that_an_e_book_parts_over_two_files_is_whole() -> None:
    rest = f"<html><body>{''.join(f'<p>{one}</p>' for one in OTHER)}</body></html>"
    book = building.epub([building.chapter(TITLE, PARAGRAPHS, byline=BYLINE), rest], title="A reading list")

    article = extract(book, suffix="epub")

    assert (article.title, article.authors) == (TITLE, AUTHORS)
    assert article.text.split("\n\n") == [*PARAGRAPHS, *OTHER]


BODY = "".join(f"<p>{one}</p>" for one in PARAGRAPHS)
NINJS_3 = {
    "headlines": [{"role": "short", "value": "Mill turns"}, {"role": "main", "value": TITLE}],
    "bodies": [{"role": "main", "contentType": "text/html", "value": BODY}],
    "by": "Lea Quist and Odd Barum",
    "firstCreated": "2031-06-15T05:00:00Z",
}
JSON_FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "items": [
        {
            "title": TITLE,
            "content_html": BODY,
            "authors": [{"name": name} for name in AUTHORS],
            "date_published": "2031-06-15T05:00:00Z",
        }
    ],
}
NITF = (
    '<nitf><head><docdata><date.issue norm="20310615T050000Z"/></docdata></head><body><body.head><hedline>'
    f"<hl1>{TITLE}</hl1></hedline><byline>By <person>Lea Quist</person> and Odd Barum<byttl>Staff writers</byttl>"
    f"</byline></body.head><body.content>{BODY}</body.content></body></nitf>"
)


@pytest.mark.parametrize(
    "content", [json.dumps(NINJS_3), json.dumps(JSON_FEED), NITF], ids=["ninjs 3", "JSON Feed", "NITF"]
)
def test_an_item_gives_its_headline_writers_and_day(content: str) -> None:
    article = extract(content.encode(), suffix="txt")

    assert article.published is not None
    assert (article.title, article.authors, article.published.edtf) == (TITLE, AUTHORS, "2031-06-15")
    assert article.text.split("\n\n") == [*PARAGRAPHS]


POST = {
    "type": "message",
    "date": "2031-06-15T05:00:00",
    "text": [{"type": "bold", "text": TITLE}, "\n\n".join(("", *PARAGRAPHS))],
}
SPELLINGS = {
    "names in camel case": {
        "title": TITLE,
        "publishedBy": ["Lea Quist, Odd Barum"],
        "publishedAt": "2031-06-15",
        "content": BODY,
    },
    "what a reader's view gives": {
        "title": TITLE,
        "byline": BYLINE,
        "content": BODY,
        "publishedTime": "2031-06-15T05:00:00Z",
    },
    "a text of lines": {
        "title": TITLE,
        "author": "Lea Quist; Odd Barum",
        "date": "2031-06-15",
        "text": "\n".join(PARAGRAPHS),
    },
    "a text with gaps": {
        "title": TITLE,
        "authors": AUTHORS,
        "publish_date": "2031-06-15",
        "text": "\n\n".join(PARAGRAPHS),
    },
    "a text as body": {
        "headlines": [{"value": TITLE}],
        "byline": BYLINE,
        "firstCreated": "2031-06-15",
        "bodies": [{"contentType": "text/plain", "value": "\n\n".join(PARAGRAPHS)}],
    },
}


@pytest.mark.parametrize("told", SPELLINGS.values(), ids=SPELLINGS)
def test_an_article_in_json_is_read_however_its_names_are_spelled(told: dict[str, object]) -> None:
    article = extract(json.dumps(told).encode(), suffix="json")

    assert article.published is not None
    assert (article.title, article.authors, article.published.edtf) == (TITLE, AUTHORS, "2031-06-15")
    assert article.text.split("\n\n") == [*PARAGRAPHS]


def test_a_post_of_an_exported_channel_is_an_article() -> None:
    service = {"type": "service", "action": "pin_message"}
    exported = {"name": "The Torv Letter", "type": "public_channel", "messages": [service, POST]}

    article = extract(json.dumps(exported).encode(), suffix="json")

    assert (article.title, article.text.split("\n\n")) == (TITLE, [*PARAGRAPHS])
    with pytest.raises(SeveralArticlesError):
        extract(json.dumps({**exported, "messages": [POST, POST]}).encode(), suffix="json")


def test_what_a_feed_says_of_itself_is_none_of_the_article() -> None:
    content = (
        f"<rss><channel><item><title>{TITLE}</title><author>lq@example.org (Lea Quist, Odd Barum)</author><description>"
        f"<![CDATA[{BODY}<p>The post <a href='https://example.org'>{TITLE}</a> appeared first on The Torv Letter.</p>"
        "]]></description></item></channel></rss>"
    )

    article = extract(content.encode(), suffix="xml")

    assert (article.authors, article.text.split("\n\n")) == (AUTHORS, [*PARAGRAPHS])


def test_a_note_that_its_program_calls_untitled_has_the_title_of_its_heading() -> None:
    assert extract(building.evernote(("Untitled Note", f"<h1>{TITLE}</h1>{SIGNED}")), suffix="enex").title == TITLE


def test_of_a_rich_text_what_was_deleted_is_not_read() -> None:
    content = RICH_TEXT.replace(b"The repair", rb"{\deleted\revauthdel1 No }{\revised The} repair")

    assert extract(content, suffix="rtf").text.endswith(THIRD)


def test_a_piece_of_a_page_is_one_whatever_its_name() -> None:
    article = extract(f"<h1>{TITLE}</h1><p>{BYLINE}</p><p>{DAY}</p>{FRAGMENT}".encode(), suffix="txt")

    assert (article.title, article.authors, article.text.split("\n\n")) == (TITLE, AUTHORS, [*PARAGRAPHS])


def test_the_day_over_a_forwarded_article_goes_before_that_of_the_mail() -> None:
    head = f"From: Ida Rask\nSent: Monday, June 16, 2031 9:12 AM\nTo: Desk\nSubject: FW: {TITLE}\n\nSee below.\n\n"

    mail = head + "\n".join((TITLE, "By Lea Quist", "15 June 2031", "", *(f"{one}\n" for one in PARAGRAPHS)))
    article = extract(mail.encode(), suffix="txt")

    assert article.published is not None
    assert article.published.edtf == "2031-06-15"


def test_the_chapters_of_one_text_are_one_article() -> None:
    book = building.epub(
        [building.chapter("One", PARAGRAPHS), building.chapter("Two", OTHER)], title=TITLE, creator="Barum, Odd"
    )

    article = extract(book, suffix="epub")

    assert (article.title, article.authors) == (TITLE, ("Odd Barum",))
    assert article.text.split("\n\n") == ["One", *PARAGRAPHS, "Two", *OTHER]


def test_of_a_word_document_what_was_inserted_is_read_and_what_was_deleted_is_not() -> None:
    inserted = f'<w:ins w:author="A">{building.run("of which the parish paid a fifth.")}</w:ins>'
    deleted = '<w:del w:author="A"><w:r><w:delText>all of which the king paid.</w:delText></w:r></w:del>'
    content = building.word(
        [
            ("Title", TITLE),
            ("Normal", LEAD),
            ("Normal", f"{building.run('The repair cost 310,000 crowns, ')}{deleted}{inserted}"),
        ]
    )

    assert extract(content, suffix="docx").text.endswith("310,000 crowns, of which the parish paid a fifth.")


@pytest.mark.parametrize(
    "markup",
    [
        '<w:fldSimple w:instr=" SAVEDATE ">{}</w:fldSimple>',
        '<w:dir w:val="ltr">{}</w:dir>',
        '<w:bdo w:val="ltr"><w:dir w:val="ltr">{}</w:dir></w:bdo>',
        "<w:r><w:ruby><w:rubyPr/><w:rt>{}</w:rt><w:rubyBase>{}</w:rubyBase></w:ruby></w:r>",
        "<w:r><w:t>310,000</w:t><w:ptab/><w:t>crowns</w:t></w:r>",
        '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>310,000 crowns</w:t></w:r>',
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>no crowns, or </w:t></w:r>{}",
    ],
)
def test_of_a_word_document_is_read_what_it_shows(markup: str) -> None:
    crowns = building.run("310,000 crowns")
    sentence = f"{building.run('The repair cost ')}{markup.format(crowns, crowns)}{building.run(' in all.')}"
    content = building.word([("Title", TITLE), ("Normal", LEAD), ("Normal", sentence)])

    assert extract(content, suffix="docx").text.endswith("The repair cost 310,000 crowns in all.")


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_notes_of_a_word_document_are_read_without_the_links_to_them(kind: str) -> None:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    note = f'<w:{kind} w:id="2"><w:p>{building.run("Minutes of the parish, 4 March.")}</w:p></w:{kind}>'
    called = f'<w:r><w:{kind}Reference w:id="2"/></w:r>'
    sentence = f"{building.run('The repair cost 310,000 crowns')}{called}{building.run(' in all.')}"
    content = building.word(
        [("Normal", TITLE), ("Normal", LEAD), ("Normal", sentence)],
        extra={f"word/{kind}s.xml": f"<w:{kind}s {space}>{note}</w:{kind}s>"},
    )

    assert extract(content, suffix="docx").text.split("\n\n")[1:] == [
        "The repair cost 310,000 crowns in all.",
        "Minutes of the parish, 4 March.",
    ]


@pytest.mark.parametrize("between", [": ", " | "], ids=["labels", "a table"])
def test_labels_over_the_text_of_a_word_document_are_its_head(between: str) -> None:
    told = (("Title", TITLE), ("Author", "Lea Quist, Odd Barum"), ("Date", DAY))
    cell = lambda text: f"<w:tc><w:p>{building.run(text)}</w:p></w:tc>"  # noqa: E731
    rows = "".join(f"<w:tr>{cell(name)}{cell(value)}</w:tr>" for name, value in told)
    head = [f"{name}: {value}" for name, value in told] if between == ": " else [f"<w:tbl>{rows}</w:tbl>"]

    article = extract(building.word([("Normal", one) for one in (*head, *PARAGRAPHS)]), suffix="docx")

    assert (article.title, article.authors) == (TITLE, AUTHORS)
    assert article.text.split("\n\n") == [*PARAGRAPHS]


def test_headings_lists_and_tables_of_a_word_document_keep_their_kinds() -> None:
    cell = lambda text: f"<w:tc><w:p>{building.run(text)}</w:p></w:tc>"  # noqa: E731
    table = f"<w:tbl><w:tr>{cell('Sacks')}{cell('41')}</w:tr></w:tbl>"
    content = building.word(
        [
            ("Title", TITLE),
            ("Normal", LEAD),
            ("Heading1", "The loft"),
            ("Normal", SECOND),
            ("Normal", table),
            ("Normal", THIRD),
        ]
    )

    article = extract(content, suffix="docx")

    assert [(one.kind.value, article.text[one.start : one.end]) for one in article.paragraphs] == [
        ("body", LEAD),
        ("heading", "The loft"),
        ("body", SECOND),
        ("list", "Sacks | 41"),
        ("body", THIRD),
    ]


def test_of_an_open_document_neither_remarks_nor_what_was_deleted_are_read() -> None:
    content = building.open_document(
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Gone.</text:p></text:deletion>"
        f'</text:changed-region></text:tracked-changes><text:h text:outline-level="1">{TITLE}</text:h>'
        f"<text:p>{LEAD}<office:annotation><text:p>Mine.</text:p></office:annotation>"
        f"<text:line-break/>Rye<text:s/>again.</text:p><text:p>{SECOND}</text:p>"
    )

    assert extract(content, suffix="odt").text.split("\n\n") == [f"{LEAD} Rye again.", SECOND]


def test_the_day_of_a_mail_is_where_its_sender_was_and_never_that_of_a_forward() -> None:
    page = building.page().replace('<meta property="article:published_time" content="2031-06-15T05:00:00+02:00">', "")

    sent = extract(building.letter(page, None), suffix="eml").published
    forwarded = extract(building.letter(page, None, subject=f"Fwd: {TITLE}"), suffix="eml").published

    assert (sent.edtf if sent else None, forwarded) == ("2031-06-15", None)


def test_a_letter_in_another_charset_keeps_its_quotation_marks() -> None:
    assert SECOND in extract(building.letter(building.page(), None, charset="windows-1252"), suffix="eml").text


def test_a_page_saved_without_a_charset_keeps_its_quotation_marks() -> None:
    assert SECOND in extract(building.saved_page(building.page()), suffix="mhtml").text


def test_a_mail_with_few_fields_is_one_by_its_name_alone() -> None:
    content = (
        f"From: A Reader\nDate: Sun, 15 Jun 2031 09:00:00 +0200\nSubject: {TITLE}\n\n{LEAD}\n\n{SECOND}\n".encode()
    )

    assert form_of(content, "eml") == "eml"
    assert form_of(content, "txt") == "txt"


def test_of_a_mail_only_what_is_text_is_read() -> None:
    head = b"MIME-Version: 1.0\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n"

    with pytest.raises(CopyError, match="no text and no page"):
        extract(head + b64encode(bytes(range(256)) * 9), suffix="eml")


def test_a_short_page_is_read_where_an_archive_holds_no_other() -> None:
    page = building.page(paragraphs=("The windmill of Torv ground rye on Sunday.",)).encode()
    packed_as_a_whole = gzip.compress(building.record("https://example.org/1", page), mtime=0)

    assert extract(packed_as_a_whole, suffix="gz").title == TITLE


@pytest.mark.parametrize("saved", ["html", "mhtml"])
def test_an_article_in_a_saved_frame_is_found(saved: str) -> None:
    inner = building.page(paragraphs=(*PARAGRAPHS, *OTHER, *PARAGRAPHS))
    outer = "<html><body><p>Reader of the town library</p>{}</body></html>"
    framed = inner.replace("&", "&amp;").replace('"', "&quot;")
    content = (
        outer.format(f'<iframe srcdoc="{framed}"></iframe>').encode()
        if saved == "html"
        else building.saved_page(outer.format('<iframe src="cid:frame-1@mhtml.blink"></iframe>'), frames=[inner])
    )

    article = extract(content, suffix=saved)

    assert (article.title, article.authors) == (TITLE, AUTHORS)
    assert LEAD in article.text


def test_the_list_of_a_feed_names_the_language() -> None:
    assert extract(CARRIED["RSS"], suffix="xml").language == "en"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"TY  - NEWS\nT1  - Windmill\nAU  - Quist, Lea\nN2  - Long words.\nER  - \n", "a list of references"),
        (b"@article{quist2031,\n title = {Windmill}\n}\n", "a list of references"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100, "save it as .docx"),
        (building.zipped({"xl/workbook.xml": "<x/>"}), "an archive of a kind that is not read"),
        (b"\x1f\x8b\x08\x00" + b"\0" * 30, "an archive of a kind that is not read"),
        (b'<?xml version="1.0"?><kml><Document/></kml>', "XML of a kind that is not read (<kml>)"),
        (b'{"type": "FeatureCollection", "features": []}', "JSON of a kind that is not read"),
        (b"\xff\xd8\xff\xe0" + bytes(range(256)), "a picture"),
        (WORD[:400], "damaged"),
        (building.rss(), "holds no item"),
        (building.evernote(), "holds no note"),
        (building.zipped({"content.xml": "<a/>"}), "is no text"),
        (building.letter(None, None, Message_ID="<1@example.org>"), "no text and no page"),
        (building.warc(building.record("https://example.org/p", b"\x89PNG", kind="image/png")), "no page with a text"),
        (building.warc(building.record("https://example.org/1", b"zstd", packing="zstd")), "packed as zstd"),
        (
            building.warc(building.record("https://example.org/1", brotli.compress(b"<p>" * 99)[:9], packing="br")),
            "damaged",
        ),
    ],
)
def test_what_is_refused_says_in_one_sentence_what_to_do(content: bytes, words: str) -> None:
    with pytest.raises(CopyError) as refused:
        extract(content, suffix="txt")

    assert words in str(refused.value)
    assert ";" in str(refused.value) or "store" in str(refused.value)
    assert "\n" not in str(refused.value)


BOMBS: dict[str, Callable[[bytes], bytes]] = {
    "docx": lambda bomb: building.word([("Title", TITLE)], extra={"word/settings.xml": bomb.decode()}),
    "odt": lambda bomb: building.zipped({"content.xml": bomb}),
    "epub": lambda bomb: building.zipped({"META-INF/container.xml": bomb}),
    "wacz": lambda bomb: building.zipped({"archive/data.warc": building.record("https://example.org/1", bomb)}),
    "warc, packed record": lambda bomb: building.warc(building.record("https://example.org/1", bomb)),
    "warc, gzip": lambda bomb: building.warc(
        building.record("https://example.org/1", zlib.compress(bomb, wbits=31), packing="gzip")
    ),
    "warc, brotli": lambda bomb: building.warc(
        building.record("https://example.org/1", brotli.compress(bomb, quality=1), packing="br")
    ),
}
"""How each form is made of something that fills it."""


@pytest.mark.parametrize("form", BOMBS)
def test_an_archive_that_unpacks_without_end_is_refused(form: str) -> None:
    content = BOMBS[form](b"0" * (archive.MOST_UNPACKED + 1))

    with pytest.raises(CopyError, match="unpacks to more than an article can have"):
        extract(content, suffix="txt")


def test_a_missing_library_is_named_with_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> object:
        raise ImportError(name)

    monkeypatch.setattr("digest.extraction.import_module", missing)

    with pytest.raises(CopyError, match=r"needs mammoth; install it with: pip install \"research-digest\[copies\]\""):
        extract(WORD, suffix="docx")


def test_readers_of_other_forms_load_no_library_of_the_extra() -> None:
    for module in ("epub", "evernote", "frames", "mail", "news_items", "open_document"):
        assert not {"mammoth", "striprtf", "warcio", "brotli"} & set(
            vars(import_module(f"digest.extraction.documents.{module}"))
        )


LINE_ENDS: tuple[Callable[[bytes], bytes], ...] = (
    lambda content: content.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"),
    lambda content: b"\xef\xbb\xbf" + content,
)


@pytest.mark.parametrize("change", LINE_ENDS, ids=["lines of Windows", "a byte order mark"])
@pytest.mark.parametrize("form", ["NITF", "RSS", "enex", "rtf", "mhtml"])
def test_the_bytes_around_a_form_do_not_hide_it(form: str, change: Callable[[bytes], bytes]) -> None:
    assert extract(change(CARRIED[form]), suffix="html").title == TITLE


ONE_ARTICLE = {
    "a related story amid the text": ("txt", (*HEAD, *PARAGRAPHS, *OTHER_HEAD, *OTHER, *PARAGRAPHS)),
    "sections with days": (
        "md",
        (f"# {TITLE}", "By Lea Quist", *PARAGRAPHS, f"# {OTHER_TITLE}", "16 June 2031", *OTHER),
    ),
    "a first article without a name": ("txt", (TITLE, *PARAGRAPHS * 2, *OTHER_HEAD, *OTHER, *OTHER_HEAD, *OTHER)),
    "a first part without a name": (
        "md",
        (f"# {TITLE}", *PARAGRAPHS, *(f"# {OTHER_TITLE}", "By Ida Rask", *OTHER) * 2),
    ),
}


@pytest.mark.parametrize(("suffix", "lines"), ONE_ARTICLE.values(), ids=ONE_ARTICLE)
def test_what_may_be_one_article_is_never_refused_as_several(suffix: str, lines: tuple[str, ...]) -> None:
    assert PARAGRAPHS[0] in extract("\n\n".join(lines).encode(), suffix=suffix).text


def test_three_articles_are_three_and_a_section_belongs_to_the_one_before_it() -> None:
    third = ("Third pier at Torv is late again", "By Olaf Renn", "17 June 2031", *PARAGRAPHS)
    with pytest.raises(SeveralArticlesError, match="holds 3 articles"):
        extract("\n\n".join((*HEAD, *PARAGRAPHS, *OTHER_HEAD, *OTHER, *third)).encode(), suffix="txt")
    section = ("# What comes", *OTHER)
    noted = (f"# {TITLE}", "By Lea Quist", *PARAGRAPHS, *section, f"# {OTHER_TITLE}", "By Ida Rask", *OTHER)
    with pytest.raises(SeveralArticlesError, match="holds 2 articles") as refused:
        extract("\n\n".join(noted).encode(), suffix="md")
    assert OTHER[0] in refused.value.articles()[0].text


@pytest.mark.parametrize("suffix", ["txt", "md"])
def test_a_title_block_is_read_and_prose_with_a_sign_is_none(suffix: str) -> None:
    block = f"% {TITLE}\n% Lea Quist; Ida Rask\n% 15 June 2031\n\n"
    article = extract((block + "\n\n".join(PARAGRAPHS)).encode(), suffix=suffix)
    assert (article.title, article.authors) == (TITLE, ("Lea Quist", "Ida Rask"))
    assert article.published is not None
    assert article.published.edtf == "2031-06-15"
    prose = "% of the ships were late in spring, the office says.\n% of the barges were late in summer.\n\n"
    article = extract((prose + "\n\n".join(PARAGRAPHS)).encode(), suffix=suffix)
    assert not article.authors
    assert "of the barges were late" in article.text


NOTED = "ina@reader.example"
FORWARDS: dict[str, str] = {
    "Gmail": "<div dir=ltr>Worth reading!<br>--<br>Ina, 0170 5550</div><div class=gmail_quote><div class=gmail_attr>"
    "---------- Forwarded message ---------<br>Från: <strong>Torv Letter</strong> &lt;<a>{noted}</a>&gt;<br>"
    "Datum: sön 15 juni 2031<br>Ämne: {title}<br>Till: &lt;{noted}&gt;<br></div><br><br>{article}</div>",
    "Outlook": "<p>FYI<o:p></o:p></p><div style='border-top:solid 1.0pt'><p class=MsoNormal><b>Von:</b> "
    "Torv Letter &lt;{noted}&gt; <br><b>Gesendet:</b> Sonntag, 15. Juni 2031 07:30<br><b>An:</b> {noted}<br><b>Cc:</b> "
    "Jo &lt;jo@reader.example&gt;<br><b>Betreff:</b> {title}</p></div>{article}",
    "Apple Mail": "<div>Begin forwarded message:</div><br><blockquote type=cite><div><b>From: </b><span>Torv Letter "
    "&lt;{noted}&gt;</span></div><div><b>Subject: </b>{title}</div><div><b>Date: </b>15 June 2031, 07:30</div>"
    "<div><b>To: </b>{noted}</div><br>{article}</blockquote>",
    "Thunderbird": "<div class=moz-forward-container>---- Weitergeleitete Nachricht ----<table><tr><th>Betreff: "
    "</th><td>{title}</td></tr><tr><th>Datum: </th><td>Sun, 15 Jun 2031 07:30:00 +0200</td></tr><tr><th>Von: </th>"
    "<td>Torv Letter &lt;{noted}&gt;</td></tr><tr><th>An: </th><td>{noted}</td></tr></table>{article}</div>",
    "sent on twice": "<p>See below<br>--<br>Jo, jo@reader.example</p><p>De : Ina &lt;{noted}&gt;<br>Envoyé : "
    "16 juin 2031<br>À : Jo<br>Objet : TR : {title}</p><p>Vois !</p><p>De : Torv<br>Envoyé : 15 juin 2031<br>"
    "À : {noted}<br>Objet : {title}</p>{article}",
    "in Chinese": "<div>请看</div><div>-----原始邮件-----<br>发件人：Torv Letter &lt;{noted}&gt;"
    "<br>发送时间：2031年6月15日<br>收件人：{noted}<br>主题：{title}</div>{article}",
}


@pytest.mark.parametrize("program", FORWARDS)
def test_of_a_page_that_is_sent_on_neither_fields_nor_remarks_are_read(program: str) -> None:
    page = FORWARDS[program].format(noted=NOTED, title=TITLE, article="".join(f"<p>{one}</p>" for one in PARAGRAPHS))
    article = extract(building.letter(f"<html><body>{page}</body></html>", None, subject=f"Fwd: {TITLE}"), suffix="eml")

    assert article.text.split("\n\n") == list(PARAGRAPHS)
    assert (article.title, article.published and article.published.edtf) == (TITLE, "2031-06-15")


@pytest.mark.parametrize(
    "mark",
    [
        "VS: ",
        "SV: ",
        "VB: Sv: ",
        "ENC: ",
        "RES: ",
        "Doorst: ",
        "PD: ",
        "转发：",
        "回复: ",
        "Re[2]: ",
        "[EXTERN] WG: ",
        "İLT: ",
    ],
)
def test_a_title_is_the_subject_without_the_marks_of_sending_on(mark: str) -> None:
    text = "\n\n".join(f"<p>{one}</p>" for one in PARAGRAPHS)
    article = extract(building.letter(text, None, subject=f"{mark}{TITLE}"), suffix="eml")

    assert (article.title, article.published) == (TITLE, None)


def test_a_letter_to_readers_that_prints_other_letters_keeps_them() -> None:
    printed = "<p>From: The harbour master<br>To: All captains<br>Subject: Fog</p>"
    page = f"<p>{LEAD}</p><p>{SECOND}</p>{printed}<p>{LEAD} {SECOND}</p>"

    assert "To: All captains" in extract(building.letter(page, None), suffix="eml").text


@pytest.mark.parametrize(
    "over",
    ["Worth a look, Ina\n\n________________________________\n", "", "> Anfang der weitergeleiteten Nachricht:\n>\n"],
)
def test_of_a_text_that_is_sent_on_neither_fields_nor_remarks_are_read(over: str) -> None:
    people = f"Van: Torv Letter <{NOTED}>\nVerzonden: 15 juni 2031 07:30\nAan: {NOTED};\n jo@reader.example\n"
    body = f"{people}Onderwerp: {TITLE}\n\n" + "\n\n".join(PARAGRAPHS) + "\n"
    quoted = "> " + body.replace("\n", "\n> ") if over.startswith(">") else body
    article = extract((over + quoted).encode(), suffix="txt")

    assert (article.title, article.text.split("\n\n")) == (TITLE, list(PARAGRAPHS))
    assert article.published is not None
    assert article.published.edtf == "2031-06-15"
