"""What a check says of stored readings without reading figures is what it would say after reading them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest import analysis
from digest.model import Excerpt, FigureMention, Paragraph, ParagraphKind, Reading
from digest.pipeline.stored import stored_rules
from digest.pipeline.stored.stored_rules import _MOST_DOUBTFUL, _PLAIN, _is_plainly, _may_say, _other_figures, _read


@pytest.mark.hypothesis
@given(st.from_regex(_PLAIN, fullmatch=True))
def test_plain_numbers_are_read_as_what_they_write_or_not_at_all(shown: str) -> None:
    found = _PLAIN.fullmatch(shown)
    assert found
    read, _ = analysis.facts_in(shown, ())
    assert len(read) != 1 or read[0].value == float(found[1].replace(",", ""))


@pytest.mark.parametrize(
    ("shown", "value", "may"),
    [("340", 340, True), ("340", 341, False), ("1,200", 1200, True), ("1,200", 1300, False), ("9" * 5000, 9, True)],
)
def test_words_may_give_the_figure_that_is_read_in_them(shown: str, value: int, may: bool) -> None:
    figure = of_value(value, 0, len(shown))
    assert (_is_plainly(shown, figure) or _may_say(shown, figure, _read(shown))) is may


def of_value(value: int, start: int, end: int) -> FigureMention:
    return FigureMention(start=start, end=end, value=value, value_high=None, qualifier=None, unit=None, of=None)


MANY = 50_000


@pytest.mark.parametrize(
    ("texts", "asked", "told"),
    [
        ([f"{number:05}" for number in range(MANY)], 0, 0),
        (["12345 all told"] * MANY, 1, 0),
        ([f"{number:05}{' metres' * (number < 1000)}" for number in range(MANY)], 1000, 0),
        ([f"{number:05} metres" for number in range(MANY)], 0, 1),
    ],
    ids=["plain ones", "the same again and again", "some others", "too many others"],
)
def test_of_50_000_figures_few_are_read_again(
    texts: list[str], asked: int, told: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []

    def counted(shown: str) -> tuple[FigureMention, ...]:
        calls.append(shown)
        return ()

    monkeypatch.setattr(stored_rules, "_read", counted)
    assert len(list(_other_figures(with_figures(texts)))) == told
    assert len(calls) == asked <= _MOST_DOUBTFUL


def with_figures(texts: list[str]) -> Reading:
    """Return a reading that shows all of its text, figures by number."""
    width = max(map(len, texts)) + 1
    places = [(number * width, number * width + len(text)) for number, text in enumerate(texts)]
    whole = "".join(text.ljust(width) for text in texts)
    return Reading(
        language="en",
        paragraphs=(Paragraph(start=0, end=len(whole), kind=ParagraphKind.BODY),),
        sentences=(),
        key_passages=(),
        quotations=(),
        figures=tuple(of_value(int(text[:5]), *place) for text, place in zip(texts, places, strict=True)),
        dates=(),
        entities=(),
        terms=(),
        excerpts=(Excerpt(start=0, end=len(whole), text=whole),),
    )
