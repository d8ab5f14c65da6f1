"""Words, and what a searchable index of them looks like. Standard library only.

The catalog stores an index, the office file keeps one of its own notes, and the ranker reads both; none of the three may
import another, so what they share stands here, below them.
"""
