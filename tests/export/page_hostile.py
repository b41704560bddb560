"""A dossier with hostile words wherever a string can stand, marks among them."""

from __future__ import annotations

from page_sample import second, story

from recoupe.model import Annotations, Attribution, Dossier, Entity, Passage, Quantity, Report, Time

HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\u202egnp.exe\u2066 \x00\x1b\ufffe&amp;'\"{{ 7*7 }}"


def hostile() -> Dossier:
    """A dossier with hostile words wherever a string can stand."""
    word = "x" * 10_000
    report = Report(
        id=HOSTILE,
        text=f"{HOSTILE} {word} a dit\r\nRien.",
        outlet=HOSTILE,
        published="2021-99-99",
        title=HOSTILE,
        url="javascript:alert(1)",
        language=HOSTILE,
    )
    end = len(HOSTILE)
    found = Annotations(
        id=HOSTILE,
        dct=HOSTILE,
        times=(
            Time(start=0, end=end, type="DATE", value=HOSTILE, begin=HOSTILE, finish=HOSTILE, anchor="unknown", made_by=HOSTILE),
        ),
        attributions=(Attribution(content=((0, end + 10_001),), form="direct", cue=(0, end), speaker=HOSTILE, made_by=HOSTILE),),
        quantities=(
            Quantity(start=0, end=end, value=1e300, unit=HOSTILE),
            Quantity(start=0, end=end, value=-0.5, currency=HOSTILE),
        ),
    )
    entity = Entity(
        name=HOSTILE, type="PER", names=((HOSTILE, 1),), roles=(HOSTILE,), passages=(Passage(report=HOSTILE, start=0, end=3),)
    )
    return story([(report, found), second()], title=HOSTILE, generator=HOSTILE, begin=HOSTILE, finish=HOSTILE, entities=(entity,))
