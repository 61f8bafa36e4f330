"""Effective formatting of a .docx, resolved from its parts as Word resolves it.

Order, strongest first: direct formatting, character style, paragraph style with
its ``basedOn`` chain, table style, document defaults. Lengths are twips, font
sizes half-points.
"""

from __future__ import annotations

import io
import json
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NS = {"w": W, "r": R}
TOGGLES = {"b", "i", "caps", "smallCaps"}
FONT_SLOTS = ("ascii", "hAnsi", "cs", "eastAsia")
DEFAULT_CELL_MARGIN = 115
NATURAL_LINE = 1.15  # one line of Times New Roman, in font sizes

_WIDTHS = json.loads((Path(__file__).parent / "widths.json").read_text(encoding="utf-8"))


def w(name: str) -> str:
    return f"{{{W}}}{name}"


def attr(element: etree._Element | None, name: str) -> str | None:
    return None if element is None else element.get(w(name))


def number(value: str | None) -> int | None:
    """A twip, half-point or universal measure."""
    if value is None:
        return None
    for unit, twips in (("mm", 56.6929), ("cm", 566.929), ("in", 1440.0), ("pt", 20.0)):
        if value.endswith(unit):
            return round(float(value[:-2]) * twips)
    return round(float(value))


def is_on(element: etree._Element) -> bool:
    return (attr(element, "val") or "true") not in {"0", "false", "off", "none"}


def char_width(char: str, face: str) -> float:
    """The advance of a character in ems; a toned letter is as wide as its base."""
    table = _WIDTHS[face]
    if char not in table:
        marks = unicodedata.normalize("NFD", char)
        base = "".join(c for c in marks if not unicodedata.combining(c) or c == "\u031b")
        char = unicodedata.normalize("NFC", base)
    return table.get(char, 1024) / _WIDTHS["unitsPerEm"]


class Run:
    """A run with its effective character formatting."""

    def __init__(self, element: etree._Element, paragraph: Paragraph) -> None:
        self.element = element
        self.paragraph = paragraph

    @cached_property
    def text(self) -> str:
        return run_text(self.element)

    @cached_property
    def _levels(self) -> list[list[etree._Element]]:
        """The rPr of each level, strongest first; a level is a basedOn chain, nearest first."""
        direct = self.element.find(w("rPr"))
        package, paragraph = self.paragraph.package, self.paragraph
        style = attr(direct.find(w("rStyle")) if direct is not None else None, "val")
        return [
            [] if direct is None else [direct],
            package.style_properties(style, "rPr") if style else [],
            package.style_properties(paragraph.style, "rPr"),
            package.style_properties(paragraph.table_style, "rPr") if paragraph.table_style else [],
            package.defaults("rPr"),
        ]

    def _nearest(self, name: str) -> etree._Element | None:
        for level in self._levels:
            for properties in level:
                found = properties.find(w(name))
                if found is not None:
                    return found
        return None

    def _toggle(self, name: str) -> bool:
        direct, *styles, defaults = self._levels
        for properties in direct:
            found = properties.find(w(name))
            if found is not None:
                return is_on(found)
        state = False
        for level in styles:
            found = next((f for p in level if (f := p.find(w(name))) is not None), None)
            if found is not None and is_on(found):
                state = not state
        return state or any((f := p.find(w(name))) is not None and is_on(f) for p in defaults)

    @cached_property
    def bold(self) -> bool:
        return self._toggle("b")

    @cached_property
    def italic(self) -> bool:
        return self._toggle("i")

    @cached_property
    def caps(self) -> bool:
        return self._toggle("caps") or self._toggle("smallCaps")

    @cached_property
    def size(self) -> int:
        return number(attr(self._nearest("sz"), "val")) or 20

    @cached_property
    def color(self) -> str | None:
        """The colour value, or ``theme:…`` where a theme colour stands."""
        found = self._nearest("color")
        theme = attr(found, "themeColor")
        return f"theme:{theme}" if theme else attr(found, "val")

    @cached_property
    def fonts(self) -> dict[str, str | None]:
        result: dict[str, str | None] = dict.fromkeys(FONT_SLOTS)
        for slot in FONT_SLOTS:
            theme = "cstheme" if slot == "cs" else f"{slot}Theme"
            for properties in (p for level in self._levels for p in level):
                fonts = properties.find(w("rFonts"))
                if attr(fonts, theme):
                    result[slot] = f"theme:{attr(fonts, theme)}"
                    break
                if attr(fonts, slot):
                    result[slot] = attr(fonts, slot)
                    break
        return result

    @property
    def face(self) -> str:
        return {
            (False, False): "regular",
            (True, False): "bold",
            (False, True): "italic",
            (True, True): "bold_italic",
        }[self.bold, self.italic]

    @property
    def shown(self) -> str:
        return self.text.upper() if self.caps else self.text

    def set(self, name: str, value: str | None = None, **attributes: str) -> None:
        """Write direct formatting: for mutation tests."""
        set_property(self.element, "rPr", name, value, attributes)


