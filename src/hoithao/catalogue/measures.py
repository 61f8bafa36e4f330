"""What was found in a Word file, in words: ``size=11|not-bold`` → «cỡ chữ 11, chữ không đậm»."""

from __future__ import annotations

MEASURES: dict[str, tuple[str, str]] = {
    # Pages.
    "page": ("khổ giấy là {} mm", "the page is {} mm"),
    "landscape": ("trang nằm ngang", "the page is turned"),
    "not-marked-landscape": ("trang ngang chưa đặt Landscape", "the page is not marked landscape"),
    "mm": ("lề là {} mm", "the margin is {} mm"),
    "no-page-number": ("đầu trang không có số trang", "the header has no page number"),
    "page-number-twice": ("đầu trang có hơn một số trang", "the header has more than one page number"),
    "not-arabic": ("số trang không phải chữ số Ả Rập", "the page number is not Arabic"),
    "starts-at": ("số trang bắt đầu từ {}", "the numbers start at {}"),
    "number-on-first-page": ("trang thứ nhất có số trang", "the first page shows a number"),
    "numbers-go-on": ("số trang nối tiếp phần trước", "the numbers go on from the section before"),
    "no-own-section": ("phụ lục không ở phần (section) riêng", "the annex has no section of its own"),
    "number-in-footer": ("chân trang có số trang", "the footer holds a page number"),
    "on-later-pages": ("chân trang có chữ ở các trang sau", "the footer of later pages holds text"),
    # Characters.
    "font": ("phông chữ là {}", "the font is {}"),
    "no-font": ("không đặt phông chữ nào", "no font is set"),
    "old-font": ("dùng phông {}", "the font {} is used"),
    "color": ("màu chữ là {}", "the colour is {}"),
    "decomposed": ("có {} đoạn gõ theo Unicode tổ hợp", "paragraphs in decomposed Unicode: {}"),
    "size": ("cỡ chữ {}", "the size is {}"),
    "another-size": ("có chữ cỡ {}", "some text is {} pt"),
    "usual-size": ("khác với cỡ {} của nội dung", "not {} pt as the rest"),
    "bold": ("chữ đậm", "it is bold"),
    "not-bold": ("chữ không đậm", "it is not bold"),
    "italic": ("chữ nghiêng", "it is italic"),
    "upright": ("chữ không nghiêng", "it is not italic"),
    "upper": ("chữ in hoa", "it is in capitals"),
    "lower": ("chữ không in hoa", "it is not in capitals"),
    # Places.
    "align": ("căn {}", "it is set {}"),
    "off-centre": ("thụt lề hai bên lệch nhau", "its indents push it off the centre"),
    "set-in": ("có thụt lề", "it is set in"),
    "lines": ("cách dòng {}", "line spacing is {}"),
    "gap": ("chỉ cách {} pt", "they are {} pt apart"),
    "first-line": ("chữ đầu dòng lùi {} cm", "the first line is set in by {} cm"),
    "first-line-also": ("đoạn này lùi {} cm, khác các đoạn còn lại", "this one is set in by {} cm, unlike the rest"),
    "blank-line": ("có dòng trống chen giữa", "an empty line stands between"),
    "not-level": ("không ngang hàng", "they are not level"),
    "sides-exchanged": ("Quốc hiệu ở bên trái", "Quốc hiệu stands on the left"),
    "table-lines": ("bảng có kẻ khung", "the table has lines"),
    "on-right": ("nằm ở cột phải", "they stand in the right column"),
    "above-secretary": ("phía trên không có thư ký", "no secretary stands above"),
    "room": ("chỉ chừa {} mm", "only {} mm are left"),
    "not-kept": ("đoạn cuối chưa đặt Keep with next", "the last paragraph is not kept with the next"),
    "dash-off": ("gạch đầu dòng không thẳng dưới dấu hai chấm", "the dash does not stand under the colon"),
    # Rules.
    "no-rule": ("không có đường kẻ", "there is no rule"),
    "rule-twice": ("có hơn một đường kẻ", "there is more than one rule"),
    "rule-not-solid": ("đường kẻ không phải một nét liền", "the rule is not one solid line"),
    "rule-share": ("đường kẻ dài bằng {} dòng chữ", "the rule is {} of the text"),
    "rule-across": ("đường kẻ dài hết khối", "the rule is as wide as the block"),
    "rule-off": ("đường kẻ lệch {} mm so với giữa dòng chữ", "the rule is {} mm off the middle"),
    # Words.
    "missing": ("không có", "it is missing"),
    "reads": ("ghi «{}»", "it reads «{}»"),
    "and-reads": ("lại có «{}»", "and also «{}»"),
    "symbol": ("ký hiệu là «{}»", "the symbol is «{}»"),
    "wanted-symbol": ("phải là «{}»", "it has to be «{}»"),
    "number": ("số ghi là {}", "the number is {}"),
    "numbered": ("số là {}", "the number is {}"),
    "not-numbered": ("không có số", "there is no number"),
    "wanted": ("phải là {}", "it has to be {}"),
    "wanted-none": ("phải bỏ số", "there should be none"),
    "letter": ("chữ cái là {})", "the letter is {})"),
    "wanted-letter": ("phải là {})", "it has to be {})"),
    "ends": ("cuối dòng là «{}»", "it ends with «{}»"),
    "no-roman": ("tiêu đề không có số La Mã", "the heading has no Roman number"),
    "no-end-mark": ("cuối nội dung không có «./.»", "the text does not end with «./.»"),
    "end-mark-early": ("«./.» đứng giữa nội dung", "«./.» stands inside the text"),
    "as-above": ("ghi «Như trên» mà không có Kính gửi", "it reads «Như trên» without Kính gửi"),
    "no-dash": ("không có gạch đầu dòng", "there is no dash"),
    "no-semicolon": ("cuối dòng không có dấu chấm phẩy", "there is no semicolon at the end"),
    "letters-only": ("có dòng «V/v», chỉ dùng cho công văn", "«V/v» belongs to a công văn"),
    "not-in-letter": ("công văn có dòng tên loại", "the công văn names a type"),
    "not-in-this-type": ("loại văn bản này có dòng Kính gửi", "this type has the line"),
    "no-period": ("thiếu dấu chấm sau chữ viết tắt", "the abbreviation lacks its period"),
    "one-head": ("ghi TM.", "it signs TM."),
    "no-kt": ("cấp phó ký mà không ghi KT.", "a deputy signs without KT."),
    "no-deputy": ("ghi KT. mà không có chức vụ cấp phó", "KT. is there without the post of the deputy"),
    "kt-below": ("KT. ở dưới chức vụ cấp phó", "KT. stands below the post of the deputy"),
    "other-post": ("chức vụ sau KT. và chức vụ cấp phó không khớp", "the posts after KT. and of the deputy differ"),
    "no-label": ("không có dòng «{}»", "there is no line «{}»"),
    "label-order": ("dòng này sai thứ tự", "this line is out of order"),
    "before-first-label": ("có đoạn trước dòng thời gian bắt đầu", "a paragraph stands before the first label"),
    "not-last": ("dòng này không ở cuối", "the line is not the last"),
    "ends-before-start": ("kết thúc trước khi bắt đầu", "it ends before it starts"),
    "no-caption": ("không có «{}»", "there is no «{}»"),
    "not-mentioned": ("nội dung không nhắc đến phụ lục", "the text does not mention the annex"),
    "other-number": ("không khớp với số, ký hiệu, ngày ở đầu văn bản", "it does not agree with the head"),
    "table-wide": ("bảng rộng quá lề {} mm", "the table is {} mm too wide"),
    "header-once": ("dòng tiêu đề không lặp lại", "the heading does not repeat"),
    "word-cut": ("chữ «{}» rộng hơn ô", "«{}» is wider than its cell"),
    "bullet": ("dùng ký hiệu đầu dòng của Word", "Word's bullets are used"),
}
"""Measures by name, in Vietnamese and in English; ``{}`` takes the value."""

_ALIGNS = {
    "left": ("trái", "left"),
    "right": ("phải", "right"),
    "center": ("giữa", "centred"),
    "both": ("đều hai bên", "justified"),
}
_LONGEST = 80
_WITH_DECIMALS = frozenset(
    {
        "size",
        "another-size",
        "usual-size",
        "mm",
        "lines",
        "gap",
        "rule-off",
        "first-line",
        "first-line-also",
    }
)


def said(value: str, language: str) -> str:
    """Return measures in words."""
    return ", ".join(_one(token, language) for token in value.split("|"))


def _one(token: str, language: str) -> str:
    name, _, value = token.partition("=")
    texts = MEASURES.get(name)
    if texts is None:
        return token
    english = language == "en"
    if name == "align":
        value = _ALIGNS.get(value, (value, value))[english]
    if name in _WITH_DECIMALS and not english:
        value = value.replace(".", ",")
    if len(value) > _LONGEST:
        value = value[: _LONGEST - 1].rstrip() + "…"
    return texts[english].replace("{}", value)
