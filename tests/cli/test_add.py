"""An article becomes a source by one command, with what its page says of it; nothing is guessed or written over."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from digest import intake, pipeline
from digest.cli import main
from digest.cli.add import add_all
from digest.edtf import parse_edtf
from digest.fetching import Client
from digest.model import Source
from digest.pipeline import Wishes
from tests import project
from tests.cli.articles import CABLE, FERRY, page
from tests.fetching.servers import HOST, answer, serving

CABLE_ID = "lindmark-courier-return-cable-ministry"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(project.make(tmp_path / "project"))
    assert run("read", "--write", "--all").exit_code == 0
    return tmp_path / "project"


def run(*arguments: str, typed: str | None = None) -> Result:
    return CliRunner().invoke(main, arguments, input=typed)


def git(*arguments: str) -> str:
    return subprocess.run(["git", *arguments], check=True, capture_output=True, text=True).stdout  # noqa: S607


def saved(name: str, text: str) -> str:
    """Save a page beside the project."""
    path = Path("..") / name
    path.write_text(text, "utf-8")
    return str(path)


def sources(root: Path) -> dict[str, Source]:
    content, problems = intake.read_content(root / "content", root=root)
    assert problems == ()
    return dict(content.sources)


def contents(root: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in root.rglob("*") if path.is_file() and "cache" not in path.parts}


def test_one_command_makes_a_source_of_a_page(root: Path) -> None:
    result = run("add", saved("a.html", page(CABLE)), "--briefing", "The cable comes back", "--yes")
    assert (result.exit_code, result.exception) == (0, None), result.stderr
    assert result.stdout == f"{root / 'content/sources' / CABLE_ID / 'source.yml'}\n"
    source = sources(root)[CABLE_ID]
    assert source.title == "The return of the cable by the ministry"
    assert (source.outlet, source.rights, source.language) == ("lindmark-courier", "all-rights-reserved", "en")
    assert source.published == parse_edtf("2021-11-24")
    assert (source.authors, source.kind) == (("Ina Roke",), "news")
    assert source.url == "https://www.lindmark.example/news/2021/cable"
    assert source.briefings == ("cable-comes-back",)
    assert source.entities == ("robert-lund", "cable-ministry")
    assert "new outlet lindmark-courier, its rights assumed" in result.stderr
    assert run("fmt", "--check").output == ""
    assert run("check").exit_code == 0
    assert run("build", "--to", "../written").exit_code == 0
    assert "The return of the cable by the ministry" in next(Path("../written").rglob(f"{CABLE_ID}.md")).read_text(
        "utf-8"
    )


def test_who_speaks_in_an_article_gets_an_entry_though_it_names_them_once(root: Path) -> None:
    told = (FERRY[0], "“We looked for a mechanic,” said Karin Holt, who owns the ferry with her brother.", FERRY[2])
    assert run("add", saved("ferry.html", page(told, title="No ferry this winter")), "--yes").exit_code == 0
    assert "karin-holt:\n" in (root / "content/entities.yml").read_text("utf-8")


def test_the_first_line_names_a_form_that_is_there(root: Path) -> None:
    assert run("add", saved("a.html", page(CABLE)), "--briefing", "the-cable", "--yes").exit_code == 0
    for record in (root / "content/sources" / CABLE_ID / "source.yml", root / "content/briefings/the-cable.yml"):
        first = record.read_text("utf-8").splitlines()[0]
        assert first.startswith("# yaml-language-server: $schema=")
        assert (record.parent / first.partition("=")[2]).is_file()


def test_a_copy_whose_rights_nobody_knows_is_private_and_git_does_not_see_it(root: Path) -> None:
    git("init", "-q")
    assert run("add", saved("a.html", page(CABLE)), "--yes").exit_code == 0
    assert (root / f".digest/copies/{CABLE_ID}.html").read_text("utf-8") == page(CABLE)
    seen = git("status", "--porcelain", "-uall")
    assert ".digest" not in seen
    assert f"content/sources/{CABLE_ID}/reading.json" in seen


def test_a_private_folder_elsewhere_is_made_with_its_gitignore(root: Path) -> None:
    project.edit(root / "mkdocs.yml", "digest: {", "digest: {copies: kept/private, ")
    assert run("add", saved("a.html", page(CABLE)), "--yes").exit_code == 0
    assert [path.name for path in (root / "kept/private").iterdir() if path.suffix] == [f"{CABLE_ID}.html"]
    assert (root / "kept/private/.gitignore").read_text("utf-8") == "*\n"


def test_a_copy_that_may_be_published_stands_beside_its_record(root: Path) -> None:
    assert run("add", saved("a.html", page(CABLE, outlet="Coast Courier")), "--yes").exit_code == 0
    folder = root / "content/sources/coast-courier-return-cable-ministry"
    assert sorted(path.name for path in folder.iterdir()) == ["copy.html", "reading.json", "source.yml"]
    assert sources(root)[folder.name].outlet == "coast-courier"
    assert run("check").exit_code == 0


def test_several_are_added_at_once_and_one_that_cannot_be_keeps_no_other_back(root: Path) -> None:
    second = page(FERRY, title="No ferry to Orrin", outlet="Shore Post", address="https://shore.example/ferry")
    names = [saved("a.html", page(CABLE)), "../missing.html", saved("b.html", second)]
    result = run("add", *names, "--briefing", "winter", "--yes")
    assert result.exit_code == 2
    assert "../missing.html: found no such file; expected the path of a saved article" in result.stderr
    added = sources(root)
    assert added[CABLE_ID].briefings == added["shore-post-no-ferry-orrin"].briefings == ("winter",)
    assert "next: digest compare --all" in result.stderr


MORE = ("A bell will be hung over the landing place, so that nobody misses the day on which the cable comes back.",)

KNOWN = {
    "the same file": page(CABLE),
    "the same address in another form": page(
        FERRY, title="Other", address="https://m.lindmark.example/news/2021/cable/?utm_source=x"
    ),
    "the same text at another address": page(CABLE, address="https://www.lindmark.example/copy"),
    "nearly the same text": page((*CABLE, *MORE), address="", title="The cable returns"),
    "the same text of an unknown outlet": page(CABLE, outlet=None, address="", day=None),
}


@pytest.mark.parametrize("again", KNOWN.values(), ids=KNOWN.keys())
def test_what_is_there_already_is_not_added_again(again: str, root: Path) -> None:
    assert run("add", saved("a.html", page(CABLE)), "--yes").exit_code == 0
    before = contents(root)
    result = run("add", saved("b.html", again), "--yes")
    assert result.exit_code == 2
    assert f"../b.html: {CABLE_ID} " in result.stderr
    assert "with --briefing it is linked" in result.stderr
    assert contents(root) == before


def test_what_is_there_already_is_linked_to_the_briefing_that_is_asked_for(root: Path) -> None:
    assert run("add", saved("a.html", page(CABLE)), "--briefing", "first", "--yes").exit_code == 0
    result = run("add", "../a.html", "--briefing", "second-one", "--yes")
    assert result.exit_code == 0, result.stderr
    assert f"{CABLE_ID} has this address; it belongs to second-one, and is not added again" in result.stderr
    assert sources(root)[CABLE_ID].briefings == ("first", "second-one")
    before = contents(root)
    assert "already belonged to" in run("add", "../a.html", "--briefing", "second-one", "--yes").stderr
    assert contents(root) == before


def test_a_briefing_of_the_next_year_is_no_slip_of_this_years(root: Path) -> None:
    assert run("add", saved("a.html", page(CABLE)), "--briefing", "budget-2031", "--yes").exit_code == 0
    for other in ("budget-2032", "weir-2031"):
        assert run("add", "../a.html", "--briefing", other, "--yes").exit_code == 0
    assert run("add", "../a.html", "--briefing", "bugdet-2031", "--yes").exit_code == 2
    assert sources(root)[CABLE_ID].briefings == ("budget-2031", "budget-2032", "weir-2031")


def test_a_copy_that_is_not_at_hand_is_kept_for_the_source_that_was_read_in_it(root: Path) -> None:
    assert run("add", saved("a.html", page(CABLE)), "--yes").exit_code == 0
    copy = root / f".digest/copies/{CABLE_ID}.html"
    copy.unlink()
    before = contents(root)
    result = run("add", "../a.html", "--yes")
    assert result.exit_code == 0, result.stderr
    assert f"the copy, which was not at hand, is {copy} now" in result.stderr
    assert contents(root) == {**before, str(copy): page(CABLE).encode()}
    assert run("add", "../a.html", "--yes").exit_code == 2


def test_the_same_words_of_another_outlet_are_another_source_and_it_is_said(root: Path) -> None:
    assert run("add", saved("a.html", page(CABLE)), "--yes").exit_code == 0
    other = page(CABLE, outlet="Shore Post", address="https://shore.example/cable")
    result = run("add", saved("b.html", other), "--yes")
    assert result.exit_code == 0, result.stderr
    assert f"{CABLE_ID}: shares 100% of its wording" in result.stderr
    assert "shore-post-return-cable-ministry" in sources(root)


@pytest.mark.parametrize("more", [(), MORE], ids=["its text", "most of its text"])
@pytest.mark.parametrize(("outlet", "is_new"), [("Shore Post", True), ("The Lindmark Courier", False)])
def test_of_the_same_words_it_is_asked_which_outlet_has_them(
    outlet: str, is_new: bool, more: tuple[str, ...], root: Path
) -> None:
    assert run("add", saved("a.html", page(CABLE)), "--yes").exit_code == 0
    reprint = page((*CABLE, *more), outlet=None, address="", day=None)
    result = run("add", saved("b.html", reprint), typed="".join(f"{line}\n" for line in (outlet, *[""] * 6)))
    assert result.exit_code == (0 if is_new else 2), result.stderr
    assert ("shore-post-return-cable-ministry" in sources(root)) is is_new
    assert (f"like       {CABLE_ID}: shares" in result.stderr) is is_new
    assert ("with --briefing it is linked" in result.stderr) is not is_new


@pytest.mark.parametrize("options", [["--yes"], []], ids=["nothing is asked", "nothing is answered"])
@pytest.mark.parametrize("first", ["The Lindmark Courier", None], ids=["an outlet is known", "none is known"])
def test_of_an_unknown_outlet_only_the_very_same_text_is_the_same_article(
    first: str | None, options: list[str], root: Path
) -> None:
    assert run("add", saved("a.html", page(CABLE, outlet=first, address="")), "--yes").exit_code == 0
    (there,) = [name for name in sources(root) if "cable" in name]
    same, near = (page((*CABLE, *more), outlet=None, address="", day=None) for more in ((), MORE))
    result = run("add", saved("b.html", same), *options, typed="\n" * 7)
    assert (result.exit_code, f"{there} has this text" in result.stderr) == (2, True)
    result = run("add", saved("b.html", near), *options, typed="\n" * 7)
    assert result.exit_code == 0, result.stderr
    (added,) = [name for name in sources(root) if "cable" in name and name != there]
    assert f"like       {there}: shares " in result.stderr
    assert f"where both are one article, delete {root / 'content/sources' / added}" in result.stderr


def test_an_outlet_that_is_known_now_does_not_lose_its_report_to_one_of_an_unknown_outlet(root: Path) -> None:
    assert run("add", saved("a.html", page(CABLE, outlet=None, address="", day=None)), "--yes").exit_code == 0
    result = run("add", saved("b.html", page((*CABLE, *MORE))), "--yes")
    assert (result.exit_code, CABLE_ID in sources(root)) == (0, True), result.stderr
    assert "and an outlet is not known" in result.stderr


def test_an_address_that_is_typed_tells_an_article_that_is_there(root: Path) -> None:
    assert run("add", saved("a.html", page(CABLE)), "--yes").exit_code == 0
    bare = page(FERRY, title="Other", outlet="Shore Post", address="")
    result = run("add", saved("b.html", bare), typed="https://www.lindmark.example/news/2021/cable\n")
    assert result.exit_code == 2
    assert f"{CABLE_ID} has this address" in result.stderr


def test_a_doi_tells_a_paper(root: Path) -> None:
    first = page(CABLE, address="https://doi.org/10.1234/Cable.7")
    assert run("add", saved("a.html", first), "--yes").exit_code == 0
    again = page(FERRY, title="Other", outlet="Shore Post", address="https://journal.example/full/10.1234/cable.7")
    result = run("add", saved("b.html", again), "--yes")
    assert "has this DOI (10.1234/cable.7)" in result.stderr


def test_what_the_page_does_not_say_is_asked_for_and_nothing_else(root: Path) -> None:
    bare = page(FERRY, title=None, outlet=None, address="", day=None, kind="Article")
    answers = [
        "No ferry to Orrin",
        "harbour gazette",
        "2021-13-45",
        "2021-11-26",
        "Ina Roke, Ola Berg",
        "news",
        "no address",
        "",
    ]
    result = run("add", saved("b.html", bare), typed="".join(f"{line}\n" for line in answers))
    assert result.exit_code == 0, result.stderr
    (source,) = (one for one in sources(root).values() if one.id.startswith("harbour-gazette"))
    assert (source.title, source.outlet, source.kind) == ("No ferry to Orrin", "harbour-gazette", "news")
    assert (source.published, source.authors) == (parse_edtf("2021-11-26"), ("Ina Roke", "Ola Berg"))
    assert (source.language, source.url) == ("en", None)
    assert "2021-13-45" in result.stderr
    assert "language (" not in result.stderr


def test_who_answers_nothing_adds_nothing(root: Path) -> None:
    before = contents(root)
    result = run("add", saved("b.html", page(FERRY, title=None, outlet=None, address="", day=None)), typed="")
    assert result.exit_code == 2
    assert {path: bytes_ for path, bytes_ in contents(root).items() if "/content/" in path} == {
        path: bytes_ for path, bytes_ in before.items() if "/content/" in path
    }


def test_what_nobody_knows_is_unknown(root: Path) -> None:
    bare = page(FERRY, title=None, outlet=None, address="", day=None, kind="Article")
    assert run("add", saved("b.html", bare), "--yes").exit_code == 0
    (source,) = (one for one in sources(root).values() if one.outlet is None)
    assert (source.published, source.authors, source.kind, source.url) == (None, (), None, None)
    assert source.rights == "all-rights-reserved"
    assert run("check").exit_code == 0


def test_names_that_the_vocabulary_gets_are_found_in_the_other_articles_too(root: Path) -> None:
    private = root / f".digest/copies/{project.GAZETTE}.txt"
    private.write_text(private.read_text("utf-8") + "\nRobert Lund of the Cable Ministry was there too.\n", "utf-8")
    assert run("read", "--write", project.GAZETTE).exit_code == 0
    result = run("add", saved("a.html", page(CABLE)), "--yes")
    assert result.exit_code == 0, result.stderr
    assert f"sources/{project.GAZETTE}/reading.json: written" in result.stdout
    assert run("check").exit_code == 0


def test_a_comparison_of_the_briefing_is_made_again_with_the_new_source(root: Path) -> None:
    assert run("compare", "--write", "bridge-2022").exit_code == 0
    assert run("add", saved("a.html", page(CABLE)), "--briefing", "bridge-2022", "--yes").exit_code == 0
    assert CABLE_ID in Path("content/briefings/bridge-2022.comparison.json").read_text("utf-8")
    assert run("check").exit_code == 0


def test_a_project_without_vocabularies_gets_them(root: Path) -> None:
    for name in ("rights", "outlets", "entities", "topics"):
        (root / f"content/{name}.yml").unlink()
    for record in (root / "content").glob("*/*/source.yml"):
        record.unlink()
        (record.parent / "reading.json").unlink()
        (record.parent / "copy.txt").unlink(missing_ok=True)
        record.parent.rmdir()
    (root / "content/briefings/bridge-2022.yml").unlink()
    result = run("add", saved("a.html", page(CABLE)), "--briefing", "cable", "--yes")
    assert result.exit_code == 0, result.stderr
    assert sources(root)[CABLE_ID].rights == "all-rights-reserved"
    assert run("check").exit_code == 0


def test_nothing_is_added_beside_a_record_with_a_fault(root: Path) -> None:
    project.edit(root / "content/outlets.yml", "name: Harbour Gazette", "nam: Harbour Gazette")
    before = contents(root)
    result = run("add", saved("a.html", page(CABLE)), "--yes")
    assert result.exit_code == 2
    assert "outlets.yml: a record with a fault" in result.stderr
    kept = {str(path) for folder in ("schemas", "passed") for path in (root / ".digest" / folder).glob("*")}
    assert contents(root).keys() - before.keys() <= kept


def test_what_is_no_article_is_refused_in_a_sentence(root: Path) -> None:
    for name, text, why in (("a.html", "  ", "is empty"), ("b.xyz", "text", "cannot end in .xyz")):
        result = run("add", saved(name, text), "--yes")
        assert result.exit_code == 2
        assert why in result.stderr
    assert "this is a folder, or no file; expected" in run("add", "../", "--yes").stderr
    assert run("add", "file:///etc/passwd", "--yes").stderr.endswith("begins with https:// or http://.\n")


def test_a_page_is_fetched_and_its_copy_kept_as_it_came(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = page(FERRY, title="No ferry to Orrin", outlet="Shore Post", address="").encode()
    answers = {"/news/ferry?id=4&utm_source=x": [answer(text)], "/b": [answer(b"GIF8", media_type="image/gif")]}
    with serving(answers) as server:
        client = Client(resolve=lambda *_: [HOST], allow_loopback=True)
        wishes = Wishes(
            briefing="winter",
            fetch=client.fetch,
            ask=lambda _: {},
            split=lambda *_: True,
            today=parse_edtf("2026-11-30"),
        )
        asked = server.address("/news/ferry?id=4&utm_source=x", host="shore.invented.example")
        settings = pipeline.read_settings(root / "mkdocs.yml")
        assert add_all(settings, (asked, server.address("/b"), server.address("/gone")), wishes)
    source = sources(root)["shore-post-no-ferry-orrin"]
    assert source.url == f"http://shore.invented.example:{server.port}/news/ferry?id=4"
    assert source.captured == parse_edtf("2026-11-30")
    assert (root / ".digest/copies/shore-post-no-ferry-orrin.html").read_bytes() == text
    said = capsys.readouterr().err
    assert "the server says image/gif, which is no article" in said
    assert "there is no such page (404)" in said


FEED = """<rss><channel><title>Shore Post</title>
<item><title>No ferry to Orrin</title><description>{ferry}</description></item>
<item><title>The return of the cable</title><description>{cable}</description></item>
</channel></rss>"""


@pytest.mark.parametrize(("answers", "count"), [("", 2), ("n\n", 0)])
def test_a_file_with_several_articles_is_taken_apart_where_a_person_wants_it(
    answers: str, count: int, root: Path
) -> None:
    before = sources(root)
    saved("feed.xml", FEED.format(ferry="\n\n".join(FERRY), cable="\n\n".join(CABLE)))
    result = run("add", "../feed.xml", *([] if answers else ["--yes"]), typed=answers)
    added = sources(root).keys() - before.keys()
    assert result.exit_code == (0 if count else 2), result.stderr
    assert added == ({"no-ferry-orrin", "return-cable"} if count else set())
    assert ("save each of them as a copy of its own" in result.stderr) == (not count)
    for one in added:
        assert sources(root)[one].notes == "The copy was made from one of several articles in a file."
    assert run("check").exit_code == 0


def test_an_outlet_that_a_letter_names_gets_an_entry(root: Path) -> None:
    head = "From: Senn Post <news@sennpost.example>\nTo: reader@reader.example\nSubject: No ferry to Orrin\n"
    letter = f"{head}Content-Type: text/plain; charset=utf-8\n\n" + "\n\n".join(FERRY)
    assert run("add", saved("a.eml", letter), "--yes").exit_code == 0
    source = sources(root)["senn-post-no-ferry-orrin"]
    assert (source.outlet, source.rights) == ("senn-post", "all-rights-reserved")
    assert "  name: Senn Post\n" in (root / "content/outlets.yml").read_text("utf-8").replace('"', "")


def test_the_address_of_a_publisher_becomes_the_homepage_of_its_entry(root: Path) -> None:
    named = '"name": "The Lindmark Courier"'
    text = page(CABLE).replace(named, f'{named}, "url": "https://www.lindmark.example/"', 1)
    assert run("add", saved("a.html", text), "--yes").exit_code == 0
    content, _ = intake.read_content(root / "content", root=root)
    homepage = content.outlets["lindmark-courier"].homepage
    assert homepage is not None
    assert homepage.text == "https://www.lindmark.example/"
    assert run("check").exit_code == 0


def test_nothing_is_asked_of_a_text_that_is_there_whatever_its_outlet(root: Path) -> None:
    bare = saved("a.html", page(CABLE, outlet=None, address="", day=None))
    first = run("add", bare, "--yes")
    assert "delete its line rights, which goes before the rights of the outlet" in first.stderr
    again = run("add", bare, typed="Shore Post\n" * 7)
    assert (again.exit_code, "What the article does not say" in again.stderr) == (2, False)
    assert "has this text; with --briefing it is linked, not added again" in again.stderr


def test_an_outlet_without_rights_is_told_which_there_are(root: Path) -> None:
    outlets = root / "content/outlets.yml"
    outlets.write_text(outlets.read_text("utf-8") + "\nsenn-post:\n  name: Senn Post\n  from: its imprint\n", "utf-8")
    assert "content/rights.yml has all-rights-reserved, " in run("check").output
