"""Measures the program against baselines taken in the same run: ``python -m tests.benchmarks`` (``make bench``)."""
