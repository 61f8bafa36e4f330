"""Lists and ranges of references: read, printed in the form of the law, refused where they are unclear."""

from __future__ import annotations

import unicodedata

import pytest

from hoithao.diagnostics import Diagnostic
from hoithao.references import (
    Citation,
    Component,
    Range,
    Reference,
    Unclear,
    cite,
    cited_apart,
    mentioned,
    parse_citation,
)
from hoithao.source import decode
from hoithao.tree import parse_tree
from hoithao.wording import check_wording

PARTS = ("Quyết định", "Quy chế")


def NFD(text: str) -> str:  # noqa: N802 - the name of the form
    return unicodedata.normalize("NFD", text)


def whole(member: Reference | Range) -> str:
    """A member with the part it is of."""
    part = member.first.rest if isinstance(member, Range) else member.rest
    return f"{member} [{part}]".strip() if part else str(member)


GOOD = [
        ("Điều 5", "Điều 5", "Điều 5"),
        ("điều 5A", "Điều 5a", "Điều 5a"),
        ("khoản 2 Điều 5", "khoản 2 Điều 5", "khoản 2 Điều 5"),
        ("điểm a1 khoản 2đ Điều 5a", "điểm a1 khoản 2đ Điều 5a", "điểm a1 khoản 2đ Điều 5a"),
        ("Điều 5a khoản 2đ điểm a1", "điểm a1 khoản 2đ Điều 5a", "điểm a1 khoản 2đ Điều 5a"),
        ("khoản 2, Điều 5", "khoản 2 Điều 5", "khoản 2 Điều 5"),
        ("điểm a, khoản 2, Điều 5", "điểm a khoản 2 Điều 5", "điểm a khoản 2 Điều 5"),
        ("Điều 5, khoản 2, điểm a", "điểm a khoản 2 Điều 5", "điểm a khoản 2 Điều 5"),
        ("Mục 2 Chương III", "Mục 2 Chương III", "Mục 2 Chương III"),
        ("chương iii mục 2", "Mục 2 Chương III", "Mục 2 Chương III"),
        ("Tiểu mục 1 Mục 2 Chương III Phần I", "Tiểu mục 1 Mục 2 Chương III Phần I", "Tiểu mục 1 Mục 2 Chương III Phần I"),
        ("Chương IVa", "Chương IVa", "Chương IVa"),
        ("CHƯƠNG IVA", "Chương IVa", "Chương IVa"),
        ("chương iva", "Chương IVa", "Chương IVa"),
        ("Phụ lục II", "Phụ lục II", "Phụ lục II"),
        ("phụ lục A", "Phụ lục A", "Phụ lục A"),
        ("Phụ lục 2", "Phụ lục 2", "Phụ lục 2"),
        ("Điều 05", "Điều 5", "Điều 5"),
        ("khoản 1 Phụ lục II", "khoản 1 Phụ lục II", "khoản 1 Phụ lục II"),
        ("Điều 2 Phụ lục II", "Điều 2 Phụ lục II", "Điều 2 Phụ lục II"),
        ("khoản 2 của Điều 5", "khoản 2 Điều 5", "khoản 2 Điều 5"),
        ("khoản 2 thuộc Điều 5 của dự thảo", "khoản 2 Điều 5", "khoản 2 Điều 5"),
        ("(khoản 2) Điều 5", "khoản 2 Điều 5", "khoản 2 Điều 5"),
        ("Điều 5, 6 và 7", "Điều 5 | Điều 6 | Điều 7", "các điều 5, 6 và 7"),
        ("Điều 5, 6, 7", "Điều 5 | Điều 6 | Điều 7", "các điều 5, 6 và 7"),
        ("điều 5,6,7", "Điều 5 | Điều 6 | Điều 7", "các điều 5, 6 và 7"),
        ("Điều 5 và 6", "Điều 5 | Điều 6", "các điều 5 và 6"),
        ("các điều 5, 6 và 7", "Điều 5 | Điều 6 | Điều 7", "các điều 5, 6 và 7"),
        ("Các Điều 5, 6 và 7", "Điều 5 | Điều 6 | Điều 7", "các điều 5, 6 và 7"),
        ("CÁC ĐIỀU 5, 6 VÀ 7", "Điều 5 | Điều 6 | Điều 7", "các điều 5, 6 và 7"),
        ("Điều 5 và Điều 7", "Điều 5 | Điều 7", "các điều 5 và 7"),
        ("Điều 5, Điều 6 và Điều 7", "Điều 5 | Điều 6 | Điều 7", "các điều 5, 6 và 7"),
        ("Điều 5, Điều 6, và Điều 7", "Điều 5 | Điều 6 | Điều 7", "các điều 5, 6 và 7"),
        ("Điều 5; Điều 7", "Điều 5 | Điều 7", "các điều 5 và 7"),
        ("Điều 5; 7", "Điều 5 | Điều 7", "các điều 5 và 7"),
        ("Điều 5, 5a, 5b và 6", "Điều 5 | Điều 5a | Điều 5b | Điều 6", "các điều 5, 5a, 5b và 6"),
        ("Điều 5, 5a, 6 Chương II", "Điều 5 Chương II | Điều 5a Chương II | Điều 6 Chương II", "các điều 5, 5a và 6 Chương II"),
        ("Điều 5 và Điều 6 Chương II", "Điều 5 Chương II | Điều 6 Chương II", "các điều 5 và 6 Chương II"),
        ("khoản 1, khoản 3 Điều 5", "khoản 1 Điều 5 | khoản 3 Điều 5", "các khoản 1 và 3 Điều 5"),
        ("khoản 1 và khoản 3 Điều 5", "khoản 1 Điều 5 | khoản 3 Điều 5", "các khoản 1 và 3 Điều 5"),
        ("khoản 1, 3 Điều 5", "khoản 1 Điều 5 | khoản 3 Điều 5", "các khoản 1 và 3 Điều 5"),
        ("khoản 1 và 2đ Điều 5a", "khoản 1 Điều 5a | khoản 2đ Điều 5a", "các khoản 1 và 2đ Điều 5a"),
        ("các khoản 1, 2 và 3 Điều 5", "khoản 1 Điều 5 | khoản 2 Điều 5 | khoản 3 Điều 5", "các khoản 1, 2 và 3 Điều 5"),
        ("các khoản 1, 2 và 3, Điều 5", "khoản 1 Điều 5 | khoản 2 Điều 5 | khoản 3 Điều 5", "các khoản 1, 2 và 3 Điều 5"),
        ("khoản 1; khoản 3 Điều 5", "khoản 1 Điều 5 | khoản 3 Điều 5", "các khoản 1 và 3 Điều 5"),
        ("điểm a, b khoản 2 Điều 5", "điểm a khoản 2 Điều 5 | điểm b khoản 2 Điều 5", "các điểm a và b khoản 2 Điều 5"),
        ("điểm a và b khoản 2 Điều 5", "điểm a khoản 2 Điều 5 | điểm b khoản 2 Điều 5", "các điểm a và b khoản 2 Điều 5"),
        ("điểm a, điểm b khoản 2 Điều 5", "điểm a khoản 2 Điều 5 | điểm b khoản 2 Điều 5", "các điểm a và b khoản 2 Điều 5"),
        ("các điểm a, a1, b, d và đ khoản 2 Điều 5", "điểm a khoản 2 Điều 5 | điểm a1 khoản 2 Điều 5 | điểm b khoản 2 Điều 5 | điểm d khoản 2 Điều 5 | điểm đ khoản 2 Điều 5", "các điểm a, a1, b, d và đ khoản 2 Điều 5"),
        ("điểm a, b, khoản 2, Điều 5", "điểm a khoản 2 Điều 5 | điểm b khoản 2 Điều 5", "các điểm a và b khoản 2 Điều 5"),
        ("điểm a khoản 1 và điểm c khoản 2 Điều 5", "điểm a khoản 1 Điều 5 | điểm c khoản 2 Điều 5", "điểm a khoản 1 và điểm c khoản 2 Điều 5"),
        ("điểm a khoản 1, điểm c khoản 2 Điều 5", "điểm a khoản 1 Điều 5 | điểm c khoản 2 Điều 5", "điểm a khoản 1 và điểm c khoản 2 Điều 5"),
        ("điểm a khoản 1; điểm c khoản 2 Điều 5", "điểm a khoản 1 Điều 5 | điểm c khoản 2 Điều 5", "điểm a khoản 1 và điểm c khoản 2 Điều 5"),
        ("điểm a, b khoản 1 và khoản 3 Điều 5", "điểm a khoản 1 Điều 5 | điểm b khoản 1 Điều 5 | khoản 3 Điều 5", "các điểm a và b khoản 1; khoản 3 Điều 5"),
        ("các điểm a, b khoản 1 và các khoản 2, 3 Điều 5", "điểm a khoản 1 Điều 5 | điểm b khoản 1 Điều 5 | khoản 2 Điều 5 | khoản 3 Điều 5", "các điểm a và b khoản 1; các khoản 2 và 3 Điều 5"),
        ("điểm a, điểm b khoản 1, điểm a, điểm b khoản 2 Điều 5", "điểm a khoản 1 Điều 5 | điểm b khoản 1 Điều 5 | điểm a khoản 2 Điều 5 | điểm b khoản 2 Điều 5", "các điểm a và b khoản 1; các điểm a và b khoản 2 Điều 5"),
        ("khoản 1 Điều 5 và khoản 2 Điều 6", "khoản 1 Điều 5 | khoản 2 Điều 6", "khoản 1 Điều 5 và khoản 2 Điều 6"),
        ("khoản 1 Điều 5, khoản 2 Điều 6", "khoản 1 Điều 5 | khoản 2 Điều 6", "khoản 1 Điều 5 và khoản 2 Điều 6"),
        ("khoản 1 Điều 5; khoản 2 Điều 6", "khoản 1 Điều 5 | khoản 2 Điều 6", "khoản 1 Điều 5 và khoản 2 Điều 6"),
        ("khoản 1, 2 Điều 5; khoản 3 Điều 6 và Điều 7", "khoản 1 Điều 5 | khoản 2 Điều 5 | khoản 3 Điều 6 | Điều 7", "các khoản 1 và 2 Điều 5; khoản 3 Điều 6; Điều 7"),
        ("khoản 2, khoản 3 Điều 4; điểm b khoản 2 Điều 7; khoản 4 Điều 15", "khoản 2 Điều 4 | khoản 3 Điều 4 | điểm b khoản 2 Điều 7 | khoản 4 Điều 15", "các khoản 2 và 3 Điều 4; điểm b khoản 2 Điều 7; khoản 4 Điều 15"),
        ("Điều 5, khoản 2 Điều 6", "Điều 5 | khoản 2 Điều 6", "Điều 5 và khoản 2 Điều 6"),
        ("Điều 5 và khoản 2 Điều 6", "Điều 5 | khoản 2 Điều 6", "Điều 5 và khoản 2 Điều 6"),
        ("khoản 2 Điều 5 và Điều 7", "khoản 2 Điều 5 | Điều 7", "khoản 2 Điều 5 và Điều 7"),
        ("khoản 2 Điều 5, Điều 7", "khoản 2 Điều 5 | Điều 7", "khoản 2 Điều 5 và Điều 7"),
        ("khoản 1, Điều 5, khoản 2, Điều 6", "khoản 1 Điều 5 | khoản 2 Điều 6", "khoản 1 Điều 5 và khoản 2 Điều 6"),
        ("Điều 31; Điều 32; Điều 33; khoản 1 Điều 34; các khoản 1 và 2 Điều 35", "Điều 31 | Điều 32 | Điều 33 | khoản 1 Điều 34 | khoản 1 Điều 35 | khoản 2 Điều 35", "các điều 31, 32 và 33; khoản 1 Điều 34; các khoản 1 và 2 Điều 35"),
        ("Điều 5 khoản 1, 2", "khoản 1 Điều 5 | khoản 2 Điều 5", "các khoản 1 và 2 Điều 5"),
        ("Điều 5 khoản 1 và khoản 2", "khoản 1 Điều 5 | khoản 2 Điều 5", "các khoản 1 và 2 Điều 5"),
        ("Điều 5 các khoản 1, 2 và 3", "khoản 1 Điều 5 | khoản 2 Điều 5 | khoản 3 Điều 5", "các khoản 1, 2 và 3 Điều 5"),
        ("Điều 5, khoản 1 và 2", "khoản 1 Điều 5 | khoản 2 Điều 5", "các khoản 1 và 2 Điều 5"),
        ("Điều 5, khoản 1, khoản 2", "khoản 1 Điều 5 | khoản 2 Điều 5", "các khoản 1 và 2 Điều 5"),
        ("Điều 5 khoản 1, Điều 6 khoản 2", "khoản 1 Điều 5 | khoản 2 Điều 6", "khoản 1 Điều 5 và khoản 2 Điều 6"),
        ("Điều 5 khoản 1, 2; Điều 6 khoản 3", "khoản 1 Điều 5 | khoản 2 Điều 5 | khoản 3 Điều 6", "các khoản 1 và 2 Điều 5; khoản 3 Điều 6"),
        ("Điều 5 khoản 2 điểm a, b", "điểm a khoản 2 Điều 5 | điểm b khoản 2 Điều 5", "các điểm a và b khoản 2 Điều 5"),
        ("Điều 5 khoản 2, điểm a", "điểm a khoản 2 Điều 5", "điểm a khoản 2 Điều 5"),
        ("Điều 5, khoản 2, Điều 6, khoản 3", "khoản 2 Điều 5 | khoản 3 Điều 6", "khoản 2 Điều 5 và khoản 3 Điều 6"),
        ("Chương III Mục 1, Mục 2", "Mục 1 Chương III | Mục 2 Chương III", "các mục 1 và 2 Chương III"),
        ("Chương II, III", "Chương II | Chương III", "các chương II và III"),
        ("Chương II và III", "Chương II | Chương III", "các chương II và III"),
        ("các chương II, III và IVa", "Chương II | Chương III | Chương IVa", "các chương II, III và IVa"),
        ("Chương II; Chương III Phần 2", "Chương II | Chương III Phần 2", "Chương II; Chương III Phần 2"),
        ("Chương I, II Phần 2", "Chương I Phần 2 | Chương II Phần 2", "các chương I và II Phần 2"),
        ("Mục 1, Mục 2 Chương III", "Mục 1 Chương III | Mục 2 Chương III", "các mục 1 và 2 Chương III"),
        ("Mục 1, 2 Chương III", "Mục 1 Chương III | Mục 2 Chương III", "các mục 1 và 2 Chương III"),
        ("Mục 1; Mục 2 Chương III", "Mục 1 Chương III | Mục 2 Chương III", "các mục 1 và 2 Chương III"),
        ("các mục 1 và 2 Chương III; Mục 1 Chương IV", "Mục 1 Chương III | Mục 2 Chương III | Mục 1 Chương IV", "các mục 1 và 2 Chương III; Mục 1 Chương IV"),
        ("Mục I, II và IVa", "Mục I | Mục II | Mục IVa", "các mục I, II và IVa"),
        ("mục A, B", "Mục A | Mục B", "các mục A và B"),
        ("Tiểu mục 1, 2 Mục 1 Chương II", "Tiểu mục 1 Mục 1 Chương II | Tiểu mục 2 Mục 1 Chương II", "các tiểu mục 1 và 2 Mục 1 Chương II"),
        ("Phần I, II", "Phần I | Phần II", "các phần I và II"),
        ("Phụ lục I, II", "Phụ lục I | Phụ lục II", "các phụ lục I và II"),
        ("các phụ lục I, II và III", "Phụ lục I | Phụ lục II | Phụ lục III", "các phụ lục I, II và III"),
        ("Phụ lục I và Phụ lục II", "Phụ lục I | Phụ lục II", "các phụ lục I và II"),
        ("Điều 5, Phụ lục II", "Điều 5 | Phụ lục II", "Điều 5 và Phụ lục II"),
        ("Điều 5 và Phụ lục II", "Điều 5 | Phụ lục II", "Điều 5 và Phụ lục II"),
        ("Phụ lục II, Điều 5", "Phụ lục II | Điều 5", "Phụ lục II và Điều 5"),
        ("Điều 1, 2 Phụ lục II", "Điều 1 Phụ lục II | Điều 2 Phụ lục II", "các điều 1 và 2 Phụ lục II"),
        ("khoản 1, 2 Phụ lục I", "khoản 1 Phụ lục I | khoản 2 Phụ lục I", "các khoản 1 và 2 Phụ lục I"),
        ("Chương II và Điều 20", "Chương II | Điều 20", "Chương II và Điều 20"),
        ("Chương II; Điều 20 và 21", "Chương II | Điều 20 | Điều 21", "Chương II; các điều 20 và 21"),
        ("từ Điều 5 đến Điều 8", "từ Điều 5 đến Điều 8", "các điều từ Điều 5 đến Điều 8"),
        ("Từ Điều 5 đến hết Điều 8", "từ Điều 5 đến Điều 8", "các điều từ Điều 5 đến Điều 8"),
        ("Điều 5 đến Điều 8", "từ Điều 5 đến Điều 8", "các điều từ Điều 5 đến Điều 8"),
        ("Điều 5 đến 8", "từ Điều 5 đến Điều 8", "các điều từ Điều 5 đến Điều 8"),
        ("Điều 5 - 8", "từ Điều 5 đến Điều 8", "các điều từ Điều 5 đến Điều 8"),
        ("Điều 5-8", "từ Điều 5 đến Điều 8", "các điều từ Điều 5 đến Điều 8"),
        ("Điều 5–8", "từ Điều 5 đến Điều 8", "các điều từ Điều 5 đến Điều 8"),
        ("Điều 5 — 8", "từ Điều 5 đến Điều 8", "các điều từ Điều 5 đến Điều 8"),
        ("Điều 5 - Điều 8", "từ Điều 5 đến Điều 8", "các điều từ Điều 5 đến Điều 8"),
        ("các điều 5 - 8", "từ Điều 5 đến Điều 8", "các điều từ Điều 5 đến Điều 8"),
        ("các điều từ Điều 5 đến Điều 8", "từ Điều 5 đến Điều 8", "các điều từ Điều 5 đến Điều 8"),
        ("khoản 1 đến khoản 3 Điều 5", "từ khoản 1 đến khoản 3 Điều 5", "các khoản từ khoản 1 đến khoản 3 Điều 5"),
        ("từ khoản 1 đến khoản 3 Điều 5", "từ khoản 1 đến khoản 3 Điều 5", "các khoản từ khoản 1 đến khoản 3 Điều 5"),
        ("khoản 1 - 3 Điều 5", "từ khoản 1 đến khoản 3 Điều 5", "các khoản từ khoản 1 đến khoản 3 Điều 5"),
        ("khoản 1 Điều 5 đến khoản 3 Điều 5", "từ khoản 1 đến khoản 3 Điều 5", "các khoản từ khoản 1 đến khoản 3 Điều 5"),
        ("Điều 5 khoản 1 - 3", "từ khoản 1 đến khoản 3 Điều 5", "các khoản từ khoản 1 đến khoản 3 Điều 5"),
        ("Điều 5 từ khoản 1 đến khoản 3", "từ khoản 1 đến khoản 3 Điều 5", "các khoản từ khoản 1 đến khoản 3 Điều 5"),
        ("điểm a - đ khoản 2 Điều 5", "từ điểm a đến điểm đ khoản 2 Điều 5", "các điểm từ điểm a đến điểm đ khoản 2 Điều 5"),
        ("điểm a đến điểm đ khoản 2 Điều 5", "từ điểm a đến điểm đ khoản 2 Điều 5", "các điểm từ điểm a đến điểm đ khoản 2 Điều 5"),
        ("Chương II đến Chương IV", "từ Chương II đến Chương IV", "các chương từ Chương II đến Chương IV"),
        ("Chương II - IV", "từ Chương II đến Chương IV", "các chương từ Chương II đến Chương IV"),
        ("Mục 1 đến Mục 3 Chương II", "từ Mục 1 đến Mục 3 Chương II", "các mục từ Mục 1 đến Mục 3 Chương II"),
        ("Phụ lục I - III", "từ Phụ lục I đến Phụ lục III", "các phụ lục từ Phụ lục I đến Phụ lục III"),
        ("Điều 1, 3 và từ Điều 5 đến Điều 8", "Điều 1 | Điều 3 | từ Điều 5 đến Điều 8", "các điều 1 và 3; các điều từ Điều 5 đến Điều 8"),
        ("Điều 1, 3, 5 - 8 và 10", "Điều 1 | Điều 3 | từ Điều 5 đến Điều 8 | Điều 10", "các điều 1 và 3; các điều từ Điều 5 đến Điều 8; Điều 10"),
        ("các điểm a, b, đ - h và k khoản 2 Điều 5", "điểm a khoản 2 Điều 5 | điểm b khoản 2 Điều 5 | từ điểm đ đến điểm h khoản 2 Điều 5 | điểm k khoản 2 Điều 5", "các điểm a và b; các điểm từ điểm đ đến điểm h; điểm k khoản 2 Điều 5"),
        ("Điều 5 - 8; Điều 10 - 12", "từ Điều 5 đến Điều 8 | từ Điều 10 đến Điều 12", "các điều từ Điều 5 đến Điều 8 và các điều từ Điều 10 đến Điều 12"),
        ("điểm a khoản 1, từ khoản 3 đến khoản 5 Điều 9", "điểm a khoản 1 Điều 9 | từ khoản 3 đến khoản 5 Điều 9", "điểm a khoản 1 và các khoản từ khoản 3 đến khoản 5 Điều 9"),
        ("Điều 5 Quy chế", "Điều 5 [Quy chế]", "Điều 5 Quy chế"),
        ("Quy chế, khoản 1 Điều 2", "khoản 1 Điều 2 [Quy chế]", "khoản 1 Điều 2 Quy chế"),
        ("Điều 1, 2 Quy chế", "Điều 1 [Quy chế] | Điều 2 [Quy chế]", "các điều 1 và 2 Quy chế"),
        ("Điều 1 và Điều 2 Quy chế", "Điều 1 [Quy chế] | Điều 2 [Quy chế]", "các điều 1 và 2 Quy chế"),
        ("Điều 1; Điều 2 Quy chế", "Điều 1 | Điều 2 [Quy chế]", "Điều 1; Điều 2 Quy chế"),
        ("Điều 1 Quyết định và Điều 2 Quy chế", "Điều 1 [Quyết định] | Điều 2 [Quy chế]", "Điều 1 Quyết định; Điều 2 Quy chế"),
        ("Quy chế: Điều 1, 2 và khoản 1 Điều 4", "Điều 1 [Quy chế] | Điều 2 [Quy chế] | khoản 1 Điều 4 [Quy chế]", "các điều 1 và 2 Quy chế; khoản 1 Điều 4 Quy chế"),
        ("Điều 1 và Quy chế", "Điều 1 | [Quy chế]", "Điều 1; Quy chế"),
        ("Quy chế; Điều 1 Quyết định", "[Quy chế] | Điều 1 [Quyết định]", "Quy chế; Điều 1 Quyết định"),
        ("từ Điều 1 đến Điều 3 Quy chế", "từ Điều 1 đến Điều 3 [Quy chế]", "các điều từ Điều 1 đến Điều 3 Quy chế"),
        ("Điều 1, 2 (quy chế)", "Điều 1 [quy chế] | Điều 2 [quy chế]", "các điều 1 và 2 quy chế"),
        ("khoản 1, 2 Điều 3 của dự thảo Quyết định", "khoản 1 Điều 3 [Quyết định] | khoản 2 Điều 3 [Quyết định]", "các khoản 1 và 2 Điều 3 Quyết định"),
        ("Điều 5, Điều 6, Phụ lục I, II", "Điều 5 | Điều 6 | Phụ lục I | Phụ lục II", "các điều 5 và 6; các phụ lục I và II"),
        ("Điều 5\u00a0và\u00a06", "Điều 5 | Điều 6", "các điều 5 và 6"),
        ("  Điều   5 ,\t6  ", "Điều 5 | Điều 6", "các điều 5 và 6"),
        (NFD("điểm đ, e khoản 2 Điều 5"), "điểm đ khoản 2 Điều 5 | điểm e khoản 2 Điều 5", "các điểm đ và e khoản 2 Điều 5"),
        ("ĐIỂM Đ, E KHOẢN 2 ĐIỀU 5A", "điểm đ khoản 2 Điều 5a | điểm e khoản 2 Điều 5a", "các điểm đ và e khoản 2 Điều 5a"),
        ("TỪ ĐIỀU 5 ĐẾN ĐIỀU 8", "từ Điều 5 đến Điều 8", "các điều từ Điều 5 đến Điều 8"),
]  # fmt: skip
"""What is typed, the members it names, and how it is printed."""


