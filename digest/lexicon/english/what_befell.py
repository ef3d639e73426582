"""English words → what befell the things of a count: two counts of one thing can differ only where the same befell it.

Gathered by us from reports of accidents, wars, courts, trade and votes. Words are given once in a plain form, since
their stems are compared; forms that have another stem, and phrases, stand beside it, parted by |.
"""

from __future__ import annotations

from collections.abc import Mapping

from digest.lexicon.tables import word_set

BEFELL: Mapping[str, str] = {
    "killed": "kill|leave dead|left dead|=leaves dead|die|died|dying|dead|death|toll|fatal|fatality|perish|slay"
    "|slain|slew|drown|murder|massacre"
    "|succumb|people their lives|people their life|claim the life|claim the lives|cost the life"
    "|cost the lives|take the lives|took the lives"
    "|lose their life|lose their lives|lost their lives|lost his life|lost her life|lives lost|life lost"
    "|lives were lost|claim lives|cost lives|take lives|took lives|body|corpse|shot dead|execute|electrocute|behead"
    "|burned to death|burnt to death|crushed to death|frozen to death|froze to death|stabbed to death"
    "|beaten to death|=culled|=cull|put down",
    "injured": "injure|injury|wound|hurt|maim|with injuries|to hospital with injuries|to hospital with wounds",
    "hospitalised": "=hospitalised|=hospitalized|to hospital|in hospital|=treated|=treating|=patients|=patient"
    "|care for|cared for|intensive care"
    "|hospital treatment",
    "missing": "=missing|unaccounted|disappear|vanish|not been found|not yet found",
    "trapped": "trap|strand|stuck|buried alive|below ground|=underground",
    "cut off": "cut off|isolate",
    "rescued": "=rescued|=rescues|=rescuing|=saved|pulled from|pulled out|pulled alive|brought up|pluck|found alive"
    "|found safe|turned up alive|turned up safe|dug out|freed from|to the surface|brought out alive"
    "|brought to safety|lead to safety|led to safety",
    "survived": "survive|survivor|unhurt|unharmed|uninjured",
    "displaced": "displace|uproot|refugee",
    "evacuated": "evacuate|taken off|brought off|brought to land|evacuee|to safety|leave their homes|left their homes",
    "homeless": "homeless|lost their homes|lose their homes",
    "fled": "flee|fled",
    "infected": "infect|infection|=cases|=case|tested positive|=contracted|diagnose|diagnosis|caught the"
    "|come down with|came down with|have the virus|caught the virus",
    "sick": "sick|ill|sicken|illness|food poisoning|poisoned",
    "recovered": "recover",
    "vaccinated": "vaccinate|=vaccine|=vaccines|jab|inoculate",
    "arrested": "arrest|detain|detention|custody|apprehend|round up|rounded up|=held|taken into custody",
    "charged": "=charged|=charges|indict",
    "convicted": "convict|found guilty",
    "sentenced": "sentence|jail|imprison|=prison|behind bars",
    "released": "release|=freed|set free",
    "abducted": "abduct|kidnap|hostage",
    "deported": "deport|expel|expulsion",
    "sold": "sell|sold|sale",
    "bought": "buy|bought|purchase|acquire",
    "ordered": "=ordered|=orders",
    "built": "build|built|construct|complete|erect|manufacture|assemble|produce|output",
    "destroyed": "destroy|raze|demolish|flatten|wreck|=gutted|burn|burnt|=buried|=levelled|=leveled|sunk|swept away"
    "|in ashes|to ashes|in ruins|to rubble|in rubble|consume|devour|scorch|eat up|ate up|eaten up|ravage|engulf"
    "|go up in flames|gone up in flames"
    "|went up in flames|swallow|swallowed up|reduced to rubble|turned to ash",
    "burning": "=burning|in flames|alight|ablaze|on fire",
    "damaged": "damage",
    "flooded": "=flooded|=flooding|inundate|submerge",
    "without power": "without power|cut power|power cut|without electricity|lost power|no power|blackout"
    "|cut off electricity|cut off power|cuts off electricity|lose electricity|lose power|without light|no light"
    "|no electricity|power was out|power is out|power out|out of power|power failed|power supply failed|in the dark"
    "|lost electricity|power outage|not returned to|not restored to|not been restored to",
    "without water": "without water|no water|no drinking water|without drinking water|no running water"
    "|without running water",
    "asked": "ask|demand|=seek|=seeks|=sought|=requested|=wants|=want|call for|called for",
    "offered": "offer|=bid",
    "granted": "grant|award|receive|=got|=won|=wins|=win",
    "paid": "=paid|=pays|=paying|to pay|will pay|must pay|=spend|=spent",
    "cost": "cost|price|worth|expense|=value|=valued",
    "fined": "=fined|=fine|=fines",
    "stolen": "steal|stole|stolen|rob|robbery|theft|loot|embezzle|taken by thieves|taken by burglars"
    "|taken by robbers|made off with|make off with|got away with|get away with|escape with|escaped with|flee with"
    "|fled with",
    "donated": "donate|donation|donor|paid into|collect|fundraising|appeal fund",
    "registered": "registered for|register for|registration|sign up|signed up|enrol|enroll|enrolment|enrollment",
    "filled": "=filled|=full",
    "signed": "signature|signatory|signed by|signed the petition|signed a petition|sign the petition|sign a petition",
    "invested": "invest|investment",
    "borrowed": "borrow|debt|owe|loan|lend|lent",
    "earned": "earn|salary|wage|profit|net income",
    "lost money": "net loss|loss",
    "turned over": "revenue|turnover",
    "on strike": "=striking|=strikers|=striker|on strike|walk out|walked out|down tools|downed tools|stopped work"
    "|stop work|refused to work",
    "hired": "hire|recruit",
    "resigned": "resign|resignation|=quit|=quits|step down|stepped down|stand down|stood down|bow out|bowed out"
    "|leave office|left office|hand in notice|walk away",
    "dismissed": "lay off|laid off|layoff|=sacked|dismiss|redundant|redundancy|cut jobs|job cuts|=shed|=sheds"
    "|=shedding|jobs are to go|lose their jobs|lost their jobs|their jobs",
    "employed": "employ|employee|workforce",
    "opened": "=opened|=opens|=open|=opening|inaugurate",
    "closed": "=closed|=close|=closes|=closing|shut|closure",
    "founded": "=founded|establish|set up",
    "born": "=born|birth",
    "voted for": "voted for|in favour|in favor|voted yes",
    "voted against": "voted against|voted no|votes against",
    "abstained": "abstain|abstention",
    "voted": "=voted|turnout|=cast",
    "elected": "elect",
    "marched": "march|crowd|protest|demonstrate|demonstration|demonstrator|rally|gather|took to the streets"
    "|take to the streets|on the streets|in the streets",
    "attended": "attend|visit|attendance|visitor|spectator|listener|audience|concertgoer|=drew|=draws|attract|flock"
    "|turned out|=watched",
    "launched": "launch|=fired",
    "intercepted": "intercept|shot down|shoot down",
    "deployed": "deploy|=fighting|=battling|=stationed|=send|=sent|amass",
    "withdrawn": "withdraw|withdrew|pull out",
    "exported": "export|=shipped",
    "imported": "import",
    "planted": "=planted|=planting|plant trees",
    "cancelled": "cancel|scrap|called off|call off|=grounded|not take off|unable to take off",
    "delayed": "delay|postpone",
    "weighs": "weigh|weight",
    "long": "=long|length",
    "high": "=high|tall|height|altitude",
    "wide": "=wide|width",
    "deep": "=deep|depth",
}
"""Of each fate the words that tell it; a word stands for all with its stem, one behind = for itself alone."""

