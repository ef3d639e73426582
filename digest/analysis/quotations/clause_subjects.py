"""A clause and the place of a verb in it → the words that name the verb's subject."""

from __future__ import annotations

from digest.analysis.quotations.office_bearers import is_place
from digest.analysis.quotations.opening_subject import begins_subject, leading_from, leading_subject
from digest.analysis.quotations.speaker_phrases import behind_titles, is_body, last_name, named_in
from digest.analysis.quotations.subject_boundaries import BREAKS, goes_on, is_part, without_helpers
from digest.analysis.quotations.tokens import Clause
from digest.analysis.quotations.word_classes import (
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    WHEN,
    is_name_word,
    is_small_in_names,
    is_speaking_noun,
    may_be_one_person,
    names_one_person,
)
from digest.lexicon.tables import word_set
from digest.model import Span

_CONJUNCTIONS = word_set("and but or then")

_COMMAS = frozenset([",", "—", "–", ")", "-"])
_OPENING_COMMAS = frozenset([",", "—", "–", "(", "-"])

_OF_ONE = word_set("the his her its their my our")
"""Before what one person is."""

_QUALIFYING = word_set("of for from at in with on")

_BEHIND_APPOSITIONS = frozenset(".,;:)—–")

_SHORTEST_NAME = 3
"""Words of a person's full name or of a title and a surname, with the comma before them."""

_LONGEST_INSERTION = 40
"""Words between two commas: longer ones belong to a list or to different clauses."""


def subject_before(clause: Clause, verb: int) -> Span | None:
    """Return the subject of the verb from the words before it."""
    end = without_helpers(clause, verb)
    if end == 0 or _is_share(clause, end):
        return None
    if clause[end - 1].lower in _CONJUNCTIONS:
        return _coordinated(clause, end - 1)
    if clause[end - 1].form in _COMMAS:
        return _before_insertion(clause, end - 1)
    return _ending_at(clause, end)


def _is_share(clause: Clause, end: int) -> bool:
    """Return whether the words before `end` are a share of those who were asked (75% of voters said)."""
    start = end
    while start > 0 and is_part(clause, start - 1):
        start -= 1
    return start > 0 and clause[start - 1].form == "%"


def subject_behind(clause: Clause, verb: int) -> Span | None:
    """Return the subject of the verb from the words behind it (said the minister; said the mayor, Ada Lund)."""
    span = named_from(clause, verb + 1)
    return span and (_apposed(clause, span) or span)


def bearer_from(clause: Clause, start: int) -> Span | None:
    """Return the name or role that begins at `start`; of a role that one person has, the name behind it."""
    span = named_from(clause, start)
    if span is None or clause[span[0]].lower in PRONOUNS:
        return span
    of = next((at for at in range(span[0] + 1, span[1]) if clause[at].lower in _QUALIFYING), span[1])
    return (_apposed(clause, span) if may_be_one_person(clause[of - 1]) else None) or span


def _apposed(clause: Clause, role: Span) -> Span | None:
    """Return the whole name that stands behind the role of its bearer, and a comma or colon."""
    comma = role[1]
    if comma >= len(clause) or clause[comma].form not in (",", ":") or not _tells_one(clause, role):
        return None
    last = comma + 1
    while last < len(clause) and is_name_word(clause[last]):
        last += 1
    if last - comma < _SHORTEST_NAME or clause[last - 1].lower.endswith("'s"):
        return None
    if last < len(clause) and clause[last].form not in _BEHIND_APPOSITIONS and clause[last].quoted is None:
        return None
    own = (comma + 1, last)
    return None if is_body(clause, own) or is_place(clause, own) else (behind_titles(clause, comma + 1, last), last)


def _tells_one(clause: Clause, role: Span) -> bool:
    """Return whether a role is one that a name may follow (the mayor of Sorn, …); a name is none."""
    first, last = clause[role[0]], clause[role[1] - 1]
    is_owned = first.capital and first.lower.endswith("'s")
    if not last.capital:
        return first.lower in DETERMINERS or is_owned
    return first.lower in _OF_ONE and any(names_one_person(token) for token in clause[role[0] : role[1]])


