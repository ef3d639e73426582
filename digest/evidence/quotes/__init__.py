"""A quote → the place where it stands in a copy or a receipt that says so, or what is most like it.

Order: `matching`, `near_misses`, `receipts`, `receipt_words`, `checks`.
"""
