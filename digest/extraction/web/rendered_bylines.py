"""A page's tree → the people whom its marked bylines name, of those that belong to the article."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote

from lxml.etree import _Element, iterwalk

from digest.extraction.blocks import fold, letters_of, word_count
from digest.extraction.lines.byline_words import BETWEEN, LABELS
from digest.extraction.lines.bylines import without_label
from digest.extraction.lines.organisations import is_organisation
from digest.extraction.lines.people import handle_of, is_person, people_of, whole_names
from digest.extraction.web.element_tree import UNSEEN, text_of
from digest.extraction.web.foreign_parts import PROSE
from digest.extraction.web.signatures import is_known_person

MARK = re.compile(
    r"author(?!i)|byline|reader-credits|autor(?!i)|auteur|autore|firma(?!t)|reporter(?!s-)|contributor|journalist",
    re.IGNORECASE,
)
ATTRIBUTES = ("class", "itemprop", "rel", "data-testid", "data-component", "data-qa", "id")
"""What marks a byline, and the attributes in which it stands."""

MOST_MARKS = 4096
"""Of which it is kept what they say, a judgement: a page has some hundred, and a site repeats its own."""

OWN_PAGE = re.compile(
    r"/(?:authors?|autor(?:en|in)?|auteurs?|autores|profile?s?|profil|staff|our-people|redakteure?|journalisti?s?|journalisten"
    r"|contributors?|columnists?|byline)/(?:[^/?#]+/){0,2}[^/?#]+/?(?:[?#]|$)",
    re.IGNORECASE,
)
"""An address of the page that an outlet has of one of its writers."""

LAST_PART = re.compile(r"/([^/?#]+)/?(?:[?#].*)?$")

QUOTED = frozenset(("blockquote", "figure"))
"""Parts of an article that name others."""

LONGEST_BODY = 8
"""Words of an organisation's name, a judgement."""

LONGEST = 200
"""Characters; a longer element tells about the author, and its parts are looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bylines:
    """The people of the marked bylines, by their place on the page."""

    head: tuple[str, ...]
    """Between the headline and the text, or right before the headline."""
    elsewhere: tuple[str, ...]
    """Before the headline or behind the text; none where these places name several sets of people."""
    bodies: tuple[str, ...]
    """What the first byline behind the headline names where that is an organisation."""
    handles: tuple[str, ...]
    """What the first marked author behind the headline calls themselves in one word; elsewhere only if one does."""


def bylines_of(page: _Element, foreign: Set[_Element]) -> Bylines:
    """Return the people of the bylines that the page marks."""
    groups: list[tuple[str, list[_Element | None]]] = [("before", [])]
    for kind, element in _landmarks(page, foreign):
        if kind == "byline" or kind == "subheading":
            groups[-1][1].append(element if kind == "byline" else None)
        elif kind != groups[-1][0]:
            groups.append((kind, []))
    handles = [
        (kind, handle) for kind, bylines in groups for one in bylines if one is not None and (handle := _handle_in(one))
    ]
    first = next((handle for kind, handle in handles if kind == "headline"), None)
    named = [(kind, people) for kind, bylines in groups if (people := _people_of_all(bylines))]
    head = next((people for kind, people in named if kind == "headline"), ())
    others = {people for kind, people in named if kind != "headline"}
    return Bylines(
        head=head,
        elsewhere=next(iter(others)) if len(others) == 1 else (),
        bodies=tuple(_bodies(groups))[:1],
        handles=(first,) if first else tuple(each) if len(each := {handle for _, handle in handles}) == 1 else (),
    )


def _bodies(groups: Sequence[tuple[str, Sequence[_Element | None]]]) -> Iterator[str]:
    """Yield the organisations that the bylines behind the headline name, whole."""
    bylines = (one for kind, bylines in groups if kind == "headline" for one in bylines if one is not None)
    for byline in bylines:
        text = text_of(byline)
        name = without_label(text)
        is_plain = name != text and not any(map(str.isdigit, name))
        if is_plain and word_count(name) <= LONGEST_BODY and is_organisation(name):
            yield f"{name[0].upper()}{name[1:]}"


def _handle_in(byline: _Element) -> str | None:
    """Return the word of the link to an author, or of the part that a card marks as the name."""
    cards = (part for part in byline.iter() if part.get("rel") == "author" or "fn" in (part.get("class") or "").split())
    return next((handle for card in cards if (handle := handle_of(text_of(card)))), None)


def _people_of_all(bylines: Sequence[_Element | None]) -> tuple[str, ...]:
    """Return the people of the first byline that names any, and of those that are marked as it is.

    None stands for a heading, behind which another article's bylines may begin.
    """
    first: _Element | None = None
    named: list[str] = []
    for byline in bylines:
        if byline is None and first is not None:
            break
        people = _people_in(byline) if byline is not None else ()
        if byline is not None and people and (first is None or _marks(byline) == _marks(first)):
            first = byline if first is None else first
            named.extend(people)
    return whole_names(named)


def _landmarks(page: _Element, foreign: Set[_Element]) -> Iterator[tuple[str, _Element]]:
    """Yield the headline, the bylines and the paragraphs of the text, each in its place."""
    walk = iterwalk(page, events=("start",))
    for _, element in walk:
        tag = element.tag
        if not isinstance(tag, str) or tag in UNSEEN or tag in QUOTED or element in foreign:
            walk.skip_subtree()
        elif tag == "h1":
            yield "headline", element
            walk.skip_subtree()
        elif tag in ("h2", "h3", "h4") and not _is_marked(element):
            yield "subheading", element
        elif _is_marked(element) and len(text_of(element)) <= LONGEST:
            yield "byline", element
            walk.skip_subtree()
        elif tag == "p" and word_count(text_of(element)) >= PROSE:
            yield "text", element
            walk.skip_subtree()


def _marks(element: _Element) -> str:
    """Return what the attributes of an element say, of a link also where it leads if that is a writer's own page."""
    said = " ".join(filter(None, map(element.get, ATTRIBUTES)))
    return f"{said} author" if _leads_to_writer(element) else said


