"""What tables and notes need of a dossier: reports by id, passages in their own words, on whose word something stands."""

from __future__ import annotations

from recoupe.errors import DossierError
from recoupe.model import Annotations, Attribution, Dossier, Report, Span

UNKNOWN = "?"


class Sources:
    """The reports of a dossier and what was found in them, by the report's id. Raises DossierError where the two do not fit."""

    def __init__(self, dossier: Dossier) -> None:
        if [r.id for r in dossier.reports] != [a.id for a in dossier.annotations]:
            raise DossierError("reports and annotations of a dossier must be parallel, with the same ids")
        self.dossier = dossier
        self._pairs = {r.id: (r, a) for r, a in zip(dossier.reports, dossier.annotations, strict=True)}

    def report(self, name: str) -> Report:
        """The report of that id. Raises DossierError where the dossier does not hold it."""
        return self._pair(name)[0]

    def found(self, name: str) -> Annotations:
        """What was found in the report of that id. Raises DossierError where the dossier does not hold it."""
        return self._pair(name)[1]

    def words(self, name: str, span: Span) -> str:
        """The passage at `span` (code points, end exclusive), as the report has it."""
        return self.report(name).text[span[0] : span[1]]

    def voices(self, name: str, index: int | None) -> tuple[Attribution, ...]:
        """The attribution at `index` of a report within those that it is told in, the outermost first; empty where it is None."""
        return voices(self.found(name), index)

    def _pair(self, name: str) -> tuple[Report, Annotations]:
        if name not in self._pairs:
            raise DossierError(f"a passage is in report {name}, which the dossier does not hold")
        return self._pairs[name]


def voices(found: Annotations, index: int | None) -> tuple[Attribution, ...]:
    """The chain of attributions that ends in the one at `index`, the outermost first; one that leads back to itself is cut."""
    chain: list[Attribution] = []
    passed: set[int] = set()
    while index is not None and 0 <= index < len(found.attributions) and index not in passed:
        passed.add(index)
        chain.append(found.attributions[index])
        index = found.attributions[index].parent
    return tuple(reversed(chain))


def speaker(attribution: Attribution) -> str:
    """Whose words they are; where readings remain all of them, with a question mark; a question mark where nobody is known."""
    if attribution.speaker:
        return attribution.speaker
    return " / ".join(attribution.candidates) + f" {UNKNOWN}" if attribution.candidates else UNKNOWN


def hull(attribution: Attribution) -> Span:
    """From where the content begins to where it ends, with a cue that stands inside; `(0, 0)` without content."""
    if not attribution.content:
        return 0, 0
    return min(start for start, _ in attribution.content), max(end for _, end in attribution.content)


def item(report: str, layer: str, index: int) -> str:
    """The name of an annotation in every export: `corvel-1#event-2` is the second event of report corvel-1."""
    return f"{report}#{layer}-{index + 1}"
