"""Tables of English."""
