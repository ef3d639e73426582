"""Text and its sentences → the phrases that say what it is about, best first."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from digest.analysis.language.words import Word, words_in
from digest.lexicon.english import documents, people, speech_verbs
from digest.lexicon.english.nouns import NO_PASTS
from digest.lexicon.tables import word_set
from digest.model import Sentence

MOST = 12
"""Terms of one article: what a reader takes in at a glance."""

_LONGEST = 4
"""Words of a phrase: longer ones are clauses."""

_REPEATED = 2
"""Times that a phrase stands in the text, unless the title has it: of those that stand once, most are chance."""

_FEW = 5
"""Phrases below which names that stand once are added, and phrases whose words all stand again elsewhere."""

_FEWEST = 3
"""Phrases below which others that stand once are added, and then single words, as in a text of a few sentences."""

_PER_WORD = 0.25
"""How much more a phrase counts for each word beyond two: `northern gas pipeline` says more than `gas pipeline`."""

Keys = tuple[str, ...]

_VERBS = word_set(
    """
    accept accuse agree allow appear argue ask assure assures became become began begin believe believes blame bring
    brought build built buy call calls cause claim claims continue contribute could cut decide deny describe discuss
    expect face fall feel fell find flew fly follow force found give grew grow happen happens held help helps hit hold
    hope include includes increase invade join keep kept lead leads leave led left live look lose lost make mean means
    meet met move need needs offer open pay paid play plan point pose prepares prevent promise prompt provide push ran
    reach read remain remains reports respond return rise rose run runs sailed say sell send sent sets show shows sign
    signals sold speak spend spent spoke stand start stay stood stop suffer support surged tell tells think thinks
    threaten threatens threw told took travel tries try turn understand urge vote wait warn warns watch went win won
    work works write writes wrote ate beat bent bind bit blew bore bought bound break breaks broke caught chose clung
    crept dealt drank drew drove dug fed fled flung forgot fought froze got hid hung knew laid lay lent lit meant rang
    rode rose sang sank saw seek seeks shook shot slept slid sought spun sprang stole struck stuck swam swept swore
    swung taught tore understood woke wore wound able easy hard due real clear sure exist exists enter enters grows
    identify improve improves indicate indicates occur occurs offers sustain symbolizes takes entire various certain
    own whole main different possible gave cost costs whoever inside alone
    """
)
"""Words that are seldom nouns or parts of one: they end a phrase."""

_SAYING = speech_verbs.SAYING - speech_verbs.ALSO_NOUNS - documents.STATEMENTS
"""Verbs of speech, which are no part of a phrase either."""

_NOUNS_IN_ING = word_set(
    """
    banking beijing boeing briefing broadcasting building ceiling clothing crossing drilling earning engineering
    evening farming feeling filing financing fishing funding gathering hearing heating holding housing hunting king
    landing learning lending licensing listing logging machine-learning manufacturing marketing meaning meeting mining
    nursing offering opening parking peacekeeping planning policing polling pricing printing processing programming
    publishing ranking rating recording recycling refining reporting ring rising rocketing setting shelling shipping
    shooting smuggling spending spring string targeting testing thing trading trafficking training uprising voting
    warning wedding wing
    """
)
_VERBAL = re.compile(r"(?:ed|ing|ly|less|n't)$")
_NOT_FIRST = word_set(
    """
    one two three four five six seven eight nine ten eleven twelve hundred thousand million billion percent
    fifths dozen dozens big bigger biggest larger largest greater greatest
    smaller smallest higher highest lower lowest longer longest shorter shortest close closer
    closest better best worse worst older oldest newer newest major minor important recent true good bad stronger
    strongest single similar same such sole
    """
)
"""Words that count or judge: a phrase says what it is about without them."""

_NOT_LAST = frozenset(word.lower() for word in people.OFFICES) | word_set(
    """
    ministers presidents premier spokesman spokeswoman spokesperson counterpart
    counterparts official officials leader leaders chief chiefs head heads strategic political economic nuclear
    national international regional global financial social legal federal central joint northern southern eastern
    western domestic foreign annual public digital electric diplomatic democratic historic scientific specific
    academic
    """
)
"""Offices, which say who speaks rather than what about, and words that want a noun behind them."""


def find_terms(text: str, sentences: Sequence[Sentence], *, title: str | None = None) -> tuple[str, ...]:
    """Return up to twelve phrases in the form in which they most often stand; single words where phrases are few."""
    runs = [run for sentence in sentences for run in _runs(text, sentence)]
    counts = Counter(word.key for run in runs for word in run)
    times, forms = _phrases(text, runs)
    heading = {word.key for word in words_in(title or "", 0, len(title or ""))}
    scores = {keys: _score(keys, times[keys], counts, heading) for keys in forms}
    ranked = sorted(forms, key=scores.__getitem__, reverse=True)
    phrases = [keys for keys in ranked if len(keys) > 1]
    best = [keys for keys in phrases if times[keys] >= _REPEATED or heading.issuperset(keys)]
    for fewest, others in (
        (_FEW, [keys for keys in phrases if _is_name(forms[keys]) or all(counts[key] > times[keys] for key in keys)]),
        (_FEWEST, phrases),
        (_FEWEST, [keys for keys in ranked if len(keys) == 1]),
    ):
        best = list(_distinct(best))
        if len(best) < fewest:
            best += others
    return tuple(max(forms[keys], key=lambda form: (forms[keys][form], len(form), form)) for keys in _distinct(best))


def _runs(text: str, sentence: Sentence) -> Iterator[tuple[Word, ...]]:
    """Yield the longest stretches of words that may be a phrase."""
    run: list[Word] = []
    for word in words_in(text, sentence.start, sentence.end):
        joined = not run or text[run[-1].end : word.start] in (" ", "\u00a0")
        nominal = _is_nominal(word) or (word.form == "New" and word.start > sentence.start)
        if run and (not joined or not nominal or not _belong_together(run[-1], word)):
            yield tuple(run)
            run = []
        if nominal:
            run.append(word)
    if run:
        yield tuple(run)


def _belong_together(left: Word, right: Word) -> bool:
    """Return whether two words may be parts of one phrase: a possessive ends one, and so does a capital behind a small
    letter, where the small word is mostly a verb (… counter Russia), or behind what only precedes a name."""
    if left.form in people.OFFICES and _capital(right):
        return False
    return not left.form.endswith(("'s", "’s")) and (_capital(left) or not _capital(right))


def _is_nominal(word: Word) -> bool:
    if not word.content or word.wide:
        return False
    low = word.form.lower()
    if word.form[0].isupper():
        return True
    if low in _VERBS or low.removesuffix("s") in _VERBS or low in _SAYING:
        return False
    return not _VERBAL.search(low) or low in _NOUNS_IN_ING or low in NO_PASTS | {"freed"}


def _phrases(text: str, runs: Sequence[tuple[Word, ...]]) -> tuple[Counter[Keys], Mapping[Keys, Counter[str]]]:
    """Return how often each phrase stands, and in which forms it stands whole; a name is never cut.

    It stands whole where its last word ends the run: that is its noun, which a cut would take away.
    """
    times: Counter[Keys] = Counter()
    forms: defaultdict[Keys, Counter[str]] = defaultdict(Counter)
    for run in runs:
        keys_of_run, capitals = tuple(word.key for word in run), list(map(_capital, run))
        for first in range(len(run)):
            if run[first].form.lower() in _NOT_FIRST or _is_within_name(capitals, first):
                continue
            for last in range(first + 1, min(len(run), first + _LONGEST) + 1):
                if _is_within_name(capitals, last):
                    continue
                keys = keys_of_run[first:last]
                times[keys] += 1
                if last == len(run) and run[last - 1].form.lower() not in _NOT_LAST:
                    forms[keys][_written(text, run[first:last])] += 1
    return times, forms


def _is_name(forms: Counter[str]) -> bool:
    return all(sum(word[0].isupper() for word in form.split()) > 1 for form in forms)


def _written(text: str, part: Sequence[Word]) -> str:
    return re.sub(r"['’]s$", "", text[part[0].start : part[-1].end])


def _is_within_name(capitals: Sequence[bool], edge: int) -> bool:
    """Return whether a word with a capital stands on either side of an edge."""
    return 0 < edge < len(capitals) and capitals[edge - 1] and capitals[edge]


def _capital(word: Word) -> bool:
    return word.form[0].isupper()


def _score(keys: Keys, count: int, counts: Mapping[str, int], heading: set[str]) -> float:
    weight = sum(math.log(1 + counts[key]) * (2.0 if key in heading else 1.0) for key in keys) / len(keys)
    return count * weight * (1 + _PER_WORD * (len(keys) - 2))


def _distinct(best: Iterable[Keys]) -> Iterator[Keys]:
    """Yield those that share fewer than half of their words with a better one, or half where their nouns are others."""
    kept: list[Keys] = []
    for keys in best:
        if not any(_alike(keys, other) for other in kept):
            kept.append(keys)
            yield keys
        if len(kept) == MOST:
            return


def _alike(one: Keys, other: Keys) -> bool:
    words, others = set(one), set(other)  # a word may stand in a phrase more than once
    shared, shorter = len(words & others), min(len(words), len(others))
    return 2 * shared > shorter or (2 * shared == shorter and one[-1] == other[-1])
