"""An address as it was copied from somewhere → the article's own, with that of an archived copy; and what tells it by.

What a server may need to find the article stays: only parameters that are known to follow readers are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlsplit, urlunsplit

from digest.lexicon.tables import word_set

FOLLOWING = word_set(
    """
    _ga _gl __s __tn__ __twitter_impression amp cmp cmpid cmp_id dclid dm_i ef_id efid emci emdi fb_action_ids
    fb_action_types fb_ref fb_source fbclid feature fromrss gaa_at gaa_n gaa_sig gaa_ts gad_source gbraid gclid
    gclsrc guccounter guce_referrer guce_referrer_sig hss_channel icid igsh igshid ito ito_ mbid mc_cid mc_eid
    mibextid mkt_tok msclkid ncid ns_campaign ns_linkname ns_mchannel ns_source oly_anon_id oly_enc_id
    outputtype ref_src ref_url s_cid s_kwcid sc_campaign sc_channel scid share_id shareadraft sharetype smid
    smtyp soc_src soc_trk spm sr_share srnd srsltid taid trk trkid ttclid twclid usqp vero_conv vero_id wickedid
    wt.mc_id wt.mc_ev wt.mc_n xtor yclid ysclid
    """
)
"""Parameters that tell servers where a reader came from, or that a page is to be drawn for small screens; gathered
from addresses of articles as people share them."""

FOLLOWING_BEGINS = ("utm_", "at_", "mtm_", "pk_", "piwik_", "hsa_", "_hs", "guce_", "wt_", "_x_tr_", "amp_")
"""How the names of further ones begin: of Google, the BBC, Matomo, HubSpot, Yahoo, Webtrends, translators."""

SMALL_SCREENS = ("www.", "m.", "mobile.", "amp.", "wap.", "touch.", "mobil.")
"""How hosts begin that draw the same pages; `www` is among them where only the identity counts."""

INNER_MOBILE = re.compile(r"^([a-z]{2,3})\.m\.(?=[^.]+\.[^.]+)")
"""Before the host of a language's pages for telephones: en.m.wikipedia.org."""

AMP_ENDS = re.compile(r"(?:/amp/?|\.amp(?:\.html?)?|/amp\.html?|/[^/]+\.amp\.html?)$", re.IGNORECASE)
"""How the paths of pages in the form AMP end."""

ARCHIVED = re.compile(
    r"^/(?:[\w.-]+/){0,3}?(?:\d{4,14}|\d{4}\.\d\d\.\d\d-\d{6}|\*)(?:[a-z]{2}_)?/(?P<address>https?:/{1,2}.+)$",
    re.IGNORECASE,
)
"""Path of a copy in an archive of the web, a moment and the whole address: the Wayback Machine, Archive-It,
archive.today, Arquivo.pt, the Memento Time Travel service, libraries that run the same software."""

CARRYING = ("url", "u", "q", "target", "link", "uddg")
"""Parameters in which services carry an address to which they lead."""

CARRIERS = word_set(
    """
    www.google.com google.com news.url.google.com l.facebook.com lm.facebook.com l.instagram.com out.reddit.com
    l.messenger.com t.umblr.com duckduckgo.com away.vk.com slack-redir.net www.linkedin.com steamcommunity.com
    12ft.io webcache.googleusercontent.com translate.google.com
    """
)
"""Hosts of services whose addresses only lead to others."""

PATH_CARRIERS = {
    "google.com": re.compile(r"^/amp/(?P<secure>s/)?(?P<rest>[^/]+\..+)$"),
    "cdn.ampproject.org": re.compile(r"^/(?:[a-z]+/)?(?:s/|(?=[^/]+\.))(?P<rest>[^/]+\..+)$"),
    "r.jina.ai": re.compile(r"^/(?P<address>https?://.+)$"),
    "archive.today": re.compile(r"^/(?:o/\w+|submit|newest|oldest)/(?P<address>https?://.+)$"),
}
"""Services that carry the address in their path, and how."""

SAME_SERVICE = {f"archive.{ending}": "archive.today" for ending in ("ph", "is", "li", "md", "vn", "fo")}

TRANSLATED = ".translate.goog"
"""Behind a host whose dots are hyphens and whose hyphens are doubled."""

MOST_DEEP = 4
"""Wrappers in wrappers that are taken off; a judgement: an archived page of a translator's has two."""

DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"'<>&?#\\{}|^`]+", re.IGNORECASE)
"""https://www.doi.org/doi-handbook/HTML/doi-name-syntax.html"""


@dataclass(frozen=True, slots=True, kw_only=True)
class WebAddress:
    """Where an article stands."""

    url: str
    """Its own address."""
    archive_url: str | None = None
    """That of a copy in an archive, where it was given so."""


