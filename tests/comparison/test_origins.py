"""From whom a sentence is, and when two sentences or two outlets are of one origin."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from digest.comparison import compare
from digest.comparison.origins.speaks_for import bodies_of
from digest.model import (
    Account,
    Attribution,
    Comparison,
    EntityKind,
    OriginKind,
    Passage,
    origins_from,
)
from tests.comparison.telling import account, by_id, entity

HERE = Path(__file__).parent

ROKE = entity("Ina Roke", EntityKind.PERSON, "Ms Roke")
WIRE = entity("Associated Press", EntityKind.ORGANISATION, "AP")

RUN = "the ferry lost its anchor off Larnak in the night and drifted for three hours before a tug could reach it"
SPEECH = "We have waited for this ferry for a whole year and we shall not wait for it a single day longer than we must"


def cases(name: str) -> list[list[str]]:
    table = (HERE / name).read_text(encoding="utf-8")
    rows = [line.strip().strip("|").split("|") for line in table.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in row] for row in rows[2:]]


def outlet(name: str, text: str, **more: object) -> Account:
    """Return the account that the outlet of this name gives."""
    return replace(account(name, text), outlet_name=name.capitalize(), **more)  # type: ignore[arg-type]


def shown(comparison: Comparison, one: Account, sentence: int = 0) -> Attribution:
    """Return from whom a sentence is; from the outlet itself where its words do not tell."""
    span = one.reading.sentences[sentence]
    passage = Passage(source=one.source, paragraph=0, sentence=sentence, start=span.start, end=span.end)
    return comparison.origins.told_by(passage, one.source)


@pytest.mark.parametrize(("sentence", "name", "occasion", "day"), cases("from_whom.md"))
def test_a_sentence_tells_from_whom_it_is(sentence: str, name: str, occasion: str, day: str) -> None:
    one = account("herald", sentence)
    found = shown(compare([one], entities={}), one)
    assert (found.name.replace("herald", "own"), found.occasion or "", found.day or "") == (name, occasion, day)


@pytest.mark.parametrize(("first", "second", "count"), cases("one_origin.md"))
def test_two_sentences_are_of_so_many_origins(first: str, second: str, count: str) -> None:
    told = [outlet("herald", first), outlet("mercury", second)]
    comparison = compare(told, entities={})
    assert len(origins_from(shown(comparison, one) for one in told)) == int(count)


def test_three_outlets_that_quote_one_minister_are_three_origins_and_their_statement_has_one() -> None:
    told = [
        outlet("herald", f"Gulls screamed. “{SPEECH},” Ina Roke told reporters on Friday."),
        outlet("mercury", f"At a press conference, Ina Roke lost patience. “{SPEECH},” she said."),
        outlet("globe", f"“{SPEECH},” the minister Ina Roke said on Friday. Bo Sand sat down."),
    ]
    comparison = compare(told, entities={})
    assert (comparison.origins.outlets, comparison.origins.origins, comparison.origins.one) == (3, 3, False)
    said = next(item for item in comparison.agreements if len(item.passages) == 3)
    assert [(item.name, item.occasion, item.sources) for item in said.origins] == [
        ("Ina Roke", "press conference", ("globe", "herald", "mercury"))
    ]


def test_a_speaker_of_the_vocabulary_is_named_by_id() -> None:
    entities = by_id(ROKE)
    one = account("herald", "Ms Roke said the ferry will sail.", entities=entities)
    assert shown(compare([one], entities=entities), one).name == ROKE.id


@pytest.mark.parametrize(
    ("role", "count"),
    [
        ("Larnia's harbour minister", 1),
        ("Harbour Minister of Larnia", 1),
        ("Larnish harbour minister", 1),
        ("Former harbour minister of Larnia", 2),
        ("Counterpart of the Larnish minister", 2),
        ("Novelist, read by the president of Larnia", 2),
        ("Harbour minister of Veldia", 2),
    ],
)
def test_a_state_and_who_speaks_for_it_by_the_vocabulary_are_one_origin(role: str, count: int) -> None:
    state = entity("Larnia", EntityKind.PLACE, "Larnish")
    entities = by_id(replace(ROKE, role=role), state)
    told = [
        replace(account(name, text, entities=entities), outlet_name=name.capitalize())
        for name, text in (("herald", "Larnia says the ferry will sail."), ("mercury", "Ms Roke said it will sail."))
    ]
    comparison = compare(told, entities=entities)
    assert len(origins_from(shown(comparison, one) for one in told)) == count


def test_a_sentence_of_which_a_part_is_called_so_by_someone_stays_the_outlets_own() -> None:
    one = outlet("herald", "The ferry will sail to what Ina Roke called a safe harbour.")
    found = shown(compare([one], entities={}), one)
    assert (found.kind, found.beside) == (OriginKind.OUTLET, ("Ina Roke",))


def test_what_a_speaker_says_later_is_of_the_occasion_that_was_named_first() -> None:
    one = account("herald", "Ina Roke said at a press conference that the ferry will sail. She said it is safe.")
    later = shown(compare([one], entities={}), one, 1)
    assert (later.name, later.occasion) == ("Ina Roke", "press conference")


def test_what_was_told_to_one_outlet_is_no_occasion_for_the_rest() -> None:
    one = account("herald", "Ina Roke told CNN that the ferry will sail. Roke said the pier is shut.")
    assert shown(compare([one], entities={}), one, 1).occasion is None


@pytest.mark.parametrize(
    "credit",
    ["LARNAK, Dec 27 (Reuters) - {}", "LARNAK (Reuters) — {}", "By Reuters\n\n{}", "{}\n\nSource: Reuters"],
)
def test_a_wire_that_is_credited_with_the_whole_of_both_articles_is_their_one_origin(credit: str) -> None:
    first = outlet("herald", credit.format("The ferry lost its anchor off Larnak. A tug came."))
    second = outlet("mercury", credit.format("A tug had to fetch the ferry. Its anchor was gone."))
    origins = compare([first, second], entities={}).origins
    assert (origins.outlets, origins.origins, origins.one) == (2, 1, True)
    assert origins.because == ("2 sources have something from Reuters",)
    assert [(link.kind, link.sources, link.share) for link in origins.links] == [
        (OriginKind.WIRE, ("herald", "mercury"), 1.0)
    ]


def test_a_medium_that_nobody_knows_is_credited_by_its_place_in_a_dateline() -> None:
    first = outlet("herald", "LARNAK (Meridian Desk) - The ferry lost its anchor off Larnak. A tug came.")
    second = outlet("mercury", "PORT ORLEN, 27 (Meridian Desk) — A tug had to fetch the ferry. Its anchor was gone.")
    origins = compare([first, second], entities={}).origins
    assert (origins.one, origins.because) == (True, ("2 sources have something from Meridian Desk",))


def test_an_acronym_in_a_dateline_is_a_medium_that_nobody_knows() -> None:
    first = outlet("herald", "LARNAK (KPN) - The ferry lost its anchor off Larnak. A tug came.")
    second = outlet("mercury", "PORT ORLEN (KPN) — A tug had to fetch the ferry. Its anchor was gone.")
    assert compare([first, second], entities={}).origins.because == ("2 sources have something from KPN",)


@pytest.mark.parametrize(
    "aside",
    [
        "LARNAK (Monday) - {}",
        "LARNAK (Our Correspondent) - {}",
        "Larnak (Kell Bay) - {}",
        "LARNAK (Larnia) - {}",
        "LARNAK (UK) - {}",
        "LARNAK (USA) - {}",
        "LARNAK (North Larnia) - {}",
        "SPD (Social Democrats) - {}",
        "LARNAK (Exclusive) - {}",
        "LARNAK (UPDATE) - {}",
        "LARNAK (LIVE) - {}",
        "LARNAK (News Desk) - {}",
    ],
)
def test_what_else_stands_in_brackets_behind_a_place_is_no_medium(aside: str) -> None:
    first = outlet("herald", aside.format("The ferry lost its anchor off Larnak. A tug came."))
    second = outlet("mercury", aside.format("A tug had to fetch the ferry. Its anchor was gone."))
    assert compare([first, second], entities={}).origins.origins == 2


def test_the_authors_of_a_record_may_be_a_wire() -> None:
    first = outlet("herald", "The ferry lost its anchor. A tug came.", authors=("Ada Lund, Associated Press",))
    second = outlet("mercury", "A tug had to fetch the ferry.", authors=("AP",))
    origins = compare([first, second], entities=by_id(WIRE)).origins
    assert (origins.one, origins.links[0].name) == (True, WIRE.id)


def test_one_sentence_from_a_wire_in_both_joins_them_for_a_part_only() -> None:
    rest = "Gulls screamed. Bo Sand sold tickets all day, and a band played on the pier until it rained."
    first = outlet("herald", f"The ferry lost its anchor, Reuters reported. {rest}")
    second = outlet("mercury", f"The tug was late, according to Reuters. {rest.replace('Bo Sand', 'Eva Holm')}")
    origins = compare([first, second], entities={}).origins
    assert (origins.origins, origins.one) == (1, False)


def test_an_outlet_that_names_the_other_has_it_from_there() -> None:
    first = outlet("herald", "The ferry lost its anchor, the Mercury reported.")
    origins = compare([first, outlet("mercury", "The ferry has no anchor.")], entities={}).origins
    assert (origins.origins, origins.one) == (1, True)
    assert origins.because == ("1 source names Mercury, another of the outlets",)


def test_an_outlet_that_names_itself_names_no_origin() -> None:
    one = outlet("herald", "The ferry lost its anchor, Bo Sand told the Herald.")
    origins = compare([one, outlet("mercury", "The ferry has no anchor.")], entities={}).origins
    assert (origins.origins, origins.links) == (2, ())


def test_a_survey_that_both_cite_joins_no_outlets() -> None:
    told = [
        outlet(name, f"Most want the ferry. {begin} NBC News poll asked a thousand people.")
        for name, begin in (("herald", "An"), ("mercury", "The"))
    ]
    assert compare(told, entities={}).origins.origins == 2


def test_copied_words_join_and_speech_does_not() -> None:
    copied = [outlet("herald", f"Again {RUN}."), outlet("mercury", f"Cold: {RUN}.")]
    origins = compare(copied, entities={}).origins
    assert (origins.origins, origins.one) == (1, True)
    quoted = [
        outlet("herald", f"“{SPEECH},” Bo Sand said."),
        outlet("mercury", f"He was angry. “{SPEECH},” said Bo Sand."),
    ]
    assert compare(quoted, entities={}).origins.origins == 2


def test_words_that_one_source_gives_as_speech_and_another_without_marks_are_speech() -> None:
    told = [outlet("herald", f"“{SPEECH},” Bo Sand said."), outlet("mercury", f"Bo Sand was angry. {SPEECH}.")]
    assert compare(told, entities={}).origins.origins == 2


def test_a_copied_passage_is_of_the_wire_that_one_of_the_copies_credits() -> None:
    first = outlet("herald", f"LARNAK (Reuters) - In the dark {RUN}.")
    second = outlet("mercury", f"Gulls screamed all day. It was cold: {RUN}.")
    assert shown(compare([first, second], entities={}), second, 1).name == "Reuters"


def test_a_wire_in_a_persons_chain_joins_as_a_credit_does() -> None:
    first = outlet("herald", "The ferry lost its anchor.", attributed_to=((WIRE.id, "Bo Sand"),))
    second = outlet("mercury", "A tug came, Reuters said.", attributed_to=((WIRE.id,), ("Bo Sand",)))
    origins = compare([first, second], entities=by_id(WIRE)).origins
    assert (origins.origins, origins.one, origins.because) == (
        1,
        False,
        ("2 sources have something from Associated Press",),
    )


def test_a_speaker_at_the_end_of_two_chains_joins_no_outlets() -> None:
    told = [
        outlet("herald", "The ferry lost its anchor.", attributed_to=(("Bo Sand",),)),
        outlet("mercury", "A tug came.", attributed_to=(("Bo Sand",),)),
    ]
    assert compare(told, entities={}).origins.origins == 2


def test_nobody_can_say_from_whom_the_sentences_of_an_article_without_a_copy_are() -> None:
    one = replace(outlet("herald", "The ferry lost its anchor, Reuters reported."), text=None)
    assert compare([one], entities={}).origins.attributions == ()


@pytest.mark.parametrize(
    ("title", "bodies"),
    [
        ("mayor of Orlen", {"Orlen"}),
        ("the deputy mayor of Orlen", {"Orlen"}),
        ("acting foreign minister of Larnia", {"Larnia"}),
        ("Orlen mayor", {"Orlen"}),
        ("Larnia's defence minister", {"Larnia"}),
        ("chief executive of Larnak Lines", {"Larnak Lines"}),
        ("Larnia's harbour minister", {"Larnia"}),
        ("Harbour Board analyst who advised the chief", set()),
        ("Bank of Larnia governor", {"Bank of Larnia"}),
        ("wife of the mayor of Orlen", set()),
        ("lawyer of the mayor of Orlen", set()),
        ("biographer of the mayor of Orlen", set()),
        ("Orlen mayor's driver", set()),
        ("Wife of Orlen mayor", set()),
        ("secretary of the mayor of Orlen", set()),
        ("an analyst who advised the chief of the Harbour Board", set()),
        ("ousted mayor of Orlen", set()),
        ("the retired head of the Harbour Board", set()),
        ("Retired Larnia army chief", set()),
        ("self-proclaimed mayor of Orlen", set()),
        ("the late mayor of Orlen", set()),
        ("the next mayor of Orlen", set()),
        ("candidate for governor of Larnia", set()),
        ("chief economist of Larnak Lines", set()),
    ],
)
def test_the_bodies_for_which_a_title_speaks(title: str, bodies: set[str]) -> None:
    assert bodies_of(title, {}) == bodies
