"""The Jinja2 templates of the documents, as a package so that every kind of install finds them."""
