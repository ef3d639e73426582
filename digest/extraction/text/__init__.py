"""The bytes of a plain or Markdown text → an article, without what a page, a mail or a program put around it."""
