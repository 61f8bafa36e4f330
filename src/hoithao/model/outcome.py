"""What came of the workshop, and the documents that carry it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from hoithao.model.meeting import Presenter
from hoithao.model.people import Signer
from hoithao.model.record import EMPTY, Record
from hoithao.scalars import Count, Day, Flag, Id, Measure, Text, Texts, as_list, texted

AnnexProfile = Literal["so-gui-bo", "luat-2025"]


class Consensus(Record):
    """A point the conclusion records as agreed."""

    text: Text
    """Nội dung thống nhất."""
    targets: Texts = ()
    """Nội dung của dự thảo được thống nhất, ví dụ: các điều 5, 6 và 7; từ Điều 5 đến Điều 8."""
    issues: Annotated[tuple[Id, ...], BeforeValidator(as_list)] = ()
    """Các vấn đề được thống nhất."""


class Task(Record):
    """Something somebody is to do."""

    what: Text
    """Việc được giao."""
    owner: Text | None = None
    """Đơn vị, người thực hiện: mã đơn vị hoặc tên."""
    due: Day | None = None
    """Thời hạn."""


class Conclusion(Record):
    """What the chair concluded."""

    by: Presenter | None = None
    """Người kết luận, ghi khi không phải mọi người chủ trì cùng kết luận; mặc định là người chủ trì."""
    summary: Text | None = None
    """Kết luận chung."""
    consensus: tuple[Annotated[Consensus, BeforeValidator(texted)], ...] = ()
    """Những nội dung thống nhất."""
    requests: Texts = ()
    """Những đề nghị của hội thảo."""
    tasks: tuple[Task, ...] = ()
    """Nhiệm vụ được giao."""


class Minutes(Record):
    """The minutes as a document (Mẫu 1.9)."""

    number: Text | None = None
    """Số của biên bản, chỉ ghi số."""
    recipients: Texts = ()
    """Nơi nhận, không kể dòng Lưu: mã đã khai báo hoặc tên."""
    archive: Text = "VT, Hồ sơ"
    """Phần ghi sau chữ Lưu:."""


class Annex(Record):
    """How the annexed table of remarks looks."""

    profile: AnnexProfile = "so-gui-bo"
    """Mẫu bảng tổng hợp. so-gui-bo: Sở báo cáo bộ về dự thảo của bộ; luat-2025: bốn cột của cơ quan soạn thảo."""
    columns: Texts = ()
    """Các cột, theo thứ tự; chỉ dùng với so-gui-bo."""
    widths: dict[str, Measure] = Field(default_factory=dict)
    """Bề rộng cột, mm, theo tên cột: {text: 90, by: 30}; cả bảng được co giãn cho vừa khổ giấy."""


class Report(Record):
    """A consolidated comment report as a document (Mẫu 1.4)."""

    id: Id | None = None
    """Tên ngắn; cần khi một hội thảo có nhiều báo cáo."""
    number: Text | None = None
    """Số của báo cáo, chỉ ghi số."""
    date: Day | None = None
    """Ngày ký báo cáo."""
    to: Texts = ()
    """Kính gửi: mã đã khai báo hoặc tên cơ quan."""
    drafts: Annotated[tuple[Id, ...], BeforeValidator(as_list)] = ()
    """Các dự thảo mà báo cáo này tổng hợp; mặc định là tất cả."""
    signer: Signer | None = None
    """Người ký."""
    proposals: Texts = ()
    """Đề xuất, kiến nghị."""
    difficulties: Texts = ()
    """Khó khăn, vướng mắc ngoài dự thảo."""
    recipients: Texts = ()
    """Nơi nhận, không kể dòng Như trên và dòng Lưu: mã đã khai báo hoặc tên."""
    drafting_unit: Text | None = None
    """Đơn vị soạn thảo, ghi tại dòng Lưu: VT, …"""
    electronic: Flag = False
    """Văn bản điện tử: dòng Kèm theo của phụ lục để trống số, ngày."""
    tallies: Literal["prose", "table"] = "prose"
    """Cách nêu số lượng ý kiến. prose: trong lời văn; table: thêm một bảng theo nội dung của dự thảo và quan điểm."""
    annex: Annex = EMPTY
    """Phụ lục."""


class News(Record):
    """The article for the portal; what is not typed here is told from the facts."""

    headline: Text | None = None
    """Tiêu đề của bài; không ghi thì đặt theo cơ quan tổ chức và dự thảo."""
    sapo: Text | None = None
    """Đoạn mở đầu (sapo); không ghi thì nêu ngày, cơ quan tổ chức, tên hội thảo và người chủ trì."""
    remarks: Annotated[tuple[Id, ...], BeforeValidator(as_list)] = ()
    """Các ý kiến phát biểu chọn đưa vào bài, theo id; không ghi thì chọn theo quy tắc chung."""
    author: Text | None = None
    """Tác giả, ghi ở cuối bài; hoặc cơ quan: mã đã khai báo hoặc tên."""


class Notice(Record):
    """The notice of the conclusion as a document (Mẫu 1.4); it names no addressee: PL I-II.9a."""

    number: Text | None = None
    """Số của thông báo, chỉ ghi số."""
    date: Day | None = None
    """Ngày ký thông báo."""
    signer: Signer | None = None
    """Người ký."""
    recipients: Texts = ()
    """Nơi nhận, không kể dòng Lưu: mã đã khai báo hoặc tên."""
    drafting_unit: Text | None = None
    """Đơn vị soạn thảo, ghi tại dòng Lưu: VT, …"""


class Letter(Record):
    """The letter (công văn, Mẫu 1.5) that sends the reports to those they are for."""

    number: Text | None = None
    """Số của công văn, chỉ ghi số."""
    date: Day | None = None
    """Ngày ký công văn."""
    subject: Text | None = None
    """Trích yếu, ghi sau chữ V/v; mặc định là gửi báo cáo, kèm tên dự thảo."""
    to: Texts = ()
    """Kính gửi: mã đã khai báo hoặc tên cơ quan; mặc định là nơi kính gửi của báo cáo được gửi kèm."""
    reports: Annotated[tuple[Id, ...], BeforeValidator(as_list)] = ()
    """Các báo cáo được gửi kèm, theo id; mặc định là tất cả."""
    signer: Signer | None = None
    """Người ký."""
    recipients: Texts = ()
    """Nơi nhận, không kể dòng Như trên và dòng Lưu: mã đã khai báo hoặc tên."""
    drafting_unit: Text | None = None
    """Chữ viết tắt của đơn vị soạn thảo, ghi trong ký hiệu và tại dòng Lưu, ví dụ: XDKTVB."""


class OtherMeeting(Record):
    """A meeting held elsewhere whose result this report takes in, with its source."""

    title: Text
    """Tên hội thảo, hội nghị."""
    organizer: Text | None = None
    """Cơ quan tổ chức: mã đã khai báo hoặc tên."""
    date: Day | None = None
    """Ngày tổ chức."""
    venue: Text | None = None
    """Địa điểm."""
    attendees: Count | None = None
    """Số đại biểu như nguồn ghi."""
    remarks: Count | None = None
    """Số ý kiến như nguồn ghi."""
    source: Text
    """Nguồn của số liệu, ví dụ: Báo cáo số 15/BC-UBND."""
