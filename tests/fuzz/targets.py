"""What is fuzzed. A target takes bytes and raises where something came out that must not."""

from __future__ import annotations

import json
import socket
from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random
from tempfile import mkdtemp
from typing import Any
from urllib.parse import quote_from_bytes

import msgspec
from read import bundles, documents  # type: ignore[import-not-found]

from recoupe.desk.ingest import ingest
from recoupe.desk.link import Linker
from recoupe.errors import InputError
from recoupe.model import Report
from recoupe.read import from_bytes

SHORT = (
    "Le maire de Lanildut, Yves Kerven, a dit mardi 14 mai que 1 200 des 1 500 pêcheurs, soit 80 %, soutiendraient la grève.",
    "« Nous ne céderons pas », a déclaré Lise Aubrac, qui accuse la préfecture d'avoir menacé d'expulser deux familles lundi.",
    "Selon le ministère, trois personnes auraient été blessées hier vers 18 h 30 ; l'AFP en compte cinq. Rien n'a été confirmé.",
    "La France et l'Allemagne ont signé le 3 avril 2021 un accord de 4,5 milliards d'euros, d'après un porte-parole.",
)
FIELDS = ("text", "title", "outlet", "published", "address", "kind", "note", "value", "one", "other", "csrf", "day", "q", "page")
ASKED = ("/?page={}", "/?day={}", "/search?q={}", "/search?day={}", "/stories/{}", "/stories/{}/dossier", "/stories/1?page={}",
         "/reports/{}/versions", "/stories/{}/feed.atom", "/{}", "/api/stories?page={}", "/api/stories/{}", "/api/search?q={}",
         "/api/reports/{}/versions", "/api/stories/{}/news")  # fmt: skip
SENT = ("/add", "/judgements", "/stories/{}/follow", "/judgements/{}/undo", "/login", "/api/reports", "/api/judgements",
        "/api/judgements/{}/undo", "/api/addresses")  # fmt: skip
KINDS = ("application/x-www-form-urlencoded", "application/x-www-form-urlencoded; charset=punycode", "application/json",
         "application/x-www-form-urlencoded; charset=unicode_escape", "multipart/form-data; boundary=a")  # fmt: skip


class WrongError(Exception):
    """Something came out that must not."""


def reader(data: bytes, kind: int = 0) -> str:
    """Reports and InputErrors alone, each of which can be written; what kind of outcome it was."""
    options: dict[str, Any] = [
        {},
        {"url": "https://pirate.example/a", "content_type": "text/html"},
        {"url": "https://phare.example/a", "charset": "iso-8859-1"},
    ][kind % 3]
    found = list(from_bytes(data, file="f", name="f", **options))
    if not found:
        raise WrongError("nothing came out")
    broke = ""
    for item in found:
        if isinstance(item, Report):
            msgspec.json.decode(msgspec.json.encode(item), type=Report)
            if item.published and not "1600" <= item.published[:4] <= "2200":
                raise WrongError(f"published {item.published}")
            if kind % 3 == 1 and item.url and "pirate.example" not in item.url:
                raise WrongError(f"speaks for {item.url}")
        elif isinstance(item, InputError):
            str(item).encode()
            if "breaks the library" in item.problem:
                broke = f"held: {item.problem[:120]}"
        else:
            raise WrongError(f"{type(item).__name__} came out")
    return broke or ("report" if any(isinstance(item, Report) for item in found) else "error")


def packed(data: bytes, kind: int = 0) -> str:
    """A part of an office file or a book, within the file: spoilt as a whole, a ZIP file is hardly ever opened."""
    whole = [bundles.xlsx(data), bundles.epub(data), bundles.docx(data), bundles.odt(data), bundles.epub(package=data)]
    return reader(whole[kind % len(whole)], 0)


def annotator(data: bytes, kind: int = 0) -> str:
    """Every span lies in the text, and all can be written."""
    from recoupe.engine.local import annotate

    report = Report(id="a", text=data.decode("utf-8", "replace")[:3_000] or "a", published=("2024-05-14", None, "2024")[kind % 3])
    for found in annotate([report]):
        json.loads(msgspec.json.encode(found))
        for layer in (found.times, found.mentions, found.quantities):
            for item in layer:
                if not 0 <= item.start <= item.end <= len(report.text):
                    raise WrongError(f"span {item.start} to {item.end} of {len(report.text)}")
    return "annotated"


@cache
def _client() -> Any:
    from starlette.testclient import TestClient

    from recoupe.serve.app import build
    from recoupe.serve.settings import settings_for
    from recoupe.store.base import open_store

    def nowhere(*_: object, **__: object) -> Any:
        raise OSError("the fuzzer asks nothing of the net")

    socket.getaddrinfo = nowhere
    store = open_store(str(Path(mkdtemp(prefix="recoupe-fuzz-")) / "desk.db"))
    first = [Report(id=str(number), text=text, published="2024-05-14") for number, text in enumerate(SHORT)]
    list(ingest(store, first, linker=Linker(store)))
    return TestClient(build(store, settings_for("127.0.0.1", token=None)), base_url="http://127.0.0.1")


def forms(data: bytes, kind: int = 0) -> str:
    """No page answers with a failure of the server."""
    chance = Random(kind)
    path = chance.choice(ASKED if kind % 2 else SENT).replace("{}", quote_from_bytes(data[:300], safe=""))
    if kind % 2:
        answer = _client().get(path, follow_redirects=False)
    else:
        parts = zip(chance.sample(FIELDS, len(FIELDS)), data.split(b"\n", 8), strict=False)
        body = b"&".join(name.encode() + b"=" + quote_from_bytes(part).encode() for name, part in parts)
        headers = {"Content-Type": chance.choice(KINDS), "Origin": "http://127.0.0.1"}
        answer = _client().post(path, content=chance.choice((body, data)), headers=headers, follow_redirects=False)
    if answer.status_code >= 500:
        raise WrongError(f"{path[:80]} answers {answer.status_code}")
    return str(answer.status_code)


TARGETS: dict[str, Callable[[bytes, int], str]] = {"reader": reader, "packed": packed, "annotator": annotator, "forms": forms}
SHARES = {"reader": 0.81, "packed": 0.06, "annotator": 0.08, "forms": 0.05}
"""Of the inputs: what is slower is tried less."""


def seeds(name: str) -> list[bytes]:
    """Documents of our own for a target. A PDF is read in a process of its own, so that it comes seldom."""
    if name == "packed":
        return [part.encode() for part in (bundles.SHEET, bundles.XHTML, bundles.WORD, bundles.ODT, bundles.OPF)]
    if name != "reader":
        return [text.encode() for text in (*SHORT, documents.TEXT, "a\nb\n2024-05-14\n7", "pirate\n" * 5)]
    found = documents.sound() | bundles.several()
    rare = {name: found.pop(name) for name in ("pdf", "warc")}
    return [*found.values()] * 40 + list(rare.values())
