"""Where text leaves the program: two streams, the language, colour, and how a finding looks.

Start-up counts here, so nothing heavy is imported; text that comes from a
file is printed through :func:`visible` and is never markup.
"""

from __future__ import annotations

import errno
import os
import shutil
import sys
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

from hoithao.cli.words import Language, say

if TYPE_CHECKING:
    from pathlib import Path

    from hoithao.diagnostics import Diagnostic, Passage, Span
    from hoithao.source import Source

_PLAIN_WIDTH = 80
_STYLES = {"error": "1;31", "warning": "1;33", "note": "1;36", "bold": "1", "dim": "2"}
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_TAB = " " * 4


def visible(text: str) -> str:
    """Return the text with control and other unseen characters spelled out: ``\\x1b``, ``\\u202e``."""
    return text if text.isprintable() else "".join(_cell(char) for char in text)


def at_line_start(path: str) -> str:
    """Return a path as it may begin a line of output, which systems of CI read: «::» and «##[» are commands to them."""
    return visible(f"./{path}" if path.startswith((":", "#")) else path)


def _cell(char: str) -> str:
    if unicodedata.category(char) not in _UNSEEN:
        return char
    code = ord(char)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


_SHOWN = 5


def some_paths(paths: Sequence[Path]) -> str:
    """Return the first few of some paths, as a message names them."""
    return ", ".join(visible(str(path)) for path in paths[:_SHOWN]) + (", …" if len(paths) > _SHOWN else "")


class PrintError(Exception):
    """Standard output or standard error that takes nothing more, though somebody still listens."""

    def __init__(self, error: OSError) -> None:
        super().__init__(str(error))
        self.reason = "no-space" if error.errno == errno.ENOSPC else "failed"


@contextmanager
def _printing() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise PrintError(error) from error


def json_text(content: object) -> str:
    """Return JSON with Vietnamese letters as they are and every unseen character as an escape."""
    import json

    text = json.dumps(content, ensure_ascii=False, indent=2)
    if text.isprintable():
        return text
    unseen = {char for char in set(text) if char != "\n" and unicodedata.category(char) in _UNSEEN}
    return text.translate({ord(char): json.dumps(char)[1:-1] for char in unseen})


class Console:
    """The streams of one run and how to write to them."""

    def __init__(self, environ: Mapping[str, str], stdout: TextIO | None, stderr: TextIO | None) -> None:
        self._environ = environ
        # A program without a console (pythonw, `>&-`) has no streams at all.
        self._stdout = stdout
        self._stderr = stderr
        self.language: Language = "en" if environ.get("HOITHAO_LANG", "").lower().startswith("en") else "vi"

    @classmethod
    def of_process(cls) -> Console:
        """Return the console of this process."""
        return cls(os.environ, sys.stdout, sys.stderr)

    def plain(self) -> Console:
        """Return a console for text that goes to a file: the same language, no colour, no terminal."""
        console = Console({"NO_COLOR": "1"}, None, None)
        console.language = self.language
        return console

    def say(self, word: str, /, **values: object) -> str:
        """Return one of the command line's own texts in the console's language."""
        return say(word, self.language, **values)

    def out(self, text: str) -> None:
        """Write a line of the result."""
        if self._stdout is not None:
            with _printing():
                self._stdout.write(text + "\n")

    def err(self, text: str) -> None:
        """Write a line of a message, after what was already written as result."""
        with _printing():
            if self._stdout is not None:
                self._stdout.flush()
            if self._stderr is not None:
                self._stderr.write(text + "\n")
                self._stderr.flush()

    def flush(self) -> None:
        """Hand everything written to the system."""
        for stream in (self._stdout, self._stderr):
            if stream is not None:
                with _printing():
                    stream.flush()

    def misuse(self, sentence: str, command: str) -> None:
        """Say what is wrong with the command line and where its help is."""
        self.err(f"{self.say('error')}: {visible(sentence)}")
        self.err(self.say("see", command=command))

    def failure(self, found: Diagnostic) -> None:
        """Say in one line what kept the work from being done."""
        from hoithao.catalogue import hint

        advice = visible(hint(found, self.language))
        self.err(f"{self.pen(to_stdout=False).concise(found)} {advice}".rstrip())

    def defect(self, file: str, error: BaseException, *, debug: bool) -> None:
        """Say in one line that the program itself is at fault, and how to report it."""
        if debug:
            import traceback

            trace = "".join(traceback.format_exception(error)).rstrip("\n")
            self.err("\n".join(map(visible, trace.split("\n"))))
        from hoithao.catalogue import report

        self.failure(report("HT901", file, error=_told(error)))

    def cannot_print(self, name: str, reason: str) -> None:
        """Say on what is left of the streams that the rest takes no text."""
        from hoithao.catalogue import report

        self._stdout = None
        self.failure(report("HT903", name, reason=reason))

    def pen(self, *, to_stdout: bool) -> Pen:
        """Return the writer of findings for one of the two streams."""
        terminal = self.is_terminal(to_stdout=to_stdout)
        width = shutil.get_terminal_size((_PLAIN_WIDTH, 24)).columns if terminal else _PLAIN_WIDTH
        return Pen(self.language, coloured=self._coloured(terminal), width=width)

    def is_terminal(self, *, to_stdout: bool) -> bool:
        """Tell whether a person looks at one of the two streams."""
        stream = self._stdout if to_stdout else self._stderr
        return stream is not None and stream.isatty()

    def _coloured(self, terminal: bool) -> bool:
        if self._environ.get("NO_COLOR"):
            return False
        if self._environ.get("FORCE_COLOR"):
            return True
        # The old Windows console prints the codes themselves.
        return terminal and sys.platform != "win32" and self._environ.get("TERM") != "dumb"


