"""A page's bytes → the runs of text that its markup sets around the article: comments, boxes, links to other pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from lxml.etree import _Element, iterwalk

from digest.extraction.blocks import Block, fold, letters_of
from digest.extraction.engine_output import EngineOutput
from digest.extraction.lines.bylines import END_OF_SENTENCE
from digest.extraction.lines.notes import is_note
from digest.extraction.web.element_tree import INLINE, UNSEEN, is_break_within
from digest.extraction.web.own_runs import described
from digest.extraction.web.shingles import shingled
from digest.extraction.web.teasers import teasers_of
from digest.model import ParagraphKind

BOXES = frozenset(("aside", "nav", "form", "button", "dialog"))
ROLES = frozenset(("complementary", "navigation", "contentinfo", "dialog", "alertdialog", "search", "form", "button"))
WITHIN = frozenset(("li", "ul", "ol", "dl", "dd", "dt", "blockquote"))
"""Parts of a text, whose words belong beside the paragraphs around them."""

MARKS = ("class", "id", "data-component")
"""The attributes in which sites name the parts of a page."""

SUBJECTS = ("tag-", "category-")
"""Marks that begin so tell what an article is about."""

DRAWN = re.compile(r"(?<![^\W_])(?=[a-f-]*\d)[\da-f]{4,}(?:-[\da-f]{4,})*(?![^\W_])")
"""What a program drew as a part's name, in which "ad" and the like say nothing."""

WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")

BOX = re.compile(
    r" (?:news ?letters?|sign ?up|subscribe|subscription (?:widget|box|form)|registration|related\w*|recommend\w*"
    r"|rich link|interstitial|inline link|read (?:more|next|also)|also read|more (?:on|from|stories|news)"
    r"|most (?:read|popular|viewed|watched|shared)|popular|trending|promos?|puffs?|outbrain|taboola|sponsor\w*"
    r"|advert\w*|ads?|shar(?:e|ing|es|edaddy)|social|comments?|disqus|cookies?|consent|gdpr"
    r"|hover ?cards?|tooltips?|bio|biography|author (?:box|card|info|bio)|about (?:the )?authors?|tags|topics"
    r"|breadcrumbs?|(?<!has )(?<!with )(?<!no )sidebar(?! (?:grid|layout))|donat\w*|contributions?|epic|pull ?quote) ",
)
"""Names of such parts, among the words of the marks. No "paywall": sites call so what stands behind it."""

BETWEEN_SENTENCES = re.compile(r"(?<=[.!?…])[\"'”’»)]*\s+|\s[-–—:|]\s")

LARGEST = 0.25
"""A judgement: a part with more of the page's prose holds the article, whatever it is called; its parts are looked
at."""

LARGEST_OF_OTHERS = 0.5
"""The same of a part that is named as holding other articles."""

OTHERS = re.compile(r" (?:related\w*|recommend\w*|most (?:read|popular|viewed)|trending|popular) ")

MOST_NAMES = 4096
"""Of which it is kept what they say, a judgement: a page has some hundred, and a site repeats its own."""

LEAST_LINE = 120
"""Characters, a judgement: text of so many outside a paragraph is prose that line breaks part."""

LEAST_WITHIN = 0.6
"""A judgement: where less of an engine's text would be left, the marks of the page mean something else."""

LEAST_CLEAN, ALIKE = 0.9, 0.7
"""Judgements: unless another engine, with this share of its text left, has so much of the same words."""

LEAST_HEADLINE = 4
"""Words. On 990 pages links of fewer that stand alone were sources, addresses and works, which belong to the
article."""


def run(page: _Element) -> EngineOutput:
    """Return the texts around the article, those that repeat its sentences as quotations, and the others in groups."""
    around: dict[str, None] = {}
    own: list[tuple[str, _Element]] = []
    for text, holder, is_around in _runs(page):
        if is_around:
            around[text] = None
        else:
            own.append((text, holder))
    told = {letters for text, _ in own for letters in _sentences(text)}
    return EngineOutput(
        engine="around",
        blocks=tuple(
            Block(text=text, kind=ParagraphKind.QUOTE if told.issuperset(_sentences(text)) else ParagraphKind.BODY)
            for text in around
            if letters_of(text) not in told
        ),
        groups=tuple(_groups(own)),
        runs=described(page, own),
    )


def _sentences(text: str) -> Iterator[str]:
    """Yield a text's sentences, by their letters."""
    for sentence in BETWEEN_SENTENCES.split(text):
        yield letters_of(sentence)


def all_within(texts: Mapping[str, Sequence[Block]], around: Mapping[str, ParagraphKind]) -> dict[str, Sequence[Block]]:
    """Leave out of the engines' texts what stands around the article; one that has it all but for some takes the rest.

    Where another engine has hardly anything of it, and is like what would be left, the marks mean what they say.
    """
    left = {name: _left(blocks, around) for name, blocks in texts.items()}
    doubtful = [name for name, blocks in texts.items() if _size(left[name]) < LEAST_WITHIN * _size(blocks)]
    if doubtful:
        clean = [
            shingled(left[name]) for name, blocks in texts.items() if _size(left[name]) >= LEAST_CLEAN * _size(blocks)
        ]
        for name in doubtful:
            own = shingled(left[name])
            if not any(own.likeness(other) >= ALIKE for other in clean):
                left[name] = texts[name]
    return left