RESTORED: Mapping[str, str] = {
    "without power": "back on the grid|power again|electricity again|power back|electricity back|light again|reconnect"
    "|power restored|electricity restored|supplied again",
    "without water": "water again|running water again",
    "trapped": "pulled out|brought up|brought out|freed|rescue|to the surface|brought to safety",
    "missing": "accounted for|been found|turned up",
}
"""Of what lasts the words that tell its end, behind `all but` and a count of those of whom it is not told."""

NOUNS_OF_A_FATE = word_set(
    """
    death deaths fatality fatalities injury injuries arrest arrests detention detentions infection infections case
    cases signature signatures registration registrations birth births sale sales theft thefts casualty casualties
    expulsion expulsions bodies layoffs"""
)
"""Counted nouns that tell themselves what befell: nine deaths."""

RISEN = (
    "rise|rose|risen|increase|grow|grew|growth|gain|climb|jump|soar|surge|advance|add|up"
    "|swell|swollen|rally|leap|leapt|mount|expand|balloon|extend|stretch|widen|spread|raise|boost|lift"
)
FALLEN = (
    "fall|fell|fallen|drop|decline|decrease|slip|slide|slid|sink|sank|sunk|plunge|tumble|down|reduce|cut|shrink|shrank|shrunk"
    "|shed|lose|lost|dip|slump|sag|dwindle|plummet|diminish|narrow|shorten|trim|lower"
)
"""Words of a change, by which its amount is told from a level."""

