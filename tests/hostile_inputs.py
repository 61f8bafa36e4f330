"""Workshop files made to do harm, or broken by accident: what each is, and what has to be said about it.

Every entry is a file and the full list of errors found in it, each with its line (0: the file as a whole). The small
ones are written out; those near the limits of size are made by a function, in the process that is to read them.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Final

from hoithao.gate import BYTES_PER_VALUE, MAX_DEPTH, MAX_MARKS, MAX_TEXT
from hoithao.source import MAX_BYTES

Expected = list[tuple[str, int]]

W: Final = """\
schema: 1
organizers:
  - {name: Sở Tư pháp, parent: UBND thành phố Hải Phòng, symbol: STP}
locality: Hải Phòng
workshop:
  title: Hội thảo góp ý
  date: 24/9/2024
  start: 14:00
  end: 16:30
draft:
  type: Nghị định
  title: về việc này
  sections: [{ref: Điều 1}, {ref: Điều 2}]
units:
  - {id: so-noi-vu, name: Sở Nội vụ}
agenda:
  - {id: gop-y, title: Góp ý dự thảo, about: draft}
remarks:
  - id: YK-01
    by: {units: so-noi-vu}
    agenda: gop-y
    targets: Điều 1
    stance: amend
    text: Đề nghị xem lại.
