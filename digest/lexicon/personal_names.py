"""What names of people are made of beside words with a capital: particles, and what stands behind a surname.

The particles are our own list. Nameparser (LGPL) has one, of some sixty, for taking apart what is known to be a name:
saints and nobles' titles (san, santa, freiherr) are among them, which in a running text are words like others, and los,
das, ap, ould and arap are not.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from digest.lexicon.tables import any_form, word_set

_PARTICLES: Mapping[str, str] = {
    "Dutch and Afrikaans": "van de der den het 't te ten ter tot thoe op",
    "German": "von der zu vom zum zur",
    "French": "de du des la le",
    "Italian": "da dal dalla de degli dei del della delle dello di la lo",
    "Spanish": "de del la las los",
    "Portuguese": "da das de do dos",
    "Danish, Norwegian and Swedish": "af av",
    "Arabic and Hebrew": "al el aal ibn bin ben bint abu abou umm oum ould wuld weld",
    "Urdu": "ul",
    "Malay": "bin binti binte",
    "Tuareg, Kalenjin and Kikuyu": "ag arap wa",
    "Welsh": "ap ab ferch verch",
    "Irish and Scottish": "mac nic ní ó ua uí",
    "of the Philippines": "dela delos",
}

PARTICLES = word_set(" ".join(_PARTICLES.values()))
"""Small words that stand inside a name. German prepositions with an article (in der, auf dem) are left out: behind
a name they tell where its bearer is."""

ARTICLES = word_set("der den das het la le las lo los el 't")
"""Those of them that begin no name: `el` alone before a capital is an article, and `de la` a particle."""

BETWEEN_NOUNS = word_set("das den des vom zu zum zur")
"""Those of them that stand between any two nouns in a German text, where nouns have capitals."""

HOMOGRAPHS = word_set("ten do")
"""Those of them that are English words of another kind, so that they belong to a name only behind a word of it."""

SURNAME_JOINT_OF: Mapping[str, str] = {"es": "y", "pt": "e", "ca": "i"}
"""Stands between the two surnames of one person, and otherwise between two people, by the language's tag."""

SURNAME_JOINTS = frozenset(SURNAME_JOINT_OF.values())

_WITH_HYPHEN = "al el ad an ar as ash at az ul bin ibn abu abd ben ter"
_WITH_APOSTROPHE = "d l dell dall degl nell m n t"
JOINED_PARTICLE = rf"(?:(?:{any_form(_WITH_HYPHEN.split())})[-‑]|(?:{any_form(_WITH_APOSTROPHE.split())})['’])"
"""What is joined to the word behind it: al-Bashan, d'Arcy. No others, or `de-Stalinisation` would be a name."""

GENERATIONS = word_set("jr jr. sr sr. ii iii iv")
"""Stand behind a surname, in any case."""

FAMILY_NAMES_FIRST = word_set(
    """Ahn An Bae Bai Bao Cai Cao Chang Chao Chen Cheng Cho Choe Choi Chu Chung Cui Dai Deng Ding Dong Du Duan Fan Fang
    Fei Feng Fu Gao Ge Gong Gu Guan Guo Ha Han Hao He Heo Hong Hou Hu Hua Huang Huynh Hwang Jang Jeon Jeong Jia Jiang
    Jin Jo Jung Kang Kim Kong Kwon Lai Le Lee Lei Li Liang Liao Lim Lin Liu Long Lu Luo Lyu Ma Mao Meng Mo Moon Ngo
    Nguyen Ni Nie Niu Oh Pan Park Peng Pham Phan Qian Qiao Qin Qiu Ren Rhee Ri Ryu Seo Shao Shen Shi Shin Son Song Su
    Sun Tan Tang Tao Tian To Tran Truong Tsai Vo Wan Wang Wei Wen Wu Xi Xia Xiao Xie Xing Xiong Xu Xue Yan Yang Yao
    Ye Yi Yin Yoo Yoon You Yu Yuan Zeng Zhai Zhang Zhao Zheng Zhong Zhou Zhu Zou"""
)
"""Chinese, Korean and Vietnamese family names, which stand first."""


def has_capital(word: str) -> bool:
    """Tell whether a word is written with a capital, which may stand behind a joined particle."""
    if word[0].isupper():
        return True
    joined = _JOINED.match(word) if not word.isalnum() else None
    return joined is not None and word[joined.end() : joined.end() + 1].isupper()


_JOINED = re.compile(JOINED_PARTICLE)


def is_particle(word: str) -> bool:
    """Tell whether a word in small letters is a particle."""
    return word.replace("’", "'") in PARTICLES


def is_written_as_name(words: str) -> bool:
    """Tell whether all words have a capital or are such as stand inside a name."""
    parts = words.replace("von und zu ", "von zu ").split()
    return all(
        has_capital(word) or is_particle(word) or (word in SURNAME_JOINTS and 1 < place < len(parts) - 1)
        for place, word in enumerate(parts)
    )
