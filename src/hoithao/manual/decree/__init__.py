"""Pages of the assertions on a finished Word file: what is required is the catalogue's, the rest stands here."""

from __future__ import annotations

from hoithao.catalogue import CATALOGUE, message, report
from hoithao.manual.decree import contents, letterhead
from hoithao.manual.page import Page


def _page(code: str, why: str, wrong: str, right: str) -> Page:
    # Without values the message is what the catalogue requires.
    return Page(what=message(report(code, "")), why=why, wrong=wrong, right=right, form="text")


PAGES: dict[str, Page] = {
    code: _page(code, *rows[code]) for rows in (letterhead.ROWS, contents.ROWS) for code in rows if code in CATALOGUE
}
