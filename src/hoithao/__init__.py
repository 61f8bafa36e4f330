"""Minutes and consolidated comment reports of policy workshops, from one YAML file.

The public names are in :mod:`hoithao.pipeline`; importing this package alone
loads nothing heavy, so that ``hoithao --version`` answers at once.
"""

__version__ = "0.1.0"
