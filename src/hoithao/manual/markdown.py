"""A page of the manual, or all of them, as Markdown."""

from __future__ import annotations

import string
import unicodedata

from msgspec.structs import replace

from hoithao.catalogue import CATALOGUE, hint, message, report, severity_name
from hoithao.catalogue.entry import Entry
from hoithao.manual import BASE, MANUAL

_UNKNOWN = "…"

_WORDS: dict[str, tuple[str, str]] = {
    "what": ("Kiểm tra gì", "What is checked"),
    "why": ("Vì sao", "Why"),
    "says": ("Thông báo", "Message"),
    "hint": ("Cách sửa", "What to do"),
    "wrong": ("Ví dụ sai", "Wrong"),
    "right": ("Ví dụ đúng", "Right"),
    "basis": ("Căn cứ", "Legal basis"),
    "severity": ("Mức độ", "Severity"),
    "since": ("Có từ phiên bản", "Since"),
    "title": ("Các mã thông báo", "Diagnostic codes"),
}

_FAMILIES: dict[str, tuple[str, str]] = {
    "HT0": ("Tệp đầu vào, nơi ghi kết quả (HT0xx)", "Files (HT0xx)"),
    "HT1": ("Cách viết YAML (HT1xx)", "YAML (HT1xx)"),
    "HT2": ("Khóa và giá trị (HT2xx)", "Keys and values (HT2xx)"),
    "HT3": ("Các thông tin khớp nhau (HT3xx)", "Facts (HT3xx)"),
    "HT4": ("Ý kiến và nội dung được góp ý (HT4xx)", "Remarks (HT4xx)"),
    "HT5": ("Thể thức văn bản (HT5xx)", "The decree's form (HT5xx)"),
    "HT6": ("Câu chữ (HT6xx)", "Wording (HT6xx)"),
    "HT7": ("Mẫu văn bản (HT7xx)", "Templates (HT7xx)"),
    "HT8": ("Ghi văn bản (HT8xx)", "Output (HT8xx)"),
    "HTA": ("Thể thức của tệp Word đã soạn xong (HTA01–HTA80)", "The form of a finished Word file (HTA01–HTA80)"),
    "HT9": ("Sự cố của chương trình (HT9xx)", "The program itself (HT9xx)"),
}

_INTRODUCTION = """\
Mỗi thông báo của `hoithao` mang một mã. Mã không bao giờ đổi nghĩa. Xem riêng một mã: `hoithao explain HT304`.
«PL I» là Phụ lục I của Nghị định 30/2020/NĐ-CP, «Điều» là điều của Nghị định.

Ví dụ chỉ ghi những khóa cần nói đến; phần còn lại của tệp là:
"""


def page_markdown(code: str, language: str = "vi", *, level: int = 1) -> str:
    """Return the page of one code; in English, which has no manual, what the catalogue says."""
    entry, page = CATALOGUE[code], MANUAL.get(code)
    usual = replace(report(code, ""), params=dict.fromkeys(_values(entry), _UNKNOWN))
    facts = [
        (_word("severity", language), severity_name(entry.severity, language)),
        (_word("basis", language), entry.basis),
        (_word("since", language), entry.since),
    ]
    says, advice = message(usual, language), hint(usual, language)
    parts = [f"{'#' * level} {code}: {entry.slug}"]
    if page is None or language == "en":
        parts += [_said("what", says, language)]
    else:
        parts += [_said("what", page.what, language), _said("why", page.why, language), _said("says", says, language)]
    parts.append(_said("hint", advice, language))
    if page is not None:
        parts += [_fenced("wrong", page.wrong, page.form, language), _fenced("right", page.right, page.form, language)]
    parts.append(" · ".join(f"{name}: {value}" for name, value in facts if value))
    return "\n\n".join(parts) + "\n"


def all_markdown(language: str = "vi") -> str:
    """Return the pages of all codes, by family, with the file that the examples are laid over."""
    parts = [f"# {_word('title', language)}\n"]
    if language != "en":
        parts.append(f"{_INTRODUCTION}\n```yaml\n{BASE}```\n")
    family = ""
    for code in CATALOGUE:
        if code[:3] != family:
            family = code[:3]
            parts.append(f"## {_FAMILIES[family][language == 'en']}\n")
        parts.append(page_markdown(code, language, level=3))
    return "\n".join(parts)


def _word(key: str, language: str) -> str:
    return _WORDS[key][language == "en"]


def _said(key: str, text: str, language: str) -> str:
    # What stands in « » is typed or shown as it is: it must not become an element or emphasis.
    safe = text.replace("<", "&lt;").replace("*", "\\*").replace("_", "\\_")
    return f"**{_word(key, language)}.** {safe}"


def _fenced(key: str, text: str, form: str, language: str) -> str:
    shown = "".join(_shown(char) for char in text.rstrip("\n"))
    return f"**{_word(key, language)}**\n\n```{form}\n{shown}\n```"


def _shown(char: str) -> str:
    if char == "\t":
        return "⇥ "
    if unicodedata.category(char) == "Cf":
        return f"U+{ord(char):04X}"
    return chr(0x2400 + ord(char)) if ord(char) < 0x20 and char != "\n" else char


def _values(entry: Entry) -> set[str]:
    texts = [entry.vi, entry.en, entry.hint_vi, entry.hint_en]
    return {name for text in texts for _, name, _, _ in string.Formatter().parse(text) if name}
