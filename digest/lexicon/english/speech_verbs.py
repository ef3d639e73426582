"""The verbs by which articles tell who said, called or thought something, in all their forms."""

from __future__ import annotations

from collections.abc import Iterator

from digest.lexicon.speech_verbs import SAYING_ELSEWHERE
from digest.lexicon.tables import word_set

_SAYING = """
acknowledge add admit advise agree allege announce answer anticipate argue ask assert assure attest bellow bemoan blog
boast brag caution challenge charge chant chime cite claim clarify comment complain concede conclude confess confirm
contend counter cry declare demand deny disclose echo elaborate email emphasise emphasize estimate exclaim exhort
explain express fume groan grumble gush hint imply implore indicate inform insinuate insist instruct interject
interrupt joke lament maintain mouth muse mutter note observe offer opine order plead pledge post predict posit
proclaim profess promise pronounce propose protest quip quote read react reason reassure recall reckon recognise
recognize recount reiterate relate remark remember repeat reply report respond retort retweet reveal scoff scream
shout sigh signal snap snipe specify speculate state stress suggest summarise summarize testify text thunder tout
tweet type urge vent venture volunteer vow warn whisper wonder yell
"""

_SAYING_IRREGULAR = """
continued continues say says said saying tell tells told telling write writes wrote written writing begin begins began
speak speaks spoke speaking shot fired went goes put puts
"""

_CALLING = """
accuse address admire advocate apologize applaud assail attack bash believe blame blast brand belittle celebrate
champion characterise characterize chide compare condemn consider credit criticise criticize decide decry deem defend
denigrate denounce depict deride describe disavow discuss disparage dismiss dispute doubt dub endorse expect fear
frame hail hammer highlight hope identify insult introduce invoke label lambaste lash laud liken love mention mock
name oppose outline pitch plan point portray praise question rail raise recommend refer refuse regard reject ridicule
rate rule scold skewer slam support swear talk target tease term thank threaten tout trash want welcome worry call
knock rip
"""

_CALLING_IRREGULAR = """
speak speaks spoke spoken feel feels felt feeling find finds found finding hit hits know knows knew known knowing see
sees saw seen seeing think thinks thought thinking swore sworn cast casts
"""

_DOUBLING = word_set("admit brag dub plan quip refer rip slam snap")


def _forms(verbs: str) -> Iterator[str]:
    for verb in verbs.split():
        stem = verb + verb[-1] if verb in _DOUBLING else verb.removesuffix("e")
        if verb.endswith("y") and verb[-2] not in "aeo":
            yield from (verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing")
        else:
            yield from (verb, verb + ("es" if verb.endswith(("s", "sh", "ch")) else "s"), stem + "ed", stem + "ing")


SAYING = frozenset(_forms(_SAYING)) | frozenset(_SAYING_IRREGULAR.split()) | SAYING_ELSEWHERE
"""Verbs that bring speech."""

CALLING = frozenset(_forms(_CALLING)) | frozenset(_CALLING_IRREGULAR.split())
"""Verbs that bring a name, a judgement or a thought, seldom a whole sentence."""

JUDGING = frozenset(
    _forms(
        """
        accuse brand call characterize condemn criticize decry denounce deride describe dismiss dub hail label mock
        portray praise refer slam
        """
    )
)
"""Verbs of these that bring the very words of a judgement."""

THINKING = CALLING - SAYING - JUDGING
"""Verbs of these that count only where no verb of speech stands."""

ALSO_NOUNS = word_set(
    """
    answer answers attack attacks blame cast chant chants claim claims claimed comment comments concern concerns cry
    doubt doubts fear fears hit hits hope hopes label labels love name names note notes offer offers order orders plan
    plans pledge pledges point points post posts promise promises question questions quote quotes report reports
    request signal signals state states stress support talk talks target targets tease term terms text texts thought
    thoughts tweet tweets use uses vow vows call calls joke jokes email emails address addresses look looks hint hints
    pitch pitches
    """
)
"""Forms that are nouns behind an article, an adjective or a possessive."""

TAGS = word_set(
    """
    said says asked asks wondered replied responded answered shouted yelled cried exclaimed wrote writes tweeted added
    demanded joked quipped screamed told recalled continued declared chanted mused whispered retorted countered
    """
)
"""Verbs that stand behind a quotation, with who speaks before them."""

REPORTED = word_set("said reported believed thought understood alleged rumoured rumored known")
"""What others say that somebody does, before `to` (he is said to have promised)."""