@pytest.mark.parametrize(("typed", "members", "printed"), GOOD, ids=[row[0] for row in GOOD])
def test_a_citation_is_read_and_printed(typed: str, members: str, printed: str) -> None:
    citation = parse_citation(typed, PARTS)
    assert isinstance(citation, Citation)
    assert " | ".join(whole(member) for member in citation.members) == members
    assert str(citation) == printed


@pytest.mark.parametrize("printed", sorted({row[2] for row in GOOD}))
def test_what_is_printed_reads_back_as_it_was(printed: str) -> None:
    citation = parse_citation(printed, PARTS)
    assert isinstance(citation, Citation)
    assert str(citation) == printed


def faults(text: str) -> list[Diagnostic]:
    source, _ = decode("a.yaml", f"text: {text}\n".encode())
    assert source is not None
    tree, _ = parse_tree(source)
    assert tree is not None
    return check_wording([tree])


def test_the_check_of_capitals_finds_the_fault_it_is_used_for_here() -> None:
    assert [fault.code for fault in faults("Đề nghị sửa Khoản 2 điều 5 và Điểm a.")] == ["HT605", "HT605"]


@pytest.mark.parametrize("printed", sorted({row[2] for row in GOOD}))
def test_what_is_printed_has_the_capitals_the_wording_check_asks_for(printed: str) -> None:
    assert faults(f"Đề nghị xem lại {printed} của dự thảo.") == []