RUNNING = word_set(
    """
    killed injured hospitalised missing trapped rescued displaced evacuated homeless fled infected sick recovered
    vaccinated arrested destroyed damaged flooded voted survived burning signed registered filled donated released
    cancelled deployed"""
) | {"on strike", "without power", "without water", "cut off"}
"""What is counted while it goes on, so that a later count is another moment of the same series."""

STATES = frozenset(
    {"missing", "trapped", "hospitalised", "homeless", "without power", "without water", "cut off", "burning"}
)
"""What lasts, so that a date beside it is that of the count and not that of the event."""

LASTING = frozenset({"weighs", "long", "high", "wide", "deep", "far"})
"""What does not change from one report to the next."""

OF_PERSONS = word_set(
    """
    killed injured hospitalised missing trapped rescued displaced evacuated homeless fled infected sick vaccinated
    arrested charged convicted sentenced released abducted deported survived marched attended voted hired dismissed
    employed resigned signed registered"""
) | {"on strike"}
"""What befalls persons where nothing else is named."""

OWNING = word_set("has have had own owns owned operates")
"""Verbs right before a count of what somebody has."""

PRICES = frozenset({"bought", "sold", "cost", "paid"})
"""What a sum of money is where something changes hands: both tell its price."""

TOLD_AS_ONE: tuple[frozenset[str], ...] = (
    frozenset({"bought", "sold", "ordered", "cost", "paid", "invested"}),
    frozenset({"rescued", "evacuated", "survived"}),
    frozenset({"evacuated", "displaced", "fled"}),
    frozenset({"sick", "infected"}),
    frozenset({"trapped", "cut off"}),
    frozenset({"cut off", "without power"}),
    frozenset({"attended", "marched"}),
    frozenset({"sentenced", "convicted"}),
    frozenset({"voted", "voted for", "granted"}),
    frozenset({"fined", "paid"}),
    frozenset({"built", "opened"}),
    frozenset({"granted", "paid", "invested", "donated"}),
)
"""Fates of which reports of one event tell the same count: sailors whom one says to be rescued were taken off."""

VALUED = word_set("worth valued value")
"""Words of what a thing is worth, by which reports also tell what was stolen."""

MOVED = frozenset({"rescued", "evacuated", "displaced", "fled", "trapped", "released"})
"""Where persons are or have gone, which reports tell in many words: slept in the school, were moved to the hall."""

TURNOVER = frozenset({"sold", "turned over"})
"""What sales are told as, in money or by how much they changed."""

