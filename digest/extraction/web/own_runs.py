"""The runs of text that are a page's own, with the elements that hold them → what each is, and where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from lxml.etree import _Element

from digest.extraction.blocks import fold, letters_of, word_count
from digest.extraction.engine_output import Run
from digest.extraction.web.element_tree import KINDS, text_of
from digest.extraction.web.foreign_parts import holds_others, named_parts
from digest.model import ParagraphKind

MOST = 3_000
"""A judgement: a page of more runs is a list or a forum, and takes too long to be compared with a text."""

MARKED = re.compile(r"^(?!.*(?<![a-z])(?:posts?|messages?|repl(?:y|ies)|comments?|threads?|forum)(?![a-z]))(?=.*[.])")
"""A part with a mark, which is not that of one of a forum's contributions."""

STANDFIRST = re.compile(
    r"(?<![a-z])(?:stand-?first|dec?k|sub-?(?:title|head(?:line)?|heading)|summary|excerpt|lead(?!er)|lede|chap[oô]|chapeau"
    r"|sommario|occhiello|catenaccio|bajada|entradilla|copete|intro(?:duction|text)?|abstract|vorspann|ingress|manchet"
    r"|strapline|perex|zajawka|olho)(?![a-z])",
    re.IGNORECASE,
)
"""What standfirsts are called."""

DESCRIPTIONS = ("description", "og:description", "twitter:description")
"""Tags in which a page says what it is about, often in the words of its standfirst."""

MOST_BESIDE = 2
"""Articles, a judgement."""

LEAST_TOLD = 12
"""Letters of a title that tell its headline."""

LEAST_TEXT = 8
"""Words that a headline's part holds beside it, or it is only the headline's own box."""


BREAKS = re.compile(r"\s[|·»–—-]\s|[|：]")
"""What parts the title of a page from the name of its site."""


def described(page: _Element, own: Sequence[tuple[str, _Element]]) -> tuple[Run, ...]:
    """Return the runs in their order, from the headline on told whether they stand in its part of the page."""
    if len(own) > MOST:
        return ()
    headline = _headline(page, own)
    part = _part(headline) if headline is not None else None
    others = _others(page, part)
    described_as = frozenset(
        letters_of(tag.get("content") or "")
        for tag in page.iter("meta")
        if (tag.get("property") or tag.get("name") or "").lower() in DESCRIPTIONS
    )
    numbers: dict[str, int] = {}
    parents: dict[_Element, int] = {}
    runs, behind = [], False
    for text, holder in own:
        behind = behind or holder is headline
        above = holder.getparent()
        parent = holder if above is None else above
        signature = f"{_signature(holder)} in {_signature(parent)}"
        runs.append(
            Run(
                text=text,
                kind=_kind(holder),
                within=part is not None and behind and any(one is part for one in (holder, *holder.iterancestors())),
                parent=parents.setdefault(parent, len(parents)),
                signature=numbers.setdefault(signature, len(numbers)) if MARKED.search(signature) else -1,
                is_article=part is not None and part.tag == "article",
                is_standfirst=_is_standfirst(text, holder, described_as),
                foreign=not others.isdisjoint((holder, *holder.iterancestors())),
            )
        )
    return tuple(runs)


def _is_standfirst(text: str, holder: _Element, described_as: Set[str]) -> bool:
    """Tell whether a run introduces the article, by its mark, by that of its part, or as the page describes itself."""
    above = holder.getparent()
    marks = ((one.get("class") or "") for one in (holder, above) if one is not None)
    return letters_of(text) in described_as or any(map(STANDFIRST.search, marks))


def _headline(page: _Element, own: Sequence[tuple[str, _Element]]) -> _Element | None:
    """Return what holds the headline that the page's title repeats, else its first one."""
    named = page.findtext(".//title") or ""
    titles = [
        letters_of(fold(named)),
        *(letters_of(tag.get("content") or "") for tag in page.iter("meta") if tag.get("property") == "og:title"),
    ]
    main = letters_of(max(BREAKS.split(named), key=len))
    headings = [holder for _, holder in own if holder.tag in ("h1", "h2")]
    told = [
        one
        for one in headings
        if (letters := letters_of(text_of(one)))
        and any(letters in title and 2 * len(letters) > len(title) for title in titles)
    ]
    first = (one for one in headings if one.tag == "h1")
    kicked = (one for one in headings if len(main) >= LEAST_TOLD and main in letters_of(text_of(one)))
    return next(iter(told), next(kicked, next(first, None)))


def _part(headline: _Element) -> _Element:
    """Return the article around a headline, else the smallest part around it that holds text too."""
    for part in headline.iterancestors():
        if part.tag == "article":
            return part
    own = word_count(text_of(headline))
    parts = (part for part in headline.iterancestors() if word_count(text_of(part)) > own + LEAST_TEXT)
    return next(parts, headline)


def _others(page: _Element, part: _Element | None) -> frozenset[_Element]:
    """Return the parts of other articles: those that are named so, and one or two beside that of the headline.

    More of them are the posts of a report that stand in articles of their own.
    """
    if part is None:
        return frozenset()
    around = {part, *part.iterancestors()}
    named = [one for one in named_parts(page) if holds_others(one) and one not in around]
    alike = [one for one in page.iter(part.tag) if one not in around and part not in one.iterancestors()]
    beside = [one for one in alike if _signature(one) == _signature(part) or part.tag == "article"]
    heading = ("h1", "h2") if part.tag == "article" else ("h1",)
    headed = [one for one in beside if next(one.iter(*heading), None) is not None]
    return frozenset((*named, *(headed if len(headed) <= MOST_BESIDE else ())))


def _signature(element: _Element) -> str:
    return f"{element.tag}.{element.get('class')}" if element.get("class") else str(element.tag)


def _kind(holder: _Element) -> ParagraphKind:
    parts: Iterator[_Element] = (part for part in (holder, *holder.iterancestors()))
    tags = [str(part.tag) for part in parts]
    if "figure" in tags or "figcaption" in tags:
        return ParagraphKind.CAPTION
    return next((KINDS[tag] for tag in tags if tag in KINDS), ParagraphKind.BODY)
