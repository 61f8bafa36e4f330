"""YAML text as a located tree: every scalar stays the text that was typed.

The one room that knows YAML. Implicit types, anchors, aliases, tags, merge
keys and second documents are no part of a workshop file: ``14:00`` is text
until a typed field reads it, and nothing stands in two places at once.
"""

from hoithao.tree.located import Tree, node_span
from hoithao.tree.parsing import parse_tree

__all__ = ["Tree", "node_span", "parse_tree"]
