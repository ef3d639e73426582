"""What stands at an address is fetched whole or refused in a sentence, within limits, and as its host allows."""

from __future__ import annotations

import gzip
import socket
import time
import tracemalloc
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from digest.errors import FetchError
from digest.fetching import Client, Limits
from tests.fetching.servers import HOST, Say, answer, dripping, raw, redirect, serving, streamed

LIMITS = Limits(size=1 << 20, seconds=60, silence=30, redirections=5, attempts=2)
"""Long enough for a machine that does other things besides."""

HURRIED = Limits(size=1 << 20, seconds=1.5, silence=1, redirections=5, attempts=2)
PAGE = b"<!doctype html><title>Invented</title><p>Invented."
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


def client(pauses: list[float] | None = None, limits: Limits = LIMITS) -> Client:
    """A client that may ask this machine, which holds every name."""
    waited = pauses if pauses is not None else []
    return Client(limits=limits, resolve=lambda *_: [HOST], pause=waited.append, allow_loopback=True)


def test_a_page_is_fetched_by_its_name_and_from_its_number() -> None:
    with serving({"/a?b=1": [answer(PAGE, media_type="Text/HTML; charset=utf-8")]}) as server:
        fetched = client().fetch(server.address("/a?b=1", host="invented.example"))
    assert (fetched.content, fetched.media_type) == (PAGE, "text/html")
    assert fetched.address == server.address("/a?b=1", host="invented.example")
    assert server.asked == ["/robots.txt", "/a?b=1"]
    assert f"Host: invented.example:{server.port}" in server.heads[1]
    assert "User-Agent: research-digest/" in server.heads[1]


def test_what_was_packed_is_unpacked() -> None:
    packed = answer(gzip.compress(PAGE), headers=["Content-Encoding: gzip"])
    with serving({"/": [packed]}) as server:
        assert client().fetch(server.address()).content == PAGE


def test_no_proxy_of_the_environment_has_a_part_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    with serving({"/": [answer(PAGE)]}) as server:
        assert client().fetch(server.address()).content == PAGE


def test_a_name_is_asked_for_once_and_what_it_leads_to_later_is_not_followed() -> None:
    numbers = iter([[HOST], ["10.0.0.1"], ["10.0.0.1"]])
    rebinding = Client(limits=LIMITS, resolve=lambda *_: next(numbers), pause=print, allow_loopback=True)
    with serving({"/": [answer(PAGE)], "/more": [answer(PAGE)]}) as server:
        assert rebinding.fetch(server.address(host="invented.example")).content == PAGE
        assert rebinding.fetch(server.address("/more", host="invented.example")).content == PAGE
    assert next(numbers) == ["10.0.0.1"]


def test_redirections_are_followed_and_tell_whether_they_are_for_good() -> None:
    answers = {
        "/good": [redirect("/way")],
        "/way": [redirect("/page#part", "308 Moved")],
        "/now": [redirect("/page", "302 Found")],
        "/page": [answer(PAGE)],
    }
    with serving(answers) as server:
        assert client().fetch(server.address("/page")).has_moved is False
        moved, away = client().fetch(server.address("/good")), client().fetch(server.address("/now"))
    assert (moved.address, moved.has_moved) == (server.address("/page"), True)
    assert (away.address, away.has_moved) == (server.address("/page"), False)


@pytest.mark.parametrize(
    ("location", "why"),
    [
        ("http://10.0.0.1/", "no public place"),
        ("http://[::ffff:10.0.0.1]/", "no public place"),
        ("file:///etc/passwd", "begins with file:"),
        ("ftp://invented.example/", "begins with ftp:"),
        ("http://user:word@invented.example/", "names a user"),
        ("http://[", "no address"),
    ],
)
def test_where_a_server_sends_on_to_is_looked_at_again(location: str, why: str) -> None:
    def resolve(host: str, port: int) -> list[str]:
        return [HOST if host == "invented.example" else host]

    asking = Client(limits=LIMITS, resolve=resolve, allow_loopback=True)
    with serving({"/": [redirect(location)]}) as server, pytest.raises(FetchError, match=why):
        asking.fetch(server.address(host="invented.example"))


@pytest.mark.parametrize("locations", [["/"], ["/b", "/"], [f"/{'a' * 50}"]])
def test_redirections_without_end_end(locations: list[str]) -> None:
    answers = {path: [redirect(location)] for path, location in zip(["/", *locations], locations, strict=False)}
    answers = {**answers, locations[-1]: [redirect(locations[0])]}
    with serving(answers) as server, pytest.raises(FetchError, match="sends on and on"):
        client().fetch(server.address())
    assert len(server.asked) <= LIMITS.redirections + 2


def bomb() -> Iterator[bytes]:
    """300 MB of zeros, packed as they are sent."""
    packer = zlib.compressobj(9, zlib.DEFLATED, zlib.MAX_WBITS | 16)
    for _ in range(300):
        yield packer.compress(bytes(1_000_000))
    yield packer.flush()


