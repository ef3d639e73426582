"""A page's JSON-LD and meta tags → the title, authors, date, language and text that it declares."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import cast

from lxml.etree import XPath, _Element

from digest.extraction.addresses import parts_of
from digest.extraction.blocks import Block, fold
from digest.extraction.engine_output import EngineOutput
from digest.extraction.lines.day_lines import day_in, moment_of, only_day_of
from digest.extraction.lines.people import handle_of, people_of
from digest.extraction.web.element_tree import text_of
from digest.extraction.web.linked_data import linked_data_in
from digest.extraction.web.page_language import language_of, local_language_of

Tags = Mapping[str, Sequence[str]]

TITLE_TAGS = ("og:title", "twitter:title", "dc.title", "title")
DATE_TAGS = (
    "article:published_time",
    "datepublished",
    "og:published_time",
    "og:article:published_time",
    "dc.date.issued",
    "dcterms.date",
    "dcterms.created",
    "dc.date",
    "parsely-pub-date",
    "sailthru.date",
    "publication_date",
    "publishdate",
    "pubdate",
    "citation_publication_date",
)
AUTHOR_TAGS = (
    "citation_author",
    "article:author",
    "og:article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "author",
    "byl",
    "article:author_name",
)
FAMILY_FIRST = ("citation_author", "dc.creator", "dcterms.creator")
"""Tags of which each names one person, the family first where it has a comma."""

SITE_TAGS = ("og:site_name", "application-name", "publisher", "dc.publisher", "citation_publisher", "al:ios:app_name")
ADDRESS_TAGS = ("og:url", "twitter:domain", "twitter:url")
"""The names of meta tags that say it, the most trustworthy first."""

STAMP = re.compile(r"[T ](?P<hour>\d\d):?\d\d(?::?\d\d(?:\.\d+)?)?\s?(?:Z|GMT|UTC|[+-]00:?00)")
"""The hour of a moment that is given in universal time."""

WEST, EAST = 8, 12
"""Hours by which the clocks of the Pacific coast are behind universal time, and those of New Zealand ahead."""

UNSET = ("1970-01-01", "1969-12-31", "0001-", "1900-01-01")
"""How programs write that a moment is not known: the first one that they can."""

MONTH = re.compile(r"((?:19|20)\d\d)(?:[-/](0[1-9]|1[0-2]))?")
"""A month or a year that stands alone, as EDTF or the tags for scholars write it."""


def run(page: _Element) -> EngineOutput:
    """Return what the page declares of its article; of several tags for its authors, the first that names people."""
    tags = meta_tags(page)
    linked = linked_data_in(page)
    local = local_language_of(page)
    said = (linked.published or "", *_values(tags, DATE_TAGS), *_marked_days(page))
    stamps = [text for text in map(moment_of, said) if _date_in(text, local) and not text.startswith(UNSET)]
    people = tuple(dict.fromkeys(name for text in linked.authors for name in people_of(text)))
    return EngineOutput(
        engine="declared",
        blocks=tuple(Block(text=text) for text in linked.paragraphs),
        title=linked.title or _first(tags, TITLE_TAGS),
        authors=tuple(_whole(name, linked.people) for name in people or _tagged_people(tags)),
        bodies=linked.bodies,
        handles=tuple(handle for text in linked.authors if not people and (handle := handle_of(text))),
        sites=(*linked.sites, *_sites(page, tags)),
        published=_date_in(stamps[0], local) if stamps else None,
        days=tuple(dict.fromkeys(_days_of(stamps, local))),
        addressed=next(filter(None, map(_addressed_day, _addresses(page, tags))), None),
        language=language_of(page, linked.language),
    )


def _whole(name: str, people: Sequence[str]) -> str:
    """Return the name of a person whom the page describes and of whom another place only gives the first name."""
    whole = (one for one in people if " " not in name and one.startswith(f"{name} "))
    return next((person for one in whole for person in people_of(one)), name)


def meta_tags(page: _Element) -> Tags:
    """Return the contents of each named meta tag."""
    tags: dict[str, list[str]] = {}
    for tag in page.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or tag.get("http-equiv") or ""
        if content := fold(tag.get("content") or tag.get("value") or ""):
            tags.setdefault(name.lower(), []).append(content)
    return tags


def _first(tags: Tags, names: Sequence[str]) -> str | None:
    return next((tags[name][0] for name in names if name in tags), None)


def _tagged_people(tags: Tags) -> tuple[str, ...]:
    found = (
        tuple(
            dict.fromkeys(
                one for text in tags.get(name, ()) for one in people_of(text, family_first=name in FAMILY_FIRST)
            )
        )
        for name in AUTHOR_TAGS
    )
    return next(filter(None, (*found, _labelled_people(tags))), ())


def _labelled_people(tags: Tags) -> tuple[str, ...]:
    """Return the people of the pairs of label and text that are made for previews of links."""
    pairs = ((_first(tags, (f"twitter:label{n}",)), _first(tags, (f"twitter:data{n}",))) for n in (1, 2))
    told = (text for label, text in pairs if label and text and WRITTEN_BY.fullmatch(label))
    return tuple(dict.fromkeys(name for text in told for name in people_of(text)))


WRITTEN_BY = re.compile(
    r"written by|author|verfasst von|geschrieben von|[ée]crit par|auteur|escrito por|scritto da|geschreven door"
    r"|skriven av|skrevet av|napisane przez|автор",
    re.IGNORECASE,
)
"""Labels of the pair that plugins for search engines write."""


def _sites(page: _Element, tags: Tags) -> Iterator[str]:
    """Yield what the page calls its site: by its tags, by the host of its address, and behind its title."""
    yield from (name for tag in SITE_TAGS for name in tags.get(tag, ()))
    for address in _addresses(page, tags):
        yield parts_of(address if "//" in address else f"//{address}").hostname or ""
    if behind := TITLE_END.search(fold(page.findtext(".//title") or "")):
        yield behind[1]


TITLE_END = re.compile(r"(?:\s[|·»–—-]\s|[|｜丨ㅣ：_])([^|·»–—：_｜丨ㅣ]{2,40})$")


def _addresses(page: _Element, tags: Tags) -> Iterator[str]:
    """Yield the addresses that the page gives as its own."""
    yield from (link.get("href") or "" for link in page.iter("link") if (link.get("rel") or "").lower() == "canonical")
    yield from _values(tags, ADDRESS_TAGS)
    yield from (
        link.get("href") or ""
        for link in cast(list[_Element], READER_LINKS(page))
        if READER_VIEW in (link.get("class") or "").split()
    )


READER_VIEW = "reader-domain"
"""How Firefox's reader view marks the link to the page that it shows."""

