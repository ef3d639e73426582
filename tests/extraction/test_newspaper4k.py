"""Extraction with newspaper4k in newspaper3k's place, in the environment that `make test` prepares for it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

Reading = tuple[str, str, list[str]]

ROOT = Path(__file__).parent.parent.parent
PYTHON = Path(sys.prefix) / "newspaper4k" / "bin" / "python"
ENVIRONMENT = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTEST_ADDOPTS")}

READ = """
import json, sys
from digest.extraction import extract

read = {name: extract(page.encode(), suffix="html") for name, page in json.load(sys.stdin).items()}
print(json.dumps({name: [one.text, one.title, one.extraction.engines] for name, one in read.items()}))
"""

PAGE = """<!doctype html><html lang="{language}"><head><title>{title}</title></head>
<body><article><h1>{title}</h1><p>{first}</p><p>{second}</p></article></body></html>"""

ENGLISH = {
    "language": "en",
    "title": "Harbour dredged at last",
    "first": "The harbour of Lindmark was dredged in spring, and the larger ships came back in June, said mayor Lund. "
    * 2,
    "second": "Fishermen said that the water stayed cloudy until summer ended, and that the herring kept away. " * 2,
}
UNSPACED = {
    "zh": "虚构小镇的港口今年春天进行了疏浚，市长伦德说，大船六月就回来了。",
    "ja": "架空の町の港は春に浚渫され、六月には大型船が戻ってきたと町長のルンド氏は述べた。",
    "ko": "가상의 마을 항구는 봄에 준설되었고 유월에는 큰 배들이 돌아왔다고 룬드 시장이 말했다. ",
    "ar": "جرى تعميق ميناء البلدة المتخيلة في الربيع، وعادت السفن الكبيرة في يونيو، كما قال العمدة لوند. ",
    "hi": "काल्पनिक शहर का बंदरगाह वसंत में गहरा किया गया और जून में बड़े जहाज़ लौट आए, महापौर लुंड ने कहा। ",
}
"""A sentence in each of the languages that newspaper4k reads with packages that its plain install lacks."""

RAISES = frozenset({"zh", "ja", "ko", "hi"})
"""The languages at which 0.9.4 raises; Arabic it reads by now."""


def run_there(*arguments: str, given: bytes = b"") -> str:
    """Return what the environment's Python prints; fail where there is no such environment."""
    assert PYTHON.is_file(), f"{PYTHON} is missing: make .venv/newspaper4k.stamp"
    result = subprocess.run(
        [PYTHON, *arguments], cwd=ROOT, input=given, capture_output=True, env=ENVIRONMENT, check=False
    )
    printed = result.stdout.decode("utf-8")
    assert result.returncode == 0, printed + result.stderr.decode("utf-8", "replace")
    return printed


def unspaced(language: str) -> str:
    sentence = UNSPACED[language]
    return PAGE.format(language=language, title=sentence[:12], first=sentence * 4, second=f"2031: {sentence * 3}")


@pytest.fixture(scope="module")
def readings() -> dict[str, Reading]:
    """Text, title and engines of each page, all read by one process, which takes seconds to start."""
    pages = {"en": PAGE.format(**ENGLISH), **{language: unspaced(language) for language in UNSPACED}}
    read: dict[str, Reading] = json.loads(run_there("-c", READ, given=json.dumps(pages).encode()))
    return read


def test_a_page_is_read_and_the_reading_says_that_newspaper4k_read_it(readings: dict[str, Reading]) -> None:
    text, title, engines = readings["en"]
    assert title == ENGLISH["title"]
    assert text == f"{ENGLISH['first'].strip()}\n\n{ENGLISH['second'].strip()}"
    assert [engine.split()[0] for engine in engines] == ["trafilatura", "readability-lxml", "newspaper4k"]


@pytest.mark.parametrize("language", UNSPACED)
def test_where_it_raises_the_other_engines_answer(language: str, readings: dict[str, Reading]) -> None:
    sentence = UNSPACED[language]
    text, _, engines = readings[language]
    assert text == f"{(sentence * 4).strip()}\n\n2031: {(sentence * 3).strip()}"
    names = {engine.split()[0] for engine in engines}
    assert names == {"trafilatura", "readability-lxml", *(() if language in RAISES else ("newspaper4k",))}


def test_the_tests_of_web_pages_hold_with_it_too() -> None:
    printed = run_there("-m", "pytest", "-q", "tests/extraction/test_html.py")
    assert " passed" in printed
