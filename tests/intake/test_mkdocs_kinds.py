"""A key of mkdocs.yml is refused where MkDocs refuses what it holds, with its line and what it may hold."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from mkdocs.config.base import ValidationError
from mkdocs.config.defaults import MkDocsConfig

from digest import intake
from digest.errors import SettingsError
from digest.intake.mkdocs_kinds import _KINDS, _WITHIN, unfit_key


def is_refused_by_mkdocs(key: str, value: object, root: Path) -> bool:
    config = MkDocsConfig(config_file_path=str(root / "mkdocs.yml"))
    option: Any = dict(MkDocsConfig._schema)[key]
    try:
        option.pre_validation(config, key)
        option.validate(value)
    except ValidationError:
        return True
    finally:
        option.reset_warnings()  # MkDocs has one option for all configurations, which would be warned of this value
    return False


@pytest.mark.parametrize("value", [None, 5, True, [], {}], ids=repr)
@pytest.mark.parametrize("key", sorted(_KINDS))
def test_what_mkdocs_refuses_is_refused_and_nothing_else(key: str, value: object, tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    assert (unfit_key({key: value}, tmp_path) is not None) is is_refused_by_mkdocs(key, value, tmp_path)


ADDRESSES = (
    "",
    "example.org",
    "https://",
    "https://larnak.example",
    "ftp://larnak.example/a",
    "//larnak.example",
    "http://[",
)
WITHIN: dict[str, tuple[object, ...]] = {
    "site_url": ADDRESSES[:-1],
    "repo_url": ADDRESSES[:-1],
    "dev_addr": (
        "localhost:80",
        "127.0.0.1:8000",
        "[::1]:8000",
        "larnak.example:80",
        "127.0.0.1",
        "8000",
        "localhost:x",
    ),
    "edit_uri_template": ("", "a/{path}", "{path_noext!q}.md", "{page}", "{path", "{}"),
    "nav": (
        ["a.md", {"A": "a.md"}, {"B": ["b.md", {"C": "c.md"}]}],
        [{"A": "a.md", "B": "b.md"}],
        [{"A": None}],
        [{"A": 5}],
        [None],
        [["a.md"]],
        [{}],
        [{"A": {"B": "b.md"}}],
        [{"A": {"B": None}}],
        [{"A": {}}],
        [{"A": []}],
        [{"A": [5]}],
    ),
    "watch": (["docs"], ["nowhere"], [5], [None], ["docs", "nowhere"]),
    "extra_javascript": (
        ["a.js", "b.mjs"],
        [{"path": "a.js", "defer": True, "async": False, "type": "module"}],
        [{"defer": True}],
        [{"path": 5}],
        [{"path": "a.js", "defer": "yes"}],
        [{"path": "a.js", "type": 5}],
        [5],
        [None],
    ),
    "validation": (
        {"nav": {"omitted_files": "warn"}, "links": {"anchors": "ignore", "absolute_links": "relative_to_docs"}},
        {"not_found": "info", "absolute_links": "relative_to_docs"},
        {"links": {"anchors": "loud"}},
        {"links": {"anchors": 5}},
        {"links": {"not_found": "relative_to_docs"}},
        {"omitted_files": "loud"},
        {"nav": []},
        {"links": None},
        {"links": {"anchors": None}},
        {"anchors": "loud", "links": {"anchors": "warn"}},
    ),
    "not_in_nav": ("*.md\n!a.md\n",),
}
"""Values of the right kind, with what MkDocs refuses within some."""


@pytest.mark.parametrize(("key", "value"), [(key, value) for key, values in WITHIN.items() for value in values])
def test_what_mkdocs_refuses_within_a_value_is_refused_and_nothing_else(
    key: str, value: object, tmp_path: Path
) -> None:
    (tmp_path / "docs").mkdir()
    found = unfit_key({key: value}, tmp_path)
    assert (found is not None) is is_refused_by_mkdocs(key, deepcopy(value), tmp_path), found


def test_each_key_of_mkdocs_is_looked_at_or_left_to_it() -> None:
    loading = {"theme", "plugins", "hooks", "markdown_extensions"}
    elsewhere = {"site_name", "config_file_path"}
    gone = {"pages", "google_analytics", "mdx_configs"}
    known = {*_KINDS, *_WITHIN, *loading, *elsewhere, *gone}
    assert known == {key for key, _ in MkDocsConfig._schema}


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "extra:",
            "extra: found nothing; expected keys with values, or no such line: write a value or delete the line",
        ),
        ("docs_dir: ''", "docs_dir: found nothing; expected text, or no such line: write a value or delete the line"),
        ("docs_dir: [content/pages]", "docs_dir: found ['content/pages']; expected text"),
        (
            "site_url: larnak.example",
            "site_url: found 'larnak.example'; expected a whole address, such as https://example.org/, or nothing",
        ),
        ("nav: [{A: }]", "nav: found None; expected a page or a list of pages behind the title"),
        ("watch: [nowhere]", "watch: found 'nowhere'; expected files and folders that are there"),
        ("use_directory_urls: 'no'", "use_directory_urls: found 'no'; expected true or false"),
    ],
)
def test_the_line_is_named_and_what_it_may_hold(line: str, told: str, tmp_path: Path) -> None:
    path = tmp_path / "mkdocs.yml"
    path.write_text(f"site_name: A\nplugins: [digest]\n{line}\n", "utf-8")
    with pytest.raises(SettingsError) as raised:
        intake.read_settings(path)
    assert str(raised.value) == f"{path}:3: {told}"


def test_what_only_mkdocs_constructs_is_left_to_it(tmp_path: Path) -> None:
    path = tmp_path / "mkdocs.yml"
    path.write_text("site_name: A\nplugins: [digest]\nextra: !!python/name:os.environ\n", "utf-8")
    assert intake.read_settings(path).site_name == "A"
