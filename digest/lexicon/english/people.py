"""Words for people: what stands before their names, what they are, and whether he or she is meant."""

from __future__ import annotations

from digest.lexicon.tables import word_set

OFFICES = word_set(
    """
    Admiral Ambassador Archbishop Bishop Captain Cardinal Chairman Chairwoman Chancellor Colonel Commander
    Commissioner Congressman Congresswoman Councillor Councilman Councilwoman Director Doctor General Governor Imam
    Inspector Judge Justice King Lady Lieutenant Lord Major Mayor Minister Officer Pope President Prince Princess
    Professor Queen Rabbi Secretary Senator Sergeant Sheikh Sir
    """
)
"""Offices and ranks that stand before a person's name."""

MATTERS = word_set("Defence Defense Finance Foreign Interior State")
"""What an office is for; these stand at the head of a title and of names of bodies."""

TITLE_BEGINNINGS = MATTERS | word_set(
    """
    Attorney Deputy Executive First Former Majority Minority Presidential
    Prime Vice
    """
)
"""Words at the head of a title, which stand at the head of names of bodies as well."""

TITLES = (
    word_set(
        """
        Adm Adviser Advisor Assemblyman Ayatollah Baroness Brigadier Brother CEO CFO COO CTO Candidate Capt
        Chair Chairperson Chief Cllr Coach Col Comdr Comrade Const Constable Corporal Correspondent Count Cpl
        Dame Det Detective Dr Editor Emperor Envoy Ex-President Father Frau Gen Gov Headteacher Herr Host Insp
        Leader Lt Madame Maj Manager Marshal Miss Mister Monsieur Mr Mrs Ms Mx Nominee Pastor Premier Principal
        Prof Rep Reporter Representative Reps Rev Reverend Sen Sens Señor Señora Sgt Sheriff Sister Speaker
        Spokesman Spokesperson Spokeswoman Strategist Superintendent Supt Treasurer
        """
    )
    | OFFICES
    | TITLE_BEGINNINGS
)
"""Words with a capital that stand before a person's name and are no part of it."""

SPEAKING_OFFICES = word_set(
    """
    ambassador ceo chair chairman chairperson chairwoman chancellor chief commander director governor head king leader
    mayor minister premier president prince queen secretary spokesman spokesperson spokeswoman
    """
)
"""Offices whose holder speaks for the body or the state that the title names."""

WITHIN_AN_OFFICE = SPEAKING_OFFICES | word_set(
    """
    acting agriculture culture defence defense deputy economy education energy environment executive finance financial
    first foreign general health home interior interim justice labour new officer operating press prime senior trade
    transport vice
    """
)
"""Words that may stand beside an office and leave it one: deputy prime minister, chief executive officer."""

ROLES = word_set(
    """
    accountant activist actor actress administration administrator admiral adviser advisor agency agent aide aides
    ambassador analyst analysts anchor archbishop army artist assistant association attorney attorneys author
    authorities authority bank barrister baker builder caller carer clergyman clerk creator designer developer
    driver entrepreneur expert firefighter fisherman fishermen founder-director guard grandmother grandfather
    granddaughter grandson hunter inspector instructor landlord landlady lecturer magician midwife
    minister-president mum dad musician neighbor neighbors neighbour neighbours nephew niece novelist nurse nurses
    paediatrician painter paramedic pensioner performer photographer plumber poet producer programmer publisher
    pupil salesman shopkeeper solicitor spectator submariner surgeon tailor tenant trader traders trainer tutor
    uncle aunt cousin vet waiter waitress welder wholesaler charity charities co-author co-founder cofounder coroner
    doctors scientists psychologist psychiatrist epidemiologist farmers campaigners shareholder striker skipper
    investor investors commuter passenger passengers walker winner worshipper billionaire bishop board body boss boy
    bureau businessman businesswoman campaign campaigner candidate candidates captain cardinal ceo chair chairman
    chairwoman chancellor chief citizen coach colleague colonel columnist comedian commander commentator commission
    commissioner committee company conservatives consultant correspondent council counsel counterpart couple court
    critic critics crowd daughter deacon defendant delegate delegates delegation democrat democrats department
    deputy detective diplomat diplomats director doctor economist economists editor embassy employee engineer envoy
    executive expert experts families family farmer father filmmaker firm founder friend friends front-runner
    frontrunner gang general girl government governor group groups guest head historian host hosts house husband
    immigrant individual industry institute investigator investigators journalist judge judges jury justice king
    kremlin lawmaker lawmakers lawyer lawyers leader leaders league legislator liberals lieutenant magnate
    magistrate major man manager mayor member members men michigander midfielder ministry minister ministers
    moderator mogul mother movement nation nominee observer observers official officials officer officers
    officeholder operative operatives opponent opponents organisation organization organizer organizers others owner
    owners pair panel parents parliament participant partner party pastor patient pentagon person physician pilot
    player police politician politicians pollster pope premier presenter president priest prince princess professor
    prosecutor prosecutors protester protesters protestor protestors queen rabbi regime reader refugee reporter
    reporters representative representatives republican republicans researcher researchers resident residents
    respondent respondents rival scholar scientist scientists secretary senate senator senators sergeant sheriff
    singer sister soldier son source sources speaker spokesman spokesperson spokespeople spokeswoman staff staffer
    staffers star state strategist strategists student students superintendent supporter supporters surrogate
    survivor teacher team teen union veteran veterans victim viewer vice-president volunteer volunteers voter voters
    whistleblower wife witness witnesses woman women worker workers writer youth ministre ministres ministro
    ministra presidente présidente président portavoz porte-parole portavoce gobierno gouvernement governo министр
    президент представитель правительство
    """
)
"""Nouns under which people and bodies speak."""

OF_SOMEBODY = word_set(
    """
    wife husband son daughter brother sister father mother uncle aunt nephew niece cousin widow widower grandson
    granddaughter grandfather grandmother stepson stepdaughter stepfather stepmother fiancé fiancée partner girlfriend
    boyfriend friend neighbour neighbor accountant lawyer attorney solicitor manager agent coach trainer secretary
    assistant aide adviser advisor driver chauffeur bodyguard deputy predecessor successor colleague teammate opponent
    rival accomplice tenant landlord tutor nanny relative heir
    """
)
"""Nouns for who is another's, in the singular, with whose name they are told: Ada Lund's accountant."""

_MEN = """
baron boy brother businessman chairman congressman councilman count dad duke emperor father fisherman grandfather
grandson groom herr husband king landlord lord man mister monk monsieur mr nephew policeman prince señor sir son
spokesman stepfather sultan uncle widower
"""
_WOMEN = """
actress aunt baroness bride businesswoman chairwoman congresswoman councilwoman countess dame daughter duchess frau
girl granddaughter grandmother lady landlady madame midwife miss mother mrs ms mum niece nun policewoman princess queen
señora sister spokeswoman stepmother waitress widow wife woman
"""

MEN, WOMEN = frozenset(_MEN.split()), frozenset(_WOMEN.split())
"""Words that tell whether a person is spoken of as he or as she."""

SAID_OF = ("-based", "-born", "-raised", "-educated", "-trained", "-led", "-backed", "-owned", "-listed")
"""What a hyphen joins to the name of a place or body, to say where somebody or something is from: Harl-based."""
