"""A line of a copy → whether it is a label over the headlines of other articles."""

from __future__ import annotations

import re

ENGLISH = (
    r"related(?: (?:topics|tags|articles|stories|content|coverage|posts|links|internet links|news|reading))?",
    r"more (?:on this(?: story)?|from .{1,40}|like this)",
    r"more (?:[\w’'-]+ ){0,3}(?:news|stories|articles|coverage|headlines)",
    r"(?:most|hot|top|latest|popular|trending) (?:read|popular|viewed|shared|stories|opinion|news|articles|posts|now)",
    r"trending|(?:the )?latest(?: (?:news|stories))?|in other news|around the (?:world|web)|up next|further reading",
    r"recommended(?: (?:for you|stories|reading|articles))?|from (?:the web|our partners)|elsewhere on .{1,40}",
    r"you (?:may|might) (?:also )?(?:like|be interested in)(?: to read)?|editors?[’']?s? (?:picks?|choice)",
    r"(?:read|see) (?:more|also|next)|also (?:read|on .{1,40})|in this (?:article|story)|comments?",
)
OTHER_LANGUAGES = (
    r"weitere (?:artikel|themen|meldungen)(?: zum thema)?|(?:mehr )?zum thema|auch interessant|meistgelesen",
    r"lesen sie auch|sujets? associés?|sur le même sujet|(?:à )?lire (?:aussi|également)|les plus lus",
    r"читайте также|по теме|самое читаемое|другие новости",
    r"相关(?:新闻|阅读|报道|链接)|推荐阅读|延伸阅读|热门(?:新闻|文章)|更多(?:新闻|报道)|новости партн[её]ров",
    r"te puede interesar|leer también|más leídas|potrebbe interessarti",
)
LABEL = re.compile(rf"(?:{'|'.join((*ENGLISH, *OTHER_LANGUAGES))})\s*[:.]?$", re.IGNORECASE)


def opens_related_articles(line: str) -> bool:
    """Tell whether a line stands over the headlines of other articles."""
    return bool(LABEL.match(line))
