"""What surrounds the program: folders, shipped files, the clock and the log. Imports nothing else of cdtdesk."""
