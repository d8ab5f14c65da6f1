"""Checks ``data/`` and writes the catalog from it.

Run by the build hook and by ``make`` only; the running program never imports it and the frozen one does not hold it.
"""
