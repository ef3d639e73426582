"""A line of a page → the days that it gives as those of its article; none where a sentence tells of a day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from digest.edtf import Date
from digest.extraction.lines.day_lines import days_in, first_day_span, only_day_of, words_beside_days
from digest.extraction.lines.phrases import any_of
from digest.lexicon.page_words import AND, ARTICLE, AUTHOR, BY, DONE, PUBLISHED, UPDATED
from digest.lexicon.tables import word_set

LEAD = re.compile(
    r"(?P<open>[(\[])?(?:[^\W\d_][^\d,;:!?]{1,40}(?:, |\) |/ ?| [–—-] )){0,3}"
    r"(?P<place>[^\W\d_]{3,}(?:[ -][^\W\d_]+){0,2} )??"
    r"(?P<day>(?=[^–—)\]]*\d)[^–—)\]:|]{6,36}?)(?P<agency> ?\([^()\d]{2,40}\)|\. /[^/\d]{2,40}/)?"
    r"(?(open)[)\]]\s?[.:–—-]?\s*"
    r"|(?: ?[.,]?[–—]\s?|\s[.,]?-\s|\.-\s|(?<=\d\d\d\d)\. |(?<=[)/]) ?[:.]? ?|\s(?=[„“«\"])))"
    r"(?=[^\s])(?P<next>.)"
)
"""A place or an agency, or none, a day, an agency or none, and a dash, all before a sentence; or both in brackets."""

LONGEST_LEAD = 160
"""Characters, a judgement: a place, an agency, a day and their marks are shorter."""

LONGEST_LABELLED = 60
"""Characters from a label to the end of its day, a judgement: a weekday and an hour may stand between."""

LEAST_SENTENCE = 20
"""Words, a judgement: a line of so many is an article's text, whatever it ends with."""

MOST_RUNNING = 1
"""Words in small letters beside a day on a line without a stop, a judgement: of a role or an office; more run on."""

ENDED = re.compile(r"[.!?…。！？][)\]\"'”»’」]*$")
"""The end of a sentence."""

SENTENCES = re.compile(r"(?<=[^\W\d_]{3}[.!?])\s+(?=\W?[^\W\d_])|(?<=\d\d\d\d[.!?])\s+(?=\W?[^\W\d_])|\s[|·•]\s")
"""Between two sentences of one line."""

PARTS = re.compile(r"\s[|·•–—/-]\s(?!\d)|(?<!\d)\s[|·•–—/-]\s(?=\d)|[;:]\s|,\s?(?=[^\W\d])|\s?\(|\)\s")
"""Between what stands side by side on a line without a sentence."""

TELLS = re.compile(r"(?:on|in|since|until|by|am|seit|bis|im|le|depuis|el|desde|il|op)\s", re.IGNORECASE)
"""With which a sentence may begin before its day."""

PUBLISHED_WORDS = any_of(*PUBLISHED.values())
SAID = re.compile(rf"(?<!\w)(?:{PUBLISHED_WORDS})(?!\w)", re.IGNORECASE)
"""The words by which a line says when its article came out."""

LABEL = re.compile(rf"(?:first |originally |zuerst |erst)?(?:{PUBLISHED_WORDS})(?!\w)", re.IGNORECASE)
OF_ITSELF = re.compile(
    rf"(?:this|the above|dieser?s?|cet(?:te)?|ce|est[ae]|quest[oae]|dit|deze) (?:{any_of(*ARTICLE.values())})(?!\w)",
    re.IGNORECASE,
)
"""With which an article speaks of itself."""

WAS_DONE = re.compile(rf"(?<!\w)(?:{any_of(*DONE.values())})(?!\w)", re.IGNORECASE)
"""The words by which it says who wrote it, and when."""

KINDS_OF_ARTICLES = frozenset(word for words in ARTICLE.values() for word in re.split(r"[| ]", words))
"""Words behind which, as in "press release of", a day alone stands."""

OF_SITE = re.compile(
    r"(?:©|\(c\)|copyright) ?(?:19|20)\d\d|all rights|alle rechte|tous droits"
    r"|(?:privacy|cookies?) (?:policy|notice|statement|settings)|terms (?:of|and) (?:use|service|sale|conditions)"
    r"|datenschutzerklärung|nutzungsbedingungen|politique de confidentialité|mentions légales"
    r"|conditions (?:générales|d[’']util)|integritetspolicy|개인정보",
    re.IGNORECASE,
)
"""What tells that a line with a day is of the rights of the site, or of its policies."""

OVER_POLICIES = re.compile(
    r"copyright|(?:privacy|cookies?)\b(?=\s*(?:$|[^\w\s]|\d|(?:and|last|updated|published|effective)\b))|datenschutz"
    r"|impressum|confidentialité|privacidad|términos|informativa|termini|voorwaarden|конфиденциальност|隐私|隱私|プライバシー",
    re.IGNORECASE,
)
"""What tells it before a day; behind one it may be the article's section or subject."""

RIGHTS = "©"
"""What tells it before a day in the same part of a line; behind one it may stand before the newspaper's name."""

RUNS_ON = re.compile(r",?\s+(?P<word>[^\W\d_]+)")
"""What stands behind a labelled day where its sentence goes on."""

GOES_ON = frozenset(
    word
    for words in (*BY.values(), *AND.values(), *PUBLISHED.values(), *UPDATED.values(), "at|in|under|um|à|às|a las|alle")
    for word in words.split("|")
)
"""Words behind a labelled day that name its writer, hour or section."""

OF_BYLINES = frozenset(
    word
    for words in (*BY.values(), *AND.values(), *DONE.values(), *AUTHOR.values(), "min|read|in")
    for word in re.split(r"[| ]", words)
)
"""Words in small letters of which bylines are made."""