def own_address(address: str) -> WebAddress:
    """Return the article's own address, without what archives, services and readers' traces put around it."""
    archive: str | None = None
    for _ in range(MOST_DEEP):
        inner, is_archive = _unwrapped(address)
        if inner is None:
            break
        archive = archive or (address if is_archive else None)
        address = inner
    return WebAddress(url=_tidied(address), archive_url=archive)


def identity_of(address: str) -> str:
    """Return what two addresses of one article have in common: host and path, with what the server needs."""
    parts = _parts(own_address(address).url)
    host = parts.netloc
    while begin := next((begin for begin in SMALL_SCREENS if host.startswith(begin) and host.count(".") > 1), None):
        host = host.removeprefix(begin)
    path = re.sub(r"/(?:index|default)\.\w{3,5}$", "/", unquote(parts.path)).rstrip("/")
    return f"{host}{path}" + (f"?{parts.query}" if parts.query else "")


def host_of(address: str) -> str:
    """Return the host of an address without `www`, or nothing."""
    return (_parts(address).hostname or "").removeprefix("www.")


def doi_in(text: str) -> str | None:
    """Return the first DOI in a text or an address, in small letters as it is told by."""
    found = DOI.search(unquote(text))
    return found[0].lower().rstrip(".,;:)]") if found else None


def _parts(address: str) -> SplitResult:
    try:
        return urlsplit(address)
    except ValueError:
        return urlsplit("")


def _unwrapped(address: str) -> tuple[str | None, bool]:
    """Return the address that another one carries, and whether that one is an archive's; None where it carries none."""
    parts = _parts(address)
    host = (parts.hostname or "").removeprefix("www.")
    rest = parts.path + (f"?{parts.query}" if parts.query else "")
    if found := ARCHIVED.match(rest):
        return _whole(found["address"]), True
    if host.endswith(TRANSLATED):
        return _translated(parts, host), False
    service = SAME_SERVICE.get(host, "cdn.ampproject.org" if host.endswith(".cdn.ampproject.org") else host)
    if service in PATH_CARRIERS and (found := PATH_CARRIERS[service].match(rest)):
        carried = found.groupdict()
        return carried.get("address") or f"https://{carried['rest']}", service == "archive.today"
    if host in CARRIERS or f"www.{host}" in CARRIERS:
        return _carried(parts), False
    return None, False


def _carried(parts: SplitResult) -> str | None:
    told = dict(parse_qsl(parts.query))
    for name in CARRYING:
        value = told.get(name, "")
        if name == "q" and value.startswith("cache:"):
            value = (
                value.rpartition(":http")[2].join(("http", ""))
                if ":http" in value
                else f"https://{value.split(':')[-1]}"
            )
        if value.startswith(("http://", "https://")):
            return value
    return None


def _translated(parts: SplitResult, host: str) -> str:
    plain = host.removesuffix(TRANSLATED).replace("--", "\0").replace("-", ".").replace("\0", "-")
    return urlunsplit(("https", plain, parts.path, parts.query, ""))


def _whole(address: str) -> str:
    """Return an address of which a server made two slashes one."""
    return re.sub(r"^(https?):/+", r"\1://", address, flags=re.IGNORECASE)


def _tidied(address: str) -> str:
    """Return an address as a browser writes it, without readers' traces; one that is none as it is."""
    parts = _parts(address.strip())
    if parts.scheme.lower() not in ("http", "https") or not parts.hostname:
        return address.strip()
    try:
        port = parts.port
    except ValueError:
        return address.strip()
    host = _host(parts.hostname) + ("" if port in (None, 80, 443) else f":{port}")
    path = AMP_ENDS.sub(_without_amp, parts.path) or "/"
    fragment = parts.fragment if parts.fragment.startswith("!") else ""
    query = "&".join(_kept(parts.query))
    return urlunsplit((parts.scheme.lower(), host, quote(path, safe="%/:@!$&()*+,;=~"), query, fragment))


def _without_amp(found: re.Match[str]) -> str:
    ending = found[0].lower()
    return (
        found[0][: ending.index(".amp")] + (".html" if ending.endswith((".html", ".htm")) else "")
        if ".amp" in ending
        else "/"
    )


def _host(host: str) -> str:
    """Return the host in small letters and ASCII, that of the whole pages where it is one of those for telephones."""
    with_letters = host.rstrip(".").lower()
    try:
        with_letters = with_letters.encode("idna").decode("ascii")
    except UnicodeError:
        return with_letters
    with_letters = INNER_MOBILE.sub(r"\1.", with_letters)
    begin = next((begin for begin in SMALL_SCREENS[1:] if with_letters.startswith(begin)), "")
    return with_letters.removeprefix(begin) if with_letters.count(".") > 1 else with_letters


def _kept(query: str) -> Iterator[str]:
    for part in filter(None, query.split("&")):
        name = unquote(part.partition("=")[0]).lower()
        if name not in FOLLOWING and not name.startswith(FOLLOWING_BEGINS):
            yield part
