"""Words that are written with a full stop, by what the stop says of the sentence; tables, and nothing but tables.

English first, with the commonest of German, French, Spanish, Italian, Portuguese and Russian; all in small letters and
without their last stop.
"""

from __future__ import annotations

from digest.lexicon.tables import word_set

TITLES = word_set(
    """
    mr mrs ms mx dr prof rev fr sr messrs mme mlle hon pres gov lt sgt cpl capt cmdr cdr col gen maj brig adm ens pvt
    pfc spc sen sens rep reps amb insp supt det const cllr atty asst assoc dep sec st ste mt ft lt.col lt.gen
    maj.gen brig.gen vice.adm rear.adm gens drs profs sra srta dra dña exmo hr fr frl hrn prof.dr dott sig avv ing г-н
    г-жа
    """
)
"""Stand before a name: their stop never ends a sentence."""

BEFORE_NUMBERS = word_set(
    """
    no nos nr núm pp p pg vol vols ch chap fig figs eq eqs sec art para ver op cf ca c approx circa ext tel est jan
    feb mar apr jun jul aug sep sept oct nov dec янв февр апр авг сент окт нояб дек стр рис табл ст гл
    """
)
"""Stand before a number, and then do not end a sentence: No. 5, Nov. 23, pp. 3, Fig. 2."""

NEVER_LAST = word_set(
    """
    e.g i.e eg ie viz vs v al cf esp incl z.b d.h u.a s.o s.u bzw ggf vgl sog z.t inkl zzgl bspw p.ex p.ej ej т.е т.н
    напр см им ул пр гр тов
    """
)
"""Lead on to more words; `v.` and `al.` are nearly always in a case's name or a reference."""

SOMETIMES_LAST = word_set(
    """
    u.s u.k u.n u.s.a e.u u.a.e d.c l.a n.y p.m a.m b.c a.d c.e b.c.e ph.d m.d b.a m.a j.d ll.b ll.m m.b.a d.phil r.n
    inc ltd co corp bros cos llc plc jr sr esq etc dept univ assn inst natl intl govt ave blvd rd hwy bldg apt ste
    pkwy sq ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore
    pa penn tenn tex vt va wash wis wyo n.j n.h n.m n.c s.c n.d s.d w.va r.i b.c ont que min mins hr hrs sec secs mph
    kph lb lbs oz ft in yd yds km cm mm kg gal mi sq est approx misc temp max avg mon tue tues wed thu thur thurs fri
    sat sun s.a s.l s.p.a n.v b.v gmbh a.g cie ee.uu usw etw zb mio mrd tsd str jh jhd р.х н.э г гг в вв т.д т.п др пр
    руб коп млн млрд тыс долл чел
    """
)
"""End a sentence only where a word follows that begins one."""

ALL = TITLES | BEFORE_NUMBERS | NEVER_LAST | SOMETIMES_LAST

STARTERS = word_set(
    """
    the a an this that these those there here it its he she they we i you his her their our my your one in on at by
    for from with without after before during since until while when where if as although though because but and so or
    yet however nevertheless meanwhile moreover furthermore also then now still instead finally later what who why how
    which whose some many most all both each no not none several few other others another such about among despite
    according under over between through to even only once nobody nothing everybody everyone everything somebody someone
    anyone none two three four five six seven eight nine ten der die das ein eine er sie es wir ich im in am an auf bei
    mit nach seit und aber doch auch wenn als le la les un une il elle ils elles on nous ce cette ces dans en mais et
    pour selon el los las una en pero según también este esta lo y por con он она они это этот мы я в на по но и а с
    как если при для
    """
)
"""Words that seldom stand in capitals inside a sentence: after a doubtful stop, a capital on one begins a sentence."""

MONTHS = word_set(
    """
    Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember Jahrhundert Jahrhunderts
    januar februar mars april mai juni juli august september oktober november desember december
    """
)
"""Behind a day's number with its stop, in German and the languages of the north: 5. Mai."""
