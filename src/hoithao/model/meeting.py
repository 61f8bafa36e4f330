"""The workshop itself: when, where, on what bases, with which agenda, votes and papers."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from hoithao.model.people import Approximation, People, Person
from hoithao.model.record import Record
from hoithao.scalars import Clock, Count, Day, Id, Text, Texts, as_list, named, texted

MeetingKind = Literal["hội thảo", "hội nghị", "tọa đàm", "cuộc họp"]
Purpose = Literal["góp ý", "phản biện xã hội", "thẩm tra", "tham vấn"]
DayPart = Literal["sáng", "chiều", "tối", "cả ngày"]
Mode = Literal["trực tiếp", "trực tuyến", "kết hợp"]
VoteBase = Literal["eligible", "present", "cast"]

Presenter = Annotated[Person, BeforeValidator(named)]
"""Who presents: a person, or just a name."""


class Session(Record):
    """One sitting of a workshop that has several."""

    id: Id | None = None
    """Tên ngắn của phiên."""
    title: Text | None = None
    """Tên phiên."""
    date: Day
    """Ngày của phiên."""
    part: DayPart | None = None
    """Buổi."""
    start: Clock | None = None
    """Giờ bắt đầu."""
    end: Clock | None = None
    """Giờ kết thúc."""
    venue: Text | None = None
    """Địa điểm, khi khác địa điểm chung."""
    chair: People = ()
    """Người chủ trì phiên."""
    agenda: Annotated[tuple[Id, ...], BeforeValidator(as_list)] = ()
    """Các nội dung của phiên, theo id trong agenda."""


class Site(Record):
    """A place that joins over a link (điểm cầu)."""

    name: Text
    """Tên điểm cầu, hoặc mã đã khai báo của cơ quan đặt điểm cầu."""
    venue: Text | None = None
    """Địa điểm."""
    count: Count | None = None
    """Số đại biểu tại điểm cầu."""


class Meeting(Record):
    """The workshop, conference, seminar or meeting."""

    id: Id | None = None
    """Mã của hội thảo khi tổng hợp nhiều hội thảo; không ghi thì lấy theo cơ quan tổ chức và ngày."""
    kind: MeetingKind = "hội thảo"
    """Loại cuộc họp."""
    title: Text
    """Tên hội thảo như in trên biên bản."""
    purpose: Purpose = "góp ý"
    """Mục đích."""
    date: Day | None = None
    """Ngày tổ chức."""
    session: DayPart | None = None
    """Buổi, khi chưa biết giờ: sáng, chiều, tối, cả ngày."""
    start: Clock | None = None
    """Giờ bắt đầu."""
    end: Clock | None = None
    """Giờ kết thúc."""
    venue: Text | None = None
    """Địa điểm, ghi đến phòng họp."""
    mode: Mode = "trực tiếp"
    """Hình thức."""
    sites: tuple[Site, ...] = ()
    """Các điểm cầu."""
    bases: Texts = ()
    """Căn cứ tổ chức: kế hoạch, nghị quyết…"""
    sessions: tuple[Session, ...] = ()
    """Các phiên, khi họp nhiều buổi hoặc nhiều ngày."""


class Focus(Record):
    """One question the chair put to the meeting; with an id, remarks can say that they take it up."""

    id: Id | None = None
    """Tên ngắn để ý kiến nhắc đến, ví dụ: tieu-chi."""
    text: Text
    """Vấn đề gợi ý thảo luận."""


class Event(Record):
    """One of the workshops whose remarks a rolled-up file gathers."""

    id: Id
    """Mã của hội thảo, đứng đầu mã của mọi ý kiến lấy từ đó."""
    kind: MeetingKind = "hội thảo"
    """Loại cuộc họp."""
    title: Text
    """Tên hội thảo."""
    organizer: Text
    """Cơ quan tổ chức: mã đã khai báo hoặc tên."""
    date: Day | None = None
    """Ngày tổ chức."""
    venue: Text | None = None
    """Địa điểm."""
    attendees: Count | None = None
    """Số đại biểu như được công bố."""
    about: Approximation | None = None
    """Số đại biểu là ước chừng: trên, hơn, gần, khoảng."""


class AgendaItem(Record):
    """One item of the agenda."""

    id: Id
    """Tên ngắn, ví dụ: gop-y."""
    title: Text
    """Tên nội dung."""
    about: Id | None = None
    """Dự thảo được bàn: draft, hoặc id của dự thảo; bỏ trống khi là nội dung ngoài dự thảo."""
    presenter: Presenter | None = None
    """Người trình bày; hoặc cơ quan trình bày: mã đã khai báo hoặc tên."""
    focus: Annotated[tuple[Annotated[Focus, BeforeValidator(texted)], ...], BeforeValidator(as_list)] = ()
    """Các vấn đề người chủ trì gợi ý thảo luận."""


class Vote(Record):
    """The result of one vote. Any figure may be unknown."""

    id: Id | None = None
    """Tên ngắn."""
    question: Text
    """Vấn đề biểu quyết."""
    agenda: Id | None = None
    """Nội dung chương trình có cuộc biểu quyết."""
    eligible: Count | None = None
    """Số người có quyền biểu quyết."""
    present: Count | None = None
    """Số người có quyền biểu quyết có mặt."""
    in_favour: Annotated[Count | None, Field(alias="for")] = None
    """Số tán thành."""
    against: Count | None = None
    """Số không tán thành."""
    other: Count | None = None
    """Số có ý kiến khác."""
    invalid: Count | None = None
    """Số phiếu không hợp lệ."""
    base: VoteBase | None = None
    """Cơ sở tính tỷ lệ. eligible: số người có quyền biểu quyết; present: số có mặt; cast: số đã biểu quyết."""


class Paper(Record):
    """A paper (tham luận) sent to the workshop."""

    title: Text
    """Tên tham luận."""
    by: Annotated[People, BeforeValidator(as_list)] = ()
    """Tác giả; hoặc cơ quan: mã đã khai báo hoặc tên."""
    unit: Text | None = None
    """Đơn vị của tác giả: mã đã khai báo hoặc tên."""
    session: Id | None = None
    """Phiên mà tham luận được xếp."""


class Papers(Record):
    """How many papers were received and presented, and those that are listed."""

    received: Count | None = None
    """Số tham luận nhận được."""
    presented: Count | None = None
    """Số tham luận trình bày."""
    listed: tuple[Paper, ...] = ()
    """Danh mục tham luận."""
