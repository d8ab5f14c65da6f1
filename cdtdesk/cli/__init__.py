"""The command line. JSON to standard output, messages to standard error; Qt is never loaded here."""
