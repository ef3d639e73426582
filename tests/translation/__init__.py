"""Tests of digest/translation."""
