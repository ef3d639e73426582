"""The lines of a copied page, in their blocks → those that belong to the page around the article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from digest.extraction.blocks import word_count
from digest.extraction.lines.boilerplate import is_boilerplate
from digest.extraction.lines.bylines import names_in
from digest.extraction.lines.day_lines import only_day_of
from digest.extraction.lines.related_articles import opens_related_articles
from digest.extraction.text.live_reports import entries_in
from digest.model import Span

MENU = re.compile(
    r"^(?:home|menu|navigation|sections|search|sign in|log ?in|register|subscribe|newsletters?|contact(?: us)?|"
    r"about(?: us)?|advertise(?: with us)?|careers|jobs|help(?: cent(?:er|re))?|faqs?|site ?map|rss(?: feeds?)?|"
    r"terms(?: of (?:use|service)| (?:and|&) conditions)?|privacy(?: (?:policy|notice|settings))?|"
    r"cookies?(?: (?:policy|settings|preferences))?|"
    r"do not sell (?:or share )?my (?:personal )?info(?:rmation)?|accessibility(?: help)?|corrections|"
    r"archives?|shop|store|"
    r"e-?paper|(?:watch )?live|all rights reserved|impressum|datenschutz(?:erklärung)?|agb|kontakt|startseite|"
    r"zur startseite|zum inhalt springen|nach oben|mentions légales|plan du site|accueil|aller au contenu|главная|"
    r"контакты|о проекте|首页|关于我们|联系我们|网站地图|返回顶部|"
    r"facebook|twitter|instagram|youtube|linkedin|whatsapp|telegram|e-?mail|print|share|tweet|pin)$",
    re.IGNORECASE,
)
"""Entries of a page's menus, which say that the block in which they stand is one."""

BETWEEN_ENTRIES = re.compile(r"\s*[|·•]\s*")

STATEMENT = re.compile(r"[.!…。！।؟]['\"’”»«“」』)）\]]*(?:\[\d+\]|[(（]完[)）])?$")
STATEMENT_LETTERS = 12
""""The court agreed." has 15, "Yes." 3; shorter ends in a full stop belong to abbreviations ("Acme Co.")."""

AGO = re.compile(
    r"^\W*(?:(?:published|updated|posted)\s)?(?:\d+|an?)\s(?:min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?)\sago\W*$"
    r"|^(?:vor|il y a)\s\d+\s\w+$|^\d+\s(?:минут|час|дн)\w*\sназад$",
    re.IGNORECASE,
)
NO_WORDS = re.compile(r"^[\W\d_]+$")

ENDS_PAGE = re.compile(r"^copyright (?:©|\(c\))|^(?:©|\(c\)) copyright\b|\ball rights reserved\b", re.IGNORECASE)
STATEMENTS_BEHIND = 2
MOST_BEHIND = 0.4
"""Judgements: how many paragraphs of terms stand at a copy's end, and what share of its words; a line of rights with
more behind it is a picture's."""

READ_ON = re.compile(
    r"(?:read|learn) more|read (?:the )?(?:full|whole) \w+|lire la suite|weiterlesen|mehr lesen"
    r"|читать (?:далее|полностью)|leer más|leggi tutto",
    re.IGNORECASE,
)
"""A button under the first sentence of another article."""

CONTACT = re.compile(
    r"^(?:(?:tel|phone|fax|mobile|telefon|tél|тел)\w*\b\W*\+?\d|(?:e-?mail: ?)?[\w.+-]+@[\w-]+\.[\w.]+$|(?:www\.|https?://)\S+$)",
    re.IGNORECASE,
)
NUMBER_AND_ADDRESS = re.compile(r"\b(?:tel|phone|fon|tél)\b[^@]{0,60}\d[^@]{0,60}[\w.+-]@[\w-]+\.\w", re.IGNORECASE)
"""Both ways on one line."""

LEAST_CONTACTS = 2
"""A number and an address make a block that of somebody to ask."""

BOX_SENTENCE = 12
"""Words: a longer sentence in a sign-up box would be an article's own. The box that asks for an address has one short
sentence of praise at most."""

LABEL_WORDS = 3
""""Key events" over "Show key events only": a longer line can be a sub-heading over a button that was set into the
text."""


def is_statement(line: str) -> bool:
    """Tell whether a line ends as a sentence does that is the article's, not a label's or a headline's."""
    return (
        bool(STATEMENT.search(line)) and sum(map(str.isalnum, line)) >= STATEMENT_LETTERS and not is_boilerplate(line)
    )


