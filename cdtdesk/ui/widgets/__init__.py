"""Panels and the main window: one class for each panel."""
