"""From the lines of a file to its documents: where each begins, which kind of text it is, what stays over."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from hoithao.catalogue import report
from hoithao.diagnostics import Diagnostic
from hoithao.draft_file.building import ANNEX, Builder
from hoithao.draft_file.foot import begins_foot
from hoithao.draft_file.head import OPENING_WORDS, is_attachment_note, read_head, title_of, version_of
from hoithao.draft_file.legal_text import LegalText
from hoithao.draft_file.lines import Aside, Block, Line, Reading
from hoithao.draft_file.naming import name_places, slug
from hoithao.draft_file.openings import named_opening, outline_opening
from hoithao.draft_file.places import Document, KeptTable, LeftOver, ReadDraft
from hoithao.draft_file.programme_text import ProgrammeText
from hoithao.draft_file.quotes import find_quotations
from hoithao.draft_file.sequence import Gap, Repeated, faults_of
from hoithao.vn import folded

_REACH_OF_NOTE = 8
"""How many lines below the title of a second document say what it is issued with."""

_REACH_OF_BODY = 80

_Item = tuple[Block, bool]


def recognise(name: str, reading: Reading) -> ReadDraft:
    """Find the documents of a file and their trees; ``name`` is the file's, for messages."""
    blocks = [block for block in reading.blocks if not (isinstance(block, Line) and block.is_rule)]
    texts = [_marked(block) for block in blocks]
    body = next((at for at, block in enumerate(blocks) if isinstance(block, Line) and outline_opening(block)), 0)
    # A title in quotation marks is no quotation.
    quotations = find_quotations(["" if at < body else text for at, text in enumerate(texts)])
    items = [(block, at in quotations.inside) for at, block in enumerate(blocks)]
    starts = _titles(items)
    cuts = [0, *starts[1:], len(items)]
    documents: list[Document] = []
    left_over: list[LeftOver] = []
    tables: list[KeptTable] = []
    for at, (first, last) in enumerate(pairwise(cuts)):
        title_at = starts[at] - first if at < len(starts) else None
        document, builder, over = _document(items[first:last], title_at)
        documents.append(document)
        left_over += over
        tables += builder.tables
    documents[0], boxes = _with_boxes(documents[0], reading.aside)
    left_over += boxes
    left_over.sort(key=lambda one: one.number)
    named = _named_apart(documents)
    opened = [(blocks[at], texts[at]) for at in quotations.left_open]
    found = _diagnostics(name, named, left_over, opened)
    return ReadDraft(named, tuple(left_over), tuple(tables), reading.aside, tuple(found))


def _marked(block: Block) -> str:
    """Return the text in which quotation marks count; a straight one in a cell says «the same»."""
    return block.shown if isinstance(block, Line) else "\n".join(block.text).replace('"', "")


def _titles(items: Sequence[_Item]) -> list[int]:
    """Return the indexes of the lines that name a document: the first title, and those that begin another."""
    found: list[int] = []
    begun = ended = in_annex = False
    for at, (block, quoted) in enumerate(items):
        if quoted:
            continue
        if not found and not begun:
            if title_of(block) is not None:
                found.append(at)
                continue
        elif (begun or ended) and _begins_another(items, at, ended=ended, in_annex=in_annex):
            found.append(at)
            begun = ended = in_annex = False
            continue
        opening = named_opening(block) if isinstance(block, Line) else None
        if opening is not None:
            in_annex = in_annex or (opening.level == ANNEX and begun)
            begun = True
            ended = ended and in_annex
        elif found and begins_foot(block):
            ended = True
    return found


def _begins_another(items: Sequence[_Item], at: int, *, ended: bool, in_annex: bool) -> bool:
    """Tell whether a title begins another document: it says what it is issued with, or stands after a signature."""
    named = title_of(items[at][0])
    if named is None or named[1]:
        return False
    below = [block for block, _ in items[at + 1 : at + 1 + _REACH_OF_BODY]]
    noted = any(is_attachment_note(block) for block in below[:_REACH_OF_NOTE])
    if not noted and (in_annex or not ended):
        return False
    for block in below:
        opening = (named_opening(block) or outline_opening(block)) if isinstance(block, Line) else None
        if opening is not None and opening.level != "điểm":
            return opening.number.lower() in ("1", "i", "a", "thứ nhất") and opening.level != ANNEX
    return False


