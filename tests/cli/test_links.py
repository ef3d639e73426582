"""Addresses that are dead or have moved are told, and an archive copies pages where a person asks; all is invented."""

from __future__ import annotations

import socket
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from digest import pipeline
from digest.cli import fetcher
from digest.cli.archive import archive_all
from digest.cli.links import check_links
from digest.fetching import LIMITS as LIMITS_OF_PAGES
from digest.fetching import Client, Limits, archived
from tests import project
from tests.fetching.servers import HOST, Say, answer, redirect, serving

LIMITS = Limits(size=1 << 20, seconds=5, silence=2, redirections=5, attempts=1)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(project.make(tmp_path))
    return tmp_path


def client() -> Client:
    return Client(limits=LIMITS, resolve=lambda *_: [HOST], pause=lambda _: None, allow_loopback=True)


STATES: dict[str, tuple[Say, str]] = {
    "fine": (answer(b"<p>a"), ""),
    "gone": (
        answer(status="404 Not Found"),
        "dead: {} (there is no such page (404)); archived at https://web.archive.org/web/*/{}",
    ),
    "away": (answer(status="410 Gone"), "dead: {} (the page was taken away (410))"),
    "refused": (answer(status="403 Forbidden"), "cannot tell: {} (the server refuses programs, or everybody (403))"),
    "busy": (answer(status="429 Too Many"), "cannot tell: {} (the server is asked too often (429))"),
    "failed": (answer(status="500 Failed"), "cannot tell: {} (the server answers with 500)"),
    "moved": (redirect("/fine", "308 Moved"), "moved: {} ("),
    "today": (redirect("/fine", "302 Found"), ""),
    "front": (redirect("/", "302 Found"), "dead: {} (the server sends on to its front page"),
    "slash": (redirect("/slash/", "301 Moved"), ""),
}


@pytest.mark.parametrize("name", STATES)
def test_what_became_of_an_address_is_told(name: str, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    say, expected = STATES[name]
    answers = {f"/{name}": [say], "/fine": [answer(b"<p>a")], "/": [answer(b"<p>a")], "/slash/": [answer(b"<p>a")]}
    with serving(answers) as server:
        address = server.address(f"/{name}", host="courier.invented.example")
        record = root / f"content/sources/{project.COURIER}/source.yml"
        project.edit(record, "https://courier.invented.example/crossing", address)
        before = record.read_bytes()
        assert not check_links(pipeline.read_settings(root / "mkdocs.yml"), (), client().probe, lambda _: None)
    said = capsys.readouterr().out
    assert said.startswith(f"{project.COURIER}: url: {expected.format(address, address)}" if expected else "")
    assert bool(said) == bool(expected)
    assert record.read_bytes() == before


def test_without_a_network_no_address_is_called_dead(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def nobody(host: str, port: int) -> list[str]:
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    asking = Client(limits=LIMITS, resolve=nobody, pause=lambda _: None)
    assert not check_links(pipeline.read_settings(root / "mkdocs.yml"), (), asking.probe, lambda _: None)
    said = capsys.readouterr()
    assert said.out.startswith(f"{project.COURIER}: url: cannot tell: ")
    assert "0 dead, 1 cannot tell" in said.err


def test_a_host_is_asked_again_after_a_pause(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pauses: list[float] = []
    with serving({"/a": [answer(b"<p>a")]}) as server:
        for source in (project.COURIER, project.GAZETTE):
            record = root / f"content/sources/{source}/source.yml"
            text = record.read_text("utf-8").replace("url: https://courier.invented.example/crossing\n", "")
            record.write_text(f"{text}url: {server.address('/a')}\n", "utf-8")
        assert check_links(
            pipeline.read_settings(root / "mkdocs.yml"),
            (project.COURIER, "none", project.GAZETTE),
            client().probe,
            pauses.append,
        )
    assert pauses == [1.0]
    said = capsys.readouterr().err
    assert "none: found no source of this id" in said
    assert said.endswith("2 fine, 0 moved, 0 dead, 0 cannot tell\n")


SAVED = "/web/20261130101112/https://courier.invented.example/crossing"


@pytest.mark.parametrize(
    "say",
    [
        redirect(SAVED, "302 Found"),
        answer(b"<p>saved", headers=[f"Content-Location: {SAVED}"]),
        redirect(SAVED.replace("112/", "112id_/"), "302 Found"),
    ],
)
def test_an_archive_copies_a_page_and_the_record_says_where(
    say: Say, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = {
        "/save/https://courier.invented.example/crossing": [say],
        SAVED: [answer(b"<p>copy")],
        SAVED.replace("112/", "112id_/"): [answer(b"<p>copy")],
        "/robots.txt": [answer(b"User-agent: *\nDisallow: /")],
    }
    record = root / f"content/sources/{project.COURIER}/source.yml"
    before = record.read_text("utf-8")
    with serving(answers) as server:
        service = server.address("")

        def ask(address: str) -> str:
            return archived(client(), address, service=service)

        settings = pipeline.read_settings(root / "mkdocs.yml")
        assert not archive_all(settings, (project.COURIER,), ask)
        after = record.read_text("utf-8")
        assert after.startswith(f"{before}archive_url: {service}/web/20261130101112")
        assert not archive_all(settings, (project.COURIER,), ask)
        assert record.read_text("utf-8") == after
        assert archive_all(settings, (project.GAZETTE, "none"), ask)
    said = capsys.readouterr()
    assert said.out.splitlines()[1].endswith(" as it was")
    assert f"{project.GAZETTE}: its record has no url" in said.err


def test_an_archive_that_fails_changes_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record = root / f"content/sources/{project.COURIER}/source.yml"
    before = record.read_bytes()
    path = "/save/https://courier.invented.example/crossing"
    for say in (
        answer(b"<p>sorry", headers=["Content-Location: /web/20261130101112/http://a/ #b: c"]),
        answer(b"<p>sorry"),
        answer(status="429 Too Many"),
        redirect("http://10.0.0.1/web/20261130101112/http://a/"),
    ):
        with serving({path: [say]}) as server:
            service = server.address("", host="archive.invented.example")
            asking = Client(
                limits=LIMITS,
                resolve=lambda host, _: [HOST if host.startswith("archive") else host],
                pause=lambda _: None,
                allow_loopback=True,
            )
            settings = pipeline.read_settings(root / "mkdocs.yml")
            assert archive_all(settings, (project.COURIER,), partial(archived, asking, service=service))
    assert record.read_bytes() == before
    assert "does not say where its copy stands" in capsys.readouterr().err


def test_an_archive_is_asked_once_and_has_minutes(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = list[Client]()
    monkeypatch.setattr("digest.fetching.archived", lambda client, address: asked.append(client) or address)
    fetcher.archived("https://courier.invented.example/crossing")
    (one,) = asked
    assert one.limits.attempts == 1
    assert min(one.limits.silence, one.limits.seconds) > 180
    assert fetcher.client().limits == LIMITS_OF_PAGES


def test_an_archive_that_is_busy_is_not_asked_to_copy_again(root: Path) -> None:
    path = "/save/https://courier.invented.example/crossing"
    with serving({path: [answer(status="503 Busy"), answer(status="503 Busy")]}) as server:
        asking = replace(
            fetcher.archiver(), resolve=lambda *_: [HOST], pause=lambda _: pytest.fail("it waited"), allow_loopback=True
        )
        ask = partial(archived, asking, service=server.address(""))
        assert archive_all(pipeline.read_settings(root / "mkdocs.yml"), (project.COURIER,), ask)
