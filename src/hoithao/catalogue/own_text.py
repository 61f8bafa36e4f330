"""Templates of an agency: what a template may do, and what is said of it before it is used (HT712–HT749)."""

from __future__ import annotations

from hoithao.catalogue.entry import ERROR, NOTE, Entry, Without

SHAPES: dict[str, tuple[str, str]] = {
    "text": ("chữ", "text"),
    "str": ("chữ", "text"),
    "number": ("số", "a number"),
    "flag": ("giá trị đúng hoặc sai", "true or false"),
    "bool": ("giá trị đúng hoặc sai", "true or false"),
    "nothing": ("giá trị rỗng (none)", "nothing (none)"),
    "NoneType": ("giá trị rỗng (none)", "nothing (none)"),
    "list": ("một danh sách", "a list"),
    "tuple": ("một danh sách", "a list"),
    "generator": ("một danh sách", "a list"),
    "fields": ("một nhóm giá trị", "a group of values"),
    "dict": ("một nhóm giá trị", "a group of values"),
    "macro": ("một macro", "a macro"),
    "call": ("một phép gọi thiếu dấu ngoặc", "a call without its brackets"),
}
"""What a value of a template can be, for the value ``shape``."""

ENTRIES: dict[str, Entry] = {
    "HT712": Entry(
        "template-unknown-name",
        ERROR,
        vi="Văn bản này không có giá trị nào tên «{name}».",
        en="This document has no value called «{name}».",
        hint_vi="Ý bạn là «{nearest}»?",
        hint_en="Did you mean «{nearest}»?",
        without=(
            Without(
                "nearest",
                hint_vi="Chọn một trong các giá trị: {options}.",
                hint_en="Choose one of: {options}.",
            ),
        ),
    ),
    "HT713": Entry(
        "template-value-of-another-kind",
        ERROR,
        vi="Giá trị «{value}» không dùng được như vậy: đây là {shape}.",
        en="The value «{value}» cannot be used so: it is {shape}.",
        hint_vi="Kiểm tra xem chỗ này cần chữ, hay cần danh sách để lặp bằng «for».",
        hint_en="Check whether text is wanted here, or a list to go through with «for».",
        without=(
            Without(
                "value",
                vi="Chỉ in được chữ và số, còn giá trị ở đây là {shape}.",
                en="Only text and numbers can be printed, and the value here is {shape}.",
            ),
        ),
    ),
    "HT714": Entry(
        "template-unused-values",
        NOTE,
        vi="Mẫu không dùng các giá trị sau của văn bản này: {options}.",
        en="The template does not use these values of the document: {options}.",
        hint_vi="Kiểm tra xem có bỏ sót nội dung cần in không.",
        hint_en="Check that nothing which has to be printed was left out.",
    ),
    "HT715": Entry(
        "template-too-slow",
        ERROR,
        vi="Mẫu chạy quá thời gian cho phép và đã bị dừng.",
        en="The template ran longer than it may and was stopped.",
        hint_vi="Kiểm tra các vòng lặp ở gần dòng này của mẫu.",
        hint_en="Check the loops near this line of the template.",
    ),
    "HT716": Entry(
        "template-too-much",
        ERROR,
        vi="Mẫu dùng quá nhiều bộ nhớ hoặc tạo ra quá nhiều chữ nên đã bị dừng.",
        en="The template took too much memory or gave too much text, and was stopped.",
        hint_vi="Kiểm tra các chỗ nối, nhân hoặc lặp chữ ở gần dòng này của mẫu.",
        hint_en="Check where text is joined, multiplied or repeated near this line of the template.",
    ),
    "HT717": Entry(
        "template-calls-itself",
        ERROR,
        vi="Mẫu gọi lồng nhau quá sâu, hoặc tự gọi lại chính mình không dừng.",
        en="The template is nested too deeply, or calls itself without an end.",
        hint_vi="Kiểm tra các lệnh «include» và «macro» gọi lẫn nhau.",
        hint_en="Check the «include» statements and macros that call each other.",
    ),
    "HT718": Entry(
        "template-fails",
        ERROR,
        vi="Mẫu không chạy được ở dòng này: «{problem}».",
        en="The template fails on this line: «{problem}».",
        hint_vi="Sửa phép tính hoặc bộ lọc ở dòng này của mẫu.",
        hint_en="Correct the computation or the filter on this line of the template.",
    ),
    "HT719": Entry(
        "template-not-allowed",
        ERROR,
        vi="Mẫu không được dùng «{name}».",
        en="A template may not use «{name}».",
        hint_vi="Ý bạn là «{nearest}»?",
        hint_en="Did you mean «{nearest}»?",
        without=(
            Without(
                "nearest",
                hint_vi="Xem những gì mẫu được dùng trong docs/mau-rieng.md, rồi viết lại dòng này.",
                hint_en="Look up what templates may use in docs/mau-rieng.md and write the line anew.",
            ),
        ),
    ),
    "HT720": Entry(
        "template-unclosed-block",
        ERROR,
        vi="Lệnh «{name}» của mẫu mở ở đây mà không đóng.",
        en="The statement «{name}» of the template is opened here and never closed.",
        hint_vi="Thêm «end{name}» vào chỗ kết thúc.",
        hint_en="Add «end{name}» where it ends.",
        without=(
            Without(
                "name",
                vi="Ngoặc của mẫu mở ở đây mà không đóng.",
                en="The braces of the template are opened here and never closed.",
                hint_vi="Thêm dấu ngoặc đóng.",
                hint_en="Add the closing braces.",
            ),
        ),
    ),
    "HT721": Entry(
        "template-stray-end",
        ERROR,
        vi="Lệnh «{name}» của mẫu không có lệnh mở tương ứng.",
        en="The statement «{name}» of the template closes nothing.",
        hint_vi="Xóa lệnh này, hoặc thêm lệnh mở ở phía trên.",
        hint_en="Remove it, or open the block above.",
    ),
    "HT722": Entry(
        "template-folder-unreadable",
        ERROR,
        vi="Không dùng được thư mục mẫu «{name}»: {reason}.",
        en="The template folder «{name}» cannot be used: {reason}.",
        hint_vi="Kiểm tra khóa «templates» và thư mục mà khóa ấy chỉ đến.",
        hint_en="Check the key «templates» and the folder it names.",
    ),
    "HT723": Entry(
        "template-file-refused",
        ERROR,
        vi="Không nhận tệp mẫu «{name}»: {reason}.",
        en="The template file «{name}» is refused: {reason}.",
        hint_vi="Thay bằng một tệp thường, mã UTF-8, nằm ngay trong thư mục mẫu.",
        hint_en="Replace it with a regular UTF-8 file that lies in the template folder itself.",
    ),
    "HT724": Entry(
        "template-file-unused",
        NOTE,
        vi="Không văn bản nào dùng tệp mẫu «{name}».",
        en="No document uses the template file «{name}».",
        hint_vi="Kiểm tra tên tệp: {options}; hoặc gọi tệp này bằng «include».",
        hint_en="Check the name of the file: {options}; or include it from another one.",
    ),
    "HT725": Entry(
        "form-refused",
        ERROR,
        vi="Không nhận biểu mẫu «{name}»: {reason}.",
        en="The form «{name}» is refused: {reason}.",
        hint_vi="Mở biểu mẫu bằng Word, bỏ nội dung đó, lưu thành tệp .docx rồi chạy lại.",
        hint_en="Open the form in Word, take that out, save it as .docx and run again.",
    ),
    "HT726": Entry(
        "form-tag-takes-text",
        ERROR,
        vi="Thẻ «{tag}» của biểu mẫu sẽ làm mất chữ «{text}» đứng cùng chỗ.",
        en="The tag «{tag}» of the form would take away the text «{text}» that stands with it.",
        hint_vi="Đặt thẻ này một mình trong đoạn (p), hàng (tr) hoặc ô (tc) riêng.",
        hint_en="Put the tag alone into a paragraph (p), row (tr) or cell (tc) of its own.",
        without=(
            Without(
                "text",
                vi="Thẻ «{tag}» của biểu mẫu không đứng một mình đúng chỗ.",
                en="The tag «{tag}» of the form does not stand alone where it has to.",
            ),
        ),
    ),
    "HT727": Entry(
        "form-loses-text",
        ERROR,
        vi="Điền biểu mẫu này sẽ làm mất hoặc đổi chữ ở gần «{text}».",
        en="Filling this form would lose or change text near «{text}».",
        hint_vi="Kiểm tra các thẻ ở gần chỗ này, nhất là thẻ mở ở đoạn này mà đóng ở đoạn khác.",
        hint_en="Check the tags near it, above all those that open in one paragraph and close in another.",
        without=(
            Without(
                "text",
                vi="Không điền được biểu mẫu này: các thẻ làm hỏng bố cục của tệp Word.",
                en="The form cannot be filled: its tags break the structure of the Word file.",
            ),
        ),
    ),
    "HT728": Entry(
        "form-leaves-remarks-out",
        ERROR,
        vi="Biểu mẫu này chỉ nêu {told} trong {count} ý kiến.",
        en="The form tells {told} of {count} remarks only.",
        hint_vi="Thêm vòng lặp qua «section.spoken» và «section.written» của từng mục trong «sections».",
        hint_en="Add loops over «section.spoken» and «section.written» of each of the «sections».",
    ),
    "HT730": Entry(
        "look-outside-decree",
        ERROR,
        vi="Kiểu «{style}» của mẫu trình bày: {property} là {found}, chỉ được {allowed} ({clause}).",
        en="The style «{style}» of the look: {property} is {found}, only {allowed} is allowed ({clause}).",
        hint_vi="Sửa kiểu này trong tệp Word (Modify Style), hoặc để như tệp «hoithao look» lập.",
        hint_en="Correct the style in the Word file (Modify Style), or leave it as «hoithao look» writes it.",
        without=(
            Without(
                "style",
                vi="Trang của mẫu trình bày: {property} là {found}, chỉ được {allowed} ({clause}).",
                en="The page of the look: {property} is {found}, only {allowed} is allowed ({clause}).",
                hint_vi="Sửa khổ giấy hoặc lề trang trong tệp Word (Page Setup).",
                hint_en="Correct the page size or the margins in the Word file (Page Setup).",
            ),
        ),
    ),
    "HT731": Entry(
        "look-unreadable",
        ERROR,
        vi="Không dùng được mẫu trình bày «{name}»: {reason}.",
        en="The look «{name}» cannot be used: {reason}.",
        hint_vi="Lập tệp bằng «hoithao look -o mau-co-quan.docx» rồi sửa các kiểu trong Word.",
        hint_en="Write it with «hoithao look -o mau-co-quan.docx» and edit the styles in Word.",
    ),
    "HT732": Entry(
        "look-without-style",
        NOTE,
        vi="Mẫu trình bày không có kiểu «{style}» nên kiểu của chương trình được dùng.",
        en="The look has no style «{style}», so that of the program is used.",
        hint_vi="Bỏ qua nếu cố ý, hoặc lập lại tệp bằng «hoithao look».",
        hint_en="Keep it so if that is meant, or write the file anew with «hoithao look».",
    ),
}

