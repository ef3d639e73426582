"""A word → whether it can be part of a name or a role, and the words that are neither."""

from __future__ import annotations

import re

from digest.analysis.quotations.tokens import Token
from digest.lexicon.english import bodies, documents, people
from digest.lexicon.english.function_words import ARTICLES, DEMONSTRATIVES, OPENERS, POSSESSIVES, QUANTIFIERS
from digest.lexicon.english.plurals import singulars
from digest.lexicon.english.verbs import IRREGULAR_PASTS
from digest.lexicon.function_words import ARTICLES_OF
from digest.lexicon.tables import word_set

PRONOUNS = word_set("he she they it i we you who")

_ARTICLES_ELSEWHERE = word_set(" ".join(ARTICLES_OF.values()))

DETERMINERS = ARTICLES | DEMONSTRATIVES | (POSSESSIVES - {"your"}) | (QUANTIFIERS - {"any", "few"})
DETERMINERS |= word_set("one two three four five most o os as um uma") | _ARTICLES_ELSEWHERE

PREPOSITIONS = word_set(
    """
    in on at during for with by from to after before about amid despite following since under over through via against
    into like without within among between upon across near around throughout
    """
)
"""Begin an opening or a qualifier."""

WHEN = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december today yesterday tonight tomorrow earlier last late early this next week month
    year night morning afternoon evening ago recently wednesday's jan. feb. aug. sept. oct. nov. dec.
    """
)

NOT_NAMES = OPENERS | _ARTICLES_ELSEWHERE
"""Words that have a capital only because they begin a sentence, articles of other languages among them."""

_SMALL_IN_NAMES = word_set("of the and for &")
SURNAMES_TOO = word_set("Park Hall Lane Field Lake Day Castle Bay Port")
"""Those of them that are surnames as well, as beside a given name with a hyphen (Min-jun Park)."""

_COLLECTIVE = word_set(
    """
    administration agency army association authority bank board bureau campaign charity commission committee company
    council couple court crowd delegation department embassy family firm gang government group house industry institute
    jury kremlin league ministry movement nation opposition organisation organization pair panel parliament party
    pentagon people police public regime senate spokespeople staff state team union youth men women children
    """
)
"""Nouns under which several persons speak as one."""

NOT_OF_PERSONS = word_set(
    """
    New North South East West Northern Southern Eastern Western Upper Lower Republic States City Islands Island County
    Bridge Road Street Avenue Lane Lake River Port Park Square Tower Airport Station Castle Valley Mount Bay Harbour
    Harbor Hotel Theatre Theater Museum Cathedral Stadium Prize Cup Award Bill Treaty Day Week War Festival Sea Ocean
    Coast Mountains Hall Palace Plan Pact Deal Line Games Open Championship Desert Forest Gulf Strait Canal Dam Field
    """
)
"""Words in the names of places and things, and hardly in those of persons."""

HELPERS = word_set("has have had did does do would will could can should may might must is was are were be been being")
"""Auxiliaries, which are no part of a name or role."""


def is_name_word(token: Token) -> bool:
    """Return whether a word can be part of a name."""
    return (
        token.capital
        and token.lower.removesuffix("'s") not in NOT_NAMES
        and token.lower not in WHEN
        and not token.lower.endswith(people.SAID_OF)
    )


def is_title(token: Token) -> bool:
    """Return whether a word stands before a person's name and is no part of it."""
    return _JOINED_TO_A_TITLE.sub("", token.form.rstrip(".")) in people.TITLES


_JOINED_TO_A_TITLE = re.compile(r"^(?:Co|Deputy|Ex|Vice)-|-(?:[Dd]esignate|[Ee]lect|[Gg]eneral|in-[Cc]hief)$")
"""What a hyphen joins to a title, which is one without it as well: Vice-President, Minister-elect."""


def is_body_word(token: Token) -> bool:
    """Return whether a word stands in the names of bodies: authorities, firms, media."""
    return token.is_paper or without_possessive(token.form) in bodies.BODIES


def is_finite(word: str) -> bool:
    """Return whether a word in small letters may be the verb of a sentence."""
    return word in HELPERS or word in IRREGULAR_PASTS or (len(word) > 3 and word.endswith(("s", "ed")))


def names_one_person(token: Token) -> bool:
    """Return whether a noun says what one person is, and not what a body or several persons are."""
    low = token.lower
    return low in people.ROLES and low not in _COLLECTIVE and not _is_plural(low)


def may_be_one_person(token: Token) -> bool:
    """Return whether a word may say what one person is, and is no noun for a body, a paper or several persons."""
    low = token.lower
    return low not in _COLLECTIVE and low not in documents.DOCUMENTS and not _is_plural(low)


def _is_plural(noun: str) -> bool:
    return noun.endswith("s") and not noun.endswith("ss")


def is_speaking_noun(token: Token) -> bool:
    """Return whether people or papers speak under a noun."""
    low = token.lower.removesuffix("'s")
    return any(noun in people.ROLES or noun in documents.DOCUMENTS for noun in singulars(low))


def is_small_in_names(token: Token) -> bool:
    """Return whether a word without a capital may stand inside a name."""
    return token.lower in _SMALL_IN_NAMES


def without_possessive(words: str) -> str:
    """Return the words without ’s at their end."""
    return (re.sub(r"['’]s?$", "", words) or words) if words.endswith(_POSSESSIVE) else words


_POSSESSIVE = ("'", "’", "'s", "’s")
