"""Documents made on request, and editions that go without what is internal (HT34x, HT35x)."""

from __future__ import annotations

from hoithao.catalogue.entry import ERROR, WARNING, Entry, Without

ENTRIES: dict[str, Entry] = {
    "HT340": Entry(
        "notice-without-conclusion",
        WARNING,
        vi="Tệp chưa có kết luận nên không lập được thông báo kết luận.",
        en="The file gives no conclusion, so the notice of it cannot be made.",
        hint_vi="Điền mục «conclusion», hoặc không lập thông báo.",
        hint_en="Fill in «conclusion», or do without the notice.",
    ),
    "HT341": Entry(
        "letter-without-report",
        WARNING,
        vi="Tệp không có báo cáo nào để gửi nên không lập được công văn.",
        en="The file has no report to send, so the letter cannot be made.",
        hint_vi="Điền mục «report», hoặc không lập công văn.",
        hint_en="Fill in «report», or do without the letter.",
    ),
    "HT342": Entry(
        "drafting-unit-not-abbreviated",
        WARNING,
        vi="«{value}» không phải là chữ viết tắt nên không được ghi vào ký hiệu công văn.",
        en="«{value}» is no abbreviation, so the symbol of the letter goes without it.",
        hint_vi="Ghi chữ viết tắt của đơn vị soạn thảo, ví dụ XDKTVB.",
        hint_en="Give the abbreviation of the drafting unit, as XDKTVB.",
        basis="PL I-II.3b",
    ),
    "HT343": Entry(
        "letter-before-report",
        ERROR,
        vi="Công văn đề «{date}», trước báo cáo gửi kèm đề «{signed}».",
        en="The letter is dated «{date}», before the report it sends, «{signed}».",
        hint_vi="Sửa ngày của công văn hoặc ngày của báo cáo.",
        hint_en="Correct the date of the letter or that of the report.",
    ),
    "HT344": Entry(
        "document-before-workshop",
        ERROR,
        vi="Văn bản đề «{date}», trước ngày họp cuối cùng là «{held}».",
        en="The document is dated «{date}», before the last day of the workshop, «{held}».",
        hint_vi="Sửa ngày của văn bản hoặc ngày tổ chức.",
        hint_en="Correct the date of the document or the day of the workshop.",
    ),
    "HT345": Entry(
        "sapo-of-another-day",
        WARNING,
        vi="Sapo ghi «{value}», không phải ngày tổ chức là {held}.",
        en="The sapo says «{value}», which is not the day of the workshop, {held}.",
        hint_vi="Sửa ngày trong «sapo» hoặc ngày tổ chức; nếu đó là ngày của việc khác thì ghi thêm ngày tổ chức.",
        hint_en="Correct the day in «sapo» or that of the workshop; if it is another event's, name the workshop's too.",
    ),
    "HT346": Entry(
        "written-remark-in-news",
        ERROR,
        vi="Ý kiến «{id}» là góp ý bằng văn bản nên không đưa được vào tin về hội thảo.",
        en="The remark «{id}» came in a letter, so the article about the workshop cannot tell it.",
        hint_vi="Bỏ id này khỏi «remarks» của tin bài; tin chỉ nêu ý kiến phát biểu tại hội thảo.",
        hint_en="Remove the id from «remarks» of «news»; the article tells what was said at the workshop.",
    ),
    "HT348": Entry(
        "too-long-for-excel",
        ERROR,
        vi="Ô «{heading}» của ý kiến «{id}» dài {length} ký tự, quá giới hạn {limit} ký tự của một ô Excel.",
        en="The cell «{heading}» of the remark «{id}» has {length} characters, more than the {limit} of an Excel cell.",
        hint_vi="Tách ý kiến thành nhiều ý kiến ngắn hơn, hoặc dùng bảng trong phụ lục của báo cáo (.docx).",
        hint_en="Open the annex of the report (.docx) instead, or make several shorter remarks of this one.",
        without=(
            Without(
                "id",
                vi="Tiêu đề của bảng Excel dài {length} ký tự, quá giới hạn {limit} ký tự của một ô.",
                en="The title of the Excel sheet has {length} characters, more than the {limit} of a cell.",
                hint_vi="Viết tên gọi ngắn hơn.",
                hint_en="Write a shorter title.",
            ),
        ),
    ),
    "HT349": Entry(
        "excel-not-installed",
        ERROR,
        vi="Chưa cài thư viện XlsxWriter nên không lập được bảng Excel.",
        en="The library XlsxWriter is not installed, so no Excel sheet can be made.",
        hint_vi="Cài bằng lệnh «pip install XlsxWriter», hoặc «pipx inject hoithao XlsxWriter» nếu đã cài bằng pipx.",
        hint_en="Install it with «pip install XlsxWriter», or with «pipx inject hoithao XlsxWriter» under pipx.",
    ),
    "HT350": Entry(
        "internal-unknown-key",
        ERROR,
        vi="Khóa «{key}» nêu trong «internal» không có ở phần này.",
        en="The key «{key}» that «internal» names is not in this part.",
        hint_vi="Ghi đúng tên một khóa có ở phần này, hoặc ghi «internal: có» cho cả phần.",
        hint_en="Give the name of a key that is there, or «internal: yes» for the whole part.",
    ),
    "HT351": Entry(
        "internal-words-in-the-open",
        ERROR,
        vi="Nội dung nội bộ «{text}» cũng có ở chỗ này, không được đánh dấu.",
        en="The internal words «{text}» stand here too, without a mark.",
        hint_vi="Ghi «internal» cho cả chỗ này, viết lại, hoặc bỏ «internal» ở chỗ kia nếu không phải nội bộ.",
        hint_en="Give «internal» to this place too, word it otherwise, or remove the mark if nothing is internal.",
    ),
    "HT352": Entry(
        "rests-on-internal",
        ERROR,
        vi="Khi bỏ phần nội bộ, tệp có lỗi {fault} ở đây nên không lập được văn bản gửi ra ngoài.",
        en="Without the internal parts the file has the fault {fault} here, so nothing can be made to be sent out.",
        hint_vi="Sửa chỗ này để không dựa vào phần nội bộ, hoặc bỏ «internal» (xem: hoithao explain {fault}).",
        hint_en="Correct this place to do without that part, or remove the mark (see: hoithao explain {fault}).",
    ),
}
