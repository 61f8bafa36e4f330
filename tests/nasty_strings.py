"""Texts that some program on the way to a document might lose, change or obey; all are legal in a workshop file."""

from __future__ import annotations

import unicodedata

_SCRIPT = r"""
<script>alert(1)</script>
<img src=x onerror=alert(1)>
"><svg/onload=alert(1)>
javascript:alert(1)
'; DROP TABLE remarks; --
' OR '1'='1
1; SELECT pg_sleep(10)
$(touch /tmp/x)
`id`
; rm -rf / #
| cat /etc/passwd
&& shutdown -h now
%COMSPEC% /c calc
${jndi:ldap://127.0.0.1/a}
../../../etc/passwd
..\..\windows\win.ini
file:///etc/passwd
\\server\share\x.dotm
http://127.0.0.1:1/?a=b&c=d#e
mailto:a@b.vn?subject=x
tel:+84 225 3 000 000
/dev/null
C:\Windows\System32
con.docx
__import__('os').system('id')
eval("1+1")
lambda: 0
<?php echo 1; ?>
<% Response.Write(1) %>
#{7*7}
*{7*7}
@(7*7)
~{x}
"""

_TEMPLATE = r"""
{{ 7*7 }}
{{7*'7'}}
{{ config }}
{{ self }}
{{ ''.__class__.__mro__ }}
{{ cycler.__init__.__globals__ }}
{{ view.remarks }}
{{ "a"|upper }}
{{ range(10**9)|list }}
{%- if true -%}a{%- endif -%}
{% raw %}x{% endraw %}
{% for a in [1] %}{{ a }}{% endfor %}
{% include "minutes.xml.j2" %}
{% import 'x' as y %}
{% set a = 1 %}
{# chú thích #}
{{
}}
{%
%}
{#
#}
{{ '{{' }}
{{"{%"}}
{{ undefined_name }}
{{ [].append(1) }}
{{ namespace() }}
${7*7}
<%= 7*7 %>
{{- x -}}
{{ x | safe }}
{{ "</p>" | safe }}
{% autoescape false %}<b>{% endautoescape %}
"""

_FORMAT = r"""
%s
%d %n %x
%(name)s
%%
%c%c%c%c
{}
{0}
{name}
{0.__class__}
{:>10000000}
{!r}
{{}}
}{
$name
${name}
$$
\1
\g<0>
\\
\n
\t
\0
\x00
\u0000
\N{BULLET}
&0;
~1
^13
^p
^m
!@#$%^&*()
"""

_XML = r"""
<
>
&
"
'
&amp;
&lt;b&gt;
&#65;
&#x41;
&#0;
&nbsp;
&unknown;
&&
<>
</>
<p>
</p>
</document>
</w:t></w:r></w:p>
<w:p/>
<w:br/>
<br/>
<tab/>
<blanks n="5"/>
<table name="remarks"/>
<annex/>
<p role="body" at="x:1:1">
at="minutes.xml.j2:1:1"
<!-- chú thích -->
<!--
-->
--
]]>
<![CDATA[x]]>
<?xml version="1.0"?>
<?pi x?>
<!DOCTYPE a [<!ENTITY b "c">]>
<!ENTITY % x SYSTEM "file:///etc/passwd">
xmlns:w="x"
w:val="1"
_x0041_
_x000D_
_x005F_
xml:space="preserve"
<a b="c" b="d"/>
<a:b/>
<ns0:p/>
"""

_WORD = r"""
{ INCLUDETEXT "c:\\x.docx" }
{ DDEAUTO c:\\windows\\system32\\cmd.exe "/k calc" }
{ HYPERLINK "http://x" }
{ MACROBUTTON x y }
{ PAGE }
{ =1+1 }
{ AUTHOR }
{ DATE \@ "dd" }
PAGEREF _Toc1
TOC \o "1-3"
=1+1
+1+1
-1+1
@SUM(1)
=cmd|' /C calc'!A0
=HYPERLINK("http://x","y")
=IMPORTXML("http://x","//a")
|calc
DDE("a","b")
MERGEFIELD a
«a»
<<a>>
[[a]]
{a}
{#a}{/a}
{^a}
{@raw}
+++a+++
_Toc123
yk_1
"""

_YAML = r"""
yes
no
on
off
true
null
~
0o17
0x1F
1e3
.inf
.nan
1_000
12:30:45
2024-09-24
010
1.10
!!str x
!x
&a
*a
<<: *a
- a
-- a
? a
: a
a: b
a:b
[a, b]
{a: b}
# a
a #b
a#b
'a
"a
'a''b'
"a\"b"
|
>
|+
>-
%YAML 1.2
---
...
@a
`a
,a
]a
}a
a:
a: "b": c
=
<<
"""

_WORDS = r"""
undefined
null
None
nil
NaN
Infinity
true
False
hasOwnProperty
__proto__
constructor
__class__
__init__
self
cls
args
kwargs
NULL
EOF
EOT
-
--
.
..
...
/
//
/*
*/
\
|
||
^
~
0
-0
1/0
1e400
-1
99999999999999999999
1.000.000
1,000
0,5
½
①
Ⅳ
"""

