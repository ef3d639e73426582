"""Words → whether one of them turns the sense of its sentence."""

from __future__ import annotations

import re

from digest.evidence.texts.normalisation import normalise
from digest.lexicon.negations import NEGATING_SIGNS, NEGATIONS
from digest.lexicon.tables import any_form, word_set


def has_negation(words: str) -> bool:
    """Say whether `words` hold a negation in one of the languages of the table, whichever language they are in.

    It only decides on a warning, so a word that is harmless in another language may be taken for one.
    """
    text = normalise(words).text.casefold()
    return bool(_SPACED.search(text) or _UNSPACED.search(text))


_WORDS = any_form(word_set(" ".join(NEGATIONS.values())))
_SPACED = re.compile(rf"(?<!\w)(?:{_WORDS})(?!\w)|n't(?!\w)")
_UNSPACED = re.compile(any_form((*NEGATING_SIGNS["zh"], *word_set(f"{NEGATING_SIGNS['ja']} {NEGATING_SIGNS['th']}"))))
