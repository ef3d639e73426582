"""The bytes of a web page → an article, by what several engines and the page itself say of it.

Order: `element_tree`, `shingles`, `declared_metadata`, `linked_data`, `rendered_metadata`, `headline_context`,
`rendered_bylines`, `dateline`, `page_chrome`, `trafilatura_engine`, `newspaper_tables`, `newspaper_engine`,
`readability_engine`, `agreement`, `gap_filling`, `end_matter`, `metadata_choice`, `html`.
"""
