"""Workshops on one draft roll up into one: nothing lost, nothing twice, and the same text whatever the order."""

from __future__ import annotations

import itertools
import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hoithao.body_names import body_key, loose_key, placed
from hoithao.cli.command_line import run
from hoithao.diagnostics import Diagnostic, Severity
from hoithao.pipeline import Input, check, render, roll_up
from hoithao.tree_text import dump
from reading import annex_rows, document_text

SECTIONS = [
    {"ref": "Điều 1", "heading": "Phạm vi"},
    {"ref": "Điều 5a", "sections": [{"ref": "khoản 1"}, {"ref": "khoản 2"}]},
    {"ref": "Điều 6"},
]
NAMES = [
    ["Sở Nội vụ", "sở nội vụ", "Sở  Nội vụ"],
    ["Ủy ban nhân dân phường Hòa An", "UBND phường Hoà An", "Uỷ ban nhân dân phường Hòa An"],
    ["Hội Luật gia thành phố", "Hội luật gia TP"],
]


def workshop(number: int, **said: Any) -> dict[str, Any]:
    return {
        "schema": "1",
        "organizers": [{"name": "Sở Tư pháp", "parent": "UBND thành phố Hải Phòng", "symbol": "STP"}],
        "locality": "Hải Phòng",
        "workshop": {"title": f"Hội thảo góp ý lần {number}", "date": f"{number + 1}/3/2026"},
        "draft": {"type": "Nghị định", "title": "về theo dõi", "sections": SECTIONS},
        "units": [{"id": "snv", "name": "Sở Nội vụ"}],
        "agenda": [{"id": "gop-y", "title": "Góp ý", "about": "draft"}, {"id": "khac", "title": "Khác"}],
        **said,
    }


def encoded(data: dict[str, Any]) -> bytes:
    return json.dumps(data, ensure_ascii=False).encode("utf-8")


def rolled(*files: bytes) -> bytes:
    text, result = roll_up([Input(f"{at}.yaml", data) for at, data in enumerate(files)], "t.yaml")
    assert text is not None, [(one.code, dict(one.params)) for one in result.diagnostics]
    return text


def findings(*files: bytes) -> list[Diagnostic]:
    return roll_up([Input(f"{at}.yaml", data) for at, data in enumerate(files)], "t.yaml")[1].diagnostics


def loaded(text: bytes) -> dict[str, Any]:
    data: dict[str, Any] = yaml.load(text, yaml.BaseLoader)  # noqa: TID251
    return data