def _document(items: Sequence[_Item], title_at: int | None) -> tuple[Document, Builder, list[LeftOver]]:
    blocks = [block for block, _ in items]
    after_title = 0 if title_at is None else title_at + 1
    legal = _has_articles(items[after_title:])
    # Where the title is a heading to Word, what else is one tells nothing of the body.
    outlined = not legal and title_at is not None and getattr(blocks[title_at], "outline", None) is None
    begins = (
        at
        for at in range(after_title, len(items))
        if not items[at][1] and _begins_body(blocks[at], legal=legal, outlined=outlined)
    )
    body_at = next(begins, len(items))
    head = read_head(blocks, title_at, body_at)
    body = items[head.end :]
    builder: Builder = LegalText() if legal else ProgrammeText(body)
    builder.build(body)
    document = Document("", head.type, head.type, head.title, head.version, tuple(head.bases), tuple(builder.roots))
    return document, builder, [*head.left_over, *builder.left_over]


def _has_articles(items: Sequence[_Item]) -> bool:
    for block, quoted in items:
        opening = named_opening(block) if isinstance(block, Line) and not quoted else None
        if opening is not None and opening.level == "điều":
            return True
        if opening is not None and opening.level == ANNEX:
            return False
    return False


def _begins_body(block: Block, *, legal: bool, outlined: bool) -> bool:
    if not isinstance(block, Line):
        return False
    if legal:
        return named_opening(block) is not None
    opening = outline_opening(block)
    if (opening is not None and opening.level != "điểm") or folded(block.text) in OPENING_WORDS:
        return True
    return outlined and block.outline is not None


def _with_boxes(document: Document, aside: Aside) -> tuple[Document, list[LeftOver]]:
    """Take the version from a text box, where a draft often has it; any other box has no place."""
    over = []
    version = document.version
    for box in aside.text_boxes:
        stated = version_of(box.text)
        if stated:
            version = version or stated
        elif folded(box.text) != "du thao":
            over.append(LeftOver(Line(box.number, box.text), "text-box"))
    return replace(document, version=version), over


def _named_apart(documents: Sequence[Document]) -> tuple[Document, ...]:
    """Give the documents of one file ids and names that tell them apart."""
    names = [one.type or "Dự thảo" for one in documents]
    named = []
    taken: dict[str, int] = {}
    for at, one in enumerate(documents):
        before = names[:at].count(names[at])
        name = f"{names[at]} {before + 1}" if before else names[at]
        named.append(replace(one, id=slug(name), name=name))
        name_places(one.places, taken)
    return tuple(named)


def _diagnostics(
    name: str, documents: Sequence[Document], left_over: Sequence[LeftOver], opened: Sequence[tuple[Block, str]]
) -> list[Diagnostic]:
    found = [
        report("HT024", name, part=fact)
        for fact, value in (("type", documents[0].type), ("title", documents[0].title), ("tree", documents[0].places))
        if not value
    ]
    found += [
        report("HT025", name, paragraph=str(one.number), quote=" ".join(one.text.split()), reason=one.reason)
        for one in left_over
    ]
    found += [
        report("HT025", name, paragraph=str(block.number), quote=text, reason="open-quotation")
        for block, text in opened
    ]
    for document in documents:
        for fault in sorted(faults_of(document), key=lambda one: one.line):
            found.append(_fault(name, fault, document.name if len(documents) > 1 else ""))
    return found


def _fault(name: str, fault: Gap | Repeated, part: str) -> Diagnostic:
    paragraph, where = str(fault.line), f" ({part})" if part else ""
    if isinstance(fault, Repeated):
        return report("HT027", name, value=fault.name + where, paragraph=paragraph)
    return report("HT026", name, before=fault.before, after=fault.after + where, paragraph=paragraph)
