"""What only a whole site shows: private words, foreign files, data of another form, and addresses in both layouts."""

from __future__ import annotations

import gzip
from hashlib import sha256
from pathlib import Path

import pytest

from digest import site_gate
from digest.problems import Problem, Severity

ARTICLE = (
    "The harbour of Aldport was closed on Tuesday after eleven tugs broke loose in the storm. "
    "Nobody was hurt, said the pilot who saw it first, and the last tug was found near Cove at noon. "
    "The port hopes to open its second gate by the end of the week if the wind allows it."
)
"""Invented for the tests."""

SHOWN = "Nobody was hurt, said the pilot who saw it first, and the last tug was found near Cove at noon."


def written(folder: Path, files: dict[str, str | bytes]) -> Path:
    for path, content in {"index.html": "<p>x</p>", **files}.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def found_in(
    site: Path,
    *,
    article: str = ARTICLE,
    shown: tuple[str, ...] = (),
    elsewhere: tuple[str, ...] = (),
    copies: str = "",
) -> list[Problem]:
    spans = [(article.index(text), article.index(text) + len(text)) for text in shown]
    private = site_gate.withheld("port", article, shown=spans, elsewhere=site_gate.shown_texts(elsewhere))
    theme = site_gate.theme_of([])
    return list(site_gate.faults_of(site, theme=theme, private=(private,), copies=frozenset({copies})))


def rules_of(problems: list[Problem]) -> list[tuple[str, str]]:
    return [(problem.place.path, problem.rule) for problem in problems]


LEAKS = {
    "as it stands": "<p>In short: the harbour of Aldport was closed on Tuesday after eleven tugs broke loose.</p>",
    "in other letters": "<p>THE HARBOUR OF ALDPORT WAS CLOSED ON TUESDAY AFTER</p>",
    "with other marks": "<p>the harbour — of “Aldport” was: closed; on Tuesday, after</p>",
    "with references": "<p>the&#32;harbour of Aldport&nbsp;was closed on Tues&#100;ay after</p>",
    "in elements of its own": "<p><b>the harbour</b> of <i>Aldport</i> was<br>closed on <q>Tuesday</q> after</p>",
    "with soft hyphens": "<p>the har&shy;bour of Ald&#x200B;port was closed on Tues\u00adday after</p>",
    "in an attribute": '<p title="the harbour of Aldport was closed on Tuesday after">x</p>',
    "for programs": '<script type="application/json">"the harbour of Aldport was closed on Tuesday after"</script>',
    "in a comment": "<!-- the harbour of Aldport was closed on Tuesday after -->",
    "where nobody sees it": "<p hidden>the harbour of Aldport was closed on Tuesday after</p>",
    "in letters of other scripts that look the same": "<p>the hаrbоur оf Αldpοrt wаs сlosеd on Tuesdаy after</p>",
    "all in letters of other scripts": "<p>тһе һагьоυг οf Aldport was closed on Tuesday after</p>",
    "in capitals of other scripts": "<p>ТНЕ НАRBОUR ОF АLDРОRT WАS СLОSED ОN ТUESDAY AFTER</p>",
    "in wide letters": "<p>the harbour of Ａｌｄｐｏｒｔ was closed on Ｔuesday after</p>",
    "in letters of mathematics": "<p>𝐭𝐡𝐞 harbour of Aldport was 𝐜losed on Tuesday after</p>",
    "in letters in circles": "<p>ⓣⓗⓔ harbour of 🅐ldport was closed on 🇹uesday after</p>",
    "with marks over letters": "<p>th⃝e har̷bour of Ald︠port was clo᪰sed on Tuesَday after</p>",
    "with joiners": "<p>the har‌bour of Ald‍port was closed on Tues⁠day after</p>",
    "with letters that show nothing": "<p>theㅤharbourﾠof Aldport was closed on Tuesdayᅟafter</p>",
    "with numbers between the words": "<p>The<sup>1</sup> harbour 2 of Aldport 4 was closed [7] on Tuesday 8 after</p>",
    "with markup within words": "<p>the har<b>bour</b> of Ald<!-- x -->port was closed on Tu<i></i>esday after</p>",
    "in elements within elements": "<p>the <b>harbour <i>of Aldport <u>was</u> closed</i> on</b> Tuesday after</p>",
    "with numbers at the words": "<p>The1 harbour² of₃ Aldport4 was5 closed6 on7 Tues8day after</p>",
    "with letters that are marks": "<p>The\u02bc har\u02c8bour of\u0640 Ald\u02bcport was closed on Tuesday after</p>",
    "with signs within words": "<p>the har-bour o·f Ald.port was clo/sed on Tues'day after</p>",
    "with long markup within words": f"<p>the har<b title='{'x' * 2000}'></b>bour of Ald<!-- {'x ' * 99} -->port was "
    "clo<i></i>sed on Tues<u></u>day after</p>",
    "with hidden words between": "<p>the <i hidden>x</i> harbour <i hidden>x</i> of <i hidden>x</i> Aldport "
    "<i hidden>x</i> was <i hidden>x</i> closed <i hidden>x</i> on <i hidden>x</i> Tuesday <i hidden>x</i> after</p>",
    "with hidden elements in elements": "<p>the <b>harbour</b> <i hidden>x<b>y</b></i> of <rp>x</rp> <b>Aldport</b> "
    "<i hidden>x<b>y</b></i> was <rp>x</rp> closed <rp>x</rp> on <i hidden>x</i> Tuesday <i hidden>x</i> after</p>",
    "with letters of notes": "<p>the<sup>a</sup> harbour<sup>b</sup> of<sup>c</sup> Aldport<sup>d</sup> was"
    "<sup>e</sup> closed<sup>f</sup> on<sup>g</sup> Tuesday<sup>h</sup> after</p>",
    "one by one as descriptions of pictures": "".join(
        f"<p><img src='x.png' alt='{word}'></p>" for word in ARTICLE.casefold().split()[:9]
    ),
    "one by one as titles": "".join(
        f"<a href='x.png' title='{word}'>x</a> or " for word in ARTICLE.casefold().split()[:9]
    ),
    "more than is shown": f"<p>{SHOWN} The port hopes to open</p>",
}