def _left(blocks: Sequence[Block], around: Mapping[str, ParagraphKind]) -> Sequence[Block]:
    """Leave out of an engine's text what stands around the article, known by its letters."""
    kinds = [around.get(letters_of(block.text)) for block in blocks]
    kept = [block for block, kind in zip(blocks, kinds, strict=True) if kind is None]
    told = letters_of("".join(block.text for block in kept)) if ParagraphKind.QUOTE in kinds else ""
    return [
        block
        for block, kind in zip(blocks, kinds, strict=True)
        if kind is None or (kind is ParagraphKind.QUOTE and letters_of(block.text) not in told)
    ]


def _size(blocks: Sequence[Block]) -> int:
    return sum(len(block.text) for block in blocks)


def is_box(element: _Element) -> bool:
    """Tell whether an element is, by its name or its marks, a part that stands around an article."""
    is_unheard = element.get("aria-hidden") == "true" and element.tag != "p"  # so are paragraphs behind a wall
    if element.tag in BOXES or element.get("role") in ROLES or is_unheard:
        return True
    return _kinds_of(*map(element.get, MARKS))[0]


@lru_cache(maxsize=MOST_NAMES)
def _kinds_of(*given: str | None) -> tuple[bool, bool]:
    """Tell whether the words of which a part's names are made say that it is a box, and one with other articles."""
    names = " ".join(filter(None, given)).split()
    if not names:
        return False, False
    marks = " ".join(name for name in names if not name.startswith(SUBJECTS))
    words = f" {' '.join(WORD.findall(DRAWN.sub('', marks))).lower()} "
    return BOX.search(words) is not None, OTHERS.search(words) is not None


def _groups(own: Sequence[tuple[str, _Element]]) -> Iterator[tuple[str, ...]]:
    """Yield the runs that stand beside each other in one part of the page, lists and quotations among them."""
    sizes: Counter[_Element] = Counter()
    for _, holder in own:
        sizes.update((holder, *holder.iterancestors()))
    groups: dict[_Element, list[str]] = {}
    for text, holder in own:
        parts = (holder, *holder.iterancestors())
        part = next((part for part in parts if sizes[part] > 1 and part.tag not in WITHIN), holder)
        groups.setdefault(part, []).append(text)
    yield from (tuple(texts) for texts in groups.values() if len(texts) > 1)


def _runs(page: _Element) -> Iterator[tuple[str, _Element, bool]]:
    """Yield each run of text with the element that holds it, and whether it is in a box or a link and no sentence."""
    prose, teasers = _prose(page), teasers_of(page)
    words: list[str] = []
    linked: list[bool] = []
    boxes: list[_Element] = []
    held: list[_Element] = [page]
    links = 0
    walk = iterwalk(page, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        if tag not in INLINE and not is_break_within(element, words):
            if text := fold("".join(words)):
                is_around = bool(boxes) and not is_note(text)
                yield text, held[-1], is_around or (all(linked) and _is_headline(text))
            words, linked = [], []
        if event == "end":
            links -= _leads_away(element)
            if boxes and boxes[-1] is element:
                boxes.pop()
            if held[-1] is element and element is not page:
                held.pop()
            text = element.tail or ""
        elif tag in UNSEEN or not isinstance(tag, str):
            walk.skip_subtree()
            continue
        else:
            links += _leads_away(element)
            if tag not in INLINE and element is not page:
                held.append(element)
            told = prose.get(element, 0)
            if (not told or told <= prose[page] * _largest(element)) and (element in teasers or is_box(element)):
                boxes.append(element)
            text = element.text or ""
        words.append(text)
        if text and not text.isspace() and any(map(str.isalnum, text)):
            linked.append(links > 0)


def _largest(element: _Element) -> float:
    return LARGEST_OF_OTHERS if _kinds_of(*map(element.get, MARKS))[1] else LARGEST


def _leads_away(element: _Element) -> bool:
    return element.tag == "a" and not (element.get("href") or "#").startswith("#")


def _is_headline(text: str) -> bool:
    return len(text.split()) >= LEAST_HEADLINE and not END_OF_SENTENCE.search(text)


def _prose(page: _Element) -> dict[_Element, int]:
    """Return how many letters of paragraphs each part of the page holds."""
    prose: dict[_Element, int] = {page: 0}
    for paragraph in page.iter("p"):
        _count(paragraph, sum(len(str(text)) for text in paragraph.itertext()), prose)
    for holder in page.iter("div", "td", "section", "article", "br"):  # prose between line breaks
        text = (holder.tail if holder.tag == "br" else holder.text) or ""
        if len(text) >= LEAST_LINE and not any(part.tag == "p" for part in (holder, *holder.iterancestors())):
            _count(holder, len(text), prose)
    return prose


def _count(part: _Element | None, size: int, prose: dict[_Element, int]) -> None:
    while part is not None:
        prose[part] = prose.get(part, 0) + size
        part = part.getparent()
