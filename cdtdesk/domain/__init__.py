"""Facts and rules a biller could check on paper. Standard library only; imports nothing else of cdtdesk."""
