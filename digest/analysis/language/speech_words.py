"""The words by which articles tell who said something: verbs in all their forms, nouns of speech, roles, media."""

from __future__ import annotations

from collections.abc import Iterator

from digest.analysis.language.words import word_set

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


SAYING_ELSEWHERE = word_set(
    """
    sagt sagte sagten erklärt erklärte erklärten betont betonte schrieb schreibt teilte warnte meinte fragte
    antwortete dit disait affirme affirmé déclare déclaré annoncé assuré écrit expliqué souligné ajouté répondu dice
    dijo dijeron afirma afirmó declaró señaló aseguró explicó añadió escribió advirtió preguntó respondió dice detto
    disse afferma affermato dichiarato spiegato aggiunto scrive scritto disse afirmou declarou explicou acrescentou
    escreveu сказал сказала сказали заявил заявила заявили сообщил сообщила отметил отметила подчеркнул подчеркнула
    добавил добавила написал написала пояснил пояснила ответил ответила говорит
    """
)
"""German, French, Spanish, Italian, Portuguese and Russian verbs that bring speech."""

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

PAPERS = word_set(
    """
    agency broadcaster channel daily dispatch journal magazine media network newspaper outlet paper portal press
    publication radio report site station tabloid television tv website weekly wire
    """
)
"""Roles that stand for a medium which was named before, or for what it published."""

MEDIA = word_set(
    """
    AFP ANSA AP Agency Anadolu Atlantic Axios BBC Bild Bloomberg Breitbart Broadcasting CBS CNN Chronicle Daily
    Dispatch Economist Examiner Figaro Fox Gazette Globe Guardian Herald IRNA Independent Inquirer Interfax Jazeera
    Journal KCNA Kyodo MSNBC Mail Magazine Monde NBC NPR Network News Newsweek Nikkei Novosti Observer POLITICO
    Politico Post Press Presse RIA RT Radio Register Reuters Spiegel Sputnik Standard TASS TV Tasnim Telegraph
    Television Times Tribune Wire Xinhua Yonhap Zeitung
    """
)
"""Words in the names of media."""

TITLES = word_set(
    """
    Admiral Adm Ambassador Archbishop Attorney Assemblyman Baroness Bishop Brigadier Candidate Captain Capt Cardinal
    Cllr Coach Const Constable Councillor Cpl Det Detective Insp Inspector Chair Chairman Chairwoman Chancellor Chief
    Col Colonel Comdr Commander Commissioner Congressman Congresswoman Corporal Councilman Councilwoman Count Dame
    Deputy Director Doctor Dr Envoy Ex-President Executive Father Foreign First Former General Gen Gov Governor Host
    Interior Judge Justice King Lady Lieutenant Lt Leader Lord Maj Major Majority Marshal Mayor Minister Minority Miss
    Mister Mr Mrs Ms Mx Officer Pastor Pope Premier President Presidential Prime Prince Princess Prof Professor Queen
    Rabbi Rep Representative Reps Rev Reverend Secretary Sen Senator Sens Sgt Sergeant Sheikh Sheriff Sir Speaker
    Spokesman Spokesperson Spokeswoman State Supt Vice Defense Defence Finance Imam Ayatollah Sister Brother
    Strategist Manager Advisor Adviser Nominee Editor Reporter Correspondent CEO CFO COO CTO Chairperson Superintendent
    Headteacher Principal Treasurer
    """
)
"""Words with a capital that stand before a person's name and are no part of it."""

_BODIES = """
Academy Act Administration Agency Airlines Airways Alliance Army Assembly Association Authority Bank Board Bureau
Campaign Awards Cabinet Center Centers Centre Chamber Church City Clinic Club Coalition College Confederation
Consortium Commission Committee Company Congress Convention Corporation Corps Council County Court Debate Debates
Department Directorate Division Duma Embassy Faculty Federation Force Forces Forum Foundation Friends Front Fund
Government Group Guild Hospital House Inc Industries Initiative Institute Institution Kremlin Laboratory League
Legislature Library Ltd Ministry Movement National NATO Navy Office Organization Organisation PAC Partners
Pharmaceuticals Presidency Programme Parliament Party Pentagon Police School Senate Service Show Society Secretariat
Street Supreme Super Team Treasury Tribunal Trust U.N. UN Union United University Village
"""

BODIES = frozenset(_BODIES.split()) | MEDIA
"""Words in the names of bodies."""

_MEN = "chairman congressman father son brother husband man boy king prince spokesman businessman mr sir lord uncle"
_WOMEN = "chairwoman congresswoman mother daughter sister wife woman girl queen princess spokeswoman mrs ms miss lady"

MEN, WOMEN = frozenset(_MEN.split()), frozenset(_WOMEN.split())
"""Words that tell whether a person is spoken of as he or as she."""

TAGS = word_set(
    """
    said says asked asks wondered replied responded answered shouted yelled cried exclaimed wrote writes tweeted added
    demanded joked quipped screamed told recalled continued declared chanted mused whispered retorted countered
    """
)
"""Verbs that stand behind a quotation, with who speaks before them."""

LISTING = word_set("include includes included including are is were was following follows")
"""Words before a colon behind which nobody speaks."""

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

_DOCUMENTS = """
accord account act affidavit agreement analysis article banner bill book brochure cable caption chapter charter clause
clip code constitution complaint contract decision document documents draft dossier feature filing flyer guidelines
headline indictment law lawsuit leaflet manifesto motion note notice order pact paragraph passage petition photo piece
placard plan platform poll poster press profile proverb record records resolution review rule section story study
summary survey text transcript treaty verdict video website
"""

DOCUMENTS = frozenset(_DOCUMENTS.split()) | STATEMENTS | PAPERS
"""Nouns under which papers speak."""

COUNTRIES = word_set(
    """
    Afghanistan Africa Albania Algeria America Argentina Armenia Asia Australia Austria Azerbaijan Bahrain Bangladesh
    Beijing Belarus Belgium Berlin Bolivia Bosnia Brazil Britain Brussels Bulgaria Cairo California Cambodia Canada
    Chile China Colombia Congo Croatia Cuba Cyprus Damascus Denmark Ecuador Egypt England Estonia Ethiopia Europe
    Finland Florida France Gaza Georgia Germany Greece Hamas Hezbollah Hungary Iceland India Indonesia Iran Iraq
    Ireland Israel Italy Japan Jordan Kazakhstan Kenya Kosovo Kremlin Kuwait Kyiv Latvia Lebanon Libya Lithuania
    London Malaysia Mexico Moldova Mongolia Morocco Moscow Myanmar Nepal Netherlands Nigeria Norway Oman Pakistan
    Palestine Panama Paris Peru Philippines Poland Portugal Pyongyang Qatar Romania Russia Rwanda Scotland Senegal
    Serbia Singapore Slovakia Slovenia Somalia Spain Sudan Sweden Switzerland Syria Taipei Taiwan Tehran Texas
    Thailand Tokyo Tunisia Turkey Türkiye Uganda Ukraine Uruguay Uzbekistan Venezuela Vietnam Wales Warsaw Washington
    Yemen Zimbabwe Republicans Democrats Congress
    """
)
"""Countries, capitals and bodies of one word that speak and are no persons."""
