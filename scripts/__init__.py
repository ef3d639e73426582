"""What is run by hand, and writes files of the repository anew."""
