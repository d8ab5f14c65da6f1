"""cdtdesk: an offline desktop look-up for CDT dental procedure codes."""

__version__ = "0.1.0"
