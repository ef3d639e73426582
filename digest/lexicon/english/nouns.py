"""The words that begin, make and end a noun behind a figure: tables, and nothing but tables."""

from __future__ import annotations

from digest.lexicon.english.verbs import IRREGULAR_PASTS
from digest.lexicon.tables import word_set

DETERMINERS = word_set(
    """the a an its their his her our your my this that these those such other another more additional further extra
    all both each every some any fewer less own separate different new-found"""
)
"""Words before a noun that say which and not what."""

OF_A_SERIES = word_set("previous prior earlier later former subsequent past")
"""Those that say so between a number and a plural: three previous attempts."""

DEGREES = word_set("most least")
"""Words that begin a description of what is counted: 25 of the most vital counties."""

STOPS = (
    word_set(
        """of in on at for from to with by into onto over under between among against across after before during since
    until till through throughout toward towards near around about above below beneath behind beyond beside besides
    along within without inside outside off per via amid despite than as like unlike
    and or but nor yet so if while when where who whom whose which what why how because although though unless
    is are was were be been being am has have had having do does did will would shall should may might must can could
    suggests shows finds means makes takes comes goes gives remains struck died
    not no never also only just even still already again ago later earlier apart away alone each together
    he she it they we you i him them us me himself themselves itself there here then now
    says say take come go get make hold leave fall rise win lose meet see give begin become run set stand keep lead
    last next past previous following yesterday today tomorrow tonight
    dead-on up down out aboard abroad overnight overall altogether annually daily weekly monthly yearly
    more most less least very too nearly almost thick long wide high deep tall old heavy north south east west northeast
    northwest southeast southwest inland offshore upstream downstream short clear worth ahead behind"""
    )
    | IRREGULAR_PASTS
)
"""Words that end a noun with its modifiers: prepositions, conjunctions, pronouns, common verbs, adverbs."""

ALSO_ADJECTIVES = word_set(
    """thick long wide high deep tall old heavy north south east west northeast northwest southeast southwest inland
    offshore upstream downstream short clear overnight outside inside overall"""
)
"""Those of them that may also begin a noun in the plural: six offshore patrol vessels."""

DIMENSIONS = word_set("long wide high deep tall thick")
"""Those that say which side is measured: a 20-metre high wall."""

ALSO_NOUNS = word_set("cut hit run set fall rise win lead shot sale cast split spread burst read")
"""Those of them that a measure may stand before: a 25-point cut."""

CHANGED = word_set(
    """pay price tax rate job jobs wage spending budget interest power warning salary share benefit fee fare rent staff
    production output poll record"""
)
"""What stands before them: a 5 percent pay cut."""

FORECASTERS = word_set("analysts economists forecasters experts investors officials planners")
"""Who expects a figure that stands before them."""

SHARED = word_set("majority supermajority quorum share stake interest chance cut rise drop increase reduction discount")
"""What is a share without `of`: a two-thirds majority."""

NO_NOUNS = word_set(
    """one ones other others both half rest whole free running dead-end thousands hundreds dozens millions billions
    small large big
    smaller larger bigger greater higher lower cheaper dearer faster slower older younger better worse fewer longer
    shorter heavier lighter stronger weaker richer poorer deeper closer warmer colder hotter cooler wetter drier busier
    taller wider"""
)
"""Words that, at the end of a phrase, stand for what is counted or compare it: two others, a fifth smaller."""

IRREGULAR = word_set(
    """people men women children police troops personnel staff cattle sheep aircraft spacecraft fish teeth feet mice
    data criteria phenomena media series species dead wounded injured missing wives lives knives thieves oxen geese
    crew salmon deer servicemen servicewomen policemen fishermen firemen gunmen spokesmen lawmen seamen airmen crewmen
    businessmen businesswomen craftsmen congressmen grandchildren schoolchildren alumni bacteria larvae nuclei fungi
    infantry cavalry offspring hovercraft watercraft"""
)
"""Plurals without s, and nouns that count many."""

CASUALTIES = word_set("dead wounded injured missing")
"""Those of them that say, behind a noun, what happened to it: 36 people injured."""

COLLECTIVES = word_set("infantry cavalry police crew data media fish cattle")
"""Those of them that also stand before another noun: infantry fighting vehicles."""

CHAINED = word_set(
    """jobs arms sports sales savings operations systems services goods rights communications drugs weapons earnings
    futures bonds works electronics customs parks records resources materials needs admissions securities assets
    pensions benefits foods textiles plastics metals minerals chemicals logistics forces affairs skills careers schools
    roads buses homes veterans claims damages reparations pharmaceuticals cosmetics semiconductors batteries chips
    drones munitions explosives missiles antiques news"""
)
"""Plurals that often stand before another noun: a youth jobs program."""

VERBS = word_set(
    "stands lies sits hangs leads shows means makes gives takes goes says tells needs seems belongs sets keeps"
)
"""Words in -s that, behind another plural, are rather verbs: a monument with 96 lamps stands there."""

VERBS_WITH_AS = word_set("counts serves acts works ranks qualifies doubles registers dates functions")
"""Words in -s that before `as` are verbs: the equipment counts as modern."""

HEADS = word_set(
    """programme program fund funding bill deal package scheme plan project budget industry market sector contract firm
    company agency team facility network centre center tax cut law order portfolio business group unit division
    operation ministry department office board commission committee account loan grant levy subsidy settlement lawsuit
    case suit verdict report survey store shop chain site system agreement pact treaty auction initiative campaign
    drive effort offensive strategy reform bailout prize tournament league championship festival stadium complex"""
)
"""Singular nouns that any plural may stand before."""

LY_ADJECTIVES = word_set(
    """family early elderly friendly deadly daily weekly monthly yearly quarterly hourly nightly likely costly lonely
    ugly holy only lovely unlikely silly jolly orderly supply assembly monopoly ally rally bully fly reply anomaly jelly
    belly lily butterfly disorderly unruly scholarly homely lively timely worldly curly hilly chilly motherly cowardly
    leisurely stately user-friendly folly trolley oligopoly duopoly"""
)
"""Words in -ly that are no adverbs."""

NO_PASTS = word_set(
    """bed breed creed deed embed feed greed hundred naked need red reed sacred seed shed sled speed steed unmanned
    weed"""
)
"""Words in -ed that are no pasts of verbs."""

WAGES = word_set(
    "wage wages minimum pay salary rate fee rent stipend allowance pension subscription charge fine benefit"
)
"""What is so much an hour or a month: $15 an hour minimum wage."""
