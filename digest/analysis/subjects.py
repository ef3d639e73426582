"""The words of a clause and the place of a verb → the words that name its subject."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.analysis import speech_words
from digest.analysis.clauses import Clause, Token

Span = tuple[int, int]
"""First word of a name or role in a clause, and the one behind its last."""

PRONOUNS = frozenset("he she they it i we who".split())

_BETWEEN = frozenset(
    """has have had also later then recently repeatedly once twice publicly even still just now soon never not reportedly
    did does do would will could can should may might must is was are were be been being often always again already
    further furthermore even ever first to famously initially only simply all both himself herself themselves
    sometimes today yesterday sarcastically instead quickly n't""".split()
)
"""Between a subject and its verb."""

_LINKING = frozenset(
    "went go goes going continued declined refused began started appeared seemed proceeded used tried".split()
)
"""Lead with `to` to the verb that says (went on to say)."""

_BREAKS = frozenset(
    """that but as when while because if after before since although though whereas whether which what how why where until
    unless than or nor so yet and then whom whose""".split()
)
"""Begin another clause."""

_LEADING = frozenset(
    """in on at during for with by from to after before about amid despite following since under over through via against
    into like without within among between upon across near around throughout""".split()
)
"""Prepositions with which an opening or a qualifier begins."""

_OWNING = frozenset("of for from at with in on to".split())
"""Prepositions that go on with a role (a spokesman for the ministry)."""

_DETERMINERS = frozenset(
    "the a an his her their its our my this that these those some many one two three four five several another every no each both most".split()
)

_WHEN = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december today yesterday tonight tomorrow earlier last late early this next week month year
    night morning afternoon evening ago recently wednesday's jan. feb. aug. sept. oct. nov. dec.""".split()
)

_NOT_NAMES = frozenset(
    """the a an in on at by for from with to of but and or so as if when while after before this that these those he she it
    they we i his her its their our my one even also still yet then now here there what who why how yes no not meanwhile
    however moreover later earlier speaking asked citing according despite during since because although though
    nevertheless additionally finally recently last next once just all both some many most several such another other
    two three four five instead indeed perhaps maybe to like amid following until under over""".split()
)
"""Words that have a capital only because they begin a sentence."""

_LOWER_IN_NAMES = frozenset("of the de van von der den da di del la le al bin el ibn and for & du dos".split())


def subject_before(clause: Clause, verb: int) -> Span | None:
    """Return the subject of the verb from the words before it."""
    if any(token.form == "%" for token in clause[max(0, verb - 8) : verb]):
        return None
    end = _without_helpers(clause, verb)
    if end <= 0:
        return None
    last = clause[end - 1]
    if last.low in ("and", "but", "or", "then", ",") and last.low != ",":
        return _coordinated(clause, end - 1)
    if last.form in (",", "—", "–", ")", "-"):
        return _before_insertion(clause, end - 1)
    return _ending_at(clause, end)


def _coordinated(clause: Clause, end: int) -> Span | None:
    """Return the subject that a verb shares with one before (…, I laughed and said)."""
    comma = next((at for at in range(end - 1, -1, -1) if clause[at].form == "," or clause[at].quoted is not None), -1)
    first = clause[comma + 1]
    if comma + 1 < end and (first.low in PRONOUNS or is_name_word(first)) and clause[comma].quoted is None:
        return _leading_from(clause, comma + 1, end)
    return leading_subject(clause, end)


def subject_behind(clause: Clause, verb: int) -> Span | None:
    """Return the subject of the verb from the words behind it (said the minister)."""
    start = verb + 1
    end = start
    while end < len(clause) and _goes_on(clause, start, end):
        end += 1
    if end == start:
        return None
    return _named_in(clause, start, end) or ((start, end) if clause[start].low in _DETERMINERS else None)


