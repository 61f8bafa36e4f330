"""The article for the portal: it carries every fact of the real event, and holds nothing that is not known."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from hoithao.diagnostics import Severity
from hoithao.pipeline import Input, check, render
from hoithao.view.discussion import TOLD_AT_MOST
from reading import document_text, paragraphs

ROOT = Path(__file__).parents[1]
REAL = ROOT / "examples" / "hai-phong-2024.yaml"
FULL = ROOT / "examples" / "minh-hoa-2026.yaml"
FILES = [REAL, FULL, *sorted((ROOT / "tests" / "abilities").glob("*.yaml"))]


def article(data: bytes, *, final: bool = False) -> list[str]:
    """Return the paragraphs of the article; the last one only ends the page."""
    result = render(Input("x.yaml", data), only="news", final=final)
    assert [found for found in result.diagnostics if found.severity is Severity.ERROR] == []
    (output,) = result.outputs
    assert (output.kind, output.suffix) == ("news", "tin-bai")
    lines = paragraphs(output.data)
    assert lines.pop() == ""
    return lines


def with_news(file: Path, **said: Any) -> bytes:
    return file.read_bytes() + ("\nnews: " + json.dumps(said, ensure_ascii=False) + "\n").encode("utf-8")


FACTS = (
    # Organizer, event, when, who led, who came.
    r"Sở Tư pháp thành phố Hải Phòng",
    (
        r"hội thảo tham gia ý kiến dự thảo Đề án “Đổi mới, nâng cao hiệu quả công tác tổ chức thi hành pháp luật "
        r"giai đoạn 2025 - 2030” của Thủ tướng Chính phủ"
    ),
    r"Chiều ngày 24/9/2024",
    r"Đồng chí Trần Đức Huấn, Phó Giám đốc Sở Tư pháp, chủ trì hội thảo",
    r"cán bộ pháp chế sở, ban, ngành",
    r"lãnh đạo Phòng Tư pháp các quận, huyện",
    (
        r"đại diện một số phòng chuyên môn thuộc Sở: Xây dựng và kiểm tra văn bản QPPL; Phổ biến, giáo dục pháp luật; "
        r"Quản lý xử lý vi phạm hành chính và Theo dõi thi hành pháp luật"
    ),
    # The draft.
    r"do Bộ Tư pháp chủ trì soạn thảo, trình Thủ tướng Chính phủ ban hành",
    # What the chair asked for.
    r"đồng chí Trần Đức Huấn đề nghị.*nhiệm vụ xây dựng và hoàn thiện thể chế;",
    r"đồng chí Trần Đức Huấn đề nghị.*lộ trình của việc xây dựng tiêu chí đánh giá công tác tổ chức thi hành",
    r"đồng chí Trần Đức Huấn đề nghị.*các điều kiện đảm bảo cho công tác tổ chức thi hành pháp luật;",
    (
        r"đồng chí Trần Đức Huấn đề nghị.*đề xuất, kiến nghị nhằm hoàn thiện pháp luật và nâng cao hiệu quả thi hành "
        r"pháp luật"
    ),
    # Beyond the draft.
    (
        r"Bên cạnh việc góp ý.*triển khai công tác theo dõi tình hình thi hành pháp luật và công tác quản lý xử lý "
        r"vi phạm hành chính những tháng cuối năm 2024 theo chỉ đạo của Ủy ban nhân dân thành phố"
    ),
    (
        r"Bên cạnh việc góp ý dự thảo.*khó khăn, vướng mắc khi triển khai nhiệm vụ về 02 công tác này của các cơ quan, "
        r"đơn vị, địa phương"
    ),
    r"Đại diện các đơn vị, địa phương phát biểu về việc triển khai thực hiện hai lĩnh vực công tác",
    # What all agreed with.
    r"các đại biểu nhất trí với việc xây dựng, hoàn thiện các nhiệm vụ, giải pháp của dự thảo Đề án, gồm 05 nội dung",
    r"nhất trí.*tiếp tục xây dựng, hoàn thiện thể chế về tổ chức thi hành pháp luật",
    r"nhất trí.*nghiên cứu, xây dựng tiêu chí đánh giá công tác tổ chức thi hành pháp luật",
    r"nhất trí.*bảo đảm các điều kiện cho công tác tổ chức thi hành pháp luật",
    r"nhất trí.*ứng dụng công nghệ thông tin trong hoạt động tổ chức thi hành pháp luật",
    r"nhất trí.*tổ chức sơ kết, tổng kết, kiểm tra, đánh giá kết quả thực hiện Đề án",
    # What they asked for.
    r"[Cc]ác đại biểu đề nghị.*xác định rõ lộ trình, thời gian cụ thể",
    r"[Cc]ác đại biểu đề nghị.*lượng hóa kết quả của từng nhiệm vụ",
    r"[Cc]ác đại biểu đề nghị đẩy nhanh việc xây dựng tiêu chí đánh giá việc tổ chức thi hành pháp luật",
    r"“Bảo đảm các điều kiện.*các đại biểu đề nghị bổ sung cơ chế phát triển nguồn nhân lực, thu hút, trọng dụng",
    (
        r"mạng lưới và nâng cao năng lực hệ thống dịch vụ pháp lý, trợ giúp pháp lý, hỗ trợ pháp lý để người dân, "
        r"doanh nghiệp dễ dàng tiếp cận pháp luật"
    ),
    # What follows.
    (
        r"được Sở Tư pháp thành phố Hải Phòng tổng hợp, báo cáo Bộ Tư pháp để nghiên cứu, chỉnh lý, hoàn thiện dự thảo "
        r"Đề án trước khi trình Thủ tướng Chính phủ"
    ),
)


@pytest.mark.parametrize("fact", FACTS)
def test_every_fact_of_the_real_event_is_told(fact: str) -> None:
    assert any(re.search(fact, line) for line in article(REAL.read_bytes()))


def test_nothing_that_is_not_known_of_the_real_event_is_told() -> None:
    """Hours, place, secretary and headcount are not stated; the one name is the chair's."""
    text = "\n".join(article(REAL.read_bytes()))
    assert not re.search(r"giờ|diễn ra tại|thư ký|\d+ đại biểu", text, re.IGNORECASE)
    assert set(re.findall(r"[đĐ]ồng chí (\w+ \w+ \w+)", text)) == {"Trần Đức Huấn"}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_an_article_is_whole(file: Path) -> None:
    for line in article(file.read_bytes()):
        assert line.strip() == line != ""
        assert not re.search(r"…|\.\.|\s[.,;:]|  |[;:,]\.|;;|\( *\)|None", line), line
    body = article(file.read_bytes())
    headline = 1 if "illustration" in file.read_text(encoding="utf-8") else 0
    assert not body[headline].endswith(".")
    assert all(line.endswith((".", "”.")) for line in body[headline + 1 :])


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_sentences_of_an_article_pass_our_own_checks_of_wording(file: Path) -> None:
    """Each paragraph is put into a file as a text of its own and read by ``validate``."""
    lines = article(file.read_bytes())
    data = {
        "schema": "1",
        "organizers": [{"name": "Sở Tư pháp", "symbol": "STP"}],
        "workshop": {"title": "Hội thảo", "date": "12/3/2026"},
        "conclusion": {"requests": lines},
    }
    text = yaml.safe_dump(data, allow_unicode=True, width=10**6, sort_keys=False)
    result = check(Input("x.yaml", text.encode("utf-8")))
    assert [found for found in result.diagnostics if found.code.startswith("HT6")] == []


