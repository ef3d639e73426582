"""Text and its paragraphs → the sentences of body, quote and list paragraphs, without the white space around them.

Order: `candidate_stops`, `speech_tags`, `full_stops`, `small_letters`, `doubtful_stops`, `sentence_ends`, `splitting`.
"""

from digest.analysis.sentences.splitting import split_sentences

__all__ = ["split_sentences"]
