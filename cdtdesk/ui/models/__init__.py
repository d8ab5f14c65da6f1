"""Item models: they show rows, they do not fetch them."""
