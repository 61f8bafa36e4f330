"""A draft's Word file becomes the tree it shows, whoever numbered it, however it was typed; or the report says not."""

from __future__ import annotations

import io
import unicodedata
import zipfile
from pathlib import Path

import docx
import pytest

from hoithao.binding import bind_draft
from hoithao.draft_file import ReadDraft, draft_yaml, read_draft
from hoithao.model.draft import Draft, Section
from hoithao.source import Source
from hoithao.tree import parse_tree
from word_file import document, level, numbering, package, paragraph, run, style, styles, table, word_file, zipped

FIXTURES = Path(__file__).parent / "drafts"

LAW = """\
QUỐC HỘI
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Luật số:      /2026/QH16
LUẬT
THI HÀNH PHÁP LUẬT
Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;
Quốc hội ban hành Luật Thi hành pháp luật.
Phần thứ nhất
NHỮNG QUY ĐỊNH CHUNG
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
Luật này quy định về thi hành pháp luật.
Luật này không áp dụng đối với điều ước quốc tế.
Điều 2. Đối tượng áp dụng
1. Cơ quan nhà nước.
2. Tổ chức, cá nhân:
a) Tổ chức trong nước;
a1) Tổ chức nước ngoài;
b) Cá nhân;
c) Đối tượng khác;
d) Hộ gia đình;
đ) Cộng đồng dân cư.
2a. Trường hợp khác do Chính phủ quy định.
Phần thứ hai
TỔ CHỨC THI HÀNH
Chương II
TRÁCH NHIỆM
Mục 1
CỦA CHÍNH PHỦ
Tiểu mục 1
NHIỆM VỤ
Điều 3. Nhiệm vụ
Chính phủ thống nhất quản lý.
Điều 3a. Quyền hạn
1. Quyền ban hành văn bản.
Tiểu mục 2. QUYỀN HẠN
Điều 4. Hiệu lực thi hành
Điều 5 của Luật khác không áp dụng.
Luật này được Quốc hội thông qua ngày … tháng … năm 2026.
CHỦ TỊCH QUỐC HỘI
Phụ lục I
DANH MỤC CƠ QUAN
(Kèm theo Luật số …)
1. Bộ Tư pháp
Phụ lục II. BIỂU MẪU
Mẫu số 01\
"""

LAW_TREE = """\
Phần thứ nhất «NHỮNG QUY ĐỊNH CHUNG»
  Chương I «QUY ĐỊNH CHUNG»
    Điều 1 «Phạm vi điều chỉnh»: Luật này quy định về thi hành pháp luật. / \
Luật này không áp dụng đối với điều ước quốc tế.
    Điều 2 «Đối tượng áp dụng»
      khoản 1: Cơ quan nhà nước.
      khoản 2: Tổ chức, cá nhân:
        điểm a: Tổ chức trong nước;
        điểm a1: Tổ chức nước ngoài;
        điểm b: Cá nhân;
        điểm c: Đối tượng khác;
        điểm d: Hộ gia đình;
        điểm đ: Cộng đồng dân cư.
      khoản 2a: Trường hợp khác do Chính phủ quy định.
Phần thứ hai «TỔ CHỨC THI HÀNH»
  Chương II «TRÁCH NHIỆM»
    Mục 1 «CỦA CHÍNH PHỦ»
      Tiểu mục 1 «NHIỆM VỤ»
        Điều 3 «Nhiệm vụ»: Chính phủ thống nhất quản lý.
        Điều 3a «Quyền hạn»
          khoản 1: Quyền ban hành văn bản.
      Tiểu mục 2 «QUYỀN HẠN»
        Điều 4 «Hiệu lực thi hành»: Điều 5 của Luật khác không áp dụng.
Phụ lục I «DANH MỤC CƠ QUAN»: (Kèm theo Luật số …) / 1. Bộ Tư pháp
Phụ lục II «BIỂU MẪU»: Mẫu số 01"""


def read(data: bytes) -> ReadDraft:
    draft, refused = read_draft("du-thao.docx", data)
    assert refused == []
    assert draft is not None
    return draft


def loaded(draft: ReadDraft) -> Draft:
    """The draft after its file was written and read by the loader of workshop files."""
    text = draft_yaml(draft, "du-thao.docx", "du-thao.yaml")
    tree, found = parse_tree(Source("du-thao.yaml", text))
    assert found == []
    assert tree is not None
    # Short drafts of the tests have no head; the loader says so of type and title, and of nothing else.
    assert {(one.code, one.path) for one in bind_draft(tree)[1]} <= {("HT201", ("type",)), ("HT201", ("title",))}
    given = {key: value for key, value in tree.data.items() if value is not None}
    return Draft.model_validate({"type": "?", "title": "?"} | given)


def lines_of(sections: tuple[Section, ...], indent: str = "") -> list[str]:
    lines = []
    for one in sections:
        name = " ".join(filter(None, (one.id, one.ref)))
        heading = f" «{one.heading}»" if one.heading else ""
        text = ": " + one.text.replace("\n", " / ") if one.text else ""
        lines += [f"{indent}{name}{heading}{text}", *lines_of(one.sections, indent + "  ")]
    return lines


def tree_of(data: bytes) -> str:
    draft = loaded(read(data))
    lines = [part for one in draft.parts for part in (f"[{one.id} {one.name}]", *lines_of(one.sections, "  "))]
    return "\n".join([*lines_of(draft.sections), *lines])


def said(data: bytes) -> list[tuple[str, str]]:
    """The codes of the report, each with the value that tells where."""
    return [
        (found.code, found.params.get("quote") or found.params.get("after") or found.params.get("value") or "")
        for found in read(data).diagnostics
    ]


def typed(text: str) -> bytes:
    return word_file(*text.split("\n"))


def centred(text: str) -> str:
    return paragraph(text, centred=True, bold=True)


# Numbering as typed


def test_every_level_typed() -> None:
    assert tree_of(typed(LAW)) == LAW_TREE
    assert said(typed(LAW)) == []
    assert read(typed(LAW)).is_whole


def test_the_head_of_a_law() -> None:
    draft = loaded(read(typed(LAW)))
    assert draft.type == "Luật"
    assert draft.title == "Thi hành pháp luật"  # as the words of enactment write it
    assert draft.bases == ("Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;",)


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["NGHỊ ĐỊNH", "Quy định về phối hợp"], "quy định về phối hợp"),
        (["NGHỊ ĐỊNH", "QUY ĐỊNH VỀ PHỐI HỢP"], "QUY ĐỊNH VỀ PHỐI HỢP"),
        (
            ["NGHỊ ĐỊNH", "QUY ĐỊNH VỀ PHỐI HỢP", "Chính phủ ban hành Nghị định quy định về phối hợp."],
            "quy định về phối hợp",
        ),
        (["ĐỀ ÁN", "Đổi mới công tác"], "Đổi mới công tác"),
        (["LUẬT ĐẤT ĐAI", "(SỬA ĐỔI)", "Quốc hội ban hành Luật Đất đai (sửa đổi)."], "Đất đai (sửa đổi)"),
        (["DỰ THẢO NGHỊ QUYẾT", "Về việc này"], "về việc này"),
        (["KẾ HOẠCH", "Triển khai thi hành năm 2024"], "Triển khai thi hành năm 2024"),
        (
            ["QUYẾT ĐỊNH", "Sửa đổi Quyết định ngày 5 tháng 6 năm 2023 của Bộ"],
            "sửa đổi Quyết định ngày 5 tháng 6 năm 2023 của Bộ",
        ),
        (["NGHỊ ĐỊNH", "Hà Nội, ngày    tháng    năm 2026", "Về việc này"], "về việc này"),
        (["NGHỊ ĐỊNH", "Quy định", "về phối hợp"], "quy định về phối hợp"),
    ],
)
def test_titles(lines: list[str], title: str) -> None:
    draft = read(word_file(*lines[:1], *(paragraph(line) for line in lines[1:]), "Điều 1. Phạm vi", "x."))
    assert draft.documents[0].title == title


def test_decomposed_letters_and_the_icelandic_d_are_read_alike() -> None:
    assert tree_of(typed(unicodedata.normalize("NFD", LAW))) == LAW_TREE
    with_eth = LAW.replace("\nĐiều", "\nÐiều").replace("\nđ)", "\nð)")
    assert [line.split(" «")[0].strip() for line in tree_of(typed(with_eth)).split("\n")] == [
        line.split(" «")[0].strip() for line in LAW_TREE.split("\n")
    ]


def test_a_letter_and_its_mark_in_two_runs() -> None:
    data = word_file(paragraph(run("Đie"), run("\u0302\u0300u 1. Pha"), run("\u0323m vi")), "Nội dung.")
    assert tree_of(data) == "Điều 1 «Phạm vi»: Nội dung."


def test_line_breaks_inside_one_paragraph() -> None:
    data = word_file(
        centred("NGHỊ ĐỊNH\nQuy định về phối hợp"),
        centred("Chương I\nQUY ĐỊNH CHUNG"),
        "Điều 1. Phạm vi\n1. Một.\n2. Hai.",
    )
    assert tree_of(data) == "Chương I «QUY ĐỊNH CHUNG»\n  Điều 1 «Phạm vi»\n    khoản 1: Một.\n    khoản 2: Hai."


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("CHƯƠNG I: QUY ĐỊNH CHUNG", "QUY ĐỊNH CHUNG"),
        ("Chương I. Quy định chung", "Quy định chung"),
        ("Chương I – Quy định chung", "Quy định chung"),
        ("Chương I\tQUY ĐỊNH CHUNG", "QUY ĐỊNH CHUNG"),
        ("Chương  1.  Quy định chung", "Quy định chung"),
    ],
)
def test_ways_to_write_a_chapter(line: str, heading: str) -> None:
    first = tree_of(word_file(line, "Điều 1. Phạm vi", "Nội dung.")).split("\n")[0]
    assert first in (f"Chương I «{heading}»", f"Chương 1 «{heading}»")


@pytest.mark.parametrize(
    "sentence",
    [
        "Điều 5 của Luật này quy định về trách nhiệm.",
        "Điều 5, Điều 6 của Luật này không áp dụng.",
        "Chương II của Nghị định này áp dụng cho tổ chức.",
        "Mục 2 Chương III Luật này áp dụng cho cá nhân.",
        "điều 7. viết thường trong câu",
        "Phụ lục I: Danh mục cơ quan;",
        "Phần I: Thông tin chung;",
        "Mục 2. Tình hình thực hiện;",
        "1/7/2026 là ngày có hiệu lực.",
        "1.500 đồng là mức phạt.",
        "v.v. là những trường hợp khác.",
        "(1) Đoạn đánh số trong ngoặc.",
        "- Gạch đầu dòng.",
    ],
)
def test_a_sentence_that_begins_like_a_place_is_text(sentence: str) -> None:
    data = word_file("Điều 1. Phạm vi", "1. Một:", sentence, "Điều 2. Hiệu lực", "Từ ngày ký.")
    assert tree_of(data) == (f"Điều 1 «Phạm vi»\n  khoản 1: Một: / {sentence}\nĐiều 2 «Hiệu lực»: Từ ngày ký.")


def test_heading_and_text_of_articles() -> None:
    data = word_file(
        paragraph(run("Điều 1. ", bold=True), "Ban hành kèm theo Quyết định này Quy chế phối hợp"),
        "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.",
        paragraph("Điều 3. Trách nhiệm.", bold=True),
        "Các sở chịu trách nhiệm.",
        "Điều 4. Điều khoản thi hành",
        "Điều 5. Sửa đổi, bổ sung một số điều như sau:",
        "1. Sửa khoản 1.",
    )
    assert tree_of(data) == (
        "Điều 1: Ban hành kèm theo Quyết định này Quy chế phối hợp\n"
        "Điều 2: Quyết định này có hiệu lực kể từ ngày ký.\n"
        "Điều 3 «Trách nhiệm.»: Các sở chịu trách nhiệm.\n"
        "Điều 4 «Điều khoản thi hành»\n"
        "Điều 5: Sửa đổi, bổ sung một số điều như sau:\n"
        "  khoản 1: Sửa khoản 1."
    )


