"""A key of mkdocs.yml is refused where MkDocs refuses what it holds, with its line and what it may hold."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from mkdocs.config.base import ValidationError
from mkdocs.config.defaults import MkDocsConfig

from digest import intake
from digest.errors import SettingsError
from digest.intake.mkdocs_kinds import _KINDS, unfit_key


def is_refused_by_mkdocs(key: str, value: object, root: Path) -> bool:
    config = MkDocsConfig(config_file_path=str(root / "mkdocs.yml"))
    option: Any = dict(MkDocsConfig._schema)[key]
    try:
        option.pre_validation(config, key)
        option.validate(value)
    except ValidationError:
        return True
    return False


@pytest.mark.parametrize("value", [None, 5, True, [], {}], ids=repr)
@pytest.mark.parametrize("key", sorted(_KINDS))
def test_what_mkdocs_refuses_is_refused_and_nothing_else(key: str, value: object, tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    assert (unfit_key({key: value}) is not None) is is_refused_by_mkdocs(key, value, tmp_path)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "extra:",
            "extra: found nothing; expected keys with values, or no such line: write a value or delete the line",
        ),
        ("docs_dir: ''", "docs_dir: found nothing; expected text, or no such line: write a value or delete the line"),
        ("docs_dir: [content/pages]", "docs_dir: found ['content/pages']; expected text"),
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