_VIETNAMESE = r"""
Nghị định số 30/2020/NĐ-CP
hòa
hoà
hóa
hoá
thủy
thuỷ
quý
quí
Đắk Lắk
Đăk Lăk
ĐIỂM Đ KHOẢN 1 ĐIỀU 5A
điểm đ khoản 1 Điều 5a
“ngoặc kép”
‘ngoặc đơn’
«ngoặc góc»
"ngoặc thẳng"
gạch-nối
gạch – ngang
gạch — dài
ba chấm…
50 %
50%
m²
°C
±
×
÷
≤
≥
≠
≈
₫
§
¶
†
‡
•
◦
▪
→
⇒
☑
☐
✓
№
"""

_SCRIPTS = r"""
Привет, мир
Γειά σου
שלום עולם
مرحبا بالعالم
नमस्ते
こんにちは世界
안녕하세요
你好，世界
สวัสดี
ຂ້ອຍ
ខ្មែរ
မြန်မာ
ქართული
Հայերեն
አማርኛ
ᏣᎳᎩ
ᠮᠣᠩᠭᠣᠯ
𐍈𐌰𐌽𐌰
𝔘𝔫𝔦𝔠𝔬𝔡𝔢
ʇxǝʇ
ｆｕｌｌ　ｗｉｄｔｈ
ﬁ ﬂ ﬀ
Ǆ ǅ ǆ
ß ẞ
İ ı
Å Å
Ω Ω
ſ
ĳ
ŉ
ẚ
…‥․
㍿
㎡
﷽
⁰¹²₀₁₂
"""

_EMOJI = (
    "😀", "👩‍👩‍👧", "👍🏽", "🇻🇳", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "❤️", "1️⃣", "🤷🏻‍♀️", "🧑‍⚖️", "\U0001faf6", "\U0001f9d1\u200d\U0001f680", "☃️",
    "\u2764", "\U0001f1fb", "\U0001f3fd",
)  # fmt: skip

_BLANKS = tuple(f"a{chr(code)}b" for code in range(0x110000) if unicodedata.category(chr(code)) == "Zs")
_MORE_BLANKS = (
    "a  b", "a   b", "a" + " " * 50 + "b", "a\tb", "a\t\tb", " \t ", "a\nb", "a\n\nb", "a \n b", "a\n\n\n\nb", "\n", "\t", " ",
    "  a", "a  ", "\u00a0a\u00a0", "a\u00a0 b", "a \u00a0b", "\u2003a", "a\u3000", "a\n\tb", "a\n- b\n- c", "1.\ta\n2.\tb",
)  # fmt: skip
_UNSEEN = tuple(
    f"a{char}b" for char in "\u00ad\u034f\u115f\u1160\u17b4\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064"
    "\u206a\u206f\u2800\u3164\ufe00\ufe0f\ufeff\uffa0\ufff9\ufffa\ufffb\U0001d173\U000e0001\U000e0041\U000e007f\U000e0100"
)  # fmt: skip
_COMBINED = (
    "Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d", "e\u0301\u0323", "a\u20dd", "a\u0338", "<\u0338", ">\u0338", "=\u0338",
    "\u0301a", "\u0301", "a\u0345", "\u1100\u1161\u11a8", "q\u0307\u0323", "q\u0323\u0307", "\u212b", "\u1e9b\u0323",
    "x" + "\u0301" * 30, "\u0f71\u0f72", "\u05d0\u05b7", "\u0627\u064b",
)  # fmt: skip
_DECOMPOSED = tuple(
    unicodedata.normalize("NFD", vowel + "\u0000").replace("\u0000", "") for vowel in "ăâêôơưđĂÂÊÔƠƯĐ"
) + tuple(
    unicodedata.normalize("NFD", unicodedata.normalize("NFC", vowel + tone))
    for vowel in "aăâeêioôơuưy"
    for tone in ("\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
)
_LONG = (
    "x" * 3000,
    "dài " * 700,
    "ệ" * 2000,
    "-" * 500,
    "_" * 500,
    "😀" * 300,
    "a," * 60,
    "." * 300,
    "W" * 300,
    "\u00a0" * 100,
)
_EDGES = (
    "\ud7ff", "\ue000", "\uf8ff", "\ufffc", "\U00010000", "\U0001fffd", "\U000f0000", "\U0010fffd", "\u0378", "\u00a1", "\u0020",
    "\u2027", "\u202f", "\ufdcf", "\ufdf0", "\uffef", "\ufff8",
)  # fmt: skip


def _listed(text: str) -> list[str]:
    return [line for line in text.split("\n") if line]


NASTY: tuple[str, ...] = tuple(
    dict.fromkeys(
        [
            *(one for text in (_SCRIPT, _TEMPLATE, _FORMAT, _XML, _WORD, _YAML, _WORDS, _VIETNAMESE, _SCRIPTS) for one in _listed(text)),
            *_EMOJI, *_BLANKS, *_MORE_BLANKS, *_UNSEEN, *_COMBINED, *_DECOMPOSED, *_LONG, *_EDGES,
        ]
    )
)  # fmt: skip
"""Every text once."""

REFUSED: dict[str, str] = {
    **{f"a{chr(code)}b": "HT112" for code in (*range(9), 11, 12, *range(14, 32), *range(0x7F, 0xA0), 0x2028, 0x2029)},
    **{f"a{chr(code)}b": "HT112" for code in (0xFDD0, 0xFDEF, *(plane * 0x10000 + 0xFFFE + at for plane in range(17) for at in (0, 1)))},
    **{f"a{char}b": "HT612" for char in "\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"},
    "a\ufffdb": "HT609",
    "a" + "\u0301" * 31: "HT128",
}  # fmt: skip
"""Texts that may not be in a document, with the code that says so."""
