"""One line of a copy, of whatever format → what it is: a byline, a date, a credit, a label, the outlet speaking.

Order: `phrases`, `mail_fields`, `organisations`, `day_lines`, `bylines`, `byline_words`, `people`, `name_lists`,
`datelines`, `title_affixes`, `picture_credits`, `rights`, `notes`, `paywalls`, `consent`, `related_articles`,
`boilerplate`.
"""
