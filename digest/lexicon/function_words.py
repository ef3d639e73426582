"""The words of a language that say nothing of what a text is about, by the language's tag."""

from __future__ import annotations

from collections.abc import Mapping

from digest.lexicon.english.function_words import FUNCTION_WORDS, GENERAL_WORDS
from digest.lexicon.tables import word_set

FUNCTION_WORDS_OF: Mapping[str, frozenset[str]] = {
    "en": FUNCTION_WORDS | GENERAL_WORDS,
    "de": word_set(
        """
        aber als am an auch auf aus bei bis das dass dem den der des die doch dort du durch ein eine einem einen
        einer eines er es für gegen habe haben hat hatte hier ich ihm ihn ihr ihre im in ist ja kann kein keine man
        mehr mit nach nicht noch nun nur ob oder ohne sagte sei sein seine sich sie sind so über um und uns unter
        vom von vor war waren was wenn werden wie wieder will wir wird worden wurde wurden zu zum zur zwischen
        """
    ),
    "fr": word_set(
        """
        au aux avec ce ces cette comme dans de des du elle en est et été eu il ils je la le les leur lui mais même
        ne nous ont ou où par pas plus pour qu que qui sa sans se ses son sont sous sur un une vous y
        """
    ),
    "es": word_set(
        """
        al ante aunque con contra cual cuando del desde donde el ella ellos entre era es esa ese esta este fue ha
        han hasta las lo los más mi muy ni nos o para pero por porque que se según ser si sin sobre son su sus
        también un una y ya
        """
    ),
    "it": word_set(
        """
        alla anche che chi ci col come con da dal dalla degli dei del della delle di e ed gli ha hanno i il io la le
        lo loro ma nel nella non o per più quando questa questo sono stato su sua sul tra un una uno
        """
    ),
    "ru": word_set(
        """
        а без бы был была были было быть в вы все для до его ее если есть еще же за и из или им их к как ко когда
        который ли между мы на над не нет но о об он она они от по под при с со так также то только у уже что чтобы
        это этот я
        """
    ),
}
"""The commonest of each; English has more, because most articles that are read are English."""

ARTICLES_OF: Mapping[str, str] = {
    "de": "der die das dem den ein eine",
    "fr": "le la les un une",
    "es": "el la los las un una",
    "it": "il lo la gli un una",
}

OF_ANY_LANGUAGE = frozenset[str]().union(*FUNCTION_WORDS_OF.values())