def test_days_come_from_the_file_alone() -> None:
    told = set(re.findall(r"\d{1,2}/\d{1,2}/\d{4}", "\n".join(article(FULL.read_bytes()))))
    assert told == {"12/3/2026"}


def test_without_a_day_the_article_names_none_and_a_final_one_is_refused() -> None:
    data = REAL.read_text(encoding="utf-8").replace("date: 24/9/2024", "date:").encode("utf-8")
    lines = article(data)
    assert lines[1].startswith("Sở Tư pháp thành phố Hải Phòng tổ chức hội thảo")
    assert not re.search(r"2024(?! theo)", "\n".join(lines))
    result = render(Input("x.yaml", data), only="news", final=True)
    assert [found.params["fact"] for found in result.diagnostics if found.severity is Severity.ERROR] == ["date"]
    assert result.outputs == ()
    # The hours, the place and the numbers of other documents are no facts an article has to have.
    assert article(REAL.read_bytes(), final=True) == article(REAL.read_bytes())


def test_what_is_typed_is_printed() -> None:
    lines = article(
        with_news(REAL, headline="Góp ý Đề án.", sapo="Chiều 24/9/2024, Sở lấy ý kiến", author="Nguyễn Văn A")
    )
    assert lines[:2] == ["Góp ý Đề án", "Chiều 24/9/2024, Sở lấy ý kiến."]
    assert lines[-1] == "Nguyễn Văn A"


