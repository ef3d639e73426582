"""The files that people write, and those that the program keeps beside them → checked values and problems."""

from digest.intake.content import read_content
from digest.intake.copies import find_copies, repeated_copies
from digest.intake.files import CopyFile

__all__ = ["CopyFile", "find_copies", "read_content", "repeated_copies"]
