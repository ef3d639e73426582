"""A digest that several people keep for a year, invented from the first name to the last figure."""
