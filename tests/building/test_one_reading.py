"""Every command sees the mkdocs.yml that MkDocs builds; where it names no project, that is said."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest
import yaml
from mkdocs.config import load_config

from digest import pipeline
from digest.mkdocs_plugin import DigestPlugin, _settings
from digest.problems import faults
from tests import project
from tests.programs import run

PLAIN = {
    "inherited": ("INHERIT: base.yml\nsite_name: Invented digest", {}),
    "inherited-plugins": ("INHERIT: plugins.yml\nsite_name: Invented digest", {}),
    "set": (
        "site_name: !ENV [NAME, Other]\nsite_url: !ENV SITE_URL",
        {"NAME": "Invented", "SITE_URL": "https://a.example"},
    ),
    "unset": ("site_name: !ENV [NAME, Other]\nsite_url: !ENV SITE_URL", {}),
    "empty": ("site_name: !ENV [NAME, Other]\nsite_url: !ENV [SITE_URL, x]", {"NAME": "Mine", "SITE_URL": ""}),
    "empty-key": ("site_name: Invented digest\nsite_description:\nsite_url:\nuse_directory_urls:", {}),
    "files": ("site_name: Invented digest\nuse_directory_urls: false", {}),
    "other-docs": ("site_name: Invented digest\ndocs_dir: handwritten", {}),
    "mapping": ("site_name: Invented digest\nplugins: {search: {}, digest: {contact: me, content: }}", {}),
    "hooks": ("site_name: Invented digest\nhooks: [hook.py]", {}),
    "custom": ("site_name: Invented digest\ntheme: {name: material, custom_dir: own}", {}),
    "typed": (
        "site_name: Digest\nextra: {since: 2022-05-04, emoji: !!python/name:material.extensions.emoji.twemoji }",
        {},
    ),
    "extensions": ("site_name: Invented digest\nmarkdown_extensions: {attr_list: {}, toc: {permalink: true}}", {}),
}
"""What stands in mkdocs.yml beside what a plugin of ours needs, and what is in the environment."""


def made(root: Path, text: str, name: str = "mkdocs.yml") -> Path:
    project.make(root)
    (root / "mkdocs.yml").unlink()
    config = yaml.compose(text)
    assert isinstance(config, yaml.MappingNode)
    keys = {key.value for key, _ in config.value}
    more = {
        "plugins": "plugins: [{digest: {contact: editors}}]",
        "markdown_extensions": "markdown_extensions: [attr_list]",
    }
    more |= {"theme": "theme: {name: material, font: false}"}
    more = {key: line for key, line in more.items() if key not in keys and "plugins.yml" not in text}
    (root / name).write_text("\n".join([text, *more.values(), ""]), "utf-8")
    (root / "base.yml").write_text("site_name: Base\nsite_description: From the base\n", "utf-8")
    inherited = "site_name: Base\nplugins: [{digest: {contact: them}}]\nmarkdown_extensions: [attr_list]\n"
    (root / "plugins.yml").write_text(f"{inherited}theme: {{name: material, font: false}}\n", "utf-8")
    (root / "hook.py").write_text("def on_config(config):\n    return config\n", "utf-8")
    for folder in ("handwritten", "own", "docs"):
        (root / folder).mkdir()
        (root / folder / "index.md").write_text("# Own\n", "utf-8")
    return root / name


@pytest.mark.parametrize("case", PLAIN)
@pytest.mark.parametrize("name", ["mkdocs.yml", "mkdocs.yaml"])
def test_settings_are_those_with_which_mkdocs_builds(
    case: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text, environment = PLAIN[case]
    for variable in ("NAME", "SITE_URL"):
        monkeypatch.delenv(variable, raising=False)
    for variable, value in environment.items():
        monkeypatch.setenv(variable, value)
    path = made(tmp_path, text, name)
    config = load_config(str(path))
    plugin = config.plugins["digest"]
    assert isinstance(plugin, DigestPlugin)
    ours, theirs = pipeline.read_settings(path), _settings(plugin.config, config)
    assert {one.name: getattr(ours, one.name) for one in fields(ours)} == {
        one.name: getattr(theirs, one.name) for one in fields(theirs)
    }


def test_the_file_of_the_other_name_is_found_as_mkdocs_finds_it(tmp_path: Path) -> None:
    made(tmp_path, "site_name: Invented digest\ndocs_dir: content/pages", "mkdocs.yaml")
    done = run(tmp_path, "digest", "check")
    assert "mkdocs" not in done.stdout + done.stderr
    assert "missing-reading" in done.stdout


def test_a_content_folder_that_is_none_is_said_by_every_command(tmp_path: Path) -> None:
    root = project.make(tmp_path)
    project.edit(root / "mkdocs.yml", "digest: {contact", "digest: {content: contents, contact")
    for command in (("digest", "check"), ("digest", "build", "--to", "out"), ("mkdocs", "build", "--strict")):
        done = run(root, *command)
        assert done.returncode in (1, 2)
        assert "mkdocs.yml: plugins: digest: content: contents is no folder" in done.stdout + done.stderr
        assert "Traceback" not in done.stderr
    assert not (root / "site").exists()


def test_records_are_not_published_as_files(tmp_path: Path) -> None:
    root = project.make(tmp_path)
    project.edit(root / "mkdocs.yml", "docs_dir: content/pages", "docs_dir: content")
    for command in (("digest", "check"), ("mkdocs", "build", "--strict")):
        done = run(root, *command)
        assert done.returncode in (1, 2)
        assert "docs_dir: content holds the content" in done.stdout + done.stderr


def test_a_configuration_from_standard_input_is_refused(tmp_path: Path) -> None:
    root = project.make(tmp_path)
    for command in (("mkdocs", "build", "--strict", "-f", "-"), ("digest", "--config", "-", "check")):
        done = run(root, *command, given=(root / "mkdocs.yml").read_text("utf-8"))
        assert done.returncode in (1, 2)
        assert "cannot be read from standard input" in done.stderr
        assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("extensions", "missing"),
    [
        ("[tables, toc]", True),
        ("[]", True),
        ("[attr_list]", False),
        ("{markdown.extensions.attr_list: {}}", False),
        ("[pymdownx.extra]", False),
    ],
)
def test_a_missing_extension_is_a_fault_with_the_lines_to_paste(extensions: str, missing: bool, tmp_path: Path) -> None:
    root = project.make(tmp_path)
    project.edit(root / "mkdocs.yml", "[attr_list, tables, toc]", extensions)
    found = [
        one for one in faults(pipeline.check(pipeline.read_settings(root / "mkdocs.yml"))) if "extension" in one.rule
    ]
    assert [(one.place.path, one.hint) for one in found] == (
        [("mkdocs.yml", "add these lines\nmarkdown_extensions:\n  - attr_list")] if missing else []
    )


FULL = """\
INHERIT: base.yml
site_name: Invented digest
docs_dir: content/pages
site_dir: ../public
watch: [templates]
hooks: [hooks_of_ours/mark.py]
theme: {name: material, font: false, custom_dir: own}
plugins: {search: {}, digest: {contact: editors}}
markdown_extensions:
  - attr_list
  - pymdownx.emoji: {emoji_index: !!python/name:material.extensions.emoji.twemoji }