READER_LINKS = XPath(f"//a[contains(@class, '{READER_VIEW}')]")


def _addressed_day(address: str) -> str | None:
    """Return the day that an address has between its slashes."""
    found = ADDRESSED.search(address)
    day = day_in(found[1]) if found else None
    return day.edtf if day else None


ADDRESSED = re.compile(r"(?<=/)((?:19|20)\d\d/(?:\d\d|[a-z]{3})/\d\d)(?=/|$)")


def _values(tags: Tags, names: Sequence[str]) -> Iterator[str]:
    return (text for name in names for text in tags.get(name, ()))


def _marked_days(page: _Element) -> Iterator[str]:
    """Yield the days of the elements that microdata or a microformat marks as that of publication, if they are one."""
    found = {
        value: None
        for element in cast(list[_Element], MAY_BE_DATED(page))
        if "datePublished" in (element.get("itemprop") or "").split() or DAY_MARK.search(element.get("class") or "")
        for value in filter(None, _stamps_of(element))
    }
    days = {day.edtf if (day := day_in(value)) else value for value in found}
    yield from sorted(found, key=len, reverse=True) if len(days) == 1 else ()  # the hour of a stamp tells more


def _stamps_of(element: _Element) -> Iterator[str | None]:
    """Yield what an element says in its attributes, else the day that is its whole text."""
    attributes = [element.get(name) for name in ("datetime", "content", "title")]
    yield from attributes if any(attributes) else (text for text in (text_of(element),) if only_day_of(text))


MAY_BE_DATED = XPath("//*[@itemprop or contains(@class, 'published')]")
"""The few elements that can be so marked."""

DAY_MARK = re.compile(r"(?:^|\s)(?:dt-)?published(?:\s|$)")


def _date_in(text: str, language: str | None) -> str | None:
    """Return the day, or the month or year where the text gives no more."""
    day = day_in(text, language)
    alone = None if day else MONTH.fullmatch(text)
    return day.edtf if day else alone[0].replace("/", "-") if alone else None


def _days_of(stamps: Sequence[str], language: str | None) -> Iterator[str]:
    """Yield the day of the first stamp, and those before or behind it that it is somewhere else at its hour.

    The hour may stand in another stamp of that day.
    """
    days = [day_in(text, language) for text in stamps]
    if not days or days[0] is None:
        return
    yield days[0].edtf
    for text, day in zip(stamps, days, strict=True):
        if day == days[0] and (stamp := STAMP.search(text)):
            midnight = datetime.fromisoformat(days[0].edtf)
            for hours in (-WEST, EAST):
                yield (midnight + timedelta(hours=int(stamp["hour"]) + hours)).date().isoformat()