def set_property(
    element: etree._Element, holder: str, name: str, value: str | None, attributes: dict[str, str]
) -> None:
    properties = element.find(w(holder))
    if properties is None:
        properties = etree.Element(w(holder))
        element.insert(0, properties)
    found = properties.find(w(name))
    if found is None:
        found = etree.SubElement(properties, w(name))
    if value is not None:
        found.set(w("val"), value)
    for key, item in attributes.items():
        found.set(w(key), item)


def run_text(element: etree._Element) -> str:
    parts = []
    for child in element:
        if child.tag == w("t"):
            parts.append(child.text or "")
        elif child.tag == w("tab"):
            parts.append("\t")
        elif child.tag in {w("br"), w("cr")} and attr(child, "type") in {None, "textWrapping"}:
            parts.append("\n")
        elif child.tag == w("noBreakHyphen"):
            parts.append("-")
    return "".join(parts)


@dataclass(frozen=True)
class Border:
    side: str
    value: str
    color: str | None


class Paragraph:
    """A paragraph with its effective formatting and the width it stands in."""

    def __init__(self, element: etree._Element, package: Package, width: float, table: Table | None) -> None:
        self.element = element
        self.package = package
        self.width = width
        self.table = table

    @property
    def table_style(self) -> str | None:
        return self.table.style if self.table else None

    @cached_property
    def style(self) -> str | None:
        found = self.element.find(f"{w('pPr')}/{w('pStyle')}")
        return attr(found, "val") or self.package.default_style("paragraph")

    @cached_property
    def runs(self) -> list[Run]:
        found = self.element.iterfind(f".//{w('r')}")
        return [
            Run(e, self)
            for e in found
            if next(e.iterancestors(w("p"))) is self.element and not list(e.iterancestors(w("del")))
        ]

    @property
    def visible_runs(self) -> list[Run]:
        return [r for r in self.runs if r.text.strip()]

    @property
    def raw(self) -> str:
        return "".join(r.shown for r in self.runs)

    @property
    def text(self) -> str:
        return self.raw.replace("\u00a0", " ").strip()

    @property
    def line(self) -> str:
        """The text on one line."""
        return " ".join(self.text.split())

    @cached_property
    def _levels(self) -> list[etree._Element]:
        direct = self.element.find(w("pPr"))
        return [
            *([] if direct is None else [direct]),
            *self.package.style_properties(self.style, "pPr"),
            *(self.package.style_properties(self.table_style, "pPr") if self.table_style else []),
            *self.package.defaults("pPr"),
        ]

    def _nearest(self, name: str) -> etree._Element | None:
        return next((f for p in self._levels if (f := p.find(w(name))) is not None), None)

    def _attribute(self, name: str, *attributes: str) -> str | None:
        for properties in self._levels:
            found = properties.find(w(name))
            for attribute in attributes:
                if attr(found, attribute) is not None:
                    return attr(found, attribute)
        return None

    def flag(self, name: str) -> bool:
        found = self._nearest(name)
        return found is not None and is_on(found)

    @property
    def align(self) -> str:
        value = attr(self._nearest("jc"), "val") or "left"
        return {"start": "left", "end": "right"}.get(value, value)

    @property
    def left(self) -> int:
        return number(self._attribute("ind", "left", "start")) or 0

    @property
    def right(self) -> int:
        return number(self._attribute("ind", "right", "end")) or 0

    @property
    def first_line(self) -> int:
        """The first line's shift against the left indent; negative for a hanging one."""
        for properties in self._levels:
            found = properties.find(w("ind"))
            if attr(found, "hanging") is not None:
                return -(number(attr(found, "hanging")) or 0)
            if attr(found, "firstLine") is not None:
                return number(attr(found, "firstLine")) or 0
        return 0

    @property
    def before(self) -> int:
        return number(self._attribute("spacing", "before")) or 0

    @property
    def after(self) -> int:
        return number(self._attribute("spacing", "after")) or 0

    @property
    def line_rule(self) -> str:
        return self._attribute("spacing", "lineRule") or "auto"

    @property
    def line_value(self) -> int:
        return number(self._attribute("spacing", "line")) or 240

    @property
    def line_ratio(self) -> float:
        """Line spacing in single lines."""
        if self.line_rule == "auto":
            return self.line_value / 240
        ratio = self.line_value / (self.size * 10 * NATURAL_LINE)
        return max(ratio, 1.0) if self.line_rule == "atLeast" else ratio

    @property
    def size(self) -> int:
        """The largest run; that of the paragraph mark where there is none."""
        if self.runs:
            return max(r.size for r in self.visible_runs or self.runs)
        return Run(etree.Element(w("r")), self).size

    @property
    def height(self) -> float:
        """The height of one line with the gaps around it."""
        return self.before + self.after + self.line_ratio * self.size * 10 * NATURAL_LINE

    @property
    def borders(self) -> dict[str, Border]:
        result: dict[str, Border] = {}
        for properties in reversed(self._levels):
            found = properties.find(w("pBdr"))
            for side in () if found is None else found:
                name, value = etree.QName(side).localname, attr(side, "val") or "none"
                result[name] = Border(name, value, attr(side, "color"))
        return {k: v for k, v in result.items() if v.value not in {"none", "nil"}}

    @property
    def is_empty(self) -> bool:
        return not self.text and not self.element.findall(f".//{w('instrText')}")

    @property
    def is_rule(self) -> bool:
        return self.is_empty and bool(self.borders.keys() & {"top", "bottom"})

    @property
    def span(self) -> tuple[float, float]:
        """Left and right edge inside the column, where a border runs."""
        return self.left + min(self.first_line, 0), self.width - self.right

    @property
    def bullet(self) -> bool:
        """Numbered by Word with a bullet glyph."""
        found = self._nearest("numPr")
        identifier = None if found is None else attr(found.find(w("numId")), "val")
        if identifier in {None, "0"}:
            return False
        level = attr(found.find(w("ilvl")), "val") or "0"
        return self.package.number_format(identifier, level) == "bullet"

    def lines(self) -> list[float]:
        """The width of every line after greedy breaking."""
        start, end = self.left, self.width - self.right
        done: list[float] = []
        current = pending = word = 0.0
        room = end - start - self.first_line

        def close() -> None:
            nonlocal current, pending, room
            done.append(current)
            current = pending = 0.0
            room = end - start

        def place() -> None:
            nonlocal current, pending, word
            if word:
                if current and current + pending + word > room:
                    close()
                current += (pending if current else 0.0) + word
                pending = word = 0.0

        for run in self.runs:
            for char in run.shown:
                advance = char_width(char, run.face) * run.size * 10
                if char == "\n":
                    place()
                    close()
                elif char in " \t":
                    place()
                    pending += advance
                else:
                    word += advance
        place()
        return [*done, current]

    def set(self, name: str, value: str | None = None, **attributes: str) -> None:
        set_property(self.element, "pPr", name, value, attributes)

    def replace(self, old: str, new: str) -> None:
        """Replace text, which may cross runs: for mutation tests."""
        texts = [t for r in self.runs for t in r.element.iterfind(w("t"))]
        whole = "".join(t.text or "" for t in texts)
        at = whole.index(old)
        position = 0
        for item in texts:
            value = item.text or ""
            begin, finish = at - position, at + len(old) - position
            position += len(value)
            if finish <= 0 or begin >= len(value):
                continue
            item.text = value[: max(begin, 0)] + (new if begin >= 0 else "") + value[max(finish, 0) :]
            item.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        self.__dict__.pop("runs", None)


