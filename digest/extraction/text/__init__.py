"""The bytes of a plain or Markdown text → an article, without what a page, a mail or a program put around it.

Order: `mail_and_dumps`, `chats`, `pasted_running_heads`, `note_markup`, `paragraph_layout`, `drop_caps`,
`live_reports`, `pasted_chrome`, `signed_lines`, `headlines`, `several`, `mastheads`, `article_head`, `un_documents`,
`typed_paragraphs`, `headings`, `foot_lines`, `labelled_lines`, `note_fields`, `plain`, `block_head`, `markdown`.
"""
