"""What was said and written, by whom, on what, and what became of it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator

from hoithao.model.people import Person
from hoithao.model.record import EMPTY, Record
from hoithao.scalars import Count, Day, Id, Text, Texts, as_list, named

Stance = Literal["agree", "amend", "disagree", "other"]
ResponseStatus = Literal["accepted", "partly", "noted", "declined", "conditional", "later"]

Speaker = Annotated[Person, BeforeValidator(named)]
"""Who spoke: a name, or a person with honorific, degree and posts."""


class By(Record):
    """Whose remark it is: units, people, or a voice that names nobody."""

    units: Annotated[tuple[Id, ...], BeforeValidator(as_list)] = ()
    """Các đơn vị có ý kiến, theo id."""
    speakers: Annotated[tuple[Speaker, ...], BeforeValidator(as_list)] = ()
    """Những người phát biểu; ý kiến của cơ quan thì ghi ở units."""
    voice: Text | None = None
    """Ý kiến không nêu tên: tất cả đại biểu, hầu hết ý kiến, đa số, nhiều ý kiến, một số ý kiến, có ý kiến."""
    of: Text | None = None
    """Của ai, khi ghi ý kiến không nêu tên; cơ quan thì ghi mã đã khai báo hoặc tên."""


class Response(Record):
    """What the body in charge says to a remark."""

    status: ResponseStatus
    """Kết quả tiếp thu. accepted: tiếp thu; partly: tiếp thu một phần; noted: ghi nhận; declined: không tiếp thu;
    conditional: tiếp thu có điều kiện; later: trả lời sau."""
    text: Text | None = None
    """Nội dung tiếp thu, giải trình."""
    date: Day | None = None
    """Ngày trả lời."""
    article: Text | None = None
    """Chỗ của dự thảo tiếp theo thể hiện việc tiếp thu, ví dụ: khoản 2 Điều 5."""
    by: Text | None = None
    """Cơ quan, người trả lời; cơ quan thì ghi mã đã khai báo hoặc tên."""
    due: Day | None = None
    """Thời hạn trả lời."""


class Remark(Record):
    """One opinion, verbatim."""

    id: Id
    """Mã ý kiến, giữ nguyên suốt quá trình, ví dụ: YK-01."""
    by: By = EMPTY
    """Ý kiến của ai; bỏ trống khi nguồn là văn bản góp ý của một đơn vị."""
    draft: Id | None = None
    """Dự thảo, khi có nhiều dự thảo."""
    agenda: Id | None = None
    """Nội dung chương trình mà ý kiến phát biểu."""
    focus: Annotated[tuple[Id, ...], BeforeValidator(as_list)] = ()
    """Các vấn đề gợi ý thảo luận mà ý kiến trả lời, theo id trong focus của chương trình."""
    targets: Texts = ()
    """Nội dung được góp ý: mã mục, «khoản 2 Điều 5», «các điểm a và b khoản 2 Điều 5», «từ Điều 5 đến Điều 8»,
    general (toàn văn), unknown (chưa rõ)… Một dòng ghi được nhiều nội dung; ý kiến vẫn chỉ tính một lần."""
    stance: Stance | None = None
    """Quan điểm. agree: nhất trí; amend: đề nghị sửa đổi, bổ sung; disagree: không nhất trí; other: ý kiến khác,
    như câu hỏi, thông tin."""
    text: Text
    """Nội dung ý kiến, ghi nguyên văn."""
    gist: Text | None = None
    """Tóm tắt để đưa vào lời văn báo cáo, khi nguyên văn dài."""
    current: Text | None = None
    """Nội dung hiện có của dự thảo."""
    proposed: Text | None = None
    """Câu chữ đề nghị; văn bản in là «Đề nghị sửa thành» khi có current, không thì «Nội dung đề nghị sửa đổi, bổ
    sung» (đề nghị thêm điều, khoản mới)."""
    reason: Text | None = None
    """Lý do, căn cứ."""
    source: Text = "spoken"
    """Nguồn. spoken: phát biểu tại hội thảo; hoặc id của văn bản góp ý."""
    issue: Id | None = None
    """Vấn đề có nhiều phương án mà ý kiến lựa chọn."""
    option: Id | None = None
    """Phương án được chọn."""
    condition: Text | None = None
    """Điều kiện kèm theo lựa chọn."""
    fallback: Id | None = None
    """Phương án dự phòng."""
    event: Id | None = None
    """Hội thảo mà ý kiến được nêu, theo id trong events; chỉ có trong tệp tổng hợp nhiều hội thảo."""
    same_as: Id | None = None
    """Ý kiến đã ghi mà ý kiến này nói cùng một điều, theo id; phụ lục in chung một hàng, kể đủ các đơn vị."""
    response: Response | None = None
    """Tiếp thu, giải trình."""

    @property
    def counted_as(self) -> Literal["agree", "amend", "disagree", "unsorted"]:
        """The figure it counts in; one whose stance is not known yet counts as an opinion of another kind."""
        return "unsorted" if self.stance is None or self.stance == "other" else self.stance


class Reply(Record):
    """A written reply: one letter, which may hold many remarks or none."""

    id: Id
    """Tên ngắn, ví dụ: vb-so-tai-chinh."""
    unit: Id
    """Đơn vị gửi, theo id."""
    number: Text | None = None
    """Số, ký hiệu văn bản."""
    date: Day | None = None
    """Ngày văn bản."""
    draft: Id | None = None
    """Dự thảo, khi có nhiều dự thảo."""
    event: Id | None = None
    """Hội thảo ghi nhận văn bản, theo id trong events."""
    view: Literal["agree", "comments"]
    """Mức độ nhất trí. agree: nhất trí hoàn toàn; comments: có ý kiến góp ý."""


class Answer(Record):
    """An answer to one or several remarks, given at the meeting or promised for later."""

    remarks: Annotated[tuple[Id, ...], BeforeValidator(as_list)]
    """Các ý kiến được trả lời, theo id."""
    text: Text
    """Nội dung trả lời."""
    by: Speaker | None = None
    """Người, cơ quan trả lời; cơ quan thì ghi mã đã khai báo hoặc tên."""
    when: Literal["meeting", "later"] = "meeting"
    """Thời điểm trả lời. meeting: tại hội thảo; later: trả lời sau."""
    due: Day | None = None
    """Thời hạn trả lời sau."""
    proposed: Text | None = None
    """Câu chữ mới dự kiến."""


class Declared(Record):
    """Figures somebody stated, where the texts behind them are not all recorded here."""

    asked: Count | None = None
    """Số cơ quan, đơn vị được lấy ý kiến."""
    replied: Count | None = None
    """Số cơ quan, đơn vị trả lời."""
    spoken: Count | None = None
    """Số ý kiến phát biểu tại hội thảo."""
    written: Count | None = None
    """Số ý kiến bằng văn bản."""
    papers: Count | None = None
    """Số tham luận."""
