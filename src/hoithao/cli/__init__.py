"""The command line: the only part that touches arguments, files, environment and exit status."""