@pytest.mark.parametrize("page", LEAKS.values(), ids=LEAKS)
def test_words_that_no_reading_shows_are_found(tmp_path: Path, page: str) -> None:
    site = written(tmp_path, {"about/index.html": page, "about/x.png": b""})
    (problem,) = found_in(site, shown=(SHOWN,))
    assert (problem.place.path, problem.rule) == ("about/index.html", "private-words")
    assert "words of port" in problem.found


PASSING = {
    "what is shown": f"<p>{SHOWN}</p>",
    "a part of it with our own words around": "<p>He says: nobody was hurt, said the pilot who saw it. So be it.</p>",
    "seven words": "<p>the harbour of Aldport was closed on</p>",
    "the same words in another order": "<p>on Tuesday after the harbour of Aldport was closed eleven</p>",
}


@pytest.mark.parametrize("page", PASSING.values(), ids=PASSING)
def test_what_may_be_shown_is_not(tmp_path: Path, page: str) -> None:
    assert found_in(written(tmp_path, {"index.html": page}), shown=(SHOWN,)) == []


def test_accents_of_their_own_are_the_letters_that_they_make(tmp_path: Path) -> None:
    page = written(tmp_path, {"index.html": "<p>le de\u0301but de l’anne\u0301e e\u0301tait tre\u0300s calme ici</p>"})
    article = "Le début de l’année était très calme ici."
    assert rules_of(found_in(page, article=article)) == [("index.html", "private-words")]


RUSSIAN = "Порт Альдпорта закрыли во вторник после того как одиннадцать буксиров сорвались с якоря в шторм."
"""Invented, like the article."""


@pytest.mark.parametrize(
    ("text", "passes"),
    [
        ("<p>ПОРТ АЛЬДПОРТА ЗАКРЫЛИ ВО ВТОРНИК ПОСЛЕ ТОГО КАК</p>", False),
        ("<p>Порт Aльдпopтa зaкpыли вo втopник пocлe тoгo кaк</p>", False),
        ("<p>Порт Альдпорта открыли в среду после того как одиннадцать</p>", True),
    ],
)
def test_of_other_scripts_letters_and_their_capitals_are_one(tmp_path: Path, text: str, passes: bool) -> None:
    found = rules_of(found_in(written(tmp_path, {"index.html": text}), article=RUSSIAN))
    assert found == ([] if passes else [("index.html", "private-words")])