"""
DRAFT = W[W.index("draft:\n") : W.index("units:\n")]
LOCALITY, DATE, TEXT, END = 4, 7, 24, 25
"""Lines of the file above; ``END`` is the first one added to it."""


def put(old: str, new: str) -> str:
    """The file with one place changed."""
    assert W.count(old) == 1, old
    return W.replace(old, new)


def _locality(value: str) -> str:
    return put("locality: Hải Phòng", f"locality: {value}")


def _bytes(value: bytes) -> bytes:
    return _locality("CHỖ NÀY").encode().replace("CHỖ NÀY".encode(), value)


def _reply(id_: str) -> str:
    return W + f"replies:\n  - {{id: {json.dumps(id_, ensure_ascii=False)}, unit: so-noi-vu, view: comments}}\n"


TABLE: dict[str, tuple[str | bytes, Expected]] = {}


def _add(group: str, code: str, line: int, files: dict[str, str | bytes]) -> None:
    for name, data in files.items():
        TABLE[f"{group}: {name}"] = (data, [(code, line)])


_add(
    "feature",
    "HT108",
    LOCALITY,
    {
        "anchor": _locality("&a Hải Phòng"),
        "alias": _locality("*a"),
        "tag": _locality("!!str Hải Phòng"),
        "tag of Python": _locality("!!python/object/apply:os.system [ls]"),
        "tag of its own": _locality("!ham Hải Phòng"),
        "tag in full": _locality("!<tag:yaml.org,2002:str> Hải Phòng"),
        "binary": _locality("!!binary aGFp"),
        "set": _locality("!!set {a}"),
        "merge mark as a value": _locality("<<"),
        "alias as a key": put("locality: Hải Phòng", "*a : Hải Phòng"),
        "tag in brackets": _locality("[!x a]"),
        "anchor on a quotation": _locality('&a "Hải Phòng"'),
    },
)
_add(
    "feature",
    "HT108",
    1,
    {
        "anchor behind a second byte order mark": "\ufeff\ufeff&a {schema: 1}",
        "version": "%YAML 1.1\n---\n" + W,
        "version behind a byte order mark": "\ufeff%TAG ! tag:x,2000:\n---\n" + W,
        "root with a tag": "!!map\n" + W,
        "recursion": "a: &a {b: x}\n",
    },
)
_add("feature", "HT108", DATE, {"merge key": put("  date: 24/9/2024", "  <<: {date: 24/9/2024}")})
_add("feature", "HT202", DATE, {"merge key in quotes": put("  date: 24/9/2024", '  "<<": {date: 24/9/2024}')})
_add("feature", "HT108", 5, {"anchor of a mapping": put("workshop:\n", "workshop: &h\n")})
_add("feature", "HT108", 19, {"anchor of an item": put("  - id: YK-01", "  - &y\n    id: YK-01")})
_add("document", "HT110", END, {"second": W + "---\nschema: 1\n", "behind the end": W + "...\nabc\n"})
_add("document", "HT110", 27, {"third": "--- \n" + W + "...\n---\na: 1\n---\nb: 1\n"})

_add("value", "HT101", LOCALITY, {
    "unknown escape": _locality('"Hải\\qPhòng"'),
    "pair of surrogates": _locality('"\\ud83d\\ude00"'),
    "beyond Unicode": _locality('"\\UFFFFFFFF"'),
    "empty item": _locality("[,]"),
    "two commas": _locality("[a,,b]"),
    "block of no indentation": _locality("|0\n  Hải Phòng"),
})  # fmt: skip
_add("value", "HT103", LOCALITY, {"second colon": _locality("Hải: Phòng"), "colon only": _locality(":")})
_add("value", "HT104", LOCALITY, {
    "percent": _locality("%YAML"),
    "at": _locality("@Hải Phòng"),
    "backtick": _locality("`Hải Phòng`"),
    "comma": _locality(", Hải Phòng"),
    "bar and text": _locality("| Hải Phòng"),
    "question mark": _locality("? Hải Phòng"),
    "dash": _locality("- Hải Phòng"),
})  # fmt: skip
_add("value", "HT105", LOCALITY, {
    "open quotation": _locality('"Hải Phòng'),
    "open single quotation": _locality("'Hải Phòng"),
    "text behind a quotation": _locality('"Hải" Phòng'),
    "quotation in a quotation": _locality('"Hải "Phòng""'),
    "half an escape": _locality('"\\u12"'),
})  # fmt: skip
_add("value", "HT120", LOCALITY, {
    "open bracket": _locality("[Hải Phòng"),
    "open brace": _locality("{Hải Phòng"),
    "closing bracket": _locality("]"),
    "closing brace": _locality("}"),
    "bracket and brace": _locality("[Hải Phòng}"),
    "open pair": _locality("[a: b, c: d"),
})  # fmt: skip

_add("lines", "HT102", DATE, {"tab": put("  date", "\tdate"), "tab behind blanks": put("  date", "  \tdate")})
_add("lines", "HT106", DATE, {"a blank more": put("  date", "   date"), "a blank less": put("  date", " date")})
_add("lines", "HT122", DATE, {"blank that is none": put("  date", "\u00a0\u00a0date")})
_add("lines", "HT122", LOCALITY, {"wide colon": put("locality: Hải Phòng", "locality：Hải Phòng")})
_add("lines", "HT115", LOCALITY, {"no colon": put("locality: Hải Phòng", "locality Hải Phòng")})
_add("lines", "HT123", 15, {"star": put("  - {id: so-noi-vu", "  * {id: so-noi-vu")})
_add("lines", "HT113", END, {"list as a key": W + "[a, b]: c\n", "mapping as a key": W + "? {a: b}\n: c\n"})
_add("lines", "HT107", END, {
    "key twice": W + "locality: Huế\n",
    "key twice in quotes": W + '"locality": Huế\n',
})  # fmt: skip
_add("lines", "HT107", 7, {"key twice inside": put("  date", "  title: khác\n  date")})
_add("lines", "HT115", END, {"empty key": W + ": x\n"})
_add("lines", "HT101", END, {"very long key": W + "k" * 5000 + ": x\n"})
TABLE["lines: key twice in NFC and NFD"] = (
    W + "ghi-chú: a\nghi-chu\u0301: b\n",
    [("HT202", END), ("HT107", END + 1)],
)
TABLE["lines: conflict of versions"] = (
    put("locality: Hải Phòng\n", "<<<<<<< HEAD\nlocality: Hải Phòng\n=======\nlocality: Huế\n>>>>>>> x\n"),
    [("HT115", 4), ("HT115", 6), ("HT104", 8)],
)
_add("another kind", "HT111", 1, {
    "list": "- a\n- b\n",
    "prose": "Kính gửi các đồng chí\n",
    "number": "42\n",
    "quotation": '"schema: 1"\n',
    "null": "~\n",
    "list of JSON": '[{"schema": 1}]',
    "page": "<!DOCTYPE html><html><body>x</body></html>\n",
    "XML with entities": '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>\n',
    "Python": "import os\nos.system('ls')\n",
})  # fmt: skip
_add("another kind", "HT111", 2, {"shell": "#!/bin/sh\nrm -rf /\n"})
_add("another kind", "HT120", 1, {"JSON cut off": '{"schema": 1, "workshop": {"title": "x"'})
_add("another kind", "HT115", 2, {"INI": "[workshop]\ntitle=x\n"})

_add("encoding", "HT005", 0, {
    "nothing": b"",
    "blanks": b"  \n \n",
    "byte order mark": b"\xef\xbb\xbf",
    "comment": "# chú thích\n",
})  # fmt: skip
_add("encoding", "HT003", 0, {"UTF-16": W.encode("utf-16"), "UTF-32": W.encode("utf-32")})
_add("encoding", "HT002", 3, {
    "UTF-16 without a mark": W.encode("utf-16-le"),
    "Windows-1258": W.encode("cp1258", "replace"),
})  # fmt: skip
_add("encoding", "HT002", LOCALITY, {
    "Latin-1": _bytes(b"H\xe0 N\xf4i"),
    "overlong slash": _bytes(b"\xc0\xaf"),
    "surrogate": _bytes(b"\xed\xa0\x80"),
    "beyond Unicode": _bytes(b"\xf4\x90\x80\x80"),
    "byte of another letter": _bytes(b"\x80"),
})  # fmt: skip
_add("encoding", "HT002", END, {"cut off in a letter": (W + "a: ệ").encode()[:-1]})
_add("encoding", "HT002", 1, {
    "Word": b"PK\x03\x04\x14\x00\xff\xff",
    "old Word": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "picture": b"\x89PNG\r\n\x1a\n\x00\x00",
    "gzip": b"\x1f\x8b\x08\x00",
})  # fmt: skip
_add("encoding", "HT002", 2, {"PDF": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"})
TABLE["encoding: program"] = (b"\x7fELF\x02\x01\x01\x00", [("HT112", 1)] * 5)
TABLE["encoding: zeros"] = (b"\0" * 100, [("HT112", 1)] * 20)

_CONTROLS = {
    "nul": "\0", "bell": "\a", "backspace": "\b", "vertical tab": "\x0b", "form feed": "\x0c", "shift out": "\x0e",
    "escape": "\x1b[31m", "unit separator": "\x1f", "delete": "\x7f", "first of C1": "\x80", "next line": "\x85",
    "control sequence": "\x9b31m", "line separator": "\u2028", "paragraph separator": "\u2029",
    "non-character": "\ufffe",
    "Arabic non-character": "\ufdd0", "last of all": "\U0010ffff", "last of plane 1": "\U0001ffff",
}  # fmt: skip
_add("character", "HT112", TEXT, {name: put("xem lại", f"xem{char}lại") for name, char in _CONTROLS.items()})
_add("character", "HT112", TEXT, {
    f"{name}, as an escape": put("Đề nghị xem lại.", f'"xem{escape}lại"')
    for name, escape in {
        "nul": "\\0", "bell": "\\a", "escape": "\\e", "C1": "\\x9b", "next line": "\\N", "line separator": "\\L",
        "paragraph separator": "\\P", "non-character": "\\uFFFF", "last of all": "\\U0010FFFF",
    }.items()
})  # fmt: skip
_add("character", "HT101", TEXT, {"surrogate, as an escape": put("Đề nghị xem lại.", '"xem\\uD800lại"')})
_add("character", "HT112", END, {
    "in a key": W + "lo\x01c: x\n",
    "in a key, as an escape": W + '"lo\\x01c": x\n',
    "in a comment": W + "# a\x1b[2Jb\n",
})  # fmt: skip
_add("character", "HT112", 23, {"in a choice": put("stance: amend", 'stance: "amend\\0"')})
_add("character", "HT612", TEXT, {
    f"direction, U+{ord(char):04X}": put("xem lại", f"xem {char}lại")
    for char in "\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
})  # fmt: skip
_add("character", "HT612", TEXT, {"direction, as an escape": put("Đề nghị xem lại.", '"xem \\u202elại"')})
_add("character", "HT128", TEXT, {
    "marks on a letter": put("xem lại", "xem" + "\u0301" * (MAX_MARKS + 1) + " lại"),
    "marks on a letter, as escapes": put("Đề nghị xem lại.", '"xe' + "\\u0323\\u0302" * MAX_MARKS + 'm"'),
})  # fmt: skip
TABLE["character: direction in an id"] = (
    put("id: so-noi-vu", "id: so-noi\u202e-vu"),
    [("HT211", 15), ("HT612", 15)],
)
TABLE["character: direction in a date"] = (put("24/9/2024", "24/9/\u202e2024"), [("HT207", 7), ("HT612", 7)])
_add("character", "HT211", 15, {"unseen in an id": put("id: so-noi-vu", "id: so-noi\u200b-vu")})

_DEEP = MAX_DEPTH + 1
_add("depth", "HT109", 1, {
    "brackets": "a: " + "[" * _DEEP + "]" * _DEEP,
    "braces": "a: " + "{a: " * _DEEP + "}" * _DEEP,
    "brackets and braces": "a: " + "[{a: " * _DEEP + "}]" * _DEEP,
    "question marks": "? " * _DEEP + "x\n",
    "open brackets": "[" * 5000,
    "open braces": "{" * 5000,
    "closers in quotations": '["]",' * 5000,
    "closers in keys": '{"}": ' * 5000,
    "pairs": "[" * 2000 + "]" * 2000,
    "dashes": "- " * 5000,
})  # fmt: skip
_add("depth", "HT109", 2, {"dashes below a key": "a:\n  " + "- " * _DEEP + "x\n"})
_add("depth", "HT109", MAX_DEPTH + 1, {
    "indentation": "".join(" " * at + "a:\n" for at in range(60)),
    "indented dashes": "a:\n" + "".join(" " * at + "-\n" for at in range(60)),
    "closers in comments": "[ # ]\n" * 5000,
})  # fmt: skip
_add("depth", "HT109", 2 * MAX_DEPTH + 1, {"closers a line below": '["\n]\n",' * 5000})
TABLE["bomb: billion laughs"] = (
    "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n",
    [("HT108", 1), *[("HT108", 2)] * 3, *[("HT108", 3)] * 3],
)
TABLE["bomb: one long text many times"] = (
    "a: &a " + "x" * 1000 + "\nb: [" + ", ".join(["*a"] * 1000) + "]\n",
    [("HT108", 1), *[("HT108", 2)] * 19],
)
TABLE["bomb: itself"] = ("a: &a [*a]\n", [("HT108", 1)] * 2)

_add("date", "HT207", DATE, {value[:24]: put("24/9/2024", value) for value in (
    "0/9/2024", "32/9/2024", "31/4/2024", "29/2/2023", "30/2/2024", "24/13/2024", "24/0/2024", "24/9/0000", "24/9/24",
    "24/9/20244", "9/2024", "2024", "2024-13-01", "2024-02-30", "20240924", "hôm qua", "24 tháng 9", "ngày 24 tháng 9",
    "24/9/2024 14:00", "24//9/2024", "٢٤/٩/٢٠٢٤", "２４/９/２０２４", "-1/9/2024", "24/9/-2024", "1e1/9/2024",
    "24/9/2024x", "[24, 9, 2024]", "{d: 24}", '"24/9/2024\\n25/9/2024"', "9" * 5000, "0x18/9/2024", "24.5/9/2024",
    "NaN",
    "24/9/2024/1",
)})  # fmt: skip
_add("time", "HT208", 8, {value: put("14:00", value) for value in (
    "24:00", "25:00", "14:60", "14:00:00", "2pm", "14", "-1:00", "14h61", "giờ", "１４:00", "14:00 15:00", "1e1:00",
    "[14]", "14;00", "0x0e:00",
)})  # fmt: skip
_add("number", "HT209", END, {value[:24]: W + f"papers: {{received: {value}}}\n" for value in (
    "-1", '"1,5"', "1.5", "1e3", "0x10", "0o17", "1_000", "1.00", "1.0000", "1 000", "٣", "３", "½", "Ⅳ", "mười",
    "inf", "nan", "9" * 40, "+3", "--1", "[3]", "{a: 3}", "true", '"3\\n4"', "0b11", "1:30",
)})  # fmt: skip
_add(
    "number",
    "HT206",
    1,
    {"schema 2": put("schema: 1", "schema: 2"), "schema in words": put("schema: 1", "schema: một")},
)
_add("number", "HT213", END, {"margin": W + "look: {margin_top: 1000}\n"})
_add("number", "HT209", END, {"formula": W + 'look: {margin_top: "=1+1"}\n'})

_add("id", "HT211", END + 1, {repr(value[:12]): _reply(value) for value in (
    "../so", "so noi vu", "-so", "a/b", "a\\b", "so;noi", "so$", "x" * 65, "so'noi", "<so>", "so{{x}}", ".", "..", "%s",
    "so\n",
)})  # fmt: skip
_add("name", "HT210", 6, {
    "blank title": put("title: Hội thảo góp ý", 'title: "   "'),
    "title of blanks that are none": put("title: Hội thảo góp ý", 'title: "\u00a0\u00a0"'),
})  # fmt: skip
_add("name", "HT203", 6, {
    "list for a title": put("title: Hội thảo góp ý", "title: [a, b]"),
    "mapping for a title": put("title: Hội thảo góp ý", "title: {a: b}"),
})  # fmt: skip
_add("name", "HT201", 5, {"no title": put("  title: Hội thảo góp ý\n", "")})
_add("name", "HT202", END, {
    "of Python": W + "__class__: x\n",
    "of the model": W + "model_config: {extra: allow}\n",
    "of a function": W + "model_validate: x\n",
})  # fmt: skip
_add("name", "HT202", 23, {"of Python in a record": put("    stance: amend", "    __init__: x\n    stance: amend")})
_add("name", "HT303", 20, {
    "unknown unit": put("units: so-noi-vu", "units: so-noi-vuu"),
    "unit in other letters": put("units: so-noi-vu", "units: sо-noi-vu"),
})  # fmt: skip
_add("name", "HT303", 21, {"unknown item": put("agenda: gop-y", "agenda: gopy")})
_add("name", "HT401", 22, {"unknown target": put("targets: Điều 1", "targets: Điều 9")})
_add("name", "HT206", 23, {"unknown stance": put("stance: amend", "stance: maybe")})
_add("name", "HT304", END, {
    "id twice": W + "  - {id: YK-01, by: {voice: có ý kiến}, agenda: gop-y, targets: general, text: x}\n",
})  # fmt: skip
_add("name", "HT304", 16, {
    "id twice in NFC and NFD": put(
        "id: so-noi-vu, name: Sở Nội vụ}", "id: sở, name: A}\n  - {id: so\u031b\u0309, name: B}"
    ),
})  # fmt: skip
_add("name", "HT028", 10, {"draft that was not read": put(DRAFT, "draft: /etc/passwd.yaml\n")})
_add("name", "HT029", 10, {"draft in Word": put(DRAFT, "draft: du-thao.docx\n")})
_add("name", "HT302", 9, {"end before the start": put("14:00", "17:00")})


_ROOM = MAX_BYTES - 4096
_VALUES = MAX_BYTES // BYTES_PER_VALUE
"""How many keys and values a file may hold."""


def _filled(piece: str, room: int = _ROOM) -> str:
    return piece * (room // len(piece.encode()))


def _quoted(piece: str) -> str:
    """A text as long as a value may be."""
    return '"' + piece * ((MAX_TEXT - 2) // len(piece)) + ' x"'


def _items(key: str, item: str, count: int) -> str:
    return W + f"{key}:\n" + "".join(item.replace("N", str(at)) for at in range(count))


HEAVY: dict[str, tuple[Callable[[], str], Expected]] = {
    # Near the limit of size.
    "one bracket over and over": (lambda: _filled("["), [("HT109", 1)]),
    "one brace over and over": (lambda: _filled("{"), [("HT109", 1)]),
    "one dash over and over": (lambda: _filled("- "), [("HT109", 1)]),
    "closers in quotations": (lambda: _filled('["]",'), [("HT109", 1)]),
    "pairs of brackets": (lambda: "[" * (_ROOM // 2) + "]" * (_ROOM // 2), [("HT109", 1)]),
    "many keys": (lambda: "".join(f"k{at}: 1\n" for at in range(180_000)), [("HT126", _VALUES // 2)]),
    "many empty keys": (lambda: "".join(f"k{at}:\n" for at in range(180_000)), [("HT126", _VALUES // 2)]),
    "one key over and over": (lambda: _filled("a: 1\n"), [("HT126", _VALUES // 2)]),
    "many items": (lambda: W + "x: [" + _filled("a,") + "]", [("HT126", END)]),
    "many anchors": (lambda: "a: &a [x]\n" + _filled("b: *a\n"), [("HT126", _VALUES // 2)]),
    "many documents": (lambda: _filled("---\na: 1\n"), [("HT126", 2 * ((_VALUES - 1) // 3 + 1))]),
    "one quotation": (lambda: W + 'x: "' + _filled(" ") + '"', [("HT125", END)]),
    "one word": (lambda: W + "x: " + _filled("a"), [("HT125", END)]),
    "one number": (lambda: put("24/9/2024", _filled("1")), [("HT125", DATE)]),
    "marks on a letter": (lambda: put("xem lại", "e" + _filled("\u0323\u0302")), [("HT128", TEXT)]),
    "unseen characters": (lambda: put("xem lại", _filled("a\u200b")), [("HT125", TEXT)]),
    "control characters": (lambda: put("xem lại", _filled("\x01")), [("HT112", TEXT)] * 20),
    "escapes": (lambda: put("Đề nghị xem lại.", '"' + _filled("\\u202e") + '"'), [("HT125", TEXT)]),
    "backslashes": (lambda: W + 'x: "' + _filled("\\"), [("HT105", END)]),
    "open quotation": (lambda: W + 'x: "' + _filled("a b\n"), [("HT105", END)]),
    "open quotations": (lambda: W + _filled('x: "a\n'), [("HT105", END)]),
    "open brackets": (lambda: W + _filled("x: [a\n"), [("HT120", END)]),
    "colons": (lambda: W + "x: " + _filled(": "), [("HT103", END)]),
    "lines with two colons": (lambda: W + _filled("a: b: c\n"), [("HT103", END)]),
    "lines without a colon": (lambda: W + _filled("abc def\n"), [("HT115", END)]),
    "lines with a tab": (lambda: W + _filled("\ta: b\n"), [("HT102", END)]),
    "lines cut by a hash": (lambda: W + _filled("x: a #b\n", 800_000), [("HT127", 1)]),
    "items as one text": (lambda: W + "x: a\n" + _filled("  - b\n"), [("HT125", END)]),
    "blank lines": (lambda: W + "x: |\n" + _filled("\n"), [("HT202", END)]),
    "carriage returns": (lambda: _filled("\r"), [("HT005", 0)]),
    "directives": (lambda: _filled("%YAML 1.1\n"), [("HT104", 2)]),
    "waivers": (lambda: W + _filled("# hoithao: bỏ qua HT305\n"), []),
    # As long as a value may be, in places that look at it.
    **{
        f"{name} as a {key}": ((lambda old=old, piece=piece: put(old, _quoted(piece))), expected)
        for key, old, expected in (
            ("title", "Hội thảo góp ý", []),
            ("remark", "Đề nghị xem lại.", []),
        )
        for name, piece in {
            "short words": "a ", "one word": "a", "blanks": " ", "articles": "Điều 1 ", "stops": ". ", "commas": " ,",
            "brackets": "( ", "letters of other alphabets": "aа", "letters that look alike": "Ð", "bodies": "UBND ",
            "people": "ông Nguyễn Văn A, ", "line ends": "\\n", "stopped words": "A.B.C.", "quotation marks": "“",
            "decrees": "Nghị định số 30/2020/NĐ-CP ", "slashes": "/", "days": "ngày 1/1/2024 ",
        }.items()
    },
    "long target": (lambda: put("targets: Điều 1", f"targets: {_quoted('khoản 1 ')}"), [("HT415", 22)]),
    "long list of targets": (lambda: put("targets: Điều 1", f"targets: {_quoted('Điều 1, ')}"), [("HT401", 22)]),
    "long date": (lambda: put("24/9/2024", _quoted("1/")), [("HT207", DATE)]),
    "long id": (lambda: put("id: so-noi-vu", f"id: {_quoted('a')}"), [("HT211", 15)]),
    # As many as there may be.
    "unknown keys of items": (
        lambda: _items("replies", "- {id: vN, unit: so-noi-vu, view: comments, kN: 1}\n", 9_000),
        [("HT129", 0), *(("HT202", END + 1 + at) for at in range(2_000))],
    ),
    "wrong dates": (
        lambda: _items("replies", "- {id: vN, unit: so-noi-vu, view: comments, date: 31/2/2024}\n", 9_000),
        [("HT129", 0), *(("HT207", END + 1 + at) for at in range(2_000))],
    ),
    "unknown units": (
        lambda: _items("replies", "- {id: vN, unit: nope-N, view: comments}\n", 9_000),
        [("HT303", END + 1 + at) for at in range(9_000)],
    ),
    "missing keys": (
        lambda: _items("replies", "- {id: v}\n", 30_000),
        [("HT129", 0), *(("HT201", END + 1 + at // 2) for at in range(2_000))],
    ),
    "one id": (
        lambda: _items("replies", "- {id: v, unit: so-noi-vu, view: comments}\n", 12_000),
        [("HT304", END + 2 + at) for at in range(11_999)],
    ),
    "items of an agenda": (
        lambda: put("remarks:", "".join(f"  - {{id: g{at}, title: x}}\n" for at in range(6_000)) + "remarks:"),
        [],
    ),
}  # fmt: skip
"""Files near the limits. Those without an error are rendered."""
