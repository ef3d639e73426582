"""The folder of the public sets → cases of two whole stories, of one event or of two of a kind.

ECB+ has of each topic reports on one event and reports on another of the same kind. In BASIL three outlets tell one
event. Where two of its stories each name an outlet from which they have something, that stands for the right answer,
which nobody has checked: from one origin if both name the same outlet, and not if they name others.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations, product
from pathlib import Path

from comparing_cases import Case

DEVELOPMENT = ("2", "5", "12", "18", "21", "23", "34", "35")
"""The topics of ECB+ that its development part has."""

OUTLETS: Mapping[str, str] = {
    "Associated Press": r"Associated Press|AP",
    "Reuters": r"Reuters",
    "AFP": r"AFP|Agence France-Presse",
    "ABC": r"ABC(?: News)?",
    "BBC": r"BBC(?: News)?",
    "Bloomberg": r"Bloomberg(?: News)?",
    "CBS": r"CBS(?: News)?",
    "CNN": r"CNN",
    "Daily Beast": r"Daily Beast",
    "Fox": r"Fox News(?: Channel)?",
    "Los Angeles Times": r"(?:Los Angeles|L\.A\.) Times",
    "MSNBC": r"MSNBC",
    "NBC": r"NBC(?: News)?",
    "New York Times": r"New York Times",
    "NPR": r"NPR|National Public Radio",
    "Politico": r"(?i:politico)",
    "USA Today": r"(?i:usa today)",
    "Wall Street Journal": r"Wall Street Journal",
    "Washington Post": r"Washington Post",
}
NAMED = (
    r"\b(?:told|tells|telling|according to|by|with|from|to|citing) {outlet}\b(?! anchor| host| reporter)",
    r"\b(?:on|in|from|for|by) {outlet}(?:['’]s?)? (?:[“‘\"']|Morning Joe|This Week|interview|poll|survey|report)",
    r"\b(?:on|in) {outlet}(?: on)? (?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b",
    r"\b{outlet}(?: (?:first|also|has|had))? (?:report|contribut|learned|obtained|quot|interview|poll|survey)",
    r"\({outlet}\)",
)
"""How a story says from whom it has something."""

PUBLISHERS = {"fox": "Fox", "nyt": "New York Times", "hpo": "HuffPost"}

SPACED = re.compile(r" (?=[.,;:!?%)\]]|n't\b|'(?:s|re|ve|ll|d|m)?\b)|(?<=[(\[$]) ")
"""Blanks that a text cut into tokens has and an article has not."""


def read(folder: Path) -> Iterator[Case]:
    """Yield the cases of both sets."""
    yield from _events(folder / "ecb" / "dev_text.txt")
    yield from _origins(folder / "basil")


def _events(path: Path) -> Iterator[Case]:
    topics: dict[str, dict[bool, list[tuple[str, ...]]]] = {}
    for name, story in _stories(path).items():
        topic = name.split("_")[0]
        if topic in DEVELOPMENT:
            topics.setdefault(topic, {False: [], True: []})["ecbplus" in name].append(story)
    for topic, told in topics.items():
        same = [both for stories in told.values() for both in combinations(stories, 2)]
        for label, agree, both in (("same event", True, same), ("another event", False, product(*told.values()))):
            for first, second in both:
                yield Case(set="ECB+", label=label, first=first, second=second, agree=agree, group=topic, stories=True)


def _stories(path: Path) -> Mapping[str, tuple[str, ...]]:
    """Return the sentences of each story, in the order of the file."""
    tokens: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            name, sentence, _, token, *_ = line.split("\t")
            tokens[name][sentence].append(token)
    return {name: tuple(_joined(words) for words in story.values()) for name, story in tokens.items()}


def _joined(tokens: list[str]) -> str:
    return SPACED.sub("", " ".join(tokens))


def _origins(folder: Path) -> Iterator[Case]:
    events: dict[str, list[tuple[dict[str, str], tuple[str, ...]]]] = defaultdict(list)
    for path in sorted(folder.glob("articles/*/*.json")):
        record = json.loads(path.read_text(encoding="utf-8"))
        events[record["triplet-uuid"]].append((record, tuple(" ".join(each) for each in record["body-paragraphs"])))
    for event, stories in events.items():
        for (one, first), (other, second) in combinations(stories, 2):
            sources, others = _named(first, one["source"]), _named(second, other["source"])
            publishers = {PUBLISHERS[record["source"].lower()] for record in (one, other)}
            if not sources or not others or publishers & (sources | others):
                continue  # nothing is known of them, or one has it from the other
            label = "same outlet named" if sources & others else "another outlet named"
            yield Case(
                set="BASIL",
                label=label,
                first=first,
                second=second,
                group=event,
                published=(one["date"], other["date"]),
                stories=True,
            )


def _named(story: tuple[str, ...], publisher: str) -> set[str]:
    """Return the outlets from which a story says that it has something, itself aside."""
    text = "\n".join(story)
    patterns = {
        name: "|".join(NAMED).replace("{outlet}", f"(?:[Tt]he )?(?:{forms})") for name, forms in OUTLETS.items()
    }
    found = {name for name, pattern in patterns.items() if re.search(pattern, text)}
    return found - {PUBLISHERS[publisher.lower()]}
