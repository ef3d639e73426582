"""Briefing sites from press articles and YAML records, in which every sentence has its source words."""
