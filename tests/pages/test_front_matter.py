"""Front matter, which the theme shows as raw HTML."""

from __future__ import annotations

import html

import yaml
from hypothesis import given
from hypothesis import strategies as st

from digest.pages.front_matter import front_matter

texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=60)


def read(text: str) -> dict[str, object]:
    _, block, rest = text.split("---\n")
    assert rest == "\n"
    values = yaml.safe_load(block)
    assert isinstance(values, dict)
    return values


@given(texts, texts)
def test_title_and_description_come_back_as_typed(title: str, description: str) -> None:
    values = read(front_matter(title=title, description=description))
    assert html.unescape(str(values["title"])) == " ".join(title.split())
    assert html.unescape(str(values["description"])) == " ".join(description.split())
    assert not set(str(values["title"])) & set("<>\"'")


def test_a_number_or_a_date_stays_a_text() -> None:
    values = read(front_matter(title="2021", description="2021-11-24"))
    assert values["title"] == "2021"
    assert values["description"] == "2021&#45;11&#45;24"


def test_a_long_description_is_cut_at_a_word() -> None:
    description = str(read(front_matter(title="t", description="word " * 100))["description"])
    assert description.endswith("word …")
    assert len(description) <= 242


def test_a_page_weighs_in_the_search_what_it_is_given() -> None:
    assert read(front_matter(title="t", description="d", boost=4.0))["search"] == {"boost": 4.0}
