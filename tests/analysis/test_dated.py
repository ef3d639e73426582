"""Dates: what the words and the publication date settle, as exact as they are and no more."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest import dates
from digest.analysis import dated
from digest.dates import Precision
from digest.model import DateMention, Sentence
from tests.analysis import gold_set

WEDNESDAY = "2021-11-24"

# Text, the mention's words, EDTF; all published on Wednesday 24 November 2021. All invented.
DATES = [
    ("It was signed on Tuesday, Nov. 23.", "Tuesday, Nov. 23", "2021-11-23"),
    ("It was signed on 24 February 2022.", "24 February 2022", "2022-02-24"),
    ("It was signed on February 24th, 2022.", "February 24th, 2022", "2022-02-24"),
    ("It was signed on 2020-02-29.", "2020-02-29", "2020-02-29"),
    ("It was signed on 24.02.2020.", "24.02.2020", "2020-02-24"),
    ("It was signed on 24/02/2020.", "24/02/2020", "2020-02-24"),
    ("It was signed on 02/24/2020.", "02/24/2020", "2020-02-24"),
    ("They met on Oct. 1 in Sarn.", "Oct. 1", "2021-10-01"),
    ("They met on 5 May.", "5 May", "2021-05-05"),
    ("They will meet on Jan. 6.", "Jan. 6", "2022-01-06"),
    ("They met on Tuesday.", "Tuesday", "2021-11-23"),
    ("They met on Wednesday.", "Wednesday", "2021-11-24"),
    ("They will meet on Friday.", "Friday", "2021-11-26"),
    ("They met last Wednesday.", "last Wednesday", "2021-11-17"),
    ("They visited in August.", "August", "2021-08"),
    ("They visited in December.", "December", "2020-12"),
    ("They will visit in March.", "March", "2022-03"),
    ("They visited last month.", "last month", "2021-10"),
    ("They visited last week.", "last week", "2021-11-15/2021-11-21"),
    ("They visited earlier this week.", "earlier this week", "2021-11-22/2021-11-28"),
    ("They met twice this year.", "this year", "2021"),
    ("Prices have doubled since the start of the year.", "start of the year", "2021"),
    ("12 January: The mine closes its gates.", "12 January", "2021-01-12"),
    ("Late May: Talks fail.", "Late May", "2021-05"),
    ("Figures for October will be released soon.", "October", "2021-10"),
    ("Satellite images from January tell more.", "January", "2021-01"),
    ("They met in 2014.", "2014", "2014"),
    ("They met in early 2020.", "early 2020", "2020"),
    ("They met around 2016.", "around 2016", "2016~"),
    ("They met last summer.", "last summer", "2021-22"),
    ("They met in the autumn of 2019.", "autumn of 2019", "2019-23"),
    ("A plan for 2021-2025 is out.", "2021-2025", "2021/2025"),
    ("They met from 3 to 5 May.", "from 3 to 5 May", "2021-05-03/2021-05-05"),
    ("They met between 2019 and 2021.", "between 2019 and 2021", "2019/2021"),
    ("They met from 28 November to 3 December 2020.", "from 28 November to 3 December 2020", "2020-11-28/2020-12-03"),
    ("They met in the 1990s.", "1990s", "1990/1999"),
    ("It is of the 19th century.", "19th century", "1801/1900"),
    ("They met in the first half of 2020.", "first half of 2020", "2020-01/2020-06"),
    ("They met two days ago.", "two days ago", "2021-11-22"),
    ("It grew from 1394 to the late 18th century.", "from 1394 to the late 18th century", "1394/1800"),
    ("It grew from the 1950s to the 1970s.", "from the 1950s to the 1970s", "1950/1979"),
    ("In the early Sixties she left.", "early Sixties", "1960/1969"),
    ("Brent futures for February settled lower.", "February", "2022-02"),
    ("She cut her fourth-quarter gas forecast.", "fourth-quarter", "2021-10/2021-12"),
    (
        "It will pay in the January-September period next year.",
        "January-September period next year",
        "2022-01/2022-09",
    ),
    ("Some had been ordered to leave by Sunday evening.", "Sunday", "2021-11-21"),
    ("The board voted to put it on the Jan. 30 ballot.", "Jan. 30", "2022-01-30"),
    ("The king declared Monday a day of mourning.", "Monday", "2021-11-29"),
    ("It met half a century ago.", "half a century ago", "1971~"),
    ("It met a quarter-century ago.", "a quarter-century ago", "1996~"),
    ("It cleared the way for a vote in the house on Friday.", "Friday", "2021-11-26"),
    ("A heat wave weighed on its third quarter.", "third quarter", "2021-07/2021-09"),
    ("The money required until the end of December is missing.", "end of December", "2021-12"),
    ("After the driest August in a century the river rose.", "August", "2021-08"),
    ("They met three months ago.", "three months ago", "2021-08"),
    ("They met twenty years ago.", "twenty years ago", "2001~"),
    ("They met yesterday.", "yesterday", "2021-11-23"),
    ("They met on 12 August last year.", "12 August last year", "2020-08-12"),
    ("They had met over the weekend.", "weekend", "2021-11-20/2021-11-21"),
    ("WARSAW, NOV. 23 - They met.", "NOV. 23", "2021-11-23"),
    ("It was signed on 23-Nov-2021.", "23-Nov-2021", "2021-11-23"),
    ("It was carved on 14.IX.1889.", "14.IX.1889", "1889-09-14"),
    ("It was signed on 2021/11/23.", "2021/11/23", "2021-11-23"),
    ("They met on Saturday 20 and Sunday 21 November.", "Saturday 20 and Sunday 21 November", "2021-11-20/2021-11-21"),
    ("They met on Thursday of last week.", "Thursday of last week", "2021-11-18"),
    ("They met on the second Sunday of October.", "second Sunday of October", "2021-10-10"),
    ("A March report said so.", "March", "2021-03"),
    ("October was the driest month.", "October", "2021-10"),
    ("It won in July's vote.", "July", "2021-07"),
    ("They sang in a Friday interview.", "Friday", "2021-11-19"),
    ("He won in the April-June quarter.", "April-June", "2021-04/2021-06"),
    (
        "It will last from September 8 until the end of October.",
        "from September 8 until the end of October",
        "2022-09-08/2022-10",
    ),
    ("Sales rose in Q3.", "Q3", "2021-07/2021-09"),
    ("Sales rose in H1 2021.", "H1 2021", "2021-01/2021-06"),
    ("Sales rose in FY2020-21.", "2020-21", "2020/2021"),
    ("Sales rose in the second quarter of 2020-21.", "second quarter of 2020-21", "2020/2021"),
    ("Sales of Rs 5 crore came in the second quarter of 2020-21.", "second quarter of 2020-21", "2020-07/2020-09"),
    ("Third-quarter sales rose.", "Third-quarter", "2021-07/2021-09"),
    ("It rose in the first half of the year.", "first half of the year", "2021-01/2021-06"),
    ("It rose last quarter.", "last quarter", "2021-07/2021-09"),
    ("It happened once this decade.", "this decade", "2020/2029"),
    ("The church is of the twelfth century.", "twelfth century", "1101/1200"),
    ("It was Britain's 2010 decision.", "2010", "2010"),
    ("It will be ready by the weekend.", "weekend", "2021-11-27/2021-11-28"),
    ("It happened a fortnight ago.", "a fortnight ago", "2021-11-08/2021-11-14"),
    ("The cinema marks its centenary on Saturday.", "Saturday", "2021-11-27"),
    ("The shop, closed for years, reopens on Saturday.", "Saturday", "2021-11-27"),
    ("School was cancelled for Friday.", "Friday", "2021-11-26"),
    ("The bank will cut its rate from Monday.", "Monday", "2021-11-29"),
    ("He gave them until Friday to leave.", "Friday", "2021-11-26"),
    ("The meeting, due on Monday, was cancelled.", "Monday", "2021-11-22"),
    ("He was scheduled to leave late Monday.", "Monday", "2021-11-22"),
    ("A man will appear in court after a crash on Monday.", "Monday", "2021-11-22"),
    ("The blast on Monday killed nobody.", "Monday", "2021-11-22"),
    ("He could not be reached on Tuesday.", "Tuesday", "2021-11-23"),
    ("Asked on Monday whether he would stay, he smiled.", "Monday", "2021-11-22"),
    ("It was quiet ahead of Thursday's vote.", "Thursday", "2021-11-25"),
    ("He has been away since Dec. 4.", "Dec. 4", "2020-12-04"),
    ("The next summit is in June.", "June", "2022-06"),
    ("It is listed for the week of 6 December.", "week of 6 December", "2021-12-06/2021-12-12"),
    ("They met on Sunday, the 14th.", "Sunday, the 14th", "2021-11-14"),
    ("They met in mid- to late-August.", "mid- to late-August", "2021-08"),
    ("They met in the final quarter of 2020.", "final quarter of 2020", "2020-10/2020-12"),
    ("They have met since '93 or so.", "'93", "1993"),
    ("In a land set to go to the polls in March, they met.", "March", "2022-03"),
    ("He set a hearing for Feb. 8.", "Feb. 8", "2022-02-08"),
    ("Late 2020: Talks fail.", "Late 2020", "2020"),
    ("The talks were extended twice: in August and not since.", "August", "2021-08"),
]

NO_DATES = [
    "They may march on.",
    "April Smith and June Moor came.",
    "It was signed on 03/04/2020.",
    "They marched for two years, over the past month alone.",
    "It costs 2014 euros and weighs 1900 tonnes.",
    "The meeting was held on 31 February 2021.",
    "Sunday, Nov. 23 is no such day.",
    "One day we shall see.",
    "She feared dentists and July.",
    "On a recent Saturday, she points to the ridge.",
    "Today, it is the largest of its kind.",
    "What if tomorrow all is lost?",
    "It met on Good Friday.",
    "Every Tuesday they sing.",
    "That Friday he had left.",
    "The following Tuesday he left.",
    "Sheffield Wednesday beat Hull.",
    "He wrote for the Sunday Times.",
    "She read it in USA Today.",
    "The season often begins in the autumn.",
    "The office is open from Tuesday to Sunday.",
    "The clocks change on the last Sunday of October.",
    "On a cold November morning we laugh.",
    "They live on Avenue 19 July.",
    "Call 0800 2020 115.",
    "It scored 2021 points and closed at 2015.",
    "It costs $74 million more than a year ago.",
    "They met on the 23rd.",
    "The town that the visitor sees today was built later.",
    "It went on under resolution 2449 (2018), as it had.",
    "It lasted until August the following year.",
    "They fired rockets for the Fourth of July.",
]

# Publication date, text, EDTF or None.
PUBLISHED = [
    ("2021-11-24~", "They met on Tuesday.", "2021-11-23~"),
    ("2021-11-24~", "They met on Tuesday, Nov. 23.", "2021-11-23"),
    ("2021-11-24~", "They met last month.", "2021-10"),
    ("2021-11-30~", "They met last month.", "2021-10~"),
    ("2021-11-24~", "They met last week.", "2021-11-15~/2021-11-21~"),
    ("2021-11", "They met last month.", "2021-10"),
    ("2021-11", "They met on Tuesday.", None),
    ("2021", "They met last year.", "2020"),
    ("2021", "They met last month.", None),
    ("2021/2025", "They met last year.", None),
    ("../2021", "They met last year.", None),
    (None, "They met last year.", None),
    (None, "They met in 2014.", "2014"),
    (None, "They met on Nov. 23.", None),
]


def _sentences(text: str) -> tuple[Sentence, ...]:
    return (Sentence(start=0, end=len(text), paragraph=0),)


@pytest.mark.parametrize(("text", "words", "iso"), DATES)
def test_a_date_is_as_exact_as_its_words(text: str, words: str, iso: str) -> None:
    (mention,) = dated.find(text, _sentences(text), published=dates.parse(WEDNESDAY))
    assert (text[mention.start : mention.end], mention.iso) == (words, iso)
    assert mention.precision is dates.parse(iso).precision


@pytest.mark.parametrize("text", NO_DATES)
def test_words_that_name_no_date_are_none(text: str) -> None:
    assert dated.find(text, _sentences(text), published=dates.parse(WEDNESDAY)) == ()


@pytest.mark.parametrize(("published", "text", "iso"), PUBLISHED)
def test_a_relative_date_is_no_surer_than_the_publication_date(
    published: str | None, text: str, iso: str | None
) -> None:
    found = dated.find(text, _sentences(text), published=dates.parse(published) if published else None)
    assert [mention.iso for mention in found] == ([iso] if iso else [])


def test_the_tense_of_its_own_clause_places_a_weekday() -> None:
    text = "The council, which met on Tuesday, will vote on Thursday."
    found = dated.find(text, _sentences(text), published=dates.parse(WEDNESDAY))
    assert [mention.iso for mention in found] == ["2021-11-23", "2021-11-25"]


# Text and the dates of all its mentions; published on 24 November 2021.
STORIES = [
    ("In 2018 it took until July.", ["2018", "2018-07"]),
    ("In March 2019 he won; by June he had lost.", ["2019-03", "2019-06"]),
    ("In October 2018 he left, and in March he returned.", ["2018-10", "2019-03"]),
    ("Last year he fell ill in May.", ["2020", "2020-05"]),
    ("He was seen on June 21, 2008, and buried on June 23.", ["2008-06-21", "2008-06-23"]),
    ("2008: The bank opens. In June it lends.", ["2008", "2008-06"]),
    ("2008\nThe bank opens.\nIn June it lends.", ["2008", "2008-06"]),
    ("It was founded in 1956. It moved in June.", ["1956", "2021-06"]),
    ("The ship, built in 1994, passed a test in March.", ["1994", "2021-03"]),
    ("It has been shut since 2014 and reopened in March.", ["2014", "2021-03"]),
    ("They march on 14 November, before the vote on the 22nd.", ["2021-11-14", "2021-11-22"]),
    ("The November fair, which opened on the 13th, is full.", ["2021-11", "2021-11-13"]),
    ("Rain is forecast for Friday and Saturday.", ["2021-11-26", "2021-11-27"]),
    ("They met in May and June.", ["2021-05", "2021-06"]),
    ("They spoke by phone on Tuesday and meet on Sunday.", ["2021-11-23", "2021-11-28"]),
    ("The curfew, imposed on Tuesday, runs until Friday.", ["2021-11-23", "2021-11-26"]),
]


@pytest.mark.parametrize(("text", "isos"), STORIES)
def test_a_date_may_lean_on_the_dates_before_it(text: str, isos: list[str]) -> None:
    sentences = gold_set.sentences_of(text)
    found = dated.find(text, sentences, published=dates.parse(WEDNESDAY))
    assert [mention.iso for mention in found] == isos


def test_months_of_persons_are_none() -> None:
    text = "Theresa May spoke. After May's defeat Mrs May left."
    assert dated.find(text, gold_set.sentences_of(text), published=dates.parse(WEDNESDAY)) == ()


def test_an_approximate_date_says_so() -> None:
    (mention,) = dated.find("They met around 1450.", (), published=None)
    assert (mention.approximate, mention.precision) == (True, Precision.YEAR)


@pytest.mark.parametrize(
    "text",
    [
        "The office was shut in the week of 31 February 2021.",
        "The office was shut in the week of 29 February 2021.",
        "It had been open from 31 February to 3 March.",
        "It had been open from Monday to Friday 31 June 2021.",
    ],
)
def test_a_day_that_no_calendar_has_is_no_date(text: str) -> None:
    found = dated.find(text, gold_set.sentences_of(text), published=dates.parse(WEDNESDAY))
    assert [mention for mention in found if mention.precision is Precision.DAY] == []


PIECES = st.sampled_from(
    [
        *".,-–\n", "May ", "March ", "Nov. ", "23", "31", " 2021", "2021-2025", " to ", " and ", "between ",
        "from ", "last ", "next ", "Tuesday", "week", "month", "year", "two ", "years ago", "summer ", "1990s",
        "’90s", "in ", "the ", "today", "24/02/2022", "2022-02-30", "19th century", "first half of ",
        "the second quarter", "12 August last year", "Q3", "H1 ", "the 22nd", "FY", "14.IX.1889", "second Sunday of ",
        "Thursday of last week", "this decade", "by the weekend", "In 2018 ", "2008: ", "will ", "was ", "since ",
        "the week of ", "31 February ", "30 June", "laſt ", "Auguſt ", "thırd quarter",
    ]
)  # fmt: skip
PUBLICATIONS = st.sampled_from(
    [None, "2021-11-24", "2021-11-24~", "2021", "0001-01-01", "9999-12-31", "2020-02-29", "../2021"]
)


@given(st.one_of(st.text(), st.lists(PIECES).map("".join)), PUBLICATIONS)
def test_any_text_has_dates_in_order_without_overlaps(text: str, published: str | None) -> None:
    position = 0
    for mention in dated.find(text, (), published=dates.parse(published) if published else None):
        assert position <= mention.start < mention.end <= len(text)
        date = dates.parse(mention.iso)
        assert (date.precision, date.approximate) == (mention.precision, mention.approximate)
        position = mention.end


def _items(found: tuple[DateMention, ...]) -> list[gold_set.Item]:
    return [gold_set.Item(start=each.start, end=each.end, meaning=(each.iso,)) for each in found]


@pytest.mark.parametrize("part", gold_set.parts())
def test_the_gold_set_is_read_as_well_as_it_was(part: str) -> None:
    articles = gold_set.articles(part)
    found = [
        _items(dated.find(article.text, article.sentences, published=dates.parse(article.published)))
        for article in articles
    ]
    score = gold_set.score([article.dates for article in articles], found)
    floor = gold_set.FLOORS[part, "dates"]
    assert (score.precision >= floor.precision, score.recall >= floor.recall) == (True, True), score


def test_the_gold_set_is_the_one_that_was_measured() -> None:
    assert gold_set.digest() == gold_set.MEASURED, "the set changed: measure again and set MEASURED and FLOORS"
