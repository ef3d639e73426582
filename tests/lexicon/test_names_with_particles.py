"""A name with particles is found whole, wherever it stands: never a fragment of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from digest import analysis, extraction
from digest.analysis.entities import find_entities
from digest.evidence.budget.named_speech import named_speech
from digest.model import EntityKind
from tests.analysis.cases import article, entity

CASES = Path(__file__).parent / "names_with_particles.md"

FRAMES = {
    "before the verb": "“The harbour is closed,” {} said on Monday.",
    "behind the verb": "“The harbour is closed,” said {}.",
    "behind the verb with a role": "“The harbour is closed,” said {}, the mayor of Tarn.",
    "before the quotation": "{} told reporters that “the harbour of Tarn is closed”.",
    "before a colon": "{} said: “The harbour is closed.”",
    "behind according to": "“The harbour of Tarn is closed,” according to {}.",
    "behind a title": "“The harbour is closed,” Mayor {} said.",
    "behind a role": "The mayor {} said: “The harbour is closed.”",
    "inside a quotation": "“The harbour,” {} added, “is closed.”",
    "behind a dash": "“I wish that the harbour of our town were open to all of us.”\n— {}",
    "in a possessive": "The plan, in {}’s words, is “a very bad joke on us all”.",
}


def names() -> list[tuple[str, str]]:
    sections = re.split(r"^## ", CASES.read_text("utf-8"), flags=re.MULTILINE)[1:]
    return [
        (section.partition("\n")[0], name) for section in sections for name in re.findall(r"^- (.+)$", section, re.M)
    ]


NAMES = names()
of_each_language = pytest.mark.parametrize(
    "name", [pytest.param(name, id=f"{tongue}-{name}") for tongue, name in NAMES]
)


def test_the_cases_are_of_at_least_twelve_languages() -> None:
    assert len({language for language, _ in NAMES}) >= 12


@of_each_language
@pytest.mark.parametrize("frame", FRAMES.values(), ids=FRAMES)
def test_who_speaks_is_named_whole(name: str, frame: str) -> None:
    reading = analysis.read(article(frame.format(name)), published=None, language="en", vocabulary=())
    assert {quotation.speaker for quotation in reading.quotations} == {name}


@of_each_language
def test_a_surname_is_whole_where_it_stands_alone_behind_the_full_name(name: str) -> None:
    surname = name.split(" ", 1)[1]
    written = f"{name} came to Tarn.\n\n“The harbour is closed,” {surname} said."
    reading = analysis.read(article(written), published=None, language="en", vocabulary=())
    assert [quotation.speaker for quotation in reading.quotations] == [surname]


@of_each_language
def test_a_named_speaker_is_known_to_be_a_person(name: str) -> None:
    reading = analysis.read(
        article(FRAMES["before the verb"].format(name)), published=None, language="en", vocabulary=()
    )
    assert len(named_speech(reading, people=())) == 1


@of_each_language
@pytest.mark.parametrize("byline", ["By {}", "By {} and Anna Weber", "By Anna Weber and {}", "By {} in Tarn"])
def test_an_author_is_named_whole(name: str, byline: str) -> None:
    written = f"Ferry runs aground\n\n{byline.format(name)}\n\n" + "The ferry of Tarn ran aground on Monday night. " * 5
    authors = extraction.extract(written.encode(), suffix="txt").authors
    assert name in authors
    assert set(authors) <= {name, "Anna Weber"}


@of_each_language
def test_a_name_that_the_vocabulary_lacks_is_whole(name: str) -> None:
    written = article(f"On Monday they met {name} in the town.")
    reading = analysis.read(written, published=None, language="en", vocabulary=())
    assert analysis.unlisted_names(written, reading, ()) == ((name, 1),)


@of_each_language
def test_the_surname_of_a_known_person_is_found_with_its_particles(name: str) -> None:
    text = f"{name} came. Later {name.split(' ', 1)[1]} left."
    mentions = find_entities(text, [entity(name, EntityKind.PERSON)])
    assert len(mentions) == 2
