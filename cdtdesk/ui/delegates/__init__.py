"""Painting of rows."""
