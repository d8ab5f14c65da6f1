"""The shipped catalog: its tables, and reading it. Opened read-only and immutable; nothing is built when it is opened."""
