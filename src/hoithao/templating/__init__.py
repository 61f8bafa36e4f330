"""Templates: found, confined, rendered, and looked through before they are used.

The one room that knows Jinja2. Data reaches a template as text, numbers,
lists and plain dicts; whatever it holds stays text in the result.
"""

from hoithao.templating.rendering import render_template

__all__ = ["render_template"]
