"""Tests of the gate that a built site passes."""
