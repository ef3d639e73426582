"""Tests of digest/pages."""
