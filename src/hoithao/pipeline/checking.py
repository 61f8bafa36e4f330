"""One workshop checked through: shape, wording, fact against fact, missing facts, what is internal."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from hoithao.binding import bind
from hoithao.catalogue import report
from hoithao.checks import run_checks
from hoithao.checks.subject import Subject
from hoithao.consolidate import consolidate
from hoithao.diagnostics import Diagnostic, Related, Severity, has_errors
from hoithao.editions import Withheld, in_the_open, withheld_in
from hoithao.layers import Layers
from hoithao.missing import missing_facts
from hoithao.model.workshop import Workshop
from hoithao.naming import with_names
from hoithao.output import DEFAULT_KINDS
from hoithao.pipeline.handed import Input
from hoithao.pipeline.reading import Parsed, read_in
from hoithao.registry import Registry
from hoithao.salvage import LeftOut, bind_around
from hoithao.tree import Tree
from hoithao.waivers import settle
from hoithao.wording import check_wording

MISSING_FACT = "HT301"


class Checked(Struct, frozen=True):
    """A workshop and all that was found; without ``subject`` it cannot be rendered."""

    diagnostics: list[Diagnostic]
    parsed: Parsed
    subject: Subject | None
    withheld: Withheld | None = None
    """What is internal, if anything is."""
    outward: Subject | None = None
    """The workshop without what is internal, where there is anything internal and the rest can stand by itself."""

    def settled(self, *, final: bool = False) -> list[Diagnostic]:
        """The diagnostics after what the agency and the officer decided about them."""
        found = [_weighed(one, final=final) for one in self.diagnostics]
        return settle(found, self.trees, complete=self.subject is not None)

    @property
    def trees(self) -> tuple[Tree, ...]:
        """The workshop file, the agency file and the draft files, as far as they could be read."""
        return (*self.parsed.trees, *(mounted.tree for mounted in self.parsed.drafts))


def check_through(item: Input) -> Checked:
    """Find everything that is wrong with one workshop, without rendering it."""
    parsed = read_in(item)
    found = parsed.found
    if not parsed.trees or parsed.trees[0].source.name != item.name:
        return Checked(found, parsed, None)
    layers = Layers(parsed.trees, parsed.drafts)
    # A warning on the line explains no error there.
    slips = [one for one in found if one.severity is Severity.ERROR]
    # Looks at texts alone, whatever shape they are in.
    found += check_wording(layers.trees, [mounted.tree for mounted in layers.drafts])
    workshop, faults = bind(layers)
    faults = [one for one in faults if one.code != "HT201" or not parsed.left_out.covers(one.path)]
    if workshop is None or slips:
        faults += _in_what_is_left(layers, parsed.left_out)
        found += [one for one in faults if not _is_of_a_slip(one, layers, slips)]
        assert has_errors(found)  # nothing will be rendered, so something has to say why
        return Checked(found, parsed, None)
    subject = _subject(workshop, layers)
    found += run_checks(subject)
    # An unknown id of a body may be that of the organizer, whose id is its symbol.
    lost_body = any(one.code == "HT303" and one.params["kind"] == "units" for one in found)
    for fact in missing_facts(subject.registry, subject.consolidation):
        if fact.label == "symbol" and lost_body:
            continue
        span = layers.locate(fact.path, key=True)
        parent = next((step for step in reversed(fact.path[:-1]) if isinstance(step, str)), "")
        params = {
            "fact": fact.label,
            "key": str(fact.path[-1]),
            "parent": parent,
            "documents": " ".join(fact.documents),
        }
        found.append(report(MISSING_FACT, span.file, span, path=fact.path, related=(), severity=None, **params))
    withheld = withheld_in(layers)
    if withheld is None:
        return Checked(found, parsed, subject)
    found += [report("HT350", one.span.file, one.span, key=one.key) for one in withheld.unknown]
    outward = None
    if not has_errors(found):
        outward, faults = _outward(withheld)
        found += faults
    return Checked(found, parsed, subject, withheld, outward)


def _outward(withheld: Withheld) -> tuple[Subject | None, list[Diagnostic]]:
    """Return the workshop without what is internal, or what keeps it from standing by itself."""
    found = []
    for secret, span in in_the_open(withheld):
        related = (Related("see-here", secret.span),)
        found.append(report("HT351", span.file, span, related=related, text=secret.typed))
    workshop, faults = bind(withheld.rest)
    subject = None
    if workshop is not None:
        subject = _subject(workshop, withheld.rest)
        faults = [one for one in run_checks(subject) if one.severity is Severity.ERROR]
    for fault in faults:
        span = fault.span or withheld.first
        related = (Related("see-here", withheld.first),)
        found.append(report("HT352", span.file, span, related=related, fault=fault.code))
    return (None if faults else subject), found


def _is_of_a_slip(found: Diagnostic, layers: Layers, slips: Sequence[Diagnostic]) -> bool:
    """Tell whether a fault is that of a value in which a slip of the pen was told already."""
    if found.span is None:
        return False
    lines = {(one.span.file, one.span.start.line) for one in slips if one.span is not None}
    if (found.span.file, found.span.start.line) in lines:
        return True
    return bool(slips) and any(tree.runs_on(found.path) for tree in layers.trees)


def _subject(workshop: Workshop, layers: Layers) -> Subject:
    registry = Registry(workshop)
    named = with_names(registry)
    registry = registry if named is workshop else Registry(named)
    return Subject(registry, consolidate(registry), layers)


def _in_what_is_left(layers: Layers, left_out: LeftOut) -> list[Diagnostic]:
    """Check facts against facts as far as that can be done in a file with faults of form."""
    salvage = bind_around(layers, left_out)
    if salvage is None:
        return []
    return salvage.still_said(run_checks(_subject(salvage.workshop, salvage.layers)))


def is_wanted(found: Diagnostic, only: str | None) -> bool:
    """Tell whether a finding is of interest: a missing fact only where a wanted document needs it."""
    kinds = DEFAULT_KINDS if only is None else (only,)
    return found.code != MISSING_FACT or any(kind in found.params["documents"].split() for kind in kinds)


def _weighed(found: Diagnostic, *, final: bool) -> Diagnostic:
    if final and found.code == MISSING_FACT:
        return replace(found, severity=Severity.ERROR)
    return found