def _is_marked(element: _Element) -> bool:
    """Tell whether that marks a byline."""
    return _are_marks(*map(element.get, ATTRIBUTES)) or _leads_to_writer(element)


@lru_cache(maxsize=MOST_MARKS)
def _are_marks(*said: str | None) -> bool:
    return MARK.search(" ".join(filter(None, said))) is not None


def _leads_to_writer(element: _Element) -> bool:
    """Tell whether an element is a link to a writer's own page."""
    is_own = element.tag == "a" and OWN_PAGE.search(element.get("href") or "")
    address = element.get("href") or ""
    return bool(is_own) and any(
        is_known_person(name) or _is_called_so(name, address) for name in map(fold, map(str, element.itertext()))
    )


def _is_called_so(name: str, address: str) -> bool:
    """Tell whether an address ends in a person's whole name: /staff/uriel-gadessaud."""
    ending = LAST_PART.search(address)
    return ending is not None and " " in name and is_person(name) and _bare(name) == _bare(unquote(ending[1]))


def _bare(text: str) -> str:
    """Return the letters of a text without their marks, as addresses have them."""
    return letters_of("".join(one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one)))


def _people_in(byline: _Element) -> tuple[str, ...]:
    """Return the people of a byline's links and marked parts, else of its first cell with any, with who goes on."""
    cells = [(text, marked) for text, marked in _cells(byline, marked=_is_marked_name(byline)) if text]
    naming = [place for place, (text, marked) in enumerate(cells) if people_of(text)]
    if not any(cells[place][1] for place in naming):
        cells = [(text, place in naming[:1]) for place, (text, _) in enumerate(cells)]
    kept = [text for place, (text, taken) in enumerate(cells) if taken or _goes_on(cells, place)]
    people = people_of(" ; ".join(kept))
    if any(" " in name for name in people):
        return people
    return people_of(" ".join(text for text, _ in cells)) or (people if any(taken for _, taken in cells) else ())


def _is_marked_name(element: _Element) -> bool:
    return element.tag == "a" or any("author" in (element.get(name) or "") for name in ("rel", "itemprop"))


def _cells(element: _Element, *, marked: bool) -> Iterator[tuple[str, bool]]:
    """Yield the texts of an element and those inside it, and whether each stands in a link or a marked part."""
    yield fold(element.text or ""), marked
    for child in element:
        if isinstance(child.tag, str) and child.tag not in UNSEEN and child.tag != "button":
            yield from _cells(child, marked=marked or child.tag == "a" or _is_marked(child))
        yield fold(child.tail or ""), marked


def _goes_on(cells: Sequence[tuple[str, bool]], place: int) -> bool:
    """Tell whether a cell goes on a list of names, or says of whom the names are."""
    text = f" {cells[place][0]} "
    behind = f" {cells[place - 1][0]} " if place else ""
    joins = BETWEEN.match(text) or any(found.end() == len(behind) for found in BETWEEN.finditer(behind))
    return bool(joins or LABELS.search(text))