BAD = [
    ("Điều 5 và", "và"),
    ("Điều 5,", ","),
    ("Điều 5;", ";"),
    ("Điều 5 đến", "đến"),
    ("Điều 5 -", "-"),
    ("Điều 5 –", "–"),
    ("từ Điều 5", "từ Điều 5"),
    ("từ Điều 5 và Điều 6", "từ Điều 5"),
    (", Điều 5", ","),
    ("và Điều 5", "và"),
    ("đến Điều 5", "đến"),
    ("Điều 5,, 6", ","),
    ("Điều 5 và và 6", "và"),
    ("Điều 5, ; 6", ";"),
    ("Điều 5 đến và 6", "và"),
    ("điểm a đến Điều 7", "điểm a đến Điều 7"),
    ("Điều 7 đến khoản 3", "Điều 7 đến khoản 3"),
    ("khoản 2 Điều 5 đến khoản 3 Điều 6", "khoản 2 Điều 5 đến khoản 3 Điều 6"),
    ("điểm a khoản 1 đến điểm c khoản 2 Điều 5", "điểm a khoản 1 đến điểm c khoản 2 Điều 5"),
    ("Điều 5 đến Điều 5", "Điều 5 đến Điều 5"),
    ("Điều 5 đến 7 đến 9", "7 đến 9"),
    ("khoản 2 Điều 5, 7", "7"),
    ("khoản 2 Điều 5; 7a", "7a"),
    ("khoản 2 Điều 5 và 7", "7"),
    ("khoản 2 Điều 5 - 7", "7"),
    ("điểm a khoản 1, 2 Điều 5", "2 Điều 5"),
    ("khoản 2 các điều 5 và 7", "khoản 2 các điều 5"),
    ("Điều 5, 6 khoản 2", "6 khoản 2"),
    ("Điều 5, 6, khoản 2", "khoản 2"),
    ("khoản 1 khoản 2 Điều 5", "khoản 1 khoản 2 Điều 5"),
    ("Điều 5 Điều 6", "Điều 5 Điều 6"),
    ("khoản 1 Điều 5 và khoản 3", "khoản 3"),
    ("khoản 3 và Điều 5", "khoản 3"),
    ("điểm a và khoản 3 Điều 5", "điểm a"),
    ("khoản 3 Phụ lục II và khoản 2", "khoản 2"),
    ("Mục 2 và Chương III", "Mục 2"),
    ("Điều 5 khoản 1 và khoản 2 Điều 6", "khoản 2 Điều 6"),
    ("khoản 1 Điều 5, Điều 6 khoản 2", "Điều 6 khoản 2"),
    ("Điều 5, khoản 2, Điều 6", "Điều 5, khoản 2, Điều 6"),
    ("Chương II, Điều 5, Điều 6", "Chương II, Điều 5, Điều 6"),
    ("Điều 5, 6, Chương II", "Điều 5, 6, Chương II"),
    ("Điều 5 Điều 6, 7", "Điều 5 Điều 6"),
    ("khoản 1, XIV Điều 5", "XIV Điều 5"),
    ("Điều 1 Quyết định và Quy chế", "Quy chế"),
    ("Điều 1 Quyết định, 2 Quy chế", "2 Quy chế"),
    ("Điều 5 các 6", "6"),
    ("\u00a0Điều\u00a05\u00a0đến\u00a0", "đến"),
    (NFD("khoản 2 Điều 5, 7"), "7"),
    ("KHOẢN 2 ĐIỀU 5 VÀ 7", "7"),
]  # fmt: skip
"""What is typed, and the characters at which it stops being clear."""


