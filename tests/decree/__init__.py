"""The decree, read a second time: an independent reader of finished documents, for the tests only."""
