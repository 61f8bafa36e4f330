"""Slips of the hand in YAML: one finding for each, at the place where it was made.

``judging`` is asked where the parser could not go on. The parser says where it
stopped and in which words, but often notices a slip only lines later; the lines
above are read once more as they were meant, and the nearest explanation wins.
``silent`` looks at what YAML lets pass and reads in another way than it was meant.
"""
