"""The tables of Chinese words that are made in memory are the ones that jieba makes, which the theme's search needs."""

from __future__ import annotations

import tempfile
import warnings
from importlib.util import find_spec, module_from_spec
from pathlib import Path
from types import ModuleType

import pytest

from digest import jieba_tables
from digest.jieba_tables import hold_dictionary

TABLES = ("pfdict", "FREQ", "total", "min_freq")


def own_jieba() -> ModuleType:
    """Return jieba as if nothing had loaded it yet."""
    spec = find_spec("jieba")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Python warns of its source
        spec.loader.exec_module(module)
    return module


def test_the_tables_are_those_that_jieba_makes_and_no_file_is_read_or_left(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    held, own = own_jieba(), own_jieba()
    hold_dictionary(held, read_now=True)
    with monkeypatch.context() as closed:
        closed.setattr(Path, "read_text", None)  # as in the sandbox, where no file can be opened
        held.initialize()
    assert list(tmp_path.iterdir()) == []
    assert capsys.readouterr().err == ""
    own.initialize()
    assert [getattr(held, name) for name in TABLES] == [getattr(own, name) for name in TABLES]
    assert [file.name for file in tmp_path.iterdir()] == ["jieba.cache"]


def test_what_they_are_made_of_is_not_read_before_they_are(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(jieba_tables, "files", lambda _: tmp_path)
    held = own_jieba()
    hold_dictionary(held)
    (tmp_path / "dict.txt").write_text("桥梁 3 n\n", "utf-8")
    held.initialize()
    assert (held.total, held.pfdict) == (3, {"桥", "桥梁"})


def test_a_module_of_another_form_stays_as_it_is() -> None:
    other = own_jieba()
    del other.pfdict
    former = other.initialize
    hold_dictionary(other)
    assert other.initialize is former
