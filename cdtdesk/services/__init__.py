"""The front desk's tasks. They join catalog, search and office file, and return data and reasons, never sentences."""
