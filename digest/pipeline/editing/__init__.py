"""A person's wish → changes of records that stand already: quotes, suggestions, formats, mended faults.

Order: `project_lock`, `quotes`, `suggestions`, `record_dates`, `mending`, `formatting`.
"""
