"""A package that loads its parts when they are asked for offers what its list says, and tells of what it does not."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module

import pytest

LATER = ("digest.intake", "digest.pipeline")


@pytest.mark.parametrize("name", LATER)
def test_each_name_of_its_list_is_found_and_is_no_module(name: str) -> None:
    package = import_module(name)
    found = {each: getattr(package, each) for each in package.__all__}
    assert [each for each, value in found.items() if type(value) is type(sys)] == []


@pytest.mark.parametrize("name", LATER)
def test_a_name_that_it_lacks_is_told_as_of_any_module(name: str) -> None:
    with pytest.raises(AttributeError, match=f"module '{name}' has no attribute 'nothing_of_the_kind'"):
        _ = import_module(name).nothing_of_the_kind


@pytest.mark.parametrize("name", LATER)
def test_a_name_is_the_same_whichever_modules_were_loaded_before(name: str) -> None:
    """A module that has the name of a function takes its place in the package once it is loaded."""
    program = f"""
from importlib import import_module
from pkgutil import iter_modules
package = import_module({name!r})
for each in iter_modules(package.__path__):
    import_module(f"{name}.{{each.name}}")
print([each for each in package.__all__ if type(getattr(package, each)).__name__ == "module"])
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
