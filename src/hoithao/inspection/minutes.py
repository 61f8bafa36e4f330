"""Assertions on minutes (Mẫu 1.9)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoithao.inspection.anatomy import Anatomy
from hoithao.inspection.closing import recipients_side
from hoithao.inspection.faults import MINUTES, Fault, faults, look, measure, rule
from hoithao.inspection.head import DATE_TEXT

_LABELS = ("Thời gian bắt đầu:", "Địa điểm:", "Thành phần tham dự:", "Chủ trì", "Thư ký", "Nội dung")
_BLANK = r"[\s.…_]+"
_TIME = rf"(?:\d{{1,2}}|{_BLANK})\s*giờ(?:\s*(?:\d{{2}}|{_BLANK})(?:\s*phút)?)?"
_END = re.compile(rf"(?:Cuộc họp|Hội nghị|Hội thảo|Tọa đàm|Toạ đàm) kết thúc vào {_TIME}, {DATE_TEXT}(?:\./\.|\.)?")
_CLOSES = re.compile(r"\S+ \S+ kết thúc (?:vào|lúc)")


def _labels(a: Anatomy) -> dict[str, int]:
    """Return which paragraph begins with each label of the form."""
    found: dict[str, int] = {}
    for at, paragraph in enumerate(a.body):
        for label in _LABELS:
            if label not in found and paragraph.text.startswith(label):
                found[label] = at
                break
    return found


@rule("HTA58", MINUTES)
def order(a: Anatomy) -> Iterator[Fault]:
    """The labels of the form are all there, in its order."""
    found = _labels(a)
    missing = [label for label in _LABELS if label not in found]
    for label in missing:
        yield Fault("HTA58", (measure("no-label", label.rstrip(":")),))
    places = [found[label] for label in _LABELS if label in found]
    for at, place in enumerate(places):
        if at and place < places[at - 1]:
            yield Fault("HTA58", ("label-order",), a.body[place])
            return
    if not missing and places[0] != 0:
        yield Fault("HTA58", ("before-first-label",), a.body[0])


@rule("HTA59", MINUTES)
def start(a: Anatomy) -> Iterator[Fault]:
    """The first label gives a time and a date."""
    at = _labels(a).get(_LABELS[0])
    if at is None:
        return
    text = a.body[at].text
    if not re.search(_TIME, text) or not re.search(DATE_TEXT, text):
        yield Fault("HTA59", (measure("reads", text.partition(":")[2].strip()),), a.body[at])


def _moment(text: str) -> tuple[int, ...] | None:
    time = re.search(r"(\d{1,2}) giờ(?: (\d{2}))?", text)
    date = re.search(r"ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})", text)
    if time is None or date is None:
        return None
    day, month, year = map(int, date.groups())
    return year, month, day, int(time[1]), int(time[2] or 0)


@rule("HTA60", MINUTES)
def end(a: Anatomy) -> Iterator[Fault]:
    """The last line says when it closed, not before it opened."""
    closing = [one for one in a.body if _CLOSES.match(one.text)]
    if not closing:
        if a.body:
            yield Fault("HTA60", ("missing",), a.body[-1])
        return
    last = closing[-1]
    found = []
    if not _END.fullmatch(last.text):
        found.append(measure("reads", last.text))
    if last is not a.body[-1]:
        found.append("not-last")
    first = _labels(a).get(_LABELS[0])
    moments = (_moment(a.body[first].text) if first is not None else None), _moment(last.text)
    if moments[0] and moments[1] and moments[1] < moments[0]:
        found.append("ends-before-start")
    yield from faults("HTA60", last, found)


@rule("HTA61", MINUTES)
def captions(a: Anatomy) -> Iterator[Fault]:
    """THƯ KÝ stands on the left, CHỦ TỌA on the right."""
    left, right = a.signatures
    for side, wanted in ((left, ("THƯ KÝ",)), (right, ("CHỦ TỌA", "CHỦ TOẠ"))):
        if not side.captions:
            yield Fault("HTA61", (measure("no-caption", wanted[0]),))
            continue
        line = side.captions[0]
        centred = line.paragraph.cell is not None
        found = look(line, size=(13, 14), bold=True, italic=False, centred=centred)
        if line.text not in wanted:
            found.append(measure("reads", line.text))
        yield from faults("HTA61", line, found)
    if left.captions and right.captions:
        rows = left.column.rows.get(id(left.captions[0])), right.column.rows.get(id(right.captions[0]))
        if None not in rows and rows[0] != rows[1]:
            yield Fault("HTA61", ("not-level",), left.captions[0])


@rule("HTA62", MINUTES)
def names(a: Anatomy) -> Iterator[Fault]:
    """Who signs is named in the text."""
    text = "\n".join(_texts(a))
    for side in a.signatures:
        for line in side.filled_names:
            name = re.sub(r"^(?:\S+\.\s*)+", "", line.text)
            if name.casefold() not in text:
                yield Fault("HTA62", (measure("reads", line.text),), line)


def _texts(a: Anatomy) -> Iterator[str]:
    for paragraph in a.body:
        yield paragraph.text.casefold()
    for table in a.body_tables:
        for paragraph in table.paragraphs:
            yield paragraph.text.casefold()


@rule("HTA63", MINUTES)
def recipients_place(a: Anatomy) -> Iterator[Fault]:
    """Nơi nhận stands on the left, below the name of the secretary."""
    side = recipients_side(a)
    if side is None or side.label is None:
        yield Fault("HTA63", ("missing",))
    elif side is not a.signatures[0]:
        yield Fault("HTA63", ("on-right",), side.label)
    elif not side.captions:
        yield Fault("HTA63", ("above-secretary",), side.label)
