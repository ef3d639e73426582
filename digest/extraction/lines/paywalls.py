"""A line of a copy → whether it says that the rest is for subscribers, or that an embed is not shown."""

from __future__ import annotations

import re

from digest.extraction.lines.phrases import any_of

SUBSCRIBERS = any_of(
    r"(?:this|the) (?:article|story|content|piece|report) is (?:\w+ )?(?:only )?(?:for|available to|reserved for"
    r"|exclusive to)"
    r" (?:\w+ ){0,2}(?:subscribers|members)\b",
    r"(?:subscriber|member)s?[ -](?:only|exclusive)(?:\W*$| (?:content|article|story)\b)|(?:exclusive|only) (?:to"
    r"|for) (?:our )?(?:subscribers|members)\b",
    r"subscribe (?:from|for|now|today|to (?:continue|read|unlock|access))\b|continue reading with\b",
    r"(?:you(?: have|’ve) )?(?:\d+ ?%|the rest) of (?:this|the) (?:article|story) (?:is|remains?|left)\b",
    r"(?:jetzt|hier) (?:\S+ ){0,4}(?:weiterlesen|abonnieren|freischalten)\b|sie haben bereits ein abo\b",
    r"(?:dieser|der) (?:artikel|beitrag|inhalt|text) ist (?:\w+ )?(?:nur )?(?:für|exklusiv)\b.*(?:abonnent"
    r"|mitglieder|leser)",
    r"(?:weiterlesen|lesen sie weiter) mit\b|exklusiv für abonnent|(?:mit"
    r"|im) [\w+-]*abo(?:nnement)? (?:weiter)?lesen\b",
    r"il vous reste \d+ ?% de cet article|(?:la suite|cet article|ce contenu) est réservée? (?:aux|à nos) abonnés",
    r"(?:article|contenu) (?:réservé|exclusif) (?:aux|pour les|à nos)? ?abonnés|abonnez-vous pour (?:lire|continuer"
    r"|accéder)",
    r"(?:contenido|artículo|noticia) (?:exclusiv[oa]|reservad[oa]|solo) (?:para|a) (?:los )?(?:suscriptores|socios"
    r"|abonados)",
    r"(?:este|el) (?:contenido|artículo) (?:es|está) (?:\w+ )?(?:para|reservado|exclusivo)\b.*(?:suscriptores|socios)",
    r"suscr[ií]b(?:ete|ase) para (?:seguir|continuar|leer|acceder)|(?:ya eres|si ya eres) suscriptor",
    r"(?:questo|il) (?:contenuto|articolo) è (?:riservato|disponibile solo|esclusivo)\b.*abbonati"
    r"|abbonati per (?:continuare|leggere)",
    r"(?:contenuto|articolo) riservato agli abbonati|sei già abbonato\b",
    r"(?:este|o) (?:conteúdo|artigo|texto) é (?:exclusivo|restrito|reservado)\b.*(?:assinantes|subscritores)",
    r"(?:conteúdo|artigo) exclusivo para (?:assinantes|subscritores)|(?:assine|subscreva) para (?:continuar|ler)"
    r"|já é assinante",
    r"(?:dit|het) (?:artikel|verhaal|bericht) is (?:alleen|exclusief|enkel)\b.*(?:abonnees|leden)"
    r"|log in om (?:verder|dit)\b",
    r"(?:al|bent u al|ben je al) abonnee\b|alleen voor abonnees|verder lezen\? ",
    r"dalszy ciąg artykułu|(?:ten )?artykuł\b.{0,40}\bprenumerat|czytaj więcej$|(?:artykuł|treść"
    r"|materiał)\b.{0,40}\b(?:dla|po)\b.{0,20}(?:subskrybentów"
    r"|prenumeratorów"
    r"|zalogowaniu|abonentów)|masz już (?:konto|subskrypcję|prenumeratę)|kup (?:subskrypcję|prenumeratę|dostęp)",
    r"(?:den här|detta|denne|dette|artikeln|artikkelen) (?:artikeln|artikkelen|artiklen|innehållet)? ?(?:är"
    r"|er) (?:bara |kun |endast )?"
    r"(?:för|for|til)\b.*(?:prenumeranter|abonnenter|abonnenter|medlemmer)|(?:bare|kun|endast) for abonnenter"
    r"|endast för prenumeranter",
    r"tämä (?:artikkeli|juttu|sisältö) on (?:vain )?(?:tilaajille|tilaajien)|vain tilaajille|jatka lukemista\b",
    r"(?:этот|данный) (?:материал|текст)\b.*(?:подписчик|подписке)|(?:материал|текст|статья) доступ\w+ (?:только )?"
    r"|(?:только )?для подписчиков|(?:оформите"
    r"|купите) подписку",
    r"(?:bu|haberin) (?:içerik|haber|devamı)\b.*(?:abone|üye)",
    r".*(?:会員|有料会員|購読者|定期購読)(?:限定|専用|向け|の方は|登録)|.*(?:続きを読む|読み放題|残り[:：]?\d+文字)",
    r".*(?:仅限|僅限|只限|专享|專享|登录后|登入後|订阅后|訂閱後).*(?:会员|會員|订户|訂戶|阅读|閱讀)|.*(?:会员|會員|订阅|訂閱)(?:专享|專享|可读|后阅读)",
    r".*(?:구독자|회원|유료회원) ?(?:전용|만|에게만)|.*(?:로그인|구독) ?(?:후|하시면|하면).*(?:이용|읽|볼)",
    r"هذا (?:المقال|المحتوى) (?:متاح|مخصص|حصري).*(?:للمشتركين|الأعضاء)",
)
"""How a page says so in the languages whose outlets do; the beginning of a short line."""

