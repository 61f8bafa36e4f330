"""The numbers of Nghị định 30/2020/NĐ-CP, Phụ lục I, as data with their clause.

The only place where a size, a margin or a gap is written down. Lengths are
twips (1/1440 inch) unless the name says otherwise; sizes are points.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from hoithao.document.metrics import in_points, text_units, text_width
from hoithao.model.look import Look

TWIPS_PER_MM = 1440 / 25.4
TWIPS_PER_PT = 20

PAGE_WIDTH, PAGE_HEIGHT = 11906, 16838  # A4, PL I-I.1
HEADER_DISTANCE = 567  # 10 mm, as the official form files have it
RULE_SHARE = 0.42  # of the text, between a third and a half: PL I-II.2b, II.5b
SIGNATURE_GAP = 1440  # 25.4 mm left free for signature and stamp, PL I-II.8
LETTERHEAD_LEFT_SHARE = 0.42  # the national name at 12 pt takes 88.3 mm of the right side
LETTERHEAD_LEFT_MIN = 3401  # 60 mm: leaves room on the right for «Thành phố Hồ Chí Minh, ngày … tháng 12 năm …»

Align = Literal["left", "center", "right", "both"]


def mm(length: float) -> int:
    """Return millimetres in twips."""
    return round(length * TWIPS_PER_MM)


class ParagraphStyle(Struct, frozen=True):
    """One named Word style. ``size`` in points; gaps and indents in twips; ``line`` in 240ths of a line."""

    id: str
    name: str
    clause: str
    size: float
    bold: bool = False
    italic: bool = False
    align: Align = "left"
    before: int = 0
    after: int = 0
    left: int = 0
    first: int = 0
    line: int = 240
    exact_line: int | None = None
    keep_next: bool = False
    outline_level: int | None = None
    rule_above: bool = False
    box: bool = False

    def width(self, text: str) -> float:
        """Return the width of a text in this style, in twips."""
        return self.in_twips(self.units(text))

    def units(self, text: str) -> int:
        """Return the width of a text in units of the font, which add up exactly."""
        return text_units(text, bold=self.bold, italic=self.italic)

    def in_twips(self, units: int) -> float:
        """Return a width in units of the font as twips in this style."""
        return in_points(units, self.size) * TWIPS_PER_PT


class Layout(Struct, frozen=True, dict=True):
    """Page and styles of one look."""

    look: Look
    styles: dict[str, ParagraphStyle]
    changes: tuple[tuple[str, StyleChange], ...] = ()
    """What the Word file of an agency changes, by the id of the style."""

    @cached_property
    def margins(self) -> dict[str, int]:
        """Top, bottom, left and right margin (PL I-I.3)."""
        look = self.look
        return {
            "top": mm(look.margin_top),
            "bottom": mm(look.margin_bottom),
            "left": mm(look.margin_left),
            "right": mm(look.margin_right),
        }

    @cached_property
    def text_width(self) -> int:
        """The width of the text on an upright page."""
        return PAGE_WIDTH - self.margins["left"] - self.margins["right"]

    @cached_property
    def wide_text_width(self) -> int:
        """The width of the text on a page laid crosswise."""
        return PAGE_HEIGHT - self.margins["left"] - self.margins["right"]


class StyleChange(Struct, frozen=True):
    """What the Word file of an agency changes of one style: its size in points, its gaps in twips."""

    size: float | None = None
    before: int | None = None
    after: int | None = None

    def of(self, style: ParagraphStyle) -> ParagraphStyle:
        """Return the style with the changes."""
        changes = {name: getattr(self, name) for name in ("size", "before", "after")}
        return replace(style, **{name: value for name, value in changes.items() if value is not None})


class HouseLook(Struct, frozen=True):
    """The look that the Word file of an agency gives: the choices of the text and the page, and styles by id."""

    look: Look
    changes: Mapping[str, StyleChange]


def default_styles() -> dict[str, ParagraphStyle]:
    """Return the styles of the default look."""
    return make_layout(Look()).styles


Changes = tuple[tuple[str, StyleChange], ...]


def make_layout(look: Look, changes: Mapping[str, StyleChange] = MappingProxyType({})) -> Layout:
    """Return the styles for a look. Sizes without a range in the decree do not depend on it.

    ``changes`` are those of an agency's Word file, which are within the decree's ranges.
    """
    return _layout_of(look, tuple(sorted(changes.items(), key=lambda change: change[0])))


@lru_cache(maxsize=16)
def _layout_of(look: Look, change_list: Changes) -> Layout:
    changes = dict(change_list)
    body = float(look.body_size)
    gap = round(look.paragraph_gap * TWIPS_PER_PT)
    first = 567 if look.first_line == 10 else 720
    line = round(look.line_spacing * 240)
    text = ParagraphStyle("LoiVan", "Lời văn", "PL I-II.6e", body, align="both", before=gap, first=first, line=line)
    heading = replace(text, bold=True, keep_next=True)
    centred = ParagraphStyle("", "", "", 13, align="center")
    addressee = 1985  # 35 mm, as in Mẫu 1.5
    under_colon = round(addressee + text_width("Kính gửi", body) * TWIPS_PER_PT)
    styles = (
        replace(centred, id="CoQuanChuQuan", name="Cơ quan chủ quản", clause="PL I-II.2b", size=12),
        replace(centred, id="CoQuanBanHanh", name="Cơ quan ban hành", clause="PL I-II.2b", size=12, bold=True),
        replace(centred, id="QuocHieu", name="Quốc hiệu", clause="PL I-II.1a", size=12, bold=True),
        replace(centred, id="TieuNgu", name="Tiêu ngữ", clause="PL I-II.1b", size=13, bold=True),
        ParagraphStyle(
            "DuongKe",
            "Đường kẻ",
            "PL I-II.1b, 2b, 5b",
            2,
            align="center",
            before=60,
            exact_line=80,
            rule_above=True,
        ),
        replace(centred, id="SoKyHieu", name="Số, ký hiệu", clause="PL I-II.3c", before=60),
        replace(centred, id="TrichYeuCongVan", name="Trích yếu công văn", clause="PL I-II.5b", size=12, before=120),
        replace(
            centred,
            id="DiaDanhThoiGian",
            name="Địa danh, thời gian",
            clause="PL I-II.4c",
            italic=True,
            before=60,
        ),
        replace(
            centred,
            id="TenLoai",
            name="Tên loại",
            clause="PL I-II.5b",
            size=14,
            bold=True,
            before=360,
            keep_next=True,
        ),
        replace(centred, id="TrichYeu", name="Trích yếu", clause="PL I-II.5b", size=14, bold=True, keep_next=True),
        replace(centred, id="KinhGui", name="Kính gửi", clause="PL I-II.9d", size=body, before=240, after=120),
        ParagraphStyle("KinhGuiNhieuNoi", "Kính gửi nhiều nơi", "PL I-II.9d", body, before=240, left=addressee),
        ParagraphStyle("NoiKinhGui", "Nơi kính gửi", "PL I-II.9d", body, before=60, left=under_colon),
        text,
        replace(text, id="LoiDan", name="Lời dẫn", keep_next=True),
        replace(text, id="CanCu", name="Căn cứ", clause="PL I-II.6a", italic=True),
        replace(heading, id="MucLaMa", name="Mục số La Mã", clause="PL I-V", outline_level=0),
        replace(heading, id="KhoanCoTieuDe", name="Khoản có tiêu đề", clause="PL I-V", outline_level=1),
        replace(heading, id="DiemCoTieuDe", name="Điểm có tiêu đề", clause="PL I-V", bold=False, outline_level=2),
        replace(text, id="CauKet", name="Câu kết", clause="PL III", keep_next=True, after=gap),
        replace(
            centred,
            id="QuyenHanChucVu",
            name="Quyền hạn, chức vụ",
            clause="PL I-II.7đ",
            size=14,
            bold=True,
            keep_next=True,
        ),
        replace(
            centred,
            id="HoTenNguoiKy",
            name="Họ tên người ký",
            clause="PL I-II.7đ",
            size=14,
            bold=True,
            before=SIGNATURE_GAP,
        ),
        ParagraphStyle("TuNoiNhan", "Từ Nơi nhận", "PL I-II.9d", 12, bold=True, italic=True),
        ParagraphStyle("NoiNhan", "Nơi nhận", "PL I-II.9d", 11),
        replace(
            centred,
            id="TuPhuLuc",
            name="Từ Phụ lục",
            clause="PL I-III.1b",
            size=14,
            bold=True,
            keep_next=True,
        ),
        replace(
            centred,
            id="TenPhuLuc",
            name="Tên phụ lục",
            clause="PL I-III.1b",
            size=14,
            bold=True,
            keep_next=True,
        ),
        replace(centred, id="KemTheo", name="Kèm theo", clause="PL I-III.1c", size=13, italic=True, keep_next=True),
        replace(
            centred, id="TenBang", name="Tên bảng", clause="tập quán", bold=True, before=120, after=60, keep_next=True
        ),
        ParagraphStyle("TieuDeBang", "Tiêu đề bảng", "tập quán", 12, bold=True, align="center", before=40, after=40),
        ParagraphStyle("NoiDungBang", "Nội dung bảng", "tập quán", 12, before=40, after=40),
        ParagraphStyle("SoTrongBang", "Số trong bảng", "tập quán", 12, align="center", before=40, after=40),
        ParagraphStyle("SoTrang", "Số trang", "PL I-I.7", 14, align="center"),
        ParagraphStyle("NganCach", "Ngăn cách", "tập quán", 2, exact_line=40),
        replace(centred, id="DauChi", name="Dấu chỉ", clause="PL I-III.2c", bold=True, after=120, box=True),
    )
    changed = (changes[style.id].of(style) if style.id in changes else style for style in styles)
    return Layout(look, {style.id: style for style in changed}, change_list)


TABLE_STYLES = {"BangKhongKe": "Bảng không kẻ", "BangKe": "Bảng kẻ"}
"""Table styles: without lines and cell margins for the letterhead and the signatures, ruled for data."""

TEXT_STYLES = frozenset({"LoiVan", "LoiDan", "CanCu", "MucLaMa", "KhoanCoTieuDe", "DiemCoTieuDe", "CauKet"})
"""The styles that are set with the text: of its size, with its lines and its indent (PL I-II.6e, PL I-V)."""

UNREGULATED = frozenset({"TenBang", "TieuDeBang", "NoiDungBang", "SoTrongBang"})
"""The styles of tables, of which the decree says nothing."""

SIZES: dict[str, tuple[float, float]] = {
    "CoQuanChuQuan": (12, 13),
    "CoQuanBanHanh": (12, 13),
    "QuocHieu": (12, 13),
    "TieuNgu": (13, 14),
    "SoKyHieu": (13, 13),
    "TrichYeuCongVan": (12, 13),
    "DiaDanhThoiGian": (13, 14),
    "TenLoai": (13, 14),
    "TrichYeu": (13, 14),
    "KinhGui": (13, 14),
    "KinhGuiNhieuNoi": (13, 14),
    "NoiKinhGui": (13, 14),
    "QuyenHanChucVu": (13, 14),
    "HoTenNguoiKy": (13, 14),
    "TuNoiNhan": (12, 12),
    "NoiNhan": (11, 11),
    "TuPhuLuc": (14, 14),
    "TenPhuLuc": (13, 14),
    "KemTheo": (13, 14),
    "SoTrang": (13, 14),
    "DauChi": (13, 14),
    "TenBang": (9, 14),
    "TieuDeBang": (9, 14),
    "NoiDungBang": (9, 14),
    "SoTrongBang": (9, 14),
}
"""The least and the largest size of each style, in points: the decree's, by the clause of the style.

Those of the text follow ``LoiVan``; those of tables are by usage.
"""
