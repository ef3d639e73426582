"""What MkDocs says where the plugin cannot go on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import project
from tests.programs import run


@pytest.mark.parametrize(
    ("path", "content", "sentence"),
    [
        ("mkdocs.yml", "unchecked_quotes: sometimes", "unchecked_quotes: found sometimes; expected fault or warning"),
        ("templates/pages/briefing.md.j2", "{% if %}", "briefing.md.j2"),
    ],
)
def test_a_fault_of_the_program_is_one_sentence(tmp_path: Path, path: str, content: str, sentence: str) -> None:
    root = project.make(tmp_path)
    if path == "mkdocs.yml":
        project.edit(root / path, "unchecked_quotes: fault", content)
    else:
        (root / path).parent.mkdir(parents=True)
        (root / path).write_text(content)
    done = run(root, "mkdocs", "build", "--quiet")
    assert done.returncode == 1
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr
