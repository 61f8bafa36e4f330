"""What templates get: final strings, lists and plain dicts, one view per document."""