def is_sign_of_page(line: str) -> bool:
    """Tell whether a line is one that only the page around an article has."""
    is_menu = all(MENU.match(entry) for entry in BETWEEN_ENTRIES.split(line))
    return bool(is_menu or AGO.match(line) or is_boilerplate(line))


def chrome_in(lines: Sequence[str], gaps: Sequence[bool]) -> set[int]:
    """Return the places of the lines that are boxes between the paragraphs or the page's end behind them."""
    last = max((index for index, line in enumerate(lines) if is_statement(line)), default=len(lines))
    return {
        *_boxes(lines, gaps, last),
        *_end(lines, gaps, last),
        *_forms(lines, gaps),
        *_counters(lines, gaps),
        *_contacts(lines, gaps),
        *_behind_rights(lines),
    }


def _boxes(lines: Sequence[str], gaps: Sequence[bool], last: int) -> Iterator[int]:
    """Yield labels over headlines with the headlines; the last line may be a sub-heading of the article."""
    inside = False
    for index, line in enumerate(lines):
        if opens_related_articles(line):
            inside = True
        elif inside and READ_ON.fullmatch(lines[min(index + 1, len(lines) - 1)]):
            pass  # the teaser of the other article
        elif is_statement(line) or line.endswith(":") or _heads(lines, gaps, index, last):
            inside = False
        if inside:
            yield index


def _heads(lines: Sequence[str], gaps: Sequence[bool], index: int, last: int) -> bool:
    """Tell whether a line stands apart from the headlines before it and over a sentence."""
    return (
        index < min(last, len(lines) - 1)
        and not (only_day_of(lines[index]) or names_in(lines[index]))
        and gaps[index]
        and not opens_related_articles(lines[index - 1])
        and is_statement(lines[index + 1])
    )


def _end(lines: Sequence[str], gaps: Sequence[bool], last: int) -> Iterator[int]:
    """Yield what stands behind the last sentence, from the block in which the page speaks for the first time."""
    sign = next((index for index in range(last + 1, len(lines)) if is_sign_of_page(lines[index])), None)
    if sign is None:
        return
    while sign > last + 1 and not gaps[sign]:
        sign -= 1
    yield from range(sign, len(lines))


def _behind_rights(lines: Sequence[str]) -> Iterator[int]:
    """Yield what stands behind the line of rights, which ends a page, where that is little."""
    rights = next((index for index in range(len(lines) - 1, 0, -1) if ENDS_PAGE.search(lines[index])), None)
    if rights is None or sum(map(is_statement, lines[rights:])) > STATEMENTS_BEHIND:
        return
    if sum(map(word_count, lines[rights:])) < MOST_BEHIND * sum(map(word_count, lines)):
        yield from range(rights, len(lines))


def _blocks(gaps: Sequence[bool]) -> Iterator[Span]:
    """Yield where the blocks between blank lines begin and end."""
    yield from pairwise([*(index for index, gap in enumerate(gaps) if gap), len(gaps)])


def _forms(lines: Sequence[str], gaps: Sequence[bool]) -> Iterator[int]:
    """Yield the lines of a block of which at least half ask the reader for something; a label over a button."""
    for start, end in _blocks(gaps):
        calls = sum(is_boilerplate(line) for line in lines[start:end])
        is_labelled = end - start == 2 and word_count(lines[start]) <= LABEL_WORDS and is_boilerplate(lines[start + 1])
        if (end - start > 2 and calls * 2 >= end - start) or (is_labelled and not is_statement(lines[start])):
            yield from (index for index in range(start, end) if word_count(lines[index]) <= BOX_SENTENCE)


def _contacts(lines: Sequence[str], gaps: Sequence[bool]) -> Iterator[int]:
    """Yield the lines of a block that tells whom to ask, and how."""
    for start, end in _blocks(gaps):
        ways = sum(2 if NUMBER_AND_ADDRESS.search(line) else bool(CONTACT.match(line)) for line in lines[start:end])
        if ways >= LEAST_CONTACTS and not any(map(is_statement, lines[start:end])):
            yield from range(start, end)


def _counters(lines: Sequence[str], gaps: Sequence[bool]) -> Iterator[int]:
    """Yield numbers and times behind a player or a button; the times over a live report's entries are its own."""
    entries = entries_in(lines, gaps)
    after_call = False
    for index, line in enumerate(lines):
        bare = bool(NO_WORDS.match(line)) and index not in entries
        if bare and after_call:
            yield index
        after_call = (bare and after_call) or is_boilerplate(line)
