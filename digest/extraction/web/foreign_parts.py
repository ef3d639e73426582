"""A page's tree → its foreign parts, whose bylines and days are not the article's: other articles, comments, boxes."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import cast

from lxml.etree import XPath, _Element

from digest.extraction.blocks import word_count
from digest.extraction.web.element_tree import text_of

TAGS = frozenset(("aside", "nav", "footer", "form", "dialog"))

NAMES = re.compile(
    r"(?<![a-z])(?:comments?|repl(?:y|ies)|threads?|disqus|related|recommend\w*|cards?|river"
    r"|teasers?(?![-_]{0,2}(?:text|head|intro|content|lead))|(?<!has-)(?<!with-)(?<!no-)sidebar(?!-(?:grid|layout))"
    r"|side-bar|(?:site|page|global|main)[-_]?footer|testimonials?|popular|latest|most-?read|trending|widgets?"
    r"|read-?more|more|promo|newsletter|next|prev(?:ious)?|suggest\w*|archives?|event|calendar|keep-reading|also"
    r"|outbrain|taboola|snapshot|today|toolbar|twitter-tweet|fb-post|(?:instagram|tiktok|bluesky|mastodon|telegram)"
    r"-(?:media|embed|post))(?![a-z])",
    re.IGNORECASE,
)
"""What parts are called that hold other articles, readers' words, or the site's own."""

OTHERS = re.compile(
    r"(?<![a-z])(?:related|recommend\w*|teasers?|cards?|latest|popular|most-?read|trending|more(?:-?(?:news|stories))?)"
    r"(?![a-z-])",
    re.IGNORECASE,
)
"""What lists of other articles are called."""

ATTRIBUTES = ("class", "id", "role", "data-component", "data-testid")

NAMED = XPath(f"//*[{' or '.join((*(f'self::{tag}' for tag in sorted(TAGS)), *(f'@{name}' for name in ATTRIBUTES)))}]")
"""Less than half of the elements of a page."""

MOST_NAMES = 4096
"""Of which it is kept what they say, a judgement: a page has some hundred, and a site repeats its own."""

PROSE = 20
"""Words, a judgement: a paragraph of so many is an article's text."""

LARGEST = 0.3
"""A judgement: a part with more of the page's prose holds the article, whatever it is called."""


def foreign_parts(page: _Element) -> frozenset[_Element]:
    """Return the parts of something else, nested ones too; none of them holds the headline or most of the text."""
    prose: dict[_Element, int] = {}
    for paragraph in page.iter("p", "h1"):
        words = word_count(text_of(paragraph))
        size = words if paragraph.tag == "p" and words >= PROSE else 0
        for part in (paragraph, *paragraph.iterancestors()):
            prose[part] = prose.get(part, 0) + size
    whole = max(1, prose.get(page, 0))
    headlines = {part for heading in page.iter("h1") for part in (heading, *heading.iterancestors())}
    return frozenset(
        element
        for element in named_parts(page)
        if is_named_foreign(element) and element not in headlines and prose.get(element, 0) <= LARGEST * whole
    )


@lru_cache(maxsize=1)  # what a page shows and what stands around its article both ask for them
def named_parts(page: _Element) -> list[_Element]:
    """Return the elements that have a name or a mark by which a part can be called one of something else."""
    return cast(list[_Element], NAMED(page))


def holds_others(element: _Element) -> bool:
    """Tell whether an element is called a list of other articles, however much of the page it holds."""
    return isinstance(element.tag, str) and _kinds_of(*map(element.get, ATTRIBUTES))[1]


def is_named_foreign(element: _Element) -> bool:
    """Tell whether an element is called, by its name or its marks, a part of something else."""
    if not isinstance(element.tag, str):
        return False
    return _is_of_the_page(element) or _kinds_of(*map(element.get, ATTRIBUTES))[0]


@lru_cache(maxsize=MOST_NAMES)
def _kinds_of(*given: str | None) -> tuple[bool, bool]:
    """Tell whether a part's names are those of a part of something else, and of a list of other articles."""
    names = " ".join(filter(None, given))
    return NAMES.search(names) is not None, OTHERS.search(names) is not None


def _is_of_the_page(element: _Element) -> bool:
    """Tell whether an element is by its name no part of an article; an article has a footer of its own."""
    within = element.tag == "footer" and any(part.tag == "article" for part in element.iterancestors())
    return element.tag in TAGS and not within
