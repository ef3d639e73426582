"""English words that say nothing by themselves: those that hold a sentence together, and those that mean too much."""

from __future__ import annotations

from digest.lexicon.english.calendar import IN_SMALL_LETTERS, SHORT_MONTHS
from digest.lexicon.tables import word_set

FUNCTION_WORDS = word_set(
    """
    a about after again all also although am an and any are as at be because been before being both but by can could
    did do does for from had has have he her hers him his how i if in into is it its just may me might more most
    must my no nor not of off on once one only or other our out over own said same say says she should so some such
    than that the their them then there these they this those through to too under until up was we were what when
    where which while who whom whose why will with would you your
    """
)
"""Articles, pronouns, prepositions, conjunctions, auxiliaries, and the plainest verbs of speech."""

POSSESSIVES = word_set("my your his her its our their")

ARTICLES = word_set("a an the")

DEMONSTRATIVES = word_set("this that these those")

QUANTIFIERS = word_set("another any both each every few many no several some")

PLACE_PREPOSITIONS = word_set("in at across near inside outside around")

GENERAL_WORDS = (
    word_set(
        """
        above according across added against almost along already always amid among announced another anyone
        anything aren't around asked away back became become behind below beside besides between beyond called came
        can't cannot come comes couldn't day days didn't doesn't doing don't done down dr during each either else
        enough especially even ever every everyone everything except far few first former further get gets getting
        give given go goes going gone good got hadn't hasn't haven't having he's here herself himself however i'm
        i've indeed instead isn't it's itself keep kind know known last later least less let let's like likely lot
        made make makes making many maybe meanwhile month months moreover mr mrs ms much myself near nearly need
        neither never nevertheless new next none noted nothing now number often onto others ought ours ourselves
        part people per perhaps put quite rather really reported s saw saying see seem seemed seems seen set several
        shall shouldn't since someone something sometimes soon stated still t take taken that's theirs themselves
        there's they're thing things though three throughout thus time times today together told tomorrow took
        toward towards two unless upon us use used using very via want wants wasn't way we're week weeks well went
        weren't whether within without won't wouldn't year years yes yesterday yet you're yours yourself
        """
    )
    | IN_SMALL_LETTERS
    | frozenset(map(str.lower, SHORT_MONTHS))
)
"""Adverbs, verbs, nouns and days that stand in any text, so that they do not say what one is about."""

OPENERS = word_set(
    """
    a according additionally after all also although amid an and another as asked at because before both but by
    citing despite during earlier eight even finally five following for four from he her here his how however i if
    in indeed instead it its just last later like many maybe meanwhile moreover most my nevertheless next nine no
    nor not now of on once one only or other our over perhaps recently seven several she since six so some speaking
    still such ten that the their then there these they this those though three to two under unlike until we
    what when where which while who why with yes yet you your
    """
)
"""Words that have a capital only because they begin a sentence."""
