"""Harnesses for a fuzzer that is guided by the program's own branches; none of them is part of the default tests."""
