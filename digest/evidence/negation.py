"""Words → whether one of them turns the sense of its sentence."""

from __future__ import annotations

import re

from digest.evidence.normalisation import normalise


def has_negation(words: str) -> bool:
    """Say whether `words` hold a negation in one of the languages below, whichever language they are in.

    It only decides on a warning, so a word that is harmless in another language may be taken for one.
    """
    text = normalise(words).text.casefold()
    return bool(_SPACED.search(text) or _UNSPACED.search(text))


_WORDS = {
    "English": "no not cannot never nor neither none nobody nothing nowhere without hardly barely scarcely unless "
    "deny denies denied denying fail fails failed refuse refuses refused reject rejects rejected",
    "French": "ne pas jamais aucun aucune ni sans",
    "German": "nicht kein keine keinen keinem keiner nie niemals ohne weder",
    "Spanish": "nunca jamás tampoco ningún ninguna sin",
    "Portuguese": "não nem sem",
    "Italian": "non mai nessun nessuna senza",
    "Russian": "не нет ни никогда без нельзя",
    "Ukrainian": "ні немає ніколи",
    "Polish": "bez nigdy",
    "Dutch": "niet geen",
    "Turkish": "değil yok hiçbir",
    "Arabic": "لا لم لن ليس ليست غير بدون",
    "Hebrew": "לא אין",
}

_SPACED = re.compile(r"(?<!\w)(?:" + "|".join(" ".join(_WORDS.values()).split()) + r")(?!\w)|n't(?!\w)")

# Chinese, Japanese, Thai.
_UNSPACED = re.compile("[不没沒無无未非勿莫否]|ない|ません|なかった|ไม่")
