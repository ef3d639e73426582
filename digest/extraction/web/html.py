"""A web page's bytes → an article: the text on which three engines settle, with what the page says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from functools import cached_property
from importlib import import_module
from typing import cast

from digest.errors import CopyError
from digest.extraction.blocks import Block, article_of, letters_of
from digest.extraction.decoding import markup_of
from digest.extraction.engine_output import EngineOutput
from digest.extraction.lines.boilerplate import is_boilerplate
from digest.extraction.lines.bylines import END_OF_SENTENCE, names_in
from digest.extraction.lines.datelines import day_leading
from digest.extraction.lines.day_lines import day_in, only_day_of
from digest.extraction.lines.picture_credits import is_credit, without_labelled_credit
from digest.extraction.web.agreement import AgreedText, agreed
from digest.extraction.web.completion import completed
from digest.extraction.web.element_tree import tree_of
from digest.extraction.web.end_matter import without_end_matter
from digest.extraction.web.metadata_choice import authors_of, published_of, title_of
from digest.extraction.web.page_chrome import all_within
from digest.extraction.web.prepared_markup import prepared
from digest.extraction.web.printed_headlines import without_headlines
from digest.extraction.web.repeats import without_repeats
from digest.model import Article, Extraction, ParagraphKind

PAGE: Mapping[str, str] = {
    "declared": "digest.extraction.web.declared_metadata",
    "visible": "digest.extraction.web.rendered_metadata",
    "around": "digest.extraction.web.page_chrome",
}
"""What the page itself says, with the module whose function `run` finds it; loaded when first needed."""

READERS: Mapping[str, str] = {
    "trafilatura": "digest.extraction.web.trafilatura_engine",
    "readability": "digest.extraction.web.readability_engine",
    "newspaper": "digest.extraction.web.newspaper_engine",
}
"""The engines that take the article from the page, likewise."""

DECLARED_TEXT = "JSON-LD"
"""What a reading names as its engine where the text is the one that the page declares."""

LEAST_DECLARED, MORE_DECLARED = 50, 1.5
"""Words, and how many times those of the elements. Of 54 of 990 pages that declare a text, all but six have it in their
elements too, or more; of the six, two show a small part only, and none loses by this."""

LONGEST_HEAD_LINE = 120
"""Characters, a judgement: bylines and date lines are shorter, and looking for days in 5 MB of prose takes seconds."""

LEAST_PROSE = 20
"""Words, a judgement: above the first paragraph of so many stands the head, below the last one the foot."""


def read_html(content: bytes) -> Article:
    """Return the article of a web page."""
    markup = prepared(markup_of(content))
    found = tuple(_found_on(markup))
    sayings = {one.engine.split(" ")[0]: one for one in found}
    texts = {name: one.blocks for name, one in sayings.items() if name not in PAGE}
    if not texts:
        raise CopyError("No engine can read the page; store its text as .txt instead.")
    declared, visible, around = (sayings.get(name, EngineOutput(engine=name)) for name in PAGE)
    kinds_around = {letters_of(block.text): block.kind for block in around.blocks}
    held = all_within(texts, kinds_around)
    own = frozenset(letters_of(run.text) for run in around.runs if run.within and not run.foreign)
    settled = agreed(held, around.groups, own)
    engines = tuple(one.engine for one in found if one.blocks and one.engine not in PAGE)
    whole = completed(settled.blocks, around.runs, kinds_around, held.values())
    settled = replace(settled, blocks=tuple(whole), doubtful=settled.doubtful | _added(whole, settled.blocks))
    if _is_whole_beside(declared.blocks, settled.blocks):
        settled, engines = AgreedText(blocks=declared.blocks, agreement=None, doubtful=frozenset()), (DECLARED_TEXT,)
    title = title_of(sayings)
    kinds = {block.text: block.kind for block in visible.blocks}
    guessed = _Guesses(markup)
    authors = authors_of(sayings, lambda: guessed.authors)
    told = without_headlines(settled.blocks, title, visible.headlines)
    blocks = without_repeats(list(_own(told, kinds, title, authors)))
    language = next((one.language for one in found if one.language), None)
    published = published_of(sayings, lambda: guessed.day)
    return article_of(
        blocks,
        extraction=Extraction(
            engines=engines,
            agreement=settled.agreement,
            doubtful=tuple(index for index, block in enumerate(blocks) if block.text in settled.doubtful),
        ),
        title=title,
        authors=authors,
        published=published or next((day for block in blocks[:2] if (day := day_leading(block.text, language))), None),
        language=language,
    )


class _Guesses:
    """What trafilatura finds beside the text, looked for when first asked for: most pages say it themselves."""

    def __init__(self, markup: str) -> None:
        self._markup = markup

    @cached_property
    def authors(self) -> tuple[str, ...]:
        return self._ask("guessed_authors").authors

    @cached_property
    def day(self) -> str | None:
        return self._ask("guessed_day").published

    def _ask(self, function: str) -> EngineOutput:
        return _answer(READERS["trafilatura"], function, self._markup) or EngineOutput(engine="trafilatura")


def _found_on(markup: str) -> Iterator[EngineOutput]:
    """Yield what the engines find that do not fail."""
    page = tree_of(markup)
    held = tuple(page.iter()) if page is not None else ()  # while these are held, no walk has to make them anew
    asked = [(module, page) for module in PAGE.values() if held] + [(module, markup) for module in READERS.values()]
    for module, question in asked:
        found = _answer(module, "run", question)
        if found is not None:
            yield found


def _answer(module: str, function: str, question: object) -> EngineOutput | None:
    """Return what an engine finds, None where it fails.

    Raise MemoryError, behind which nothing is sure, and CopyError where the engine cannot be loaded: readings of fewer
    engines than there are would be others, and nobody would see why.
    """
    try:
        engine = import_module(module)
    except ImportError as error:
        name = module.rpartition(".")[2].replace("_", " ")
        raise CopyError(
            f"The {name} cannot be loaded ({error}); install the program with all that it needs."
        ) from error
    try:
        return cast(EngineOutput, getattr(engine, function)(question))
    except MemoryError:
        raise
    except Exception:  # an engine may raise anything on a hostile page; the others then answer alone
        return None


def _added(whole: Sequence[Block], settled: Sequence[Block]) -> frozenset[str]:
    """Return the texts of the paragraphs that no engine has."""
    return frozenset(block.text for block in whole) - {block.text for block in settled}


def _is_whole_beside(declared: Sequence[Block], settled: Sequence[Block]) -> bool:
    """Return whether a page declares a text of which its elements show only a part, as where a script draws it."""
    whole, part = (sum(len(block.text.split()) for block in blocks) for blocks in (declared, settled))
    return whole >= LEAST_DECLARED and whole >= MORE_DECLARED * part


def _own(
    blocks: Sequence[Block], kinds: Mapping[str, ParagraphKind], title: str | None, authors: Sequence[str]
) -> Iterator[Block]:
    """Yield the article's own paragraphs, with the kinds that the page's elements give them."""
    blocks = without_end_matter(blocks)
    head = frozenset(map(letters_of, (title or "", *authors)))
    by = tuple(f"{name.casefold()} " for name in authors)
    prose = [index for index, block in enumerate(blocks) if len(block.text.split()) >= LEAST_PROSE]
    for index, block in enumerate(blocks):
        beyond = not prose or not prose[0] < index < prose[-1]
        if beyond and _is_line_of_head(block, by):
            continue
        words, credited = without_labelled_credit(block.text)
        if words and not is_boilerplate(words) and not is_credit(words) and not _tells_head(words, head, by):
            kind = ParagraphKind.CAPTION if credited else kinds.get(block.text, block.kind)
            yield Block(text=words, kind=kind)


def _is_line_of_head(block: Block, by: tuple[str, ...]) -> bool:
    """Tell whether a paragraph is a short line, and no sentence, that has a day or begins with an author's name."""
    is_short = block.kind is ParagraphKind.BODY and len(block.text) <= LONGEST_HEAD_LINE
    if not is_short or END_OF_SENTENCE.search(block.text):
        return False
    return day_in(block.text) is not None or block.text.casefold().startswith(by)


def _tells_head(words: str, head: Set[str], by: tuple[str, ...]) -> bool:
    """Tell whether a paragraph gives only the title, the authors or the day, or says who an author is."""
    if letters_of(words) in head:
        return True
    if len(words) <= LONGEST_HEAD_LINE and (only_day_of(words) or names_in(words)):
        return True
    line = words.casefold()
    return line.startswith(by) and any(_IS_BIO.match(line, len(name)) for name in by if line.startswith(name))


_IS_BIO = re.compile(r"(?:is|writes|covers|has covered|reports|works|lives|teaches)\b")
"""What follows a writer's name where the outlet presents them."""
