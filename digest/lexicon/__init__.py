"""Tables of words that several stages need, one table for one thing; imports nothing of ours."""