def test_numbers_with_letters() -> None:
    body = ["Điều 5a. Tên", *(f"{number}. Một." for number in ("1", "2", "2a", "2b", "2c", "2d", "2đ", "3"))]
    lines = tree_of(word_file(*body)).split("\n")
    assert [line.split(":")[0].strip() for line in lines[1:]] == [
        f"khoản {number}" for number in ("1", "2", "2a", "2b", "2c", "2d", "2đ", "3")
    ]
    assert [found for found in said(word_file(*body)) if found[0] != "HT024"] == [("HT026", "Điều 5a")]


# Automatic numbering

MULTI = "".join(
    [
        level(0, "Chương %1", "upperRoman"),
        level(1, "Điều %2.", extra='<w:lvlRestart w:val="0"/>'),
        level(2, "%3."),
        level(3, "%4)", "lowerLetter"),
    ]
)
AUTOMATIC = [
    paragraph("QUY ĐỊNH CHUNG", num=(1, 0)),
    paragraph("Phạm vi", num=(1, 1)),
    paragraph("Nội dung."),
    paragraph("Đối tượng", num=(1, 1)),
    paragraph("Một:", num=(1, 2)),
    paragraph("ý một;", num=(1, 3)),
    paragraph("ý hai.", num=(1, 3)),
    paragraph("Hai.", num=(1, 2)),
    paragraph("TỔ CHỨC", num=(1, 0)),
    paragraph("Trách nhiệm", num=(1, 1)),
    paragraph("Một khác.", num=(1, 2)),
]
AUTOMATIC_TREE = """\
Chương I «QUY ĐỊNH CHUNG»
  Điều 1 «Phạm vi»: Nội dung.
  Điều 2 «Đối tượng»
    khoản 1: Một:
      điểm a: ý một;
      điểm b: ý hai.
    khoản 2: Hai.
Chương II «TỔ CHỨC»
  Điều 3 «Trách nhiệm»
    khoản 1: Một khác."""


def automatic() -> bytes:
    """All levels in one list, the articles counted through the chapters."""
    return word_file(*AUTOMATIC, numbering=numbering({0: MULTI}, {1: 0}))


def automatic_in_two_lists() -> bytes:
    """The same draft with a list of its own for the chapters: LibreOffice knows no level that never restarts."""
    lists = {
        0: level(0, "Chương %1", "upperRoman"),
        1: level(0, "Điều %1.") + level(1, "%2.") + level(2, "%3)", "lowerLetter"),
    }
    body = "".join(AUTOMATIC)
    for at in (1, 2, 3):
        old, new = (f'<w:ilvl w:val="{one}"/><w:numId w:val="{two}"/>' for one, two in ((at, 1), (at - 1, 2)))
        body = body.replace(old, new)
    return word_file(body, numbering=numbering(lists, {1: 0, 2: 1}))


@pytest.mark.parametrize("data", [automatic(), automatic_in_two_lists()], ids=["one-list", "two-lists"])
def test_every_level_numbered_by_word(data: bytes) -> None:
    assert tree_of(data) == AUTOMATIC_TREE
    assert [found for found in said(data) if found[0] != "HT024"] == []


def test_numbers_through_styles_and_what_they_are_based_on() -> None:
    levels = "".join(
        [
            level(0, "Chương %1", "upperRoman", extra='<w:pStyle w:val="Chuong"/>'),
            level(1, "Điều %2.", extra='<w:lvlRestart w:val="0"/><w:pStyle w:val="Dieu"/>'),
            level(2, "%3.", extra='<w:pStyle w:val="Khoan"/>'),
            level(3, "%4)", "lowerLetter", extra='<w:pStyle w:val="Diem"/>'),
        ]
    )
    num = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    known = styles(
        style("Chuong", "Chương", paragraph_xml=num),
        style("Dieu", "Điều", paragraph_xml='<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'),
        style("DieuRieng", "Điều riêng", based_on="Dieu"),
        style("Khoan", "Khoản", paragraph_xml=num),
        style("Diem", "Điểm", paragraph_xml=num),
    )
    names = ["Chuong", "Dieu", "", "DieuRieng", "Khoan", "Diem", "Diem", "Khoan", "Chuong", "Dieu", "Khoan"]
    texts = [one.split("</w:pPr>")[-1].removesuffix("</w:p>").removeprefix("<w:p>") for one in AUTOMATIC]
    body = [paragraph(text, style=name) for text, name in zip(texts, names, strict=True)]
    assert tree_of(word_file(*body, styles=known, numbering=numbering({0: levels}, {1: 0}))) == AUTOMATIC_TREE


def test_lists_that_begin_anew_in_every_article() -> None:
    """As Word writes «restart numbering»: one list an article, all made after one, each overriding the start."""
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    lists = numbering({0: level(0, "%1."), 1: level(0, "Điều %1.")}, {1: 0, 2: (0, restart), 3: (0, restart), 9: 1})
    body = []
    for article, number in (("Một", 1), ("Hai", 2), ("Ba", 3)):
        body += [paragraph(article, num=(9, 0)), paragraph("x;", num=(number, 0)), paragraph("y.", num=(number, 0))]
    data = word_file(*body, numbering=lists)
    assert tree_of(data) == "\n".join(
        f"Điều {at} «{name}»\n  khoản 1: x;\n  khoản 2: y." for at, name in enumerate(("Một", "Hai", "Ba"), 1)
    )


def test_a_list_that_goes_on_across_articles_is_told() -> None:
    lists = numbering({0: level(0, "%1.")}, {1: 0})
    data = word_file(
        "Điều 1. Một", paragraph("x;", num=(1, 0)), "Điều 2. Hai", paragraph("y.", num=(1, 0)), numbering=lists
    )
    assert tree_of(data) == "Điều 1 «Một»\n  khoản 1: x;\nĐiều 2 «Hai»\n  khoản 2: y."
    assert ("HT026", "khoản 2 Điều 2") in said(data)


