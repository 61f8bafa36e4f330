"""The report and the letter beside it, in the cases next to those of the examples."""

from __future__ import annotations

import json
from typing import Any

import pytest

from hoithao.diagnostics import Severity
from hoithao.pipeline import Input, render
from reading import document_text

REQUEST = {"number": "123/CV", "date": "05/02/2026", "silence": "unknown"}
DRAFT = {
    "type": "Nghị quyết",
    "title": "quy định về hòa giải ở cơ sở",
    "drafter": "Bộ Tư pháp",
    "sections": [
        {"ref": "Điều 1", "heading": "Phạm vi"},
        {"ref": "Điều 2", "heading": "Mức hỗ trợ", "sections": [{"ref": "khoản 1"}, {"ref": "khoản 2"}]},
    ],
}
REMARK = {
    "id": "YK-01", "by": {"units": "snv"}, "agenda": "gop-y", "targets": "Điều 1", "stance": "amend",
    "text": "Đề nghị làm rõ.",
}  # fmt: skip
BASE: dict[str, Any] = {
    "schema": "1",
    "organizers": [{"name": "Sở Tư pháp", "parent": "UBND tỉnh Lào Cai", "symbol": "STP"}],
    "locality": "Lào Cai",
    "workshop": {
        "title": "Hội thảo góp ý dự thảo Nghị quyết", "date": "12/3/2026", "start": "8:00", "end": "11:30",
        "venue": "Hội trường",
    },
    "draft": DRAFT,
    "chair": {"name": "Nguyễn Văn A", "position": "Phó Giám đốc", "unit": "stp"},
    "units": [{"id": "snv", "name": "Sở Nội vụ"}, {"id": "stc", "name": "Sở Tài chính"}],
    "agenda": [{"id": "gop-y", "title": "Góp ý", "about": "draft"}, {"id": "khac", "title": "Nội dung khác"}],
    "remarks": [REMARK],
    "report": {"to": "Ủy ban nhân dân tỉnh Lào Cai"},
}  # fmt: skip


def remark(name: str, **said: Any) -> dict[str, Any]:
    return {**REMARK, "id": name, **said}


def text_of(kind: str = "report", **said: Any) -> str:
    data = {key: value for key, value in {**BASE, **said}.items() if value is not None}
    result = render(Input("x.yaml", json.dumps(data, ensure_ascii=False).encode()), only=kind)
    assert [one for one in result.diagnostics if one.severity is Severity.ERROR] == []
    return document_text(result.outputs[0].data)


# The issuer makes the draft itself.


@pytest.mark.parametrize("drafter", ["Sở Tư pháp", "Sở Tư pháp tỉnh Lào Cai", "Sở Tư pháp Lào Cai", "stp"])
def test_the_issuer_neither_carries_out_its_own_letter_nor_asks_itself(drafter: str) -> None:
    own = {**DRAFT, "drafter": drafter, "request": REQUEST}
    text = text_of(draft=own)
    assert (
        "Sở Tư pháp tỉnh Lào Cai đã có Công văn số 123/CV ngày 05 tháng 02 năm 2026 lấy ý kiến đối với dự thảo Nghị "
        "quyết quy định về hòa giải ở cơ sở, nay báo cáo Ủy ban nhân dân tỉnh Lào Cai kết quả như sau:" in text
    )
    assert "Thực hiện" not in text
    assert "III. ĐỀ XUẤT" not in text
    assert "trân trọng báo cáo Ủy ban nhân dân tỉnh Lào Cai xem xét, cho ý kiến./." in text
    letter = text_of("letter", draft=own)
    assert (
        "Sở Tư pháp tỉnh Lào Cai đã có Công văn số 123/CV ngày 05 tháng 02 năm 2026 lấy ý kiến đối với dự thảo Nghị "
        "quyết quy định về hòa giải ở cơ sở; đã tổ chức hội thảo góp ý đối với dự thảo Nghị quyết vào sáng ngày 12 "
        "tháng 3 năm 2026." in letter
    )
    assert "trân trọng gửi Ủy ban nhân dân tỉnh Lào Cai xem xét, cho ý kiến./." in letter


def test_typed_proposals_stand_also_where_the_issuer_makes_the_draft() -> None:
    report = {"to": "Ủy ban nhân dân tỉnh Lào Cai", "proposals": ["Đề nghị bố trí kinh phí"]}
    text = text_of(draft={**DRAFT, "drafter": "Sở Tư pháp"}, report=report)
    assert "III. ĐỀ XUẤT, KIẾN NGHỊ\nĐề nghị bố trí kinh phí." in text


