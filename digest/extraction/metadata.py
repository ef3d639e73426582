"""What the engines and the page itself say of an article → its title, authors and date."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from digest.dates import Date, parse
from digest.extraction.blocks import Block
from digest.extraction.bylines import people
from digest.extraction.found import Found
from digest.model import ParagraphKind

Sayings = Mapping[str, Found]
"""What each engine finds, by its name without version."""

TITLE_ORDER = ("newspaper3k", "newspaper4k", "declared", "trafilatura", "readability-lxml", "visible")
# Alone, newspaper has the title in 67 % of 845 pages, readability in 63, trafilatura and the page's tags in 57.

HEADING_VOTES = 2
# Votes of a title that the page shows as a heading. With 0 the choice is right in 75 % of 845 pages, with 2 in 80.

AUTHOR_ORDER = ("declared", "trafilatura", "visible")
# JSON-LD before trafilatura, then a single byline: 61.2 % of 538 author sets; trafilatura alone 56.9.

DATE_VOTERS = ("trafilatura", "declared", "visible")

BREAK_BEHIND = re.compile(r"\s*(?:[|»«·•›‹—–]|-\s|::|\()")
BREAK_BEFORE = re.compile(r"(?:[|»«·•›‹—–:]|\s-|::)\s*$")


def title_of(sayings: Sayings) -> str | None:
    """Return the title that most engines give, headings on the page counting more, without the site's name."""
    headings = {_letters(block.text) for block in _marked(sayings) if block.kind is ParagraphKind.HEADING}
    titles = [found.title for name in TITLE_ORDER if (found := sayings.get(name)) and found.title]
    votes: Counter[str] = Counter()
    for title in titles:
        votes[_letters(title)] += 1
    if not votes:
        return None
    chosen = max(votes, key=lambda letters: votes[letters] + HEADING_VOTES * (letters in headings))
    title = next(title for title in titles if _letters(title) == chosen)
    parts = [part for part in titles if _letters(part) in headings and _is_part(part, title)]
    return max(parts, key=len, default=title)


def authors_of(sayings: Sayings) -> tuple[str, ...]:
    """Return the people whom the first of the voices in `AUTHOR_ORDER` names."""
    named = (people(found.authors) for name in AUTHOR_ORDER if (found := sayings.get(name)))
    return next(filter(None, named), ())


def published_of(sayings: Sayings) -> Date | None:
    """Return the day that trafilatura gives, unless two other voices agree on another.

    A single day that the page shows goes first where its tags declare none.
    """
    days = {name: found.published for name in DATE_VOTERS if (found := sayings.get(name)) and found.published}
    if "visible" in days and "declared" not in days:
        return parse(days["visible"])
    votes = Counter(days.values())
    if not votes:
        return None
    day, most = votes.most_common(1)[0]
    chosen = days.get("trafilatura", day)
    return parse(day if most > votes[chosen] else chosen)


def _marked(sayings: Sayings) -> tuple[Block, ...]:
    return sayings["visible"].blocks if "visible" in sayings else ()


def _letters(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _is_part(part: str, title: str) -> bool:
    """Tell whether `title` is `part` with the name of a site or section before or behind it."""
    if len(part) >= len(title):
        return False
    behind = title.startswith(part) and BREAK_BEHIND.match(title, len(part))
    before = title.endswith(part) and BREAK_BEFORE.search(title[: -len(part)])
    return bool(behind or before)
