"""Quotes, copies and receipts → what is found, what may be shown, and every sentence that says more than its source."""
