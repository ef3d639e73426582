"""The edition → for each page one frozen value, ordered and counted, which its template only has to lay out.

Order: `elements`, `standings`, `edition_index`, `page_context`, `list_parts`, `listings`, `evidence_markers`,
`by_briefing`, `attribution`, `quotations`, `briefing_entries`, `matrix`, `comparison_rows`, `comparison_view`,
`origin_line`, `differences`, `strip`, `cite`, `cards`, `cited_sources`, `unchecked`, `facts_line`, `sharing`,
`briefing`, `source`, `entity`, `outlet`, `topic`, `timeline`, `lists`, `facets`, `explore`, `activity`, `home`,
`corrections`, `checked_evidence`, `weekly`, `lists_of_one_subject`, `all_lists`, `renamed`.
"""