class Cell:
    def __init__(self, element: etree._Element, row: Row, width: float) -> None:
        self.element = element
        self.row = row
        self.width = width

    def margin(self, side: str) -> int:
        """The cell's own margin, else the table's, else its style's."""
        other = {"left": "start", "right": "end"}[side]
        table = self.row.table
        holders = [self.element.find(f"{w('tcPr')}/{w('tcMar')}")]
        holders += [p.find(w("tblCellMar")) for p in table.properties]
        for holder in (h for h in holders if h is not None):
            for name in (side, other):
                found = holder.find(w(name))
                if found is not None and attr(found, "w") is not None:
                    return number(attr(found, "w")) or 0
        return DEFAULT_CELL_MARGIN

    @property
    def inner(self) -> float:
        return self.width - self.margin("left") - self.margin("right")

    @property
    def span(self) -> int:
        return number(attr(self.element.find(f"{w('tcPr')}/{w('gridSpan')}"), "val")) or 1

    @property
    def continues(self) -> bool:
        """Merged into the cell above."""
        found = self.element.find(f"{w('tcPr')}/{w('vMerge')}")
        return found is not None and attr(found, "val") != "restart"

    @property
    def valign(self) -> str:
        return attr(self.element.find(f"{w('tcPr')}/{w('vAlign')}"), "val") or "top"

    @property
    def has_border(self) -> bool:
        found = self.element.find(f"{w('tcPr')}/{w('tcBorders')}")
        return found is not None and any(attr(b, "val") not in {"none", "nil"} for b in found)

    @cached_property
    def paragraphs(self) -> list[Paragraph]:
        table, package = self.row.table, self.row.table.package
        result: list[Paragraph] = []
        for block in blocks(self.element, package, self.inner, table):
            result += [block] if isinstance(block, Paragraph) else block.paragraphs
        return result

    @property
    def text(self) -> str:
        return "\n".join(p.line for p in self.paragraphs if not p.is_empty)