def test_a_letter_of_the_issuer_on_the_draft_of_another_is_its_own() -> None:
    text = text_of(draft={**DRAFT, "request": {**REQUEST, "sender": "Sở Tư pháp"}})
    assert "Sở Tư pháp tỉnh Lào Cai đã có Công văn số 123/CV" in text
    assert "Sở Tư pháp tỉnh Lào Cai đề nghị Bộ Tư pháp nghiên cứu" in text
    assert "xem xét, tổng hợp./." in text


def test_a_letter_of_another_is_carried_out_also_on_the_issuers_draft() -> None:
    asked = {**DRAFT, "drafter": "Sở Tư pháp", "request": {**REQUEST, "sender": "Bộ Tư pháp"}}
    text = text_of(draft=asked)
    assert "Thực hiện Công văn số 123/CV ngày 05 tháng 02 năm 2026 của Bộ Tư pháp về việc lấy ý kiến" in text
    assert "III. ĐỀ XUẤT" not in text


def test_of_several_drafts_each_is_told_by_who_makes_it() -> None:
    drafts = [
        {"id": "mot", "type": "Quyết định", "title": "về thù lao", "drafter": "Sở Tư pháp", "request": REQUEST},
        {"id": "hai", "type": "Thông tư", "title": "về kinh phí", "drafter": "Bộ Tài chính",
         "request": {**REQUEST, "number": "9/BTC"}},
        {"id": "ba", "type": "Luật", "title": "về hòa giải", "drafter": "Bộ Tư pháp"},
    ]  # fmt: skip
    agenda = [{"id": "gop-y", "title": "Góp ý"}]
    remarks = [remark("YK-01", draft="mot", targets="general"), remark("YK-02", draft="hai", targets="general")]
    text = text_of(draft=None, drafts=drafts, agenda=agenda, remarks=remarks)
    assert (
        "Sở Tư pháp tỉnh Lào Cai đã có Công văn số 123/CV ngày 05 tháng 02 năm 2026 lấy ý kiến đối với dự thảo Quyết "
        "định về thù lao; thực hiện Công văn số 9/BTC ngày 05 tháng 02 năm 2026 của Bộ Tài chính về việc lấy ý kiến "
        "đối với dự thảo Thông tư về kinh phí và dự thảo Luật về hòa giải, Sở Tư pháp tỉnh Lào Cai đã tổ chức" in text
    )
    assert (
        "đề nghị Bộ Tài chính và Bộ Tư pháp nghiên cứu, tiếp thu các ý kiến góp ý trong quá trình hoàn thiện dự thảo "
        "Thông tư và dự thảo Luật." in text
    )
    letter = text_of("letter", draft=None, drafts=drafts, agenda=agenda, remarks=remarks)
    assert "; thực hiện Công văn số 9/BTC ngày 05 tháng 02 năm 2026 của Bộ Tài chính về việc lấy ý kiến" in letter
    assert text.count("chi tiết tại Phụ lục kèm theo") == 1


# Who took part.

NAMED = [
    {"name": "Trần Thị B", "position": "Phó Giám đốc", "unit": "snv"},
    {"name": "Lê Văn C", "position": "Chuyên viên", "unit": "Sở nội vụ"},
    {"name": "Lê Văn D", "position": "Phó Giám đốc", "unit": "stc", "status": "excused"},
]
GROUP = {"group": "Đại diện các phòng chuyên môn", "count": 6}


@pytest.mark.parametrize(
    ("attendees", "told"),
    [
        ([*NAMED, GROUP], "Tham dự hội thảo có: đại diện Sở Nội vụ; đại diện các phòng chuyên môn (06 đại biểu)."),
        (NAMED, "Tham dự hội thảo có: đại diện Sở Nội vụ."),
        ([GROUP], "Tham dự hội thảo có: đại diện các phòng chuyên môn (06 đại biểu)."),
        ([{"name": "Tô Văn Y", "degree": "TS."}], "Tham dự hội thảo có: TS. Tô Văn Y."),
        ([{**GROUP, "status": "absent"}], None),
        ([{"name": "Nguyễn Văn A", "unit": "stp"}], None),
        ([], None),
        (
            [{"name": "E", "unit": "stc", "status": "delegated", "delegate": {"name": "G"}}],
            "Tham dự hội thảo có: đại diện Sở Tài chính.",
        ),
        ([{"name": "Bà E", "status": "delegated"}], "Tham dự hội thảo có: người được Bà E cử dự thay."),
    ],
)
def test_the_report_says_who_took_part(attendees: list[dict[str, Any]], told: str | None) -> None:
    text = text_of(attendees=attendees)
    assert (told in text) if told else ("Tham dự" not in text)


