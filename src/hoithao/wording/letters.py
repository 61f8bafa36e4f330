"""Characters that are not what they seem: look-alikes, broken encodings, what cannot be seen."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from hoithao.diagnostics import Diagnostic
from hoithao.source import Source
from hoithao.stretch import Stretch
from hoithao.vn import nfc

_CYRILLIC = dict(zip("АВЕКМНОРСТХУІЈЅаеорсхуіјѕһԛԝ", "ABEKMHOPCTXYIJSaeopcxyijshqw", strict=True))
_GREEK = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo", strict=True))
_D = {"Ð": "Đ", "Ɖ": "Đ", "ð": "đ", "ɖ": "đ", "₫": "đ"}
_LATIN = str.maketrans(_CYRILLIC | _GREEK | _D)

_BIDI = "\u061c\u202a-\u202e\u2066-\u2069"
_HIDDEN = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u2065\u206a-\u206f\u2800\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""What Unicode lets programs leave unseen (Default_Ignorable_Code_Point), and two more that are drawn as nothing."""

_ALIKE = "".join(_CYRILLIC) + "".join(_GREEK) + "ÐƉðɖ"
_SIGNS = "Þþ¼½¾¸µ¶¹¨©ª¬®§öÖøûïñÑ"

_ANY = re.compile(
    rf"[{_BIDI}{_HIDDEN}{_ALIKE}{_SIGNS}\ufffdÄÆÃ]|₫\w|[ôÔ][ùõ]|[eoaEOA]â|aê|[aeoAEO]ù|áº|á»|\\[xuU]|«\w+«"
)
_BIDI_RUN = re.compile(f"[{_BIDI}]+")
_HIDDEN_RUN = re.compile(f"[{_HIDDEN}]+")
_LOST_RUN = re.compile("\ufffd+")
_LETTERS = re.compile(r"(?:[\w\u0300-\u036f]|₫(?=\w))+")
_ALIKE_LETTER = re.compile(rf"[{_ALIKE}]|₫(?=\w)")
_OTHER_SCRIPT = re.compile("[\u0370-\u052f]")
_GENUINE = re.compile("[đĐăĂơƠưƯ\u1ea0-\u1ef9]")

_HIGH = "€‚ƒ„†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ…\u0080-\u00bf"
_MOJIBAKE = re.compile(
    rf"áº[{_HIGH}]|á»(?:[€‚ƒ„†‡ˆ‰Š‹ŒŽ‘“•˜™š›œžŸ\u0080-\u009f\u00a1-\u00bf]|[…”–—’](?=\w))|Ä[‘\u0090]"
    r"|Æ[°¡]|Ã[¡¢£¤¨©ª¬­²³´µº½]|â€[œ\u009d“”˜™¦]"
)
_TCVN3 = re.compile(
    r"(?<=[a-zA-Z])[¸µ¶¹¨©ª¬®Þþ¼½¾](?=[a-z]|\b)|(?<=[a-zA-Z])«(?=[a-z])|(?<!\w)[®§](?=[a-z\u00c0-\u00feµ¸¹¶])"
)
_VNI = re.compile(r"[aeoôöAEOÔÖ][ùøûï](?!\w{3})|[eoaEOA]â|aê|[ôö][ùøûõï]|(?<!\w)[ñÑ](?=\w)|\w[öÖ](?=\w?\b)")


class LetterScan:
    """The look at characters. Most files hold none of these, which one search over the whole text tells."""

    def __init__(self, source: Source) -> None:
        self.needed = _ANY.search(source.text) is not None

    def check(self, stretch: Stretch) -> tuple[list[Diagnostic], bool]:
        """Return the faults of one scalar, and whether it can be read as Vietnamese at all."""
        if not _ANY.search(stretch.text):
            return [], True
        legacy = list(_legacy(stretch))
        if legacy:
            return legacy, False
        return [*_lost(stretch), *_unseen(stretch), *_alike(stretch)], True


def _legacy(stretch: Stretch) -> Iterator[Diagnostic]:
    text = stretch.text
    broken = list(_MOJIBAKE.finditer(text))
    if broken:
        start, end = _word(text, broken[0].start(), broken[-1].end())
        right = _repaired(text[start:end])
        yield stretch.report("HT608", start, end, fix=right, kind="UTF-8", value=text[start:end])
        return
    genuine = _GENUINE.search(text) is not None
    for name, pattern in (("TCVN3", _TCVN3), ("VNI", _VNI)):
        signs = list(pattern.finditer(text))
        different = {sign[0] for sign in signs}
        enough = 3 if genuine else 1 if name == "TCVN3" else 2
        if len(different) >= enough or (not genuine and len(signs) >= 3):
            start, end = _word(text, signs[0].start(), signs[-1].end())
            yield stretch.report("HT608", start, end, kind=name, value=text[start:end])
            return


def _word(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a stretch to the blanks around it."""
    while start and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end


def _repaired(text: str) -> str | None:
    """Read UTF-8 that was taken for Windows-1252 once more, if every byte of it fits."""
    data = bytearray()
    for char in text:
        try:
            data += char.encode("cp1252")
        except UnicodeEncodeError:
            if ord(char) > 0xFF:
                return None
            data.append(ord(char))
    try:
        right = nfc(data.decode("utf-8"))
    except UnicodeDecodeError:
        return None
    return right if right.isprintable() else None


def _lost(stretch: Stretch) -> Iterator[Diagnostic]:
    for found in _LOST_RUN.finditer(stretch.text):
        yield stretch.report("HT609", found.start(), found.end())


def _unseen(stretch: Stretch) -> Iterator[Diagnostic]:
    text = stretch.text
    for found in _BIDI_RUN.finditer(text):
        value = _points(found[0])
        yield stretch.report("HT612", found.start(), found.end(), fix=_removal(stretch, found), value=value)
    for found in _HIDDEN_RUN.finditer(text):
        value = _points(found[0])
        yield stretch.report("HT611", found.start(), found.end(), fix=_removal(stretch, found), value=value)


def _points(text: str) -> str:
    return " ".join(dict.fromkeys(f"U+{ord(char):04X}" for char in text))


def _removal(stretch: Stretch, found: re.Match[str]) -> str | None:
    """Return the empty text, unless YAML would read what is left in another way."""
    before, after = stretch.text[: found.start()], stretch.text[found.end() :]
    if not (before + after).strip():
        return None
    if stretch.plain and (not before and not after[:1].isalnum()):
        return None
    if stretch.plain and (before.endswith((":", " ")) or after.startswith("#")):
        return None
    return ""


def _alike(stretch: Stretch) -> Iterator[Diagnostic]:
    text = stretch.text
    for found in _LETTERS.finditer(text):
        word = found[0]
        if not _ALIKE_LETTER.search(word):
            continue
        right = nfc(word.translate(_LATIN))
        if _OTHER_SCRIPT.search(right):
            continue
        latin = any(char.isalpha() and "LATIN" in unicodedata.name(char, "") for char in word)
        alone = len(word) == 1 and word in _CYRILLIC and not _russian(text)
        if latin or alone:
            strange = next(char for char in word if ord(char) in _LATIN)
            yield stretch.report(
                "HT607",
                found.start(),
                found.end(),
                fix=right,
                char=f"U+{ord(strange):04X}",
                value=word,
                right=right,
            )


def _russian(text: str) -> bool:
    return any("\u0400" <= char <= "\u052f" and char not in _CYRILLIC for char in text)
