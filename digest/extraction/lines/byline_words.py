"""What bylines say beside the names: labels, stamps, what their bearers are, what a page lets one do; patterns only."""

from __future__ import annotations

import re
from collections.abc import Mapping

from digest.extraction.lines.phrases import any_of
from digest.lexicon.page_words import AND, AUTHOR, BY, DONE, OTHER_WORK, PUBLISHED, UPDATED
from digest.lexicon.personal_names import GENERATIONS, SURNAME_JOINTS
from digest.lexicon.tables import any_form, word_set


def _any(*tables: Mapping[str, str], but: frozenset[str] = frozenset()) -> str:
    forms = {form for table in tables for forms in table.values() for form in forms.split("|")}
    return any_form(forms - but)


_MARK = r"\s*(?:[:：=＝丨｜]|\|(?=\s*\S)|/(?=[\u4e00-\u9fff]))\s*"

LABELS = re.compile(
    rf"(?<![\w’'-])(?:(?P<other>{_any(OTHER_WORK)})(?:{_MARK}|\s+(?:{_any(BY)})\s*[:\s])"
    rf"|(?:{_any(AUTHOR)})(?:{_MARK}|\s+(?:{_any(BY)})\s+)|(?:本报|本報)?(?:记者|記者|作者|撰文)\s+)",
    re.IGNORECASE,
)
"""What stands before the names of those who wrote an article, and of those who did other work on it."""

_CAPITAL = "(?-i:[A-ZÀ-Þ])"

BY_LABEL = re.compile(
    rf"^(?:(?:{_any(DONE)})\s+)?(?:{_any(BY)})(?:\s*[:：]\s*|\s+)(?=\S)|^(?:{_any(DONE)})[:\s]+(?={_CAPITAL})"
    rf"|^vom\s+(?={_CAPITAL}\S*(?:\s+{_CAPITAL}\S*){{0,2}}$)"
    r"|^(?:view all posts|(?:zeige )?alle beiträge|ein beitrag)\b[\s:]*",
    re.IGNORECASE,
)
"""The word of the byline, with what was done."""

STAMPS = re.compile(rf"(?<![\w’'-])(?:{_any(PUBLISHED, UPDATED)})(?![\w’'-])", re.IGNORECASE)
"""What stands before a day."""

WRITTEN_IN_CHINESE = re.compile("记者|作者|撰文|撰稿|编辑")

BESIDE = re.compile(
    any_of(
        r"(?<!\w)(?:link copied|copy link|(?:view|see|show|read) (?:all|more|profile|bio|author)\b.*",
        r"(?:author|all) archives?|(?:follow|share|tweet|subscribe|contact|e-?mail|print|save|listen|comments?)"
        r"(?: (?:us|on|this|via|author)\b.*)?$",
        r"more (?:from|by|articles|stories)\b.*|min(?:ute)?s? read|(?:yesterday|today|ago|exclusive)\b",
        r"more posts|gesponserte inhalte|zur person|sign (?:out|in|up)|log (?:out|in)|über den autor.*|zeige$|pub ?med",
        r"google scholar|hora de publicación.*|(?:zum )?profil$|alle (?:beiträge|artikel)\b.*",
        r"voir (?:tous|ses)\b.*|tous ses articles|ver (?:perfil|más)\b.*)",
    ),
    re.IGNORECASE,
)
"""What a page lets one do beside a name."""

BEFORE_SIGNER = re.compile(
    r"^(?:(?:ein |eine )?(?:artikel|beitrag|text|author|autor(?:in)?|profil|zum profil|posts?)\s+)?"
    r"(?:von|vom|by|par|por)\s+|^(?:about the )?(?:author|autor(?:in)?)\s+",
    re.IGNORECASE,
)
"""What stands before what signs, where it is no name of a person."""

OF_PAGES = frozenset(
    form for table in (AUTHOR, DONE, PUBLISHED, UPDATED) for forms in table.values() for form in forms.split("|")
) | word_set(
    "stand datum edition date zeige zuletzt kategorie category tags home startseite suche menu menü profil "
    "profile gast guest folgen abbruch abbrechen anmelden teilen merken drucken schließen follow following unfollow "
    "cancel close login share subscribe suivre annuler partager seguir cancelar compartir volgen følg følge följ "
    "留言 人氣 人气 分享 訂閱 订阅 关注 關注 コメント シェア フォロー 구독 공유"
)
"""Words of a page that stand where a name could, and are none."""

