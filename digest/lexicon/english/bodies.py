"""Words in the names of authorities, companies and states, which speak as people do."""

from __future__ import annotations

from digest.lexicon.english.media import MEDIA
from digest.lexicon.tables import word_set

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