def test_what_was_found_is_told_as_it_stands(tmp_path: Path) -> None:
    site = written(tmp_path, {"index.html": "<p>x</p>\n<p>порт Альдпорта ЗАКРЫЛИ во вторник\nпосле того как</p>"})
    (problem,) = found_in(site, article=RUSSIAN)
    assert problem.place.line == 2
    assert problem.found.endswith("“порт Альдпорта ЗАКРЫЛИ во вторник после того как”")


CHINESE = "港口星期二关闭，因为十一艘拖船在暴风雨中脱缆。引水员说没有人受伤。"
"""Invented: the port was closed on Tuesday since eleven tugs broke loose; the pilot says that nobody was hurt."""


@pytest.mark.parametrize(
    ("page", "shown", "passes"),
    [
        (CHINESE, (), False),
        ("港口星期二关闭, 因为十一艘拖船在暴风雨中", (), False),
        ("因为十一艘拖船在暴风雨中脱缆", (), True),
        (CHINESE, (CHINESE,), True),
        (CHINESE, ("因为十一艘拖船在暴风雨中脱缆。",), False),
    ],
)
def test_of_scripts_without_spaces_two_characters_make_a_word(
    tmp_path: Path, page: str, shown: tuple[str, ...], passes: bool
) -> None:
    site = written(tmp_path, {"index.html": f"<p>{page}</p>"})
    found = rules_of(found_in(site, article=CHINESE, shown=shown))
    assert found == ([] if passes else [("index.html", "private-words")])


def test_two_excerpts_that_stand_close_may_follow_each_other(tmp_path: Path) -> None:
    excerpts = ("The harbour of Aldport was closed on Tuesday", "eleven tugs broke loose in the storm")
    page = written(tmp_path, {"index.html": "<p>" + " after ".join(excerpts) + "</p>"})
    assert found_in(page, shown=excerpts) == []


def test_what_stands_in_a_public_text_as_well_is_no_private_word(tmp_path: Path) -> None:
    page = written(tmp_path, {"index.html": f"<p>{ARTICLE}</p>"})
    assert found_in(page, elsewhere=(ARTICLE,)) == []
    assert found_in(page, elsewhere=("A title of the harbour of Aldport",)) != []


def test_names_do_not_count_as_words_of_an_article(tmp_path: Path) -> None:
    page = written(tmp_path, {"index.html": "<p>the harbour of Aldport was closed on Tuesday after</p>"})
    assert found_in(page, elsewhere=("harbour of Aldport", "on Tuesday after")) == []


@pytest.mark.parametrize("length", [2, 7])
@pytest.mark.parametrize("share", [0.2, 1.0])
def test_names_that_are_the_article_in_pieces_are_none(tmp_path: Path, length: int, share: float) -> None:
    words = [f"{first}{second}x" for first in "abcdefghijklmnop" for second in "abcdefghijklmnop"]
    named = words[: 28 if share < 1 else len(words)]
    names = [" ".join(named[first : first + length]) for first in range(0, len(named), length)]
    page = written(tmp_path, {"index.html": f"<p>{', '.join(names)}</p>"})
    private = site_gate.withheld(
        "port", " ".join(words), shown=(), elsewhere=site_gate.shown_texts(()), names=site_gate.shown_texts(names)
    )
    found = site_gate.faults_of(page, theme=site_gate.theme_of([]), private=(private,), copies=frozenset())
    assert [problem.rule for problem in found] == ([] if share < 1 else ["private-words"])


@pytest.mark.parametrize("path", ["search/search_index.json", "data.json", "feed.xml", "notes.txt", "picture.png"])
def test_private_words_are_found_in_data_too(tmp_path: Path, path: str) -> None:
    escaped = (
        '{"text": "the harbour of \\u0041ldport was closed on Tuesday after"}' if path.endswith("json") else ARTICLE
    )
    assert (path, "private-words") in rules_of(found_in(written(tmp_path, {path: escaped})))


@pytest.mark.parametrize("path", ["index.html", "data.json"])
@pytest.mark.parametrize("escape", [r"\ud83d\ude00", r"\ud83d"], ids=["two halves", "one half"])
def test_an_escaped_character_among_private_words_is_told_with_them(tmp_path: Path, path: str, escape: str) -> None:
    text = f"the harbour of Aldport {escape} was closed on Tuesday after"
    site = written(tmp_path, {path: f'{{"text": "{text}"}}' if path.endswith("json") else f"<p>{text}</p>"})
    found = found_in(site)
    assert (path, "private-words") in rules_of(found)
    assert all(problem.message.encode() for problem in found)


