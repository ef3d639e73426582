"""The edition → for each page one frozen value, ordered and counted, which its template only has to lay out.

Order: `elements`, `edition_index`, `page_context`, `divisions`, `listings`, `quantity_words`, `evidence_markers`,
`attribution`, `briefing_entries`, `matrix`, `comparison_view`, `origin_line`, `strip`, `cite`, `cards`, `briefing`,
`source`, `entity`, `outlet`, `topic`, `timeline`, `lists`, `facets`, `explore`, `home`, `corrections`,
`checked_evidence`, `longer_lists`, `all_lists`, `renamed`.
"""