def test_typed_and_automatic_numbers_mixed() -> None:
    lists = numbering({0: level(0, "%1."), 1: level(0, "%1)", "lowerLetter")}, {1: 0, 2: 1})
    data = word_file(
        "Điều 1. Phạm vi",
        paragraph("Một:", num=(1, 0)),
        paragraph("ý một;", num=(2, 0)),
        "b) ý hai.",
        "2. Hai.",
        "Nói thêm về hai.",
        numbering=lists,
    )
    assert tree_of(data) == (
        "Điều 1 «Phạm vi»\n  khoản 1: Một:\n    điểm a: ý một;\n    điểm b: ý hai.\n  khoản 2: Hai. / Nói thêm về hai."
    )


def test_the_letter_word_leaves_out_is_told() -> None:
    lists = numbering({0: level(0, "%1)", "lowerLetter")}, {1: 0})
    points = [paragraph(f"ý {at};", num=(1, 0)) for at in range(1, 6)]
    data = word_file("Điều 1. Phạm vi", "1. Một:", *points, numbering=lists)
    assert "      điểm" not in tree_of(data)
    assert ("HT026", "điểm e khoản 1 Điều 1") in said(data)  # after d comes đ


def test_bullets_are_text() -> None:
    lists = numbering({0: level(0, "\uf0b7", "bullet")}, {1: 0})
    data = word_file("Điều 1. Phạm vi", "1. Gồm:", paragraph("ý một", num=(1, 0)), numbering=lists)
    assert tree_of(data) == "Điều 1 «Phạm vi»\n  khoản 1: Gồm: / • ý một"


# Kinds of drafts


def test_a_programme() -> None:
    data = word_file(
        centred("ĐỀ ÁN"),
        centred("Đổi mới công tác tổ chức thi hành pháp luật"),
        "(Dự thảo ngày 15/8/2024)",
        centred("MỞ ĐẦU"),
        "Trong những năm qua, công tác này có chuyển biến.",
        centred("Phần thứ nhất"),
        centred("SỰ CẦN THIẾT"),
        paragraph("I. CƠ SỞ CHÍNH TRỊ", bold=True),
        "1. Văn kiện Đại hội đã nêu rõ nhiều nội dung quan trọng về xây dựng Nhà nước pháp quyền.",
        "2. Nghị quyết của Đảng",
        "Nghị quyết số 27 đặt ra yêu cầu.",
        "a) Về thể chế;",
        "- Gạch đầu dòng.",
        "2.1. Yêu cầu thứ nhất",
        "II. CƠ SỞ THỰC TIỄN",
        "Thực tiễn cho thấy nhiều bất cập.",
        centred("Phần thứ hai"),
        centred("GIẢI PHÁP"),
        "I. MỤC TIÊU",
        "1. Mục tiêu chung",
        centred("KẾT LUẬN"),
        "Trên đây là Đề án.",
        "Nơi nhận:\n- Lưu: VT.",
        centred("BỘ TRƯỞNG"),
    )
    assert (
        tree_of(data)
        == """\
mo-dau «MỞ ĐẦU»: Trong những năm qua, công tác này có chuyển biến.
Phần thứ nhất «SỰ CẦN THIẾT»
  P1.I «CƠ SỞ CHÍNH TRỊ»
    P1.I.1 «Văn kiện Đại hội đã nêu rõ nhiều nội dung quan trọng…»: \
Văn kiện Đại hội đã nêu rõ nhiều nội dung quan trọng về xây dựng Nhà nước pháp quyền.
    P1.I.2 «Nghị quyết của Đảng»: Nghị quyết số 27 đặt ra yêu cầu.
      P1.I.2.a «Về thể chế»: Về thể chế; / - Gạch đầu dòng.
      P1.I.2.1 «Yêu cầu thứ nhất»
  P1.II «CƠ SỞ THỰC TIỄN»: Thực tiễn cho thấy nhiều bất cập.
Phần thứ hai «GIẢI PHÁP»
  P2.I «MỤC TIÊU»
    P2.I.1 «Mục tiêu chung»
ket-luan «KẾT LUẬN»: Trên đây là Đề án."""
    )
    draft = loaded(read(data))
    assert (draft.type, draft.title) == ("Đề án", "Đổi mới công tác tổ chức thi hành pháp luật")
    assert draft.version == "dự thảo ngày 15/8/2024"
    assert said(data) == []


def test_headings_of_parts_of_a_programme() -> None:
    body = [
        "ĐỀ ÁN",
        "Tên",
        "PHẦN I",
        "ĐẶT VẤN ĐỀ",
        "I. BỐI CẢNH",
        "C. Mác đã viết.",
        "PHẦN II: GIẢI PHÁP",
        "1/ Một",
        "Hai",
    ]
    assert tree_of(word_file(*body)) == (
        "Phần I «ĐẶT VẤN ĐỀ»\n  P1.I «BỐI CẢNH»: C. Mác đã viết.\nPhần II «GIẢI PHÁP»\n  P2.1 «Một»: Hai"
    )


def test_numbers_given_twice_have_ids_of_their_own() -> None:
    data = word_file("ĐỀ ÁN", "Tên", "I. MỘT", "1. a", "I. HAI", "1. b", "I. BA")
    assert tree_of(data) == "I «MỘT»\n  I.1 «a»\nI-2 «HAI»\n  I.1-2 «b»\nI-3 «BA»"
    assert said(data) == [("HT027", "I-2"), ("HT027", "I-3")]


def test_capital_letters_above_roman_numbers() -> None:
    body = ["ĐỀ ÁN", "Tên", "A. MỘT", "I. x", "B. HAI", "C. BA", "D. BỐN", "I. y", "II. z"]
    assert tree_of(word_file(*body)) == ("A «MỘT»\n  A.I «x»\nB «HAI»\nC «BA»\nD «BỐN»\n  D.I «y»\n  D.II «z»")


