"""English nouns of what lies in a town, and of what a region is parted into.

Gathered by us from reports.
"""

from __future__ import annotations

from digest.lexicon.tables import word_set

SITES = word_set(
    """
    airport airfield airbase aquarium arena bakery bank barracks bazaar beach brewery bridge campus camp cathedral
    cemetery centre center chapel church cinema clinic club college court courthouse crossing depot dock docks dockyard
    embassy factory fairground farm fort garden gardens gallery garage ground hall harbour harbor hospital hotel
    interchange jail jetty junction kindergarten laboratory library lighthouse lock mall marina market mill mine mint
    monastery mosque museum nursery observatory office opera palace park pier pit plant pool port prison quarry quay
    racecourse refinery restaurant roundabout school shipyard square stadium station store synagogue temple terminal
    theatre theater tower tunnel university warehouse waterfront wharf workshop yard zoo
    """
)
"""Behind a town's name a place in it."""

PARTS_OF_A_REGION = word_set(
    """
    town city village suburb hamlet district quarter borough resort port municipality parish settlement community
    neighbourhood neighborhood province region county island commune
    """
)
"""Between a region's name and `of`: the Caldish town of Rhun."""
