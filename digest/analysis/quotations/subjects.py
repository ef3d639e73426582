"""A clause and the place of a verb in it → the words that name the verb's subject."""

from __future__ import annotations

from digest.analysis.language import speech_words
from digest.analysis.language.words import table
from digest.analysis.quotations.clauses import Clause, Token
from digest.analysis.quotations.phrases import (
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    WHEN,
    is_body,
    is_name_word,
    is_small_in_names,
    joins_body,
    last_name,
    named_in,
)
from digest.model import Span

_BETWEEN = table(
    """
    has have had also later then recently repeatedly once twice publicly even still just now soon never not reportedly
    did does do would will could can should may might must is was are were be been being often always again already
    further furthermore ever first to famously initially only simply all both himself herself themselves sometimes
    today yesterday instead quickly n't
    """
)
"""Between a subject and its verb."""

_NOT_IN_SUBJECTS = _BETWEEN - {"first", "all", "both"}

_BETWEEN_ELSEWHERE = table("a ont avait avaient ha han había hat haben hatte è")
"""The same in French, Spanish, Italian and German."""

_LINKING = table(
    """
    went go goes going continued declined refused began started appeared seemed proceeded used tried
    """
)
"""Lead with `to` to the verb that says (went on to say)."""

_CONJUNCTIONS = table("and but or then")

_BREAKS = table(
    """
    that but as when while because if after before since although though whereas whether which what how why where
    until unless than or nor so yet and then whom whose
    """
)
"""Begin another clause."""

_OPENERS = table("and but so then yet still or meanwhile however later earlier now even instead")
_PARTICIPLES = table("asked pressed reached told given faced dressed")
_NO_ADVERBS = table("family july reilly kelly italy assembly daily ally rally bully reply supply")
_COMMAS = frozenset([",", "—", "–", ")", "-"])
_OPENING_COMMAS = frozenset([",", "—", "–", "(", "-"])

_OF_ONE = table("the his her its their my our")
"""Before what one person is."""

_SHORTEST_NAME = 3
# Words of a person's full name or of a title and a surname, with the comma before them.

_LONGEST_INSERTION = 40
# Words between two commas: longer ones belong to a list or to different clauses.

_LONGEST_SUBJECT = 14
# Words of a subject behind its verb: what follows is no longer part of it.


def subject_before(clause: Clause, verb: int) -> Span | None:
    """Return the subject of the verb from the words before it."""
    end = without_helpers(clause, verb)
    if end == 0 or any(token.form == "%" for token in clause[max(0, verb - 8) : verb]):
        return None
    if clause[end - 1].low in _CONJUNCTIONS:
        return _coordinated(clause, end - 1)
    if clause[end - 1].form in _COMMAS:
        return _before_insertion(clause, end - 1)
    return _ending_at(clause, end)


def subject_behind(clause: Clause, verb: int) -> Span | None:
    """Return the subject of the verb from the words behind it (said the minister)."""
    return named_from(clause, verb + 1)


def named_from(clause: Clause, start: int) -> Span | None:
    """Return the name or role that begins at `start` (according to the ministry)."""
    end = start
    while end < len(clause) and _goes_on(clause, start, end):
        end += 1
    if end == start:
        return None
    return named_in(clause, start, end) or ((start, end) if clause[start].low in DETERMINERS else None)


def leading_subject(clause: Clause, end: int) -> Span | None:
    """Return the subject with which the words before `end` begin, behind an opening such as `On Tuesday, …`."""
    start = next((at + 1 for at in range(end - 1, -1, -1) if clause[at].quoted is not None), 0)
    begun = next((at for at in range(start, end) if not _is_opener(clause[at])), end)
    if start and (begun == end or not (_begins_subject(clause[begun]) or _opens_before_subject(clause[begun]))):
        start = 0
    found = _leading_from(clause, _behind_dateline(clause, start, end), end)
    return found or (_leading_from(clause, 0, end) if start else None)