PROPERTIES: dict[str, tuple[str, str]] = {
    "page": ("khổ giấy", "the size"),
    "margin-top": ("lề trên", "the top margin"),
    "margin-bottom": ("lề dưới", "the bottom margin"),
    "margin-left": ("lề trái", "the left margin"),
    "margin-right": ("lề phải", "the right margin"),
    "font": ("phông chữ", "the font"),
    "colour": ("màu chữ", "the colour"),
    "size": ("cỡ chữ", "the size"),
    "bold": ("chữ đậm", "bold"),
    "italic": ("chữ nghiêng", "italic"),
    "align": ("căn lề", "the alignment"),
    "line": ("giãn dòng", "the line spacing"),
    "gap": ("khoảng cách đoạn", "the gap between paragraphs"),
    "before": ("khoảng cách trên", "the space before"),
    "after": ("khoảng cách dưới", "the space after"),
    "left": ("thụt lề trái", "the left indent"),
    "first": ("lùi đầu dòng", "the first-line indent"),
}
"""What is set of a style or a page, for the value ``property``."""

CHOICES: dict[str, tuple[str, str]] = {
    "yes": ("có", "yes"),
    "no": ("không", "no"),
    "left": ("trái", "left"),
    "right": ("phải", "right"),
    "center": ("giữa", "centred"),
    "both": ("đều hai bên", "justified"),
    "000000": ("đen", "black"),
}
"""Words for what a property is set to (HT730)."""
