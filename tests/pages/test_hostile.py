"""Whatever a contributor types into whichever field, the page keeps its structure and shows it as typed."""

from __future__ import annotations

import dataclasses
import re
import typing
from collections.abc import Iterator
from functools import cache

import markdown
import pytest
import yaml

from digest import model
from digest.model import Edition, Page
from tests.examples import by_day_and_night
from tests.pages import edition as invented
from tests.pages.hostile import ALL, LONGEST, REACHING, WORD, harmless_for
from tests.pages.structure import folded, parsed, text_of
from tests.pages.texts import NO_WORDS, TEXTS, WITHOUT_WORDS, with_texts

EXTENSIONS = ["attr_list", "tables", "toc"]

REFERENCES = re.compile(r'<dl class="dg-cite".*?</dl>', re.DOTALL)
"""A style of citing puts its own marks around a text, and BibTeX escapes it; tests/references holds what is shown."""

FINDING = re.compile(r"\b[a-z]+-[0-9a-f]{12}\b")
"""The id of a finding, which is made of its words."""


def pages_with(text: str) -> tuple[Page, ...]:
    """The pages of the edition in which every text is `text`."""
    edition = typing.cast("Edition", with_texts(invented.edition(), lambda _: text))
    return invented.render(edition, settings=invented.settings(), templates=[invented.TEMPLATES])


@dataclasses.dataclass(frozen=True)
class Shown:
    """What a browser makes of a page."""

    path: str
    title: str
    tags: list[str]
    text: str


def shown(page: Page) -> Shown:
    _, front, body = page.markdown.split("---\n", 2)
    html = markdown.markdown(body, extensions=EXTENSIONS)
    title = text_of(str(yaml.load(front, Loader=yaml.CSafeLoader)["title"]))  # the safe one, in C
    whole = parsed(html)
    without = REFERENCES.sub("", html)
    text = FINDING.sub("finding", whole.text if without == html else text_of(without))
    return Shown(path=page.path, title=title, tags=whole.tags, text=text)


@cache
def harmless(text: str) -> tuple[Shown, ...]:
    return tuple(shown(page) for page in pages_with(text))


TRIED = [text[:LONGEST] for text in REACHING[:: by_day_and_night(2, 1)]]
"""Every second one by day: each is put into all fields of all pages."""

ONE_MARK = str.maketrans(dict.fromkeys("“”„‘’‚'", '"'))
"""Within quotation marks the double ones of a text are shown as single ones."""


@pytest.mark.hypothesis  # so that all are tried in the nightly profile
@pytest.mark.parametrize("hostile", TRIED, ids=range(len(TRIED)))
def test_no_text_changes_a_page_and_each_shows_as_typed(hostile: str) -> None:
    word = harmless_for(hostile)
    for page, like in zip(map(shown, pages_with(hostile)), harmless(word), strict=True):
        assert page.tags == like.tags, page.path
        assert page.text.translate(ONE_MARK) == folded(like.text.replace(word, hostile)).translate(ONE_MARK), page.path
        assert page.title == folded(like.title.replace(word, hostile)), page.path


def test_the_harmless_word_is_on_the_pages_to_begin_with() -> None:
    counts = {page.path: page.text.count(WORD) for page in harmless(WORD)}
    assert counts["briefings/harbour-pact.md"] > 60
    silent = {path for path, count in counts.items() if count == 0}
    assert silent == {"weeks.md"}  # weeks, days and numbers


def test_only_strings_that_intake_refuses_are_left_out() -> None:
    assert len(ALL) - len(REACHING) == 13
    assert len(REACHING) > 150


def values() -> Iterator[type]:
    """Every value that an edition holds."""
    found: dict[type, None] = {}
    pending: list[object] = [Edition]
    while pending:
        kind = pending.pop()
        pending += typing.get_args(kind)
        if isinstance(kind, type) and dataclasses.is_dataclass(kind) and kind not in found:
            found[kind] = None
            pending += typing.get_type_hints(kind).values()
    yield from found


@pytest.mark.parametrize("kind", list(values()), ids=lambda kind: kind.__name__)
def test_every_text_field_is_either_tried_or_known_to_hold_no_words(kind: type) -> None:
    texts = {name for name, hint in typing.get_type_hints(kind).items() if "str" in str(hint)}
    enums = {name for name, hint in typing.get_type_hints(kind).items() if "Enum" in str(type(hint))}
    if kind not in WITHOUT_WORDS:
        assert texts - enums - set(TEXTS.get(kind, ())) <= NO_WORDS


def test_what_is_tried_is_part_of_the_model() -> None:
    for kind, names in TEXTS.items():
        assert set(names) <= {field.name for field in dataclasses.fields(kind)}, kind
        assert getattr(model, kind.__name__) is kind
