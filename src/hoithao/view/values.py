"""What each document's view gives its template, as types: the names a template may use, with their meaning.

The views build plain dicts of these shapes (``tests/test_template_values.py``); ``template check`` reads the
shapes to find names that are not there.
"""

from __future__ import annotations

from typing import TypedDict


class Letterhead(TypedDict):
    """What every document with a letterhead has."""

    marking: str
    """Ghi chú in trên văn bản minh họa; thường để trống."""
    superior: str
    """Tên cơ quan chủ quản, chữ in hoa; có thể để trống."""
    issuers: list[str]
    """Tên cơ quan ban hành, chữ in hoa."""
    number_line: str
    """Dòng số, ký hiệu."""


class Signing(TypedDict):
    """What every document signed by one person has."""

    authority: list[str]
    """Quyền hạn, chức vụ của người ký, mỗi dòng một phần tử."""
    signer: str
    """Họ tên người ký."""
    recipients: list[str]
    """Các dòng dưới chữ Nơi nhận."""


class SpokenLine(TypedDict):
    """One remark as the minutes tell it."""

    text: str
    """Ý kiến kèm tên đơn vị, đã đánh số."""
    id: str
    """Mã ý kiến, dùng cho thuộc tính anchor."""


class ConclusionValues(TypedDict):
    """What the chair concluded."""

    summary: str
    """Kết luận chung."""
    consensus: list[str]
    """Các nội dung thống nhất."""
    requests: list[str]
    """Các đề nghị."""
    tasks: list[str]
    """Các nhiệm vụ được giao."""


class MinutesSection(TypedDict):
    """One agenda item of the minutes."""

    number: str
    """Số La Mã của mục."""
    heading: str
    """Tiêu đề mục, chữ in hoa."""
    titled: bool
    """Mục có nhiều phần nên cần tiêu đề con."""
    intro: str
    """Câu giới thiệu người trình bày."""
    focus_lead: str
    """Câu dẫn vào các vấn đề gợi ý thảo luận."""
    focus: list[str]
    """Các vấn đề gợi ý thảo luận."""
    spoken: list[SpokenLine]
    """Các ý kiến phát biểu."""
    written: list[SpokenLine]
    """Các ý kiến bằng văn bản."""
    written_lead: str
    """Câu dẫn vào các ý kiến bằng văn bản."""
    silent: str
    """Câu ghi khi không có ý kiến."""
    votes: list[str]
    """Kết quả biểu quyết."""
    answers: list[str]
    """Các giải đáp, tiếp thu."""
    conclusion: ConclusionValues | None
    """Kết luận; không có thì là none."""


class MinutesValues(Letterhead):
    """The minutes."""

    type: str
    """Tên loại văn bản."""
    title: str
    """Trích yếu: tên hội thảo."""
    kind: str
    """Loại cuộc họp, chữ thường: hội thảo, hội nghị."""
    Kind: str
    """Loại cuộc họp, chữ đầu viết hoa."""
    start: str
    """Thời gian bắt đầu."""
    venue: str
    """Địa điểm."""
    attendees: list[str]
    """Thành phần tham dự, mỗi dòng một phần tử."""
    blank: str
    """Dấu chấm để điền tay."""
    chair: str
    """Người chủ trì."""
    secretary: str
    """Thư ký."""
    opening: list[str]
    """Các câu mở đầu: căn cứ, cơ quan phối hợp, các phiên, tham luận."""
    sections: list[MinutesSection]
    """Các mục theo chương trình."""
    end: str
    """Thời gian kết thúc."""
    secretary_names: list[str]
    """Họ tên thư ký để ký."""
    chair_names: list[str]
    """Họ tên người chủ trì để ký."""
    recipients: list[str]
    """Các dòng dưới chữ Nơi nhận."""


class FindingPoint(TypedDict):
    """One point of a finding."""

    title: str
    """Tiêu đề điểm; có thể để trống."""
    lines: list[str]
    """Các đoạn của điểm."""


class Finding(TypedDict):
    """One finding of the report."""

    heading: str
    """Tiêu đề, đã đánh số; có thể để trống."""
    paragraphs: list[str]
    """Các đoạn."""
    points: list[FindingPoint]
    """Các điểm."""


class AnnexPart(TypedDict):
    """One table of the annex."""

    heading: str
    """Tiêu đề bảng; có thể để trống."""
    table: str
    """Tên bảng, dùng cho phần tử table."""


class AnnexValues(TypedDict):
    """The annex of the report."""

    title: str
    """Tên phụ lục, chữ in hoa."""
    reference: str
    """Dòng Kèm theo."""
    parts: list[AnnexPart]
    """Các bảng."""


class ReportValues(Letterhead, Signing):
    """The consolidated comment report."""

    place_date: str
    """Địa danh, ngày, tháng, năm."""
    type: str
    """Tên loại văn bản."""
    title: str
    """Trích yếu."""
    addressees: list[str]
    """Nơi kính gửi."""
    opening: str
    """Đoạn mở đầu."""
    gathering: list[str]
    """Các đoạn về tình hình lấy ý kiến."""
    counted: bool
    """Có bảng số lượng ý kiến «counts» không."""
    findings: list[Finding]
    """Kết quả tổng hợp."""
    proposals: list[str]
    """Các đề xuất, kiến nghị."""
    closing: str
    """Đoạn kết."""
    annex: AnnexValues | None
    """Phụ lục; không có thì là none."""


class NewsValues(TypedDict):
    """The article."""

    marking: str
    """Ghi chú in trên văn bản minh họa; thường để trống."""
    headline: str
    """Tiêu đề."""
    sapo: str
    """Đoạn sapo."""
    body: list[str]
    """Các đoạn thân bài."""
    author: str
    """Tác giả; có thể để trống."""


class NoticeSection(TypedDict):
    """One part of the conclusion."""

    heading: str
    """Tiêu đề, đã đánh số; có thể để trống."""
    lines: list[str]
    """Các đoạn."""


class NoticeValues(Letterhead, Signing):
    """The notice of the conclusion."""

    place_date: str
    """Địa danh, ngày, tháng, năm."""
    type: str
    """Tên loại văn bản."""
    title: str
    """Trích yếu."""
    opening: list[str]
    """Các đoạn mở đầu."""
    sections: list[NoticeSection]
    """Các phần của kết luận."""
    closing: str
    """Đoạn kết."""


class LetterValues(Letterhead, Signing):
    """The letter that sends the report."""

    place_date: str
    """Địa danh, ngày, tháng, năm."""
    subject: str
    """Trích yếu công văn, «V/v …»."""
    addressees: list[str]
    """Nơi kính gửi."""
    paragraphs: list[str]
    """Các đoạn."""
    closing: str
    """Đoạn kết."""


VALUES: dict[str, type] = {
    "minutes": MinutesValues,
    "report": ReportValues,
    "news": NewsValues,
    "notice": NoticeValues,
    "letter": LetterValues,
}
"""The values of each kind of document."""