class Row:
    def __init__(self, element: etree._Element, table: Table) -> None:
        self.element = element
        self.table = table

    def flag(self, name: str) -> bool:
        found = self.element.find(f"{w('trPr')}/{w(name)}")
        return found is not None and is_on(found)

    @cached_property
    def cells(self) -> list[Cell]:
        column = number(attr(self.element.find(f"{w('trPr')}/{w('gridBefore')}"), "val")) or 0
        result = []
        for element in self.element.iterfind(f".//{w('tc')}"):
            if next(element.iterancestors(w("tr"))) is not self.element:
                continue
            properties = element.find(w("tcPr"))
            stated = properties.find(w("tcW")) if properties is not None else None
            span = number(attr(properties.find(w("gridSpan")), "val")) if properties is not None else None
            grid = self.table.grid[column : column + (span or 1)]
            column += span or 1
            if stated is not None and attr(stated, "type") == "dxa":
                width = number(attr(stated, "w")) or 0
            else:
                width = sum(grid)
            result.append(Cell(element, self, width))
        return result


class Table:
    def __init__(self, element: etree._Element, package: Package, width: float) -> None:
        self.element = element
        self.package = package
        self.available = width

    @cached_property
    def style(self) -> str | None:
        found = self.element.find(f"{w('tblPr')}/{w('tblStyle')}")
        return attr(found, "val") or self.package.default_style("table")

    @cached_property
    def properties(self) -> list[etree._Element]:
        direct = self.element.find(w("tblPr"))
        return [*([] if direct is None else [direct]), *self.package.style_properties(self.style, "tblPr")]

    def setting(self, name: str) -> etree._Element | None:
        return next((f for p in self.properties if (f := p.find(w(name))) is not None), None)

    @cached_property
    def grid(self) -> list[int]:
        return [number(attr(c, "w")) or 0 for c in self.element.iterfind(f"{w('tblGrid')}/{w('gridCol')}")]

    @cached_property
    def rows(self) -> list[Row]:
        found = self.element.iterfind(f".//{w('tr')}")
        return [Row(e, self) for e in found if next(e.iterancestors(w("tbl"))) is self.element]

    @property
    def indent(self) -> int:
        found = self.setting("tblInd")
        return (number(attr(found, "w")) or 0) if attr(found, "type") in {None, "dxa"} else 0

    @property
    def align(self) -> str:
        return attr(self.setting("jc"), "val") or "left"

    @property
    def width(self) -> float:
        """The widest of what is stated: table, grid and rows."""
        stated = self.setting("tblW")
        widths: list[float] = [sum(self.grid)]
        if attr(stated, "type") == "dxa":
            widths.append(number(attr(stated, "w")) or 0)
        if attr(stated, "type") == "pct":
            value = attr(stated, "w") or "0"
            share = float(value.rstrip("%")) / (100 if value.endswith("%") else 5000)
            widths.append(share * self.available)
        widths += [sum(c.width for c in r.cells) for r in self.rows]
        return max(widths)

    @property
    def has_border(self) -> bool:
        found = self.setting("tblBorders")
        if found is not None and any(attr(b, "val") not in {"none", "nil"} for b in found):
            return True
        return any(c.has_border for r in self.rows for c in r.cells)

    @property
    def paragraphs(self) -> list[Paragraph]:
        return [p for r in self.rows for c in r.cells for p in c.paragraphs]