def test_a_title_page_in_quotation_marks() -> None:
    title = [centred("ĐỀ ÁN"), centred("“Đổi mới công tác"), centred("giai đoạn 2025 - 2030")]
    body = ["I. MỤC TIÊU", "Nêu rõ “mục tiêu”.", "II. NHIỆM VỤ", "x"]
    data = word_file(*title, centred("Hải Phòng, tháng 9 năm 2024"), *title, *body)
    assert tree_of(data) == "I «MỤC TIÊU»: Nêu rõ “mục tiêu”.\nII «NHIỆM VỤ»: x"
    assert loaded(read(data)).title == "“Đổi mới công tác giai đoạn 2025 - 2030"
    assert said(data) == []


def test_the_forms_of_an_annex_are_its_text() -> None:
    data = word_file(
        *["NGHỊ ĐỊNH", "Quy định về phối hợp", "Điều 1. Phạm vi", "x.", "TM. CHÍNH PHỦ", "THỦ TƯỚNG"],
        *[centred("Phụ lục II"), centred("BIỂU MẪU"), "Mẫu số 01"],
        table(["TÊN CƠ QUAN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]),
        *[centred("QUYẾT ĐỊNH"), centred("Về việc cấp phép"), "Điều 1. Cấp phép cho …", "1. Một"],
        *["Nơi nhận:", "- Lưu: VT.", centred("GIÁM ĐỐC"), '" là dấu nhắc lại'],
    )
    first, annex = tree_of(data).split("\n")
    assert first == "Điều 1 «Phạm vi»: x."
    assert annex == (
        "Phụ lục II «BIỂU MẪU»: Mẫu số 01 / TÊN CƠ QUAN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / QUYẾT ĐỊNH"
        ' / Về việc cấp phép / Điều 1. Cấp phép cho … / 1. Một / Nơi nhận: / - Lưu: VT. / GIÁM ĐỐC / " là dấu nhắc lại'
    )


def test_a_programme_whose_headings_are_styles() -> None:
    made = docx.Document()
    made.add_paragraph("KẾ HOẠCH")
    made.add_paragraph("Triển khai thi hành Luật")
    made.add_heading("Mục đích, yêu cầu", 1)
    made.add_heading("Mục đích", 2)
    made.add_paragraph("Bảo đảm thi hành thống nhất.")
    made.add_heading("Nội dung", 1)
    made.add_paragraph("1. Tổ chức hội nghị triển khai.")
    out = io.BytesIO()
    made.save(out)
    # The headings come after the title, before anything numbered: nothing may be lost among the two.
    text = tree_of(out.getvalue())
    assert "muc-dich-yeu-cau «Mục đích, yêu cầu»\n  muc-dich-yeu-cau.muc-dich «Mục đích»: Bảo đảm" in text
    assert "noi-dung «Nội dung»\n  noi-dung.1 «Tổ chức hội nghị triển khai»: Tổ chức hội nghị triển khai." in text


DECISION = [
    table(
        ["ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HẢI PHÒNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"],
        ["Số:      /2026/QĐ-UBND", "Hải Phòng, ngày    tháng    năm 2026"],
    ),
    centred("QUYẾT ĐỊNH"),
    centred("Ban hành Quy chế phối hợp"),
    centred("ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG"),
    "Căn cứ Luật Tổ chức chính quyền địa phương;",
    "Theo đề nghị của Giám đốc Sở Tư pháp.",
    centred("QUYẾT ĐỊNH:"),
    paragraph(run("Điều 1.", bold=True), " Ban hành kèm theo Quyết định này Quy chế phối hợp."),
    paragraph(run("Điều 2.", bold=True), " Quyết định này có hiệu lực từ ngày ký./."),
    table(["Nơi nhận:\n- Như Điều 2;\n- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A"]),
    table(["ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HẢI PHÒNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"]),
    centred("QUY CHẾ"),
    centred("Phối hợp giữa các sở, ngành"),
    paragraph("(Ban hành kèm theo Quyết định số      /2026/QĐ-UBND)", centred=True),
    centred("Chương I\nQUY ĐỊNH CHUNG"),
    paragraph("Điều 1. Phạm vi điều chỉnh", bold=True),
    "Quy chế này quy định về phối hợp.",
    paragraph("Điều 2. Nguyên tắc", bold=True),
    "1. Đúng thẩm quyền;",
    "2. Kịp thời.",
]


def test_a_decision_and_its_regulation() -> None:
    data = word_file(*DECISION)
    assert (
        tree_of(data)
        == """\
[quyet-dinh Quyết định]
  Điều 1: Ban hành kèm theo Quyết định này Quy chế phối hợp.
  Điều 2: Quyết định này có hiệu lực từ ngày ký./.
[quy-che Quy chế]
  Chương I «QUY ĐỊNH CHUNG»
    Điều 1 «Phạm vi điều chỉnh»: Quy chế này quy định về phối hợp.
    Điều 2 «Nguyên tắc»
      khoản 1: Đúng thẩm quyền;
      khoản 2: Kịp thời."""
    )
    draft = loaded(read(data))
    assert (draft.type, draft.title) == ("Quyết định", "ban hành Quy chế phối hợp")
    assert draft.parts[1].title == "Phối hợp giữa các sở, ngành"
    assert len(draft.bases) == 2
    assert said(data) == []


def test_a_decision_that_approves_a_programme() -> None:
    body = [*DECISION[:11], centred("ĐỀ ÁN"), centred("Chuyển đổi số"), "(Kèm theo Quyết định số …)", "I. MỤC TIÊU"]
    draft = loaded(read(word_file(*body, "1. Mục tiêu chung")))
    assert [part.id for part in draft.parts] == ["quyet-dinh", "de-an"]
    assert lines_of(draft.parts[1].sections) == ["I «MỤC TIÊU»", "  I.1 «Mục tiêu chung»"]


def test_an_amending_law_keeps_what_it_quotes_as_text() -> None:
    data = word_file(
        "LUẬT",
        "SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT THI HÀNH ÁN DÂN SỰ",
        "Điều 1. Sửa đổi, bổ sung một số điều của Luật Thi hành án dân sự",
        "1. Sửa đổi, bổ sung khoản 1 Điều 6 như sau:",
        "“1. Đương sự có quyền thỏa thuận về “thời gian” thi hành án.”.",
        "2. Bổ sung Điều 7a vào sau Điều 7 như sau:",
        "“Điều 7a. Quyền của người phải thi hành án",
        "1. Tự nguyện thi hành án;",
        "2. Được thông báo về thi hành án.”.",
        '3. Bổ sung Điều 7b như sau: "Điều 7b. Nghĩa vụ',
        "1. Chấp hành quyết định;",
        '2. Kê khai tài sản.".',
        "4. Sửa đổi Điều 8:",
        "“Điều 8. Tiếng nói",
        "“1. Đoạn mở lại ngoặc;",
        "“2. Đoạn cuối.”",
        "Điều 2. Hiệu lực thi hành",
        "Luật này có hiệu lực từ ngày 01 tháng 7 năm 2027.",
    )
    assert (
        tree_of(data)
        == """\
Điều 1 «Sửa đổi, bổ sung một số điều của Luật Thi hành án dân sự»
  khoản 1: Sửa đổi, bổ sung khoản 1 Điều 6 như sau: / “1. Đương sự có quyền thỏa thuận về “thời gian” thi hành án.”.
  khoản 2: Bổ sung Điều 7a vào sau Điều 7 như sau: / “Điều 7a. Quyền của người phải thi hành án / \
1. Tự nguyện thi hành án; / 2. Được thông báo về thi hành án.”.
  khoản 3: Bổ sung Điều 7b như sau: "Điều 7b. Nghĩa vụ / 1. Chấp hành quyết định; / 2. Kê khai tài sản.".
  khoản 4: Sửa đổi Điều 8: / “Điều 8. Tiếng nói / “1. Đoạn mở lại ngoặc; / “2. Đoạn cuối.”
Điều 2 «Hiệu lực thi hành»: Luật này có hiệu lực từ ngày 01 tháng 7 năm 2027."""
    )
    assert said(data) == []


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("“1. Một", "2. Hai.”"),
        ("«1. Một", "2. Hai.»"),
        ('"1. Một', '2. Hai."'),
        ('" 1. Một', '2. Hai. "'),
        ("“1. Một", '2. Hai."'),
    ],
)
def test_marks_of_a_quotation(first: str, last: str) -> None:
    data = word_file("Điều 1. Sửa đổi", "1. Sửa Điều 6:", first, 'gồm "a" và “b”;', last, "2. Bổ sung.")
    assert tree_of(data) == (
        f'Điều 1 «Sửa đổi»\n  khoản 1: Sửa Điều 6: / {first} / gồm "a" và “b”; / {last}\n  khoản 2: Bổ sung.'
    )


