"""What the engines and the page itself say of an article → its title, authors and date."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence, Set

from digest.edtf import Date, parse_edtf
from digest.extraction.blocks import Block, letters_of
from digest.extraction.engine_output import EngineOutput
from digest.extraction.lines.boilerplate import is_boilerplate
from digest.extraction.lines.organisations import is_same_body
from digest.extraction.lines.people import is_whole, people_of, signers_in, whole_names
from digest.lexicon.english.media import TITLE_ENDINGS
from digest.lexicon.first_names import GIVEN
from digest.model import ParagraphKind

Sayings = Mapping[str, EngineOutput]
"""What each engine finds, by its name without version."""

TITLE_ORDER = ("newspaper3k", "newspaper4k", "declared", "trafilatura", "readability-lxml", "visible")
"""Alone, newspaper has the title in 67 % of 845 pages, readability in 63, trafilatura and the page's tags in 57."""

HEADING_VOTES = 2
"""Votes of a title that the page shows as a heading. With 0 the choice is right in 75 % of 845 pages, with 2 in 80."""

PAGE_VOICES = ("declared", "visible")
"""The page's own, which go before what trafilatura guesses. So 70.1 % of 538 author sets are right; trafilatura alone
has 56.9."""

LONGEST_INITIALS = 4
"""Letters by which writers of short reports sign; longer single words beside each other are a place and its country."""

DAY = len("2031-05-04")
"""Characters of a date that is whole."""

BREAK_BEHIND = re.compile(r"\s*(?:[|｜丨ㅣ_：»«·•›‹—–]|-(?=[\s\u3040-\u9fff\uac00-\ud7a3])|::|\()")
WIDE = re.compile(r"[\u3040-\u9fff\uac00-\ud7a3]")
WIDE_BREAK = re.compile(
    r"(?<=[\u3040-\u9fff\uac00-\ud7a3\W])(?:[-_|｜丨ㅣ][\u3040-\u9fff\uac00-\ud7a3]{1,6})?\s?[-–|｜丨ㅣ_：]\s?"
    r"(?P<site>[^-–|｜丨ㅣ_：]{2,30})$"
)
"""The name of a site behind a title, with marks that have no spaces about them, and a section's name before it."""

BREAK_BEFORE = re.compile(r"(?:[|»«·•›‹—–:]|\s-|::)\s*$")


def title_of(sayings: Sayings) -> str | None:
    """Return the title that most engines give, headings on the page counting more, without the site's name."""
    headings = {_letters(block.text) for block in _marked(sayings) if block.kind is ParagraphKind.HEADING}
    titles = [found.title for name in TITLE_ORDER if (found := sayings.get(name)) and found.title]
    votes: Counter[str] = Counter()
    titles = _but_sites(titles, sayings)
    for title in titles:
        votes[_letters(title)] += 1
    if not votes:
        return None
    chosen = max(votes, key=lambda letters: votes[letters] + HEADING_VOTES * (letters in headings))
    alike = [title for title in titles if _letters(title) == chosen]
    title = next(filter(_is_whole, alike), alike[0])
    told = (sayings["visible"].title if "visible" in sayings else None) or ""
    if told and title.endswith(f" {told}"):
        title = told  # what stands before it in the same heading is a kicker
    shown = headings | {_letters(told)}
    parts = [part for part in titles if _letters(part) in shown and _is_part(part, title)]
    return _without_site(max(parts, key=len, default=title), sayings)


def _without_site(title: str, sayings: Sayings) -> str:
    """Return a title in a script without spaces, or in Korean, without the site behind it, and the section before."""
    sites = sayings["declared"].sites if "declared" in sayings else ()
    behind = WIDE_BREAK.search(title) if WIDE.search(title) else None
    if not behind or not any(is_same_body(behind["site"], site) for site in sites):
        return title
    return title[: behind.start()]


def _but_sites(titles: list[str], sayings: Sayings) -> list[str]:
    """Return the titles without those that only name the site, as a logo in a heading does, unless all do."""
    sites = sayings["declared"].sites if "declared" in sayings else ()
    own = [title for title in titles if not is_boilerplate(title)] or titles
    return [title for title in own if not any(is_same_body(title, site) for site in sites)] or own


