"""The kinds of numbers that count nothing, as patterns: names, times of day, addresses, references, idioms."""

from __future__ import annotations

import re

from digest.lexicon.english.calendar import ERAS, MONTHS, SHORT_MONTHS, WEEKDAYS
from digest.lexicon.english.nouns import DIMENSIONS
from digest.lexicon.english.numbers import BELOW_HUNDRED, ORDINALS, SCALES, TENS, TO_TWELVE
from digest.lexicon.streets import STREETS_BEFORE_NAME
from digest.lexicon.tables import any_form, word_set

_DESIGNATORS = word_set(
    """
    Article Articles Section Sections Chapter Chapters Paragraph Clause Rule Rules Resolution Regulation Directive
    Title Protocol Annex Appendix Schedule Amendment Act Law Decree Bill Order Case Docket Exhibit Count Form Figure
    Figures Fig Table Tables Box Chart Page Pages Line Lines Verse Volume Vol Part Book Episode Season Flight Route
    Highway Interstate Motorway Junction Exit Gate Room Suite Apartment Flat Floor Level Ward District Zone Sector
    Block Unit Reactor Pier Platform Terminal Channel Area Site Camp Hill Lot Stage Phase Tier Grade Category Type
    Class Model Mark Project Version Series Group Pool Round Lap Week Game Set Heat Leg Match Race Day Year Stop
    Station Track Lane Hole Boeing Airbus Leopard Falcon Apollo Soyuz Patriot Formula Agenda Vision Expo Super Bowl
    Nikkei FTSE Stoxx Fortune Horizon Number Nr Size Step Option Question Item Point Plan Psalm Sonata Symphony Opus
    article section chapter paragraph clause rule page pages verse volume flight route highway junction exit gate room
    suite apartment floor ward zone sector block unit reactor pier platform terminal channel stage phase tier grade
    category type class version lane figure table seat resolution size berth bay tram bus runway courtroom
    footnote endnote note annex appendix exhibit footnotes notes
    """
)
"""Words whose number is a name."""

_CAPITAL = r"[A-ZÀ-ÖØ-Þ]"
_NUMBER = r"(?:[0-9][0-9.,]*[0-9]|[0-9])"

_MONTHS, _WEEKDAYS = any_form((*MONTHS, *SHORT_MONTHS)), any_form(WEEKDAYS)

_ERAS = any_form(ERAS)
_OTHER_MONTHS = (
    "Muharram|Safar|Rabi|Jumada|Rajab|Sha[’']?ban|Ramadan|Shawwal|Dhu|Tishrei|Cheshvan|Kislev|Tevet|Shevat|Adar|Nisan|Iyar"
    "|Sivan|Tammuz|Elul|Farvardin|Ordibehesht|Khordad|Mordad|Shahrivar|Mehr|Aban|Azar|Bahman|Esfand"
)
_MILLIONS = "million|billion|trillion"
_TENS, _WORDS, _SCALES = any_form(TENS), any_form(BELOW_HUNDRED), any_form(SCALES)
_HUNDREDS = rf"(?:(?:{_WORDS}|an?)[ -](?:hundred|thousand|million)(?: and|-and)?[ -])?"
_HOURS = any_form(TO_TWELVE)

MEASURED_BEHIND = rf"[ -](?:{any_form(DIMENSIONS)}|in[ ](?:height|length|depth|width))\b"
"""What says of marks that they are feet and inches."""

