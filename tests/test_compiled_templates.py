"""Compiled templates are kept for those of the program alone, and give what compiling them anew gives."""

from __future__ import annotations

import marshal
import pickletools
import sys
from io import BytesIO
from pathlib import Path

import jinja2
import pytest
from jinja2.bccache import Bucket, bc_magic

from digest import compiled_templates
from digest.compiled_templates import CompiledTemplates


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of templates that the program has, with a folder beside it for what is kept."""
    folder = tmp_path / "own"
    folder.mkdir()
    monkeypatch.setattr(compiled_templates, "_folders", lambda: (folder,))
    monkeypatch.setattr(compiled_templates, "_path", lambda key: tmp_path / "kept" / key)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return folder


def rendered(folder: Path, *, trim_blocks: bool = False) -> str:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder),
        autoescape=True,
        trim_blocks=trim_blocks,
        bytecode_cache=CompiledTemplates(),
    )
    return environment.get_template("page.html").render(name="Larnak")


def kept(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in sorted((folder.parent / "kept").glob("*"))]


def compiles_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> str:
        raise AssertionError("compiled")

    monkeypatch.setattr(jinja2.Environment, "_generate", refuse)


def test_a_template_of_the_program_is_compiled_once(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (own / "page.html").write_text("{{ name }} of Sorn", "utf-8")
    assert rendered(own) == "Larnak of Sorn"
    compiles_nothing(monkeypatch)
    assert rendered(own) == "Larnak of Sorn"


def test_another_text_another_way_or_another_program_is_compiled_anew(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (own / "page.html").write_text("{{ name }} of Sorn", "utf-8")
    assert rendered(own) == "Larnak of Sorn"
    (own / "page.html").write_text("{{ name }} of Velt", "utf-8")
    assert rendered(own) == "Larnak of Velt"
    (own / "page.html").write_text("{% if name %}\nof Velt{% endif %}", "utf-8")
    assert [rendered(own), rendered(own, trim_blocks=True)] == ["\nof Velt", "of Velt"]
    monkeypatch.setattr(compiled_templates, "program", lambda: "another")
    compiles_nothing(monkeypatch)
    with pytest.raises(AssertionError, match="compiled"):
        rendered(own, trim_blocks=True)


def test_of_a_template_the_last_form_alone_is_kept(own: Path) -> None:
    for name in ("Sorn", "Velt"):
        (own / "page.html").write_text(f"of {name}", "utf-8")
        assert rendered(own) == f"of {name}"
    (form,) = kept(own)
    assert b"Velt" in form
    assert b"Sorn" not in form


def test_of_a_template_of_a_project_nothing_is_kept_or_taken(own: Path) -> None:
    other = own.parent / "project"
    other.mkdir()
    (other / "page.html").write_text("{{ name }}", "utf-8")
    assert rendered(other) == "Larnak"
    assert kept(own) == []


@pytest.mark.parametrize("reason", ["no bytecode", "a file in the way", "a changing program"])
def test_where_nothing_can_be_kept_it_is_compiled_all_the_same(
    own: Path, monkeypatch: pytest.MonkeyPatch, reason: str
) -> None:
    if reason == "no bytecode":
        monkeypatch.setattr(sys, "dont_write_bytecode", True)
    elif reason == "a file in the way":
        (own.parent / "kept").write_text("in the way", "utf-8")
    else:
        monkeypatch.setattr(compiled_templates, "is_as_loaded", lambda: False)
    (own / "page.html").write_text("{{ name }}", "utf-8")
    assert rendered(own) == "Larnak"
    assert kept(own) == []


@pytest.mark.parametrize("left", [-9, 60, 10, 0])
def test_what_is_cut_short_is_made_again(own: Path, left: int) -> None:
    (own / "page.html").write_text("{{ name }}", "utf-8")
    rendered(own)
    (path,) = (own.parent / "kept").glob("*")
    path.write_bytes(path.read_bytes()[:left])
    assert rendered(own) == "Larnak"


@pytest.mark.parametrize("form", [b"ca\xff\xff.", b"cno_such_module\nx\n.", b"(" * 9, b"Vsum\n."])
def test_what_is_damaged_is_made_again(own: Path, form: bytes) -> None:
    (own / "page.html").write_text("{{ name }}", "utf-8")
    rendered(own)
    (path,) = (own.parent / "kept").glob("*")
    path.write_bytes(bc_magic + form)
    assert rendered(own) == "Larnak"


def test_what_holds_no_code_is_made_again(own: Path) -> None:
    (own / "page.html").write_text("{{ name }}", "utf-8")
    rendered(own)
    (path,) = (own.parent / "kept").glob("*")
    head = BytesIO(path.read_bytes())
    assert head.read(len(bc_magic)) == bc_magic
    assert list(pickletools.genops(head))
    path.write_bytes(path.read_bytes()[: head.tell()] + marshal.dumps("no code"))
    assert rendered(own) == "Larnak"


@pytest.mark.parametrize("fails", ["replace", "write"])
def test_what_cannot_be_kept_leaves_nothing_behind(own: Path, monkeypatch: pytest.MonkeyPatch, fails: str) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    place, name = (Path, "replace") if fails == "replace" else (Bucket, "write_bytecode")
    monkeypatch.setattr(place, name, refuse)
    (own / "page.html").write_text("{{ name }}", "utf-8")
    assert rendered(own) == "Larnak"
    assert kept(own) == []


def test_the_templates_of_the_program_and_of_its_theme_are_those_that_are_kept() -> None:
    shipped, *libraries = compiled_templates._folders()
    assert (shipped / "pages" / "briefing.md.j2").is_file()
    assert any((folder / "templates" / "main.html").is_file() for folder in libraries)
