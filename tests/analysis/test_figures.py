"""Figures: what is counted or measured, with its qualifier and unit; and what is only a number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.analysis import figures
from digest.model import FigureMention
from tests.analysis import gold_set

# Text, the mention's words, value, upper end, qualifier, unit, what is counted. All invented.
FIGURES = [
    ("They sent 40 lorries.", "40", 40, None, None, None, "lorries"),
    ("They sent some 40 grey lorries north.", "some 40", 40, None, "about", None, "grey lorries"),
    ("Nearly 100 thousand visitors came.", "Nearly 100 thousand", 100_000, None, "nearly", None, "visitors"),
    ("It lies 12 nautical miles off.", "12 nautical miles", 12, None, None, "nautical mile", None),
    ("It costs $3.5 billion in aid.", "$3.5 billion", 3_500_000_000, None, None, "USD", "aid"),
    ("It cost £1.2m.", "£1.2m", 1_200_000, None, None, "GBP", None),
    ("Two Varnish Tu-95MS bombers rose.", "Two", 2, None, None, None, "Varnish Tu-95MS bombers"),
    ("There were 30 such missions.", "30", 30, None, None, None, "missions"),
    ("Turnout fell to 41.5 per cent.", "41.5 per cent", 41.5, None, None, "percent", None),
    ("About 5% of voters stayed.", "About 5%", 5, None, "about", "percent", "voters"),
    ("Between 20 and 30 ships sailed.", "Between 20 and 30", 20, 30, None, None, "ships"),
    ("It takes 5-10 minutes.", "5-10 minutes", 5, 10, None, "minute", None),
    ("It will cost $4 to 5 million.", "$4 to 5 million", 4_000_000, 5_000_000, None, "USD", None),
    ("A 20-kilometre stretch is shut.", "20-kilometre", 20, None, None, "kilometre", "stretch"),
    ("Anna Weber, 34, said so.", "34", 34, None, None, "year", None),
    ("The 34-year-old driver slept.", "34-year-old", 34, None, None, "year", "driver"),
    (
        "Twenty-one thousand five hundred bees left.",
        "Twenty-one thousand five hundred",
        21_500,
        None,
        None,
        None,
        "bees",
    ),
    ("It sold two dozen boats.", "two dozen", 24, None, None, None, "boats"),
    ("It took two and a half hours.", "two and a half hours", 2.5, None, None, "hour", None),
    ("Two-thirds of the members left.", "Two-thirds", 0.6667, None, None, None, "members"),
    ("One in five patients fell ill.", "One in five", 0.2, None, None, None, "patients"),
    ("No fewer than 12 towns voted.", "No fewer than 12", 12, None, "at least", None, "towns"),
    ("Up to 60 mm of rain fell.", "Up to 60 mm", 60, None, "at most", "millimetre", "rain"),
    ("It is just under 3 tonnes.", "just under 3 tonnes", 3, None, "less than", "tonne", None),
    ("We need 50 or more beds.", "50 or more", 50, None, "at least", None, "beds"),
    ("It was minus 4 degrees.", "minus 4 degrees", -4, None, None, "degree", None),
    ("A three-judge panel sat.", "three", 3, None, None, None, "judge"),
    ("At least one guard was killed.", "At least one", 1, None, "at least", None, "guard"),
    ("Among 1,234,567 votes none was lost.", "1,234,567", 1_234_567, None, None, None, "votes"),
    ("It flew for over two hours.", "over two hours", 2, None, "more than", "hour", None),
    ("It cost AED 6.8 billion.", "AED 6.8 billion", 6_800_000_000, None, None, "AED", None),
    ("It cost EUR3.5 million.", "EUR3.5 million", 3_500_000, None, None, "EUR", None),
    ("It saved Rs 40-50 in all.", "Rs 40-50", 40, 50, None, "rupee", None),
    ("It cost Rs 1,20,000 in all.", "Rs 1,20,000", 120_000, None, None, "rupee", None),
    ("It cost Rs 2.5 lakh crore.", "Rs 2.5 lakh crore", 2_500_000_000_000, None, None, "rupee", None),
    ("It took 2 1/2 hours.", "2 1/2 hours", 2.5, None, None, "hour", None),
    ("It took two-and-a-half hours.", "two-and-a-half hours", 2.5, None, None, "hour", None),
    ("A quarter of a million birds left.", "A quarter of a million", 250_000, None, None, None, "birds"),
    ("They lost between a quarter and a half of it.", "between a quarter and a half", 0.25, 0.5, None, None, None),
    ("One in fifty birds left.", "One in fifty", 0.02, None, None, None, "birds"),
    ("They cut it to fewer than 10m.", "fewer than 10m", 10_000_000, None, "less than", None, None),
    ("Anna Weber (47) said so.", "47", 47, None, None, "year", None),
    ("He went with her uncle, 38.", "38", 38, None, None, "year", None),
    ("The median age is 43 there.", "43", 43, None, None, "year", None),
    ("Women aged 18-24 left.", "18-24", 18, 24, None, "year", None),
    ("It is plus or minus 12 years off.", "12 years", 12, None, None, "year", None),
    ("It is short of 900 megalitres.", "900 megalitres", 900, None, None, "megalitre", None),
    ("A 500-pound bomb fell.", "500-pound", 500, None, None, "pound", "bomb"),
    ("A magnitude-6.5 quake struck.", "magnitude-6.5", 6.5, None, None, "magnitude", None),
    ("The five-man crew left.", "five", 5, None, None, None, "man"),
    ("Smart meters cost little; 500 meters were fitted.", "500", 500, None, None, None, "meters"),
    ("It sold three lakh crore tonnes.", "three lakh crore tonnes", 3_000_000_000_000, None, None, "tonne", None),
    ("It is one in 45 million.", "one in 45 million", 2.22e-8, None, None, None, None),
    ("One adult in 25 is ill.", "One adult in 25", 0.04, None, None, None, None),
    ("They cut it by half in a year.", "half", 0.5, None, None, None, None),
    ("It raised $5M in all.", "$5M", 5_000_000, None, None, "USD", None),
    ("It has 50K users.", "50K", 50_000, None, None, None, "users"),
    ("It has a population of 83m now.", "83m", 83_000_000, None, None, None, None),
    ("Debt is 2.6x earnings.", "2.6x", 2.6, None, None, "times", None),
    ("Sales saw a tenfold rise.", "tenfold", 10, None, None, "times", "rise"),
    ("It fell to 10.5%-11% of it.", "10.5%-11%", 10.5, 11, None, "percent", None),
    ("It wants a quarter-point cut.", "quarter", 0.25, None, None, None, "point"),
    ("It sold two or three dozen boats.", "two or three dozen", 24, 36, None, None, "boats"),
    ("The mother-of-three left.", "three", 3, None, None, None, None),
    ("The rupee gained 2 paise today.", "2 paise", 2, None, None, "paisa", None),
    ("The ship passed 3nm off.", "3nm", 3, None, None, "nautical mile", None),
    ("The chip has 3nm gates.", "3nm", 3, None, None, "nanometre", None),
    ("It found 47 stone flakes.", "47", 47, None, None, None, "stone flakes"),
    ("He weighed 230 pounds.", "230 pounds", 230, None, None, "pound", None),
    ("He'll be 75 on Saturday.", "75", 75, None, None, "year", None),
    ("Karsk had one regiment.", "one", 1, None, None, None, "regiment"),
    ("Last year and a fifth of the crop went.", "a fifth", 0.2, None, None, None, "crop"),
    ("We are as we were, minus 40 cameras.", "40", 40, None, None, None, "cameras"),
    ("It pumps 22.7 bln cubic meters.", "22.7 bln cubic meters", 22_700_000_000, None, None, "cubic metre", None),
    ("It owes 1.2 trln rubles.", "1.2 trln rubles", 1_200_000_000_000, None, None, "RUB", None),
    ("It owes €3 Mrd in all.", "€3 Mrd", 3_000_000_000, None, None, "EUR", None),
    ("It cost Rs 50 lakhs in all.", "Rs 50 lakhs", 5_000_000, None, None, "rupee", None),
    ("It cost Rs 12 cr in all.", "Rs 12 cr", 120_000_000, None, None, "rupee", None),
    ("It raised $3MM in all.", "$3MM", 3_000_000, None, None, "USD", None),
    ("It lent 300,000 tolars.", "300,000 tolars", 300_000, None, None, "tolar", None),
    ("It pumps 200,000 barrels daily.", "200,000 barrels daily", 200_000, None, None, "barrel per day", None),
    ("The dollar fetched 147.82-83 yen.", "147.82-83 yen", 147.82, 147.83, None, "JPY", None),
    ("It ran 3 million bus miles.", "3 million bus miles", 3_000_000, None, None, "mile", None),
    ("It fell by 40-odd per cent.", "40-odd per cent", 40, None, "about", "percent", None),
    ("He stayed 40-plus years.", "40-plus years", 40, None, "at least", "year", None),
    ("Waits of 18 months or longer end.", "18 months or longer", 18, None, "at least", "month", None),
    ("They are over 20 years old.", "over 20 years old", 20, None, "more than", "year", None),
    ("She ate half a bar of chocolate.", "half", 0.5, None, None, None, "bar"),
    ("It cost a twentieth of a boat.", "a twentieth", 0.05, None, None, None, "boat"),
    ("One point five is too much.", "One point five", 1.5, None, None, None, None),
    ("My daughter is 13 and sings.", "13", 13, None, None, "year", None),
    ("The average age (63) rose.", "63", 63, None, None, "year", None),
    ("It is for people of 65 or older.", "65 or older", 65, None, "at least", "year", None),
    ("A $15 an hour minimum wage is due.", "$15", 15, None, None, "USD", "minimum wage"),
    ("They want $15 an hour minimum wage.", "$15", 15, None, None, "USD", "minimum wage"),
    ("They want a $12 wage nationally.", "$12", 12, None, None, "USD", "wage"),
    ("He has a $4.5 billion net worth.", "$4.5 billion", 4_500_000_000, None, None, "USD", "net worth"),
    (
        "She wants a $1.5 billion youth jobs program.",
        "$1.5 billion",
        1_500_000_000,
        None,
        None,
        "USD",
        "youth jobs program",
    ),
    ("It took a 5% pay cut to stay.", "5%", 5, None, None, "percent", "pay cut"),
    ("A $2 billion company owns land.", "$2 billion", 2_000_000_000, None, None, "USD", "company"),
    ("It spent $58 million in support of Ruvik.", "$58 million", 58_000_000, None, None, "USD", None),
    ("It fell 1,800 hardly matters.", "1,800", 1800, None, None, None, None),
    ("It won 25 of the most vital counties.", "25", 25, None, None, None, "most vital counties"),
    ("A 15-day November tournament opens.", "15-day", 15, None, None, "day", "tournament"),
    ("It has 20 newly built homes.", "20", 20, None, None, None, "newly built homes"),
    ("With 46 others she left.", "46", 46, None, None, None, None),
    ("One in nine died.", "One in nine", 0.1111, None, None, None, None),
    ("The clash left 36 people injured.", "36", 36, None, None, None, "people"),
    ("It sent 533 infantry fighting vehicles.", "533", 533, None, None, None, "infantry fighting vehicles"),
    ("The 17-year-old substitute Dov Marl scored.", "17-year-old", 17, None, None, "year", "substitute"),
    ("They made three previous attempts.", "three", 3, None, None, None, "attempts"),
    ("It sails 6,000 n miles.", "6,000 n miles", 6000, None, None, "nautical mile", None),
    ("It lets 3,000 cusecs go.", "3,000 cusecs", 3000, None, None, "cubic foot per second", None),
    ("It wiped out a half-century of gains.", "half-century", 0.5, None, None, "century", "gains"),
    ("It cut the odds in half.", "half", 0.5, None, None, None, None),
    ("Kids under 6 get in free.", "under 6", 6, None, "less than", "year", None),
    ("Prices have edged up to $120m.", "$120m", 120_000_000, None, None, "USD", None),
    ("They crossed a one-lane bridge.", "one", 1, None, None, None, "lane"),
    ("They want six offshore patrol vessels.", "six", 6, None, None, None, "offshore patrol vessels"),
    ("It built a 20-metre high wall.", "20-metre", 20, None, None, "metre", "wall"),
    ("Three mobile clinics opened.", "Three", 3, None, None, None, "mobile clinics"),
    ("She left her five acres fallow.", "five acres", 5, None, None, "acre", None),
    ("It lost fewer than the 145,000 economists had expected.", "145,000", 145_000, None, None, None, None),
    ("It is lower than nine tenths of all.", "nine tenths", 0.9, None, None, None, None),
    ("It was a hundred and ten.", "a hundred and ten", 110, None, None, None, None),
    ("Only three in fifteen have it.", "three in fifteen", 0.2, None, None, None, None),
    ("It is spread over nineteen mines.", "nineteen", 19, None, None, None, "mines"),
    ("A monument with 96 lamps stands there.", "96", 96, None, None, None, "lamps"),
    ("They cut 200,000 officers' posts.", "200,000", 200_000, None, None, None, "officers' posts"),
    ("It needs a two-thirds majority there.", "two-thirds", 0.6667, None, None, None, "majority"),
    ("Using 1,318 tests it won.", "1,318", 1318, None, None, None, "tests"),
]

NO_FIGURES = [
    "It bought an S-400, an H-6K and a Tu-95MS.",
    "The G20 met on 5 May 2021 at 10:30.",
    "The talks of 2014 led nowhere.",
    "He came first, she 21st.",
    "Article 5 and Resolution 2231 say so, on page 12.",
    "Rockferry beat Albury 3-1.",
    "One of them laughed; one day all will.",
    "The two countries agreed.",
    "Dozens of people and thousands of birds came.",
    "Call 01632 960 417 or +44 1632 960417.",
    "It began three days ago.",
    "Flight 482 left for 14 Harrow Lane.",
    "The Five Eyes met the Group of Seven.",
    "See https://example.org/2021/45 and [12].",
    "The 1990s were better.",
    "The law passed by 52-48.",
    "He caught the 6.52 from Marl.",
    "At 2.31 yesterday it began.",
    "At half past ten it began.",
    "By nine in the morning it was over.",
    "The embassy is at 1408 Calle Luna.",
    "They reached clause four of the bill.",
    "Under section 15 of the act it may.",
    "The finding (12) was new.",
    "US 101 is shut.",
    "Call 101, quoting log 338.",
    "The odds are fifty-fifty.",
    "The reasons are twofold.",
    "By one count it failed.",
    "It lands on runway 24L.",
    "It has a 1080p screen.",
    "It resumes on 11 September, at 12.30.",
    "The school opens at 8.40 and closes at 3.25.",
    "He takes grades 1 through 12.",
    "The 43 from Marl to Stowe is late.",
    "He was clear about one thing.",
    "It came over the hill at 3 in the morning.",
    "It closed at six this morning.",
    "Every morning at six Karel Orm rows.",
    "It fell by a point or two.",
    "He commanded one of the boats.",
    "It began half a century ago.",
    "The Fight for 15 protesters left.",
]


@pytest.mark.parametrize(("text", "words", "value", "high", "qualifier", "unit", "of"), FIGURES)
def test_a_figure_has_its_value_unit_and_what_it_counts(
    text: str, words: str, value: float, high: float | None, qualifier: str | None, unit: str | None, of: str | None
) -> None:
    (figure,) = figures.find_figures(text, ())
    assert text[figure.start : figure.end] == words
    assert (figure.value, figure.value_high) == (value, high)
    assert (figure.qualifier, figure.unit, figure.of) == (qualifier, unit, of)


@pytest.mark.parametrize("text", NO_FIGURES)
def test_a_number_that_counts_nothing_is_no_figure(text: str) -> None:
    assert figures.find_figures(text, ()) == ()


def test_a_change_has_two_figures() -> None:
    assert [each.value for each in figures.find_figures("The rate rose from 5 to 7 percent.", ())] == [5, 7]


def test_a_change_by_so_much_to_so_much_has_two_figures() -> None:
    assert [each.value for each in figures.find_figures("She cut her forecast by $5 to $81.", ())] == [5, 81]


def test_a_rate_is_also_that_of_the_measure_in_brackets() -> None:
    found = figures.find_figures("Winds reached 165 kilometres (105 miles) an hour.", ())
    assert [each.unit for each in found] == ["kilometre per hour", "mile per hour"]


def test_what_falls_is_told_in_both_measures() -> None:
    found = figures.find_figures("Up to 75 centimetres (30 inches) of rain fell.", ())
    assert [each.of for each in found] == ["rain", "rain"]


def test_a_whole_is_told_with_its_part() -> None:
    found = figures.find_figures("Of the five who set out, three came back; 19 of its 230 piles are gone.", ())
    assert [(each.value, each.of) for each in found] == [(5, None), (3, None), (19, "piles"), (230, "piles")]


def test_two_measures_are_of_one_noun() -> None:
    found = figures.find_figures("They want a $28.4 million, four-year levy.", ())
    assert [each.of for each in found] == ["levy", "levy"]


def test_an_adverb_is_no_noun() -> None:
    found = figures.find_figures("Whether there are 2,400 billionaires or 1,800 hardly matters.", ())
    assert [each.of for each in found] == ["billionaires", None]


def test_a_part_and_its_whole_are_of_one_noun() -> None:
    found = figures.find_figures("Half of the country's 41 million households heat with gas.", ())
    assert [each.of for each in found] == ["households", "households"]
    found = figures.find_figures("It won two of the five most populous counties.", ())
    assert [each.of for each in found] == ["most populous counties", "most populous counties"]


def test_a_measure_in_brackets_stands_before_the_noun() -> None:
    found = figures.find_figures("They signed a $41 million (£30 million) contract for two 30 mm guns.", ())
    assert [each.of for each in found] == ["contract", None, None, "guns"]


def test_one_counts_in_a_list() -> None:
    found = figures.find_figures("She owns four pairs of shoes, one bicycle and a clock.", ())
    assert [(each.value, each.of) for each in found] == [(4, "pairs"), (1, "bicycle")]


def test_the_ages_of_several_are_ages() -> None:
    found = figures.find_figures("Her sons, 4 and 7, and two girls, aged nine and 11, left.", ())
    assert [(each.value, each.unit) for each in found if each.unit] == [
        (4, "year"),
        (7, "year"),
        (9, "year"),
        (11, "year"),
    ]


def test_an_index_rises_by_points_to_its_level() -> None:
    found = figures.find_figures("It was up 5 to 7,412.", ())
    assert [(each.value, each.value_high) for each in found] == [(5, None), (7412, None)]


def test_a_reference_back_is_a_value_of_a_single_sentence() -> None:
    assert [each.value for each in figures.figures_in_statement("The two ministers met.")] == [2]


def test_values_in_says_30_however_it_is_written() -> None:
    written = ["Some 30 ships sailed.", "Thirty ships sailed.", "30 ships sailed."]
    assert {figures.figures_in_statement(text)[0].value for text in written} == {30}


def test_every_qualifier_is_of_the_closed_set() -> None:
    closed = {"about", "at least", "at most", "more than", "less than", "nearly"}
    assert set(figures.QUALIFIERS) == closed
    assert set(figures.QUALIFIERS_BEHIND) <= closed


PIECES = st.sampled_from(
    [
        *"%$£.,-–½°“\n", "some ", "nearly ", "between ", "30", "one", "two ", "in ", "five", " and ", "half ",
        "a ", " to ", " million", " km", "-year-old", "1,000", "0.5", " people", "May ", "2021", "m ",
    ]
)  # fmt: skip


@given(st.one_of(st.text(), st.lists(PIECES).map("".join)))
def test_any_text_has_figures_in_order_without_overlaps(text: str) -> None:
    position = 0
    for figure in figures.find_figures(text, ()):
        assert position <= figure.start < figure.end <= len(text)
        assert figure.value_high is None or figure.value < figure.value_high
        assert figure.of is None or figure.of in text
        position = figure.end


def _items(found: tuple[FigureMention, ...]) -> list[gold_set.Item]:
    return [
        gold_set.Item(
            start=each.start,
            end=each.end,
            meaning=(float(each.value), None if each.value_high is None else float(each.value_high), each.unit),
            qualifier=each.qualifier,
            of=each.of,
        )
        for each in found
    ]


@pytest.mark.parametrize("part", gold_set.parts())
def test_the_gold_set_is_read_as_well_as_it_was(part: str) -> None:
    articles = gold_set.articles(part)
    found = [_items(figures.find_figures(article.text, article.sentences)) for article in articles]
    score = gold_set.score([article.figures for article in articles], found)
    floor = gold_set.FLOORS[part, "figures"]
    assert (score.precision >= floor.precision, score.recall >= floor.recall) == (True, True), score
