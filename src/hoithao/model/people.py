"""Who took part: bodies, people, attendees."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from hoithao.model.record import Record
from hoithao.scalars import Count, Flag, Id, Text, Texts, as_list

OrganizerRole = Literal["chủ trì", "phối hợp", "đồng tổ chức", "tài trợ"]
AttendeeStatus = Literal["present", "excused", "absent", "delegated"]
Approximation = Literal["trên", "hơn", "gần", "khoảng"]
BodyNature = Literal["state", "party", "mass"]


class Organizer(Record):
    """A body that holds the workshop; the issuer's names make the letterhead (PL I-II.2)."""

    id: Id | None = None
    """Tên ngắn để nơi khác nhắc đến; mặc định là ký hiệu viết thường."""
    name: Text
    """Tên chính thức của cơ quan, ví dụ: Sở Tư pháp."""
    parent: Text | None = None
    """Cơ quan chủ quản trực tiếp, mã đã khai báo hoặc tên, ví dụ: UBND thành phố Hải Phòng."""
    symbol: Text | None = None
    """Chữ viết tắt của cơ quan trong ký hiệu văn bản, ví dụ: STP."""
    full_name: Text | None = None
    """Tên đầy đủ dùng trong lời văn, khi khác tên suy ra từ cơ quan chủ quản."""
    role: OrganizerRole = "chủ trì"
    """Vai trò trong việc tổ chức."""
    nature: BodyNature = "state"
    """Loại tổ chức. state: cơ quan nhà nước; party: tổ chức đảng; mass: đoàn thể."""

    @property
    def key(self) -> str | None:
        """The id other places use: the one given, or the symbol in lower case."""
        return self.id or (self.symbol.lower() if self.symbol else None)


class Unit(Record):
    """A body that was invited, replied or spoke."""

    id: Id
    """Tên ngắn để nơi khác nhắc đến, ví dụ: so-noi-vu."""
    name: Text
    """Tên chính thức, ví dụ: Sở Nội vụ."""
    group: Text | None = None
    """Khối, ví dụ: Sở, ban, ngành."""
    of: Text | None = None
    """Địa phương của đơn vị, ghi khi đơn vị của nhiều địa phương có cùng tên, ví dụ: thành phố Hải Phòng."""
    invited: Flag = True
    """Được mời hoặc được gửi lấy ý kiến."""


class Person(Record):
    """A named person, as the document prints them."""

    name: Text
    """Họ và tên; không phải mã của cơ quan."""
    honorific: Text | None = None
    """Cách xưng: đồng chí, ông, bà."""
    degree: Text | None = None
    """Học hàm, học vị: TS., PGS.TS."""
    position: Texts = ()
    """Chức vụ; nhiều chức vụ thì ghi theo đúng thứ tự cần in."""
    unit: Text | None = None
    """Mã đơn vị đã khai báo, hoặc tên cơ quan ghi đầy đủ."""


class Signer(Person):
    """Who signs a document, and by what right (Đ13; PL I-II.7)."""

    capacity: Literal["KT", "TL", "TUQ", "Q", "TM"] | None = None
    """Quyền hạn ký; không ghi thì suy ra từ chức vụ. KT: ký thay (cấp phó); TL: thừa lệnh; TUQ: thừa ủy quyền;
    Q: quyền cấp trưởng; TM: thay mặt tập thể."""
    authority: Texts = ()
    """Ghi nguyên văn các dòng quyền hạn, khi cách suy ra không phù hợp."""


class Attendee(Record):
    """One named person, or a group with or without a headcount."""

    name: Text | None = None
    """Họ và tên, với người được ghi tên."""
    honorific: Text | None = None
    """Cách xưng: đồng chí, ông, bà."""
    degree: Text | None = None
    """Học hàm, học vị."""
    position: Texts = ()
    """Chức vụ."""
    unit: Text | None = None
    """Mã đơn vị đã khai báo, hoặc tên cơ quan ghi đầy đủ."""
    status: AttendeeStatus = "present"
    """Tình trạng dự họp. present: có mặt; excused: vắng có lý do; absent: vắng; delegated: cử người dự thay."""
    delegate: Person | None = None
    """Người dự thay, khi status là delegated."""
    reason: Text | None = None
    """Lý do vắng."""
    group: Text | None = None
    """Nhóm đại biểu không ghi tên, ví dụ: Cán bộ pháp chế sở, ban, ngành; hoặc mã đã khai báo của cơ quan."""
    count: Count | None = None
    """Số người của nhóm."""
    about: Approximation | None = None
    """Số người là ước chừng: trên, hơn, gần, khoảng."""

    @model_validator(mode="after")
    def _person_or_group(self) -> Attendee:
        if (self.name is None) == (self.group is None):
            raise PydanticCustomError("attendee_kind", "name or group")
        return self


class Headcount(Record):
    """A stated total of attendees, which need not be the sum of the groups."""

    total: Count
    """Tổng số đại biểu như được công bố."""
    about: Approximation | None = None
    """Con số là ước chừng."""


People = Annotated[tuple[Person, ...], BeforeValidator(as_list), Field()]
"""One person or several, in the order typed."""