def whole(clause: Clause, start: int, end: int) -> Span | None:
    """Return the subject that all of these words are, as between a quotation and its verb."""
    last = next((at for at in range(start, end) if clause[at].form in (",", "(")), end)
    found = _named_in(clause, start, last) if last > start else None
    return found or ((start, last) if last > start and clause[start].low in _DETERMINERS else None)


def named_from(clause: Clause, start: int) -> Span | None:
    """Return the name or role that begins at `start` (according to the ministry)."""
    return subject_behind(clause, start - 1)


def _without_helpers(clause: Clause, verb: int) -> int:
    end = verb
    while end > 0:
        low = clause[end - 1].low
        if low in _BETWEEN or (
            low.endswith("ly")
            and low not in ("family", "july", "only", "reilly", "daily", "kelly", "italy", "assembly")
            and not clause[end - 1].capital
        ):
            end -= 1
        elif low in _LINKING or (low == "on" and end > 1 and clause[end - 2].low in _LINKING):
            end -= 1
        else:
            break
    return end


def leading_subject(clause: Clause, end: int) -> Span | None:
    """Return the subject with which the clause before `end` begins, behind an opening such as `On Tuesday, …`."""
    start = _behind_dateline(clause, _behind_quotations(clause, end), end)
    found = _leading_from(clause, start, end)
    return found or (_leading_from(clause, 0, end) if start else None)


def _leading_from(clause: Clause, start: int, end: int) -> Span | None:
    while start + 1 < end and (
        clause[start].low in _OPENERS or not clause[start].form[0].isalnum() or _is_adverb(clause[start])
    ):
        start += 1
    if start < end and (clause[start].low in _LEADING | _BREAKS or _is_participle(clause[start])):
        commas = [at for at in range(start, end - 1) if clause[at].form == ","]
        start = next((at + 1 for at in commas if _begins_subject(clause[at + 1])), -1)
        if start < 0:
            return next(((at, at + 1) for at in range(end) if clause[at].low in PRONOUNS - {"who"}), None)
    while start < end and not clause[start].form[0].isalnum():
        start += 1
    if start >= end:
        return None
    stop = start + 1
    while stop < end and _goes_on(clause, start, stop) and not _is_finite(clause[stop], clause[start]):
        stop += 1
    return _named_in(clause, start, stop)


_OPENERS = frozenset("and but so then yet still or meanwhile however later earlier now even instead".split())


def _is_adverb(token: Token) -> bool:
    return (
        len(token.form) > 5 and token.low.endswith("ly") and token.low not in ("family", "assembly", "italy", "reilly")
    )


def _begins_subject(token: Token) -> bool:
    return token.low in PRONOUNS - {"who"} or token.low in _DETERMINERS or is_name_word(token)


def _is_participle(token: Token) -> bool:
    return token.low.endswith("ing") or token.low in (
        "asked",
        "pressed",
        "reached",
        "told",
        "given",
        "faced",
        "dressed",
    )


def _behind_quotations(clause: Clause, end: int) -> int:
    """Return where the words before `end` begin that no quotation or full stop separates from it."""
    return next((at + 1 for at in range(end - 1, -1, -1) if clause[at].quoted is not None), 0)


def _behind_dateline(clause: Clause, start: int, end: int) -> int:
    """Return where a report begins behind its place and agency: `GENEVA (AFP) —`."""
    for at in range(start + 1, min(end, start + 12)):
        if clause[at].form in ("—", "–", "-") and (clause[at - 1].form == ")" or clause[start].form.isupper()):
            return at + 1
    return start


def _is_finite(token: Token, first: Token) -> bool:
    """Return whether a word is a verb rather than a part of the subject that `first` begins."""
    if first.capital and first.low not in _DETERMINERS and not token.capital and token.low not in _LOWER_IN_NAMES:
        return True
    return not token.capital and (token.low.endswith("ed") or token.low in speech_words.SAYING | speech_words.CALLING)


