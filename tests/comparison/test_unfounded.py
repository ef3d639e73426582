"""What a comparison says, the readings of its sources bear out; forged ones stand under tests/pipeline/forged."""

from __future__ import annotations

import pytest

from digest.comparison import compare, kept, restored, unfounded
from digest.model import Agreement, Difference, EntityKind, Update, read_reason
from tests.comparison.pair import NAMES, pair_called
from tests.comparison.telling import account, by_id, entity
from tests.comparison.test_conflicts import rows_of

VOCABULARY = by_id(entity("Ada Voss", EntityKind.PERSON, "Voss"), entity("Orlen", EntityKind.PLACE))


@pytest.mark.parametrize("name", NAMES)
def test_all_that_is_found_is_borne_out(name: str) -> None:
    pair = pair_called(name)
    compared = kept(compare(pair.accounts, entities=pair.entities))
    found = restored(compared, pair.accounts, pair.entities, not_compared=())

    assert found.findings
    assert list(unfounded(found, {one.source: one.reading for one in pair.accounts}, pair.entities)) == []


@pytest.mark.parametrize("table", ["conflicts.md", "updates.md", "narrower.md"])
def test_so_are_figures_dates_and_moments_that_differ(table: str) -> None:
    texts = ["\n\n".join(row[side] for row in rows_of(table)) for side in (0, 1)]
    accounts = [account(name, text, entities=VOCABULARY) for name, text in zip("ab", texts, strict=True)]
    found = restored(kept(compare(accounts, entities=VOCABULARY)), accounts, VOCABULARY, not_compared=())

    assert len(found.findings) > 10
    assert list(unfounded(found, {one.source: one.reading for one in accounts}, VOCABULARY)) == []
    reasons = [why for one in found.findings if isinstance(one, Agreement | Difference | Update) for why in one.why]
    assert [why for why in reasons if read_reason(why) is None] == []


def test_a_part_that_someone_called_so_is_borne_out_by_its_sentence() -> None:
    texts = ("The ferry of Orlen sails to what Ada Voss called a safe harbour.", "Ada Voss said the harbour is safe.")
    accounts = [account(name, text, entities=VOCABULARY) for name, text in zip("ab", texts, strict=True)]
    found = restored(kept(compare(accounts, entities=VOCABULARY)), accounts, VOCABULARY, not_compared=())

    assert [one.is_part for one in found.origins.attributions] == [True, False]
    assert list(unfounded(found, {one.source: one.reading for one in accounts}, VOCABULARY)) == []
