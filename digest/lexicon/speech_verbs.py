"""Verbs that bring speech, by the language's tag; those of English, with all their forms, stand in `english/`."""

from __future__ import annotations

from collections.abc import Mapping

from digest.lexicon.tables import word_set

SAYING: Mapping[str, str] = {
    "de": "sagt sagte sagten erklärt erklärte erklärten betont betonte schrieb schreibt teilte warnte meinte fragte "
    "antwortete",
    "fr": "dit disait affirme affirmé déclare déclaré annoncé assuré écrit expliqué souligné ajouté répondu",
    "es": "dice dijo dijeron afirma afirmó declaró señaló aseguró explicó añadió escribió advirtió preguntó respondió",
    "it": "dice detto disse afferma affermato dichiarato spiegato aggiunto scrive scritto",
    "pt": "disse afirmou declarou explicou acrescentou escreveu",
    "ru": "сказал сказала сказали заявил заявила заявили сообщил сообщила отметил отметила подчеркнул подчеркнула "
    "добавил добавила написал написала пояснил пояснила ответил ответила говорит",
}

SAYING_ELSEWHERE = word_set(" ".join(SAYING.values()))