extra: {since: 2022-05-04, same: &same {a: 1}, again: *same}
use_directory_urls: true
"""


def test_the_written_folder_keeps_what_means_something_and_says_what_does_not(tmp_path: Path) -> None:
    root = tmp_path / "project"
    made(root, FULL)
    (root / "templates").mkdir()
    (root / "hooks_of_ours").mkdir()
    hook = "def on_page_content(html, **kwargs):\n    return html + '<p>Marked by a hook.</p>'\n"
    (root / "hooks_of_ours/mark.py").write_text(hook, "utf-8")
    (root / "own/main.html").write_text(
        '{% extends "base.html" %}{% block content %}{{ super() }}Own theme.{% endblock %}'
    )
    done = run(root, "digest", "build", "--to", "out", "--keep-going")
    assert "Traceback" not in done.stderr
    told = [line for line in done.stderr.splitlines() if line.startswith("mkdocs.yml: ") and "left out" in line]
    assert [line.split(":")[1].split()[0] for line in told] == ["watch", "site_dir", "use_directory_urls"]
    text = (root / "out/mkdocs.yml").read_text("utf-8")
    assert "emoji_index: !!python/name:material.extensions.emoji.twemoji" in text
    written = yaml.safe_load(text.replace("!!python/name:material.extensions.emoji.twemoji", ""))
    assert written["extra"] == {"since": date(2022, 5, 4), "same": {"a": 1}, "again": {"a": 1}}
    assert (written["site_description"], written["plugins"]) == ("From the base", {"search": {}})
    assert not {"watch", "site_dir", "INHERIT"} & written.keys()
    done = run(root / "out", "mkdocs", "build")
    assert done.returncode == 0, done.stderr
    page = (root / "out/site/briefings/bridge-2022.html").read_text("utf-8")
    assert "Marked by a hook." in page
    assert "Own theme." in page
    assert "{#" not in page


def test_the_projects_theme_stands_before_ours(tmp_path: Path) -> None:
    made(
        tmp_path,
        "site_name: Invented digest\ndocs_dir: content/pages\ntheme: {name: material, font: false, custom_dir: own}",
    )
    (tmp_path / "own/main.html").write_text('{% extends "base.html" %}{% block content %}Own theme.{% endblock %}')
    done = run(tmp_path, "mkdocs", "build")
    assert done.returncode == 0, done.stderr
    assert "Own theme." in (tmp_path / "site/briefings/bridge-2022/index.html").read_text("utf-8")