PATTERNS: tuple[re.Pattern[str], ...] = (
    # Designators: Article 5, Section 12(b), page 4, No. 10, number one, Resolution 2231, and lists of them.
    re.compile(
        rf"\b(?:{'|'.join(sorted(_DESIGNATORS))})s?\.? "
        rf"{_NUMBER}[A-Z]?\b(?! (?:percent|per cent|people|points|{_MILLIONS})\b)"
        rf"(?:\([a-z0-9]+\))*(?:(?:, |-|–| and | or | to | through |, and ){_NUMBER}(?! (?:percent|per cent"
        rf"|people)\b)\b)?"
    ),
    re.compile(
        r"\b(?:No|Nos|no|nos|Number|number|num)\b\.? ?(?:[0-9]+(?:(?:, | and | to |-|–)[0-9]+)*"
        rf"|{any_form(TO_TWELVE[:10])})\b"
    ),
    re.compile(
        r"\b(?:Article|Chapter|Part|Act|Phase|Stage|Day|Level|phase|stage|chapter|page|level"
        r"|(?<!\bthe )(?<!\bthat )(?<!\ba )day|part|round|lap|clause"
        r"|article|section|paragraph|line|gate|platform|room|verse|runway|lane|hole|number)"
        r" (?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en)\b"
    ),
    re.compile(
        r"\b(?:[Oo]n|[Bb]y|[Oo]f|[Ff]rom|[Ff]or|[Ii]n|[Aa]t|[Uu]ntil|[Tt]o) "
        r"(?:day|week|year|level|size|line|step|round|lap|hole|bus) "
        rf"{_NUMBER}\b"
    ),
    re.compile(r"\bthe year [0-9]{3,5}\b(?!,)"),
    re.compile(r"[§¶#№] ?[0-9][0-9.()a-z]*"),
    re.compile(
        r"\b(?<!\bto )(?<!\bwill )(?<!\bwould )(?<!\bcould )(?<!\bmay )(?<!\bmight )"
        rf"[Tt]op (?:[0-9]+|{any_form(TO_TWELVE[2:10])}|twenty)\b"
    ),
    # Groups and events known by their number.
    re.compile(
        rf"\b(?:Group|Big|Gang|Council) (?:of )?(?:{any_form(map(str.capitalize, TO_TWELVE[2:10]))}|Twenty|[0-9]+)\b"
    ),
    re.compile(r"\bP5\+1\b|\b(?:480|720|1080|1440|2160)[pi]\b|\b[48]K\b|\b[Zz][Ii][Pp](?: code)? [0-9]{5}\b"),
    re.compile(r"\b[0-9]{1,4}-[a-z]{2}-[0-9]+\b"),
    re.compile(r"\bWorld War (?:One|Two|Three|[0-9])\b"),
    re.compile(r"\bS&P [0-9]+\b"),
    # Times of day.
    re.compile(
        r"\b[0-9]{1,2}(?:[:.][0-9]{2})?(?: ?(?:-|–|to|and) ?[0-9]{1,2}(?:[:.][0-9]{2})?)? ?"
        r"(?:a\.m|p\.m|am|pm|AM|PM|A\.M|P\.M)\b\.?"
    ),
    re.compile(r"\b[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\.[0-9]+)?\b"),
    re.compile(
        r"\b(?:[01]?[0-9]|2[0-3])\.[0-5][0-9](?= (?:(?:this|yesterday|today|tomorrow|last night|tonight|in the"
        r"|local|train)\b"
        rf"|from [A-Z]|to [A-Z]|on (?:{_WEEKDAYS})))"
    ),
    re.compile(
        r"\b(?:away|back|home|off|out|up|in|bed|work|school|court|opens?|opened|closes|begins?|began|starts?|started"
        r"|meets?|met|leaves?|left|departs?|departed|arrives?|arrived|lands?|landed|sails?|sailed|died|woke|called"
        r"|rang|resumes?|resumed|finish(?:es|ed)?|went|comes?|came|kicks? off|bell) at (?:[01]?[0-9]"
        r"|2[0-3])\.[0-5][05](?![0-9%]|\.[0-9])"
        r"(?=[.,;:)”\"]|$| (?:and|or|in|with|to|for|when|while|because|but|every|each|on|from|sharp)\b)"
    ),
    re.compile(
        rf"\b(?:{_WEEKDAYS}|{_MONTHS}|{_MONTHS} [0-9]{{1,2}}),? (?:at|from) "
        r"(?:[01]?[0-9]|2[0-3])\.[0-5][0-9](?=[.,;)]|$| (?:and|in|at|for|with)\b)"
    ),
    re.compile(r"\b[0-9]{2}[:.]?[0-9]{2} ?(?:GMT|UTC|BST|CET|EST|EDT|CEST|hours|hrs|local time|Moscow time|Z)\b"),
    re.compile(rf"\b(?:[0-9]{{1,2}}|{_HOURS}) o['’]clock\b"),
    re.compile(r"\b12 (?:noon|midnight)\b"),
    re.compile(
        rf"\b(?:half past|quarter past|quarter to|(?:at|by|until|about|around|after|before) (?:five|ten"
        rf"|twenty) (?:past|to)) (?:{_HOURS})\b"
    ),
    re.compile(
        rf"\b(?:{_HOURS})(?: or (?:{_HOURS}))?"
        r"(?= (?:(?:every|in the) (?:\w+ )?(?:morning|afternoon|evening)|at night|in the small hours)\b)"
    ),
    re.compile(
        rf"\b(?:at|by|until|till|before|after|about|around|from (?:{_HOURS}) to|from) (?:{_HOURS})(?: or (?:{_HOURS}))?"
        r"(?= on (?:\w+ )?(?:morning|afternoon|evening)\b)"
    ),
    re.compile(
        r"\b(?:at|by|until|from|before|after|about|around) [0-9]{1,2}"
        r"(?= in the (?:morning|afternoon|evening)\b| at night\b)"
    ),
    re.compile(
        rf"\b(?:at|by|until|till) (?:{_HOURS}|[0-9]{{1,2}})"
        r"(?= (?:this (?:morning|afternoon|evening)|tonight|tomorrow|yesterday|sharp"
        rf"|(?:on )?(?:{_WEEKDAYS}))\b)"
    ),
    re.compile(r"\b(?:GMT|UTC) ?[+−-] ?[0-9]{1,2}\b"),
    # Ordinals in words, but a twenty-second delay: the twenty-second minute, the hundred and first ship.
    re.compile(rf"\b{_HUNDREDS}(?:{_TENS})[-‑](?:first|{any_form(ORDINALS[2:9])})\b", re.IGNORECASE),
    re.compile(
        rf"\b(?<!\ba )(?<!\ban )(?<!\bper ){_HUNDREDS}(?:{_TENS})[-‑]second\b"
        r"(?! (?:delay|clip|video|ad|advert|commercial|spot|pause|break|silence|burst|countdown|sprint|film"
        r"|run|recording|footage|message|penalty|lead|gap|call|speech|warning|interval|timeout|[a-z]+(?<!s)s)\b)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:(?:{_WORDS}|an?|the)[ -])?(?:hundred|thousand)(?: and |-and-|[ -])(?:(?:{_TENS})[ -])?"
        rf"(?:{any_form(ORDINALS[:12])}|[a-z]+teenth|[a-z]+tieth)\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:{_WORDS})(?:[- ](?:hundred|thousand))?[- ](?:hundredth|thousandth|millionth)\b(?! of\b)", re.IGNORECASE
    ),
    # Marks of a list in prose: the plan has three parts: 1. a wall; 2. a gate.
    re.compile(r"(?<=[:;] )[0-9]{1,2}\.(?= [A-Za-z])|(?<=, )[0-9]{1,2}\.(?= [a-z])"),
    # Scores with spaces around the dash, or with a colon: won 1 – 0, drew 2 - 2.
    re.compile(
        r"\b(?:won|wins?|winning|beat|beats|beating|beaten|lost|loses?|losing|drew|draws?|drawn|led|leads?|leading"
        r"|trailed|trailing|defeated|defeats?|victory|victories|score|scoreline|finished|ended|thrashed|edged|stunned"
        r"|hammered|half-time|full-time|aggregate|penalties|tied)\b[^.;\n]{0,40}?(?<![\w.,$€£%])"
        r"(?P<number>[0-9]{1,3}(?: [-–—] | ?: ?)[0-9]{1,3})(?=[.,;:)”\"]|$"
        r"| (?:and|in|to|at|on|against|over|with|after|when|for|by|but|while|as|from|away|thanks|win|victory|defeat"
        r"|draw|loss|lead)\b)(?![.,][0-9])"
    ),
    re.compile(
        r"(?<![\w.,$€£%])[0-9]{1,3}(?: [-–—] | ?: ?)[0-9]{1,3}"
        r"(?= (?:[a-z]+ )?(?:wins?|victory|victories|defeats?|draws?|loss|lead|thrashing|triumph|scoreline)\b)"
    ),
    re.compile(rf"\b(?:[0-9]{{1,2}}|{_WORDS})[ -]nil\b", re.IGNORECASE),
    re.compile(
        rf"(?<![.,])\b(?:[0-9]{{1,2}}|{_HOURS}) (?:goals?|runs|sets|games|frames) to "
        rf"(?:[0-9]{{1,2}}|{_HOURS}|nil|love)\b"
        r"(?![.,%][0-9]?[0-9])"
    ),
    # Minutes and seconds, and feet and inches of which nothing says that they measure a height or a length: 3'41".
    re.compile(rf"\b[0-9]{{1,3}}['′’] ?[0-9]{{1,2}}(?:(?:[\"″”]|['’′]{{2}})(?!{MEASURED_BEHIND})|(?= tall\b))"),
    # Addresses, telephone numbers, electronic addresses.
    re.compile(
        rf"\b[0-9]{{1,5}}[A-Za-z]? (?:{_CAPITAL}[\w.'’-]+ ){{1,3}}"
        r"(?:Street|Road|Avenue|Lane|Drive|Square|Boulevard|Place|Court|Terrace|Crescent|Way|Close|Row|Parade"
        r"|St|Rd|Ave|Blvd)\b"
    ),
    re.compile(r"\b10 Downing\b"),
    # A bus or train by its number or its time: the 43 from Brackley, the 7.14 to Penmoor.
    re.compile(
        r"\b[Tt]he (?:[0-9]{1,3}(?= from [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)? to [A-Z])"
        r"|[0-9]{1,2}\.[0-9]{2}(?= (?:from|to) [A-Z]))"
    ),
    re.compile(
        r"\b(?:Fight|Race|Ride|Walk|March|Run|Drive|Campaign) (?:for|to) \$?[0-9]+\b"
        r"(?![.,][0-9]| (?:million|billion|per|minutes|hours|days|weeks|months|years|miles|kilomet|met|km))"
    ),
    re.compile(rf"\b[0-9]{{1,5}}(?: bis)?,? (?:{any_form(STREETS_BEFORE_NAME)}|rue)\b"),
    re.compile(r"\+[0-9][0-9 ().-]{6,}[0-9]"),
    re.compile(r"(?<![\w,.])\(?0?[0-9]{2,5}\)?[ -][0-9]{3,4}[ -][0-9]{4}\b"),
    re.compile(r"\b[0-9]{3}-[0-9]{4}\b"),
    re.compile(r"\b0[0-9]{2,5}[ -][0-9]{3,4}[ -]?[0-9]{3,4}\b"),
    re.compile(
        r"\b(?:[Cc]all(?:ing|ed)?|[Dd]ial(?:l?ing|l?ed)?|[Pp]hone|[Tt]elephone|[Rr]ing|[Tt]ext) [0-9]{3,6}"
        r"(?=[.,;:)]|$| (?:or|and|for|if|in|to|with|quoting|immediately|free)\b)"
    ),
    re.compile(
        r"\b(?:[Qq]uoting|[Rr]ef(?:erence)?|[Ll]og)\.?(?: (?:reference|crime|incident|log|case|number))* [0-9]+\b"
    ),
    # References, list marks, ratios, versions, scores.
    re.compile(r"\[[0-9, –-]+\]"),
    re.compile(r"(?m)^[ \t]*[0-9]{1,3}[.)](?=\s)"),
    re.compile(r"\b(?![1-9][0-9]{0,2}(?:\.[0-9]{3}){2}(?:\.000){0,2}\b(?!\.[0-9]))[0-9]+(?:\.[0-9]+){2,}\b"),
    re.compile(r"(?<![0-9] )\b[0-9]{1,4}(?:/[0-9]{1,4})+\b"),
    re.compile(r"\b[0-9]{1,3}(?::[0-9]{1,3})\b"),
    re.compile(r"(?<!\w)['’][0-9]{2}s?\b"),
    # Years of other eras and days of other calendars.
    re.compile(r"\b(?:AD|BC|BCE|CE|AH|BE|AM) [0-9][0-9,]*\b|\b[0-9][0-9,]* (?:BC|BCE|AD|CE|AH|BE|SH|B\.C|A\.D|A\.H)\b"),
    re.compile(
        rf"\b(?:{_ERAS}) (?:[a-z]+ )?year [0-9]{{3,4}}\b|\b[0-9]{{3,4}} (?:of|in) the (?:{_ERAS}) (?:era|calendar)\b"
    ),
    re.compile(rf"\b[0-9]{{1,2}}(?:st|nd|rd|th)? (?:of )?(?:{_OTHER_MONTHS})\b(?:[ -][A-Za-z-]+)?(?:,? [0-9]{{4}}\b)?"),
    re.compile(rf"\b(?:{_OTHER_MONTHS})\b(?:[ -][A-Z][a-z-]+)? [0-9]{{1,4}}\b"),
    # Days listed with their month, of which the date has the first or last.
    re.compile(rf"\b(?:{_MONTHS})\.? [0-9]{{1,2}}(?:, [0-9]{{1,2}})*,? (?:and|or) [0-9]{{1,2}}\b"),
    re.compile(rf"\b[0-9]{{1,2}}(?:, [0-9]{{1,2}})*,? (?:and|or) [0-9]{{1,2}} (?:{_MONTHS})\b"),
    # Idioms.
    re.compile(
        rf"\b[Aa]n? (?!half|dozen|{_SCALES})(?:[a-z]+ )?[a-z]+ or (?:two|so|three)\b"
        rf"(?! (?:dozen|{_SCALES}|more)\b)"
    ),
    re.compile(
        rf"\b(?:[Ee]very|[Ee]ach) (?:morning|afternoon|evening|night|day) (?:at|until|by|from) (?:[0-9]{{1,2}}"
        rf"|{_HOURS})\b"
        r"(?! (?:times|places|points|per|million))"
    ),
    re.compile(
        r"(?<![$€£¥,.])\b(?:one|two|three|[0-9]+)[- ](?:on|to|by)[- ](?:one|two|three)\b"
        rf"(?! (?:\w+s|{_SCALES}|dozen)\b)"
    ),
    re.compile(r"\b[Oo]ne[ -](?:day|by one|another|or more of|off|sided|time|way)\b"),
    re.compile(r"\b(?:[Ff]ifty-fifty|50[-–:]50)\b"),
    re.compile(r"\b(?:is|are|was|were|be) (?:two|three|four|five)-?fold\b"),
    re.compile(r"\b[Bb]y one (?:count|estimate|account|measure|reckoning|tally|calculation)\b"),
    re.compile(r"\bmile [0-9]+\b"),
    re.compile(r"(?<![0-9])[0-9]+(?:\.[0-9]+)?(?:°| degrees) ?(?:[NSEW]\b|north\b|south\b|east\b|west\b)"),
)
"""Each a kind of number that counts nothing."""
