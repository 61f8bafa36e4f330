"""Templates (HT7xx)."""

from __future__ import annotations

from hoithao.catalogue.entry import ERROR, Entry, Without

ENTRIES: dict[str, Entry] = {
    "HT701": Entry(
        "template-undefined",
        ERROR,
        vi="Mẫu dùng một giá trị không có hoặc không được phép: «{problem}».",
        en="The template uses a value that is not there or not allowed: «{problem}».",
        hint_vi="Sửa tên giá trị ở dòng này của mẫu.",
        hint_en="Correct the name on this line of the template.",
    ),
    "HT702": Entry(
        "template-syntax",
        ERROR,
        vi="Mẫu sai cú pháp ở dòng này: «{problem}».",
        en="The syntax of the template is wrong on this line: «{problem}».",
        hint_vi="Kiểm tra các dấu ngoặc và lệnh mở, đóng của mẫu.",
        hint_en="Check the braces and that each statement of the template is closed.",
    ),
    "HT703": Entry(
        "template-unknown-element",
        ERROR,
        vi="Mẫu dùng phần tử «{element}» không có trong bộ phần tử cho phép.",
        en="The template uses «{element}», which is none of the known elements.",
        hint_vi="Kiểm tra chính tả tên phần tử; phần tử ngoài cùng phải là «document».",
        hint_en="Check the spelling of the element; the outermost one has to be «document».",
    ),
    "HT704": Entry(
        "template-unknown-attribute",
        ERROR,
        vi="Phần tử «{element}» của mẫu không có thuộc tính «{attribute}».",
        en="The element «{element}» of the template has no attribute «{attribute}».",
        hint_vi="Xóa thuộc tính này hoặc sửa tên của nó.",
        hint_en="Remove the attribute or correct its name.",
    ),
    "HT705": Entry(
        "template-misplaced-element",
        ERROR,
        vi="Phần tử «{element}» của mẫu không được nằm trong «{parent}».",
        en="The element «{element}» of the template cannot stand in «{parent}».",
        hint_vi="Chuyển phần tử này về đúng chỗ trong mẫu.",
        hint_en="Move the element to where it belongs.",
        without=(
            Without(
                "parent",
                vi="Phần tử «{element}» của mẫu không được nằm ngoài cùng.",
                en="The element «{element}» of the template cannot be the outermost one.",
                hint_vi="Đặt toàn bộ nội dung của mẫu trong phần tử «document».",
                hint_en="Put everything in the template into the element «document».",
            ),
        ),
    ),
    "HT706": Entry(
        "template-stray-text",
        ERROR,
        vi="Chữ «{text}» nằm thẳng trong phần tử «{parent}» của mẫu, nơi không nhận chữ.",
        en="The text «{text}» stands directly in the element «{parent}», which takes none.",
        hint_vi="Đặt chữ này trong một phần tử như «p» hoặc «heading».",
        hint_en="Put the text into an element such as «p» or «heading».",
    ),
    "HT707": Entry(
        "template-bad-xml",
        ERROR,
        vi="Kết quả của mẫu không phải là XML đúng: «{problem}».",
        en="What the template gives is not well-formed XML: «{problem}».",
        hint_vi="Kiểm tra các thẻ mở, đóng ở gần dòng này của mẫu.",
        hint_en="Check the opening and closing tags near this line of the template.",
    ),
    "HT708": Entry(
        "template-bad-attribute-value",
        ERROR,
        vi="Thuộc tính «{attribute}» của mẫu không nhận giá trị «{value}».",
        en="The attribute «{attribute}» of the template does not take the value «{value}».",
        hint_vi="Chọn một trong các giá trị: {options}.",
        hint_en="Choose one of: {options}.",
        without=(
            Without(
                "value",
                vi="Thuộc tính «{attribute}» của mẫu chưa có giá trị.",
                en="The attribute «{attribute}» of the template has no value.",
            ),
        ),
    ),
    "HT709": Entry(
        "template-repeated-element",
        ERROR,
        vi="Phần tử «{element}» xuất hiện nhiều lần trong «{parent}» của mẫu.",
        en="The element «{element}» is there more than once in «{parent}» of the template.",
        hint_vi="Giữ lại một phần tử «{element}».",
        hint_en="Keep one element «{element}».",
    ),
    "HT710": Entry(
        "template-unknown-table",
        ERROR,
        vi="Mẫu dùng bảng «{name}» không có trong văn bản này.",
        en="The template uses a table «{name}» that this document does not have.",
        hint_vi="Chọn một trong các bảng: {options}.",
        hint_en="Choose one of the tables: {options}.",
        without=(
            Without(
                "options",
                hint_vi="Xóa phần tử «table», vì văn bản này không có bảng nào.",
                hint_en="Remove the element «table», as this document has no tables.",
            ),
            Without(
                "name",
                vi="Phần tử «table» của mẫu chưa ghi «name».",
                en="The element «table» of the template has no «name».",
            ),
        ),
    ),
    "HT711": Entry(
        "template-not-found",
        ERROR,
        vi="Không tìm thấy mẫu «{template}».",
        en="The template «{template}» cannot be found.",
        hint_vi="Cài đặt lại chương trình, hoặc kiểm tra tên mẫu được gọi.",
        hint_en="Install the program again, or check the name by which the template is called.",
    ),
    # Output.
}
