"""A project → its site, in a folder or for MkDocs, looked at before it is published.

Order: `module_docs`, `hand_written_pages`, `output_folder`, `site_verification`, `site_build`, `page_figures`.
"""