@pytest.mark.parametrize(("typed", "where"), BAD, ids=[row[0] for row in BAD])
def test_what_can_be_read_in_two_ways_or_none_is_unclear(typed: str, where: str) -> None:
    unclear = parse_citation(typed, PARTS)
    assert isinstance(unclear, Unclear), unclear
    text = unicodedata.normalize("NFC", typed)
    assert text[unclear.start : unclear.end].strip() == where


@pytest.mark.parametrize(
    "typed",
    [
        "", "  ", "Điều", "khoản", "điểm", "Điều năm", "5", "5, 6 và 7", "5 đến 8", "từ", "các điều", "Phần ba",
        "điều này", "the-che, tieu-chi", "Phạm vi điều chỉnh, đối tượng", "Chương trình", "Điều5", "Điều 1234567",
        "Quy chế", "Quyết định và Quy chế",
    ],
)  # fmt: skip
def test_what_names_no_numbered_place_is_no_citation(typed: str) -> None:
    assert parse_citation(typed, PARTS) is None


@pytest.mark.parametrize(
    ("typed", "members"),
    [
        ("Điều 5 và tên gọi", ["Điều 5", "[tên gọi]"]),
        ("general; khoản 1, 2 Điều 5", ["[general]", "khoản 1 Điều 5", "khoản 2 Điều 5"]),
        ("Điều 5 về phạm vi, Điều 6", ["Điều 5 [về phạm vi]", "Điều 6"]),
        ("Điều 5 - Nội dung", ["Điều 5 [- Nội dung]"]),
        ("Điều 5 & 6", ["Điều 5 [& 6]"]),
        ("Điều 5/6", ["Điều 5 [/6]"]),
        ("Điều 5a b", ["Điều 5a [b]"]),
        ("Điều 5.", ["Điều 5 [.]"]),
    ],
)
def test_words_that_are_no_reference_stay_with_the_member_they_stand_at(typed: str, members: list[str]) -> None:
    citation = parse_citation(typed, PARTS)
    assert isinstance(citation, Citation)
    assert [whole(member) for member in citation.members] == members


