"""What the reports tell together, as linked data: claims, utterances, namings, words that reports share, credits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recoupe.export.grounds import as_line
from recoupe.export.jsonld_nodes import Node, Nodes, known
from recoupe.export.jsonld_terms import part, party_name
from recoupe.model import Aligned, Claim, Copy, Statement


def story(nodes: Nodes) -> Iterator[Node]:
    """The claims and utterances, each followed by an annotation for each of its tellings; then namings, copies and credits."""
    for claim in nodes.dossier.story.claims:
        yield from _claim(nodes, claim)
    for statement in nodes.dossier.story.statements:
        yield from _statement(nodes, statement)
    yield from _namings(nodes)
    for number, copy in enumerate(nodes.dossier.story.shared_text, 1):
        for place, aligned in enumerate(copy.passages, 1):
            yield _shared(nodes, part(nodes.name, "shared", number, place), copy, aligned)
    yield from _credits(nodes)


def _claim(nodes: Nodes, claim: Claim) -> Iterator[Node]:
    name = part(nodes.name, "claim", claim.id)
    reports = list(dict.fromkeys(o.report for o in claim.occurrences))
    first = first_of(nodes, reports)
    lead = claim.occurrences[0] if claim.occurrences else None
    yield known(
        {
            "id": name,
            "type": ["schema:Claim", "prov:Entity"],
            "schema:text": nodes.sources.words(lead.report, (lead.start, lead.end)) if lead else None,
            "schema:appearance": [nodes.report(report) for report in reports],
            "schema:firstAppearance": nodes.report(first) if first else None,
            "recoupe:relation": claim.relation,
            "recoupe:difference": claim.difference,
            "recoupe:independentOrigins": claim.origins,
            "recoupe:grounds": [as_line(ground) for ground in claim.grounds],
            "recoupe:importance": claim.importance,
            "recoupe:confidence": claim.confidence,
            **nodes.derived(reports),
        }
    )
    for number, told in enumerate(claim.occurrences, 1):
        said_in = nodes.layer(told.report, "attribution", told.attribution)
        more = {"recoupe_voice": told.voice, "recoupe_saidIn": said_in}
        span = (told.start, told.end)
        yield nodes.annotation(f"{name}-telling-{number}", told.report, [span], name, motivation="linking", **more)


def _statement(nodes: Nodes, statement: Statement) -> Iterator[Node]:
    name = part(nodes.name, "statement", statement.id)
    fullest = statement.tellings[0] if statement.tellings else None
    yield known(
        {
            "id": name,
            "type": ["schema:Quotation", "prov:Entity"],
            "schema:text": nodes.sources.words(fullest.report, (fullest.start, fullest.end)) if fullest else None,
            "schema:spokenByCharacter": nodes.party(statement.speaker),
            "recoupe:grounds": [as_line(ground) for ground in statement.grounds],
            "recoupe:confidence": statement.confidence,
            **nodes.derived([telling.report for telling in statement.tellings]),
        }
    )
    for number, telling in enumerate(statement.tellings, 1):
        more = {
            "recoupe_form": telling.form,
            "recoupe_changed": [nodes.passage(telling.report, span) for span in telling.changed],
            "recoupe_saidIn": nodes.layer(telling.report, "attribution", telling.attribution),
        }
        span = (telling.start, telling.end)
        yield nodes.annotation(f"{name}-telling-{number}", telling.report, [span], name, motivation="quoting", **more)


def _namings(nodes: Nodes) -> Iterator[Node]:
    for number, naming in enumerate(nodes.dossier.story.namings, 1):
        more = {"recoupe_wording": naming.wording, "recoupe_voice": naming.voice, "recoupe_speaker": nodes.party(naming.speaker)}
        for place, passage in enumerate(naming.passages, 1):
            name = part(nodes.name, "naming", number, place)
            span = (passage.start, passage.end)
            body = nodes.party(naming.name)
            yield nodes.annotation(name, passage.report, [span], body, motivation="identifying", **more)


def _shared(nodes: Nodes, name: str, copy: Copy, aligned: Aligned) -> Node:
    """The same words in two reports: the passage in the earlier report is the body, where one is known to be earlier."""
    earlier, later = (aligned.other, aligned.one) if copy.first == aligned.other.report else (aligned.one, aligned.other)
    body = nodes.passage(earlier.report, (earlier.start, earlier.end))
    more = {"recoupe_sharedWords": aligned.words, "recoupe_wholeCopy": copy.whole}
    return nodes.annotation(name, later.report, [(later.start, later.end)], body, motivation="linking", **more)


def _credits(nodes: Nodes) -> Iterator[Node]:
    credits_ = nodes.dossier.story.credits
    for name in dict.fromkeys(credit.name for credit in credits_ if credit.role != "unnamed"):
        publisher = {"id": party_name(name), "type": "schema:Organization", "schema:name": name}
        yield {"id": nodes.credited(name), "type": ["schema:CreativeWork", "prov:Entity"], "schema:publisher": publisher}
    for number, credit in enumerate(credits_, 1):
        span = (credit.passage.start, credit.passage.end)
        body: Node | str = nodes.credited(credit.name) if credit.role != "unnamed" else {"schema:name": credit.name}
        name = part(nodes.name, "credit", number)
        report = credit.passage.report
        yield nodes.annotation(name, report, [span], body, motivation="linking", recoupe_creditRole=credit.role)


def first_of(nodes: Nodes, reports: Sequence[str]) -> str | None:
    """The report that was written before all the others; None where two may have been, or a day is not known."""
    moments = {name: nodes.sources.report(name).published or nodes.sources.found(name).dct or "" for name in reports}
    for name, moment in moments.items():
        if all(_before(moment, other) for rival, other in moments.items() if rival != name):
            return name
    return None


def _before(one: str, other: str) -> bool:
    """Whether the moment `one` (ISO 8601, as precise as known) is surely before `other`.

    Moments are compared by what both tell; minutes only where both stand in the same zone.
    """
    same_zone = one[16:] == other[16:]
    length = min(len(one), len(other), 16 if same_zone else 10)
    return one[:length] < other[:length]
