"""Drive a real yaml-language-server over the examples and tell what an officer would see.

    npm install --prefix /tmp/yls yaml-language-server
    python tools/try_editor.py /tmp/yls/node_modules/.bin/yaml-language-server docs/thu-trinh-soan-thao.md

It needs Node, so it is no part of the checks: those hold the record against the schema, and run this where
`HOITHAO_YAML_SERVER` names the server. Writes the record of what the server answered.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tempfile
import time
from itertools import count
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
_MODELINE = "# yaml-language-server: $schema=../src/hoithao/hoithao.schema.json\n"

HOVERS = (
    ("organizers:", "khóa `organizers`"),
    ("  kind: hội thảo", "khóa `kind`"),
    ("    stance: amend", "khóa `stance`"),
)
COMPLETIONS = (
    ("khóa ở cấp ngoài cùng", "schema: 1\n", 1, 0),
    ("khóa của một ý kiến", "remarks:\n  - id: YK-01\n    ", 2, 4),
    ("giá trị của `stance`", "remarks:\n  - id: YK-01\n    stance: ", 2, 12),
    ("giá trị của `venue`", "workshop:\n  venue: ", 1, 9),
    ("giá trị của `date`", "workshop:\n  date: ", 1, 8),
    ("giá trị của `kind`", "workshop:\n  kind: ", 1, 8),
    ("giá trị của `electronic`", "report:\n  electronic: ", 1, 14),
    ("giá trị của `draft`", "draft: ", 0, 7),
    ("giá trị của `units`", "units: ", 0, 7),
    ("giá trị của `chair`", "chair: ", 0, 7),
    ("khóa của người ký", "report:\n  signer:\n    ", 2, 4),
)
FAULTS = (
    ("khóa gõ sai", "  title: Hội thảo\n", "  title: Hội thảo\n  vennue: Phòng họp\n"),
    ("ngày gõ sai", "  date: 24/9/2024\n", "  date: hôm qua\n"),
    ("quan điểm gõ sai", "    stance: amend\n", "    stance: amendd\n"),
    ("thiếu khóa bắt buộc", "    text: Đề nghị làm rõ.\n", ""),
    ("chữ thay cho các khóa con", "locality: Hải Phòng\n", "locality: Hải Phòng\ndraft: Nghị định\n"),
    ("chữ trông như số", "locality: Hải Phòng\n", "locality: 010\n"),
    ("giá trị để trống", "locality: Hải Phòng\n", "locality:\n"),
)
SMALL = """\
schema: 1
organizers:
  - {name: Sở Tư pháp, symbol: STP}
locality: Hải Phòng
workshop:
  title: Hội thảo
  date: 24/9/2024
remarks:
  - id: YK-01
    by: {voice: các đại biểu}
    stance: amend
    text: Đề nghị làm rõ.
"""


SETTINGS = (
    ("tệp hội thảo `hoi-thao/h1.yaml`, khóa ở cấp ngoài cùng", "hoi-thao/h1.yaml", "schema: 1\n", 1, 0),
    ("tệp cơ quan `hoithao.yaml`, khóa ở cấp ngoài cùng", "hoithao.yaml", "schema: 1\n", 1, 0),
    ("tệp ngoài thư mục ấy `ghi-chu.yaml`", "ghi-chu.yaml", "schema: 1\n", 1, 0),
)


def settings_of_readme() -> dict[str, Any]:
    """Return what the README tells to write into `.vscode/settings.json`."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    block = re.search(r"```json\n(\{.*?\})\n```", text, re.DOTALL)
    if block is None:
        raise SystemExit("no settings in README.md")
    settings: dict[str, Any] = json.loads(block[1])
    return settings