def authors_of(sayings: Sayings, guess: Callable[[], Sequence[str]]) -> tuple[str, ...]:
    """Return the people whom the page declares or shows, else trafilatura's, else what signs in their place.

    A byline that shows all who are declared and more goes first; the site itself is nobody.
    """
    declared, visible = (sayings.get(name, EngineOutput(engine=name)) for name in PAGE_VOICES)
    told = _none_of(declared.authors, declared.sites)
    shown = _none_of(visible.authors, declared.sites)
    full = tuple(filter(is_whole, shown))
    if full and (not told or set(told) < set(full)):
        return full
    if any(" " in name or not name.isascii() for name in told):
        return told
    if not told and visible.signed:
        return visible.signed
    found = _standing(guess(), visible) if not (declared.handles or visible.handles) or told else ()
    if told:
        return _completed(told, found)
    guessed = _none_of(whole_names(one for name in found for one in people_of(name)), declared.sites)
    if len(guessed) > 1 and any(len(name) > LONGEST_INITIALS for name in guessed):
        guessed = tuple(filter(is_whole, guessed))
    handles = _none_of(signers_in((*visible.handles, *declared.handles)), declared.sites)[:1]
    signing = _none_of(signers_in(visible.bodies or (*declared.bodies, *found[:1])), declared.sites)
    return next(filter(None, (handles, guessed, signing, shown, visible.signed)), ())


def _standing(found: Sequence[str], visible: EngineOutput) -> Sequence[str]:
    """Leave out of what trafilatura finds the names that stand beside other articles of the page, and only there."""
    return [name for name in found if letters_of(name) in visible.letters or letters_of(name) not in visible.beside]


def _completed(told: Sequence[str], found: Iterable[str]) -> tuple[str, ...]:
    """Return names of one word each with the rest that trafilatura found of them on the page."""
    longer = tuple(dict.fromkeys(one for name in found for one in people_of(name) if " " in one))
    return tuple(next((one for one in longer if one.startswith(f"{name} ")), name) for name in told)


def _none_of(names: Iterable[str], sites: Sequence[str]) -> tuple[str, ...]:
    """Leave out what the site is called, unless its writer has given it their own name."""
    kept = (name for name in names if _is_persons(name) or not any(is_same_body(name, site) for site in sites))
    return tuple(dict.fromkeys(kept))


def _is_persons(name: str) -> bool:
    """Tell whether a name begins with one that people are given and does not end as those of outlets do."""
    first, *rest = name.split() or [""]
    return first.lower() in GIVEN and len(rest) in (1, 2) and rest[-1].capitalize() not in TITLE_ENDINGS


def published_of(sayings: Sayings, guess: Callable[[], str | None]) -> Date | None:
    """Return the day printed beside the headline where other voices do not speak against it, else the one they give.

    They speak against it where the page declares another one, or shows another one in its only time element, unless
    the hour of the stamp makes it the printed day elsewhere, or another voice has the printed day too. Where none of
    them gives a day, the one stands that a line anywhere gives as the page's own. A day that trafilatura finds counts
    only where all its figures stand on the page, for it fills a month, or a year, to a day; where a single other one
    stands alone on a line, that one is it. Where there is none, the day in the page's address is it.
    """
    declared, visible = (sayings.get(name, EngineOutput(engine=name)) for name in PAGE_VOICES)
    days = [day for day in (declared.published, visible.published) if day]
    shown, undeclared = {*declared.days, *visible.days}, not days
    printed = visible.dateline or (visible.published if visible.published in declared.days else None)
    if not days and not printed and visible.labelled:
        days.append(visible.labelled)
    if _leaves_open(days, printed, {*declared.days, *days}, shown) and (guessed := guess()) in shown and guessed:
        days.append(guessed if days else visible.alone or guessed)
    told = days[0] if days else None
    if printed and (undeclared or printed in {*declared.days, *days}):
        told = printed if len(printed) == DAY or not told else told
    fuller = (day for day in (printed, *days) if day and told and day.startswith(f"{told}-"))
    day = next(fuller, told) or declared.addressed
    return parse_edtf(day) if day else None


def _leaves_open(days: Sequence[str], printed: str | None, declared: Set[str], shown: Set[str]) -> bool:
    """Tell whether what the page declares and shows leaves open which of the days that stand on it is the article's."""
    is_whole = printed is not None and len(printed) == DAY
    if not days:
        return bool(shown) and not is_whole
    return len(days[0]) < DAY or (is_whole and printed in shown and printed not in declared)


def _marked(sayings: Sayings) -> tuple[Block, ...]:
    return sayings["visible"].blocks if "visible" in sayings else ()


def _letters(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _is_whole(title: str) -> bool:
    """Tell whether all quotations and brackets of a title end in it; engines take » for a mark before a site's name."""
    return all(title.count(opening) <= title.count(closing) for opening, closing in ("«»", "“”", "()"))


def _is_part(part: str, title: str) -> bool:
    """Tell whether `title` is `part` with the name of a site or section before or behind it."""
    if len(part) >= len(title) or not _is_whole(part):
        return False
    behind = title.startswith(part) and BREAK_BEHIND.match(title, len(part))
    before = title.endswith(part) and BREAK_BEFORE.search(title[: -len(part)])
    return bool(behind or before)
