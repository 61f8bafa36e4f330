"""Inputs of any size: workshop files as text, and the same remarks as the rows other programs want."""

from __future__ import annotations

import random
import re

_WORDS = re.findall(
    r"\S+",
    """đề nghị cơ quan soạn thảo nghiên cứu bổ sung quy định trách nhiệm thời hạn cách tính điểm tiêu chí đánh giá
    bảo đảm thống nhất pháp luật hiện hành thuận lợi tổ chức thực hiện địa phương sửa đổi khoản điều kiện hồ sơ thủ tục
    công dân doanh nghiệp báo cáo kết quả theo dõi thi hành văn bản hướng dẫn kinh phí nguồn lực phối hợp kiểm tra xử lý
    vi phạm""",
)
_HEAD = """\
schema: 1
organizers:
  - {name: Sở Tư pháp, parent: UBND thành phố Hải Phòng, symbol: STP}
locality: Hải Phòng
workshop:
  title: Hội thảo góp ý dự thảo Nghị định
  date: 24/9/2024
  start: 14:00
  end: 16:30
  venue: Hội trường Sở Tư pháp
draft:
  type: Nghị định
  title: quy định về theo dõi tình hình thi hành pháp luật
  drafter: Bộ Tư pháp
  sections:
    - {ref: Điều 5, heading: Tiêu chí đánh giá}
    - {ref: Điều 6, heading: Trách nhiệm}
chair: {name: Nguyễn Văn A, honorific: ông, position: Phó Giám đốc, unit: stp}
secretary: {name: Trần Thị B, honorific: bà}
attendees:
  - {group: Đại diện các sở của thành phố}
agenda:
  - {id: gop-y, title: Góp ý dự thảo Nghị định, about: draft}
report: {to: Bộ Tư pháp}
"""


def text_of(number: int) -> str:
    """Return the words of one remark, about 200 characters; the same number gives the same words."""
    words = random.Random(number).choices(_WORDS, k=45)
    return f"Ý kiến {number}: {' '.join(words)}."


def workshop(remarks: int, units: int = 12) -> str:
    """Return a workshop file."""
    out = [_HEAD, "units:\n"]
    out += [f"  - {{id: so-{number}, name: Sở số {number}, invited: true}}\n" for number in range(1, units + 1)]
    out.append("remarks:\n")
    for number in range(1, remarks + 1):
        out.append(
            f"  - id: YK-{number:05}\n"
            f"    by: {{units: so-{number % units + 1}}}\n"
            "    agenda: gop-y\n"
            f"    targets: khoản {number % 9 + 1} Điều {5 + number % 2}\n"
            "    stance: amend\n"
            f'    text: "{text_of(number)}"\n'
        )
    return "".join(out)


def rows(remarks: int) -> list[list[str]]:
    """Return the rows of an annex of five columns."""
    return [
        [str(number), f"Khoản {number % 9 + 1} Điều {5 + number % 2}", f"Sở số {number % 12 + 1}", text_of(number), "x"]
        for number in range(1, remarks + 1)
    ]
