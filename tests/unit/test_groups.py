"""What a group of attendees may hold, by how the group and the body are named."""

from __future__ import annotations

import pytest

from hoithao.checks.groups import Crowd

HOST = "Sở Tư pháp"
BODIES = {
    "snv": ("Sở Nội vụ", "Sở, ban, ngành"),
    "stc": ("Sở Tài chính", None),
    "stp": ("Sở Tư pháp", None),
    "snnmt": ("Sở Nông nghiệp và Môi trường", None),
    "ca": ("Công an thành phố", None),
    "tt": ("Thanh tra thành phố", None),
    "vp": ("Văn phòng Ủy ban nhân dân thành phố", None),
    "vp-snv": ("Văn phòng, Sở Nội vụ", None),
    "tand": ("Tòa án nhân dân thành phố", None),
    "thue": ("Thuế thành phố Hải Phòng", None),
    "phuong": ("Ủy ban nhân dân phường Hồng An", "Ủy ban nhân dân cấp xã"),
    "xa": ("UBND xã An Lão", None),
    "ca-phuong": ("Công an phường Hồng An", None),
    "quan": ("Ủy ban nhân dân quận Lê Chân", None),
    "ptp": ("Phòng Tư pháp huyện An Dương", None),
    "ls": ("Đoàn Luật sư thành phố", None),
    "lg": ("Hội Luật gia thành phố", None),
    "ld": ("Liên đoàn Lao động thành phố", None),
    "mt": ("Ủy ban Mặt trận Tổ quốc Việt Nam thành phố", None),
    "hhdn": ("Hiệp hội Doanh nghiệp nhỏ và vừa thành phố", None),
    "cty": ("Công ty Cổ phần Cảng Hải Phòng", None),
    "dh": ("Trường Đại học Hàng hải Việt Nam", None),
    "btp": ("Bộ Tư pháp", None),
    "cang": ("Cảng vụ Hàng hải", "Doanh nghiệp, đơn vị sự nghiệp"),
}
CITY = "snv stc stp snnmt ca tt vp vp-snv tand thue"
LOCAL = "phuong xa ca-phuong quan ptp"
SOCIAL = "ls lg ld mt hhdn"
ALL = " ".join(BODIES)

# (the group, who may be in it): everybody else may not.
GROUPS = [
    ("Các đại biểu", ALL),
    ("đại biểu", ALL),
    ("Khách mời", ALL),
    ("Cán bộ pháp chế", ALL),
    ("Các cơ quan, đơn vị có liên quan", ALL),
    ("Đại diện các địa phương", ALL),
    ("Các phòng chuyên môn", ALL),
    ("Chuyên gia, luật sư", ALL),
    ("Cán bộ pháp chế sở, ban, ngành", f"{CITY} dh"),
    ("Cán bộ pháp chế Sở, ban, ngành", f"{CITY} dh"),
    ("CÁN BỘ PHÁP CHẾ CÁC SỞ, BAN, NGÀNH", f"{CITY} dh"),
    ("Đại biểu các sở, ngành", f"{CITY} dh"),
    ("Lãnh đạo các Sở: Tài chính, Nội vụ", "snv stc stp snnmt vp-snv"),
    ("Lãnh đạo các sở", "snv stc stp snnmt vp-snv"),
    ("Thanh tra viên của Sở Nội vụ", "snv vp-snv tt"),
    ("Đại diện các phòng chuyên môn thuộc Sở Tư pháp", "stp"),
    ("Các đơn vị trực thuộc Sở", "stp"),
    ("Lãnh đạo Phòng Tư pháp các quận, huyện", "quan ptp"),
    ("Lãnh đạo Ủy ban nhân dân các phường, xã, đặc khu", "phuong xa ca-phuong"),
    ("Công chức tư pháp - hộ tịch cấp xã", "phuong xa ca-phuong"),
    ("Công chức UBND các xã", "xa"),
    ("Công an các phường", "ca ca-phuong phuong"),
    ("Lãnh đạo Ủy ban nhân dân phường Hồng An", "phuong"),
    ("Luật sư, luật gia, đại diện doanh nghiệp", "ls lg hhdn cty cang"),
    ("Đại diện các tổ chức chính trị - xã hội, đoàn thể", SOCIAL),
    ("Hội Luật gia, Đoàn Luật sư", "lg ls"),
    ("Giảng viên, sinh viên", "dh"),
    ("Đại diện Bộ Tư pháp", "btp"),
    ("Các bộ, ngành trung ương", f"btp {CITY} dh"),
    ("Văn phòng UBND thành phố", "vp"),
    ("Hợp tác xã, hộ kinh doanh", "cty cang"),
    ("Phóng viên báo chí trên địa bàn thành phố", ""),
]


@pytest.mark.parametrize(("group", "held"), GROUPS, ids=[group for group, _ in GROUPS])
def test_who_may_be_in_a_group(group: str, held: str) -> None:
    crowd = Crowd(group, HOST)
    may = {key for key, (name, family) in BODIES.items() if crowd.may_hold(name, family)}
    assert sorted(may) == sorted(set(held.split()))
