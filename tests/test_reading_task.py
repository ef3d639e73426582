"""Copies read whole within the sandbox: as they are read without one, or refused in a sentence before 10 s are over."""

from __future__ import annotations

import subprocess
import sys
from ast import literal_eval
from collections.abc import Iterator
from pathlib import Path

import pytest

from digest import extraction, reading_task
from digest.errors import CopyError
from digest.reading_task import Job, read, read_in_sandbox, shared
from digest.sandbox import LIMITS, Limits, Sandbox

TESTS = Path(__file__).parent
COPIES = sorted(path for path in TESTS.glob("extraction/articles/*.*") if path.suffix != ".expected")
PAGES = sorted(TESTS.glob("extraction/pages/*.html"))


@pytest.mark.parametrize("path", [*COPIES, *PAGES], ids=lambda path: path.name)
def test_a_copy_is_read_in_the_sandbox_as_it_is_read_where_files_can_be_opened(path: Path) -> None:
    job = Job(content=path.read_bytes(), suffix=path.suffix.removeprefix("."))

    assert read_in_sandbox(job, shared(())) == read(job, ())


def test_what_a_sandbox_loads_is_what_reads_a_copy() -> None:
    told = "print({name.split('.')[1] for name in sys.modules if 'digest.' in name})"
    listed = f"import sys; from digest import reading_task; reading_task.load('text'); {told}"
    done = subprocess.run([sys.executable, "-c", listed], capture_output=True, text=True, check=True)

    loaded = set(literal_eval(done.stdout))

    assert {"intake", "extraction", "analysis", "sandbox"} <= loaded
    assert loaded.isdisjoint(
        {"pipeline", "comparison", "briefing", "pages", "exports", "references", "site_gate", "cli"}
    )


IN_A_LANGUAGE = """<!doctype html><html lang="{language}"><head><title>Lindmark</title></head>
<body><article><h1>Lindmark</h1><p>{words}</p><p>{words}</p></article></body></html>"""

LANGUAGES = {
    "ar": "جرى تعميق ميناء البلدة المتخيلة في الربيع، وعادت السفن الكبيرة في يونيو، كما قال العمدة لوند. ",
    "el": "Το λιμάνι της φανταστικής πόλης βαθύνθηκε την άνοιξη, και τα μεγάλα πλοία επέστρεψαν τον Ιούνιο. ",
    "hi": "काल्पनिक शहर का बंदरगाह वसंत में गहरा किया गया और जून में बड़े जहाज़ लौट आए, महापौर लुंड ने कहा। ",
    "ja": "架空の町の港は春に浚渫され、六月には大型船が戻ってきたと町長のルンド氏は述べた。",
    "ko": "가상의 마을 항구는 봄에 준설되었고 유월에는 큰 배들이 돌아왔다고 룬드 시장이 말했다. ",
    "ru": "Гавань выдуманного города углубили весной, и большие суда вернулись в июне, сказал мэр Лунд. ",
    "zh": "虚构小镇的港口今年春天进行了疏浚，市长伦德说，大船六月就回来了。",
}
"""An invented sentence in each of the languages for which an engine loads something of its own."""

CHARSETS = {"ru": "koi8-r", "el": "iso8859-7", "ja": "shift_jis", "zh": "gb18030", "ko": "euc-kr", "ar": "cp1256"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("is_declared", [True, False], ids=["declared", "unsaid"])
def test_nothing_is_loaded_late_for_any_language_or_charset(language: str, is_declared: bool) -> None:
    page = IN_A_LANGUAGE.format(language=language, words=LANGUAGES[language] * 3)
    charset = CHARSETS.get(language, "utf-8")
    head = f'<meta charset="{charset}">' if is_declared else ""
    job = Job(content=page.replace("<head>", f"<head>{head}").encode(charset), suffix="html")

    assert read_in_sandbox(job, shared(())) == read(job, ())


@pytest.fixture(scope="module")
def hurried() -> Iterator[None]:
    """Let copies run out of time and memory soon, so that the tests do not take all that a copy may."""
    former = reading_task.SANDBOXES
    limits = Limits(seconds=2.0, memory=LIMITS.memory // 2)
    reading_task.SANDBOXES = {kind: Sandbox(reading_task.__name__, kind, limits=limits) for kind in former}
    yield
    for sandbox in reading_task.SANDBOXES.values():
        sandbox.stop()
    reading_task.SANDBOXES = former


LEAD = "The harbour of Lindmark was dredged in spring, and the larger ships came back in June, said mayor Edda Lund."
PARAGRAPHS = f"<p>{LEAD}</p>".encode() * 3
HOSTILE = {
    "elements around the text": b"<div>" * 200_000 + PARAGRAPHS,
    "5 MB of paragraphs": b"<article>" + PARAGRAPHS * (5_000_000 // len(PARAGRAPHS)),
    "5 MB in a line": b"<article><p>" + b"word and more words " * 250_000,
    "a table of 5 MB": b"<article>" + PARAGRAPHS + b"<table>" + b"<tr><td>cell</td><td>12</td></tr>" * 150_000,
    "a list of 5 MB": b"<article>" + PARAGRAPHS + b"<ul>" + b"<li><a href=/x>some link text</a></li>" * 130_000,
}

WAYS_OUT = ("store the article's text alone, as .txt", "check that it is the page itself")
"""Which of them is said depends on how far an engine comes within its time."""


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize("page", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_page_is_read_or_refused_with_a_way_out(page: bytes) -> None:
    outcome: str
    try:
        outcome = read_in_sandbox(Job(content=page, suffix="html"), shared(())).article.text
    except CopyError as why:
        outcome = str(why)
    assert len(outcome) > len(PARAGRAPHS) or any(known in outcome for known in WAYS_OUT)


def test_what_may_hold_a_page_is_read_where_the_engines_of_pages_are() -> None:
    held = (
        b"<!doctype html><html><body><p>A page.</p>",
        b"WARC/1.0\r\n",
        b"PK\x03\x04..archive/data.warc",
        b"bplist00",
        b"From: a\nTo: b\nReceived: c\n\n",
    )
    others = (b"%PDF-1.7", b"{\\rtf1 }", b"PK\x03\x04..word/document.xml", b"A sentence.", b"")
    assert {extraction.kind_of(content, "txt") for content in held} == {extraction.WEB}
    assert {extraction.kind_of(content, "txt") for content in others} == {extraction.TEXT}
