"""The office's own file: favorites, notes and recents. Rows are keyed by CDT code, so that a new catalog orphans nothing."""
