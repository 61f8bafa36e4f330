"""Signs that pass for the marks of YAML and are none: signs of other alphabets, blanks that are no blank."""

from __future__ import annotations

import re

BLANKS = "\u00a0\u00ad\u1680\u180e\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff"
"""What looks like a blank, or like nothing, as the inside of a character class."""

ALIKE = {
    "：": ":", "﹕": ":", "∶": ":", "，": ",", "、": ",", "；": ",",
    "“": '"', "”": '"', "„": '"', "‟": '"', "＂": '"', "«": '"', "‘": "'", "’": "'", "＇": "'",
    "［": "[", "］": "]", "｛": "{", "｝": "}", "＃": "#", "－": "-",
}  # fmt: skip
"""A sign, and the mark of YAML it was taken for."""

COLONS = "：﹕∶"
COMMAS = "，、；"
CLOSING_QUOTES = {"“": "”", "„": "”", "‟": "”", "‘": "’", "«": "»"}
"""A curly quotation mark that opens a value, and the one that would close it."""

LIST_MARKS = "–—‒−－•·●▪‣*+"
"""What stands at the head of a list item in prose."""

KEY = r"[A-Za-z_][A-Za-z0-9_-]*"
"""A key as the model writes them all. Vietnamese text hardly ever is one word without any mark."""

STRANGE_LEAD = re.compile(rf" *(?:- +)*(?P<blank>[{BLANKS}]+)")
STRANGE_AFTER_DASH = re.compile(rf" *(?:- +)*-(?P<blank>[{BLANKS}]+)")
STRANGE_AFTER_COLON = re.compile(rf" *(?:- +)*{KEY}[ {BLANKS}]*:(?P<blank>[{BLANKS}]+)")
STRANGE_COLON = re.compile(rf" *(?:- +)*{KEY} *(?P<sign>[{COLONS}])")