Block = Paragraph | Table


def blocks(
    parent: Iterable[etree._Element], package: Package, width: float, table: Table | None = None
) -> Iterator[Block]:
    for child in parent:
        if child.tag == w("p"):
            yield Paragraph(child, package, width, table)
        elif child.tag == w("tbl"):
            yield Table(child, package, width)
        elif child.tag == w("sdt"):
            content = child.find(w("sdtContent"))
            if content is not None:
                yield from blocks(content, package, width, table)


class Section:
    def __init__(self, element: etree._Element, package: Package, previous: Section | None) -> None:
        self.element = element
        self.package = package
        self.previous = previous
        self.blocks: list[Block] = []

    def value(self, child: str, name: str) -> int:
        return number(attr(self.element.find(w(child)), name)) or 0

    @property
    def width(self) -> int:
        return self.value("pgSz", "w")

    @property
    def height(self) -> int:
        return self.value("pgSz", "h")

    @property
    def orientation(self) -> str:
        return attr(self.element.find(w("pgSz")), "orient") or "portrait"

    @property
    def is_portrait(self) -> bool:
        return self.orientation == "portrait" and self.width < self.height

    @property
    def text_width(self) -> int:
        margins = sum(self.value("pgMar", n) for n in ("left", "right", "gutter"))
        return self.width - margins

    @property
    def title_page(self) -> bool:
        found = self.element.find(w("titlePg"))
        return found is not None and is_on(found)

    def story(self, kind: str, which: str) -> list[Paragraph]:
        """The paragraphs of a header or footer part; inherited where not stated."""
        for reference in self.element.iterfind(w(f"{kind}Reference")):
            if (attr(reference, "type") or "default") == which:
                root = self.package.part(reference.get(f"{{{R}}}id") or "")
                result: list[Paragraph] = []
                for block in blocks(root, self.package, self.text_width):
                    result += [block] if isinstance(block, Paragraph) else block.paragraphs
                return result
        return self.previous.story(kind, which) if self.previous else []


def fields(paragraph: Paragraph) -> list[str]:
    """The instructions of the fields in a paragraph."""
    simple = [attr(f, "instr") or "" for f in paragraph.element.iterfind(f".//{w('fldSimple')}")]
    complex_, depth, text = [], 0, ""
    for node in paragraph.element.iter(w("fldChar"), w("instrText")):
        if node.tag == w("instrText"):
            text += node.text or ""
        elif attr(node, "fldCharType") == "begin":
            depth, text = depth + 1, ""
        elif text and attr(node, "fldCharType") in {"separate", "end"}:
            complex_.append(text)
            text = ""
    return [f.strip() for f in simple + complex_]


