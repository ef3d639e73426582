"""A host's name → the numbers under which everybody reaches it; a host with any other number is refused."""

from __future__ import annotations

import socket
from collections.abc import Callable, Sequence
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from digest.errors import FetchError

Resolve = Callable[[str, int], Sequence[str]]
"""A host and a port → the numbers that the system has for it; raises socket.gaierror where it has none."""

TRANSLATED = IPv6Network("64:ff9b::/96")
"""IPv6 that stands for a number of IPv4, its last 32 bits, in networks that have no other IPv4. RFC 6052."""

COMPATIBLE = IPv6Network("::/96")
"""An older way of writing IPv4 as IPv6. RFC 4291, section 2.5.5.1."""

NO_SUCH_HOST = frozenset((socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)))
"""Answers that say that there is nothing of a name; all others, as without a network, say nothing of it.
https://www.rfc-editor.org/rfc/rfc3493#section-6.1; EAI_NODATA, for a name without numbers, is only on some systems."""

LAST_BITS = 0xFFFF_FFFF
"""Those of a number of IPv4."""


def resolved(host: str, port: int) -> Sequence[str]:
    """Return the numbers that the system has for a host."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


def public_numbers(host: str, port: int, resolve: Resolve, *, allow_loopback: bool = False) -> tuple[str, ...]:
    """Return the numbers of a host, which is asked for once; raise FetchError where any is not everybody's."""
    try:
        numbers = tuple(resolve(host, port))
    except socket.gaierror as error:
        if error.errno not in NO_SUCH_HOST:
            raise FetchError(f"{host}: {_NOT_ASKED}") from error
        raise FetchError(f"{host}: {_NOT_FOUND}", gone=True) from error
    except UnicodeError as error:
        raise FetchError(f"{host}: {_NOT_FOUND}", gone=True) from error
    except OSError as error:
        raise FetchError(f"{host}: {_NOT_ASKED}") from error
    if not numbers:
        raise FetchError(f"{host}: {_NOT_FOUND}", gone=True)
    for number in numbers:
        if not (is_public(number) or (allow_loopback and _is_loopback(number))):
            raise FetchError(
                f"{host}: this host is at {number}, which is no public place; save the page and add the file."
            )
    return numbers


def is_public(number: str) -> bool:
    """Say whether a number is one that everybody reaches, and so is any that is packed in it."""
    try:
        read = ip_address(number)
    except ValueError:
        return False
    numbers = _packed(read) if read in TRANSLATED else (read, *_packed(read))
    return all(
        one.is_global and not one.is_multicast and not one.is_reserved and not _is_of_a_site(one) for one in numbers
    )


def _is_of_a_site(number: IPv4Address | IPv6Address) -> bool:
    """Whether a number is one of IPv6 that was meant for the inside of one site. RFC 3879 has done away with them."""
    return isinstance(number, IPv6Address) and number.is_site_local


def _packed(read: IPv4Address | IPv6Address) -> Sequence[IPv4Address | IPv6Address]:
    """The numbers of IPv4 to which one of IPv6 may lead."""
    if isinstance(read, IPv4Address):
        return ()
    inside = [read.ipv4_mapped, read.sixtofour, *(read.teredo or ())]
    if read in TRANSLATED or read in COMPATIBLE:
        inside.append(IPv4Address(int(read) & LAST_BITS))
    return [one for one in inside if one is not None]


def _is_loopback(number: str) -> bool:
    try:
        return ip_address(number).is_loopback
    except ValueError:
        return False


_NOT_FOUND = "no host of this name was found; see whether it is typed rightly."
_NOT_ASKED = "nobody could be asked where this host is; see whether there is a network, and try again later."
