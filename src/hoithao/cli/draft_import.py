"""``hoithao draft import``: a draft's Word file into a draft file, with a report of what to look at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from hoithao.cli.console import Console, visible
from hoithao.cli.files import AGENCY_FILE, ReadError, read, same_place
from hoithao.cli.inputs import unreadable
from hoithao.cli.status import FAILED, FOUND_ERRORS, PASSED, MisuseError
from hoithao.cli.writing import WriteError, Writing, write_together

if TYPE_CHECKING:
    from hoithao.diagnostics import Diagnostic
    from hoithao.draft_file import Document, ReadDraft

STDOUT = Path("-")

_LEVELS = ("phần", "chương", "mục", "tiểu mục", "điều", "khoản", "điểm", "phụ lục")
_MOST_FINDINGS = 30
_MOST_NOTES = 20
_QUOTED = 100


def import_draft(console: Console, docx: Path, output: Path | None, *, force: bool) -> int:
    """Read the Word file, write the draft file and the report; the status tells whether everything found its place."""
    if docx.is_dir():
        console.failure(unreadable(ReadError(docx, "is-directory"), console))
        return FAILED
    target = docx.with_suffix(".yaml") if output is None else output
    if target != STDOUT:
        _check_name(target)
        if target.exists() and not force:
            console.err(f"{console.say('error')}: {console.say('import-exists', path=visible(str(target)))}")
            return FAILED
    try:
        data = read(docx)
    except ReadError as error:
        console.failure(unreadable(error, console))
        return FAILED
    from hoithao.draft_file import draft_yaml, read_draft

    draft, refused = read_draft(str(docx), data)
    if draft is None:
        for found in refused:
            console.failure(found)
        return FAILED
    text = draft_yaml(draft, docx.name, "du-thao.yaml" if target == STDOUT else target.name)
    if target == STDOUT:
        shown = text.rstrip("\n")
        if console.is_terminal(to_stdout=True):
            # The text of the Word file is not to steer the terminal.
            shown = "\n".join(map(visible, shown.split("\n")))
        console.out(shown)
    elif not _write(console, docx, target, text):
        return FAILED
    say = console.err if target == STDOUT else console.out
    for line in _report(console, draft, target):
        say(line)
    return PASSED if draft.is_whole else FOUND_ERRORS


def _check_name(target: Path) -> None:
    if target.suffix.lower() not in (".yaml", ".yml"):
        raise MisuseError("not-draft-yaml", path=str(target))
    if target.name.lower() == AGENCY_FILE:
        raise MisuseError("agency-name", path=str(target))


def _write(console: Console, docx: Path, target: Path, text: str) -> bool:
    from hoithao.catalogue import report
    from hoithao.source import MAX_BYTES

    data = text.encode("utf-8")
    if len(data) > MAX_BYTES:
        console.failure(report("HT023", str(docx), reason="draft-size"))
        return False
    if same_place(docx) == same_place(target):
        console.failure(report("HT006", str(docx), name=str(target), reason="is-input"))
        return False
    try:
        write_together([Writing(target, data)])
    except WriteError as error:
        console.failure(report("HT801", str(docx), name=str(error.path), reason=error.reason))
        return False
    return True


def _report(console: Console, draft: ReadDraft, target: Path) -> Iterator[str]:
    first = draft.documents[0]
    title = visible(" ".join(filter(None, (first.type, first.title))) or "…")
    if target == STDOUT:
        yield title
    else:
        yield console.say("import-done", path=visible(str(target)), title=title)
    for document in draft.documents:
        name = f"{document.name}: " if len(draft.documents) > 1 else ""
        yield f"  {name}{_contents(console, document)}"
    notes = list(_notes(console, draft))
    if notes:
        yield from ("", console.say("import-notes"))
        yield from (f"  - {visible(note)}" for note in notes[:_MOST_NOTES])
        if len(notes) > _MOST_NOTES:
            yield f"  {console.say('import-more', count=len(notes) - _MOST_NOTES)}"
    if draft.diagnostics:
        yield ""
        yield from _findings(console, draft.diagnostics)
    yield ""
    if draft.is_whole:
        yield console.say("import-whole")
    else:
        yield console.say("import-part", count=sum(found.code in ("HT024", "HT025") for found in draft.diagnostics))


def _contents(console: Console, document: Document) -> str:
    """Count the places of a document by level, with the first and the last article."""
    places = list(document.all_places())
    counts = Counter(place.level if place.level in _LEVELS else "mục" for place in places)
    parts = []
    for level in _LEVELS:
        if not counts[level]:
            continue
        text = console.say("import-count", count=counts[level], level=console.say(f"level-{level}"))
        articles = [place.ref for place in places if place.level == "điều"] if level == "điều" else []
        if len(articles) > 1:
            text += console.say("import-range", first=articles[0], last=articles[-1])
        parts.append(text)
    if document.bases:
        parts.append(console.say("import-bases", count=len(document.bases)))
    return ", ".join(parts) or console.say("import-no-places")


def _findings(console: Console, diagnostics: tuple[Diagnostic, ...]) -> Iterator[str]:
    pen = console.pen(to_stdout=True)
    yield from (pen.concise(found) for found in diagnostics[:_MOST_FINDINGS])
    if len(diagnostics) > _MOST_FINDINGS:
        yield console.say("import-more", count=len(diagnostics) - _MOST_FINDINGS)


def _notes(console: Console, draft: ReadDraft) -> Iterator[str]:
    aside = draft.aside
    if aside.old_fonts:
        yield console.say("note-fonts", fonts=", ".join(sorted(aside.old_fonts)))
    if aside.inserted or aside.deleted:
        yield console.say("note-changes", inserted=aside.inserted, deleted=aside.deleted)
    for kept in draft.tables:
        place = console.say("note-table-place", place=kept.place) if kept.place else ""
        yield console.say("note-table", paragraph=kept.table.number, rows=len(kept.table.rows), place=place)
    for note in aside.footnotes:
        yield console.say("note-footnote", paragraph=note.number, text=_short(note.text))
    for name in ("contents", "formulas", "pictures", "hidden", "comments"):
        if count := getattr(aside, name):
            yield console.say(f"note-{name}", count=count)


def _short(text: str) -> str:
    return text if len(text) <= _QUOTED else text[: _QUOTED - 1].rstrip() + "…"
