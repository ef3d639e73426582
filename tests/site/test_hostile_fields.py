"""Hostile strings, each in a field of its own on full pages of the theme, in a real browser: none of them runs."""

from __future__ import annotations

import dataclasses
import re
import typing
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage

from digest.model import Edition, Figure, FigureMention, FigureRow, Point, TimelineEntry, TimelineRow
from digest.model import Page as MarkdownPage
from digest.pages import escaping
from tests.pages import edition as invented
from tests.pages.hostile import ACTIVE, LONGEST, REACHING
from tests.pages.texts import TEXTS, with_texts
from tests.site.building import build_site
from tests.site.conftest import serving

BEHIND = "\"'--></title></textarea></script></style></noscript></p>\n\n"
"""What ends whatever a text may stand in, so that what follows acts there too."""

STRINGS = tuple(
    dict.fromkeys(text[:LONGEST].strip() for text in (*ACTIVE, *(BEHIND + text for text in ACTIVE), *REACHING))
)

COMPARED = {"Attribution.beside", "Attribution.speaks_for"}
"""Fields with words that are compared and shown nowhere."""

RAN = "a hostile string ran"

WATCH = f"""for (const name of ["alert", "confirm", "prompt", "msgbox"]) window[name] = () => console.log("{RAN}")"""
"""What every page and every frame begins with."""

TOUCH = r"""() => {
  const events = [], addresses = [];
  for (const element of document.querySelectorAll("*")) {
    for (const {name, value} of element.attributes) {
      if (/^on/i.test(name)) events.push([element, name.slice(2)]);
      const leads = /^(?:(?:xlink:)?href|src|srcdoc|action|formaction|data|poster|ping)$/i.test(name);
      if ((leads || element.httpEquiv) && /^\W*javascript:/i.test(value.replace(/\s/g, ""))) addresses.push(element);
    }
  }
  for (const [element, event] of events) element.dispatchEvent(new Event(event, {bubbles: true}));
  for (const element of addresses) if (element.click) element.click();
  return events.length + addresses.length;
}"""
"""Does to the page what a reader might; returns how many attributes could run something."""


@dataclasses.dataclass(frozen=True)
class Filled:
    """An edition with a string in each of its texts."""

    edition: Edition
    strings: frozenset[str]
    fields: frozenset[str]


def filled(strings: Sequence[str]) -> Filled:
    """Return the invented edition with one of the `strings` for each of its texts, the same for the same text."""
    chosen: dict[str, str] = {}

    def replace(text: str) -> str:
        return chosen.setdefault(text, strings[len(chosen) % len(strings)])

    edition = typing.cast("Edition", with_texts(with_rare_texts(invented.edition()), replace))
    placed = frozenset(chosen.values())
    return Filled(edition=edition, strings=placed, fields=frozenset(fields_with(edition, placed)))


