"""That pip before 23.3, which takes two spellings of one extra for two extras, can settle what this package depends on.

Such a pip ends in an assertion as soon as two packages have asked for one extra in two spellings before it has chosen
a version. It chooses for the requirements of this package first, by their names, and only then for what those require.
So an extra of two spellings is settled where this package asks for it itself, and none of its requirements that come
before asks for it in another spelling. `make test-old-pip` installs in earnest.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent

Requires = Callable[[str], list[str]]
"""The requirements that a package's metadata has."""


def of_installed(name: str) -> list[str]:
    try:
        return requires(name) or []
    except PackageNotFoundError:  # what only other systems or versions of Python need
        return []


def asked_by(requirement: Requirement, requires_of: Requires) -> list[Requirement]:
    extras = ["", *map(canonicalize_name, requirement.extras)]
    wanted = [Requirement(text) for text in requires_of(requirement.name)]
    return [each for each in wanted if not each.marker or any(each.marker.evaluate({"extra": name}) for name in extras)]


def all_asked(own: list[Requirement], requires_of: Requires) -> Iterator[Requirement]:
    """`own` and whatever these need."""
    waiting, seen = list(own), set()
    while waiting:
        requirement = waiting.pop()
        if str(requirement) not in seen:
            seen.add(str(requirement))
            yield requirement
            waiting += asked_by(requirement, requires_of)


def spellings(requirements: Iterable[Requirement]) -> dict[tuple[str, str], set[str]]:
    """Of each extra of each package, how it is written."""
    found: dict[tuple[str, str], set[str]] = {}
    for requirement in requirements:
        for extra in requirement.extras:
            found.setdefault((canonicalize_name(requirement.name), canonicalize_name(extra)), set()).add(extra)
    return found


def turn(requirement: Requirement) -> tuple[bool, str]:
    """When an old pip chooses for one of the requirements of a package: what has bounds first, then by name."""
    extras = sorted(map(canonicalize_name, requirement.extras))
    return not requirement.specifier, canonicalize_name(requirement.name) + (f"[{','.join(extras)}]" if extras else "")


def unsettled(own: list[str], requires_of: Requires) -> list[str]:
    """The extras of several spellings at which an old pip ends, of a package with the requirements `own`."""
    direct = sorted(map(built, own), key=turn)
    found = spellings(all_asked(direct, requires_of))
    several = [(name, extra) for (name, extra), ways in found.items() if len(ways) > 1]
    return [f"{name}[{extra}]" for name, extra in several if not settled(name, extra, direct, requires_of)]


def built(text: str) -> Requirement:
    """A requirement as the built package has it, in which extras are spelled in the canonical way."""
    requirement = Requirement(text)
    requirement.extras = set(map(canonicalize_name, requirement.extras))
    return requirement


def settled(name: str, extra: str, direct: list[Requirement], requires_of: Requires) -> bool:
    """Whether `direct` asks for the extra itself, before any of it brings another spelling."""
    named = [canonicalize_name(each.name) == name and extra in each.extras for each in direct]
    before = direct[: named.index(True)] if any(named) else direct
    asked = [wanted for each in before for wanted in asked_by(each, requires_of)]
    return any(named) and spellings(asked).get((name, extra), {extra}) == {extra}


def test_an_old_pip_settles_what_the_package_and_its_extras_need() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = [text for name, texts in project["optional-dependencies"].items() if name != "dev" for text in texts]
    own = [text for text in project["dependencies"] + extras if Requirement(text).name != project["name"]]
    assert unsettled(own, of_installed) == []


INVENTED = {
    "ferry": ["tree[deep-clean]"],
    "oak": ["tree[deep_clean]>=2"],
    "reader": ["tree[deep-clean]", "oak", "broom; extra == 'sweep'"],
    "zinc": ["tree[deep_clean]", "other[deep_clean]; python_version < '3'"],
}


@pytest.mark.parametrize(
    "own",
    [
        ["reader>=1"],  # asked for in two spellings by what is needed
        ["reader>=1", "zinc>=1"],
        ["reader>=1", "tree>=1"],  # named, but not with its extra
        ["tree[deep_clean]>=1", "oak>=1"],  # named, but after one of another spelling
        ["tree[deep-clean]", "zinc>=1"],  # named without bounds, which comes last
    ],
)
def test_an_extra_of_two_spellings_that_is_not_settled_first_is_found(own: list[str]) -> None:
    assert unsettled(own, lambda name: INVENTED.get(name, [])) == ["tree[deep-clean]"]


@pytest.mark.parametrize(
    "own",
    [
        ["zinc>=1", "oak>=1"],  # in one spelling
        ["tree[deep-clean]>=1", "zinc>=1"],
        ["tree[deep_clean]>=1", "zinc>=1", "ferry>=1"],  # after one of the same spelling
    ],
)
def test_an_extra_that_is_settled_first_is_not_found(own: list[str]) -> None:
    assert unsettled(own, lambda name: INVENTED.get(name, [])) == []