@pytest.mark.parametrize("path", ["more/copy.html", "copy.pdf", "copy.png"])
def test_a_private_copy_is_found_by_its_bytes_even_where_its_text_is_not_at_hand(tmp_path: Path, path: str) -> None:
    site = written(tmp_path, {path: b"<p>Unlike.</p>"})
    found = rules_of(found_in(site, copies=sha256(b"<p>Unlike.</p>").hexdigest()))
    assert (path, "private-copy") in found


FILES = {
    "own.js": ("unknown-script", Severity.FAULT),
    "assets/own.mjs": ("unknown-script", Severity.FAULT),
    "assets/stylesheets/digest.css": ("unknown-stylesheet", Severity.FAULT),
    "picture.svg": ("unknown-file", Severity.FAULT),
    "list.xml": ("unknown-file", Severity.FAULT),
    "worker.wasm": ("unknown-file", Severity.FAULT),
    "data.json": ("unknown-file", Severity.WARNING),
    "list.csv": ("unknown-file", Severity.WARNING),
}


@pytest.mark.parametrize(("path", "expected"), FILES.items(), ids=FILES)
def test_a_file_that_no_site_holds_is_found(tmp_path: Path, path: str, expected: tuple[str, Severity]) -> None:
    (problem,) = found_in(written(tmp_path, {path: "1"}))
    assert (problem.place.path, problem.rule, problem.severity) == (path, *expected)


BADGE = '<main class="dg-page"><article class="md-content">\n<p>So <i class="dg-marker">1</i></article></main>'


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("about/index.html", [("about/index.html", "imitated-mark")]),
        ("about.html", [("about.html", "imitated-mark")]),
        ("notes/briefings/index.html", [("notes/briefings/index.html", "imitated-mark")]),
        ("briefings/bridge/index.html", []),
        ("evidence/index.html", []),
        ("evidence.html", []),
        ("index.html", []),
        ("404.html", []),
    ],
)
def test_marks_of_the_program_stand_on_its_own_pages(tmp_path: Path, path: str, found: list[tuple[str, str]]) -> None:
    problems = found_in(written(tmp_path, {path: BADGE}))
    assert rules_of(problems) == found
    assert all(problem.place.line == 2 for problem in problems)


@pytest.fixture
def theme(tmp_path: Path) -> site_gate.Theme:
    """A theme with a file and three inline scripts, one of which is written by a statement."""
    templates = {
        "assets/own.js": "1",
        "main.html": '<script>base=new URL("{{ base_url }}",location)</script>',
        "partials/some.html": "<script>{% if x %}y(){% endif %}</script>",
        "partials/more.html": '<script id="__x">z({a:1})</script>',
    }
    return site_gate.theme_of([written(tmp_path / "theme", dict(templates))])


@pytest.mark.parametrize(
    ("script", "passes"),
    [
        ('base=new URL("../..",location)', True),
        ('base=new URL(".",location)', True),
        ('base=new URL("/prefix/",location)', True),
        ('base=new URL("//elsewhere.invalid",location)', False),
        ('base=new URL("https://elsewhere.invalid",location)', False),
        ('base=new URL("",location);alert(1);("",location)', False),
        ("z({a:1})", True),
        ("z({a:1});", False),
        ("y()", False),
    ],
)
def test_an_inline_script_of_the_theme_is_known_whatever_address_it_holds(
    theme: site_gate.Theme, tmp_path: Path, script: str, passes: bool
) -> None:
    site = written(tmp_path / "site", {"index.html": f"<script>{script}</script>", "own.js": "1"})
    found = list(site_gate.faults_of(site, theme=theme, private=(), copies=frozenset()))
    assert rules_of(found) == ([] if passes else [("index.html", "unknown-script")])


@pytest.mark.parametrize(
    ("base", "passes"), [(".", True), ("../../../../..", True), ("/", True), ("../../../../../..", False)]
)
def test_a_script_that_the_pages_own_policy_blocks_is_found(
    theme: site_gate.Theme, tmp_path: Path, base: str, passes: bool
) -> None:
    policy = site_gate.content_policy([tmp_path / "theme"], root="/")
    head = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    site = written(tmp_path / "site", {"index.html": f'{head}<script>base=new URL("{base}",location)</script>'})
    found = list(site_gate.faults_of(site, theme=theme, private=(), copies=frozenset()))
    assert rules_of(found) == ([] if passes else [("index.html", "blocked-script")])