ROLE = re.compile(
    r",?\s+(?:(?:our|senior|chief|staff|special|deputy|associate|managing|political|diplomatic|defen[cs]e|business"
    r"|economics?|security|foreign|science|health|environment|technology|sports?|national|contributing|guest)\s+){0,3}"
    r"(?:ceo|cfo|cto|coo|(?:co-)?founder|president|chair(?:man|woman)?|director|ph\.?d\.?|m\.?d\.?|esq\.?"
    r"|correspondents?|reporters?|editors?|writers?|columnists?|journalists?|contributors?|analysts?|producers?"
    r"|professor|fellow|redakteur(?:in)?|korrespondent(?:in)?|journaliste?)\b.*$"
    r"|\s*(?:선임|인턴|수습)?(?:기자|특파원|논설위원)(?:\s.*)?$|\s*(?:記者|编辑|編集委員|論説委員|特派員|支局長)$",
    re.IGNORECASE,
)
"""What the bearer of a name is."""

OFFICE_FIRST = re.compile(
    r"^\S+[-‐](?:expert(?:e|in)?|autor(?:in)?|redakteur(?:in)?|redaktor(?:in)?|reporter(?:in)?|korrespondent(?:in)?"
    r"|mitarbeiter(?:in)?|kolumnist(?:in)?|correspondent|editor|writer)\s+(?=\S+ \S)",
    re.IGNORECASE,
)
"""For whom, and as what, somebody writes whose name follows in one breath: FOCUS-Online-Experte."""

OFFICE = re.compile(
    r"(?:^|\s)(?:technologist|strategist|economist|scientist|researcher|engineer|counsel|attorney|advis[eo]r|lecturer"
    r"|historian|presenter|host|consultant|specialist|expert|officer|manager|intern|lawyer|(?:\w*-)?chief"
    r"|\w*(?:redakteur|redaktor|redaktør|redaktör|korrespondent|reporter|journalist|autor|leiter|chef|experte)(?:in)?"
    r"|\w*expertin|rédact(?:eur|rice)|correspondante?|chroniqueu(?:r|se)|envoyée? spéciale?|journalistes?"
    r"|periodista|redactora?|corresponsal|enviad[oa] especial|giornalista|inviat[oa]|verslaggever|redacteur"
    r"|correspondent|toimittaja|dziennikar(?:z|ka)|muhabir|журналист(?:ка)?|корреспондент|обозреватель|редактор)$"
    r"|^(?:leitende[rn]?|stellvertretende[rn]?|head of|chief of)\s",
    re.IGNORECASE,
)
"""What ends the words behind a name that say what its bearer is; some are surnames, too, where a name leads."""

OFFICE_ALONE = re.compile(
    rf"(?:(?:senior|staff|chief|lead|deputy|associate|special|assistant|managing|leitende[rn]?)\s.*)(?:{OFFICE.pattern})",
    re.IGNORECASE,
)
"""The same where no name stands before it."""

BROADCASTER = re.compile(r"[A-ZÄÖÜ]{3,5}(?:\s\S+)+|[A-ZÄÖÜ]{2,5}\s[A-ZÄÖÜ]{4,}")
"""Letters that stand for an organisation, with one of its parts."""

NO_GIVEN = word_set("chad charlotte florence gene jordan rand victoria virginia")
"""First names that are places and subjects, too, of which somebody may be the expert or the host."""

VIEWED = re.compile(
    r"^(?:view|see) (?P<name>.{3,60}?)(?:['’]s)? (?:author )?(?:archives?|profile|bio|page|posts|articles)$",
    re.IGNORECASE,
)
"""What a link to the page of an author says."""

WEEKDAY_BEHIND = re.compile(r"(?<=\w),?\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day$", re.IGNORECASE)

REPORTER = re.compile(r"[\uac00-\ud7a3]{2,4}\s?(?:선임|인턴|수습)?(?:기자|특파원|논설위원)(?:\s|$)")
"""A name in Korean with what its bearer is."""

BRACKETS = re.compile(r"\s*[(（\[][^()（）\[\]]*[)）\]]")

GENERATION = re.compile(rf",\s*(?=(?:{any_form(GENERATIONS)})(?!\w))", re.IGNORECASE)
"""The comma inside a name."""

DEGREES = re.compile(r",\s*(?:ph\.?\s?d|m\.?d|m\.?b\.?a|j\.?d|d\.?phil|m\.?p\.?h|rn|esq)\b\.?", re.IGNORECASE)

BETWEEN = re.compile(
    r"\s*[;；、，•|｜&\n]\s*|\s+[·/]\s+|(?<=\w)/(?=\w)|\s*,\s+|,$"
    rf"|\s+(?:{_any(AND, but=SURNAME_JOINTS)}|AND|And|UND|Und|ET)\s+"
)
"""What stands between two names."""

SMALL = word_set(
    "on at of de am pm a.m. p.m. a.m p.m um uhr vom the le à min mins minutes read ago hours hour days h kl klo views "
    "г года год"
)
"""Words of a stamp beside its figures."""

ZONE = re.compile(r"[A-Z]{1,3}T|UTC|GMT|МСК")
