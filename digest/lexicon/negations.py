"""Words that turn the sense of a sentence, by the language's tag; they were gathered by us."""

from __future__ import annotations

from collections.abc import Mapping

NEGATING = "no not cannot never nor neither none nobody nothing nowhere without hardly barely scarcely"
"""English words that do so by themselves."""

NEGATIONS: Mapping[str, str] = {
    "en": f"{NEGATING} unless deny denies denied denying fail fails failed refuse refuses refused reject rejects "
    "rejected",
    "fr": "ne pas jamais aucun aucune ni sans",
    "de": "nicht kein keine keinen keinem keiner nie niemals ohne weder",
    "es": "nunca jamás tampoco ningún ninguna sin",
    "pt": "não nem sem",
    "it": "non mai nessun nessuna senza",
    "ru": "не нет ни никогда без нельзя",
    "uk": "ні немає ніколи",
    "pl": "bez nigdy",
    "nl": "niet geen",
    "tr": "değil yok hiçbir",
    "ar": "لا لم لن ليس ليست غير بدون",
    "he": "לא אין",
}

NEGATING_SIGNS: Mapping[str, str] = {
    "zh": "不没沒無无未非勿莫否",
    "ja": "ない ません なかった",
    "th": "ไม่",
}
"""The same in scripts without spaces: in Chinese each sign, in the others words."""
