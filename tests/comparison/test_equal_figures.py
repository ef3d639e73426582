"""Equal figures of more than two reports of one event: each source that gives the figure is told."""

from __future__ import annotations

from dataclasses import replace

from digest.comparison import compare
from digest.edtf import parse_edtf
from tests.comparison.telling import account

DAY = parse_edtf("2031-05-06")

FIRST = (
    "The brewery of Brisk told the owners on Monday how the year began. {}, said chief executive Hanna Lutz. "
    "The brewery of Brisk makes beer from spelt."
)
OTHER = (
    "Hanna Lutz, who runs the brewery of Brisk, has plans for its beer from spelt. {}, she told the owners on Monday. "
    "The price of the beer may go up."
)


def test_a_third_source_joins_two_that_say_the_figure_in_the_same_words() -> None:
    texts = {
        "alder-post": FIRST.format("Exports gained 4 percent"),
        "birch-times": FIRST.format("Exports gained 4 percent in the spring"),
        "cedar-news": OTHER.format("Exports swelled by 4 percent"),
    }
    accounts = [replace(account(name, text, published=DAY), published=DAY) for name, text in texts.items()]
    agreements = compare(accounts, entities={}).agreements
    (figure,) = [one for one in agreements if any(why.startswith("same figure 4 percent") for why in one.why)]
    assert [passage.source for passage in figure.passages] == list(texts)
