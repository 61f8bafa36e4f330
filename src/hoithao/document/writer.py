"""The block tree into the main part of a document, as text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from hoithao.blocks import (
    Addressees,
    Annex,
    Block,
    DocumentTree,
    Heading,
    Headline,
    Letterhead,
    Marking,
    Paragraph,
    SignatureColumn,
    Signatures,
    TableRef,
    Title,
)
from hoithao.document.layout import (
    LETTERHEAD_LEFT_MIN,
    LETTERHEAD_LEFT_SHARE,
    RULE_SHARE,
    Layout,
    ParagraphStyle,
)
from hoithao.document.ooxml import bookmark, bookmark_name, cell, paragraph, row, table_opening
from hoithao.document.skeleton import Skeleton
from hoithao.document.titles import SLACK, balanced, line_widths
from hoithao.tables import Row, Table

NATIONAL_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"  # PL I-II.1a
MOTTO = "Độc lập - Tự do - Hạnh phúc"  # PL I-II.1b

_HEADINGS = {1: "MucLaMa", 2: "KhoanCoTieuDe", 3: "DiemCoTieuDe"}
_ROLES = {"body": "LoiVan", "lead": "LoiDan", "basis": "CanCu", "sapo": "CanCu", "closing": "CauKet"}
_WHOLE_ROW = 600  # characters in the fullest cell up to which a row stays on one page


class Writer:
    """Writes one document. Blocks go in, the text of ``word/document.xml`` comes out, piece by piece."""

    def __init__(self, layout: Layout, skeleton: Skeleton, tables: Mapping[str, Sequence[Table]]) -> None:
        self.layout = layout
        self.skeleton = skeleton
        self.tables = tables
        self._anchors: set[str] = set()

    def write(self, tree: DocumentTree) -> Iterator[str]:
        """Yield the main part, of a long annex row by row: whole, it is larger than all it is made from."""
        yield self.skeleton.opening
        body = [block for block in tree.blocks if not isinstance(block, Annex)]
        annexes = [block for block in tree.blocks if isinstance(block, Annex)]
        for block in body:
            yield from self._block(block, self.layout.text_width)
        sections = [self.skeleton.upright_section, *[self.skeleton.crosswise_section] * len(annexes)]
        for section, annex in zip(sections, annexes, strict=False):
            # The properties of a section stand in its last paragraph.
            yield paragraph("NganCach", section=section)
            yield from self._annex(annex)
        if not annexes:
            yield paragraph("NganCach")
        yield sections[-1]
        yield self.skeleton.closing

    def _block(self, block: Block, width: int) -> Iterator[str]:
        match block:
            case Letterhead():
                yield self._letterhead(block)
            case Title():
                yield self._title(block, width)
            case Marking():
                yield self._marking(block.text)
            case Headline():
                yield self._balanced("TrichYeu", block.text, width)
            case Addressees():
                yield self._addressees(block)
            case Heading():
                yield paragraph(_HEADINGS[block.level], block.text)
            case Paragraph():
                anchor = self._bookmark(block.anchor) if block.anchor else ""
                yield paragraph(_ROLES[block.role], block.text, anchor=anchor)
            case TableRef():
                yield from self._tables(block, width)
            case Signatures():
                yield self._signatures(block)
            case Annex():
                yield from self._annex(block)

    def _style(self, name: str) -> ParagraphStyle:
        return self.layout.styles[name]

    # Letterhead, PL I-IV: boxes 2 and 3 left, 1 and 4 right, first lines level.

    def _letterhead(self, block: Letterhead) -> str:
        right = max(
            round(self.layout.text_width * (1 - LETTERHEAD_LEFT_SHARE)),
            self._line_width("QuocHieu", NATIONAL_NAME),
            self._line_width("DiaDanhThoiGian", block.place_date),
        )
        left = max(self.layout.text_width - right, LETTERHEAD_LEFT_MIN)
        widths = (left, self.layout.text_width - left)
        bodies = [self._balanced("CoQuanChuQuan", block.superior, left)] if block.superior else []
        bodies += [self._balanced("CoQuanBanHanh", name, left) for name in block.issuers]
        bodies.append(self._balanced_rule("CoQuanBanHanh", block.issuers[-1] if block.issuers else "", left))
        nation = [
            paragraph("QuocHieu", NATIONAL_NAME),
            paragraph("TieuNgu", MOTTO),
            self._rule("TieuNgu", MOTTO, widths[1], share=1),
        ]
        place = paragraph("DiaDanhThoiGian", block.place_date) if block.place_date else paragraph("NganCach")
        number = paragraph("SoKyHieu", block.number)
        if block.subject:
            number += self._balanced("TrichYeuCongVan", block.subject, left)
        return (
            self._marking(block.marking)
            + table_opening("BangKhongKe", widths)
            + row(cell(widths[0], "".join(bodies)) + cell(widths[1], "".join(nation)), whole=True)
            + row(cell(widths[0], number) + cell(widths[1], place), whole=True)
            + "</w:tbl>"
        )

    def _marking(self, text: str) -> str:
        return paragraph("DauChi", text, sides=self._sides("DauChi", text)) if text else ""

    def _line_width(self, style: str, text: str) -> int:
        """Return the width a column must have for a text to stay on one line."""
        return round(self._style(style).width(text)) + SLACK

    def _sides(self, style: str, text: str) -> int:
        return max(round((self.layout.text_width - self._style(style).width(text)) / 2) - 200, 0)

    def _rule(self, style: str, text: str, width: int, *, share: float = RULE_SHARE, inner: int | None = None) -> str:
        """A rule under a text: an empty paragraph whose upper border is as long as the law says.

        ``inner`` is the width the text is set in, where it is narrower than the column.
        """
        longest = max(line_widths(self._style(style), text, inner or width))
        return paragraph("DuongKe", sides=round((width - longest * share) / 2))

    # Title, PL I-II.5b.

    def _title(self, block: Title, width: int) -> str:
        summary = self._balanced("TrichYeu", block.summary, width) if block.summary else ""
        rule = self._balanced_rule("TrichYeu", block.summary or block.type, width)
        return paragraph("TenLoai", block.type) + summary + rule

    def _balanced(self, style: str, text: str, width: int) -> str:
        return paragraph(style, text, sides=balanced(self._style(style), text, width))

    def _balanced_rule(self, style: str, text: str, width: int) -> str:
        """A rule under a text that is set in lines of one length."""
        return self._rule(style, text, width, inner=width - 2 * balanced(self._style(style), text, width))

    def _addressees(self, block: Addressees) -> str:
        if len(block.names) == 1:
            return paragraph("KinhGui", f"Kính gửi: {block.names[0]}")
        return paragraph("KinhGuiNhieuNoi", "Kính gửi:") + "".join(
            paragraph("NoiKinhGui", f"- {name}") for name in block.names
        )

    # Signatures, PL I-II.7 and II.9: one row, so that the block stays whole.

    def _signatures(self, block: Signatures) -> str:
        left = round(self.layout.text_width * 0.45)
        widths = (left, self.layout.text_width - left)
        cells = cell(widths[0], self._column(block.left)) + cell(widths[1], self._column(block.right))
        return table_opening("BangKhongKe", widths) + row(cells, whole=True) + "</w:tbl>"

    def _column(self, column: SignatureColumn) -> str:
        out = [paragraph("QuyenHanChucVu", text) for text in column.captions]
        out += [paragraph("HoTenNguoiKy", text) for text in column.signers]
        if column.recipients:
            if out:
                out.append(paragraph("LoiVan"))
            out.append(paragraph("TuNoiNhan", "Nơi nhận:"))
            out += [paragraph("NoiNhan", f"- {text}") for text in column.recipients]
        return "".join(out) or paragraph("NganCach")

    # Annex, PL I-III.1.

    def _annex(self, block: Annex) -> Iterator[str]:
        width = self.layout.wide_text_width
        yield paragraph("TuPhuLuc", block.word)
        yield self._balanced("TenPhuLuc", block.title, width)
        yield paragraph("KemTheo", block.reference)
        yield self._rule("KemTheo", block.reference, width)
        for inner in block.blocks:
            yield from self._block(inner, width)

    def _tables(self, block: TableRef, width: int) -> Iterator[str]:
        for at, table in enumerate(self.tables[block.name]):
            if at:
                yield paragraph("NganCach")
            yield from self._table(table, width)
        yield paragraph("NganCach")

    def _table(self, table: Table, width: int) -> Iterator[str]:
        total = sum(column.weight for column in table.columns)
        widths = [int(width * column.weight / total) for column in table.columns]
        widths[-1] += width - sum(widths)
        if table.caption:
            yield paragraph("TenBang", table.caption)
        yield table_opening("BangKe", widths)
        yield row(
            "".join(
                cell(size, paragraph("TieuDeBang", column.heading))
                for size, column in zip(widths, table.columns, strict=True)
            ),
            head=True,
        )
        styles = ["SoTrongBang" if column.centred else "NoiDungBang" for column in table.columns]
        merges = _merges(table)
        for number, line in enumerate(table.rows):
            yield self._row(line, widths, styles, merges[number])
        yield "</w:tbl>"

    def _bookmark(self, text: str) -> str:
        """A bookmark of its own for every id, also where Word takes two ids for one name."""
        name = bookmark_name(text)
        number = len(self._anchors) + 1
        if name.casefold() in self._anchors:
            name = f"{name[:32]}_{number}"
        self._anchors.add(name.casefold())
        return bookmark(number, name)

    def _row(self, line: Row, widths: Sequence[int], styles: Sequence[str], merges: Mapping[int, str]) -> str:
        anchor = "".join(map(self._bookmark, line.anchors))
        cells = []
        for at, text in enumerate(line.cells):
            merge = merges.get(at, "")
            shown = "" if merge == "continue" else text
            style = "TieuDeBang" if line.strong else styles[at]
            cells.append(cell(widths[at], paragraph(style, shown, anchor=anchor), merge))
            anchor = ""
        return row("".join(cells), whole=max(map(len, line.cells)) <= _WHOLE_ROW)


def _merges(table: Table) -> list[dict[int, str]]:
    """Say for each row which of its cells begin or continue a tall cell."""
    marks: list[dict[int, str]] = [{} for _ in table.rows]
    for at in table.merged:
        for number, (above, below) in enumerate(pairwise(table.rows)):
            if above.cells[at] and above.cells[at] == below.cells[at]:
                marks[number].setdefault(at, "restart")
                marks[number + 1][at] = "continue"
    return marks