@st.composite
def workshops(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Workshops of one draft that record their facts in different ways."""
    made = []
    for number in range(draw(st.integers(2, 4))):
        listed = draw(st.lists(st.integers(0, 2), min_size=1, max_size=3, unique=True))
        units = [{"id": f"u{one}", "name": draw(st.sampled_from(NAMES[one]))} for one in listed]
        if draw(st.booleans()):
            units[0]["group"] = draw(st.sampled_from(["Sở, ban, ngành", "Khối khác"]))
        issue = {
            "id": "vd-1",
            "question": draw(st.sampled_from(["Ai ban hành", "Khi nào ban hành"])),
            "options": [
                {"id": f"pa-{at}", "text": text} for at, text in enumerate(draw(st.permutations(["Xã", "Tỉnh"])))
            ],
        }
        remarks: list[dict[str, Any]] = []
        for at in range(draw(st.integers(0, 5))):
            remark: dict[str, Any] = {
                "id": f"YK-{at}",
                "text": f"Ý kiến {draw(st.integers(0, 99))}.",
                "agenda": "gop-y",
            }
            kind = draw(st.integers(0, 5))
            if kind == 0:
                remark |= {"agenda": "khac", "by": {"units": [units[0]["id"]]}}
                remarks.append(remark)
                continue
            remark |= {"targets": [draw(st.sampled_from(["Điều 1", "khoản 2 Điều 5a", "Điều 6", "general"]))]}
            remark |= {"stance": draw(st.sampled_from(["agree", "amend"]))}
            remark["by"] = {"units": [draw(st.sampled_from(units))["id"]]} if kind < 4 else {"voice": "nhiều ý kiến"}
            if kind == 1:
                remark |= {"source": "vb", "by": {}}
            if kind == 2:
                remark |= {"issue": "vd-1", "option": draw(st.sampled_from(["pa-0", "pa-1"]))}
            if kind == 3:
                remark["by"] = {"speakers": [{"name": "Trần B"}], "units": ["stp"]}
            remarks.append(remark)
        said: dict[str, Any] = {
            "units": units,
            "issues": [issue],
            "remarks": remarks,
            "attendees": [{"name": "Trần B", "position": "Trưởng phòng", "unit": units[0]["id"]}],
            "replies": [{"id": "vb", "unit": units[0]["id"], "number": f"{number}/X", "view": "comments"}],
            "locality": draw(st.sampled_from(["Hải Phòng", None])),
            "report": draw(st.sampled_from([{"to": "Bộ Tư pháp"}, {"to": ["Bộ Tư pháp", "Chính phủ"]}, None])),
        }
        file = workshop(number, **said)
        if draw(st.booleans()):
            file["draft"] = {**file["draft"], "version": draw(st.sampled_from(["lần 1", "lần 2"]))}
        if draw(st.booleans()):
            file["draft"] = {**file["draft"], "sections": draw(st.permutations(SECTIONS))}
        if draw(st.booleans()):
            file["organizers"] = [*file["organizers"], {"name": "Sở Nội vụ", "role": "phối hợp", "symbol": "SNV"}]
        made.append({key: value for key, value in file.items() if value is not None})
    return made


@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(workshops(), st.randoms(use_true_random=False))
def test_order_and_grouping_change_nothing(files: list[dict[str, Any]], random: Any) -> None:
    data = [encoded(file) for file in files]
    whole = rolled(*data)
    assert rolled(whole) == whole
    random.shuffle(data)
    assert rolled(*data) == whole
    at = random.randint(1, len(data) - 1)
    assert rolled(rolled(*data[at:]), rolled(*data[:at])) == whole
    one_by_one = data[0]
    for more in data[1:]:
        one_by_one = rolled(more, one_by_one)
    assert one_by_one == whole


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(workshops())
def test_every_remark_is_there_once_with_where_it_comes_from(files: list[dict[str, Any]]) -> None:
    text = rolled(*map(encoded, files))
    result = check(Input("t.yaml", text))
    assert [one for one in result.diagnostics if one.severity is Severity.ERROR] == []
    data = loaded(text)
    remarks = data.get("remarks", [])
    wanted = sorted((file["workshop"]["title"], one["id"], one["text"]) for file in files for one in file["remarks"])
    events = {event["id"]: event for event in data["events"]}
    told = [(events[one["event"]]["title"], one["id"].rpartition(".")[2], one["text"]) for one in remarks]
    assert sorted(told) == wanted
    letters = {reply["id"]: reply for reply in data.get("replies", [])}
    units = {unit["id"]: unit["name"] for unit in data["units"]}
    for file in files:
        names = {unit["id"]: unit["name"] for unit in file["units"]} | {"stp": "Sở Tư pháp"}
        for one in file["remarks"]:
            here = next(
                row
                for row in remarks
                if events[row["event"]]["title"] == file["workshop"]["title"] and row["id"].endswith("." + one["id"])
            )
            given_units = [body_key(names[name]) for name in one["by"].get("units", [])]
            assert [body_key(units[name]) for name in here.get("by", {}).get("units", [])] == given_units
            if one.get("source"):
                assert letters[here["source"]]["event"] == here["event"]
            if one.get("option"):
                issue = next(row for row in data["issues"] if row["id"] == here["issue"])
                chosen = next(row["text"] for row in issue["options"] if row["id"] == here["option"])
                assert chosen == next(o["text"] for o in file["issues"][0]["options"] if o["id"] == one["option"])
    rows = annex_rows(render(Input("t.yaml", text)).outputs[0].data)
    assert sorted(row[0].split("\n")[1] for row in rows) == sorted(
        one["id"].removeprefix(f"{one['event']}.") for one in remarks
    )


def said(number: int, **more: Any) -> dict[str, Any]:
    remark = {
        "id": "YK-1",
        "by": {"units": "snv"},
        "targets": "Điều 1",
        "stance": "amend",
        "text": "Đề nghị làm rõ.",
        "agenda": "gop-y",
    }
    return workshop(number, **{"remarks": [remark], **more})


def test_one_unit_under_two_spellings_is_one() -> None:
    names = ["Ủy ban nhân dân phường Hòa An", unicodedata.normalize("NFD", "UBND PHƯỜNG HOÀ AN")]
    data = loaded(rolled(*(encoded(said(at, units=[{"id": "snv", "name": name}])) for at, name in enumerate(names))))
    assert data["units"] == [
        {"id": "uy-ban-nhan-dan-phuong-hoa-an", "name": "Ủy ban nhân dân phường Hòa An", "of": "thành phố Hải Phòng"}
    ]
    assert {name for one in data["remarks"] for name in one["by"]["units"]} == {"uy-ban-nhan-dan-phuong-hoa-an"}


def test_units_that_may_be_one_are_reported_and_kept_apart() -> None:
    names = ["Sở Nội vụ", "Sở Nội vụ tỉnh"]
    files = [encoded(said(at, units=[{"id": "snv", "name": name}])) for at, name in enumerate(names)]
    assert [one.code for one in findings(*files)] == ["HT428"]
    assert len(loaded(rolled(*files))["units"]) == 2


def test_units_of_one_name_in_two_places_stay_two() -> None:
    other = [{"name": "Sở Tư pháp", "parent": "UBND tỉnh Quảng Ninh", "symbol": "STP"}]
    text = rolled(encoded(said(1)), encoded(said(2, organizers=other)))
    data = loaded(text)
    assert [(unit["name"], unit["of"]) for unit in data["units"]] == [
        ("Sở Nội vụ", "thành phố Hải Phòng"),
        ("Sở Nội vụ", "tỉnh Quảng Ninh"),
    ]
    assert "issuer" not in data
    told = [one.params for one in findings(encoded(said(1)), encoded(said(2, organizers=other)))]
    assert {"key": "issuer", "value": "Sở Tư pháp, UBND thành phố Hải Phòng"}.items() <= told[0].items()
    report = document_text(render(Input("t.yaml", text)).outputs[0].data)
    assert "Sở Nội vụ tỉnh Quảng Ninh" in report
    assert "của Sở Nội vụ thành phố Hải Phòng, Sở Nội vụ tỉnh Quảng Ninh" in report


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        ({}, ["HT425"]),
        ({"workshop": {"title": "Hội thảo khác", "date": "2/3/2026"}}, ["HT425"]),
        ({"workshop": {"title": "Hội thảo góp ý lần 1", "date": "2/3/2026", "id": "khac"}}, ["HT425"]),
        ({"workshop": {"title": "Hội thảo khác", "date": "2/3/2026", "id": "khac"}}, []),
        ({"draft": {"type": "Nghị định", "title": "về việc khác"}}, ["HT426"]),
        ({"draft": {"type": "Luật", "title": "về theo dõi"}}, ["HT426"]),
    ],
)
def test_one_event_twice_and_two_drafts_are_refused(change: dict[str, Any], codes: list[str]) -> None:
    first, second = encoded(said(1)), encoded(said(1, **change))
    for files in ((first, second), (second, first)):
        text, result = roll_up([Input(f"{at}.yaml", data) for at, data in enumerate(files)], "t.yaml")
        assert [one.code for one in result.diagnostics] == codes
        assert (text is None) is bool(codes)


def test_an_event_is_known_again_inside_a_rolled_up_file() -> None:
    together = rolled(encoded(said(1)), encoded(said(2)))
    assert [one.code for one in findings(together, encoded(said(2)))] == ["HT425"]


def test_facts_told_differently_are_reported_and_the_choice_is_always_the_same() -> None:
    drafts = [{"type": "Nghị định", "title": "về theo dõi", "version": version} for version in ("lần 2", "lần 1")]
    first, second = (encoded(said(at, draft=draft)) for at, draft in enumerate(drafts))
    told = [(one.code, one.params["key"], one.params["value"]) for one in findings(first, second)]
    assert told == [("HT427", "draft.version", "lần 1")]
    assert loaded(rolled(second, first))["draft"]["version"] == "lần 1"


DEPTHS = [
    [{"ref": "Điều 1"}, {"ref": "Điều 5", "sections": [{"ref": "khoản 1"}]}, {"ref": "Điều 9"}],
    [
        {"ref": "Chương I", "sections": [{"ref": "Điều 1", "heading": "Phạm vi"}]},
        {"ref": "Chương II", "heading": "Thi hành", "sections": [{"ref": "Điều 5"}]},
    ],
    [{"ref": "Chương II", "sections": [{"ref": "Mục 1", "sections": [{"ref": "Điều 5"}, {"ref": "Điều 6"}]}]}],
]


def test_an_article_is_one_whether_its_chapter_is_named_or_not() -> None:
    drafts = [{"type": "Nghị định", "title": "về theo dõi", "sections": tree} for tree in DEPTHS]
    remarks = [{"id": "YK-1", "by": {"units": "snv"}, "targets": "Điều 5", "stance": "amend", "text": "Sửa."}]
    files = [encoded(said(at, draft=draft, remarks=remarks)) for at, draft in enumerate(drafts)]
    texts = {rolled(*order) for order in itertools.permutations(files)}
    texts.add(rolled(rolled(files[0], files[2]), files[1]))
    [text] = texts
    assert loaded(text)["draft"]["sections"] == [
        {"ref": "Chương I", "sections": [{"ref": "Điều 1", "heading": "Phạm vi"}]},
        {
            "ref": "Chương II",
            "heading": "Thi hành",
            "sections": [
                {
                    "ref": "Mục 1",
                    "sections": [{"ref": "Điều 5", "sections": [{"ref": "khoản 1"}]}, {"ref": "Điều 6"}],
                }
            ],
        },
        {"ref": "Điều 9"},
    ]
    [output] = render(Input("t.yaml", text), only="report").outputs
    assert (output.remarks, output.places) == (3, 1)


def test_an_article_in_two_chapters_is_refused() -> None:
    trees = [[{"ref": f"Chương {number}", "sections": [{"ref": "Điều 5"}]}] for number in ("I", "II")]
    drafts = [{"type": "Nghị định", "title": "về theo dõi", "sections": tree} for tree in trees]
    files = [Input(f"{at}.yaml", encoded(said(at, draft=draft, remarks=[]))) for at, draft in enumerate(drafts)]
    text, result = roll_up(files, "t.yaml")
    assert text is None
    assert [one.code for one in result.diagnostics] == ["HT413"]


def test_a_body_of_the_whole_country_is_one_in_every_province() -> None:
    names = ["Bộ Tư pháp", "Văn phòng Chính phủ", "Bộ Chỉ huy quân sự", "Sở Nội vụ"]
    units = [{"id": f"u{at}", "name": name} for at, name in enumerate(names)]
    other = [{"name": "Sở Tư pháp", "parent": "UBND tỉnh Quảng Ninh", "symbol": "STP"}]
    text = rolled(
        encoded(said(1, units=units, remarks=[])), encoded(said(2, units=units, remarks=[], organizers=other))
    )
    told = [(unit["name"], unit.get("of", "")) for unit in loaded(text)["units"]]
    assert [name for name, place in told if not place] == ["Bộ Tư pháp", "Văn phòng Chính phủ"]
    assert len(told) == 6


def test_questions_put_to_one_workshop_stay_there() -> None:
    agenda = [{"id": "gop-y", "title": "Góp ý", "about": "draft", "focus": [{"id": "han", "text": "Thời hạn"}]}]
    remark = {
        "id": "YK-1",
        "by": {"units": "snv"},
        "targets": "Điều 6",
        "stance": "amend",
        "text": "Sửa.",
        "focus": "han",
    }
    [told] = loaded(rolled(encoded(said(1, agenda=agenda, remarks=[remark]))))["remarks"]
    assert "focus" not in told


def test_trees_that_cannot_stand_together_are_refused() -> None:
    whole = {
        "type": "Nghị định",
        "title": "về theo dõi",
        "sections": [{"ref": "Điều 1", "sections": [{"ref": "khoản 1"}]}],
    }
    short = {"type": "Nghị định", "title": "về theo dõi", "sections": [{"ref": "Điều 1"}]}
    remark = {"id": "YK-1", "by": {"units": "snv"}, "targets": "khoản 7 Điều 1", "stance": "amend", "text": "Sửa."}
    text, result = roll_up(
        [
            Input("a.yaml", encoded(said(1, draft=whole))),
            Input("b.yaml", encoded(said(2, draft=short, remarks=[remark]))),
        ],
        "t.yaml",
    )
    assert text is None
    assert "HT401" in {one.code for one in result.diagnostics}


def test_the_report_says_which_workshops_it_puts_together() -> None:
    letter = {"id": "vb", "unit": "snv", "number": "12/SNV", "date": "1/3/2026", "view": "comments"}
    written = {
        "id": "YK-2",
        "source": "vb",
        "targets": "Điều 6",
        "stance": "agree",
        "text": "Nhất trí.",
        "agenda": "gop-y",
    }
    spoken = said(1)["remarks"][0]
    aside = {"id": "YK-3", "by": {"units": "snv"}, "text": "Thiếu người.", "agenda": "khac"}
    counted = {"total": 70, "about": "trên"}
    text = rolled(
        encoded(said(1, replies=[letter], remarks=[spoken, written, aside], headcount=counted)), encoded(said(2))
    )
    result = render(Input("t.yaml", text))
    assert [output.kind for output in result.outputs] == ["report"]
    report = document_text(result.outputs[0].data)
    assert "Báo cáo tổng hợp kết quả của 02 hội thảo, hội nghị, cuộc họp:" in report
    held = "- Hội thảo do Sở Tư pháp thành phố Hải Phòng tổ chức ngày 02 tháng 3 năm 2026, có trên 70 đại biểu tham dự"
    assert f"{held}: 03 ý kiến, trong đó 02 ý kiến đối với dự thảo." in report
    assert "- Hội thảo do Sở Tư pháp thành phố Hải Phòng tổ chức ngày 03 tháng 3 năm 2026: 01 ý kiến." in report
    assert "(hội thảo do Sở Tư pháp thành phố Hải Phòng tổ chức ngày 02 tháng 3 năm 2026)" in report
    assert "(Văn bản số 12/SNV ngày 01 tháng 3 năm 2026)" in report
    assert {one.path[0] for one in result.diagnostics if one.code == "HT301"} == {"report"}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("UBND phường Hòa An", "Ủy ban nhân dân phường Hoà An", True),
        ("Hội Luật gia TP. Hải Phòng", "hội luật gia thành phố Hải Phòng", True),
        ("Sở Nội vụ", "Sở Nội Vụ", True),
        ("Ủy ban nhân dân xã An Lão", "Ủy ban nhân dân xã An Lạo", False),
        ("Sở Nội vụ", "So Noi vu", False),
        ("Phường Hòa An", "Phường Hóa An", False),
    ],
)
def test_a_name_is_the_same_in_spite_of_its_spelling_only(one: str, other: str, same: bool) -> None:
    assert (body_key(one) == body_key(other)) is same
    assert body_key(one) == body_key(unicodedata.normalize("NFD", one))


@pytest.mark.parametrize(
    ("name", "place", "whole"),
    [
        ("Sở Nội vụ", "tỉnh Quảng Ninh", "Sở Nội vụ tỉnh Quảng Ninh"),
        ("Công an thành phố", "thành phố Hải Phòng", "Công an thành phố Hải Phòng"),
        ("Hội Luật gia tỉnh", "tỉnh Quảng Ninh", "Hội Luật gia tỉnh Quảng Ninh"),
        ("Hội Luật gia tỉnh", "thành phố Hải Phòng", "Hội Luật gia tỉnh thành phố Hải Phòng"),
    ],
)
def test_a_name_gets_its_place_once(name: str, place: str, whole: str) -> None:
    assert placed(name, place) == whole


def test_names_that_may_be_one_share_a_loose_key() -> None:
    assert loose_key("Sở Nội vụ") == loose_key("So Noi vu TP Hải Phòng")
    assert loose_key("UBND xã An Lão") != loose_key("UBND xã An Lạc")


# What a workshop file can carry: a control character other than a line end or a tab is refused when it is read.
CARRIED = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029", include_characters="\n\t")


@given(st.recursive(st.text(CARRIED, max_size=30), lambda inner: st.lists(inner, max_size=3), max_leaves=6))
def test_what_is_written_as_yaml_reads_back(value: Any) -> None:
    assert yaml.load(dump({"a": value}), yaml.BaseLoader)["a"] == value  # noqa: TID251


def test_a_voice_is_that_of_one_workshop() -> None:
    all_of = {"id": "YK-1", "by": {"voice": "tất cả đại biểu"}, "targets": "general", "stance": "agree"}
    text = rolled(*(encoded(said(at, remarks=[all_of | {"text": f"Nhất trí {at}."}])) for at in (1, 2)))
    data = render(Input("t.yaml", text)).outputs[0].data
    held = "Tất cả đại biểu tại hội thảo do Sở Tư pháp thành phố Hải Phòng tổ chức ngày 02 tháng 3 năm 2026"
    assert f"{held} nhất trí 1." in document_text(data)
    assert annex_rows(data)[0][-1] == held


class TestCommand:
    """``hoithao rollup`` writes all or nothing and never over a file."""

    def files(self, folder: Path) -> list[str]:
        for at in (1, 2):
            (folder / f"{at}.yaml").write_bytes(encoded(said(at)))
        return [str(folder / "1.yaml"), str(folder / "2.yaml")]

    def test_it_writes_the_file_and_its_report(self, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
        target = tmp_path / "out" / "tong-hop.yaml"
        assert run(["rollup", *self.files(tmp_path), "-o", str(target), "--report", "--isolated"]) == 0
        assert sorted(path.name for path in target.parent.iterdir()) == ["tong-hop-bao-cao.docx", "tong-hop.yaml"]
        assert "Đã tổng hợp 2 tệp" in capfd.readouterr().out
        assert run(["validate", str(target), "--isolated"]) == 0

    def test_it_leaves_a_file_that_is_there(self, tmp_path: Path) -> None:
        files = self.files(tmp_path)
        before = (tmp_path / "1.yaml").read_bytes()
        assert run(["rollup", *files, "-o", files[0], "--isolated"]) == 2
        assert (tmp_path / "1.yaml").read_bytes() == before

    def test_it_writes_nothing_where_a_file_has_an_error(self, tmp_path: Path) -> None:
        files = self.files(tmp_path)
        (tmp_path / "2.yaml").write_bytes(encoded(said(1)))
        assert run(["rollup", *files, "-o", str(tmp_path / "t.yaml"), "--isolated"]) == 1
        (tmp_path / "2.yaml").write_text("schema: 1\n", encoding="utf-8")
        assert run(["rollup", *files, "-o", str(tmp_path / "t.yaml"), "--isolated"]) == 1
        assert run(["rollup", files[0], str(tmp_path / "3.yaml"), "-o", str(tmp_path / "t.yaml"), "--isolated"]) == 2
        assert not (tmp_path / "t.yaml").exists()

    def test_minutes_of_several_workshops_do_not_exist(self, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
        target = tmp_path / "t.yaml"
        assert run(["rollup", *self.files(tmp_path), "-o", str(target), "--isolated"]) == 0
        assert run(["render", str(target), "--only", "minutes", "--isolated"]) == 1
        assert "không có biên bản chung" in capfd.readouterr().err


def test_all_orders_of_the_illustration_and_another_day() -> None:
    example = (Path(__file__).parents[1] / "examples" / "minh-hoa-2026.yaml").read_bytes()
    second = example
    for old, new in (("20/3", "28/3"), ("13/3", "20/3"), ("12/3", "19/3")):
        second = second.replace(f"  date: {old}/2026".encode(), f"  date: {new}/2026".encode())
    third = example.replace(b"  date: 12/3/2026", b"  date: 11/3/2026")
    made = {rolled(*order) for order in itertools.permutations([example, second, third])}
    assert len(made) == 1


SAID = {
    "to": "Bộ Tư pháp",
    "signer": {"name": "Nguyễn Văn A", "position": "Giám đốc"},
    "drafting_unit": "XDKTVB",
    "difficulties": ["Kinh phí còn hạn hẹp"],
}


def test_what_the_reports_of_all_files_say_alike_is_kept_but_not_number_and_date() -> None:
    files = [encoded(workshop(at, report={**SAID, "number": str(at + 1), "date": "20/3/2026"})) for at in range(3)]
    report = loaded(rolled(*files))["report"]
    assert report == {**SAID, "to": ["Bộ Tư pháp"], "signer": {**SAID["signer"], "position": ["Giám đốc"]}}
    assert findings(*files) == []
    text = document_text(render(Input("t.yaml", rolled(*files)), only="report").outputs[0].data)
    assert "Kính gửi: Bộ Tư pháp" in text


@pytest.mark.parametrize(("other", "told"), [("Chính phủ", "Chính phủ"), (None, "—")])
def test_an_addressee_that_not_all_files_name_is_dropped_and_said(other: str | None, told: str) -> None:
    reports = [{"to": "Bộ Tư pháp"}, {"to": "Bộ Tư pháp"}, {"to": other} if other else {}]
    files = [encoded(workshop(at, report=report)) for at, report in enumerate(reports)]
    for order in itertools.permutations(files):
        assert "to" not in loaded(rolled(*order)).get("report", {})
        (found,) = findings(*order)
        assert (found.code, found.params["key"]) == ("HT427", "report.to")
        assert told in found.params["value"] + found.params["other"]
    # However they are grouped.
    assert rolled(rolled(files[0], files[1]), files[2]) == rolled(files[0], rolled(files[1], files[2]))


def test_signers_of_different_bodies_are_not_compared() -> None:
    other = {"name": "Sở Y tế", "parent": "UBND tỉnh Lào Cai", "symbol": "SYT"}
    signers = [{"signer": {"name": name, "position": "Giám đốc"}} for name in ("Nguyễn Văn A", "Lê Văn B")]
    files = [encoded(workshop(0, report=signers[0])), encoded(workshop(1, report=signers[1], organizers=[other]))]
    assert "report" not in loaded(rolled(*files))
    assert [one.params["key"] for one in findings(*files) if one.code == "HT427"] == ["issuer"]


def test_an_addressee_named_by_an_id_is_rolled_up_by_its_name() -> None:
    files = [encoded(workshop(at, report={"to": "snv"})) for at in range(2)]
    assert loaded(rolled(*files))["report"]["to"] == ["Sở Nội vụ"]
