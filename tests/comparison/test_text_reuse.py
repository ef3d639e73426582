"""Shared runs of words, and the outlets that they join."""

from __future__ import annotations

from dataclasses import replace

from digest.comparison import compare
from digest.model import Account, Comparison, EntityKind
from tests.comparison.telling import account, by_id, entity, words_of

ADA = entity("Ada Voss", EntityKind.PERSON)
VOCABULARY = by_id(ADA)

WIRE = (
    "the last lighthouse keeper of Kell left his tower on Monday after forty winters and handed the keys to a machine"
)
SPEECH = "We have rowed against this tide for a generation, and we shall go on rowing"

HERALD = account("herald", f"Old lamps go out. In the rain, {WIRE}. Nobody sang.")
MERCURY = account("mercury", f"A silent coast: {WIRE}. His dog stayed behind, said a cook.")
GLOBE = account("globe", "The keeper of Kell is gone. A machine lights the sea in his place.")


def _compare(*accounts: Account) -> Comparison:
    return compare(accounts, entities=VOCABULARY)


def test_a_shared_wire_report_is_one_run_and_one_origin() -> None:
    comparison = _compare(HERALD, MERCURY, GLOBE)
    (run,) = comparison.shared_wording
    assert words_of(run.passages, HERALD, MERCURY) == [WIRE, WIRE]
    assert (run.words, run.quoted) == (len(WIRE.split()), False)
    assert (comparison.origins.outlets, comparison.origins.origins) == (3, 2)
    assert comparison.origins.because == (f"2 sources share {run.words} words in a row",)


def test_seven_words_in_a_row_are_no_shared_run() -> None:
    first = account("herald", "He said that the last lighthouse keeper of Kell was tired.")
    second = account("mercury", "Ships miss the last lighthouse keeper of Kell in fog.")
    assert _compare(first, second).shared_wording == ()


def test_eight_words_are_a_run_and_no_origin() -> None:
    first = account("herald", "He met the last lighthouse keeper of Kell on Monday.")
    second = account("mercury", "Ships miss the last lighthouse keeper of Kell on Monday nights.")
    comparison = _compare(first, second)
    assert [run.words for run in comparison.shared_wording] == [8]
    assert comparison.origins.origins == 2


def test_three_sources_share_a_part_of_what_two_share() -> None:
    part = " ".join(WIRE.split()[:12])
    comparison = _compare(HERALD, MERCURY, account("globe", f"Listen: {part} without a word."))
    assert [(len(run.passages), run.words) for run in comparison.shared_wording] == [(2, 21), (3, 12)]


def test_words_of_one_speaker_are_no_copying_and_join_no_outlets() -> None:
    first = account("herald", f"The pier was full. “{SPEECH},” Ada Voss said.", entities=VOCABULARY)
    second = account("mercury", f"Ada Voss spoke for an hour. “{SPEECH},” she said at last.", entities=VOCABULARY)
    comparison = _compare(first, second)
    (run,) = comparison.shared_wording
    assert run.quoted
    assert run.speaker == ADA.id
    assert run.unquoted == 0
    assert (comparison.origins.outlets, comparison.origins.origins) == (2, 2)
    assert comparison.origins.because == ()


def test_sources_of_one_outlet_are_one_outlet_and_one_origin() -> None:
    origins = _compare(HERALD, replace(GLOBE, outlet="herald")).origins
    assert (origins.outlets, origins.origins, origins.because) == (1, 1, ())


def test_outlets_without_a_link_are_origins_of_their_own() -> None:
    origins = _compare(HERALD, GLOBE).origins
    assert (origins.outlets, origins.origins, origins.because) == (2, 2, ())
