"""Names: entities of the vocabulary wherever an article names them, and nothing that only looks alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.analysis import entities
from digest.model import Entity, EntityKind


def entity(identifier: str, name: str, kind: EntityKind, *aliases: str) -> Entity:
    return Entity(id=identifier, name=name, kind=kind, aliases=aliases, role=None)


# All invented.
VOCABULARY = (
    entity("tarsia", "Tarsia", EntityKind.PLACE, "Tarsian", "TR"),
    entity("tarsian-sea", "Tarsian Sea", EntityKind.PLACE),
    entity("orvania", "Orvania", EntityKind.PLACE, "Orvanian", "O.R."),
    entity("league", "Northern Harbour League", EntityKind.ORGANISATION, "the League of Harbours"),
    entity("petrov", "Anton Petrov", EntityKind.PERSON),
    entity("petrov-maria", "Maria Petrov", EntityKind.PERSON),
    entity("leyden", "Ute von der Leyden", EntityKind.PERSON),
    entity("wei", "Wei Ronghua", EntityKind.PERSON),
    entity("roadmap", "harbour roadmap", EntityKind.TREATY),
    entity("who", "World Hake Office", EntityKind.ORGANISATION, "Who"),
)

NAMED = [
    ("Tarsia signed.", [("Tarsia", "tarsia")]),
    ("Tarsians signed in the Tarsian Sea.", [("Tarsian Sea", "tarsian-sea")]),
    ("Tarsia's fleet and Orvania’s army met.", [("Tarsia", "tarsia"), ("Orvania", "orvania")]),
    ("The Tarsia-Orvania pact", [("Tarsia", "tarsia"), ("Orvania", "orvania")]),
    ("The Tarsian-Orvanian pact", [("Tarsian", "tarsia"), ("Orvanian", "orvania")]),
    ("An O.R.-led, TR-backed force", [("O.R.", "orvania"), ("TR", "tarsia")]),
    ("TARSIAN PRESIDENT Anton Petrov spoke.", [("TARSIAN", "tarsia"), ("Anton Petrov", "petrov")]),
    ("WHILE TARSIA is asleep", [("TARSIA", "tarsia")]),
    ("Those WHO came and tr, Strand and Tarsiana", []),
    ("Anton Petrov came. Petrov left.", [("Anton Petrov", "petrov"), ("Petrov", "petrov")]),
    ("Petrov came.", []),
    (
        "Anton Petrov and Maria Petrov came. Petrov left.",
        [("Anton Petrov", "petrov"), ("Maria Petrov", "petrov-maria")],
    ),
    ("Anton Petrov came with Olga Petrov.", [("Anton Petrov", "petrov")]),
    ("Anton Petrov came to the Petrov Foundation.", [("Anton Petrov", "petrov")]),
    ("Anton Petrov came. President Petrov’s plane left.", [("Anton Petrov", "petrov"), ("Petrov", "petrov")]),
    ("Ute von der Leyden came. Von der Leyden left.", [("Ute von der Leyden", "leyden"), ("Von der Leyden", "leyden")]),
    ("Wei Ronghua came. Wei left.", [("Wei Ronghua", "wei"), ("Wei", "wei")]),
    (
        "The NHL met. The Northern Harbour League (NHL) met. NHL ships sailed.",
        [("Northern Harbour League", "league"), ("NHL", "league"), ("NHL", "league")],
    ),
    ("Harbour roadmap signed: the harbour roadmap", [("Harbour roadmap", "roadmap"), ("harbour roadmap", "roadmap")]),
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_an_entity_is_found_where_it_is_named(text: str, expected: list[tuple[str, str]]) -> None:
    found = entities.find_entities(text, VOCABULARY)
    assert [(text[mention.start : mention.end], mention.id) for mention in found] == expected


def test_a_name_that_two_share_is_of_the_one_who_was_named_before() -> None:
    twins = (
        entity("port", "Port Essary", EntityKind.PLACE, "Essary"),
        entity("firm", "Essary Works", EntityKind.ORGANISATION, "Essary"),
    )
    text = "Essary fell. Essary Works rose. Essary fell."
    assert [mention.id for mention in entities.find_entities(text, twins)] == ["firm", "firm"]


def test_an_empty_vocabulary_names_nothing() -> None:
    assert entities.find_entities("Tarsia signed.", ()) == ()


def test_another_vocabulary_is_another_reading() -> None:
    assert entities.find_entities("Tarsia", VOCABULARY[:1]) != entities.find_entities("Tarsia", VOCABULARY[2:])


def test_names_that_the_vocabulary_lacks_are_suggested_with_counts() -> None:
    text = "Tarsia met Halden Works. Halden Works and Ms Prudence Vane of Sarn signed. However, Vane left on Monday."
    found = dict(entities.unlisted_names_in(text, (), VOCABULARY))
    assert found == {"Halden Works": 2, "Prudence Vane": 2, "Sarn": 1}


def test_titles_are_no_part_of_a_suggested_name_and_an_acronym_counts_as_its_name() -> None:
    text = "Governor Prudence Vane leads the Sarn Fishing Board (SFB). The SFB met Vane in May."
    assert dict(entities.unlisted_names_in(text, (), ())) == {"Prudence Vane": 2, "Sarn Fishing Board": 3}


def test_where_somebody_is_from_is_no_part_of_a_suggested_name() -> None:
    text = "Sarn-based Prudence Vane met Halden-born Ida Rusk."
    assert dict(entities.unlisted_names_in(text, (), ())) == {"Prudence Vane": 1, "Ida Rusk": 1}


def test_a_paragraph_that_opens_in_capitals_and_words_like_western_are_no_candidates() -> None:
    text = "COULD THIS be the end of the Sarn Lock? Western banks think so.\n\nWHILE BUILDERS of the Sarn Lock wait."
    assert dict(entities.unlisted_names_in(text, (), ())) == {"Sarn Lock": 2}


WORDS = st.sampled_from(
    [
        "Tarsia",
        "Tarsian",
        "TARSIA",
        "Petrov",
        "Anton Petrov",
        "’s",
        "-",
        " ",
        "\n",
        "(NHL)",
        "Northern Harbour League",
        "(",
        ")",
    ]
)


@given(st.one_of(st.text(), st.lists(WORDS).map("".join)))
def test_any_text_has_mentions_in_order_without_overlaps(text: str) -> None:
    position = 0
    for mention in entities.find_entities(text, VOCABULARY):
        assert position <= mention.start < mention.end <= len(text)
        position = mention.end


@given(st.text())
def test_any_text_has_candidates_that_stand_in_it(text: str) -> None:
    assert all(name in text and count > 0 for name, count in entities.unlisted_names_in(text, (), VOCABULARY))


PARTS_OF_NAMES = st.sampled_from(
    ["Doe", "doe", ",", "Jr.", "von", "de la", "al-", "-", ".", "’", "Wei", "İ", "ß", "\u0301", " "]
)


@given(st.one_of(st.text(), st.lists(PARTS_OF_NAMES).map("".join)), st.sampled_from(EntityKind))
def test_any_name_in_the_vocabulary_can_be_looked_for(name: str, kind: EntityKind) -> None:
    text = f"The mayor met {name} on Monday. Doe and von Doe left."
    found = entities.find_entities(text, (entity("one", name, kind),))
    assert all(mention.id == "one" for mention in found)


def test_a_comma_behind_a_persons_one_name_begins_no_surname() -> None:
    vocabulary = (entity("doe", "Doe,", EntityKind.PERSON, "Doe, Jr.", "Jane Doe,"),)
    assert [
        mention.end - mention.start for mention in entities.find_entities("Jane Doe, came. Doe left.", vocabulary)
    ] == [9, 3]