ASKED = frozenset({"asked", "offered"})
"""What is not yet given, so that it is another thing than what is."""

OF_TIMES = frozenset({"sentenced", "delayed"})
FATES_OF: Mapping[str, frozenset[str]] = {
    "length": LASTING - {"weighs"},
    "time": OF_TIMES,
    "months": OF_TIMES,
    "temperature": frozenset(),
    "magnitude": frozenset(),
    "speed": frozenset(),
    "mass": frozenset(BEFELL) - OF_PERSONS - (LASTING - {"weighs"}),
}
"""Of what is measured in a dimension, what can befall it; in one that is missing here what befalls things."""


OF_MONEY = frozenset({"paid", "cost", "earned", "borrowed", "invested", "turned over", "lost money", "donated"})
COUNTED = frozenset(BEFELL) - LASTING
"""What can befall what is counted, or told as a share."""


def fates_of(dimension: str) -> frozenset[str]:
    """Return what can befall what is measured in the dimension."""
    if dimension == "count":
        return COUNTED - OF_MONEY
    return COUNTED if dimension == "percent" else FATES_OF.get(dimension, COUNTED - OF_PERSONS)


PERSONS = word_set(
    """people person man woman human individual life soul body casualty victim fatality others other death dead corpse
    injury wounded injured one"""
)
"""Nouns for persons in general, in the singular."""

KINDS_OF_PERSONS = word_set(
    """
    child boy girl youth teenager baby infant pupil student teacher nurse doctor patient soldier troop policeman
    police officer civilian militant rebel fighter insurgent terrorist worker employee miner farmer fisherman sailor
    pilot driver passenger tourist hiker climber skier resident villager inhabitant citizen native migrant refugee
    foreigner pilgrim worshipper protester demonstrator marcher journalist reporter prisoner inmate detainee hostage
    suspect survivor guest visitor spectator fan player athlete voter member staff crew guard firefighter fireman
    rescuer volunteer customer shopper commuter cyclist pedestrian motorist family couple household personnel
    elderly"""
)
"""Nouns for some of them."""

PERSON_ENDINGS = ("er", "or", "ist", "ian", "man", "ant", "ent", "ee")
"""Endings of further ones."""

ANY_PERSONS = word_set("resident inhabitant villager citizen local guest visitor member")
"""Nouns for persons that tell no part of them: 3,000 residents and 5,000 people had to leave."""

OF_A_BODY = word_set("member colleague comrade unionist affiliate")
"""Nouns for those of a body, who may be told by what they are: 20,000 members of a union are teachers."""

SINGULARS: Mapping[str, str] = {
    "men": "man", "women": "woman", "children": "child", "people": "people", "person": "people", "persons": "people",
    "lives": "life", "wives": "wife", "knives": "knife", "policemen": "policeman", "firemen": "fireman",
    "fishermen": "fisherman", "servicemen": "serviceman", "feet": "foot", "teeth": "tooth", "geese": "goose",
    "mice": "mouse", "oxen": "ox", "bodies": "body", "casualties": "casualty", "fatalities": "fatality",
    "workforce": "employee", "employees": "employee", "residents": "resident", "population": "resident",
    "inhabitants": "resident", "inhabitant": "resident", "homes": "house", "home": "house", "houses": "house",
    "households": "house", "household": "house",
    "outlets": "shop", "stores": "shop", "branches": "shop", "shops": "shop", "troops": "soldier",
    "soldiers": "soldier", "firms": "company", "firm": "company", "companies": "company", "kids": "child",
    "jobs": "job", "posts": "job", "nations": "country", "states": "country",
    "countries": "country", "airplanes": "aircraft",
    "planes": "aircraft", "infants": "child", "babies": "child", "cars": "vehicle", "vehicles": "vehicle",
}  # fmt: skip
"""Plurals that a stem does not join to their singulars, and nouns that count the same, each with one form for both."""