def _before_insertion(clause: Clause, comma: int) -> Span | None:
    """Return the subject before what stands between commas, dashes or brackets; or the name between them."""
    opening = next((at for at in range(comma - 1, -1, -1) if clause[at].form in (",", "—", "–", "(", "-")), None)
    if opening is None or comma - opening > _LONGEST_INSERTION:
        return _ending_at(clause, comma) if opening is None else leading_subject(clause, comma)
    inside = clause[opening + 1 : comma]
    named = _capitals_from(clause, opening + 1, comma)
    if named == len(inside) and inside and not _is_name_before(clause, opening):
        return _trimmed(clause, opening + 1, comma)
    if opening == 0 or clause[opening - 1].quoted is not None:
        return _ending_at(clause, comma)
    if clause[opening - 1].form in (",", ")"):
        return _before_insertion(clause, opening - 1)
    found = _ending_at(clause, opening)
    if found is None or clause[found[0]].low in _WHEN:
        return _before_insertion(clause, opening)
    return found


_LONGEST_INSERTION = 40
# Words: longer ones were two commas of a list or of different clauses.


def _is_name_before(clause: Clause, end: int) -> bool:
    token = clause[end - 1] if end else None
    return token is not None and token.capital and token.low not in _WHEN | _NOT_NAMES


def _capitals_from(clause: Clause, start: int, end: int) -> int:
    count = 0
    while start + count < end and (clause[start + count].capital or clause[start + count].low in _LOWER_IN_NAMES):
        count += 1
    return count


def _ending_at(clause: Clause, end: int) -> Span | None:
    """Return the name, role or pronoun whose last word is the one before `end`."""
    if end <= 0:
        return None
    last = clause[end - 1]
    if last.low in ("who", "which"):
        return _antecedent_of_who(clause, end - 1)
    if last.low in PRONOUNS:
        return end - 1, end
    start = end
    while start > 0 and _is_part(clause, start - 1):
        start -= 1
    return _named_in(clause, start, end) if start < end else None


def _antecedent_of_who(clause: Clause, who: int) -> Span | None:
    end = who - 1 if who and clause[who - 1].form == "," else who
    if end > 0 and clause[end - 1].form == ")":
        end = next((at for at in range(end - 1, -1, -1) if clause[at].form == "("), end)
    if clause[who].low == "which" and end and clause[end - 1].capital:
        return _last_name(clause, max(0, end - 5), end)
    return _ending_at(clause, end) if end else None


def _is_part(clause: Clause, at: int) -> bool:
    token = clause[at]
    if token.quoted is not None or not (token.form[0].isalnum() or token.form in ("'", "’", "&")):
        return False
    if token.low == "and":
        return 0 < at < len(clause) - 1 and clause[at - 1].capital and clause[at + 1].capital
    return token.low not in _BREAKS and token.low not in PRONOUNS


def _goes_on(clause: Clause, start: int, at: int) -> bool:
    """Return whether a subject that begins at `start` goes on at `at`."""
    token = clause[at]
    if at == start and token.low in PRONOUNS:
        return True
    if not _is_part(clause, at) or at - start > 14 or clause[start].low in PRONOUNS:
        return False
    if token.low in _WHEN and not (at == start):
        return False
    if token.low in _OWNING:
        return token.low in ("of", "for", "from", "at", "with") and at > start and not _has_name(clause, start, at)
    return token.low not in _LEADING and token.low not in _BETWEEN


def _has_name(clause: Clause, start: int, end: int) -> bool:
    return clause[end - 1].capital and clause[start].low not in ("the", "a", "an")


