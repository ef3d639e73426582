"""Nouns for what somebody said or wrote, and for papers that say something."""

from __future__ import annotations

from digest.lexicon.english.media import PAPERS
from digest.lexicon.tables import word_set

STATEMENTS = word_set(
    """
    accusation ad adage address advertisement allegation allegations announcement answer argument assertion
    assertions assurance boast call caption chant chants charge claim claims column comment comments complaint
    contention cries cry declaration description dictum editorial email emails essay expression hashtag insistence
    interview invitation jab joke letter line mantra memo message messages motto op-ed opinion phrase plea pledge
    post posts promise question questions quip quote refrain remark remarks reply report response rhetoric ruling
    sign signs slogan speech statement statements suggestion taunt testimony text tweet tweets vow warning warnings
    word words
    """
)
"""What someone said or wrote, as a noun: with its owner it brings speech (his remark that “…”)."""

_DOCUMENTS = """
accord account act affidavit agreement analysis article banner bill book brochure cable caption chapter charter clause
clip code constitution complaint contract decision document documents draft dossier feature filing flyer guidelines
headline indictment law lawsuit leaflet manifesto motion note notice order pact paragraph passage petition photo piece
placard plan platform poll poster press profile proverb record records resolution review rule section story study
summary survey text transcript treaty verdict video website
"""

DOCUMENTS = frozenset(_DOCUMENTS.split()) | STATEMENTS | PAPERS
"""Nouns under which papers speak."""

LISTING = word_set("include includes included including are is were was following follows")
"""Words before a colon behind which nobody speaks."""
