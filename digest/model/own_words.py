"""A sentence, and phrases of it that its writer calls own → where they stand, and the sentence without them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from digest.model.scalars import Span


def places_in(text: str, phrase: str) -> tuple[Span, ...]:
    """Return where the phrase stands in the text, as whole words; a line may break between them in either."""
    words = r"\s+".join(map(re.escape, phrase.split()))
    return tuple(match.span() for match in re.finditer(rf"(?<!\w){words}(?!\w)", text)) if words else ()


def without(text: str, phrases: Iterable[str]) -> str:
    """Return the text with blanks in place of the phrases, so that what is left keeps its places."""
    for phrase in phrases:
        for start, end in places_in(text, phrase):
            text = text[:start] + " " * (end - start) + text[end:]
    return text


def is_all_own(text: str, phrases: Collection[str]) -> bool:
    """Say whether no word of the text is left without the phrases."""
    return bool(phrases) and not re.search(r"\w", without(text, phrases))
