"""Words for media, and words in the names of media."""

from __future__ import annotations

from digest.lexicon.tables import word_set

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

TITLE_ENDINGS = word_set(
    """
    Advertiser Argus Broadcasting Bugle Bulletin Chronicle Clarion Courier Daily Dispatch Echo Gazette Globe Guardian
    Herald Independent Inquirer Intelligencer Journal Ledger Magazine Mail Mercury Messenger Mirror News Newsweek
    Observer Post Presse Press Radio Recorder Sentinel Star Sun TV Telegraph Television Times Tribune Weekly Zeitung
    """
)
"""Words that end the title of a paper or the name of a station, but seldom that of another body, as Agency does."""

SERVICE_ENDINGS = word_set("Agency Bureau Desk Network Service Wire")
"""Words that end the name of who supplies outlets with reports, and elsewhere that of other bodies."""

LABELS = word_set(
    """
    Analysis Breaking Business City Comment Corrected Digital Exclusive Feature File Foreign Graphic International
    Lead Live Local National News Online Opinion Our Own Photo Photos Politics Recap Report Special Sport Sports Staff
    Update Updated Urgent Video Web World USA UAE DRC
    """
)
"""Words with which what stands behind a dateline's place begins where it names no medium: its kind, a desk of the
outlet's own, or the country."""
