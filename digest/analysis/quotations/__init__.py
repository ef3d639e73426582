"""Text, its paragraphs, sentences and names → quoted words with who says them.

Order: `nicknames`, `name_particles`, `interviews`, `quotation_marks`, `person_roles`, `person_names`,
`person_genders`, `coreference`, `tokens`, `word_classes`, `office_bearers`, `role_phrases`, `speaker_phrases`,
`subject_boundaries`, `cue_verbs`, `opening_subject`, `clause_subjects`, `speech_verb_subjects`, `following_cues`,
`preceding_cues`, `interrupted_speech`, `attribution_rules`, `work_titles`, `scare_quotes`, `speakers`, `words_beside`,
`untagged_speech`, `attribution`.
"""

from digest.analysis.quotations.attribution import find_quotations, speeches

__all__ = ["find_quotations", "speeches"]
