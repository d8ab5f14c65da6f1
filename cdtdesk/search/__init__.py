"""Ranking of what was typed. Works on entries handed to it through a small protocol; knows no file and no SQL."""