BEFORE_LABEL = (
    KINDS_OF_ARTICLES
    | frozenset(word for words in (*PUBLISHED.values(), *UPDATED.values()) for word in re.split(r"[| ]", words))
    | word_set(
        "first originally initially last was is been has this the date on at zuerst zuletzt erstmals wurde am le la a"
        " été est el fue ha sido il lo è stato den blev op för"
    )
    | word_set(
        "news world politics business economy sport sports opinion culture science health technology local national "
        "international nachrichten actualité noticias"
    )
)
"""Words in small letters that may stand before the label of an article's own day, the names of sections among them."""

LABELLED = re.compile(
    rf"(?<![^\W\d])(?:(?P<published>{PUBLISHED_WORDS})|(?P<updated>{any_of(*UPDATED.values())}))", re.IGNORECASE
)
"""What a label before a day says of it."""


def given_days(line: str, language: str | None = None) -> list[tuple[int, Date]]:
    """Return the days of a line that are its article's, with their places: of a dateline, a label or a byline."""
    if not days_in(line, language) or OF_SITE.search(line):
        return []
    if not is_sentence(line, language):
        return [] if _tells(line, language) else _of_articles(line, _beside(line, language))
    lead = [(0, day)] if (day := day_leading(line, language)) else []
    return sorted({*lead, *_of_articles(line, _within(line, language))}, key=lambda pair: pair[0])


def _of_articles(line: str, days: Iterable[tuple[int, Date]]) -> list[tuple[int, Date]]:
    """Return the days before which nothing tells that they are of the site's rights or policies."""
    return [(place, day) for place, day in days if not _is_of_site(line[:place])]


def _is_of_site(before: str) -> bool:
    *_, (_, part) = _split(PARTS, before)
    return bool(OVER_POLICIES.search(before)) or RIGHTS in part


def is_sentence(line: str, language: str | None = None) -> bool:
    """Tell whether a line is running text: long, or with a stop behind words that are no name's."""
    if len(line.split()) >= LEAST_SENTENCE:
        return True
    return bool(ENDED.search(line) and _running(line, language) and not only_day_of(line, language))


def day_leading(line: str, language: str | None = None) -> Date | None:
    """Return the day with which a text begins, before a dash and its first sentence, as agencies and offices write."""
    lead = LEAD.match(line[:LONGEST_LEAD])
    if lead is None or lead["next"].islower() or TELLS.match(line) or (lead["place"] and not lead["place"].isupper()):
        return None
    return only_day_of(lead["day"], language)


def published_day_of(line: str, language: str | None = None) -> Date | None:
    """Return the day of a line that a label calls that of publication, else its first that none calls a change's."""
    unlabelled = None
    found = given_days(line, language)
    for place, (start, day) in enumerate(found):
        before = line[found[place - 1][0] if place else 0 : start]
        labels = [match.lastgroup for match in LABELLED.finditer(before)]
        if labels and labels[-1] == "published":
            return day
        if not labels and unlabelled is None:
            unlabelled = day
    return unlabelled


def labelled_day_of(line: str, language: str | None = None) -> Date | None:
    """Return the first day of a line that a label calls that of publication, and not of what may be a whole site."""
    for place, day in given_days(line, language):
        labels = list(LABELLED.finditer(line[:place]))
        if labels and labels[-1]["published"] and labels[-1][0].lower() != "created":
            return day
    return None


def _tells(line: str, language: str | None) -> bool:
    """Tell whether a line without a stop begins like a sentence of a day."""
    return bool(TELLS.match(line)) and len(_running(line, language)) > MOST_RUNNING and not SAID.search(line)


def _beside(line: str, language: str | None) -> Iterator[tuple[int, Date]]:
    """Yield the days of the parts of a line that are labels, names or offices beside a day."""
    for start, part in _split(PARTS, line):
        said = SAID.search(part)
        if (said and _is_of_itself(part[: said.start()], language)) or len(_running(part, language)) <= MOST_RUNNING:
            yield from ((start + place, day) for place, day in days_in(part, language))


def _is_of_itself(before: str, language: str | None) -> bool:
    """Tell whether what stands before a label names nothing else that came out: a picture, a policy, a study."""
    return set(_running(before, language)) <= BEFORE_LABEL


def _within(line: str, language: str | None) -> Iterator[tuple[int, Date]]:
    """Yield the days of the sentences that are nothing else, or say that their article came out on a day."""
    for start, sentence in _split(SENTENCES, line):
        days = days_in(sentence, language)
        beside = {word.lower() for word in words_beside_days(sentence, language)}
        if days and (beside <= KINDS_OF_ARTICLES or _is_label(sentence, language)):
            yield from ((start + place, day) for place, day in days)


def _is_label(sentence: str, language: str | None) -> bool:
    if OF_ITSELF.match(sentence) and (SAID.search(sentence) or WAS_DONE.search(sentence)):
        return True
    label = LABEL.match(sentence)
    if label is None:
        return False
    behind = sentence[label.end() : label.end() + LONGEST_LABELLED]
    span = first_day_span(behind, language)
    if span is None or words_beside_days(behind[: span[1]], language):
        return False
    rest = RUNS_ON.match(behind, span[1])
    return rest is None or not rest["word"].islower() or rest["word"] in GOES_ON


def _running(line: str, language: str | None) -> list[str]:
    """Return the words of a line in small letters that neither a date nor a byline has."""
    words = words_beside_days(line, language)
    return [word for word in words if not word[0].isupper() and word[0].isalpha() and word not in OF_BYLINES]


def _split(marks: re.Pattern[str], line: str) -> Iterator[tuple[int, str]]:
    start = 0
    for mark in marks.finditer(line):
        yield start, line[start : mark.start()]
        start = mark.end()
    yield start, line[start:]