def test_many_bodies_are_counted() -> None:
    units = [{"id": f"u{at}", "name": f"Sở số {at}"} for at in range(11)]
    attendees = [{"name": f"Ông {at}", "unit": f"u{at}"} for at in range(11)]
    text = text_of(units=units, attendees=attendees, remarks=[remark("YK-01", by={"units": "u0"})])
    assert "Tham dự hội thảo có: đại diện 11 cơ quan, đơn vị." in text


# Figures.


@pytest.mark.parametrize(
    ("views", "told"),
    [
        (("comments", "comments"), "Có 02 cơ quan, đơn vị góp ý bằng văn bản, với 01 ý kiến."),
        (("agree", "agree"), "Có 02 cơ quan, đơn vị trả lời bằng văn bản, đều nhất trí hoàn toàn với dự thảo."),
        (("agree",), "Có 01 cơ quan, đơn vị trả lời bằng văn bản, nhất trí hoàn toàn với dự thảo."),
        (
            ("comments", "agree"),
            "02 cơ quan, đơn vị trả lời bằng văn bản, trong đó 01 cơ quan, đơn vị có ý kiến góp ý với 01 ý kiến và 01",
        ),
    ],
)
@pytest.mark.parametrize("kind", ["report", "letter"])
def test_the_whole_is_no_part_of_itself(kind: str, views: tuple[str, ...], told: str) -> None:
    replies = [
        {"id": unit, "unit": unit, "view": view} for unit, view in zip(("snv", "stc"), views, strict=False)
    ]  # fmt: skip
    written = {key: value for key, value in REMARK.items() if key not in ("agenda", "by")} | {"source": "snv"}
    remarks = [written] if "comments" in views else [REMARK]
    assert told in text_of(kind, replies=replies, remarks=remarks)


def test_remarks_that_are_one_are_counted_among_remarks() -> None:
    one, two = remark("YK-01"), remark("YK-02", by={"units": "stc"}, same_as="YK-01")
    assert "Các ý kiến đều trùng nội dung, được ghi chung thành 01 hàng" in text_of(remarks=[one, two])
    text = text_of(remarks=[one, two, remark("YK-03", targets="Điều 2", text="Đề nghị bỏ.")])
    assert "Trong 03 ý kiến có 02 ý kiến trùng nội dung, được ghi chung thành 01 hàng" in text


# What is proposed.


@pytest.mark.parametrize("targets", ["general", "Điều 2", "bases"])
def test_only_words_that_are_cited_are_said_to_be_changed(targets: str) -> None:
    proposed = remark("YK-01", targets=targets, proposed="“Điều 1a. Tập huấn”")
    for kind in ("minutes", "report"):
        text = text_of(kind, remarks=[proposed])
        assert "Nội dung đề nghị sửa đổi, bổ sung: “Điều 1a. Tập huấn”" in text
        assert "sửa thành" not in text
        text = text_of(kind, remarks=[{**proposed, "current": "Điều 1a. Bồi dưỡng"}])
        assert "Đề nghị sửa thành: “Điều 1a. Tập huấn”" in text


# Form of the sentences and lists.


def test_the_mode_of_the_workshop_ends_the_sentence_of_the_letter() -> None:
    meeting = {**BASE["workshop"], "kind": "tọa đàm", "mode": "kết hợp"}
    assert (
        "tổ chức tọa đàm góp ý đối với dự thảo Nghị quyết quy định về hòa giải ở cơ sở, do Bộ Tư pháp chủ trì soạn "
        "thảo, theo hình thức trực tiếp kết hợp trực tuyến." in text_of("letter", workshop=meeting)
    )


