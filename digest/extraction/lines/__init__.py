"""One line of a copy, of whatever format → what it is: a byline, a date, a credit, a label, the outlet speaking."""
