"""Persons in the documents: who signs, and who is named twice (HT354–HT356)."""

from __future__ import annotations

from hoithao.catalogue.entry import WARNING, Entry

ENTRIES: dict[str, Entry] = {
    "HT354": Entry(
        "post-does-not-sign",
        WARNING,
        vi="«{post}» không phải chức vụ lãnh đạo của {issuer}, nên không rõ người này ký với quyền hạn gì.",
        en="«{post}» is no post of leadership of {issuer}, so it is not clear by what right this person signs.",
        hint_vi=(
            "Ghi đủ chữ chức vụ lãnh đạo, ví dụ «Phó Giám đốc»; người được giao ký thừa lệnh, thừa ủy quyền thì ghi "
            "«capacity: TL», «capacity: TUQ», hoặc ghi nguyên văn ở «authority»."
        ),
        hint_en=(
            "Write the post of leadership out, as «Phó Giám đốc»; for who was told to sign give «capacity: TL», "
            "«capacity: TUQ», or the lines in «authority»."
        ),
        basis="Điều 13; PL I-II.7",
    ),
    "HT355": Entry(
        "officer-among-attendees",
        WARNING,
        vi="«{person}» đã ghi ở mục «{key}» nên biên bản in tên người này hai lần.",
        en="«{person}» is given in «{key}» already, so the minutes print the name twice.",
        hint_vi="Xóa dòng này khỏi «attendees»; nếu là người khác trùng tên thì ghi rõ «unit» của từng người.",
        hint_en="Delete the line from «attendees»; for two people of one name, give the «unit» of each.",
    ),
    "HT356": Entry(
        "names-nearly-alike",
        WARNING,
        vi="«{person}» chỉ khác «{name}» ở dấu hoặc ở một chữ cái, có thể là một người.",
        en="«{person}» differs from «{name}» in marks or in one letter only, so they may be one person.",
        hint_vi="Sửa cho hai chỗ giống nhau; nếu là hai người thì ghi rõ «position», «unit» của từng người.",
        hint_en="Correct either to be like the other; for two people, give the «position» and «unit» of each.",
    ),
}