@pytest.mark.parametrize("stance", ["agree", "amend"])
def test_a_place_that_the_text_names_is_not_named_before_it(stance: str) -> None:
    named = remark("YK-01", stance=stance, text="Đề nghị bỏ từ lặp trong Điều 1.")
    other = remark("YK-02", stance=stance, targets=["Điều 1", "khoản 1 Điều 2"], text="Đề nghị thống nhất với Điều 1.")
    text = text_of(remarks=[named, other])
    assert "- Sở Nội vụ đề nghị bỏ từ lặp trong Điều 1." in text
    assert "- Về Điều 1 và khoản 1 Điều 2: Sở Nội vụ đề nghị thống nhất với Điều 1." in text


def test_the_annex_is_led_to_once() -> None:
    for remarks in ([REMARK], [REMARK, remark("YK-02")], [remark("YK-01", agenda="khac", targets=[])]):
        assert text_of(remarks=remarks).count("chi tiết tại Phụ lục kèm theo") == 1
    assert "Phụ lục kèm theo" not in text_of(remarks=[])


def test_one_difficulty_is_told_as_an_item_under_its_own_heading() -> None:
    report = {**BASE["report"], "difficulties": ["Kinh phí còn hạn hẹp"]}
    assert "2. Khó khăn, vướng mắc\n- Kinh phí còn hạn hẹp." in text_of(report=report)
    beyond = remark("YK-02", agenda="khac", targets=[])
    assert "2. Ý kiến ngoài dự thảo\n" in text_of(remarks=[REMARK, beyond])
    both = text_of(remarks=[REMARK, beyond], report=report)
    assert "2. Khó khăn, vướng mắc và ý kiến ngoài dự thảo\n" in both


def test_what_is_agreed_is_listed_as_all_else() -> None:
    text = text_of(remarks=[remark("YK-01", stance="agree", text="Nhất trí với quy định.")])
    assert "1. Nội dung nhất trí\n- Về Điều 1: Sở Nội vụ nhất trí với quy định." in text


# Ids of bodies.

BY_ID: dict[str, Any] = {
    "draft": {
        **DRAFT, "drafter": "so-tai-chinh", "authority": "so-noi-vu", "request": {**REQUEST, "sender": "so-noi-vu"}
    },
    "units": [{"id": "so-noi-vu", "name": "Sở Nội vụ"}, {"id": "so-tai-chinh", "name": "Sở Tài chính"}],
    "agenda": [{"id": "gop-y", "title": "Góp ý", "about": "draft", "presenter": "so-tai-chinh"}],
    "remarks": [
        remark("YK-01", by={"units": "so-noi-vu"}, response={"status": "accepted", "text": "Đã sửa.", "by": "stp"}),
        remark("YK-02", by={"voice": "nhiều ý kiến", "of": "so-noi-vu"}),
    ],
    "answers": [{"remarks": ["YK-01"], "by": "stp", "text": "Sẽ sửa."}],
    "conclusion": {"summary": "Ghi nhận", "tasks": [{"what": "Gửi", "owner": "so-tai-chinh"}]},
    "other_meetings": [{"title": "Hội nghị", "organizer": "so-noi-vu", "source": "Báo cáo số 5"}],
    "minutes": {"recipients": ["so-noi-vu"]},
    "report": {"to": ["so-noi-vu"], "recipients": ["so-tai-chinh"], "annex": {"profile": "luat-2025"}},
    "notice": {"recipients": ["so-noi-vu"]},
    "letter": {"recipients": ["so-noi-vu"]},
    "news": {"author": "so-noi-vu"},
}  # fmt: skip


@pytest.mark.parametrize("kind", ["minutes", "report", "news", "notice", "letter"])
def test_no_document_prints_the_id_of_a_body(kind: str) -> None:
    text = text_of(kind, **BY_ID)
    low = text.lower()
    assert "so-noi-vu" not in low
    assert "so-tai-chinh" not in low
    assert "stp " not in low.replace("-stp ", "")


def test_an_id_is_told_by_the_name_of_its_body() -> None:
    minutes, report, letter = (text_of(kind, **BY_ID) for kind in ("minutes", "report", "letter"))
    assert "Sở Tư pháp giải đáp ý kiến của Sở Nội vụ: Sẽ sửa." in minutes
    assert "Sở Tài chính trình bày dự thảo Nghị quyết" in minutes
    assert "Kính gửi: Sở Nội vụ" in report
    assert "của Sở Nội vụ về việc lấy ý kiến" in report
    assert "đề nghị Sở Tài chính nghiên cứu" in report
    assert "Tiếp thu (Sở Tư pháp). Đã sửa." in report
    assert "Kính gửi: Sở Nội vụ" in letter
