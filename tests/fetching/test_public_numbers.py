"""Only places that everybody reaches are connected to, however an address spells another one."""

from __future__ import annotations

import socket

import pytest

from digest.errors import FetchError
from digest.fetching import Client
from digest.fetching.public_numbers import is_public, public_numbers, resolved

PRIVATE_SPELLINGS = [
    "http://127.0.0.1/",
    "http://127.0.0.1:8080/",
    "http://127.1/",
    "http://127.0.1/",
    "http://2130706433/",
    "http://017700000001/",
    "http://0x7f000001/",
    "http://0x7f.0.0.1/",
    "http://0x7f.1/",
    "http://0177.0.0.1/",
    "http://127.000.000.001/",
    "http://0/",
    "http://0.0.0.0/",
    "http://localhost/",
    "http://LOCALHOST/",
    "http://localhost./",
    "http://user@127.0.0.1/",
    "http://example.org@127.0.0.1/",
    "http://example.org:80@127.0.0.1/",
    "http://127.0.0.1#@example.org/",
    "http://127.0.0.1?@example.org/",
    "http://10.0.0.1/",
    "http://172.16.3.4/",
    "http://192.168.1.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://100.64.0.1/",
    "http://198.18.0.1/",
    "http://224.0.0.1/",
    "http://255.255.255.255/",
    "http://[::1]/",
    "http://[::]/",
    "http://[0:0:0:0:0:0:0:1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[::127.0.0.1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[2002:7f00:1::]/",
    "http://[fe80::1]/",
    "http://[fe80::1%25lo]/",
    "http://[fc00::1]/",
    "http://[ff02::1]/",
    "http://[fec0::1]/",
    "http://[feff::7]/",
    "http://①②⑦.⓪.⓪.①/",
    "http://127。0。0。1/",
    "http://１２７.0.0.1/",
    "http://%31%32%37.0.0.1/",
    "http://127.0.0.1\\@example.org/",
    "http://example.org\\.127.0.0.1/",
    "http:/\\127.0.0.1/",
]

OTHER_SCHEMES = [
    "file:///etc/passwd",
    "ftp://example.org/a",
    "gopher://example.org/a",
    "data:text/html,a",
    "javascript:alert(1)",
    "dict://example.org/a",
    "ldap://example.org/a",
    "jar:http://example.org/a!/b",
    "blob:https://example.org/a",
    "view-source:https://example.org/",
    "ws://example.org/",
    "//example.org/a",
    "example.org/a",
]


def not_asked(host: str, port: int) -> list[str]:
    """What the system has for the names of the cases, and nobody else's: no test asks the network."""
    return resolved(host, port) if not host.endswith("example.org") else ["93.184.215.14"]


@pytest.mark.parametrize("address", PRIVATE_SPELLINGS)
def test_no_spelling_of_a_private_place_is_connected_to(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("socket.create_connection", lambda *_: pytest.fail("it was connected to"))
    with pytest.raises(
        FetchError, match=r"no public place|no host of this name|names a user|no address|is none|spaces"
    ):
        Client(resolve=not_asked, pause=lambda _: None).fetch(address)


@pytest.mark.parametrize("address", OTHER_SCHEMES)
def test_no_other_scheme_is_fetched(address: str) -> None:
    with pytest.raises(FetchError, match=r"begins with \w|has no scheme|this is no address|names no host"):
        Client(resolve=not_asked).fetch(address)


@pytest.mark.parametrize("number", ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "64:ff9b::5db8:d70e"])
def test_a_public_number_is_one(number: str) -> None:
    assert is_public(number)


def test_a_host_with_one_private_number_among_public_ones_is_refused() -> None:
    with pytest.raises(FetchError, match=r"this host is at 10\.0\.0\.7"):
        public_numbers("invented.example", 80, lambda *_: ["93.184.215.14", "10.0.0.7"])


def test_this_machine_is_asked_only_where_the_caller_says_so() -> None:
    with pytest.raises(FetchError, match="no public place"):
        public_numbers("invented.example", 80, lambda *_: ["127.0.0.1"])
    assert public_numbers("invented.example", 80, lambda *_: ["127.0.0.1"], allow_loopback=True) == ("127.0.0.1",)
    with pytest.raises(FetchError, match="no public place"):
        public_numbers("invented.example", 80, lambda *_: ["10.0.0.1"], allow_loopback=True)


@pytest.mark.parametrize(
    ("error", "gone"),
    [
        (socket.gaierror(socket.EAI_NONAME, "Name or service not known"), True),
        (socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution"), False),
        (socket.gaierror(socket.EAI_FAIL, "Non-recoverable failure in name resolution"), False),
        (OSError("Network is unreachable"), False),
    ],
    ids=["no such name", "no network", "a failure", "any other failure"],
)
def test_a_host_is_gone_only_where_it_is_said_that_there_is_none(error: OSError, gone: bool) -> None:
    def resolve(host: str, port: int) -> list[str]:
        raise error

    with pytest.raises(FetchError) as told:
        public_numbers("invented.example", 80, resolve)
    assert told.value.gone is gone
    assert ("no host of this name" in str(told.value)) is gone
