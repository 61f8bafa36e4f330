"""Every diagnostic code: its severity, its texts in two languages and its legal basis.

A code is a promise: its number is never given to another fault, and a text may
be made better but not be made to mean something else. Call sites pass values
only; the words stand here. The first digit is the phase that speaks: 0 files,
1 YAML, 2 shape, 3 facts, 4 remarks, 5 the decree's form, 7 templates,
8 output, 9 the program itself.

«PL I» in a basis is Phụ lục I of Nghị định 30/2020/NĐ-CP, «Điều» an article of
its body.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from hoithao.diagnostics import Diagnostic, Path, Related, Severity, Span

SHORT = 40
"""How many characters of a value a message shows."""

LONG = 200
"""The same for values that are no use when cut: lists of choices, paths, reasons."""

_LONG_VALUES = frozenset({"error", "options", "name", "parts", "problem", "reason"})
_DECIMALS = frozenset({"low", "high"})
_HIDDEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})


@dataclass(frozen=True, slots=True)
class Without:
    """The texts that stand in where the value of ``param`` is empty; an empty text changes nothing."""

    param: str
    vi: str = ""
    en: str = ""
    hint_vi: str = ""
    hint_en: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One code. The texts are ``str.format`` templates over the values of the diagnostic."""

    slug: str
    severity: Severity
    vi: str
    en: str
    hint_vi: str
    hint_en: str
    basis: str = ""
    since: str = "0.1.0"
    without: tuple[Without, ...] = ()


def report(
    code: str,
    file: str,
    span: Span | None = None,
    *,
    path: Path = (),
    related: tuple[Related, ...] = (),
    severity: Severity | None = None,
    **params: str,
) -> Diagnostic:
    """Build a diagnostic, with the severity of its code unless another is given."""
    weight = CATALOGUE[code].severity if severity is None else severity
    return Diagnostic(code, weight, file, params, span, path, related)


def message(diagnostic: Diagnostic, language: str = "vi") -> str:
    """Return the sentence that says what is wrong."""
    entry = CATALOGUE[diagnostic.code]
    texts = [(one.param, one.vi, one.en) for one in entry.without]
    return _filled(diagnostic.params, (entry.vi, entry.en), texts, language)


def hint(diagnostic: Diagnostic, language: str = "vi") -> str:
    """Return the sentence that says what to do next, or an empty text."""
    entry = CATALOGUE[diagnostic.code]
    texts = [(one.param, one.hint_vi, one.hint_en) for one in entry.without]
    return _filled(diagnostic.params, (entry.hint_vi, entry.hint_en), texts, language)


def severity_name(severity: Severity, language: str = "vi") -> str:
    """Return what a severity is called."""
    return _pick(_SEVERITIES[severity], language)


def label(key: str, language: str = "vi") -> str:
    """Return the words beside a related place."""
    return _pick(_LABELS[key], language)


def fact_name(label: str, language: str = "vi") -> str:
    """Return what a missing fact is called inside a sentence."""
    return _pick(FACTS[label], language)


class _Values(dict[str, str]):
    """Values for a template; one that was not given is shown as a gap, never as a crash."""

    def __missing__(self, key: str) -> str:
        return "…"


def _pick(texts: tuple[str, str], language: str) -> str:
    return texts[1] if language == "en" else texts[0]


def _filled(
    params: Mapping[str, str], usual: tuple[str, str], without: list[tuple[str, str, str]], language: str
) -> str:
    fitting = ((vi, en) for param, vi, en in without if vi and not params.get(param, "").strip())
    template = _pick(next(fitting, usual), language)
    return template.format_map(_Values({key: _shown(key, value, language) for key, value in params.items()}))


def _shown(key: str, value: str, language: str) -> str:
    """Return a value as a message prints it: a known word translated, anything else short and visible."""
    words = _WORDS.get(key, {})
    if value in words:
        return _pick(words[value], language)
    if key in _DECIMALS and language != "en":
        value = value.replace(".", ",")
    limit = LONG if key in _LONG_VALUES else SHORT
    if len(value) > limit:
        value = value[: limit - 1].rstrip() + "…"
    if value.isprintable():
        return value
    return "".join(f"U+{ord(char):04X}" if unicodedata.category(char) in _HIDDEN else char for char in value)


_SEVERITIES: dict[Severity, tuple[str, str]] = {
    Severity.ERROR: ("lỗi", "error"),
    Severity.WARNING: ("cảnh báo", "warning"),
    Severity.NOTE: ("ghi chú", "note"),
}

_LABELS: dict[str, tuple[str, str]] = {
    "first-here": ("khai báo lần đầu ở đây", "first given here"),
}

FACTS: dict[str, tuple[str, str]] = {
    "locality": ("địa danh", "the place of issue"),
    "symbol": ("ký hiệu cơ quan", "the abbreviation of the issuing body"),
    "date": ("ngày tổ chức", "the day of the workshop"),
    "start": ("giờ bắt đầu", "the opening time"),
    "end": ("giờ kết thúc", "the closing time"),
    "venue": ("địa điểm", "the venue"),
    "chair": ("người chủ trì", "the chair"),
    "secretary": ("thư ký", "the secretary"),
    "attendees": ("thành phần tham dự", "the attendees"),
    "agenda": ("chương trình", "the agenda"),
    "target": ("nội dung dự thảo mà ý kiến góp ý", "the part of the draft that the remark is about"),
    "stance": ("quan điểm của ý kiến", "the stance of the remark"),
    "minutes-number": ("số biên bản", "the number of the minutes"),
    "report-number": ("số báo cáo", "the number of the report"),
    "report-date": ("ngày báo cáo", "the date of the report"),
    "addressee": ("nơi nhận báo cáo (Kính gửi)", "the addressee of the report (Kính gửi)"),
    "drafting-unit": ("đơn vị soạn thảo (dòng Lưu)", "the drafting unit (for the line Lưu)"),
    "signer": ("người ký", "the signer"),
    "signer-position": ("chức vụ người ký", "the position of the signer"),
}
"""What each fact of :mod:`hoithao.missing` is called, in Vietnamese and in English."""

