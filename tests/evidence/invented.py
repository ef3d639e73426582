"""A seed → an invented article: places, people and events that are not, with names, figures and negations."""

from __future__ import annotations

from random import Random

NAMES = ("Anselm Brack", "Ilka Torrin", "Oda Mertel", "Juris Vane", "Pell Harrow", "Sanna Quist")
PLACES = ("Kell", "Northland", "Varn Bay", "the Sound of Ilm", "Southmark", "Eastholm")
THINGS = ("patrol boats", "supply flights", "harbour pilots", "survey ships", "radar posts", "ice breakers")
ADVERBS = ("quietly", "openly", "again", "at once", "in good order", "under protest", "with one voice")
NUMBERS = ("12", "30", "47", "1.5 million", "300", "2,400", "9.5", "thirty-five", "sixty", "18%")
PATTERNS = (
    "{name} said that {place} would not send its {number} {things} to {place2} before {number2} had been repaired.",
    "The council of {place} {adverb} approved {number} new {things} and set aside {number2} crowns for the crews.",
    "“We have {number} {things} and we will not give up one of them,” {name} told reporters in {place} {adverb}.",
    "According to {name}, some {number} {things} left {place} {adverb} and never reached the yards of {place2}.",
    "In {place} the price of {things} rose by {number}, while {place2} — with {number2} — did not report any change.",
    "It was {adverb} agreed that no {things} from {place} may pass {place2} without {number} days' notice to {name}.",
    "{name} and {name2} did not meet in {place}; they spoke for {number} minutes about the {things} near {place2}.",
    "Officials in {place2} counted {number} {things} on Friday and {number2} on Sunday, {adverb} and with some doubt.",
)


def invented_article(seed: int, sentences: int = 24) -> str:
    """Return an article of paragraphs of two to four sentences; the same seed gives the same article."""
    random = Random(seed)  # noqa: S311 - invented text, not a secret
    paragraphs: list[list[str]] = [[]]
    for _ in range(sentences):
        if len(paragraphs[-1]) >= random.randint(2, 4):
            paragraphs.append([])
        paragraphs[-1].append(_sentence(random))
    return "\n\n".join(" ".join(paragraph) for paragraph in paragraphs)


def _sentence(random: Random) -> str:
    name, name2 = random.sample(NAMES, 2)
    place, place2 = random.sample(PLACES, 2)
    number, number2 = random.sample(NUMBERS, 2)
    return random.choice(PATTERNS).format(
        name=name,
        name2=name2,
        place=place,
        place2=place2,
        number=number,
        number2=number2,
        things=random.choice(THINGS),
        adverb=random.choice(ADVERBS),
    )