class Package:
    """The parts of a .docx; edits of the trees are kept by ``save``."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.files = {n: archive.read(n) for n in archive.namelist()}
        self.trees = {n: etree.fromstring(d) for n, d in self.files.items() if n.endswith((".xml", ".rels"))}
        self.document = self.trees["word/document.xml"]
        self._chains: dict[tuple[str | None, str], list[etree._Element]] = {}
        self.styles = self.trees.get("word/styles.xml")
        relations = self.trees.get("word/_rels/document.xml.rels")
        self.relations = {r.get("Id"): r.get("Target") or "" for r in (() if relations is None else relations)}

    def save(self) -> bytes:
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            for name, data in self.files.items():
                tree = self.trees.get(name)
                archive.writestr(name, data if tree is None else etree.tostring(tree, encoding="UTF-8"))
        return buffer.getvalue()

    def part(self, relation: str) -> etree._Element:
        target = self.relations[relation]
        return self.trees[target.lstrip("/") if target.startswith("/") else f"word/{target}"]

    @cached_property
    def _by_id(self) -> dict[str | None, etree._Element]:
        return {attr(s, "styleId"): s for s in (() if self.styles is None else self.styles.iterfind(w("style")))}

    def style(self, identifier: str | None) -> etree._Element | None:
        return self._by_id.get(identifier)

    def default_style(self, kind: str) -> str | None:
        for style in () if self.styles is None else self.styles.iterfind(w("style")):
            if attr(style, "type") == kind and attr(style, "default") in {"1", "true", "on"}:
                return attr(style, "styleId")
        return None

    def style_properties(self, identifier: str | None, holder: str) -> list[etree._Element]:
        """The properties of a style, then those of the styles it is based on."""
        if (identifier, holder) not in self._chains:
            self._chains[identifier, holder] = self._chain(identifier, holder)
        return self._chains[identifier, holder]

    def _chain(self, identifier: str | None, holder: str) -> list[etree._Element]:
        result, seen = [], set()
        style = self.style(identifier)
        while style is not None and attr(style, "styleId") not in seen:
            seen.add(attr(style, "styleId"))
            found = style.find(w(holder))
            if found is not None:
                result.append(found)
            style = self.style(attr(style.find(w("basedOn")), "val"))
        return result

    def defaults(self, holder: str) -> list[etree._Element]:
        if self.styles is None:
            return []
        found = self.styles.find(f"{w('docDefaults')}/{w(f'{holder}Default')}/{w(holder)}")
        return [] if found is None else [found]

    def number_format(self, identifier: str, level: str) -> str | None:
        numbering = self.trees.get("word/numbering.xml")
        if numbering is None:
            return None
        chosen = numbering.xpath("w:num[@w:numId=$n]/w:abstractNumId/@w:val", namespaces=NS, n=identifier)
        formats = numbering.xpath(
            "w:abstractNum[@w:abstractNumId=$a]/w:lvl[@w:ilvl=$l]/w:numFmt/@w:val",
            namespaces=NS,
            a=chosen[0] if chosen else "",
            l=level,
        )
        return str(formats[0]) if formats else None

    @cached_property
    def sections(self) -> list[Section]:
        body = self.document.find(w("body"))
        assert body is not None
        result: list[Section] = []
        start = 0
        children = [c for c in body if c.tag != w("sectPr")]
        for index, child in enumerate(children):
            properties = child.find(f"{w('pPr')}/{w('sectPr')}") if child.tag == w("p") else None
            if properties is not None:
                result.append(self._section(properties, children[start : index + 1], result))
                start = index + 1
        final = body.find(w("sectPr"))
        if final is not None:
            result.append(self._section(final, children[start:], result))
        return result

    def _section(self, properties: etree._Element, children: list[etree._Element], done: list[Section]) -> Section:
        section = Section(properties, self, done[-1] if done else None)
        section.blocks += blocks(children, self, section.text_width)
        return section

    def stories(self) -> Iterator[Paragraph]:
        """Every paragraph of the body, the tables, the headers and the footers."""
        for section in self.sections:
            for block in section.blocks:
                yield from [block] if isinstance(block, Paragraph) else block.paragraphs
            for kind in ("header", "footer"):
                for which in ("default", "first", "even"):
                    yield from section.story(kind, which)
