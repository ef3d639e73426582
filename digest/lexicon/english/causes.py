"""English words → the kind of event that befalls: an earthquake and a bomb are never one event.

Gathered by us from reports of accidents, wars and disasters; a word may be of several kinds, such as `attack`, and
words are given in a form whose stem stands for all.
"""

from __future__ import annotations

from collections.abc import Mapping

CAUSES: Mapping[str, str] = {
    "bomb": "bomb|bomber|bombing|blast|explosion|explode|attack|suicide|grenade|landmine",
    "shooting": "shooting|gunman|gunmen|shot|sniper|attack|ambush|gunfire|raid",
    "fighting": "clash|fighting|battle|offensive|attack|raid|shelling|war",
    "strike from the air": "drone|airstrike|missile|rocket|shelling|attack|raid",
    "knife": "knife|stabbing|stab|attack",
    "crash": "crash|accident|collision|collide|derailment|derail|overturn|plunge",
    "sinking": "sinking|sank|capsize|overturn|shipwreck|accident",
    "earthquake": "quake|earthquake|tremor|aftershock",
    "fire": "fire|blaze|inferno|wildfire|explosion|blast",
    "collapse": "collapse|landslide|mudslide",
    "storm": "storm|hurricane|typhoon|cyclone|gale|tornado|blizzard|flood|flooding|rain|landslide|mudslide",
    "avalanche": "avalanche|snow",
    "disease": "virus|flu|fever|epidemic|pandemic|outbreak|disease|cholera|measles|ebola|malaria",
    "cold or heat": "heatwave|heat|cold|frost|drought|famine",
    "crush": "stampede|crush",
    "protest": "protest|demonstration|riot|clash",
    "vote": "election|referendum",
}
