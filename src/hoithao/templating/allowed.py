"""What a template may do, as closed lists: everything else is refused, whoever wrote the template.

Left out on purpose: what makes markup out of data (``safe``, ``xmlattr``, ``tojson``, ``urlize``), what makes
long texts out of short ones (``center``, ``format``, ``indent``, ``zfill``), what looks into objects (``attr``,
``pprint``), and what gives another result each time (``random``).
"""

from __future__ import annotations

FILTERS = frozenset(
    (
        "abs", "capitalize", "count", "d", "default", "dictsort", "e", "escape", "first", "float", "groupby", "int",
        "items", "join", "last", "length", "list", "lower", "map", "max", "min", "reject", "rejectattr", "replace",
        "reverse", "select", "selectattr", "sort", "string", "sum", "title", "trim", "truncate", "unique", "upper",
        "wordcount",
    )
)  # fmt: skip
"""The filters of Jinja2 that a template may use."""

TESTS = frozenset(
    (
        "!=", "<", "<=", "==", ">", ">=", "boolean", "defined", "divisibleby", "eq", "equalto", "even", "false", "ge",
        "greaterthan", "gt", "in", "iterable", "le", "lessthan", "lower", "lt", "mapping", "ne", "none", "number",
        "odd", "sequence", "string", "true", "undefined", "upper",
    )
)  # fmt: skip
"""The tests of Jinja2 that a template may use."""

TEXT_METHODS = frozenset(
    (
        "capitalize", "count", "endswith", "find", "index", "isalpha", "isdecimal", "isdigit", "islower", "isupper",
        "join", "lower", "lstrip", "partition", "removeprefix", "removesuffix", "replace", "rpartition", "rsplit",
        "rstrip", "split", "splitlines", "startswith", "strip", "title", "upper",
    )
)  # fmt: skip
LIST_METHODS = frozenset({"count", "index"})
DICT_METHODS = frozenset({"get", "items", "keys", "values"})
LOOP_FIELDS = (
    "index", "index0", "revindex", "revindex0", "first", "last", "length", "depth", "depth0", "previtem", "nextitem",
    "cycle", "changed",
)  # fmt: skip

LONGEST_REPEAT = 10_000
"""How long a text or a list may get by ``*``."""

LARGEST_NUMBER = 10**15
"""How large a number may get by ``*`` and ``**``."""

LONGEST_TEMPLATE = 128 * 1024
"""How many bytes a template may have; the longest of the program has four thousand."""

FEWEST_CHARACTERS = 4_000_000
CHARACTERS_PER_GIVEN = 20


def longest_result(given: int) -> int:
    """Return how many characters a template may give that was given data of so many characters."""
    return FEWEST_CHARACTERS + CHARACTERS_PER_GIVEN * given