def test_a_quotation_without_an_end_swallows_nothing_and_is_told() -> None:
    data = word_file(
        "Điều 1. Sửa đổi",
        "1. Sửa Điều 6 như sau:",
        "“1. Đương sự có quyền.",
        "2. Bổ sung.",
        "Điều 2. Hiệu lực",
        "Từ ngày ký.",
    )
    assert tree_of(data) == (
        "Điều 1 «Sửa đổi»\n  khoản 1: Sửa Điều 6 như sau: / “1. Đương sự có quyền.\n  khoản 2: Bổ sung.\n"
        "Điều 2 «Hiệu lực»: Từ ngày ký."
    )
    assert ("HT025", "“1. Đương sự có quyền.") in said(data)


def test_a_quotation_typed_without_marks_shows_in_the_numbers() -> None:
    data = word_file(
        "Điều 1. Sửa đổi", "1. Bổ sung Điều 5a:", "Điều 5a. Tên điều", "Nội dung.", "Điều 2. Hiệu lực", "x."
    )
    assert {found for found in said(data) if found[0] == "HT026"} == {("HT026", "Điều 5a"), ("HT026", "Điều 2")}


# What stands beside the text


def test_tables_stay_as_text_and_are_noted() -> None:
    data = word_file(
        "Điều 1. Mức thu", "1. Mức thu như sau:", table(["STT", "Loại", "Mức"], ["1", "Hồ sơ", "10.000"]), "2. Hai."
    )
    assert tree_of(data) == (
        "Điều 1 «Mức thu»\n  khoản 1: Mức thu như sau: / STT | Loại | Mức / 1 | Hồ sơ | 10.000\n  khoản 2: Hai."
    )
    (kept,) = read(data).tables
    assert (kept.place, kept.table.number, len(kept.table.rows)) == ("khoản 1 Điều 1", 3, 2)


def test_a_box_around_the_text_is_no_table() -> None:
    inner = paragraph("Điều 1. Phạm vi") + paragraph("Nội dung.")
    assert tree_of(word_file(table([inner]))) == "Điều 1 «Phạm vi»: Nội dung."


def test_articles_in_a_table_are_told() -> None:
    data = word_file("Điều 1. Phạm vi", "Nội dung.", table(["Điều 2. Cũ", "Điều 2. Mới"]))
    assert tree_of(data) == "Điều 1 «Phạm vi»: Nội dung."
    assert ("HT025", "Điều 2. Cũ | Điều 2. Mới") in said(data)
    text = draft_yaml(read(data), "a.docx", "a.yaml")
    assert "#   đoạn 3: Điều 2. Cũ | Điều 2. Mới\n" in text


FOOTNOTES = (
    '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:footnote w:id="2"><w:p><w:r><w:t>Xem Luật Đất đai.</w:t></w:r></w:p></w:footnote></w:footnotes>'
)


def test_footnotes_are_noted_and_not_mixed_in() -> None:
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    data = word_file("Điều 1. Phạm vi", paragraph("Đất", reference, run(" đai.")), footnotes=FOOTNOTES)
    assert tree_of(data) == "Điều 1 «Phạm vi»: Đất đai."
    assert [(note.number, note.text) for note in read(data).aside.footnotes] == [(2, "Xem Luật Đất đai.")]
    assert draft_yaml(read(data), "a.docx", "a.yaml").endswith("#   đoạn 2: Xem Luật Đất đai.\n")


