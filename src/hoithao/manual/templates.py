"""Pages on templates (HT7xx), for whoever changes a template."""

from __future__ import annotations

from hoithao.manual.page import Page

PAGES: dict[str, Page] = {
    "HT701": Page(
        what="Mẫu có dùng giá trị nào không có, hoặc không được phép dùng, không.",
        why="Giá trị không có mà bỏ qua thì văn bản thiếu chữ; mẫu cũng không được gọi mã của chương trình.",
        wrong="<p>{{ dia_diem }}</p>",
        right="<p>{{ venue }}</p>",
        form="xml",
    ),
    "HT702": Page(
        what="Các lệnh Jinja của mẫu có đúng cú pháp không.",
        why="Mẫu sai cú pháp thì không chạy được.",
        wrong="{% for line in attendees %}<p>{{ line }}</p>",
        right="{% for line in attendees %}<p>{{ line }}</p>{% endfor %}",
        form="xml",
    ),
    "HT703": Page(
        what="Mẫu có chỉ dùng các phần tử đã biết không.",
        why="Mỗi phần tử ứng với một kiểu chữ của Nghị định 30/2020/NĐ-CP; phần tử lạ không có kiểu.",
        wrong="<document><para>Nội dung</para></document>",
        right="<document><p>Nội dung</p></document>",
        form="xml",
    ),
    "HT704": Page(
        what="Phần tử của mẫu có chỉ dùng các thuộc tính đã biết không.",
        why="Thuộc tính gõ sai mà bỏ qua thì văn bản không như người sửa mẫu mong đợi.",
        wrong='<p colour="red">Nội dung</p>',
        right="<p>Nội dung</p>",
        form="xml",
    ),
    "HT705": Page(
        what="Phần tử của mẫu có nằm đúng chỗ không.",
        why="Một số phần tử chỉ có nghĩa trong phần tử khác.",
        wrong="<p><p>Nội dung</p></p>",
        right="<p>Nội dung</p>",
        form="xml",
    ),
    "HT706": Page(
        what="Chữ có nằm trong một phần tử nhận chữ không.",
        why="Chữ nằm ngoài đoạn thì không có kiểu chữ nên không in được.",
        wrong="<document>Nội dung</document>",
        right="<document><p>Nội dung</p></document>",
        form="xml",
    ),
    "HT707": Page(
        what="Kết quả của mẫu có là XML đúng không.",
        why="Thẻ mở mà không đóng thì không biết phần tử kết thúc ở đâu.",
        wrong="<p>Nội dung: {{ venue }}.",
        right="<p>Nội dung: {{ venue }}.</p>",
        form="xml",
    ),
    "HT708": Page(
        what="Giá trị của thuộc tính có nằm trong các giá trị cho phép không.",
        why="Chỉ những giá trị đã biết mới có cách trình bày.",
        wrong='<heading level="4">Nội dung</heading>',
        right='<heading level="2">Nội dung</heading>',
        form="xml",
    ),
    "HT709": Page(
        what="Phần tử chỉ được có một lần có bị lặp không.",
        why="Ví dụ một văn bản chỉ có một phần đầu, một khối chữ ký.",
        wrong="<document><letterhead>…</letterhead><letterhead>…</letterhead></document>",
        right="<document><letterhead>…</letterhead></document>",
        form="xml",
    ),
    "HT710": Page(
        what="Bảng mà mẫu nhắc đến có trong văn bản này không.",
        why="Nội dung bảng do chương trình lập; mẫu chỉ nói bảng đứng ở đâu.",
        wrong='<table name="y-kien"/>',
        right='<table name="annex"/>',
        form="xml",
    ),
    "HT711": Page(
        what="Tệp mẫu được gọi có tồn tại không.",
        why="Không có mẫu thì không lập được văn bản.",
        wrong='{% include "letterheads.xml.j2" %}',
        right='{% include "letterhead.xml.j2" %}',
        form="xml",
    ),
}
