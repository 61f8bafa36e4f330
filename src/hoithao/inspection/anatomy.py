"""The components of an administrative document (ô 1 to 14 of Phụ lục I), found by place and by what they say.

Position comes first, so that a component is found although it is faulty; what it says decides where the
position leaves a choice.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import zip_longest

from hoithao.inspection.annex import Annex
from hoithao.inspection.columns import Column, Item, items_of, sides
from hoithao.inspection.pages import Block, Section, Table
from hoithao.inspection.recognising import (
    ADDRESSED,
    ANNEX,
    ANNEX_ALONE,
    COUNTRY,
    DATE,
    KINDS,
    LONG,
    MOTTO,
    RECIPIENTS,
    SUBJECT,
    TITLES,
    beginning,
    is_chair,
    is_filled,
    is_head_right,
    is_number,
    is_post,
    is_rule,
    is_title,
    is_two_sided,
    lines_of,
    signs,
)
from hoithao.inspection.signing import Signature
from hoithao.inspection.stories import Document
from hoithao.inspection.strokes import Stroke
from hoithao.inspection.text import Line, Paragraph, Piece
from hoithao.vn import folded


class Anatomy:
    """One document taken apart."""

    def __init__(self, document: Document, kind: str | None) -> None:
        self.document = document
        self._blocks = [
            (block, section) for section in document.sections for outer in section.blocks for block in _unboxed(outer)
        ]
        self.section = document.sections[0]
        end = self._head_end()
        self.head_blocks = [block for block, _ in self._blocks[:end]]
        self.head_table = next((b for b in self.head_blocks if isinstance(b, Table)), None)
        self.left, self.right, self._loose = sides(self.head_blocks, is_head_right)
        sign_at, annex_at = self._ends(end)
        self.flow = [block for block, _ in self._blocks[end:sign_at]]
        self.signature_blocks = [block for block, _ in self._blocks[sign_at:annex_at]]
        self.main_sections = sorted({s.number for _, s in self._blocks[:annex_at]}) or [1]
        self.annexes = self._annexes(annex_at)
        self.kind = kind or self._kind()
        self._read_title()
        self._give_loose_rules()

    # -- where the parts of the page end ----------------------------------------
    def _head_end(self) -> int:
        seen = False
        for at, (block, _) in enumerate(self._blocks):
            if isinstance(block, Table):
                texts = [one.text for one in block.paragraphs if one.text]
                ours = any(map(is_head_right, texts)) or any(map(is_number, texts))
                if (seen and not ours) or (not ours and block.bordered and not is_two_sided(block)):
                    return at
                seen = True
                continue
            text = folded(block.text)
            if block.boxes or block.boxed or not text or is_rule(block):
                seen = seen or bool(block.boxes)
                continue
            known = COUNTRY.search(text) or MOTTO.search(text) or is_number(block.text) or SUBJECT.search(text)
            dated = DATE.search(text) and len(text) < LONG
            tabbed = any("\t" in piece.text.strip() for piece in block.pieces) and len(text) < 2 * LONG
            if text in TITLES or ADDRESSED.search(text):
                return at
            capitals = not seen and block.lines[0].is_upper and len(text) < LONG
            if not (known or dated or tabbed or capitals):
                return at
            seen = seen or bool(COUNTRY.search(text))
        return len(self._blocks)

    def _ends(self, start: int) -> tuple[int, int]:
        """Return where the signatures begin and where the annexes do."""
        sign_at: int | None = None
        for at in range(start, len(self._blocks)):
            block, section = self._blocks[at]
            if isinstance(block, Paragraph) and self._opens_annex(at, sign_at is not None):
                return (at if sign_at is None else sign_at), at
            if sign_at is None and signs(block):
                sign_at = at
            elif sign_at is not None and section is not self._blocks[sign_at][1] and is_filled(block):
                return sign_at, at
        if sign_at is None:
            tables = [n for n in range(start, len(self._blocks)) if is_two_sided(self._blocks[n][0])]
            sign_at = tables[-1] if tables else len(self._blocks)
        return sign_at, len(self._blocks)

    def _opens_annex(self, at: int, signed: bool) -> bool:
        block, section = self._blocks[at]
        assert isinstance(block, Paragraph)
        text = beginning(block.text)
        if not ANNEX.match(text):
            return False
        first = next((b for b in section.blocks if not isinstance(b, Paragraph) or b.text), None)
        if section.number > 1 and first is block:
            return True
        return signed and ANNEX_ALONE.match(beginning(block.lines[0].text)) is not None

    def _annexes(self, start: int) -> list[Annex]:
        found: list[tuple[Section, list[Block], bool]] = []
        for at in range(start, len(self._blocks)):
            block, section = self._blocks[at]
            new_section = at == 0 or section is not self._blocks[at - 1][1]
            opens = isinstance(block, Paragraph) and self._opens_annex(at, True)
            if (found and opens) or (not found and is_filled(block)):
                first = next((b for b in section.blocks if not isinstance(b, Paragraph) or b.text), None)
                found.append((section, [], new_section or first is block))
            if found:
                found[-1][1].append(block)
        return [Annex(section, blocks, own_section=own) for section, blocks, own in found]

    def _kind(self) -> str:
        for block in self.flow:
            if isinstance(block, Paragraph) and block.text:
                text = folded(block.lines[0].text)
                if text in TITLES:
                    return KINDS.get(TITLES[text], "other")
                break
        number = self.number_line
        symbol = number.text.partition("/")[2] if number is not None else ""
        named = next((kind for sign, kind in KINDS.items() if symbol.startswith(f"{sign}-")), None)
        if named is not None:
            return named
        return "letter" if self.subject_lines or (number is not None and not self._titled()) else "other"

    def _titled(self) -> bool:
        first = next((b for b in self.flow if isinstance(b, Paragraph) and b.text), None)
        return first is not None and not ADDRESSED.match(folded(first.text))

    # -- the letterhead -------------------------------------------------------------
    @property
    def is_recognised(self) -> bool:
        """Tell whether there is anything of a letterhead."""
        lines = [*self.left.lines, *self.right.lines]
        texts = [folded(line.text) for line in lines]
        return any(COUNTRY.search(t) or MOTTO.search(t) for t in texts) or self.number_line is not None

    @cached_property
    def country(self) -> Line | None:
        """Quốc hiệu (ô 1)."""
        named = _first(self.right.lines, COUNTRY) or _first(self.left.lines, COUNTRY)
        if named is not None or self.head_table is None:
            return named
        first = self.right.lines[:1]
        return first[0] if first and not MOTTO.search(folded(first[0].text)) else None

    @cached_property
    def motto(self) -> Line | None:
        """Tiêu ngữ (ô 1)."""
        named = _first(self.right.lines, MOTTO) or _first(self.left.lines, MOTTO)
        if named is not None or self.country is None:
            return named
        later = self._after(self.right.lines, self.country)
        return later[0] if later and not DATE.search(folded(later[0].text)) else None

    @property
    def country_column(self) -> Column:
        """The column that Quốc hiệu stands in."""
        one = self.country or self.motto
        return self.left if one is not None and any(item is one for item in self.left.items) else self.right

    @cached_property
    def place_date(self) -> Line | None:
        """Địa danh, thời gian (ô 4)."""
        known = {id(self.country), id(self.motto)}
        rest = [line for line in self.right.lines if id(line) not in known]
        dated = _first(rest, DATE)
        return dated or (rest[-1] if rest else None)

    @cached_property
    def number_line(self) -> Line | None:
        """Số, ký hiệu (ô 3)."""
        return next((one for one in [*self.left.lines, *self.right.lines] if is_number(one.text)), None)

    @cached_property
    def subject_lines(self) -> list[Line]:
        """Trích yếu of a công văn, under the number (ô 5b)."""
        if self.number_line is not None:
            return [one for one in self._after(self.left.lines, self.number_line) if not DATE.search(folded(one.text))]
        found = _first(self.left.lines, SUBJECT)
        return [found] if found is not None else []

    @cached_property
    def agency_lines(self) -> list[Line]:
        """The names over the number (ô 2)."""
        lines = [one for one in self.left.lines if not COUNTRY.search(folded(one.text))]
        stop = self.number_line or (self.subject_lines[0] if self.subject_lines else None)
        at = next((n for n, line in enumerate(lines) if line is stop), len(lines))
        return [line for line in lines[:at] if line is not self.motto]

    @cached_property
    def agencies(self) -> tuple[list[Line], list[Line]]:
        """Cơ quan chủ quản, and the issuing body."""
        lines = self.agency_lines
        if len(lines) < 2:
            return [], lines
        bold = [line.bold for line in lines]
        if all(bold) and re.match(r"^(?:uy ban|hoi dong) nhan dan$", folded(lines[0].text)):
            # One name on two lines: a people's committee has nothing above it.
            return [], lines
        if len(lines) == 2:
            return lines[:1], lines[1:]
        split = next((n for n, one in enumerate(bold) if one), len(lines) - 1)
        return lines[: max(1, split)], lines[max(1, split) :]

    @staticmethod
    def _after(lines: list[Line], one: Line) -> list[Line]:
        at = next((n for n, line in enumerate(lines) if line is one), len(lines))
        return lines[at + 1 :]

    # -- title, addressees, body -----------------------------------------------------
    def _read_title(self) -> None:
        self.title: Line | None = None
        self.summary: list[Line] = []
        self.title_column = Column()
        start = 0 if self.kind == "letter" and not self._stray_title() else self._take_title()
        self.addressees: list[Line] = []
        rest = self._take_addressees(self.flow[start:])
        self.body = [
            block
            for block, following in zip_longest(rest, rest[1:])
            if isinstance(block, Paragraph) and block.text and not is_rule(block) and not _is_caption(block, following)
        ]
        self.body_tables = [b for b in rest if isinstance(b, Table)]

    def _stray_title(self) -> bool:
        """Tell whether something that can only be a type stands above the addressees of a công văn."""
        first = next((b for b in self.flow if isinstance(b, Table) or b.text), None)
        return isinstance(first, Paragraph) and is_title(first)

    def _take_title(self) -> int:
        """Take tên loại and trích yếu; return how many blocks of the flow they and their rule fill."""
        done = 0
        items: list[Item] = []
        for at, block in enumerate(self.flow):
            if isinstance(block, Table):
                break
            if block.text and ADDRESSED.match(folded(block.text)):
                break
            lines = [one for one in block.lines if one.text and not one.is_rule]
            centred = block.layout.align == "center"
            if self.title is not None and self.summary and lines and not (centred and all(one.bold for one in lines)):
                break
            if self.title is not None and lines and not centred and not all(one.bold for one in lines):
                break
            found = list(items_of([block]))
            items += found
            for line in lines:
                if self.title is None:
                    self.title = line
                else:
                    self.summary.append(line)
            ruled = any(isinstance(one, Stroke) for one in found)
            done = at + 1 if lines or (ruled and self.title is not None) else done
            if ruled and self.summary:
                break
        self.title_column = Column(items)
        return done

    def _take_addressees(self, blocks: list[Block]) -> list[Block]:
        at = 0
        while at < len(blocks):
            block = blocks[at]
            lines = lines_of(block)
            if not self.addressees:
                if lines and not ADDRESSED.match(folded(lines[0].text)):
                    break
                self.addressees += lines
            elif not lines or (isinstance(block, Paragraph) and not block.text.startswith("-")):
                break
            else:
                self.addressees += lines
            at += 1
        return blocks[at:] if self.addressees else blocks

    def _give_loose_rules(self) -> None:
        """Give shapes whose place is not stated to the texts that lack a rule, the uppermost first."""
        shapes = [one for one in self._loose if one.drawn]
        for block in self.flow:
            if isinstance(block, Paragraph):
                if block.text and block in self.body[:1]:
                    break
                shapes += [one for one in block.strokes if one.centre is None or not self.summary]
        _, issuers = self.agencies
        wanted = [(self.left, issuers[-1] if issuers else None), (self.country_column, self.motto)]
        for column, line in wanted:
            if line is None or column.rule_below(line) is not None:
                continue
            beside = [n for n, item in enumerate(column.items) if isinstance(item, Stroke) and item.drawn]
            shape = column.items.pop(beside[0]) if beside else shapes.pop(0) if shapes else None
            at = next((n for n, item in enumerate(column.items) if item is line), None)
            if isinstance(shape, Stroke) and at is not None:
                column.items.insert(at + 1, Stroke(shape.length, None, shape.kind, drawn=True))

    # -- the end -------------------------------------------------------------------------
    @cached_property
    def signatures(self) -> tuple[Signature, Signature]:
        """The left and the right side of the signature block."""
        left, right, _ = sides(self.signature_blocks, is_chair if self.kind == "minutes" else is_post)
        table = next((b for b in self.signature_blocks if isinstance(b, Table)), None)
        if table is None and not any("\t" in p.text for b in self.signature_blocks for p in _pieces(b)):
            _sort_by_recipients(left, right)
        return Signature(left), Signature(right)

    @property
    def signature_table(self) -> Table | None:
        """The table of the signatures, where they stand in one."""
        return next((b for b in self.signature_blocks if isinstance(b, Table)), None)


def _unboxed(block: Block) -> list[Block]:
    """Return what stands in for a block: where its text boxes hold the type of the document, what is in them."""
    inside = [] if isinstance(block, Table) or block.text else [one for box in block.boxes for one in box.paragraphs]
    first = next((one.lines[0].text for one in inside if one.text), "")
    return [*inside] if folded(first) in TITLES else [block]


def _pieces(block: Block) -> list[Piece]:
    return [] if isinstance(block, Table) else list(block.pieces)


def _sort_by_recipients(left: Column, right: Column) -> None:
    """Where nothing parts the sides, the recipients stand on the left and all else on the right."""
    lines = [item for item in left.items if isinstance(item, Line)]
    at = next((n for n, line in enumerate(lines) if RECIPIENTS.match(folded(line.text))), None)
    if at is None:
        return
    moved = lines[:at]
    for line in lines[at:]:
        stands_right = (
            line.paragraph.layout.align == "right" or line.paragraph.layout.left > line.paragraph.width * 0.35
        )
        if stands_right:
            moved.append(line)
    right.items[:0] = [line for line in moved if line.text]
    left.items = [line for line in left.items if not any(line is one for one in moved)]


def _first(lines: Sequence[Line], pattern: re.Pattern[str]) -> Line | None:
    return next((line for line in lines if pattern.search(folded(line.text))), None)


def _is_caption(block: Paragraph, following: Block | None) -> bool:
    """Tell whether a line is the name of the table below it; the decree says nothing of its look."""
    return block.layout.align == "center" and following is not None and not isinstance(following, Paragraph)
