"""The whole of a workshop file, and the shorter agency file beside it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from hoithao.model.draft import Draft, Issue
from hoithao.model.look import Look
from hoithao.model.meeting import AgendaItem, Event, Meeting, Papers, Vote
from hoithao.model.outcome import Conclusion, Letter, Minutes, News, Notice, OtherMeeting, Report
from hoithao.model.people import Attendee, Headcount, Organizer, People, Unit
from hoithao.model.record import EMPTY, Record
from hoithao.model.remarks import Answer, Declared, Remark, Reply
from hoithao.scalars import Id, Text, as_list, filed, from_word_file


class Checks(Record):
    """What the agency decided about the checks themselves."""

    severity: dict[str, Literal["ignore", "note", "warning", "error"]] = Field(default_factory=dict)
    """Mức của từng mã. ignore: không báo; note: ghi chú; warning: cảnh báo; error: lỗi."""


class Workshop(Record):
    """Everything a workshop file says. Keys are English, values Vietnamese."""

    version: Annotated[Literal["1"], Field(alias="schema")]
    """Phiên bản của cách ghi tệp: 1."""
    illustration: Text | None = None
    """Ghi chú rằng tệp chỉ là minh họa; được in trên văn bản."""
    organizers: Annotated[tuple[Organizer, ...], BeforeValidator(as_list), Field(min_length=1)]
    """Các cơ quan tổ chức."""
    issuer: Id | None = None
    """Cơ quan ban hành văn bản, theo id; mặc định là cơ quan chủ trì ghi đầu tiên."""
    locality: Text | None = None
    """Địa danh ghi trên văn bản."""
    workshop: Meeting
    """Hội thảo."""
    events: tuple[Event, ...] = ()
    """Các hội thảo được tổng hợp trong tệp này; do hoithao rollup ghi."""
    draft: Annotated[Draft | None, BeforeValidator(filed)] = None
    """Dự thảo được góp ý, hoặc tên tệp .yaml của dự thảo."""
    drafts: tuple[Annotated[Draft, BeforeValidator(filed)], ...] = ()
    """Các dự thảo, khi có nhiều; mỗi dự thảo có thể là tên tệp .yaml."""
    next_draft: Annotated[tuple[Annotated[Draft, BeforeValidator(filed)], ...], BeforeValidator(as_list)] = ()
    """Dự thảo sau khi tiếp thu, hoặc tên tệp .yaml; nhiều dự thảo thì ghi thành danh sách, cùng id với dự thảo cũ."""
    chair: People = ()
    """Người chủ trì; nhiều người đồng chủ trì thì ghi theo thứ tự cần in."""
    secretary: People = ()
    """Thư ký."""
    units: tuple[Unit, ...] = ()
    """Các cơ quan, đơn vị được mời, trả lời hoặc phát biểu."""
    attendees: tuple[Attendee, ...] = ()
    """Thành phần tham dự."""
    headcount: Headcount | None = None
    """Tổng số đại biểu như được công bố."""
    agenda: tuple[AgendaItem, ...] = ()
    """Chương trình."""
    issues: tuple[Issue, ...] = ()
    """Các vấn đề có nhiều phương án."""
    remarks: tuple[Remark, ...] = ()
    """Các ý kiến."""
    replies: tuple[Reply, ...] = ()
    """Các văn bản góp ý."""
    declared: Declared | None = None
    """Số liệu khai báo."""
    papers: Papers | None = None
    """Tham luận."""
    votes: tuple[Vote, ...] = ()
    """Kết quả biểu quyết."""
    answers: tuple[Answer, ...] = ()
    """Giải đáp."""
    conclusion: Conclusion | None = None
    """Kết luận."""
    other_meetings: tuple[OtherMeeting, ...] = ()
    """Kết quả của hội thảo, hội nghị khác được tổng hợp chung."""
    minutes: Minutes = EMPTY
    """Biên bản."""
    report: Annotated[tuple[Report, ...], BeforeValidator(as_list)] = EMPTY
    """Báo cáo tổng hợp; nhiều báo cáo thì ghi thành danh sách."""
    news: News = EMPTY
    """Tin bài về hội thảo."""
    notice: Notice = EMPTY
    """Thông báo kết luận, lập khi có yêu cầu."""
    letter: Letter = EMPTY
    """Công văn gửi báo cáo, lập khi có yêu cầu."""
    look: Annotated[Look, BeforeValidator(from_word_file)] = EMPTY
    """Trình bày, trong phạm vi Nghị định cho phép; hoặc tên tệp .docx của cơ quan."""
    templates: Text | None = None
    """Thư mục mẫu văn bản riêng của cơ quan, tính từ thư mục của tệp này, ví dụ: mau/."""
    checks: Checks = EMPTY
    """Mức của các mã kiểm tra, khi cơ quan chọn khác mức có sẵn."""

    @model_validator(mode="after")
    def _one_way_to_name_drafts(self) -> Workshop:
        if self.draft is not None and self.drafts:
            raise PydanticCustomError("draft_and_drafts", "draft or drafts")
        return self


AGENCY_KEYS = (
    "schema", "organizers", "issuer", "locality", "minutes", "report", "news", "notice", "letter", "look", "templates",
    "checks",
)  # fmt: skip
"""The keys an agency file may hold: what all workshops of one agency share."""
