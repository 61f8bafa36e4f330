"""The parts every document has."""

from __future__ import annotations

PARTS = {
    "[Content_Types].xml": "content-types.xml",
    "_rels/.rels": "package-rels.xml",
    "docProps/core.xml": "core.xml",
    "word/document.xml": "document.xml",
    "word/_rels/document.xml.rels": "document-rels.xml",
    "word/header1.xml": "header-page-number.xml",
    "word/header2.xml": "header-first-page.xml",
    "word/settings.xml": "settings.xml",
    "word/styles.xml": "styles.xml",
}
"""The parts of every document, in the order they stand in the package, and their file names here."""