KINDS: dict[str, tuple[str, str]] = {
    "organizers": ("cơ quan tổ chức", "organizer"),
    "units": ("đơn vị", "unit"),
    "agenda": ("nội dung chương trình", "agenda item"),
    "drafts": ("dự thảo", "draft"),
    "issues": ("vấn đề", "issue"),
    "options": ("phương án", "option"),
    "replies": ("văn bản góp ý", "written reply"),
    "remarks": ("ý kiến", "remark"),
    "sessions": ("phiên", "session"),
}
"""What an id can stand for (HT303)."""

REASONS: dict[str, tuple[str, str]] = {
    "not-found": ("không có tệp hoặc thư mục này", "there is no such file or folder"),
    "is-directory": ("đây là thư mục, không phải tệp", "it is a folder, not a file"),
    "not-directory": ("đây là tệp, không phải thư mục", "it is a file, not a folder"),
    "no-permission": ("không có quyền truy cập", "access is not permitted"),
    "read-only": ("ổ đĩa chỉ cho phép đọc", "the disk is read-only"),
    "no-space": ("ổ đĩa đã đầy", "the disk is full"),
    "in-use": ("tệp đang được chương trình khác mở", "another program holds the file open"),
    "exists": ("tệp đã có sẵn", "the file is already there"),
    "is-input": ("đây là tệp đầu vào", "it is an input file"),
    "not-docx": ("tên tệp phải kết thúc bằng .docx", "the name has to end in .docx"),
    "name-too-long": ("tên tệp quá dài", "the name is too long"),
    "failed": ("hệ thống từ chối", "the system refused"),
}
"""Words for the value ``reason``; a reason that is not listed is printed as it comes."""

_WORDS: dict[str, dict[str, tuple[str, str]]] = {"fact": FACTS, "kind": KINDS, "reason": REASONS}

_ERROR, _WARNING, _NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

_BLANK_VALUE = Without("value", vi="Khóa «{key}» chưa có nội dung.", en="The key «{key}» has no content.")

