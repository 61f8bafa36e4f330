"""The tree of a text with articles: Phần, Chương, Mục, Tiểu mục, Điều, khoản, điểm, Phụ lục."""

from __future__ import annotations

from hoithao.draft_file.building import SENTENCE_ENDS, Builder
from hoithao.draft_file.lines import Line
from hoithao.draft_file.openings import Opening, legal_opening
from hoithao.draft_file.places import Place
from hoithao.draft_file.sequence import may_follow
from hoithao.references import LEVELS

_LONGEST_HEADING = 300


class LegalText(Builder):
    """Builds the places of a law, a decree, a decision, a regulation."""

    def opening(self, line: Line) -> Opening | None:
        """Return the level that a line opens; clauses and points open one only inside an article."""
        found = legal_opening(line)
        if found is None or found.level not in ("khoản", "điểm"):
            return found
        if not any(place.level == "điều" for place in self.stack):
            return None
        if found.loose and not may_follow("điểm", self._last_point(), found.number):
            return None
        return found

    def rank(self, level: str, number: str) -> float:  # noqa: ARG002
        """Return how deep a level lies."""
        return LEVELS.index(level)

    def finish(self, place: Place) -> None:
        """Settle whether what follows the number of an article, or of a clause, is its heading."""
        if not place.rest:
            return
        ended = place.rest.endswith(SENTENCE_ENDS)
        has_body = bool(place.lines or place.places)
        if place.level == "điều":
            told = place.rest_is_heading
            # Bold type makes a heading even of what ends in a full stop, where text follows.
            is_heading = not ended or (told is True and has_body)
            is_heading = is_heading and told is not False and len(place.rest) <= _LONGEST_HEADING
        else:
            is_heading = place.level == "khoản" and bool(place.rest_is_heading) and has_body and not ended
        if is_heading:
            place.heading = place.rest
        else:
            place.lines.insert(0, place.rest)
        place.rest = ""

    def _last_point(self) -> str:
        return next((place.number for place in reversed(self.stack) if place.level == "điểm"), "")
