"""The draft that is discussed: its title, its makers and its own tree."""

from __future__ import annotations

from typing import Literal

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from hoithao.model.record import Record
from hoithao.scalars import Count, Day, Id, Text, Texts


class Request(Record):
    """The letter that asked for comments."""

    number: Text | None = None
    """Số, ký hiệu văn bản đề nghị góp ý, ví dụ: 123/BTP-PLHS."""
    date: Day | None = None
    """Ngày của văn bản đề nghị góp ý."""
    type: Text = "Công văn"
    """Loại văn bản đề nghị góp ý."""
    sender: Text | None = None
    """Cơ quan gửi: mã đã khai báo hoặc tên; mặc định là cơ quan chủ trì soạn thảo."""
    due: Day | None = None
    """Hạn trả lời."""
    silence: Literal["agrees", "unknown"] | None = None
    """Không trả lời nghĩa là gì, theo văn bản đề nghị. agrees: coi là thống nhất; unknown: không rõ."""


class Extent(Record):
    """How much there is of a draft, as stated."""

    chapters: Count | None = None
    """Số chương."""
    articles: Count | None = None
    """Số điều."""
    annexes: Count | None = None
    """Số phụ lục."""


class Section(Record):
    """One place of the draft's tree: a part of a programme, or Chương, Mục, Điều, khoản, điểm."""

    id: Id | None = None
    """Tên ngắn để ý kiến nhắc đến."""
    ref: Text | None = None
    """Số của điều, khoản, chương… như trong dự thảo, ví dụ: Điều 5a."""
    heading: Text | None = None
    """Tên của điều, chương hoặc phần."""
    text: Text | None = None
    """Lời văn nguyên văn như trong dự thảo, không kèm số và tên; mỗi dòng một đoạn."""
    sections: tuple[Section, ...] = ()
    """Các mục con."""

    @model_validator(mode="after")
    def _can_be_named(self) -> Section:
        if self.ref is None and (self.id is None or self.heading is None):
            raise PydanticCustomError("section_name", "ref, or id with heading")
        return self


class Part(Record):
    """A part of a draft that numbers its own articles: the decision, the regulation under it."""

    id: Id
    """Tên ngắn, ví dụ: quy-che."""
    name: Text
    """Tên của phần, ví dụ: Quy chế."""
    title: Text | None = None
    """Tên gọi đầy đủ của phần, không kèm tên loại."""
    extent: Extent | None = None
    """Số chương, điều của phần."""
    sections: tuple[Section, ...] = ()
    """Các chương, điều của phần."""


class Draft(Record):
    """A draft document or policy that comments are asked for."""

    id: Id | None = None
    """Tên ngắn; cần khi hội thảo góp ý nhiều dự thảo."""
    file: Text | None = None
    """Tệp .yaml của dự thảo, do «hoithao draft import» lập; khóa ghi ở đây thì thay khóa của tệp ấy."""
    type: Text
    """Tên loại: Đề án, Luật, Nghị định, Quyết định…"""
    title: Text
    """Tên gọi của dự thảo, không kèm tên loại."""
    version: Text | None = None
    """Bản dự thảo, ví dụ: dự thảo lần 2."""
    authority: Text | None = None
    """Cơ quan, người sẽ ban hành: mã đã khai báo hoặc tên."""
    drafter: Text | None = None
    """Cơ quan chủ trì soạn thảo: mã đã khai báo hoặc tên."""
    request: Request | None = None
    """Văn bản đề nghị góp ý."""
    extent: Extent | None = None
    """Số chương, điều."""
    bases: Texts = ()
    """Các căn cứ ban hành, nguyên văn như trong dự thảo."""
    sections: tuple[Section, ...] = ()
    """Cây nội dung của dự thảo."""
    parts: tuple[Part, ...] = ()
    """Các phần tự đánh số điều riêng."""

    @model_validator(mode="after")
    def _one_tree(self) -> Draft:
        if self.sections and self.parts:
            raise PydanticCustomError("draft_tree", "sections or parts")
        return self


class Option(Record):
    """One way to settle an issue."""

    id: Id
    """Tên ngắn, ví dụ: pa-1."""
    text: Text
    """Nội dung phương án."""


class Issue(Record):
    """A question with options: the draft's own phương án, or opinions that oppose each other."""

    id: Id
    """Tên ngắn, ví dụ: vd-1."""
    question: Text
    """Vấn đề còn ý kiến khác nhau."""
    draft: Id | None = None
    """Dự thảo, khi có nhiều dự thảo."""
    targets: Texts = ()
    """Nội dung của dự thảo mà vấn đề liên quan, ví dụ: các điều 5, 6 và 7; từ Điều 5 đến Điều 8."""
    options: tuple[Option, ...] = ()
    """Các phương án."""
    outcome: Id | None = None
    """Phương án được chốt; bỏ trống nghĩa là vấn đề còn để ngỏ."""
