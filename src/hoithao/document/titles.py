"""Titles set in lines of about one length, cut where a reader would cut them.

The text itself is left alone: what is found is an indent on both sides that makes an office program break so.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from hoithao.document.layout import ParagraphStyle

SLACK = 40
"""Twips beyond the measured text, so that a line meant to hold does hold."""

_BALANCED = 2_000
"""Characters of a title, some thirty lines, up to which its lines are made one length."""

_LEAST = 0.5
"""The share of the indent that makes the lines most alike, below which they are not about one length."""

_TRIED = 16
_SPLIT, _CLINGS = 4, 1
"""What it costs to cut a word of two syllables, and to leave a word at the end of a line that belongs to the next."""

_TYPED = """\
an ninh, an toàn, bãi bỏ, ban hành, báo cáo, bảo đảm, bảo hiểm, bảo vệ, biên bản, biện pháp, bình đẳng, bộ luật,
bổ sung, bộ trưởng, bồi thường, cá nhân, cán bộ, căn cứ, cấp phép, chất lượng, chế độ, chỉ thị, chi tiết, chi trả,
chiến lược, chính phủ, chính quyền, chính sách, chính thức, chính trị, chủ tịch, chuyển đổi, chữa cháy, chức danh,
chức năng, chứng thực, chương trình, công an, công chức, công chứng, công dân, công nghệ, công tác, công văn,
cơ bản, cơ cấu, cơ quan, cơ sở, cung cấp, cưỡng chế, danh mục, dân chủ, dân sự, dân tộc, dịch vụ, doanh nghiệp,
du lịch, dự án, dữ liệu, dự luật, dự thảo, dự toán, đại biểu, đãi ngộ, đánh giá, đào tạo, đặc biệt, đặc khu,
đặc thù, đăng ký, đất đai, đấu giá, đầu tư, đề án, đề xuất, địa bàn, địa phương, điều kiện, định mức, đô thị,
đổi mới, đối với, đơn vị, giai đoạn, giải pháp, giải quyết, giám định, giám đốc, giám sát, giao dịch, giáo dục,
giao thông, giấy mời, giấy phép, giới thiệu, góp ý, hải quan, hành chính, hệ thống, hiến pháp, hiệu quả, hình sự,
hoà giải, hòa giải, hoàn thiện, hoạt động, hộ tịch, hỗ trợ, hội đồng, hội nghị, hội thảo, hợp nhất, hợp tác,
hướng dẫn, kế hoạch, kê khai, kết luận, kết quả, khen thưởng, khiếu nại, khoa học, khu vực, khuyến khích, kiểm sát,
kiểm tra, kinh doanh, kinh phí, kinh tế, lao động, lập pháp, lấy ý, liên quan, lợi ích, luật sư, lý lịch,
môi trường, một số, mục tiêu, năng lực, nâng cao, ngân sách, nghị định, nghị quyết, nghĩa vụ, nguồn lực, người dân,
nhà nước, nhân dân, nhân lực, nhiệm vụ, nội dung, nông nghiệp, nông thôn, phạm vi, phản biện, pháp lệnh, pháp luật,
pháp lý, phát lại, phát triển, phân cấp, phân định, phân quyền, phê duyệt, phòng cháy, phòng chống, phổ biến,
phối hợp, phụ nữ, phương án, phương pháp, phường xã, quan hệ, quản lý, quốc gia, quốc hội, quốc phòng, quốc tế,
quốc tịch, quy chế, quy chuẩn, quy định, quy hoạch, quy phạm, quy trình, quyền hạn, quyền lợi, quyết định, rà soát,
sáng kiến, soạn thảo, sửa đổi, tài chính, tài nguyên, tài sản, tăng cường, tham gia, thanh niên, thành phố,
thanh tra, thay thế, thẩm định, thẩm quyền, theo dõi, thể thao, thí điểm, thi đua, thi hành, thông báo, thông qua,
thông tin, thông tư, thủ tục, thủ tướng, thừa phát, thực hiện, thương mại, thường trực, tiếp cận, tiếp nhận,
tiêu chuẩn, tình hình, toạ đàm, tọa đàm, toàn diện, tố cáo, tổ chức, tố tụng, tổng hợp, trách nhiệm, trẻ em,
triển khai, trợ giúp, trung ương, truyền thông, trực tuyến, trường hợp, tuyển dụng, tư pháp, uỷ ban, ủy ban,
ứng dụng, ưu đãi, vai trò, văn bản, văn hoá, văn hóa, văn phòng, vi phạm, việc làm, viên chức, vụ việc, xã hội,
xác định, xác nhận, xây dựng, xử lý, xử phạt, ý kiến
"""
_WORDS_OF_TWO = frozenset(word.strip() for word in _TYPED.split(","))
"""Words of two syllables that titles of official documents are made of."""

_CLINGING = frozenset(
    {
        "bởi", "các", "cho", "có", "của", "do", "để", "đến", "đối", "được", "giữa", "không", "là", "mọi", "một", "mức",
        "những", "ở", "số", "tại", "theo", "thuộc", "trên", "trong", "và", "về", "với",
    }
)  # fmt: skip
"""Short words that belong to what follows them."""

_DASHES = ("-", "–", "—")
_BEFORE = "([“\"'"
_BEHIND = tuple(".,;:!?)]”\"'")


class _Line(Struct, frozen=True):
    """One line of a text set in a width: how long it is, in units of the font, and the last word and the next one."""

    units: int
    last: str = ""
    following: str = ""


def line_widths(style: ParagraphStyle, text: str, width: float) -> list[float]:
    """Set a text in lines as an office program does, and return how wide each comes out, in twips."""
    return [style.in_twips(line.units) for line in _lines(style, _measured(style, text), width)]


@lru_cache(maxsize=256)  # workshops of one agency have names and drafts in common
def balanced(style: ParagraphStyle, text: str, width: int) -> int:
    """Return the indent on both sides, in twips, that sets a text in lines of about one length.

    There are as many lines as without it. Among the indents that do so, those are preferred that cut no word of two
    syllables, then those whose lines are most alike. A text of one line, or a very long one, gets none.
    """
    if len(text) > _BALANCED:
        return 0
    words = _measured(style, text)
    count = len(_lines(style, words, width - SLACK))
    if count < 2:
        return 0
    low, high = 0, width // 2
    while high - low > 20:
        middle = (low + high) // 2
        if len(_lines(style, words, width - 2 * middle - SLACK)) > count:
            high = middle
        else:
            low = middle
    # A little room, for a machine whose font is a shade wider.
    most = max(low - SLACK, 0)
    tried = [round(most * (1 - (1 - _LEAST) * step / _TRIED)) for step in range(_TRIED + 1)]

    def cost(sides: int) -> int:
        # The same cuts must come about where the font is a shade wider.
        return max(_cost(_lines(style, words, width - 2 * sides - less)) for less in (0, SLACK))

    return min(tried, key=lambda sides: (cost(sides), -sides))


def _measured(style: ParagraphStyle, text: str) -> list[list[tuple[str, int]]]:
    """Return the words of each line as typed, with their widths in units of the font."""
    return [[(word, style.units(word)) for word in line.split(" ")] for line in text.split("\n")]


def _lines(style: ParagraphStyle, words: Sequence[Sequence[tuple[str, int]]], width: float) -> list[_Line]:
    blank = style.units(" ")
    # One comparison a word: the width in the font's own units.
    room = width / style.in_twips(1_000_000) * 1_000_000
    lines: list[_Line] = []
    for typed in words:
        line: int | None = None
        last = ""
        for word, units in typed:
            longer = units if line is None else line + blank + units
            if line and longer > room:
                lines.append(_Line(line, last, word))
                line = units
            else:
                # A blank before the first word is no part of the line.
                line = longer or None
            last = word
        lines.append(_Line(line or 0, last))
    return lines


def _cost(lines: Sequence[_Line]) -> int:
    return sum(_cost_of_cut(line.last, line.following) for line in lines if line.following)


def _cost_of_cut(last: str, following: str) -> int:
    if last.endswith(_BEHIND):
        return 0
    if following in _DASHES or last in _DASHES:
        return _SPLIT
    before, after = last.lstrip(_BEFORE), following.rstrip("".join(_BEHIND))
    if f"{before} {after}".casefold() in _WORDS_OF_TWO:
        return _SPLIT
    is_name = before[:1].isupper() and after[:1].isupper() and not (before.isupper() and after.isupper())
    if is_name or after[:1].isdigit():
        return _SPLIT
    return _CLINGS if before.casefold() in _CLINGING else 0