def test_tracked_changes_are_read_as_accepted() -> None:
    def change(kind: str, text: str) -> str:
        name = "w:delText" if kind in ("del", "moveFrom") else "w:t"
        return f'<w:{kind} w:id="1" w:author="A"><w:r><{name}>{text}</{name}></w:r></w:{kind}>'

    lists = numbering({0: level(0, "%1.")}, {1: 0})
    data = word_file(
        paragraph(run("Điều 1. "), change("del", "Cũ"), change("ins", "Mới")),
        paragraph(change("moveFrom", "Đã chuyển đi."), mark='<w:del w:id="2" w:author="A"/>', num=(1, 0)),
        paragraph(run("Khoản "), mark='<w:del w:id="3" w:author="A"/>', num=(1, 0)),
        paragraph("một.", num=(1, 0)),
        paragraph(change("moveTo", "Khoản hai."), num=(1, 0)),
        numbering=lists,
    )
    assert tree_of(data) == "Điều 1 «Mới»\n  khoản 1: Khoản một.\n  khoản 2: Khoản hai."
    aside = read(data).aside
    assert (aside.inserted > 0, aside.deleted > 0) == (True, True)


def test_a_row_deleted_under_tracking_is_gone() -> None:
    rows = table(["Giữ", "1"]).replace("</w:tbl>", "") + (
        '<w:tr><w:trPr><w:del w:id="1" w:author="A"/></w:trPr><w:tc><w:p><w:r><w:t>Bỏ</w:t></w:r></w:p></w:tc></w:tr>'
        "</w:tbl>"
    )
    assert tree_of(word_file("Điều 1. Mức thu", "Bảng:", rows)) == "Điều 1 «Mức thu»: Bảng: / Giữ | 1"


def test_text_in_controls_links_and_fields() -> None:
    data = word_file(
        "Điều 1. Phạm vi",
        "<w:sdt><w:sdtContent>" + paragraph("1. Trong khung nhập.") + "</w:sdtContent></w:sdt>",
        paragraph(
            run("2. Theo "),
            "<w:hyperlink>" + run("Luật Đất đai") + "</w:hyperlink>",
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            + run(" Điều 5")
            + '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
            run(" và"),
            "<w:sdt><w:sdtContent>" + run(" khác.") + "</w:sdtContent></w:sdt>",
        ),
    )
    assert tree_of(data) == (
        "Điều 1 «Phạm vi»\n  khoản 1: Trong khung nhập.\n  khoản 2: Theo Luật Đất đai Điều 5 và khác."
    )


def test_a_table_of_contents_is_left_out() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>'
    data = word_file(
        "NGHỊ ĐỊNH",
        "Quy định về phối hợp",
        paragraph(begin, '<w:r><w:fldChar w:fldCharType="separate"/></w:r>', run("Điều 1. Phạm vi\t1")),
        paragraph(run("Điều 2. Đối tượng\t2"), '<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
        paragraph("Điều 3. Hiệu lực\t3", style="MucLuc"),
        "Điều 1. Phạm vi",
        "Nội dung.",
        styles=styles(style("MucLuc", "toc 1")),
    )
    assert tree_of(data) == "Điều 1 «Phạm vi»: Nội dung."
    assert read(data).aside.contents == 3
    assert said(data) == []


def test_a_field_of_contents_that_never_ends_hides_nothing() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC </w:instrText></w:r>'
    separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    data = word_file(paragraph(begin, separate, run("Mục lục")), "Điều 1. Phạm vi", "Nội dung.")
    assert "Điều 1 «Phạm vi»: Nội dung." in tree_of(data)


def _box(text: str) -> str:
    content = f"<w:txbxContent>{paragraph(text)}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>'
        f"{content}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
        f"{content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def test_text_boxes_are_told_once_and_may_hold_the_version() -> None:
    data = word_file(
        paragraph(_box("DỰ THẢO LẦN 2"), run("NGHỊ ĐỊNH")),
        "Quy định về phối hợp",
        paragraph("Điều 1. Phạm vi", _box("Lời ghi bên lề")),
        "Nội dung.",
    )
    assert tree_of(data) == "Điều 1 «Phạm vi»: Nội dung."
    assert loaded(read(data)).version == "dự thảo lần 2"
    assert [found for found in said(data) if found[0] == "HT025"] == [("HT025", "Lời ghi bên lề")]
    assert read(data).aside.pictures == 0


def test_hidden_text_and_invisible_letters_are_no_text() -> None:
    data = word_file(
        "Điều 1. Phạm vi", paragraph(run("Thấy"), run(" ẩn", extra="<w:vanish/>"), run(" được\u200b\u00a0rõ."))
    )
    assert tree_of(data) == "Điều 1 «Phạm vi»: Thấy được rõ."
    assert read(data).aside.hidden == 1


def test_formulas_pictures_comments_and_old_fonts_are_noted() -> None:
    formula = "<m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath>"
    picture = "<w:r><w:drawing><a/></w:drawing></w:r>"
    old = run("§iÒu 2", extra='<w:rFonts w:ascii=".VnTime"/>')
    comments = (
        '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment/></w:comments>'
    )
    data = word_file(
        "Điều 1. Phí", paragraph(run("Phí: "), formula), paragraph(picture), paragraph(old), comments=comments
    )
    aside = read(data).aside
    assert tree_of(data) == "Điều 1 «Phí»: Phí: x+y / §iÒu 2"
    assert (aside.formulas, aside.pictures, aside.comments) == (1, 1, 1)
    assert list(aside.old_fonts) == [".VnTime"]


# What cannot be placed


def test_what_has_no_place_is_left_over_in_full() -> None:
    stray = "Tài liệu này gửi kèm Công văn số 123 để lấy ý kiến, đề nghị các đơn vị nghiên cứu: a # b."
    data = word_file("NGHỊ ĐỊNH", "Quy định về phối hợp", "Căn cứ Luật;", stray, "Điều 1. Phạm vi", "Nội dung.")
    assert said(data) == [("HT025", stray)]
    assert not read(data).is_whole
    assert f"#   đoạn 4: {stray}\n" in draft_yaml(read(data), "a.docx", "a.yaml")


def test_what_follows_the_signature_is_told() -> None:
    stray = "Đoạn văn còn sót sau chữ ký, không thuộc phụ lục nào của dự thảo, cần được xem lại trước khi dùng."
    data = word_file("Điều 1. Phạm vi", "Nội dung.", "Nơi nhận:", "- Lưu: VT.", "Nguyễn Văn A", stray)
    assert ("HT025", stray) in said(data)
    assert stray not in tree_of(data)


def test_a_text_that_is_no_draft_says_so() -> None:
    data = word_file("Kính gửi: Sở Nội vụ", "Đề nghị quý cơ quan cho ý kiến.")
    draft = read(data)
    assert [found.params.get("part") for found in draft.diagnostics if found.code == "HT024"] == [
        "type",
        "title",
        "tree",
    ]
    assert len(draft.left_over) == 2
    text = draft_yaml(draft, "a.docx", "a.yaml")
    assert "\ntype:\ntitle:\n" in text


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        (["1", "2", "4"], [("HT026", "Điều 4")]),
        (["2", "3"], [("HT026", "Điều 2")]),
        (["1", "2", "2", "3"], [("HT027", "Điều 2")]),
        (["1", "1a", "1b", "2"], []),
        (["1", "3", "2"], [("HT026", "Điều 3"), ("HT026", "Điều 2")]),
    ],
)
def test_gaps_and_repetitions(numbers: list[str], told: list[tuple[str, str]]) -> None:
    body = [text for number in numbers for text in (f"Điều {number}. Tên điều", "Nội dung.")]
    assert said(word_file("LUẬT", "VỀ VIỆC NÀY", *body)) == told