def without_helpers(clause: Clause, verb: int) -> int:
    """Return where the words end that can hold the subject, before auxiliaries and adverbs."""
    end = verb
    while end > 0 and _is_helper(clause, end - 1):
        end -= 1
    return end


def _is_helper(clause: Clause, at: int) -> bool:
    token = clause[at]
    if token.capital and at:
        return False
    if token.low in _BETWEEN or token.low in _BETWEEN_ELSEWHERE or token.low in _LINKING:
        return True
    if token.low == "on":
        return at > 0 and clause[at - 1].low in _LINKING
    return _is_adverb(token)


def _is_adverb(token: Token) -> bool:
    return len(token.form) > 4 and token.low.endswith("ly") and token.low not in _NO_ADVERBS


def _coordinated(clause: Clause, end: int) -> Span | None:
    """Return the subject that a verb shares with one before (…, I laughed and said)."""
    comma = next((at for at in range(end - 1, -1, -1) if clause[at].form == "," or clause[at].quoted is not None), -1)
    first = clause[comma + 1]
    if comma + 1 < end and (first.low in PRONOUNS or is_name_word(first)) and clause[comma].quoted is None:
        return _leading_from(clause, comma + 1, end)
    return leading_subject(clause, end)


def _before_insertion(clause: Clause, comma: int) -> Span | None:
    """Return the subject before what stands between commas, dashes or brackets; or the name between them."""
    opening = next((at for at in range(comma - 1, -1, -1) if clause[at].form in _OPENING_COMMAS), None)
    if opening is None:
        return _ending_at(clause, comma)
    if comma - opening > _LONGEST_INSERTION:
        return leading_subject(clause, comma)
    if _is_all_capitals(clause, opening + 1, comma) and not (opening and is_name_word(clause[opening - 1])):
        return last_name(clause, opening + 1, comma)
    if opening == 0 or clause[opening - 1].quoted is not None:
        return _ending_at(clause, comma)
    if name := _name_of_role(clause, opening, comma):
        return name
    if clause[opening - 1].form in _COMMAS:
        return _before_insertion(clause, opening - 1)
    found = None if _is_qualifier(clause, opening) else _ending_at(clause, opening)
    return _before_insertion(clause, opening) if found is None or clause[found[0]].low in WHEN else found


def _name_of_role(clause: Clause, opening: int, comma: int) -> Span | None:
    """Return the name between commas behind what its bearer is (her deputy, Sir Hugh Ansell of Tarn, said)."""
    start = opening
    while start > 0 and clause[start - 1].form not in _COMMAS and _is_part(clause, start - 1):
        start -= 1
    if start == opening or clause[start].low not in _OF_ONE:
        return None
    last = next((at for at in range(opening + 1, comma) if clause[at].low in ("of", "from")), comma)
    if last - opening < _SHORTEST_NAME or not _is_all_capitals(clause, opening + 1, last):
        return None
    name = last_name(clause, opening + 1, last)
    return None if name is None or is_body(clause, name) else name


def _is_qualifier(clause: Clause, comma: int) -> bool:
    """Return whether what stands between the comma and one before it only qualifies a name (…, 22, of Marsh, …)."""
    before = next((at for at in range(comma - 1, -1, -1) if clause[at].form in _OPENING_COMMAS), None)
    return before is not None and (clause[before + 1].low in PREPOSITIONS or clause[before + 1].form.isdigit())


def _is_all_capitals(clause: Clause, start: int, end: int) -> bool:
    return (
        start < end
        and clause[start].capital
        and all(token.capital or is_small_in_names(token) for token in clause[start:end])
    )


def _ending_at(clause: Clause, end: int) -> Span | None:
    """Return the name, role or pronoun whose last word is the one before `end`."""
    if end <= 0:
        return None
    last = clause[end - 1]
    if last.low in ("who", "which"):
        return _antecedent(clause, end - 1)
    if last.low in PRONOUNS:
        return end - 1, end
    start = end
    while start > 0 and _is_part(clause, start - 1):
        start -= 1
    if _is_verb_of_relative(clause, start, end):
        return _antecedent(clause, start - 1)
    return named_in(clause, start, end) if start < end else None


