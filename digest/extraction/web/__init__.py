"""The bytes of a web page → an article, by what several engines and the page itself say of it.

Order: `prepared_markup`, `element_tree`, `element_classes`, `shingles`, `declared_metadata`, `linked_data`,
`page_language`, `printed_headlines`, `rendered_metadata`, `foreign_parts`, `headline_context`, `signatures`,
`rendered_bylines`, `rendered_days`, `dateline`, `teasers`, `own_runs`, `page_chrome`, `trafilatura_engine`,
`newspaper_tables`, `newspaper_parser`, `newspaper_engine`, `readability_engine`, `agreement`, `gap_filling`,
`completion`, `end_matter`, `repeats`, `metadata_choice`, `html`, `page_imprint`.
"""
