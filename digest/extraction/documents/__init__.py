"""The bytes of a copy that is neither a page nor a text → an article, one module a form.

A form that needs a library outside the plain install is read by a module that imports it, and by no other.

Order: `archive`, `xml_tree`, `document`, `word_parts`, `word`, `rich_text`, `open_document`, `epub`,
`evernote`, `news_items`, `frames`, `forwards`, `mail`, `web_archive`.
"""
