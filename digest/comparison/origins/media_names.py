"""Text → the agencies and outlets that it names, each under one name, however it is written."""

from __future__ import annotations

import re
from collections.abc import Iterable

from digest.lexicon.english.calendar import WEEKDAYS
from digest.lexicon.english.function_words import FUNCTION_WORDS
from digest.lexicon.english.media import TITLE_ENDINGS
from digest.lexicon.media_names import AGENCIES, OUTLETS
from digest.lexicon.tables import any_form, names_of

_FORMS = names_of({**AGENCIES, **OUTLETS})
"""Each form's name."""

_NO_TITLE = any_form([*WEEKDAYS, *(word.capitalize() for word in FUNCTION_WORDS)])
_TITLE_WORD = rf"(?!(?:{_NO_TITLE})\b)[A-Z][\w&’']*"
_ENDING = rf"(?:{any_form(TITLE_ENDINGS)})(?![\w-])(?! [A-Z])"
_TITLED = rf"(?:(?<=[Tt]he ){_ENDING}|(?:{_TITLE_WORD}[ -]){{1,3}}{_ENDING})"
"""A name of which the last word tells that it is a medium: the Larnak Courier, or behind its article the Courier."""

_KNOWN = rf"(?:{any_form(_FORMS)})(?![\w&-])"

ANY_MEDIUM = rf"(?:[Tt]he )?(?:{_KNOWN}|{_TITLED})"
"""The name of a medium, as a part of a pattern."""

MEDIUM = rf"(?:[Tt]he )?(?P<medium>{_KNOWN}|{_TITLED})"
"""The same; the group holds it without its article."""

KNOWN_MEDIUM = rf"(?:[Tt]he )?(?P<medium>{_KNOWN})"
"""The same of media that need no word which tells that they are media."""


def medium_named(form: str) -> str:
    """Return the one name of a medium, without an article."""
    bare = re.sub(r"^[Tt]he ", "", form.strip())
    return _FORMS.get(bare, bare)


def is_agency(name: str) -> bool:
    """Say whether a name is an agency's, whose reports many outlets carry."""
    return name in AGENCIES


def is_medium(name: str) -> bool:
    """Say whether the whole of a name is a medium's."""
    return bool(re.fullmatch(ANY_MEDIUM, name))


def fullest(name: str, names: Iterable[str]) -> str:
    """Return the name itself, or the only longer one that ends in it: of Courier, Larnak Courier."""
    ending = f" {name}".casefold()
    longer = {other for other in names if other.casefold().endswith(ending)}
    return longer.pop() if len(longer) == 1 else name
