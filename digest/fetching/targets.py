"""An address as it is typed or as a server redirects to it → scheme, host and port, or why it is not fetched."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import urljoin

from urllib3.exceptions import LocationParseError
from urllib3.util import Url, parse_url

from digest.errors import FetchError

PORTS = {"http": 80, "https": 443}
"""By the schemes that are fetched. https://www.rfc-editor.org/rfc/rfc9110#section-4.2"""

LONGEST = 2_000
"""Characters; a judgement: browsers and servers of the past took no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """An address in the parts by which it is fetched; the library that connects took it apart."""

    scheme: str
    host: str
    """Without the brackets of a number of IPv6."""
    port: int
    path: str
    """With the question behind it; begins with a slash."""

    @property
    def address(self) -> str:
        """The address as one text."""
        return f"{self.origin}{self.path}"

    @property
    def origin(self) -> str:
        """Scheme, host and port, where that is not the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + ("" if self.port == PORTS[self.scheme] else f":{self.port}")


def target_of(address: str) -> Target:
    """Return the parts of an address; raise FetchError where it is none that is fetched."""
    if len(address) > LONGEST:
        raise FetchError(f"{address[:60]}…: the address has more than {LONGEST} characters; save the page and add it.")
    if not address.isprintable() or " " in address or "\\" in address:
        raise FetchError(f"{ascii(address)[1:-1]}: an address has no spaces and backslashes; type it as it stands.")
    parts = _parts(address)
    if parts.scheme not in PORTS:
        found = f"begins with {parts.scheme}:" if parts.scheme else "has no scheme"
        raise FetchError(f"{address}: the address {found}; expected one that begins with https:// or http://.")
    if parts.auth is not None or not parts.host:
        found = "names a user" if parts.auth is not None else "names no host"
        raise FetchError(f"{address}: the address {found}; expected one that anybody can open, such as https://….")
    host = parts.host.strip("[]").lower()
    if "%" in host:
        raise FetchError(f"{address}: the host of this address is none; expected one such as www.example.org.")
    return Target(
        scheme=parts.scheme,
        host=host,
        port=PORTS[parts.scheme] if parts.port is None else parts.port,
        path=(parts.path or "/") + ("" if parts.query is None else f"?{parts.query}"),
    )


def redirected(target: Target, location: str) -> Target:
    """Return where a server sends on to; raise FetchError where that is nothing that is fetched."""
    try:
        joined = urljoin(target.address, location.strip())
    except ValueError as error:
        raise FetchError(f"{target.address}: the server sends on to what is no address.") from error
    return target_of(_escaped(joined))


def _parts(address: str) -> Url:
    try:
        return parse_url(address)
    except (LocationParseError, ValueError) as error:
        raise FetchError(
            f"{address}: this is no address; expected one that begins with https:// or http://."
        ) from error


def _escaped(address: str) -> str:
    """Return an address that a server sent, of which the bytes stand for letters, as one that can be asked for."""
    with suppress(UnicodeError):  # it has letters beyond bytes already
        address = address.encode("latin-1").decode("utf-8")
    return address.replace(" ", "%20")