def test_an_illustration_is_marked() -> None:
    assert article(FULL.read_bytes())[0] == "VĂN BẢN MINH HỌA"


def test_of_many_remarks_a_rule_picks_and_the_rest_are_counted() -> None:
    """Counted here by a reader of its own: no letter is told, the widest voices and the dissent are."""
    data = yaml.load(FULL.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: TID251
    text = "\n".join(article(FULL.read_bytes()))

    def told(remark: dict[str, Any]) -> bool:
        return remark.get("gist", remark["text"])[1:].rstrip(".") in text

    letters = [one for one in data["remarks"] if one.get("source", "spoken") != "spoken"]
    assert not any(told(one) for one in letters)
    spoken = [one for one in data["remarks"] if one not in letters]
    plain = [one for one in spoken if one.get("agenda") == "gop-y" and not one.get("issue")]
    picked = [one for one in plain if told(one)]
    assert len(picked) == TOLD_AT_MOST
    for one in plain:
        if "voice" in one["by"] or len(one["by"].get("units", ())) > 1 or one["stance"] == "disagree":
            assert one in picked, one["id"]
    left = re.search(r"còn ghi nhận (\d+) ý kiến phát biểu của (\d+) cơ quan, đơn vị", text)
    assert left
    rest = [one for one in plain if one not in picked]
    assert int(left[1]) == len(rest)
    assert int(left[2]) == len({unit for one in rest for unit in one["by"].get("units", ())})


def test_the_officer_picks() -> None:
    text = "\n".join(article(with_news(FULL, remarks=["YK-18", "YK-20"])))
    assert "TS. Tô Văn Y, chuyên gia pháp luật, đề nghị quy định rõ phương pháp điều tra, khảo sát (số phiếu" in text
    assert "Theo tôi" not in text  # the gist stands for the long text
    assert "đề nghị bỏ báo cáo 06 tháng" in text
    assert "tất cả đại biểu" not in text


BASE: dict[str, Any] = {
    "schema": "1",
    "organizers": [{"name": "Sở Tư pháp", "parent": "UBND thành phố Hải Phòng", "symbol": "STP"}],
    "workshop": {"title": "Hội thảo góp ý dự thảo Nghị định", "date": "12/3/2026"},
    "draft": {
        "type": "Nghị định",
        "title": "về theo dõi thi hành pháp luật",
        "sections": [{"ref": "Điều 1"}, {"ref": "Điều 5"}, {"ref": "Điều 5a"}],
    },
    "units": [{"id": "snv", "name": "Sở Nội vụ"}, {"id": "stc", "name": "Sở Tài chính"}],
    "agenda": [{"id": "gop-y", "title": "Góp ý", "about": "draft"}, {"id": "khac", "title": "Công tác khác"}],
    "issues": [
        {"id": "vd", "question": "Thời hạn", "targets": ["Điều 1"], "options": [{"id": "a", "text": "10 ngày"}]},
    ],
}


def told(**said: Any) -> list[str]:
    return article(json.dumps({**BASE, **said}, ensure_ascii=False).encode("utf-8"))


def remark(text: str, *, by: str = "snv", **said: Any) -> dict[str, Any]:
    voice = {"voice": by} if " " in by else {"units": by}
    return {"by": voice, "agenda": "gop-y", "targets": "general", "stance": "amend", "text": text, **said}


@pytest.mark.parametrize(
    ("remarks", "sentence"),
    [
        pytest.param(
            [remark("Đề nghị làm rõ thời hạn."), remark("Đề nghị bỏ báo cáo quý")],
            "Qua thảo luận, đại diện Sở Nội vụ đề nghị làm rõ thời hạn, đồng thời bỏ báo cáo quý.",
            id="two wishes of one body",
        ),
        pytest.param(
            [remark("Đề nghị làm rõ thời hạn."), remark("Đề nghị bỏ báo cáo quý", by="stc")],
            "Qua thảo luận, đại diện Sở Nội vụ đề nghị làm rõ thời hạn. Đại diện Sở Tài chính đề nghị bỏ báo cáo quý.",
            id="two bodies",
        ),
        pytest.param(
            [remark("Thời hạn 05 ngày là quá ngắn.", targets="Điều 5", by="nhiều ý kiến")],
            "Về Điều 5, nhiều ý kiến cho rằng thời hạn 05 ngày là quá ngắn.",
            id="a statement",
        ),
        pytest.param(
            [remark("Vì sao bỏ Điều 5?", targets="Điều 5")],
            "Qua thảo luận, đại diện Sở Nội vụ nêu câu hỏi: Vì sao bỏ Điều 5?",
            id="a question",
        ),
        pytest.param(
            [remark("Đề nghị sửa.", targets="Điều 5"), remark("Đề nghị giữ nguyên.", targets="Điều 5", by="stc")],
            "Về Điều 5, đại diện Sở Nội vụ đề nghị sửa. Cũng về Điều 5, đại diện Sở Tài chính đề nghị giữ nguyên.",
            id="one place twice",
        ),
        pytest.param(
            [
                remark("Đề nghị 10 ngày.", targets="Điều 1", issue="vd", option="a", condition="có kinh phí"),
                remark("Đề nghị 10 ngày.", targets="Điều 1", issue="vd", option="a", by="nhiều ý kiến"),
            ],
            "Riêng về thời hạn, nhiều ý kiến và đại diện Sở Nội vụ chọn phương án “10 ngày” (01 ý kiến kèm điều kiện).",
            id="an option",
        ),
        pytest.param(
            [remark("Chưa có\nkinh phí", agenda="khac", targets=[], stance=None)],
            "Đại diện Sở Nội vụ cho biết chưa có kinh phí.",
            id="beyond the draft",
        ),
    ],
)
def test_remarks_become_sentences(remarks: list[dict[str, Any]], sentence: str) -> None:
    listed = [
        {key: value for key, value in {"id": f"YK-{at}", **one}.items() if value is not None}
        for at, one in enumerate(remarks)
    ]
    assert sentence in told(remarks=listed)


def test_who_stayed_away_is_not_told() -> None:
    (present,) = [
        line
        for line in told(
            attendees=[
                {"name": "Lê Văn C", "position": "Phó Giám đốc", "unit": "snv", "status": "excused"},
                {
                    "name": "Vũ Văn D",
                    "unit": "stc",
                    "status": "delegated",
                    "delegate": {"name": "Hồ Thị E", "honorific": "bà"},
                },
                {"group": "Công chức cấp xã", "count": 24},
            ]
        )
        if line.startswith("Tham dự")
    ]
    assert present == "Tham dự hội thảo có bà Hồ Thị E, Sở Tài chính cùng công chức cấp xã (24 đại biểu)."


# Generated workshops: any mix of what may be there and what may not.

WORDS = st.lists(
    st.sampled_from(
        ["làm rõ", "thời hạn", "kinh phí", "Điều 5", "Sở Nội vụ", "02 công tác", "hồ sơ; báo cáo", "(nếu có)"]
    ),
    min_size=1,
    max_size=6,
).map(" ".join)
ENDS = st.sampled_from(["", ".", ";", "?", ",", " "])
STARTS = st.sampled_from(["Đề nghị ", "Nhất trí ", "Không nhất trí ", "Cần ", "", "đề nghị "])
TEXT = st.builds(lambda start, words, end: start + words + end, STARTS, WORDS, ENDS)


@st.composite
def workshops(draw: st.DrawFn) -> dict[str, Any]:
    data = json.loads(json.dumps(BASE))
    data["workshop"] = {
        "title": draw(st.sampled_from(["Hội thảo góp ý dự thảo.", "Góp ý dự thảo Nghị định", "Tọa đàm"])),
        "kind": draw(st.sampled_from(["hội thảo", "hội nghị", "tọa đàm"])),
    }
    if draw(st.booleans()):
        data["workshop"]["date"] = "12/3/2026"
    optional = {
        "chair": [{"name": "Trần Đức H", "honorific": "đồng chí", "position": "Phó Giám đốc", "unit": "stp"}],
        "attendees": [{"group": draw(TEXT)}, {"name": "Lê Văn C", "unit": "snv"}],
        "headcount": {"total": draw(st.integers(2, 2000))},
        "conclusion": {"summary": draw(TEXT), "consensus": [draw(TEXT)], "requests": [draw(TEXT), draw(TEXT)]},
        "report": {"to": "Bộ Tư pháp"},
        "illustration": "VĂN BẢN MINH HỌA",
    }
    data |= {key: value for key, value in optional.items() if draw(st.booleans())}
    data["agenda"][0]["focus"] = draw(st.lists(TEXT, max_size=3))
    data["agenda"][1]["focus"] = draw(st.lists(TEXT, max_size=3))
    data["remarks"] = []
    for number in range(draw(st.integers(0, 24))):
        by = draw(st.sampled_from(["snv", "stc", "các đại biểu", "nhiều ý kiến"]))
        one = {"id": f"YK-{number}", **remark(draw(TEXT), by=by)}
        one["targets"] = draw(st.sampled_from(["general", "unknown", "title", "Điều 1", "khoản 2 Điều 5a"]))
        one["stance"] = draw(st.sampled_from(["agree", "amend", "disagree"]))
        if draw(st.integers(0, 4)) == 0:
            one["agenda"] = "khac"
            del one["targets"], one["stance"]
        data["remarks"].append(one)
    return data


@settings(deadline=None, max_examples=30)
@given(workshops())
def test_generated_articles_have_no_blank_and_no_date_of_their_own(data: dict[str, Any]) -> None:
    lines = article(json.dumps(data, ensure_ascii=False).encode("utf-8"))
    text = "\n".join(lines)
    assert all(line.strip() for line in lines)
    assert "…" not in text
    assert not re.search(r"\.\.|[;:,?]\.|[.;,]; ", text), text
    assert "chưa xác định" not in text.lower()
    assert set(re.findall(r"\d+/\d+/\d+", text)) == ({"12/3/2026"} if "date" in data["workshop"] else set())
    for beyond, pattern in ((False, r"còn ghi nhận (\d+) ý kiến"), (True, r"còn có (\d+) ý kiến phát biểu khác")):
        number = sum((one["agenda"] == "khac") is beyond for one in data["remarks"])
        left = re.search(pattern, text)
        assert (int(left[1]) if left else 0) == max(number - TOLD_AT_MOST, 0)


def test_the_text_is_the_same_in_every_run() -> None:
    one, two = (render(Input("x.yaml", FULL.read_bytes()), only="news").outputs[0].data for _ in range(2))
    assert one == two
    assert document_text(one)