def test_chapters_may_begin_anew_in_every_part() -> None:
    body = []
    for at, part in enumerate(("nhất", "hai")):
        body += [f"Phần thứ {part}", "TÊN PHẦN", "Chương I", "TÊN CHƯƠNG", f"Điều {at + 1}. Tên", "Nội dung."]
    assert said(word_file("LUẬT", "VỀ VIỆC NÀY", *body)) == []


# The file


def test_the_same_file_gives_the_same_text() -> None:
    data = typed(LAW)
    first = draft_yaml(read(data), "du-thao.docx", "du-thao.yaml")
    assert draft_yaml(read(data), "du-thao.docx", "du-thao.yaml") == first
    assert unicodedata.is_normalized("NFC", first)
    assert first.startswith("# Dự thảo, đọc từ tệp «du-thao.docx» bằng lệnh «hoithao draft import».\n")


@pytest.mark.parametrize(
    "text",
    [
        "Có: hai chấm # và thăng",
        "- bắt đầu bằng gạch",
        "* sao & và ! than % phần trăm @ a còng",
        "'nháy đơn' và \"nháy kép\" và \\ gạch chéo",
        "yes",
        "null",
        "{a: b} [c]",
        "kết thúc bằng hai chấm:",
        "hai  dấu  cách",
        "😀 chữ ngoài mặt phẳng cơ bản",
        "# hoithao: bỏ qua HT601 — không phải ghi chú",
        "--- không phải tài liệu mới",
        "? a",
        "| b",
        "> c",
        "%YAML 1.2",
    ],
)
def test_any_text_comes_back_letter_by_letter(text: str) -> None:
    data = word_file("Điều 1. Phạm vi", text, "Điều 2. Đối tượng", "1. " + text, text)
    draft = loaded(read(data))
    assert draft.sections[0].text == text
    assert draft.sections[1].sections[0].text == f"{text}\n{text}"


def test_a_heading_comes_back_letter_by_letter() -> None:
    for heading in ("Tên # có: dấu", "'Tên'", 'Tên có \\ và "nháy"', "2026", "no"):
        assert loaded(read(word_file(f"Điều 1. {heading}", "Nội dung."))).sections[0].heading == heading


# Files made by python-docx and by LibreOffice


def test_vietnamese_styles_of_python_docx() -> None:
    made = docx.Document()
    for name in ("Chương", "Điều", "Khoản"):
        made.styles.add_style(name, 1)
    made.styles["Điều"].font.bold = True
    for text, name in (
        ("NGHỊ ĐỊNH", None),
        ("Quy định về phối hợp", None),
        ("Chương I", "Chương"),
        ("QUY ĐỊNH CHUNG", "Chương"),
        ("Điều 1. Phạm vi.", "Điều"),
        ("1. Một.", "Khoản"),
        ("Điều 2. Đối tượng", "Điều"),
        ("Mọi cơ quan.", None),
    ):
        made.add_paragraph(text, style=name)
    out = io.BytesIO()
    made.save(out)
    assert tree_of(out.getvalue()) == (
        "Chương I «QUY ĐỊNH CHUNG»\n  Điều 1 «Phạm vi.»\n    khoản 1: Một.\n  Điều 2 «Đối tượng»: Mọi cơ quan."
    )


def test_lists_and_based_on_styles_of_python_docx() -> None:
    made = docx.Document()
    made.add_paragraph("Điều 1. Phạm vi")
    for text in ("Một.", "Hai."):
        made.add_paragraph(text, style="List Number")  # 1. and 2. by a list of the style
    out = io.BytesIO()
    made.save(out)
    assert tree_of(out.getvalue()) == "Điều 1 «Phạm vi»\n  khoản 1: Một.\n  khoản 2: Hai."


@pytest.mark.parametrize(("name", "tree"), [("typed", LAW_TREE), ("automatic", AUTOMATIC_TREE)])
@pytest.mark.parametrize("road", ["docx", "odt", "doc"])
def test_files_saved_by_libreoffice(name: str, tree: str, road: str) -> None:
    """The drafts above, opened and saved by LibreOffice 7.4 as .docx, or as .odt or .doc and from there as .docx."""
    data = (FIXTURES / f"{name}-{road}.docx").read_bytes()
    assert len(data) <= 30_000
    assert tree_of(data) == tree


def test_the_main_part_may_have_another_name() -> None:
    data = package(document(paragraph("Điều 1. Phạm vi"), paragraph("Nội dung.")))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    files["word/document2.xml"] = files.pop("word/document.xml")
    files["_rels/.rels"] = files["_rels/.rels"].replace(b"word/document.xml", b"/word/document2.xml")
    assert tree_of(zipped(files)) == "Điều 1 «Phạm vi»: Nội dung."