def with_rare_texts(value: object) -> object:
    """Return a value with a unit for each figure and own words for each sentence in it that has none."""
    if isinstance(value, Mapping):
        return {key: with_rare_texts(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return tuple(with_rare_texts(item) for item in value)
    if not dataclasses.is_dataclass(value) or isinstance(value, type):
        return value
    changed = {field.name: with_rare_texts(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, Figure | FigureMention | FigureRow):
        changed["unit"] = value.unit or "boatloads"
    if isinstance(value, Point | TimelineEntry | TimelineRow) and value.text:
        changed["own"] = value.own or (value.text,)
    return dataclasses.replace(value, **changed)


def fields_with(value: object, strings: frozenset[str]) -> Iterator[str]:
    """Yield each field of a value, at whatever depth, that holds one of the strings."""
    if isinstance(value, Mapping):
        value = (*value.keys(), *value.values())
    if isinstance(value, tuple):
        for item in value:
            yield from fields_with(item, strings)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            held = getattr(value, field.name)
            texts = tuple(texts_in(held))
            if field.name in TEXTS.get(type(value), ()) and not strings.isdisjoint(texts):
                yield f"{type(value).__name__}.{field.name}"
            yield from fields_with(held, strings)


def texts_in(held: object) -> Iterator[object]:
    """Yield a value, or of a tuple what is in it, at whatever depth."""
    if isinstance(held, tuple):
        for item in held:
            yield from texts_in(item)
    elif isinstance(held, str):
        yield held


def editions() -> Iterator[Filled]:
    """As many editions as it takes for every string to stand in one."""
    waiting = STRINGS
    while waiting:
        made = filled(waiting)
        yield made
        waiting = tuple(text for text in waiting if text not in made.strings)


def pages_of(edition: Edition, folder: str) -> list[MarkdownPage]:
    """The pages of an edition, in a folder of the site, without most of the lists, which repeat what the pages say."""
    pages = invented.render(edition, settings=invented.settings(), templates=[invented.TEMPLATES])
    lists = {"briefings.md", "sources.md", "entities.md", "topics.md", "outlets.md"}
    kept = [page for page in pages if page.path not in lists]
    return [dataclasses.replace(page, path=f"{folder}{page.path}") for page in kept]


def site_of(chosen: Sequence[Filled], folder: Path) -> Path:
    """One site of several editions, the first at its root.

    The theme's search is left out: what it shows of hostile texts, once somebody searches, is tried by
    tests/site/test_hostile_site.py, and loading its index takes a third of the time of each page.
    """
    folders = ["", *(f"{number}/" for number in range(1, len(chosen)))]
    made = [page for each, name in zip(chosen, folders, strict=True) for page in pages_of(each.edition, name)]
    return build_site(made, folder, strict=False, with_search=False)  # some pages stand in no navigation


def ran_on(browser: Browser, site: Path) -> tuple[list[str], list[str], list[str]]:
    """Return all pages, those on which a string ran, and those with an attribute that could run something."""
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("index.html"))
    ran: list[str] = []
    armed: list[str] = []
    context = browser.new_context()
    context.add_init_script(WATCH)
    page = context.new_page()
    for address in serving(site):
        for path in pages:

            def listen(message: ConsoleMessage, path: str = path) -> None:
                if message.text == RAN:
                    ran.append(path)

            page.on("console", listen)
            page.goto(address + path, wait_until="load")
            if page.evaluate(TOUCH):
                armed.append(path)
            page.remove_listener("console", listen)
    context.close()
    return pages, list(dict.fromkeys(ran)), armed


def without_policy(site: Path) -> Path:
    """Take out of each page of a site the policy by which a browser runs no script that it does not know."""
    for path in site.rglob("*.html"):
        text = path.read_text("utf-8")
        path.write_text(re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", text), "utf-8")
    return site


def test_there_are_enough_strings_and_fields() -> None:
    assert len(STRINGS) >= 600
    assert frozenset().union(*(each.strings for each in editions())) == set(STRINGS)
    named = {f"{kind.__name__}.{name}" for kind, names in TEXTS.items() for name in names}
    assert named - frozenset.intersection(*(each.fields for each in editions())) == COMPARED


@pytest.mark.browser
def test_no_string_runs_in_any_field(browser: Browser, tmp_path: Path) -> None:
    chosen = tuple(editions())
    pages, ran, armed = ran_on(browser, without_policy(site_of(chosen, tmp_path)))
    assert len(pages) > 10 * len(chosen)
    assert (ran, armed) == ([], [])


@pytest.mark.browser
def test_they_run_where_nothing_escapes_them(browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(escaping, "_NUMERIC", {})
    escaping.numeric.cache_clear()  # of what other sites escaped
    site = without_policy(site_of([next(editions())], tmp_path))
    escaping.numeric.cache_clear()
    pages, ran, armed = ran_on(browser, site)
    assert len(ran) > 0.8 * len(pages)
    assert armed != []