@pytest.mark.parametrize(
    ("typed", "spans"),
    [
        ("Điều 5, 6 và Điều 7", [["Điều 5"], ["6"], ["Điều 7"]]),
        ("khoản 1, 9 Điều 5", [["khoản 1"], ["9 Điều 5"]]),
        ("từ Điều 5 đến 8; Điều 9", [["từ Điều 5", "8"], ["Điều 9"]]),
        ("các điểm a, b khoản 1; khoản 3 Điều 5", [["các điểm a"], ["b khoản 1"], ["khoản 3 Điều 5"]]),
        ("Điều 5 khoản 1, 2", [["Điều 5 khoản 1"], ["2"]]),
        (NFD("Điều 5 và Điều 6"), [["Điều 5"], ["Điều 6"]]),
    ],
)
def test_every_member_knows_its_own_characters(typed: str, spans: list[list[str]]) -> None:
    citation = parse_citation(typed)
    assert isinstance(citation, Citation)
    text = unicodedata.normalize("NFC", typed)
    assert [[text[one.start : one.end] for one in member] for member in citation.read] == spans


def test_shared_steps_have_the_characters_of_where_they_are_said() -> None:
    text = "khoản 1, 9 Điều 5"
    citation = parse_citation(text)
    assert isinstance(citation, Citation)
    steps = [[text[start:end] for start, end in one.steps] for member in citation.read for one in member]
    assert steps == [["Điều 5", "khoản 1"], ["Điều 5", "9"]]


