"""Tests of the site that MkDocs builds from the pages."""
