"""English words → what kind of figure they make of a count: planned or feared, a part, an addition, a mean, a rate.

Gathered by us from reports; words stand in every form in which they are looked up.
"""

from __future__ import annotations

from digest.lexicon.tables import word_set

EXPECTED = word_set(
    """will would shall should could may might plan plans planned planning expect expects expected expecting forecast
    forecasts forecasted projected projects projection predict predicts predicted prediction target targets targeted aim
    aims aimed hope hopes hoped propose proposes proposed proposal budget budgeted intend intends intended
    estimate estimates estimated estimating feared fears believed presumed thought potential potentially likely
    scheduled due demand demands demanded demanding asked asking sought seek seeks seeking requested"""
)
"""What is meant, guessed, feared or asked for, and has not come or was not counted."""

IS_NOW = word_set("is are")
IS = IS_NOW | word_set("was were")
"""Words behind which `to` tells what is to come: was to cost; behind the first of them what goes on is in -ing."""

WAS = word_set("was were")
THOUGHT = word_set("thought believed feared estimated presumed")
PUTTING = word_set("put puts putting estimate estimates reckon reckons speak speaks")
"""What is said of an estimate that was made, and of one that is made now."""

COMPARED = {"lower": "down", "higher": "up", "down": "down", "up": "up"}
"""Words right behind a measure by which it is the amount of a change: closed 3 percent lower."""

TURNOUT, VOTES = "turnout", word_set("votes vote ballots")
"""Who came to vote, another measure than a share of the votes."""

USUALLY = word_set("every per usually normally always often annual sometimes regularly no without")
"""What says that a number is told of many times, or of none."""

AGREED = word_set("agreed agrees")
"""Before `to` and a verb: what is settled and may have come or not, as a price is."""

PAST = word_set("was were had been cost")
"""Words of what has come, beside the past forms of verbs."""

NOUNS_OF_A_RISE = word_set("growth increase rise inflation")
"""Nouns of a change whose amount is told as a level of its own: cut its forecast of growth to 2 percent."""

MEASURED = word_set(
    """
    prices rents wages salaries fares fees exports imports profit profits loss losses sales unemployment inflation
    births deaths
    """
)
"""Nouns of what is told to have risen or fallen, of which one is not another."""

DENYING = word_set("not never cannot")
"""What says that a number is not so."""

ADDED_BEFORE = word_set("another additional further extra")
ADDED_BEHIND = word_set("more additional extra further")
"""Words beside a number that is added to one told elsewhere."""

PART_BEFORE = word_set("including")
PART_BEHIND = (("of", "them"), ("of", "whom"), ("of", "those"), ("of", "these"), ("of", "which"))
"""Words beside a number that is part of another one."""

BALLOTS = word_set("votes vote ballots precincts districts stations wards")
COUNTING = word_set("counted tallied reporting declared")
"""What is counted in an election, and the word behind it that tells how far: with half of the votes counted."""

AS_COUNTED = word_set("with after when once")
"""What leads to how far it is."""

MEANS = word_set(
    "average averaged averages averaging mean median typical typically normal normally usual usually ordinarily"
)
"""Words of a number that stands for others."""

SURVEYS = word_set("survey surveys surveyed polled pollster pollsters respondents questionnaire")
POLLS = word_set("poll polls")
BEFORE_A_POLL = word_set("a an new latest opinion exit telephone online earlier recent")
"""Words of who was asked what, and such before a poll that is no ballot."""

BALLOT = word_set("referendum referendums election elections ballot vote voted runoff plebiscite")
"""Words of an occasion on which people vote."""

AMONG = word_set("the those these them his her its their")
"""Behind `of` the words before those of whom a part is told: six of those hurt."""

OF_WHOM = word_set("who that whose")
"""Words that tell of all what the part is of: nine of the pupils who fell ill."""

THIS = word_set("this current entire whole all")
PERIODS = word_set("season year month week term spring summer autumn winter quarter career decade lifetime")
OF_A_PERIOD = (("whole", "of"), ("since", "the"), ("so", "far"))
"""Times in which something is told to have come several times: goals this season, arrests this year, in her career."""

EACH = word_set("a an per each every")
BASES = word_set(
    """second minute hour day night week month quarter year season person head capita child pupil student
    worker employee household family square litre liter barrel tonne ton kilo kilogram kilometre mile ounce share unit
    game match 1000
    100000 10000 million vehicle car"""
)
WITHIN = word_set("in for of within over after during on at by until since such quite once")
"""Before `a month` they tell how long something took, and no rate."""

OF_TIME_OR_PERSONS = word_set("second minute hour day night week month quarter year season person head capita child")
"""Bases that change what a number is, where another one has none; `a share` is often left out."""

EVERY = {"daily": "day", "nightly": "night", "weekly": "week", "monthly": "month", "yearly": "year", "annually": "year",
         "hourly": "hour", "apiece": "one", "each": "one"}  # fmt: skip
"""What a rate is of: `40 a day`, `200 per household`, `12 daily`."""
