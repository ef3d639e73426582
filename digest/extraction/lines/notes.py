"""A paragraph of a copy → whether it is a note of the editors: what was corrected, added or made clear."""

from __future__ import annotations

import re
from collections.abc import Mapping

from digest.extraction.lines.phrases import any_of
from digest.lexicon.page_words import UPDATED

LABELS: Mapping[str, str] = {
    "en": r"(?:corrections?|clarifications?|amendments?|retractions?|errat(?:um|a)|editors?[’'‘]?s?[’']? notes?)",
    "de": r"(?:korrektur(?:hinweis)?|berichtigung|richtigstellung|klarstellung|(?:anm(?:erkung|\.)"
    r"|hinweis) (?:d(?:er|\.)"
    r" )?red(?:aktion|\.)|in eigener sache)",
    "fr": r"(?:rectificatif|correction|précision|erratum|note de la rédaction|ndlr|mise au point)",
    "es": r"(?:fe de errat[ao]s|fe de errores|rectificación|corrección|aclaración|nota (?:de la redacción|del editor))",
    "it": r"(?:rettifica|correzione|errata corrige|precisazione|nota (?:della redazione|del direttore))",
    "pt": r"(?:erramos|correção|errata|retificação|nota (?:da redação|do editor))",
    "nl": r"(?:rectificatie|correctie|verduidelijking|aanvulling|noot van de redactie|(?:n\.?v\.?d\.?r|red)\.?)",
    "sv": r"(?:rättelse|förtydligande|korrigering|redaktionens? kommentar)",
    "no": r"(?:rettelse|presisering|korreksjon|præcisering|redaksjonell merknad)",
    "fi": r"(?:oikaisu|korjaus|tarkennus)",
    "pl": r"(?:sprostowanie|korekta|errata|wyjaśnienie|od redakcji)",
    "cs": r"(?:oprava|opravujeme|upřesnění|poznámka redakce)",
    "ru": r"(?:исправление|поправка|уточнение|опровержение|от редакции|примечание редакции)",
    "uk": r"(?:виправлення|уточнення|спростування|від редакції)",
    "tr": r"(?:düzeltme|tekzip|editörün notu)",
    "zh": r"(?:更正|勘误|勘誤|澄清|编者按|編者按|编者注|編按)",
    "ja": r"(?:訂正|お詫び|おわび|編集部注)",
    "ko": r"(?:정정(?:보도)?|바로잡습니다|편집자 ?주)",
    "ar": r"(?:تصحيح|توضيح|ملاحظة المحرر|تنويه)",
    "he": r"(?:תיקון(?: טעות)?|הבהרה|הערת המערכת)",
}
"""What stands before a note, with a colon or a dash."""

PHRASES = any_of(
    r"(?:an |in an |a )?(?:earlier|previous|original) versions? of this (?:article|story|report|post|piece)\b",
    r"(?:this|the) (?:article|story|report|post|piece|headline) (?:has been|was) (?:\w+ ){0,2}"
    rf"(?:{UPDATED['en']})\b.*\b(?:to|because|after|earlier|previous|version|not|sum"
    r"|error|an?|clarify|correct|include|reflect)\b",
    r"in (?:einer|der) (?:früheren|ersten|ursprünglichen|vorherigen) (?:version|fassung)\b",
    r"dieser (?:artikel|beitrag|text) wurde .{0,60}(?:korrigiert|berichtigt|geändert|ergänzt|aktualisiert)",
    r"(?:dans )?une (?:première |précédente )?version (?:antérieure|précédente|initiale)?\s?(?:de cet article"
    r"|du texte)",
    r"cet article a été (?:modifié|corrigé|mis à jour)\b.{8,}",
    r"(?:en )?una versión (?:anterior|previa) de este (?:artículo|texto)",
    r"(?:in )?una (?:precedente )?versione (?:precedente )?di questo articolo",
    r"(?:in )?een eerdere versie van dit (?:artikel|bericht|stuk)",
    r"(?:i )?en (?:tidigare|tidligere) (?:version|versjon|udgave) av? ?(?:denna|denne|artikeln)?",
    r"(?:uma )?versão anterior (?:deste|desta|da) (?:texto|artigo|reportagem)",
    r"w(?:e)? (?:poprzedniej|pierwszej) wersji (?:tego )?(?:artykułu|tekstu)",
    r"в (?:предыдущей|первой|ранней) версии (?:этой )?(?:статьи|материала|текста)",
)
"""How notes begin that have no label."""

NOTE = re.compile(
    rf"^\W*(?:{any_of(*LABELS.values())}(?:\s*\([^()]*\)|,? [^:：]{{0,30}})?\s*[:：—–-]\s*\S|{PHRASES})", re.IGNORECASE
)

LONGEST = 900
"""Characters, a judgement: a longer paragraph goes on with the story."""


def is_note(line: str) -> bool:
    """Tell whether a paragraph is a note of the editors, which belongs to the article."""
    return len(line) <= LONGEST and NOTE.match(line) is not None