class Server:
    """A language server on the other end of two pipes."""

    def __init__(self, program: str, root: Path = ROOT, schemas: dict[str, Any] | None = None) -> None:
        """Start the server in a folder and greet it; ``schemas`` is the setting ``yaml.schemas``."""
        self._settings = {
            "validate": True,
            "hover": True,
            "completion": True,
            "schemaStore": {"enable": False},
            "schemas": schemas or {},
        }
        self._process = subprocess.Popen([program, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._number = 0
        self.diagnostics: dict[str, list[dict[str, Any]]] = {}
        folders = [{"uri": root.as_uri(), "name": root.name}]
        can = {"workspace": {"workspaceFolders": True, "configuration": True}}
        greeting = {"processId": None, "rootUri": root.as_uri(), "workspaceFolders": folders, "capabilities": can}
        self.ask("initialize", greeting)
        self.tell("initialized", {})
        self.tell("workspace/didChangeConfiguration", {"settings": {"yaml": self._settings}})

    def open(self, path: Path, text: str) -> str:
        """Open a file and wait for what the server has to say about it."""
        uri = path.as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.diagnostics.pop(uri, None)
        self.tell("textDocument/didOpen", {"textDocument": document})
        deadline = time.monotonic() + 20
        while uri not in self.diagnostics and time.monotonic() < deadline:
            self._receive()
        return uri

    def at(self, method: str, uri: str, line: int, column: int) -> Any:
        """Ask about a place."""
        return self.ask(method, {"textDocument": {"uri": uri}, "position": {"line": line, "character": column}})

    def ask(self, method: str, params: Any) -> Any:
        """Send a request and return its result."""
        self._number += 1
        number = self._number
        self._send({"id": number, "method": method, "params": params})
        while True:
            message = self._receive()
            if message.get("id") == number and "method" not in message:
                return message.get("result")

    def tell(self, method: str, params: Any) -> None:
        """Send a notification."""
        self._send({"method": method, "params": params})

    def stop(self) -> None:
        """End the server."""
        self.ask("shutdown", None)
        self.tell("exit", None)
        self._process.wait(10)

    def _send(self, message: dict[str, Any]) -> None:
        assert self._process.stdin is not None
        body = json.dumps({"jsonrpc": "2.0", **message}).encode("utf-8")
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._process.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        length = 0
        while (line := self._process.stdout.readline().strip()) != b"":
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        if message.get("method") == "textDocument/publishDiagnostics":
            self.diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "method" in message and "id" in message:
            result = None
            if message["method"] == "workspace/configuration":
                asked = [item.get("section") for item in message["params"]["items"]]
                result = [self._settings if section == "yaml" else None for section in asked]
            self._send({"id": message["id"], "result": result})
        return message


def record(server: Server, version: str, program: str) -> list[str]:
    """Return what the server answered, as Markdown."""
    lines = [
        "# Thử với trình soạn thảo",
        "",
        f"Ghi lại bởi `tools/try_editor.py` với yaml-language-server {version}, là phần đọc YAML",
        "của VS Code (tiện ích YAML của Red Hat) và nhiều trình soạn thảo khác. Không cần mạng.",
        "",
        "## Mở hai ví dụ",
        "",
    ]
    example = ROOT / "examples" / "hai-phong-2024.yaml"
    for path in sorted((ROOT / "examples").glob("*.yaml")):
        uri = server.open(path, path.read_text(encoding="utf-8"))
        found = server.diagnostics.get(uri, [])
        lines.append(f"- `{path.name}`: {len(found)} báo lỗi")
        lines += [f"  - dòng {one['range']['start']['line'] + 1}: {one['message']}" for one in found]
    lines += ["", "## Di chuột lên khóa", ""]
    text = example.read_text(encoding="utf-8").split("\n")
    for start, name in HOVERS:
        at = next(number for number, line in enumerate(text) if line.startswith(start))
        column = len(start) - len(start.lstrip()) + 1
        answer = server.at("textDocument/hover", example.as_uri(), at, column)
        shown = answer["contents"]["value"].replace("\u200b", "") if answer else "(không có)"
        shown = shown.replace(ROOT.as_uri(), "..")
        lines += [f"{name}:", "", *(f"> {line}".rstrip() for line in shown.strip().split("\n")), ""]
    lines += ["## Gợi ý khi gõ", ""]
    # Never written: the server reads what it is sent. It remembers files by name, so each has its own.
    scratch = (ROOT / "examples" / f"thu-{number}.yaml" for number in count())
    for name, given, line, column in COMPLETIONS:
        uri = server.open(next(scratch), _MODELINE + given)
        lines.append(f"- {name}: {_labels(server.at('textDocument/completion', uri, line + 1, column))}")
    lines += ["", *by_settings(program)]
    lines += ["", "## Gõ sai thì báo gì", ""]
    for name, old, new in (("không sai gì", "", ""), *FAULTS):
        uri = server.open(next(scratch), _MODELINE + SMALL.replace(old, new, 1))
        messages = [one["message"] for one in server.diagnostics.get(uri, [])]
        lines.append(f"- {name}: {'; '.join(messages) or 'không báo'}")
    return lines


def by_settings(program: str) -> list[str]:
    """Return what is offered in a folder with the settings of the README and no line in the files themselves."""
    lines = ["## Với thiết lập của README, tệp không ghi dòng schema", ""]
    with tempfile.TemporaryDirectory() as name:
        root = Path(name).resolve()
        for schema in ("hoithao.schema.json", "hoithao.agency.schema.json"):
            shutil.copy(ROOT / "src" / "hoithao" / schema, root / schema)
        server = Server(program, root, settings_of_readme()["yaml.schemas"])
        try:
            for shown, path, given, line, column in SETTINGS:
                (root / path).parent.mkdir(exist_ok=True)
                uri = server.open(root / path, given)
                lines.append(f"- {shown}: {_labels(server.at('textDocument/completion', uri, line, column))}")
        finally:
            server.stop()
    return lines


def _labels(answer: Any) -> str:
    items = answer["items"] if isinstance(answer, dict) else answer or []
    return ", ".join(f"`{item['label']}`" for item in items) or "(không có)"


def main(arguments: list[str]) -> int:
    """Run the server and write the record."""
    program, target = arguments
    package = Path(program).resolve().parents[1] / "package.json"
    version = json.loads(package.read_text(encoding="utf-8"))["version"] if package.exists() else ""
    server = Server(program)
    try:
        lines = record(server, version, program)
    finally:
        server.stop()
    Path(target).write_text("\n".join(lines).rstrip("\n") + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
