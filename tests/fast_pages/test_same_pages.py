"""A generated page is the same whether its Markdown is converted whole or by its shape."""

from __future__ import annotations

import dataclasses
import warnings
from functools import cache

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from digest.fast_pages.fast_page import FastPage, Shapes
from digest.fast_pages.outline import outline_of
from digest.fast_pages.search_sections import UnreadableError, sections_of
from tests.pages import edition as invented
from tests.site.building import ROOT

HEAD = "---\ntitle: Invented\n---\n\n"

WRITTEN = {
    "nothing but Markdown": "# A heading {#top}\n\nWords, and a [link](other.md#part) and `code`.\n",
    "an island": '# One &#38; two {#top}\n\n<div class="a">\n<p id="here">words &#60; words</p>\n</div>\n',
    "several elements in a block": "# A {#top}\n\n<p>one</p>\n<p>two</p>\n\n## B {#b}\n\n<p>three</p>\n",
    "words behind an element": "# A {#top}\n\n<p>one</p> words\n\nmore\n",
    "an element inline": "# A {#top}\n\n<span>one</span>\n\n*more*\n",
    "a block that does not close": "# A {#top}\n\n<div>one\n\ntwo</div>\n\nthree\n",
    "an element within its like": '# A {#top}\n\n<div><div>one</div><div name="x">two</div></div>\n',
    "a heading without an id": "# A heading\n\n<p>one</p>\n\n## Another heading\n\ntext\n",
    "a heading with markup": "# A *heading* {#top}\n\n## **B** and `c` {#b}\n\n<p>one</p>\n",
    "no first heading": "<p>one</p>\n\n### Deep {#deep}\n\n## Less {#less}\n",
    "white space": "# A {#top}\n\n<div>\n \n<p>one</p>\n   \n</div>\n\n\n\n\n<p>two</p>",
    "tabs": "# A {#top}\n\n<p>one\ttwo</p>\n",
    "code": "# A {#top}\n\n```\n<div>\n\n# no heading {#no}\n```\n",
    "indented code": "# A {#top}\n\n    <div>four</div>\n\n<div>one</div>\n",
    "a list": "# A {#top}\n\n- one\n\n    <div>within</div>\n\n- two\n",
    "a table": "# A {#top}\n\na | b\n--|--\n1 | 2\n\n<table><tr><td>1</td></tr></table>\n",
    "our own marks": "# xqheading0x {#top}\n\n<div>xqisland0x</div>\n",
    "a picture": '# A {#top}\n\n![an image](picture.png)\n\n<figure><img src="a.png" alt=""></figure>\n',
    "other scripts": "# 河 और “quoted” {#top}\n\n## a  b {#b}\n\n<p>Ägir &#45; é</p>\n",
    "nothing": "\n",
}
"""Invented pages, some as no template writes them: these are converted whole."""


@cache
def config() -> MkDocsConfig:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the theme's search imports jieba, whose source Python warns of
        loaded = load_config(config_file=str(ROOT / "mkdocs.yml"))
    loaded.plugins._current_plugin = "digest"
    return loaded


@cache
def generated(language: str = "en") -> dict[str, str]:
    settings = dataclasses.replace(invented.settings(), language=language)
    made = invented.render(invented.edition(), settings=settings, templates=[invented.TEMPLATES])
    return {page.path: page.markdown for page in made}


SHAPES: Shapes = {}
"""Shared by the tests, as the pages of a build share it."""


def told(page: Page, files: Files) -> dict[str, object]:
    """Return all that MkDocs and its theme take from a page."""
    page.read_source(config())
    page.render(config(), files)
    links = page.links_to_anchors
    return {
        "content": page.content,
        "title": page.title,
        "contents": [outline(link) for link in page.toc],
        "anchors": page.present_anchor_ids,
        "links": links and {file.src_uri: anchors for file, anchors in links.items()},
        "meta": page.meta,
    }


def outline(link: AnchorLink) -> tuple[object, ...]:
    return link.title, link.id, link.level, getattr(link, "active", None), [outline(child) for child in link.children]


def both(path: str, markdown: str) -> tuple[dict[str, object], dict[str, object]]:
    """Return what is told of a page that is converted whole, and of one that is converted by its shape."""
    files = Files([File.generated(config(), name, content="") for name in ("other.md", "picture.png")])
    plain = Page(None, File.generated(config(), path, content=markdown), config())
    fast = FastPage(None, File.generated(config(), path, content=markdown), config(), SHAPES)
    return told(plain, files), told(fast, files)


@pytest.mark.parametrize("path", generated())
def test_a_page_of_the_templates_is_the_same(path: str) -> None:
    plain, fast = both(path, generated()[path])
    assert fast == plain


@pytest.mark.parametrize("language", ["ar", "fr", "zh"])
def test_a_page_in_another_language_is_the_same(language: str) -> None:
    for path, markdown in generated(language).items():
        plain, fast = both(f"{language}/{path}", markdown)
        assert fast == plain


@pytest.mark.parametrize("name", WRITTEN)
def test_any_other_page_is_the_same(name: str) -> None:
    for turn in range(2):  # the second time its shape is known
        plain, fast = both(f"page-{turn}.md", HEAD + WRITTEN[name])
        assert fast == plain


@pytest.mark.parametrize("path", generated())
def test_no_page_of_the_templates_is_converted_whole(path: str) -> None:
    outline = outline_of(generated()[path].split("---\n", 2)[2])
    assert outline
    assert outline.is_alone


@pytest.mark.parametrize("html", [*generated(), *WRITTEN])
def test_the_search_finds_the_same_sections(html: str) -> None:
    from material.plugins.search.plugin import Parser

    page, _ = both("page.md", generated().get(html) or HEAD + WRITTEN[html])
    content = str(page["content"])
    parser = Parser()
    parser.feed(content)
    parser.close()
    expected = [(one.id, one.title, one.text, one.is_excluded()) for one in parser.data]
    assert [(one.id, one.title, one.text, one.excluded) for one in sections_of(content)] == expected


@pytest.mark.parametrize(
    "html",
    [
        '<h1 id="a">one</h1>',
        '<svg><title id="t">Words &lt; of it</title><g></g></svg>',
        '<h2 id="a">A</h2><div data-search-exclude>no<div>no</div>yes?</div><p>yes</p>',
        '<div><h2 id="a">A<a class="headerlink" href="#a">¶</a></h2><p>in</p></div><p>out</p>',
        '<p></p><h2 id="a" data-search-exclude>A</h2><p>gone</p><h3 id="b">B</h3><p> </p><ul><li></li></ul>end',
        "<pre>a\n  b</pre> <p>\n</p> \n <code>c &lt; d</code><br>e<hr/><sub>f</sub>",
        '<div><script type="application/ld+json">{"a": 1}</script></div><p>b &amp; c</p><svg><path d="M0"/></svg>',
    ],
)
def test_the_search_finds_the_same_sections_in_odd_html(html: str) -> None:
    from material.plugins.search.plugin import Parser

    parser = Parser()
    parser.feed(html)
    parser.close()
    found = [(one.id, one.title, one.text, one.excluded) for one in sections_of(html)]
    expected = [(one.id, one.title, one.text, one.is_excluded()) for one in parser.data]
    assert found == expected


@pytest.mark.parametrize(
    "html", ["<p>a", "<p>a</div>", "<p>1 < 2</p>", "<!-- a -->", "<textarea><p></textarea>", "</p>"]
)
def test_html_that_no_template_writes_is_left_to_the_search_itself(html: str) -> None:
    with pytest.raises(UnreadableError):
        sections_of(html)