def test_a_part_is_known_by_its_name_only_where_it_stands_alone() -> None:
    citation = parse_citation("Điều 1 Quy chế phối hợp, trao đổi thông tin", ("Quy chế phối hợp, trao đổi thông tin",))
    assert isinstance(citation, Citation)
    assert [whole(member) for member in citation.members] == ["Điều 1 [Quy chế phối hợp, trao đổi thông tin]"]


@pytest.mark.parametrize(
    ("texts", "together", "apart"),
    [
        (["Điều 5"], "Điều 5", ["Điều 5"]),
        (["khoản 1 Điều 5", "khoản 2 Điều 5"], "các khoản 1 và 2 Điều 5", ["các khoản 1 và 2 Điều 5"]),
        (
            ["khoản 1 Điều 5", "điểm a khoản 2 Điều 5"],
            "khoản 1 và điểm a khoản 2 Điều 5",
            ["khoản 1 Điều 5", "điểm a khoản 2 Điều 5"],
        ),
        (["Điều 5", "khoản 2 Điều 6"], "Điều 5 và khoản 2 Điều 6", ["Điều 5", "khoản 2 Điều 6"]),
        (["Điều 5", "khoản 2 Điều 5"], "Điều 5 và khoản 2 Điều 5", ["Điều 5", "khoản 2 Điều 5"]),
        (
            ["Điều 1", "khoản 2 Điều 5", "Điều 7"],
            "Điều 1, khoản 2 Điều 5 và Điều 7",
            ["Điều 1", "khoản 2 Điều 5", "Điều 7"],
        ),
        (["Điều 5", "Điều 6 Chương II"], "Điều 5; Điều 6 Chương II", ["Điều 5", "Điều 6 Chương II"]),
        (["Chương I", "Điều 5", "Điều 7"], "Chương I; các điều 5 và 7", ["Chương I", "các điều 5 và 7"]),
        (["Chương I", "Điều 5", "Phụ lục I"], "Chương I; Điều 5; Phụ lục I", ["Chương I", "Điều 5", "Phụ lục I"]),
        ([], "", []),
    ],
)
def test_places_are_told_together_or_apart(texts: list[str], together: str, apart: list[str]) -> None:
    members = [member for text in texts for member in getattr(parse_citation(text), "members", ())]
    assert cite(members) == together
    assert cited_apart(members) == apart