class Pen:
    """Findings as text: the line ``tệp:dòng:cột: lỗi[HT203] …``, and the form with an excerpt."""

    def __init__(self, language: Language, *, coloured: bool, width: int) -> None:
        self._language = language
        self.coloured = coloured
        self.width = width

    def concise(self, found: Diagnostic) -> str:
        """Return the finding in one line, never cut."""
        from hoithao.catalogue import message, severity_name

        name = f"{severity_name(found.severity, self._language)}[{found.code}]"
        where = at_line_start(place_of(found.file, found.span))
        if found.passage is not None:
            where += f": {passage_of(found.passage, self._language)}"
        place = self._paint("bold", where + ":")
        return f"{place} {self._paint(found.severity, name)} {visible(message(found, self._language))}"

    def full(self, found: Diagnostic, source: Source | None) -> str:
        """Return the finding with the line it is about, a caret, related places and the hint.

        Of a Word file it shows the text and the clause.
        """
        from hoithao.catalogue import CATALOGUE, hint, label

        lines = [self.concise(found)]
        gutter = 1
        if found.passage is not None and found.passage.text:
            lines.append(f"  | {shortened(visible(found.passage.text), self.width - 4)}")
        if found.span is not None and source is not None:
            gutter = len(str(found.span.start.line))
            lines += self._excerpt(found.span, source, found.severity)
        for other in found.related:
            name = visible(label(other.label, self._language))
            lines.append(f"{'':{gutter}} = {place_of(other.span.file, other.span)}: {name}")
        if advice := hint(found, self._language):
            lines.append(f"{'':{gutter}} = {say('hint', self._language)}: {visible(advice)}")
        if found.passage is not None and (basis := CATALOGUE[found.code].basis):
            lines.append(f"{'':{gutter}} = {say('basis', self._language, basis=basis)}")
        return "\n".join(lines)

    def _excerpt(self, span: Span, source: Source, style: str) -> list[str]:
        from hoithao.vn import display_width

        number = str(span.start.line)
        bar = self._paint("dim", f"{'':{len(number)}} |")
        cells = [_TAB if char == "\t" else _cell(char) for char in source.line(span.start.line)]
        first = min(span.start.column - 1, len(cells))
        last = span.end.column - 1 if span.end.line == span.start.line else len(cells)
        last = max(first, min(last, len(cells)))
        begin, end = _window(cells, first, self.width - len(number) - 3)
        before, after = "…" if begin else "", "…" if end < len(cells) else ""
        shown = before + "".join(cells[begin:end]) + after
        indent = display_width(before + "".join(cells[begin:first]))
        carets = max(1, display_width("".join(cells[first : min(last, end)])))
        head = self._paint("dim", f"{number} |")
        return [bar, f"{head} {shown}", f"{bar} {' ' * indent}{self._paint(style, '^' * carets)}"]

    def _paint(self, style: str, text: str) -> str:
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if self.coloured else text


def _told(error: BaseException) -> str:
    """Return an exception in one line. That of a validation is left out: it repeats all it was given."""
    kind = type(error).__name__
    if kind == "ValidationError":
        return kind
    try:
        return f"{kind}: {error}"
    except Exception:
        return kind


def place_of(file: str, span: Span | None, *, column: bool = True) -> str:
    """Return ``tệp:dòng:cột``, or as much of it as is known."""
    name = visible(file)
    if span is None:
        return name
    name = visible(span.file)
    return f"{name}:{span.start.line}:{span.start.column}" if column else f"{name}:{span.start.line}"


def passage_of(passage: Passage, language: Language) -> str:
    """Return where in a Word file a finding is: the part of the document, and the number of the paragraph."""
    from hoithao.catalogue import page_part

    part = page_part(passage.part, language)
    return say("passage", language, part=part, paragraph=passage.paragraph) if passage.paragraph else part


def shortened(text: str, width: int) -> str:
    """Return a text cut to a number of characters, with a mark where it was."""
    return text if len(text) <= width else text[: max(width - 1, 1)].rstrip() + "…"


def _window(cells: list[str], caret: int, width: int) -> tuple[int, int]:
    """Return which cells fit the width, with room for a mark at a cut end and the caret in sight."""
    from hoithao.vn import display_width

    widths = [display_width(cell) for cell in cells]
    if sum(widths) <= width:
        return 0, len(cells)
    room = max(width - 2, 10)
    begin = caret
    used = widths[caret] if caret < len(cells) else 0
    # A third of the room before the caret, the rest after it, what is left over before it again.
    while begin > 0 and used + widths[begin - 1] <= room // 3:
        begin -= 1
        used += widths[begin]
    end = min(caret + 1, len(cells))
    while end < len(cells) and used + widths[end] <= room:
        used += widths[end]
        end += 1
    while begin > 0 and used + widths[begin - 1] <= room:
        begin -= 1
        used += widths[begin]
    return begin, end