CATALOGUE: dict[str, Entry] = {
    # Files.
    "HT001": Entry(
        "unreadable-file",
        _ERROR,
        vi="Không đọc được tệp: {reason}.",
        en="The file cannot be read: {reason}.",
        hint_vi="Kiểm tra đường dẫn và quyền đọc tệp.",
        hint_en="Check the path and whether you may read the file.",
    ),
    "HT002": Entry(
        "not-utf-8",
        _ERROR,
        vi="Tệp không phải là văn bản UTF-8, có byte «{byte}» không đọc được.",
        en="The file is not UTF-8 text: the byte «{byte}» cannot be read.",
        hint_vi="Mở tệp bằng trình soạn thảo văn bản rồi lưu lại với bảng mã UTF-8.",
        hint_en="Open the file in a text editor and save it again as UTF-8.",
    ),
    "HT003": Entry(
        "utf-16",
        _ERROR,
        vi="Tệp được lưu bằng bảng mã UTF-16, không phải UTF-8.",
        en="The file is saved as UTF-16, not as UTF-8.",
        hint_vi="Chọn Lưu thành và bảng mã UTF-8 trong trình soạn thảo văn bản.",
        hint_en="Choose Save As and the encoding UTF-8 in the text editor.",
    ),
    "HT004": Entry(
        "file-too-large",
        _ERROR,
        vi="Tệp có dung lượng {size}, vượt mức cho phép {limit}.",
        en="The file is {size} large, more than the {limit} that are allowed.",
        hint_vi="Kiểm tra xem có chọn nhầm tệp không, hoặc tách thành nhiều tệp.",
        hint_en="Check that this is the right file, or split it into several.",
    ),
    "HT005": Entry(
        "empty-file",
        _ERROR,
        vi="Tệp không có nội dung.",
        en="The file has no content.",
        hint_vi="Bắt đầu từ một tệp mẫu trong thư mục examples.",
        hint_en="Start from one of the files in the folder examples.",
    ),
    "HT006": Entry(
        "unsuitable-output",
        _ERROR,
        vi="Không dùng được «{name}» làm nơi ghi kết quả: {reason}.",
        en="«{name}» cannot be used for the output: {reason}.",
        hint_vi="Chọn một đường dẫn khác để ghi kết quả.",
        hint_en="Choose another path for the output.",
    ),
    "HT007": Entry(
        "output-collision",
        _ERROR,
        vi="Có hơn một văn bản sẽ ghi vào cùng một tệp «{name}».",
        en="More than one document would be written to the same file «{name}».",
        hint_vi="Đổi tên một tệp đầu vào, hoặc chọn nơi ghi kết quả khác nhau.",
        hint_en="Rename one of the input files or choose different outputs.",
    ),
    # YAML.
    "HT101": Entry(
        "yaml-syntax",
        _ERROR,
        vi="Không đọc được cấu trúc của tệp từ chỗ này.",
        en="The structure of the file cannot be read from here on.",
        hint_vi="Kiểm tra dấu hai chấm, dấu nháy, dấu ngoặc và khoảng thụt đầu dòng ở dòng này và dòng trên.",
        hint_en="Check the colons, quotation marks, brackets and indentation of this line and the one above.",
    ),
    "HT102": Entry(
        "tab-indentation",
        _ERROR,
        vi="Dòng này có ký tự tab ở chỗ chỉ được dùng dấu cách.",
        en="This line has a tab where only spaces are allowed.",
        hint_vi="Thay tab bằng dấu cách, mỗi cấp hai dấu cách.",
        hint_en="Replace the tab with spaces, two for each level.",
    ),
    "HT103": Entry(
        "second-colon",
        _ERROR,
        vi="Giá trị ở dòng này có thêm dấu hai chấm nên không đọc được.",
        en="The value on this line has another colon in it and cannot be read.",
        hint_vi="Đặt cả giá trị trong dấu nháy kép.",
        hint_en="Put the whole value in double quotation marks.",
    ),
    "HT104": Entry(
        "special-first-character",
        _ERROR,
        vi="Giá trị không được bắt đầu bằng ký tự «{char}» khi không có dấu nháy.",
        en="A value without quotation marks cannot start with «{char}».",
        hint_vi="Đặt cả giá trị trong dấu nháy kép.",
        hint_en="Put the whole value in double quotation marks.",
    ),
    "HT105": Entry(
        "unbalanced-quotes",
        _ERROR,
        vi="Dấu nháy ở dòng này thiếu dấu đóng hoặc đóng quá sớm.",
        en="The quotation mark on this line is not closed, or is closed too early.",
        hint_vi="Đóng dấu nháy ở cuối giá trị; nếu trong giá trị có dấu nháy kép thì dùng nháy cong “ ”.",
        hint_en="Close the quotation at the end of the value; use curly marks “ ” for those inside it.",
    ),
    "HT106": Entry(
        "broken-indentation",
        _ERROR,
        vi="Dòng này thụt đầu dòng không khớp với các dòng trên, hoặc thiếu dấu hai chấm sau khóa.",
        en="The indentation of this line does not fit the lines above, or the colon after its key is missing.",
        hint_vi="Căn dòng này thẳng với các khóa cùng cấp và thêm dấu hai chấm, dấu cách sau khóa.",
        hint_en="Align the line with the keys of its level, and put a colon and a space after the key.",
    ),
    "HT107": Entry(
        "duplicate-key",
        _ERROR,
        vi="Khóa «{key}» xuất hiện hai lần trong cùng một mục.",
        en="The key «{key}» is given twice in one mapping.",
        hint_vi="Xóa một trong hai, hoặc gộp nội dung của chúng lại.",
        hint_en="Remove one of the two, or bring their contents together.",
    ),
    "HT108": Entry(
        "yaml-feature",
        _ERROR,
        vi="Không dùng được «{what}»: tệp hội thảo chỉ gồm khóa, danh sách và văn bản.",
        en="«{what}» cannot be used: a workshop file holds keys, lists and text only.",
        hint_vi="Ghi thẳng nội dung vào đây, hoặc đặt giá trị trong dấu nháy kép nếu đây là văn bản.",
        hint_en="Write the content out here, or put the value in double quotation marks if it is text.",
    ),
    "HT109": Entry(
        "nested-too-deep",
        _ERROR,
        vi="Nội dung lồng nhau quá {limit} cấp.",
        en="The content is nested more than {limit} levels deep.",
        hint_vi="Kiểm tra khoảng thụt đầu dòng và các dấu ngoặc ở chỗ này.",
        hint_en="Check the indentation and the brackets here.",
    ),
    "HT110": Entry(
        "second-document",
        _ERROR,
        vi="Tệp có nhiều hơn một tài liệu, ngăn cách bằng dòng «---».",
        en="The file holds more than one document, divided by a line «---».",
        hint_vi="Tách mỗi hội thảo thành một tệp riêng, hoặc xóa dòng «---».",
        hint_en="Put each workshop into a file of its own, or remove the line «---».",
    ),
    "HT111": Entry(
        "not-a-mapping",
        _ERROR,
        vi="Cấp ngoài cùng của tệp phải gồm các khóa như «schema» và «workshop».",
        en="The top level of the file has to hold keys such as «schema» and «workshop».",
        hint_vi="Viết mỗi mục theo dạng «khóa: giá trị», bắt đầu từ đầu dòng.",
        hint_en="Write each item as «key: value», from the start of the line.",
    ),
    "HT112": Entry(
        "control-character",
        _ERROR,
        vi="Có ký tự «{char}» không hiển thị được và không được phép trong văn bản.",
        en="There is a character «{char}» that cannot be shown and is not allowed in a document.",
        hint_vi="Xóa ký tự này, thường do chép từ tệp khác, rồi gõ lại chỗ đó.",
        hint_en="Delete the character, which mostly comes from pasting, and type the place again.",
    ),
    "HT113": Entry(
        "key-not-text",
        _ERROR,
        vi="Khóa ở đây là một danh sách hoặc một mục, không phải văn bản.",
        en="The key here is a list or a mapping, not text.",
        hint_vi="Viết khóa bằng chữ, hoặc đặt giá trị có dấu ngoặc trong dấu nháy kép.",
        hint_en="Write the key as a word, or put a value that has brackets in double quotation marks.",
    ),
    "HT114": Entry(
        "cut-by-hash",
        _WARNING,
        vi="Phần «{text}» bị bỏ qua vì dấu thăng sau dấu cách mở đầu một chú thích.",
        en="«{text}» is left out, because a hash after a space starts a comment.",
        hint_vi="Đặt cả giá trị trong dấu nháy kép, hoặc thêm dấu cách sau dấu thăng nếu đây là chú thích.",
        hint_en="Put the whole value in double quotation marks, or a space after the hash of a comment.",
    ),
    # Shape.
    "HT201": Entry(
        "missing-key",
        _ERROR,
        vi="Thiếu khóa bắt buộc «{key}» trong mục «{parent}».",
        en="The required key «{key}» is missing in «{parent}».",
        hint_vi="Thêm khóa «{key}» cùng giá trị của nó.",
        hint_en="Add the key «{key}» with its value.",
        without=(
            Without(
                "parent",
                vi="Thiếu khóa bắt buộc «{key}» ở cấp ngoài cùng của tệp.",
                en="The required key «{key}» is missing at the top level of the file.",
            ),
        ),
    ),
    "HT202": Entry(
        "unknown-key",
        _ERROR,
        vi="Khóa «{key}» không có trong cách ghi tệp ở chỗ này.",
        en="The key «{key}» is not known here.",
        hint_vi="Ý bạn là «{nearest}»?",
        hint_en="Did you mean «{nearest}»?",
        without=(
            Without(
                "nearest",
                hint_vi="Xóa khóa này hoặc chuyển nó về đúng mục.",
                hint_en="Remove the key or move it to where it belongs.",
            ),
        ),
    ),
    "HT203": Entry(
        "not-text",
        _ERROR,
        vi="Giá trị «{value}» của «{key}» không phải là văn bản.",
        en="The value «{value}» of «{key}» is not text.",
        hint_vi="Viết một giá trị duy nhất; đặt trong dấu nháy kép nếu có dấu hai chấm hoặc dấu ngoặc.",
        hint_en="Write one value; put it in double quotation marks if it has a colon or brackets.",
        without=(_BLANK_VALUE,),
    ),
    "HT204": Entry(
        "not-a-list",
        _ERROR,
        vi="Khóa «{key}» phải là một danh sách.",
        en="The key «{key}» takes a list.",
        hint_vi="Viết mỗi phần tử trên một dòng, bắt đầu bằng dấu gạch ngang và dấu cách.",
        hint_en="Write each item on a line of its own that starts with a dash and a space.",
    ),
    "HT205": Entry(
        "not-a-group",
        _ERROR,
        vi="Khóa «{key}» phải gồm các khóa con.",
        en="The key «{key}» takes keys of its own.",
        hint_vi="Viết các khóa con ở những dòng dưới, thụt vào hai dấu cách.",
        hint_en="Write its keys on the lines below, indented by two spaces.",
    ),
    "HT206": Entry(
        "unknown-choice",
        _ERROR,
        vi="«{value}» không phải là giá trị dùng được cho «{key}».",
        en="«{value}» is not a value that «{key}» takes.",
        hint_vi="Viết «{nearest}» nếu đó là ý bạn, hoặc chọn một trong các giá trị: {options}.",
        hint_en="Write «{nearest}» if that is what you mean, or choose one of: {options}.",
        without=(
            _BLANK_VALUE,
            Without(
                "nearest",
                hint_vi="Chọn một trong các giá trị: {options}.",
                hint_en="Choose one of: {options}.",
            ),
        ),
    ),
    "HT207": Entry(
        "bad-date",
        _ERROR,
        vi="«{value}» ở khóa «{key}» không phải là ngày hợp lệ.",
        en="«{value}» in «{key}» is not a date.",
        hint_vi="Viết theo ngày/tháng/năm, ví dụ 24/9/2024.",
        hint_en="Write day/month/year, for example 24/9/2024.",
        without=(_BLANK_VALUE,),
    ),
    "HT208": Entry(
        "bad-time",
        _ERROR,
        vi="«{value}» ở khóa «{key}» không phải là giờ hợp lệ.",
        en="«{value}» in «{key}» is not a time of day.",
        hint_vi="Viết giờ từ 0 đến 23, ví dụ 14:00 hoặc 8 giờ 30 phút.",
        hint_en="Write the hour from 0 to 23, for example 14:00 or 8 giờ 30 phút.",
        without=(_BLANK_VALUE,),
    ),
    "HT209": Entry(
        "bad-number",
        _ERROR,
        vi="Không đọc được «{value}» ở khóa «{key}» thành số hoặc thành có, không.",
        en="«{value}» in «{key}» cannot be read as a number, or as yes or no.",
        hint_vi="Viết số bằng chữ số, không kèm đơn vị, ví dụ 27; khóa loại có, không thì viết có hoặc không.",
        hint_en="Write a number in digits without a unit, for example 27; for yes or no, write có or không.",
        without=(_BLANK_VALUE,),
    ),
    "HT210": Entry(
        "blank-text",
        _ERROR,
        vi="Giá trị của «{key}» chỉ có khoảng trắng.",
        en="The value of «{key}» is blank.",
        hint_vi="Ghi nội dung, hoặc xóa khóa này nếu chưa có.",
        hint_en="Write the content, or remove the key while there is none.",
    ),
    "HT211": Entry(
        "bad-id",
        _ERROR,
        vi="«{value}» ở khóa «{key}» không dùng làm id được.",
        en="«{value}» in «{key}» cannot serve as an id.",
        hint_vi="Viết tối đa 64 chữ, số, dấu chấm, gạch dưới, gạch ngang, không có dấu cách, ví dụ so-tai-chinh.",
        hint_en="Write up to 64 letters, digits, dots, hyphens or underscores and no spaces, as in so-tai-chinh.",
        without=(_BLANK_VALUE,),
    ),
    "HT212": Entry(
        "bad-section-ref",
        _ERROR,
        vi="Không đọc được số hiệu «{value}» của một mục trong dự thảo.",
        en="The number «{value}» of a section of the draft cannot be read.",
        hint_vi="Viết như trong dự thảo, ví dụ «Chương II», «Điều 5a», «khoản 2»; phần không số thì ghi id, heading.",
        hint_en="Write it as in the draft, as «Điều 5a»; a section without a number takes id and heading.",
    ),
    "HT213": Entry(
        "outside-decree-range",
        _ERROR,
        vi="Giá trị «{value}» của «{key}» nằm ngoài khoảng từ {low} đến {high} theo {clause}.",
        en="The value «{value}» of «{key}» is outside {low} to {high}, the range of {clause}.",
        hint_vi="Chọn một số từ {low} đến {high}.",
        hint_en="Choose a number from {low} to {high}.",
        basis="PL I-I.3; PL I-II.6e",
    ),
    "HT214": Entry(
        "unknown-voice",
        _ERROR,
        vi="Không rõ «{value}» là ý kiến của bao nhiêu người.",
        en="«{value}» does not say how widely the opinion is held.",
        hint_vi="Viết ví dụ: tất cả đại biểu, đa số ý kiến, nhiều ý kiến, một số ý kiến, có ý kiến.",
        hint_en="Write, for example: tất cả đại biểu, đa số ý kiến, nhiều ý kiến, một số ý kiến, có ý kiến.",
    ),
    "HT215": Entry(
        "person-or-group",
        _ERROR,
        vi="Mỗi phần tử của «{key}» phải có «name» hoặc «group», và chỉ một trong hai.",
        en="Each item of «{key}» has either «name» or «group», and not both.",
        hint_vi="Ghi «name» cho người được nêu tên, «group» cho nhóm đại biểu không nêu tên.",
        hint_en="Give «name» for a person who is named, «group» for delegates who are not.",
    ),
    "HT216": Entry(
        "unnamed-section",
        _ERROR,
        vi="Mỗi phần tử của «{key}» phải có «ref», hoặc có cả «id» và «heading».",
        en="Each item of «{key}» has «ref», or both «id» and «heading».",
        hint_vi="Ghi «ref» cho chương, điều, khoản có số; ghi «id» và «heading» cho phần không có số.",
        hint_en="Give «ref» where there is a number, «id» and «heading» where there is none.",
    ),
    "HT217": Entry(
        "exclusive-keys",
        _ERROR,
        vi="Không được dùng «{one}» và «{other}» cùng một lúc.",
        en="«{one}» and «{other}» cannot be used together.",
        hint_vi="Giữ một trong hai khóa và chuyển nội dung của khóa kia sang.",
        hint_en="Keep one of the two keys and move the content of the other there.",
    ),
    "HT218": Entry(
        "empty-list",
        _ERROR,
        vi="Danh sách «{key}» phải có ít nhất một phần tử.",
        en="The list «{key}» needs at least one item.",
        hint_vi="Thêm một phần tử vào danh sách.",
        hint_en="Add an item to the list.",
    ),
    "HT219": Entry(
        "unfit-value",
        _ERROR,
        vi="Giá trị «{value}» của «{key}» không phù hợp (mã «{type}»).",
        en="The value «{value}» of «{key}» does not fit (type «{type}»).",
        hint_vi="Xem lại cách ghi khóa này trong hướng dẫn.",
        hint_en="Look up in the manual how this key is written.",
        without=(
            Without(
                "value",
                vi="Giá trị của «{key}» không phù hợp (mã «{type}»).",
                en="The value of «{key}» does not fit (type «{type}»).",
            ),
        ),
    ),
    "HT220": Entry(
        "outside-decree-choice",
        _ERROR,
        vi="Giá trị «{value}» của «{key}» không phải là {low} hoặc {high}, hai mức mà {clause} cho phép.",
        en="The value «{value}» of «{key}» is neither {low} nor {high}, the two that {clause} allows.",
        hint_vi="Chọn {low} hoặc {high}.",
        hint_en="Choose {low} or {high}.",
        basis="PL I-II.6e",
    ),
    # Facts that have to agree.
    "HT301": Entry(
        "missing-fact",
        _NOTE,
        vi="Chưa có {fact}.",
        en="The file does not give {fact} yet.",
        hint_vi="Điền khóa «{key}» trong mục «{parent}».",
        hint_en="Fill in the key «{key}» in «{parent}».",
        without=(
            Without(
                "parent",
                hint_vi="Điền khóa «{key}» ở cấp ngoài cùng của tệp.",
                hint_en="Fill in the key «{key}» at the top level of the file.",
            ),
        ),
    ),
    "HT302": Entry(
        "end-before-start",
        _ERROR,
        vi="Giờ kết thúc «{end}» không sau giờ bắt đầu «{start}».",
        en="The closing time «{end}» is not after the opening time «{start}».",
        hint_vi="Sửa một trong hai giờ; ghi giờ theo 24 giờ, ví dụ 14:00.",
        hint_en="Correct one of the two; times are on the 24-hour clock, as 14:00.",
    ),
    "HT303": Entry(
        "unknown-id",
        _ERROR,
        vi="Chưa khai báo {kind} nào có id «{id}».",
        en="There is no {kind} with the id «{id}».",
        hint_vi="Ý bạn là «{nearest}»?",
        hint_en="Did you mean «{nearest}»?",
        without=(
            Without(
                "nearest",
                hint_vi="Khai báo {kind} «{id}», hoặc sửa lại id ở đây.",
                hint_en="Declare the {kind} «{id}», or correct the id here.",
            ),
        ),
    ),
    "HT304": Entry(
        "duplicate-id",
        _ERROR,
        vi="Id «{id}» được khai báo hai lần.",
        en="The id «{id}» is given twice.",
        hint_vi="Đặt id khác cho một trong hai.",
        hint_en="Give one of the two another id.",
    ),
    "HT305": Entry(
        "time-outside-day-part",
        _WARNING,
        vi="Giờ bắt đầu «{start}» không thuộc buổi «{part}».",
        en="The opening time «{start}» does not fall in «{part}».",
        hint_vi="Kiểm tra lại giờ bắt đầu và buổi họp.",
        hint_en="Check the opening time and the part of the day.",
    ),
    "HT306": Entry(
        "sessions-out-of-order",
        _ERROR,
        vi="Phiên «{date}» được ghi sau một phiên của ngày muộn hơn.",
        en="The session of «{date}» is listed after one of a later day.",
        hint_vi="Xếp các phiên theo thứ tự thời gian, hoặc sửa lại ngày.",
        hint_en="Put the sessions in the order of time, or correct the date.",
    ),
    "HT307": Entry(
        "remark-of-nobody",
        _ERROR,
        vi="Ý kiến «{id}» chưa ghi là của ai.",
        en="The remark «{id}» does not say whose it is.",
        hint_vi="Ghi «units», «speakers» hoặc «voice» trong mục «by».",
        hint_en="Give «units», «speakers» or «voice» in «by».",
    ),
    "HT308": Entry(
        "voice-and-names",
        _ERROR,
        vi="Ý kiến «{id}» vừa ghi «voice» vừa nêu tên đơn vị hoặc người phát biểu.",
        en="The remark «{id}» has a «voice» and also names units or speakers.",
        hint_vi="Giữ «voice» khi không nêu tên, hoặc chỉ giữ «units», «speakers».",
        hint_en="Keep «voice» where nobody is named, or keep «units» and «speakers» only.",
    ),
    "HT309": Entry(
        "report-before-workshop",
        _ERROR,
        vi="Báo cáo đề «{date}», trước ngày họp cuối cùng là «{held}».",
        en="The report is dated «{date}», before the last day of the workshop, «{held}».",
        hint_vi="Sửa ngày của báo cáo hoặc ngày tổ chức.",
        hint_en="Correct the date of the report or the day of the workshop.",
    ),
    "HT310": Entry(
        "part-exceeds-whole",
        _ERROR,
        vi="Số «{part}» lớn hơn tổng số «{whole}» mà nó là một phần.",
        en="The figure «{part}» is larger than «{whole}», the whole it is a part of.",
        hint_vi="Kiểm tra lại hai số này.",
        hint_en="Check both figures.",
    ),
    "HT311": Entry(
        "declared-below-recorded",
        _ERROR,
        vi="Số khai báo «{key}» là {stated}, ít hơn {recorded} đã ghi trong tệp.",
        en="The declared figure «{key}» is {stated}, less than the {recorded} recorded in the file.",
        hint_vi="Sửa số khai báo, hoặc bỏ khóa này để dùng số đếm từ tệp.",
        hint_en="Correct the declared figure, or leave it out so that the file is counted.",
    ),
    "HT312": Entry(
        "declared-above-recorded",
        _NOTE,
        vi="Số khai báo «{key}» là {stated}, trong khi tệp mới ghi {recorded}.",
        en="The declared figure «{key}» is {stated}, while the file records {recorded}.",
        hint_vi="Bổ sung phần còn thiếu vào tệp nếu có.",
        hint_en="Add what is missing to the file if you have it.",
    ),
    "HT313": Entry(
        "votes-do-not-add-up",
        _ERROR,
        vi="Tổng số phiếu là {total}, không khớp với {voters} người biểu quyết.",
        en="The votes add up to {total}, which does not fit the {voters} voters.",
        hint_vi="Kiểm tra lại số tán thành, không tán thành, ý kiến khác và số người biểu quyết.",
        hint_en="Check the votes for and against, the other ones, and the number of voters.",
    ),
    "HT314": Entry(
        "vote-base-unknown",
        _ERROR,
        vi="Tỷ lệ biểu quyết tính trên «{base}» nhưng chưa có số liệu này hoặc số liệu bằng 0.",
        en="The share of votes is taken of «{base}», but that figure is not given or is zero.",
        hint_vi="Ghi số liệu còn thiếu, hoặc chọn giá trị khác cho «base».",
        hint_en="Give the missing figure, or choose another «base».",
    ),
    "HT315": Entry(
        "headcount-too-low",
        _ERROR,
        vi="Tổng số đại biểu được công bố là {stated}, ít hơn {recorded} người đã ghi trong tệp.",
        en="The stated headcount is {stated}, less than the {recorded} people recorded in the file.",
        hint_vi="Sửa «total», hoặc kiểm tra lại danh sách và số người của từng nhóm.",
        hint_en="Correct «total», or check the list and the size of each group.",
    ),
    # Remarks and where they belong.
    "HT401": Entry(
        "target-not-in-draft",
        _ERROR,
        vi="Dự thảo không có «{target}».",
        en="The draft has no «{target}».",
        hint_vi="Ý bạn là «{nearest}»?",
        hint_en="Did you mean «{nearest}»?",
        without=(
            Without(
                "nearest",
                hint_vi="Sửa lại cho đúng với «sections» của dự thảo, hoặc ghi «general», «unknown».",
                hint_en="Correct it to what «sections» of the draft has, or write «general» or «unknown».",
            ),
        ),
    ),
    "HT402": Entry(
        "target-ambiguous",
        _ERROR,
        vi="Dự thảo có nhiều «{target}», ở các phần: {parts}.",
        en="The draft has more than one «{target}», in these parts: {parts}.",
        hint_vi="Ghi thêm tên phần ngay sau «{target}».",
        hint_en="Write the name of the part after «{target}».",
    ),
    "HT403": Entry(
        "target-without-draft",
        _ERROR,
        vi="Ý kiến «{id}» không góp ý dự thảo nào nhưng lại có «targets».",
        en="The remark «{id}» is about no draft, yet it has «targets».",
        hint_vi="Ghi «draft» cho ý kiến, ghi «about» cho nội dung chương trình, hoặc bỏ «targets».",
        hint_en="Give the remark a «draft» or its agenda item an «about», or remove «targets».",
    ),
    "HT404": Entry(
        "remark-without-target",
        _ERROR,
        vi="Ý kiến «{id}» chưa ghi góp ý vào nội dung nào của dự thảo.",
        en="The remark «{id}» does not say which part of the draft it is about.",
        hint_vi="Thêm khóa «targets»; ghi «general» nếu góp ý chung, «unknown» nếu chưa rõ.",
        hint_en="Add «targets»; write «general» for the whole draft, «unknown» where it is not clear.",
    ),
    "HT405": Entry(
        "remark-of-unclear-draft",
        _ERROR,
        vi="Hội thảo có nhiều dự thảo nhưng ý kiến «{id}» chưa ghi góp ý dự thảo nào.",
        en="There are several drafts, and the remark «{id}» does not say which it is about.",
        hint_vi="Thêm khóa «draft» vào ý kiến này.",
        hint_en="Add the key «draft» to the remark.",
    ),
    "HT406": Entry(
        "remark-against-agreement",
        _ERROR,
        vi="Ý kiến «{id}» trái với việc «{reply}» đã nhất trí hoàn toàn bằng văn bản.",
        en="The remark «{id}» is at odds with the full written agreement of «{reply}».",
        hint_vi="Sửa «view» của văn bản góp ý thành «comments», hoặc xem lại ý kiến này.",
        hint_en="Change the «view» of the reply to «comments», or look at the remark again.",
    ),
    "HT407": Entry(
        "consensus-on-open-issue",
        _ERROR,
        vi="Kết luận ghi thống nhất về vấn đề «{id}» trong khi vấn đề này còn để ngỏ.",
        en="The conclusion records consensus on the issue «{id}», which is still open.",
        hint_vi="Ghi phương án được chốt vào «outcome» của vấn đề, hoặc bỏ vấn đề này khỏi phần thống nhất.",
        hint_en="Give the issue its «outcome», or take it out of the consensus.",
    ),
    "HT408": Entry(
        "option-without-issue",
        _ERROR,
        vi="Ý kiến «{id}» chọn phương án nhưng chưa ghi thuộc vấn đề nào.",
        en="The remark «{id}» chooses an option but does not say of which issue.",
        hint_vi="Thêm khóa «issue» vào ý kiến này.",
        hint_en="Add the key «issue» to the remark.",
    ),
    # The form the decree requires.
    "HT501": Entry(
        "not-a-state-body",
        _ERROR,
        vi="«{name}» là tổ chức đảng hoặc đoàn thể, có thể thức văn bản riêng nên không dùng được mẫu này.",
        en="«{name}» is a Party or mass organization, whose documents follow form rules of their own.",
        hint_vi="Chọn một cơ quan nhà nước làm «issuer», hoặc soạn văn bản theo quy định của tổ chức đó.",
        hint_en="Choose a state body as «issuer», or draw the document up by the organization's own rules.",
    ),
    "HT502": Entry(
        "degree-of-signer",
        _ERROR,
        vi="Trước họ tên người ký «{name}» không được ghi học hàm, học vị, danh hiệu.",
        en="No academic degree or title may stand before the name of the signer «{name}».",
        hint_vi="Xóa học hàm, học vị, danh hiệu ở mục «signer».",
        hint_en="Remove the degree or title in «signer».",
        basis="PL I-II.7c",
    ),
    "HT503": Entry(
        "deputy-expected",
        _ERROR,
        vi="Ký thay (KT.) là của cấp phó, nhưng chức vụ đang ghi là «{post}».",
        en="Signing KT. is for a deputy, but the position given is «{post}».",
        hint_vi="Ghi chức vụ cấp phó, ví dụ Phó Giám đốc, hoặc sửa «capacity».",
        hint_en="Give the deputy's position, such as Phó Giám đốc, or correct «capacity».",
        basis="Điều 13; PL I-II.7",
    ),
    "HT504": Entry(
        "not-a-collective-body",
        _ERROR,
        vi="«{name}» làm việc theo chế độ thủ trưởng nên không ký thay mặt (TM.) tập thể.",
        en="«{name}» has a single head, so nobody signs TM. for it.",
        hint_vi="Bỏ «capacity», hoặc ghi KT nếu người ký là cấp phó.",
        hint_en="Remove «capacity», or write KT if the signer is a deputy.",
        basis="Điều 13; PL I-II.7",
    ),
    "HT505": Entry(
        "unknown-column",
        _ERROR,
        vi="Bảng tổng hợp không có cột «{value}».",
        en="The table of remarks has no column «{value}».",
        hint_vi="Chọn trong các cột: {options}.",
        hint_en="Choose among the columns: {options}.",
    ),
    "HT506": Entry(
        "report-without-id",
        _ERROR,
        vi="Có nhiều báo cáo nhưng báo cáo này chưa có «id».",
        en="There are several reports, and this one has no «id».",
        hint_vi="Thêm «id» cho từng báo cáo để phân biệt các tệp kết quả.",
        hint_en="Add an «id» to each report, which tells the output files apart.",
    ),
    "HT507": Entry(
        "bad-document-number",
        _ERROR,
        vi="«{value}» không phải là số văn bản.",
        en="«{value}» is not the number of a document.",
        hint_vi="Ghi phần số bằng chữ số Ả Rập, ví dụ 15; ký hiệu được thêm tự động.",
        hint_en="Write the number in Arabic digits, as 15; the symbol is added by itself.",
        basis="PL I-II.3",
    ),
    "HT508": Entry(
        "columns-without-text",
        _ERROR,
        vi="Danh sách cột của bảng tổng hợp thiếu cột «text», tức nội dung góp ý.",
        en="The columns of the table of remarks leave out «text», what the remarks say.",
        hint_vi="Thêm «text» vào «columns».",
        hint_en="Add «text» to «columns».",
    ),
    "HT509": Entry(
        "recipient-added-by-itself",
        _ERROR,
        vi="Dòng nơi nhận «{value}» được thêm tự động nên không ghi trong tệp.",
        en="The recipient line «{value}» is added by itself and has no place in the file.",
        hint_vi="Xóa dòng này; phần sau chữ Lưu lấy từ «archive» của biên bản, «drafting_unit» của báo cáo.",
        hint_en="Remove the line; «archive» of the minutes and «drafting_unit» of the report say where copies go.",
        basis="PL I-II.9",
    ),
    # Templates.
    "HT701": Entry(
        "template-undefined",
        _ERROR,
        vi="Mẫu dùng một giá trị không có hoặc không được phép: «{problem}».",
        en="The template uses a value that is not there or not allowed: «{problem}».",
        hint_vi="Sửa tên giá trị ở dòng này của mẫu.",
        hint_en="Correct the name on this line of the template.",
    ),
    "HT702": Entry(
        "template-syntax",
        _ERROR,
        vi="Mẫu sai cú pháp ở dòng này: «{problem}».",
        en="The syntax of the template is wrong on this line: «{problem}».",
        hint_vi="Kiểm tra các dấu ngoặc và lệnh mở, đóng của mẫu.",
        hint_en="Check the braces and that each statement of the template is closed.",
    ),
    "HT703": Entry(
        "template-unknown-element",
        _ERROR,
        vi="Mẫu dùng phần tử «{element}» không có trong bộ phần tử cho phép.",
        en="The template uses «{element}», which is none of the known elements.",
        hint_vi="Kiểm tra chính tả tên phần tử; phần tử ngoài cùng phải là «document».",
        hint_en="Check the spelling of the element; the outermost one has to be «document».",
    ),
    "HT704": Entry(
        "template-unknown-attribute",
        _ERROR,
        vi="Phần tử «{element}» của mẫu không có thuộc tính «{attribute}».",
        en="The element «{element}» of the template has no attribute «{attribute}».",
        hint_vi="Xóa thuộc tính này hoặc sửa tên của nó.",
        hint_en="Remove the attribute or correct its name.",
    ),
    "HT705": Entry(
        "template-misplaced-element",
        _ERROR,
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
        _ERROR,
        vi="Chữ «{text}» nằm thẳng trong phần tử «{parent}» của mẫu, nơi không nhận chữ.",
        en="The text «{text}» stands directly in the element «{parent}», which takes none.",
        hint_vi="Đặt chữ này trong một phần tử như «p» hoặc «heading».",
        hint_en="Put the text into an element such as «p» or «heading».",
    ),
    "HT707": Entry(
        "template-bad-xml",
        _ERROR,
        vi="Kết quả của mẫu không phải là XML đúng: «{problem}».",
        en="What the template gives is not well-formed XML: «{problem}».",
        hint_vi="Kiểm tra các thẻ mở, đóng ở gần dòng này của mẫu.",
        hint_en="Check the opening and closing tags near this line of the template.",
    ),
    "HT708": Entry(
        "template-bad-attribute-value",
        _ERROR,
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
        _ERROR,
        vi="Phần tử «{element}» xuất hiện nhiều lần trong «{parent}» của mẫu.",
        en="The element «{element}» is there more than once in «{parent}» of the template.",
        hint_vi="Giữ lại một phần tử «{element}».",
        hint_en="Keep one element «{element}».",
    ),
    "HT710": Entry(
        "template-unknown-table",
        _ERROR,
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
        _ERROR,
        vi="Không tìm thấy mẫu «{template}».",
        en="The template «{template}» cannot be found.",
        hint_vi="Cài đặt lại chương trình, hoặc kiểm tra tên mẫu được gọi.",
        hint_en="Install the program again, or check the name by which the template is called.",
    ),
    # Output.
    "HT801": Entry(
        "cannot-write",
        _ERROR,
        vi="Không ghi được tệp «{name}»: {reason}.",
        en="The file «{name}» cannot be written: {reason}.",
        hint_vi="Đóng tệp nếu đang mở trong Word, hoặc kiểm tra quyền ghi và chỗ trống trên ổ đĩa.",
        hint_en="Close the file if Word has it open, or check the permissions and the space on the disk.",
    ),
    # The program itself.
    "HT901": Entry(
        "internal-error",
        _ERROR,
        vi="Chương trình gặp sự cố ngoài dự kiến: «{error}».",
        en="The program met a fault of its own: «{error}».",
        hint_vi="Báo cho nhóm phát triển, gửi kèm tệp này sau khi bỏ thông tin không được chia sẻ.",
        hint_en="Report this to the developers with the file, after taking out what may not be shared.",
        without=(
            Without(
                "error",
                vi="Chương trình gặp sự cố ngoài dự kiến.",
                en="The program met a fault of its own.",
            ),
        ),
    ),
    "HT902": Entry(
        "content-not-conserved",
        _ERROR,
        vi="Văn bản tạo ra làm mất hoặc lặp nội dung «{text}», nên không được ghi.",
        en="The document would lose or repeat «{text}», so it is not written.",
        hint_vi="Báo cho nhóm phát triển, gửi kèm tệp này sau khi bỏ thông tin không được chia sẻ.",
        hint_en="Report this to the developers with the file, after taking out what may not be shared.",
        without=(
            Without(
                "text",
                vi="Văn bản tạo ra không giữ đủ nội dung của tệp, nên không được ghi.",
                en="The document would not keep all that the file says, so it is not written.",
            ),
        ),
    ),
}
"""Every code, in order. :func:`report` is the only way to a diagnostic."""