def named_from(clause: Clause, start: int) -> Span | None:
    """Return the name or role that begins at `start` (according to the ministry)."""
    end = start
    while end < len(clause) and goes_on(clause, start, end):
        end += 1
    if end == start:
        return None
    return named_in(clause, start, end) or ((start, end) if clause[start].lower in DETERMINERS else None)


def _coordinated(clause: Clause, end: int) -> Span | None:
    """Return the subject that a verb shares with one before (…, I laughed and said)."""
    comma = next((at for at in range(end - 1, -1, -1) if clause[at].form == "," or clause[at].quoted is not None), -1)
    first = comma + 2 if comma + 2 < end and clause[comma + 1].lower in _CONJUNCTIONS else comma + 1
    if first < end and begins_subject(clause[first]) and clause[comma].quoted is None:
        found = leading_from(clause, first, end)
        if found is None or found[1] < end:
            return found
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
    return _before_insertion(clause, opening) if found is None or clause[found[0]].lower in WHEN else found


def _name_of_role(clause: Clause, opening: int, comma: int) -> Span | None:
    """Return the name between commas behind what its bearer is (her deputy, Sir Hugh Ansell of Tarn, said)."""
    start = opening
    while start > 0 and clause[start - 1].form not in _COMMAS and is_part(clause, start - 1):
        start -= 1
    if start == opening or clause[start].lower not in _OF_ONE:
        return None
    last = next((at for at in range(opening + 1, comma) if clause[at].lower in ("of", "from")), comma)
    if last - opening < _SHORTEST_NAME or not _is_all_capitals(clause, opening + 1, last):
        return None
    name = last_name(clause, opening + 1, last)
    return None if name is None or is_body(clause, name) else name


def _is_qualifier(clause: Clause, comma: int) -> bool:
    """Return whether what stands between the comma and one before it only qualifies a name (…, 22, of Marsh, …)."""
    before = next((at for at in range(comma - 1, -1, -1) if clause[at].form in _OPENING_COMMAS), None)
    if before is None or any(token.lower in BREAKS for token in clause[before + 1 : comma]):
        return False
    return clause[before + 1].lower in PREPOSITIONS or clause[before + 1].form.isdigit()


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
    if last.lower in ("who", "which"):
        return _antecedent(clause, end - 1)
    if last.lower == "that" and end > 1 and is_speaking_noun(clause[end - 2]) and not clause[end - 2].capital:
        return _antecedent(clause, end - 1)
    if last.lower in PRONOUNS:
        return end - 1, end
    start = end
    while start > 0 and is_part(clause, start - 1):
        start -= 1
    if _is_verb_of_relative(clause, start, end):
        return _antecedent(clause, start - 1)
    found = named_in(clause, start, end) if start < end else None
    if (
        found == (start + 1, end)
        and clause[start].lower in PREPOSITIONS
        and start
        and clause[start - 1].lower in _CONJUNCTIONS
    ):
        return _coordinated(clause, start - 1)
    return found


def _is_verb_of_relative(clause: Clause, start: int, end: int) -> bool:
    """Return whether the words from `start` on are what `who` before them does (an aide who knows him said)."""
    if not 1 < start < end or clause[start - 1].lower not in ("who", "which"):
        return False
    return not clause[start].capital and clause[start].lower not in DETERMINERS


def _antecedent(clause: Clause, pronoun: int) -> Span | None:
    """Return whom `who` or `which` means."""
    end = pronoun - 1 if pronoun and clause[pronoun - 1].form == "," else pronoun
    if end and clause[end - 1].form == ")":
        end = next((at for at in range(end - 1, -1, -1) if clause[at].form == "("), end)
    if end and clause[pronoun].lower == "which" and clause[end - 1].capital:
        return last_name(clause, max(0, end - 5), end)
    found = _ending_at(clause, end)
    if found or clause[pronoun].lower != "who":
        return found
    start = next(
        (at + 1 for at in range(end - 1, -1, -1) if not is_part(clause, at) or clause[at].lower in PREPOSITIONS), 0
    )
    return named_in(clause, start, end) if start < end else None