EMBED = any_of(
    r"recommended (?:external|editorial) content\b|this (?:content|video|post|tweet|embed|map"
    r"|podcast)\b.{0,40}\b(?:hosted by|provided by|blocked"
    r"|not (?:available|shown"
    r"|displayed)|can ?not be (?:shown|displayed|loaded)|requires)\b",
    r"(?:to (?:see|view|display|load) (?:this|it|the)|allow|accept|enable)\b.{0,60}\b(?:cookies|content"
    r"|third[ -]part(?:y|ies))\b",
    r"hier klicken, um\b.{0,30}\binhalt|(?:deine|ihre|meine) (?:privatsphäre|datenschutz"
    r"|cookie)\S*.{0,20}einstellungen\b|(?:an dieser stelle"
    r"|hier) (?:findest|finden|wird|kann)"
    r"\b.{0,40}\bextern\w* inhalt|mit (?:ihrer|deiner) (?:zustimmung|einwilligung) (?:wird|werden|kann|können)\b",
    r"(?:empfohlener |externer )(?:redaktioneller )?inhalt\b|(?:dieser|diese) (?:inhalt|beitrag|karte|tweet"
    r"|video)\b.{0,40}\b(?:blockiert"
    r"|externe|einwilligung|zustimmung|cookies)\b|(?:zum|um) (?:anzeigen|ansehen|laden)\b.{0,60}\b(?:aktivieren"
    r"|zustimmen|cookies)\b",
    r"(?:este|el) (?:contenido|vídeo|tuit|mapa)\b.{0,40}\b(?:bloqueado|no se puede (?:mostrar|ver)|requiere|cookies)\b"
    r"|para (?:ver|visualizar|mostrar) este (?:contenido|vídeo)\b.{0,60}\b(?:cookies|acept\w+)\b",
    r"(?:ce|le) (?:contenu|tweet|média|post|graphique)\b.{0,50}\b(?:bloqué|hébergé|cookies|consentement"
    r"|ne peut être affiché)\b"
    r"|pour (?:afficher|voir|visualiser) ce (?:contenu|média)\b|votre consentement est nécessaire\b",
    r"(?:questo|il) (?:contenuto|video|post)\b.{0,40}\b(?:bloccato|non (?:è|può)|cookie|ospitato)\b"
    r"|per (?:vedere|visualizzare) (?:questo|il) contenuto\b",
    r"(?:este|o) (?:conteúdo|vídeo)\b.{0,40}\b(?:bloqueado|não (?:está|pode)|cookies|hospedado)\b|para (?:ver"
    r"|visualizar) este conteúdo\b",
    r"(?:deze|dit) (?:inhoud|content|video|bericht)\b.{0,40}\b(?:geblokkeerd|niet (?:worden|getoond|beschikbaar)"
    r"|cookies)\b"
    r"|om deze (?:inhoud|content)\b.{0,30}\bte (?:kunnen )?(?:zien|bekijken|tonen)\b",
    r"(?:ta|ten) (?:treść|materiał|post)\b.{0,40}\b(?:zablokowan|cookies|wymaga|nie może)|aby (?:zobaczyć"
    r"|wyświetlić) (?:tę|ten)\b",
    r"(?:detta|dette|den här) (?:innehåll\w*|innhold\w*|indhold\w*)\b.{0,40}\b(?:cookies|blocker\w+|blokker\w+"
    r"|tredje\w*)",
    r"(?:этот|данный) (?:контент|материал|пост)\b.{0,40}\b(?:заблокирован|недоступен|cookie)",
)
"""What stands in an embed's place until its reader consents."""

