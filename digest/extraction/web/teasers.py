"""A page's tree → the parts that announce another article of the site: a linked headline with a few words of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from lxml.etree import _Element

from digest.extraction.addresses import parts_of
from digest.extraction.blocks import word_count
from digest.extraction.web.element_tree import text_of

HEADINGS = ("h2", "h3", "h4", "h5", "h6")

LEAST, MOST = 5, 60
"""Words of a teaser beside its headline, judgements: fewer are no text of it, and more are a section of the article."""


LEAST_STREAMED, MOST_STREAMED = 4, 200
"""Items of a list of other articles, and words of each, judgements."""


def teasers_of(page: _Element) -> frozenset[_Element]:
    """Return the parts that hold one linked heading, a few words, and no other heading."""
    home = _home(page)
    headings = [heading for heading in page.iter(*HEADINGS) if _leads_within(heading, home)]
    parts = (_part(heading) for heading in headings)
    return frozenset((*(part for part in parts if part is not None), *_streamed(headings)))


def _streamed(headings: Sequence[_Element]) -> Iterator[_Element]:
    """Yield the items of lists of which several begin with such a heading, however much they tell of it."""
    items = dict.fromkeys(item for heading in headings if (item := next(heading.iterancestors("li"), None)) is not None)
    lists = Counter(item.getparent() for item in items)
    for item in items:
        if lists[item.getparent()] >= LEAST_STREAMED and word_count(text_of(item)) <= MOST_STREAMED:
            yield item


def _home(page: _Element) -> str:
    links = (link.get("href") or "" for link in page.iter("link") if (link.get("rel") or "").lower() == "canonical")
    return next((host for link in links if (host := parts_of(link).hostname)), "")


def _leads_within(heading: _Element, home: str) -> bool:
    """Tell whether the whole heading is a link to another page of the site."""
    links = [*heading.iter("a"), *heading.iterancestors("a")]
    if len(links) != 1 or text_of(heading) not in text_of(links[0]):
        return False
    address = links[0].get("href") or "#"
    return not address.startswith("#") and (parts_of(address).hostname or home) == home


def _part(heading: _Element) -> _Element | None:
    """Return the smallest part that holds words beside the heading, None where that is no teaser."""
    own = word_count(text_of(heading))
    for part in heading.iterancestors():
        if (words := word_count(text_of(part)) - own) >= LEAST:
            return part if words <= MOST and _is_alone(part) else None
    return None


def _is_alone(part: _Element) -> bool:
    headings: Iterator[_Element] = part.iter("h1", *HEADINGS)
    return len(list(headings)) == 1