def _named_in(clause: Clause, start: int, end: int) -> Span | None:
    """Return the name, or else the role, among words that hold a subject."""
    if clause[start].low in PRONOUNS and clause[start].low != "who":
        return (start, start + 1)
    if clause[start].low in _LEADING:
        start = _behind_opening(clause, start, end)
        if clause[start].low in _LEADING:
            return None
    qualifier = next(
        (at for at in range(start + 1, end) if clause[at].low in _OWNING and clause[at - 1].low not in _LEADING), None
    )
    head = qualifier if qualifier is not None else end
    name = _last_name(clause, start, head)
    if name and not (
        qualifier is None and name[1] < end and clause[name[1]].low not in _OWNING and _ends_as_role(clause, end)
    ):
        return name
    first = next((at for at in range(head - 1, start - 1, -1) if clause[at].low in _DETERMINERS), start)
    return (first, end) if _is_role(clause, first, head) else None


def _ends_as_role(clause: Clause, end: int) -> bool:
    return not clause[end - 1].capital


def _is_role(clause: Clause, first: int, head: int) -> bool:
    """Return whether the last word before a qualifier is one under which people or papers speak."""
    if head <= first:
        return False
    last = clause[head - 1].low.removesuffix("'s")
    if clause[head - 1].capital or last in speech_words.ROLES | speech_words.DOCUMENTS | _PEOPLE:
        return last not in _NOT_NAMES | _WHEN or last in _PEOPLE
    return bool(re.search(r"(?:ists?|ians?|ers?|ors?|crats?|(?:wo)?m[ae]n|agents?)$", last))


_PEOPLE = frozenset("some many most others critics people another several one two three both all".split())


def _behind_opening(clause: Clause, start: int, end: int) -> int:
    """Return where the subject begins behind an opening such as `On Tuesday`."""
    for at in range(end - 1, start, -1):
        if clause[at].low in _WHEN:
            return at + 1 if at + 1 < end else start
    for at in range(end - 1, start, -1):
        if clause[at].low in _DETERMINERS:
            return at
    return start


def _last_name(clause: Clause, start: int, end: int) -> Span | None:
    """Return the last run of words with capitals that ends the words from `start` to `end`."""
    last = end
    first = last
    while first > start and _belongs(clause, first - 1, start):
        first -= 1
    while first < last and clause[first].low in _LOWER_IN_NAMES:
        first += 1
    return _trimmed(clause, first, last) if first < last else None


def _belongs(clause: Clause, at: int, start: int) -> bool:
    token = clause[at]
    if token.low in ("jr", "jr.", "sr", "sr.", "&"):
        return True
    if token.low in _LOWER_IN_NAMES and not token.capital:
        return at > start and clause[at - 1].capital and token.low not in ("and", "for", "the", "of")
    return token.capital and token.low not in _WHEN and not (token.low in _NOT_NAMES and len(token.form) > 1)


def _trimmed(clause: Clause, first: int, last: int) -> Span:
    """Drop titles before the name, and owners (Trump's manager Paul Smith)."""
    for at in range(last - 1, first - 1, -1):
        if clause[at].low.endswith("'s") and at + 1 < last:
            first = at + 1
            break
    return behind_titles(clause, first, last), last


def behind_titles(clause: Sequence[Token], first: int, last: int) -> int:
    """Return where a person's name begins behind what they are (Russian Defense Minister Sergei Shoigu)."""
    titles = [at for at in range(first, last - 1) if is_title(clause[at])]
    if not titles or any(token.form in speech_words.BODIES for token in clause[titles[-1] + 1 : last]):
        return first
    return titles[-1] + 1


def is_title(token: Token) -> bool:
    return token.form.rstrip(".") in speech_words.TITLES


def spoken(text: str, clause: Clause, span: Span) -> tuple[int, int]:
    """Return the place of the words in the text, without a possessive ending."""
    start, end = clause[span[0]].start, clause[span[1] - 1].end
    if ending := re.search(r"['’]s?$", text[start:end]):
        end -= len(ending[0])
    return start, end


def is_name_word(token: Token) -> bool:
    """Return whether a word can be part of a name."""
    return token.capital and token.low not in _NOT_NAMES | _WHEN
