"""mkdocs.yml, with whatever tags other plugins need, becomes settings; nothing in it is run."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest import intake
from digest.errors import SettingsError
from tests.intake.folders import put

MKDOCS = """\
site_name: !ENV [SITE_NAME, Fisheries]
site_url: !ENV SITE_URL
site_description: Who may fish where
theme:
  name: material
  font: false
markdown_extensions:
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
  - toc: {slugify: !!python/object/apply:os.system ["touch ran"]}
plugins:
  - search
  - digest:
      copies: ../copies
      contact: mail@fisheries.example
      unchecked_quotes: fault
extra: &extra {a: 1}
hooks: *extra
"""


def test_settings_are_read_past_the_tags_of_others(tmp_path: Path) -> None:
    settings = intake.read_settings(put(tmp_path, "mkdocs.yml", MKDOCS))
    assert settings.root == tmp_path.resolve()
    assert (settings.site_name, settings.site_description) == ("Fisheries", "Who may fish where")
    assert settings.content == tmp_path.resolve() / "content"
    assert settings.copies == tmp_path.resolve().parent / "copies"
    assert (settings.contact, settings.repository, settings.unchecked_quotes) == ("mail@fisheries.example", "", "fault")
    assert not Path("ran").exists()
    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize(
    "plugins",
    [
        "[search, digest]",
        "[{digest: }]",
        "[{digest: {}}]",
        "{search: {}, digest: {}}",
        "{digest: }",
        "{digest: {enabled: true, content: }}",
    ],
)
def test_a_plugin_may_be_listed_in_any_way(plugins: str, tmp_path: Path) -> None:
    settings = intake.read_settings(put(tmp_path, "mkdocs.yml", f"site_name: A\nplugins: {plugins}\n"))
    assert settings.unchecked_quotes == "warning"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("site_name: A\n", "has no plugin digest"),
        ("site_name: A\nplugins: digest\n", "has no plugin digest"),
        ("site_name: A\nplugins: [{digest: {enabled: false}}]\n", "enabled: false"),
        ("plugins: [digest]\n", "site_name is missing"),
        (
            "site_name: A\nplugins: [digest]\nINHERIT: nowhere.yml\n",
            "Inherited config file 'nowhere.yml' does not exist",
        ),
        ("site_name: A\nplugins: [digest]\nextra: !mine a\n", "is not YAML"),
        ("7", "holds no settings"),
        ("site_name: A\nplugins: [search]\n", "has no plugin digest"),
        ("site_name: [\n", "is not YAML"),
        (b"site_name: \xff\n", "is not YAML"),
        ("[" * 2000, "is not YAML"),
        ("- site_name\n", "holds no settings"),
        ("", "holds no settings"),
        ("site_name: A\nplugins: [{digest: yes}]\n", "expected keys with values"),
        ("site_name: A\nplugins: [{digest: {copy: x}}]\n", "unknown key copy"),
        ("site_name: A\nplugins: [{digest: {copies: true}}]\n", "expected text"),
        ("site_name: [A]\nplugins: [digest]\n", "site_name: found"),
        ("a: " + "x" * 256 * 1024, "larger than 256 KiB"),
    ],
)
def test_what_cannot_be_used_is_said(text: str | bytes, expected: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"mkdocs\.yml") as raised:
        intake.read_settings(put(tmp_path, "mkdocs.yml", text))
    assert expected in str(raised.value)


def test_what_comes_from_standard_input_has_no_folder() -> None:
    with pytest.raises(SettingsError, match="cannot be read from standard input"):
        intake.read_settings(Path("-"))


@pytest.mark.parametrize("written", ["500", "'500'"])
def test_a_size_is_a_whole_number(written: str, tmp_path: Path) -> None:
    text = f"site_name: A\nplugins: [{{digest: {{theme_search_up_to: {written}}}}}]\n"
    assert intake.read_settings(put(tmp_path, "mkdocs.yml", text)).theme_search_up_to == 500
    with pytest.raises(SettingsError, match="expected a whole number"):
        intake.read_settings(put(tmp_path, "mkdocs.yml", text.replace("500", "many")))


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read: No such file or directory; name the project's own"):
        intake.read_settings(tmp_path / "mkdocs.yml")


def test_aliases_that_grow_without_end_are_not_written_out(tmp_path: Path) -> None:
    levels = "".join(f"l{number}: &l{number} [{f'*l{number - 1}, ' * 9}]\n" for number in range(1, 30))
    text = f"site_name: A\nplugins: [digest]\nl0: &l0 [x]\n{levels}self: &self [*self]\n"
    assert intake.read_settings(put(tmp_path, "mkdocs.yml", text)).site_name == "A"