def _is_verb_of_relative(clause: Clause, start: int, end: int) -> bool:
    """Return whether the words from `start` on are what `who` before them does (an aide who knows him said)."""
    if not 1 < start < end or clause[start - 1].low not in ("who", "which"):
        return False
    return not clause[start].capital and clause[start].low not in DETERMINERS


def _antecedent(clause: Clause, pronoun: int) -> Span | None:
    """Return whom `who` or `which` means."""
    end = pronoun - 1 if pronoun and clause[pronoun - 1].form == "," else pronoun
    if end and clause[end - 1].form == ")":
        end = next((at for at in range(end - 1, -1, -1) if clause[at].form == "("), end)
    if end and clause[pronoun].low == "which" and clause[end - 1].capital:
        return last_name(clause, max(0, end - 5), end)
    return _ending_at(clause, end)


def _is_part(clause: Clause, at: int) -> bool:
    """Return whether a word can be part of a subject."""
    token = clause[at]
    if token.quoted is not None or not (token.form[0].isalnum() or token.form in "'’&"):
        return False
    if token.low == "and":
        return 0 < at < len(clause) - 1 and clause[at - 1].capital and clause[at + 1].capital
    return token.low not in _BREAKS and token.low not in PRONOUNS


def _goes_on(clause: Clause, start: int, at: int) -> bool:
    """Return whether a subject that begins at `start` goes on at `at`."""
    token = clause[at]
    if at == start and token.low in PRONOUNS:
        return True
    if not _is_part(clause, at) or at - start > _LONGEST_SUBJECT or clause[start].low in PRONOUNS:
        return False
    if token.low in WHEN and at != start:
        return False
    if joins_body(clause, start, at):
        return True
    if token.low in ("of", "for", "from", "at", "with"):
        return at > start and not (clause[at - 1].capital and clause[start].low not in ("the", "a", "an"))
    return token.low not in PREPOSITIONS and token.low not in _NOT_IN_SUBJECTS


def _leading_from(clause: Clause, start: int, end: int) -> Span | None:
    while start + 1 < end and _is_opener(clause[start]):
        start += 1
    if start < end and _opens_before_subject(clause[start]):
        commas = [at for at in range(start, end - 1) if clause[at].form == ","]
        behind = next((at + 1 for at in commas if _begins_subject(clause[at + 1])), None)
        if behind is None:
            return next(((at, at + 1) for at in range(end) if clause[at].low in PRONOUNS - {"who"}), None)
        start = behind
    stop = start + 1
    while stop < end and _goes_on(clause, start, stop) and not _is_finite(clause, stop, start):
        stop += 1
    return named_in(clause, start, stop) if start < end else None


def _is_opener(token: Token) -> bool:
    return token.low in _OPENERS or not token.form[0].isalnum() or _is_adverb(token)


def _opens_before_subject(token: Token) -> bool:
    low = token.low
    return low in PREPOSITIONS or low in _BREAKS or low.endswith("ing") or low in _PARTICIPLES


def _begins_subject(token: Token) -> bool:
    return token.low in PRONOUNS - {"who"} or token.low in DETERMINERS or is_name_word(token)


def _behind_dateline(clause: Clause, start: int, end: int) -> int:
    """Return where a report begins behind its place and agency: `GENEVA (AFP) —`."""
    for at in range(start + 1, min(end, start + 12)):
        if clause[at].form in ("—", "–", "-") and (clause[at - 1].form == ")" or clause[start].form.isupper()):
            return at + 1
    return start


def _is_finite(clause: Clause, at: int, start: int) -> bool:
    """Return whether a word is a verb rather than a part of the subject that begins at `start`."""
    token, first = clause[at], clause[start]
    if token.capital:
        return False
    if first.capital and first.low not in DETERMINERS and not is_small_in_names(token):
        return True
    if token.low.endswith("ed") or token.low in speech_words.SAYING or token.low in speech_words.CALLING:
        return True
    return clause[at - 1].low in speech_words.ROLES and token.low not in ("of", "for", "from", "at", "with")