@pytest.mark.parametrize(
    ("numbers", "level"),
    [
        (["5", "5a", "5b", "5đ", "5e", "6", "10"], "điều"),
        (["I", "II", "IV", "IVa", "IVb", "V", "IX", "XL"], "chương"),
        (["a", "a1", "a2", "b", "c", "d", "đ", "e", "g", "aa"][:9], "điểm"),
        (["1", "2", "2đ", "2e", "3"], "khoản"),
        (["A", "B", "Đ", "E"], "mục"),
    ],
)
def test_numbers_keep_the_order_of_the_alphabet(numbers: list[str], level: str) -> None:
    steps = [Component(level, number) for number in reversed(numbers)]
    assert [step.number for step in sorted(steps, key=lambda step: step.sort_key)] == numbers


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Đề nghị sửa khoản 1 và khoản 2 Điều 5, do chưa rõ.", ["khoản 1 Điều 5", "khoản 2 Điều 5"]),
        ("Bỏ các điều 5, 6 và 7; giữ Điều 8.", ["Điều 5", "Điều 6", "Điều 7", "Điều 8"]),
        ("Quy định từ Điều 5 đến Điều 8 còn trùng.", ["từ Điều 5 đến Điều 8"]),
        ("Điều này, điều kia, phần mở đầu", []),
        ("Khoản 2 Điều 5 và khoản 3 còn mâu thuẫn", []),
    ],
)
def test_a_sentence_names_what_is_certain(text: str, named: list[str]) -> None:
    assert [str(one) for one in mentioned(text)] == named
