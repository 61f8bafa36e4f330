"""``hoithao new``: a commented workshop file to start from, never over one that is there."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import typer

from hoithao.cli.console import Console, visible
from hoithao.cli.files import AGENCY_FILE
from hoithao.cli.schema import WORKSHOP_SCHEMA
from hoithao.cli.status import FAILED, FOUND_ERRORS, PASSED, MisuseError
from hoithao.cli.writing import WriteError, Writing, write_together

_START = "new-workshop.yaml"
_EXAMPLE = "new-example.yaml"  # examples/hai-phong-2024.yaml without its first line; made by tools/make_docs.py
_MODELINE = f"# yaml-language-server: $schema={WORKSHOP_SCHEMA}\n"

QUESTIONS = {
    "title": "  title: Hội thảo góp ý dự thảo …",
    "date": "  date:",
    "organizer": "  - name: Tên cơ quan tổ chức",
    "draft-type": "  type: Nghị định",
    "draft-title": "  title: về …",
}
"""What is asked, each with the line of the starting file that the answer completes."""


def new(console: Console, file: Path, *, example: bool, interactive: bool) -> int:
    """Write the starting file, or the example, and say what to do next."""
    if example and interactive:
        raise MisuseError("example-and-interactive")
    if file.suffix.lower() not in (".yaml", ".yml"):
        raise MisuseError("not-yaml", path=str(file))
    if file.name.lower() == AGENCY_FILE:
        raise MisuseError("agency-name", path=str(file))
    if not file.parent.is_dir():
        raise MisuseError("no-folder", path=str(file.parent))
    if file.exists():
        console.err(f"{console.say('error')}: {console.say('new-exists', path=visible(str(file)))}")
        return FOUND_ERRORS
    text = files("hoithao.cli").joinpath(_EXAMPLE if example else _START).read_text(encoding="utf-8")
    if interactive:
        text = filled(text, _answers(console))
    if (file.parent / WORKSHOP_SCHEMA).is_file():
        text = _MODELINE + text
    try:
        write_together([Writing(file, text.encode("utf-8"))])
    except WriteError as error:
        from hoithao.catalogue import report

        console.failure(report("HT801", str(file), name=str(error.path), reason=error.reason))
        return FAILED
    console.out(console.say("new-done", path=visible(str(file))))
    return PASSED


def filled(text: str, answers: dict[str, str]) -> str:
    """Return the starting file with the answers in place; a blank answer leaves its line as it is."""
    lines = text.split("\n")
    for name, answer in answers.items():
        if answer:
            at = lines.index(QUESTIONS[name])
            key = QUESTIONS[name].partition(":")[0]
            # In double quotation marks, as JSON escapes it, any text is what was typed.
            lines[at] = f"{key}: {json.dumps(answer, ensure_ascii=False)}"
    return "\n".join(lines)


def _answers(console: Console) -> dict[str, str]:
    answers = {}
    for name in QUESTIONS:
        answer = _ask(console, name)
        while name == "date" and answer and not _is_date(answer):
            console.err(console.say("not-a-date"))
            answer = _ask(console, name)
        answers[name] = answer
    return answers


def _ask(console: Console, name: str) -> str:
    return str(typer.prompt(console.say(f"ask-{name}"), default="", show_default=False)).strip()


def _is_date(text: str) -> bool:
    from hoithao.scalars import parse_date

    try:
        parse_date(text)
    except ValueError:
        return False
    return True