SUBSCRIBING = any_of(
    r"subscri(?:be|ption|ber)|member(?:s|ship)?\b|\babo(?:nn?\w*|s)?\b|probeabo|abonn\w+|abbona\w*|suscri\w+"
    r"|suscr[ií]b\w+|socios?\b",
    r"assin(?:e|ante|atura)\w*|subscrev\w+|abonnee|prenumer\w+|subskryp\w+|dostęp\b|tilaa\w*|подпи[сш]\w*"
    r"|передплат\w+|abone\b",
    r"会員|購読|ログイン|会员|會員|订阅|訂閱|登录|구독|회원|로그인|مشترك|اشترك",
)
"""Words of whom an article is sold to."""

READING_ON = any_of(
    r"read(?:ing)?\b|continue|full access|unlimited|already|free article|sign in|log ?in",
    r"(?:weiter)?lesen\b|bereits|schon\b|anmelden|abschließen|testen|jetzt",
    r"lire\b|suite\b|déjà|connecte\w*|dès \d|continuer",
    r"leer\b|leyendo|ya\b|inicia\w*|accede\w*|hazte|por \d",
    r"leggere|già\b|accedi\b|per \d|a \d|continua\w*",
    r"ler\b|lendo|já\b|login|acesso",
    r"lezen|al\b|inloggen|word\b|verder",
    r"läsa\b|redan|logga|bli\b|lese\b|allerede|logg|læse|bliv?\b|lue\b|lukemista|kirjaudu",
    r"czyta\w+|masz\b|zaloguj|wykup|kup\b|чита\w+|уже|войд\w+|оформ\w+|okumak|zaten|giriş",
    r"続き|全文|読|阅读|閱讀|全文|查看|剩余|읽|계속|볼 수|اقرأ|القراءة",
)
"""Words of reading on, of having paid and of what it costs."""

QUESTION = re.compile(
    any_of(
        r"^(?:want to|would you like to) (?:read|keep reading)\b|^(?:sie möchten|möchten sie|lust auf)\b.*(?:lesen"
        r"|weiterlesen)",
        r"^(?:envie de|vous souhaitez|pour) (?:lire|continuer)\b|^(?:quieres|desea|para) (?:seguir"
        r"|continuar)\b.*le(?:er|yendo)",
        r"^(?:vuoi|per) (?:continuare a )?leggere|^(?:quer|para) (?:continuar )?(?:lendo|ler)\b|^continue lendo"
        r"|^(?:vill|vil) du",
        r"^(?:wilt u|wil je|verder) (?:\w+ )?lezen|^chcesz czytać|^pozostało \d+ ?%|^хотите (?:дочитать|читать)"
        r"|^чтобы читать",
    ),
    re.IGNORECASE,
)
"""What asks whether one wants to read on."""

OFFERS = re.compile(rf"(?=.*{SUBSCRIBING})(?=.*{READING_ON})", re.IGNORECASE)

MOST_WORDS = 16
"""Of a line that offers a subscription; a judgement."""


def offers_reading_on(line: str) -> bool:
    """Tell whether a short line under an article offers, to whom pays, what follows it."""
    is_short = len(line.split()) <= MOST_WORDS and len(line) <= MOST_CHARACTERS
    return is_short and (bool(OFFERS.match(line)) or bool(QUESTION.search(line)))


CLOSED = re.compile(rf"^\W{{0,3}}{any_of(SUBSCRIBERS, EMBED)}", re.IGNORECASE)

MOST_CHARACTERS = 250
"""A judgement: two sentences; a longer paragraph tells of paywalls."""


def is_closed(line: str) -> bool:
    """Tell whether a line stands where an article, or an embed of it, is closed to this reader."""
    return len(line) <= MOST_CHARACTERS and CLOSED.match(line) is not None