def bomb_in_a_bomb() -> Iterator[bytes]:
    """Fifty megabytes of nothing, packed in parts, since what this process holds is measured."""
    packer, piece = zlib.compressobj(wbits=31), bytes(1 << 16)
    packed = b"".join(packer.compress(piece) for _ in range(800)) + packer.flush()
    yield gzip.compress(packed)


def endless() -> Iterator[bytes]:
    while True:
        yield b"10000\r\n" + b"a" * 0x10000 + b"\r\n"


TOO_MUCH = {
    "a bomb": streamed(HEAD + b"Content-Encoding: gzip\r\nConnection: close\r\n\r\n", bomb),
    "a bomb in a bomb": streamed(HEAD + b"Content-Encoding: gzip, gzip\r\nConnection: close\r\n\r\n", bomb_in_a_bomb),
    "without an end": streamed(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", endless),
    "a length that is too large": raw(HEAD + b"Content-Length: 99999999999\r\n\r\n" + b"a" * 100),
}


@pytest.mark.parametrize("said", TOO_MUCH.values(), ids=TOO_MUCH.keys())
def test_more_than_a_copy_may_have_is_not_taken(said: Say) -> None:
    with serving({"/": [said]}) as server:
        tracemalloc.start()
        try:
            with pytest.raises(FetchError, match=r"more than the 1 MiB that a copy may have"):
                client().fetch(server.address())
            _, most = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    assert most < 24 << 20  # what the server of this test holds is counted with it


SLOW = {
    "content": dripping(HEAD + b"Content-Length: 9999\r\n\r\n", b"a", 0.05),
    "content without a length": dripping(HEAD + b"Connection: close\r\n\r\n", b"a", 0.05),
    "fields": dripping(HEAD, b"X-Field: a\r\n", 0.05),
    "first line": dripping(b"HTTP/1.1 200 ", b"a", 0.05),
    "chunks": dripping(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\na\r\n", 0.05),
}


@pytest.mark.parametrize("said", SLOW.values(), ids=SLOW.keys())
def test_drop_after_drop_ends_in_time(said: Say) -> None:
    with serving({"/": [said]}) as server:
        began = time.monotonic()
        with pytest.raises(FetchError, match=r"took more than 1\.5 seconds|cut short|as servers do"):
            client(limits=HURRIED).fetch(server.address())
        assert time.monotonic() - began < 20


def test_a_server_that_says_nothing_is_not_waited_for() -> None:
    with (
        serving({"/": [lambda _: time.sleep(3)]}) as server,
        pytest.raises(FetchError, match=r"silent|took more"),
    ):
        client(limits=HURRIED).fetch(server.address())


CUT = {
    "a length": raw(HEAD + b"Content-Length: 100\r\n\r\n" + PAGE),
    "chunks": raw(HEAD + b"Transfer-Encoding: chunked\r\n\r\n20\r\n" + PAGE[:10]),
    "nothing": raw(b""),
    "half a head": raw(b"HTTP/1.1 200 OK\r\nContent-"),
}


@pytest.mark.parametrize("said", CUT.values(), ids=CUT.keys())
def test_an_answer_that_is_cut_is_asked_for_again_and_never_taken_for_whole(said: Say) -> None:
    pauses: list[float] = []
    with serving({"/": [said]}) as server, pytest.raises(FetchError, match=r"cut short|as servers do"):
        client(pauses).fetch(server.address())
    with serving({"/": [said, answer(PAGE)]}) as server:
        assert client(pauses).fetch(server.address()).content == PAGE
    assert pauses == [1.0, 1.0]


def test_what_is_no_answer_of_the_web_is_refused() -> None:
    for said in (raw(b"SSH-2.0-OpenSSH_9.9\r\n"), raw(b"\x00" * 3000)):
        with serving({"/": [said]}) as server, pytest.raises(FetchError, match=r"cut short|as servers do"):
            client().fetch(server.address())


def test_a_busy_server_is_asked_again_after_the_pause_that_it_asks_for_unless_that_is_long() -> None:
    pauses: list[float] = []
    busy = answer(status="503 Busy", headers=["Retry-After: 7"])
    until = answer(
        status="503 Busy",
        headers=["Date: Tue, 02 Nov 2021 10:00:00 GMT", "Retry-After: Tue, 02 Nov 2021 10:00:03 GMT"],
    )
    endlessly = answer(status="429 Too Many", headers=["Retry-After: 99999999999"])
    with serving({"/": [busy, answer(PAGE)], "/a": [until, answer(PAGE)], "/b": [endlessly, answer(PAGE)]}) as server:
        patient = client(pauses)
        assert patient.fetch(server.address()).content == PAGE
        assert patient.fetch(server.address("/a")).content == PAGE
        with pytest.raises(FetchError, match=r"asked too often \(429\)") as refused:
            patient.fetch(server.address("/b"))
    assert pauses == [7.0, 3.0]
    assert (refused.value.status, refused.value.gone) == (429, False)


@pytest.mark.parametrize(
    ("until", "seconds"),
    [
        ("Tue, 02 Nov 2021 10:00:03 -0000", 3.0),
        ("Tue, 02 Nov 2021 13:00:03 +0300", 3.0),
        ("Mon, 01 Jan 99999999999999 00:00:00 GMT", 1.0),
        ("soon", 1.0),
    ],
)
def test_a_date_to_wait_for_is_the_same_in_every_zone_and_one_that_is_no_day_is_passed_over(
    until: str, seconds: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    pauses: list[float] = []
    busy = answer(status="503 Busy", headers=["Date: Tue, 02 Nov 2021 10:00:00 GMT", f"Retry-After: {until}"])
    try:
        with serving({"/": [busy, answer(PAGE)]}) as server:
            assert client(pauses).fetch(server.address()).content == PAGE
    finally:
        monkeypatch.undo()
        time.tzset()
    assert pauses == [seconds]


@pytest.mark.parametrize(
    ("status", "why", "gone"),
    [
        ("404 Not Found", r"no such page \(404\)", True),
        ("410 Gone", r"taken away \(410\)", True),
        ("403 Forbidden", r"refuses programs", False),
        ("401 Unauthorized", r"asks who you are", False),
        ("500 Failed", r"answers with 500", False),
        ("204 No Content", r"answers with 204", False),
        ("304 Not Modified", r"answers with 304", False),
    ],
)
def test_each_refusal_is_a_sentence(status: str, why: str, gone: bool) -> None:
    with serving({"/": [answer(status=status)]}) as server, pytest.raises(FetchError, match=why) as refused:
        client().fetch(server.address())
    assert refused.value.gone is gone
    assert "\n" not in str(refused.value)


def test_robots_are_obeyed_by_each_host_on_the_way() -> None:
    robots = answer(b"User-agent: *\nDisallow: /private\n\nUser-agent: research-digest\nDisallow: /ours\n")
    answers = {"/robots.txt": [robots], "/ours": [answer(PAGE)], "/a": [redirect("/ours")], "/private": [answer(PAGE)]}
    with serving(answers) as server:
        for path in ("/ours", "/a"):
            with pytest.raises(FetchError, match=r"asks programs not to fetch this page \(robots\.txt\)"):
                client().fetch(server.address(path))
        assert client().fetch(server.address("/private")).content == PAGE
    assert "/ours" not in server.asked


def test_robots_that_cannot_be_had_forbid_and_those_that_are_not_there_allow() -> None:
    with serving({"/robots.txt": [answer(status="500 Failed")], "/": [answer(PAGE)]}) as server:
        with pytest.raises(FetchError, match="does not say what programs may fetch"):
            client().fetch(server.address())
        assert server.asked == ["/robots.txt"]
    for said in (
        answer(status="404 No"),
        answer(status="403 No"),
        answer(b"User-agent: *\nDisallow: /\n", status="404 No"),
        answer(b"<html>" + bytes(600_000)),
        answer(b"\xff\xfe"),
    ):
        with serving({"/robots.txt": [said], "/": [answer(PAGE)]}) as server:
            assert client().fetch(server.address()).content == PAGE


def test_where_nothing_listens_it_is_said() -> None:
    with serving({}) as server:
        address = server.address()
    with pytest.raises(FetchError, match="took no connection"):
        client().fetch(address)


def test_a_name_that_nobody_has_is_gone() -> None:
    def unknown(host: str, port: int) -> list[str]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    with pytest.raises(FetchError, match="no host of this name") as refused:
        Client(resolve=unknown).fetch("https://invented.example/")
    assert refused.value.gone


def test_a_secure_host_proves_its_name(tmp_path: Path) -> None:
    certificate = Path(__file__).parent / "invented.example.pem"
    trusting = Client(
        limits=LIMITS,
        resolve=lambda *_: [HOST],
        pause=lambda _: None,
        allow_loopback=True,
        authorities=str(certificate),
    )
    with serving({"/": [answer(PAGE)]}, certificate=certificate) as server:
        assert trusting.fetch(server.address(host="invented.example", scheme="https")).content == PAGE
        for asking, host in ((trusting, "other.example"), (trusting, HOST), (client(), "invented.example")):
            with pytest.raises(FetchError, match="cannot prove that it is the host of this name"):
                asking.fetch(server.address(host=host, scheme="https"))


def test_only_the_address_is_tried_where_no_content_is_asked_for() -> None:
    with serving({"/": [streamed(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", endless)]}) as server:
        assert client().probe(server.address()).content == b""
