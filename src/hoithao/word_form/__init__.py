"""The form of an agency as a Word file with tags of Jinja2: opened with care, looked through, filled.

The tags are those of docxtpl, which fills the form; it is an optional dependency and imported only there.
"""