DIRECTORIES = {
    "index.html": '<a href="a/">x</a> <a href="a/b/#c">x</a> <a href="picture.png">x</a>',
    "a/index.html": '<a href="..">x</a> <a href="b/">x</a> <a href="../a/b/#c">x</a> <a href="b/index.html">x</a>',
    "a/b/index.html": '<p id="c"><a href="../..">x</a> <a href="../#">x</a> <img src="../../picture.png" alt=""></p>',
    "picture.png": "",
}
PLAIN = {
    "index.html": '<a href="a.html">x</a> <a href="a/b.html#c">x</a> <a href="picture.png">x</a>',
    "a.html": '<a href="index.html">x</a> <a href="a/b.html#c">x</a> <a href=".">x</a>',
    "a/b.html": '<p id="c"><a href="../index.html">x</a> <a href="../a.html">x</a> <img src="../picture.png"></p>',
    "picture.png": "",
}


@pytest.mark.parametrize("files", [DIRECTORIES, PLAIN], ids=["addresses of folders", "addresses of files"])
def test_links_are_followed_as_they_are_served(tmp_path: Path, files: dict[str, str]) -> None:
    assert found_in(written(tmp_path, dict(files))) == []


@pytest.mark.parametrize(
    ("files", "path", "link"),
    [(DIRECTORIES, "a/index.html", "a/b/"), (PLAIN, "a.html", "a/"), (PLAIN, "a/b.html", "b/")],
)
def test_a_link_of_the_other_layout_is_broken(tmp_path: Path, files: dict[str, str], path: str, link: str) -> None:
    changed = {**files, path: f'{files[path]} <a href="{link}">x</a>'}
    assert rules_of(found_in(written(tmp_path, dict(changed)))) == [(path, "broken-link")]


@pytest.mark.parametrize("prefix", ["/", "/group/site/"])
def test_the_page_for_what_is_not_there_names_files_from_the_servers_root(tmp_path: Path, prefix: str) -> None:
    page = f'<link rel="icon" href="{prefix}assets/x.png"><a href="{prefix}">x</a> <a href="{prefix}more/#x">x</a>'
    site = written(tmp_path, {"404.html": page, "more/index.html": '<p id="x">', "assets/x.png": ""})
    assert found_in(site) == []
    (site / "404.html").write_text(page + f'<a href="{prefix}gone/">x</a> <a href="/elsewhere/more/">x</a>')
    assert rules_of(found_in(site)) == [("404.html", "broken-link")] * 2


INDEX = '{"config": {}, "docs": [{"location": "%s", "title": "x", "text": "y"}]}'
MAP = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>%s</loc></url></urlset>'


@pytest.mark.parametrize(
    ("path", "content", "passes"),
    [
        ("search/search_index.json", INDEX % "", True),
        ("search/search_index.json", INDEX % "#x", True),
        ("search/search_index.json", INDEX % "gone/", False),
        ("search/search_index.json", INDEX % "" + "}", False),
        ("search/search_index.json", '{"docs": []}', False),
        ("search/search_index.json", (INDEX % "").replace('"y"', '"y", "z": 1'), False),
        ("sitemap.xml", MAP % "https://site.example/", True),
        ("sitemap.xml", MAP % "javascript:alert(1)", False),
        ("sitemap.xml", "<urlset/>", False),
        ("sitemap.xml", MAP, False),
        ("sitemap.xml", "<urlset", False),
        ("sitemap.xml.gz", gzip.compress(MAP.replace("%s", "/x").encode(), mtime=0), True),
        ("sitemap.xml.gz", gzip.compress(b"x", mtime=0), False),
        ("sitemap.xml.gz", b"x", False),
    ],
)
def test_data_has_the_form_of_its_name(tmp_path: Path, path: str, content: str | bytes, passes: bool) -> None:
    assert rules_of(found_in(written(tmp_path, {path: content}))) == ([] if passes else [(path, "data-form")])


def test_a_page_that_is_empty_or_broken_ends_nothing(tmp_path: Path) -> None:
    pages: dict[str, str | bytes] = {
        "a.html": b"",
        "b.html": b"<!-- x -->",
        "c.html": b"\xff\x00<p>\xfe",
        "d.html": b"<",
    }
    assert found_in(written(tmp_path, pages)) == []
