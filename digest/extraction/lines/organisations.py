"""A name beside an article → whether it is an agency's, an outlet's, a newsroom's or another body's."""

from __future__ import annotations

import re

from digest.extraction.blocks import letters_of
from digest.extraction.lines.phrases import any_of
from digest.lexicon.english.media import TITLE_ENDINGS
from digest.lexicon.media_names import AGENCIES, OUTLETS
from digest.lexicon.tables import any_form, names_of

AGENCY = re.compile(rf"(?:{any_form(names_of(AGENCIES))})(?:[/-]\w+| (?:[A-Z]\w+)){{0,3}}|[A-Z]{{2,5}}|dpa(?:-\w+)?")
"""An agency, alone, with another or with the country of its service (AFP Deutschland), and what is written as one."""

NAMES = names_of(AGENCIES).keys() | names_of(OUTLETS).keys()

NEWSROOM = re.compile(
    any_of(
        r"\b(?:newsroom|news ?desk|(?:web|online|foreign|city|sports?) desk|editorial(?: board| team)?|team|staff"
        r"|correspondents?|reporters?|editors?|agenc(?:y|ies)|wires?|newswires?|online|magazin|illustrierte|verlag|portal"
        r"|nachrichten|autor(?:in)?|author|community|search|facebook|twitter|youtube|linkedin)$",
        r"^(?:staff|editorial|our|from|web|online)\b",
        r"redaktion|^red\.?$|^(?:la )?rédaction|redacci[oó]n|redazione|redactie|redakcja|redakce|редакци|編集部"
        r"|编辑部|編輯部|取材班|온라인뉴스|뉴스팀|haber merkezi|εφημερίδα|הדסק|תחریریه|هيئة التحرير",
        r"\b(?:gmbh|inc|ltd|llc|plc|corp|corporation|company|e\.? ?v|s\.?a|bv|oy|ab|as|institute|foundation|ministry"
        r"|university|program(?:me)?|projects?|centre|center|initiative|department|association|committee|council|commission|authority|board|party)\.?$",
        r"\b(?:nachrichtenagentur|presseagentur|agentur|agence|agencia|agenzia|агентство|通讯社|通信社|新聞社|新聞|日报|日報"
        r"|新闻网|통신|일보|신문)$",
    ),
    re.IGNORECASE,
)
"""What a newsroom, an agency or another body is called."""

HOST = re.compile(r"^(?:https?://|www\.)|^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}$", re.IGNORECASE)
"""An address, or a site that is called by its host."""

ARTICLE = re.compile(r"^(?:the|der|das)\s", re.IGNORECASE)


def is_agency(name: str) -> bool:
    """Tell whether a name is that of a news agency, or letters that stand for one."""
    return AGENCY.fullmatch(name) is not None


def is_organisation(name: str) -> bool:
    """Tell whether a name is made as those of outlets, newsrooms and other bodies are."""
    words = name.split()
    ends = words[-1].capitalize() in TITLE_ENDINGS if words else False
    outlet = ends and (len(words) > 2 or words[-1].capitalize() in ("News", "Times", "Daily", "Tv"))
    return bool(
        outlet or name in NAMES or is_agency(name) or NEWSROOM.search(name) or HOST.search(name) or ARTICLE.match(name)
    )


def is_same_body(name: str, other: str) -> bool:
    """Tell whether two names are one body's: alike in their letters, without an article or the ending of a host."""
    if not _core(name):
        return False
    return _core(name) == _core(other) or letters_of(WWW.sub("", name)) == letters_of(WWW.sub("", other))


WWW = re.compile(r"^\s*(?:https?://)?(?:www\.)?", re.IGNORECASE)


def _core(name: str) -> str:
    plain = WWW.sub("", name.strip())
    plain = re.sub(r"\.(?:com?|org|net|info|example|[a-z]{2})(?:\.[a-z]{2})?/?$", "", plain, flags=re.IGNORECASE)
    return letters_of(re.sub(r"^(?:the|der|die|das|le|la|les|el|il)\s", "", plain, flags=re.IGNORECASE))
