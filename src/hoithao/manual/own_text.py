"""Pages on the templates of an agency (HT712–HT749), for whoever writes one."""

from __future__ import annotations

from hoithao.manual.page import Page

PAGES: dict[str, Page] = {
    "HT712": Page(
        what="Mẫu có chỉ dùng những giá trị mà văn bản này có không, kể cả giá trị nằm trong danh sách, nhóm.",
        why="Giá trị gõ sai tên thì văn bản thiếu chữ; lỗi chỉ hiện khi gặp đúng hội thảo có phần ấy.",
        wrong="{% for section in sections %}<p>{{ section.haeding }}</p>{% endfor %}",
        right="{% for section in sections %}<p>{{ section.heading }}</p>{% endfor %}",
        form="xml",
    ),
    "HT713": Page(
        what="Giá trị có được dùng đúng loại không: chữ và số thì in, danh sách thì lặp.",
        why="In cả danh sách thì văn bản có dấu ngoặc vuông và dấu nháy của máy tính.",
        wrong="<p>{{ attendees }}</p>",
        right="{% for line in attendees %}<p>{{ line }}</p>{% endfor %}",
        form="xml",
    ),
    "HT714": Page(
        what="Mẫu có dùng hết các giá trị của văn bản không.",
        why="Đây là thông tin: bỏ một giá trị có thể là cố ý, cũng có thể là sót.",
        wrong="<letterhead><issuer>{{ issuers[0] }}</issuer></letterhead>",
        right="<letterhead><issuer>{{ issuers[0] }}</issuer><number>{{ number_line }}</number></letterhead>",
        form="xml",
    ),
    "HT715": Page(
        what="Mẫu của cơ quan có chạy xong trong vài giây không.",
        why="Mẫu là do nơi khác gửi đến; vòng lặp không dừng thì máy treo.",
        wrong="{% for a in body %}{% for b in body %}{% for c in body %}…{% endfor %}{% endfor %}{% endfor %}",
        right="{% for line in body %}<p>{{ line }}</p>{% endfor %}",
        form="xml",
    ),
    "HT716": Page(
        what="Mẫu của cơ quan có dùng bộ nhớ và tạo chữ trong giới hạn không.",
        why="Nhân, nối chữ mãi thì máy hết bộ nhớ.",
        wrong="{% for line in body %}{% set ns.text = ns.text ~ ns.text %}{% endfor %}",
        right="{% for line in body %}<p>{{ line }}</p>{% endfor %}",
        form="xml",
    ),
    "HT717": Page(
        what="Mẫu và macro có gọi lại chính mình không dừng không.",
        why="Gọi vòng tròn thì không bao giờ xong.",
        wrong="{% macro line(text) %}{{ line(text) }}{% endmacro %}",
        right="{% macro line(text) %}<p>{{ text }}</p>{% endmacro %}",
        form="xml",
    ),
    "HT718": Page(
        what="Phép tính, bộ lọc của mẫu có chạy được không.",
        why="Ví dụ chia cho không, cộng chữ với số.",
        wrong='<p>{{ "Số " + 5 }}</p>',
        right='<p>{{ "Số " ~ 5 }}</p>',
        form="xml",
    ),
    "HT719": Page(
        what="Mẫu có chỉ dùng các lệnh, bộ lọc, phép thử được phép không.",
        why="Mẫu là mã do nơi khác gửi đến. Những gì biến dữ liệu thành thẻ, đọc tệp, nhìn vào chương trình hoặc "
        "làm kết quả mỗi lần một khác đều không có.",
        wrong="<p>{{ venue|safe }}</p>",
        right="<p>{{ venue }}</p>",
        form="xml",
    ),
    "HT720": Page(
        what="Mỗi lệnh mở, mỗi ngoặc mở của mẫu có chỗ đóng không.",
        why="Thiếu chỗ đóng thì không biết lệnh có tác dụng đến đâu.",
        wrong="{% if venue %}<p>{{ venue }}</p>",
        right="{% if venue %}<p>{{ venue }}</p>{% endif %}",
        form="xml",
    ),
    "HT721": Page(
        what="Mỗi lệnh đóng của mẫu có lệnh mở tương ứng không.",
        why="Lệnh đóng thừa thường là dấu hiệu lệnh mở đã bị xóa nhầm.",
        wrong="<p>{{ venue }}</p>{% endif %}",
        right="{% if venue %}<p>{{ venue }}</p>{% endif %}",
        form="xml",
    ),
    "HT722": Page(
        what="Thư mục mẫu của cơ quan có đọc được không.",
        why="Không đọc được mẫu riêng mà dùng mẫu chung thì văn bản không như cơ quan muốn.",
        wrong="schema: 1\ntemplates: C:\\mau\n",
        right="schema: 1\ntemplates: mau/\n",
        whole=True,
    ),
    "HT723": Page(
        what="Tệp trong thư mục mẫu có phải tệp thường, mã UTF-8, nằm trong thư mục ấy không.",
        why="Liên kết ra ngoài thư mục có thể dẫn đến tệp không định đưa vào văn bản.",
        wrong="mau/minutes.xml.j2 -> /home/khac/minutes.xml.j2",
        right="mau/minutes.xml.j2",
        form="text",
    ),
    "HT724": Page(
        what="Mỗi tệp mẫu có văn bản nào dùng đến không.",
        why="Tên tệp gõ sai thì mẫu sửa xong vẫn không có tác dụng.",
        wrong="mau/minute.xml.j2",
        right="mau/minutes.xml.j2",
        form="text",
    ),
    "HT725": Page(
        what="Biểu mẫu Word của cơ quan có phải tệp .docx chỉ gồm chữ, bảng, hình và trường thông thường không.",
        why="Macro, đối tượng nhúng, liên kết ra ngoài có thể chạy mã hoặc gửi thông tin đi khi người khác mở văn bản.",
        wrong="mau.docm",
        right="mau.docx",
        form="text",
    ),
    "HT726": Page(
        what="Thẻ thay cho cả đoạn, hàng, ô của biểu mẫu có đứng một mình không.",
        why="Khi điền, cả đoạn, hàng hoặc ô chứa thẻ bị bỏ đi; chữ đứng cùng sẽ mất.",
        wrong="Ý kiến: {%p for line in section.spoken %}",
        right="{%p for line in section.spoken %}",
        form="text",
    ),
    "HT727": Page(
        what="Chữ của văn bản đã điền có đúng là chữ mà các thẻ cho ra không.",
        why="Thẻ đặt sai chỗ có thể làm mất chữ mà Word không báo.",
        wrong="{% if venue %} ở đoạn này, {% endif %} ở ô khác",
        right="{% if venue %}{{ venue }}{% endif %}",
        form="text",
    ),
    "HT728": Page(
        what="Biểu mẫu đã nêu ý kiến thì có nêu đủ các ý kiến không.",
        why="Biên bản nêu thiếu ý kiến là sai; biểu mẫu không nêu ý kiến nào thì không bị xét.",
        wrong="{{ sections[0].spoken[0].text }}",
        right="{%p for line in section.spoken %} {{ line.text }} {%p endfor %}",
        form="text",
    ),
    "HT730": Page(
        what="Kiểu chữ, lề trang của mẫu trình bày có nằm trong mức Nghị định cho phép không.",
        why="Cơ quan được chọn trong mức cho phép; ngoài mức ấy văn bản sai thể thức.",
        wrong="Quốc hiệu: cỡ chữ 15",
        right="Quốc hiệu: cỡ chữ 13",
        form="text",
    ),
    "HT731": Page(
        what="Tệp mẫu trình bày của cơ quan có đọc được và có các kiểu của chương trình không.",
        why="Không đọc được mẫu trình bày mà dùng trình bày chung thì văn bản không như cơ quan muốn.",
        wrong="schema: 1\nlook: C:\\mau.docx\n",
        right="schema: 1\nlook: mau-co-quan.docx\n",
        whole=True,
    ),
    "HT732": Page(
        what="Mẫu trình bày có đủ các kiểu của chương trình không.",
        why="Đây là thông tin: kiểu bị xóa trong Word thì lấy kiểu của chương trình.",
        wrong="mẫu trình bày không có kiểu «Căn cứ»",
        right="mẫu trình bày có kiểu «Căn cứ»",
        form="text",
    ),
}
