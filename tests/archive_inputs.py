"""Inputs for archives: reports of several stories in several formats, with all that may go wrong, and what an archive holds."""

from __future__ import annotations

import io
import json
import os
import sys
from hashlib import blake2b
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.parquet
import pytest
from desk_reports import CASES
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

STRIPPED = [{key: value for key, value in case.items() if key != "story"} for case in CASES]
PLAGE = (
    "Une marée noire a touché samedi la plage de Trévignon. Douze kilomètres de côte sont souillés, selon le préfet Yann "
    "Kervella. « Nous avons trois cents personnes sur le sable », a-t-il déclaré à la presse. Le pétrolier Alcyon avait "
    "rompu ses amarres vendredi au large de Penmarch. Les pêcheurs de Concarneau réclament une indemnisation."
)
DATED = {"id": "plage-1", "outlet": "Le Goéland", "published": "2022-03-05", "text": PLAGE}
COPY = {"id": "plage-2", "outlet": "Ouest Presse", "published": "2022-03-05", "text": PLAGE}
UNDATED = {"id": "plage-3", "outlet": "Radio Cornouaille", "text": PLAGE + " La préfecture tient un point chaque soir."}
SPANISH = {"id": "es-1", "outlet": "El Faro", "published": "2022-03-05", "language": "es", "text": "El puerto cerró el sábado."}
ENGLISH = {
    "id": "en-1", "outlet": "The Beacon", "published": "2022-03-06", "language": "en",
    "text": "Twelve kilometres of coast at Trévignon are soiled, the prefect Yann Kervella said on Saturday.",
}  # fmt: skip
KILLED = {"id": "plage-4", "outlet": "Le Goéland", "published": "2022-03-05", "text": "Retiré.", "status": "killed"}
PAGE = (
    "<!doctype html><html lang=fr><head><title>Le phare de Belle-Anse éteint</title></head><body><article><h1>Le phare de "
    "Belle-Anse éteint</h1><p>Le phare de Belle-Anse est éteint depuis mercredi soir, a annoncé la gardienne, Élise Caradec. Une "
    "panne de son groupe électrogène prive de feu douze milles de côte, et deux chalutiers ont dû être guidés par radio.</p>"
    "<p>« Il sera rallumé avant dimanche », a promis jeudi le chef du service des phares, Paul Quéré.</p></article></body></html>"
)


def inputs(folder: Path) -> Path:
    """A folder with JSON lines, Parquet, a WARC archive, plain text, and files and records that cannot be read."""
    folder.mkdir(parents=True)
    _lines(folder / "a.jsonl", [*STRIPPED[:7], DATED, UNDATED, SPANISH])
    broken = (folder / "a.jsonl").read_text("utf-8") + '{"id": "half", "text": "La digue de\n'
    (folder / "a.jsonl").write_text(broken, "utf-8")
    _lines(folder / "b.jsonl", [COPY, ENGLISH, KILLED, STRIPPED[0], {"id": "9999", "published": "9999-01-01", "text": "Rien."}])
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(STRIPPED[7:]), folder / "c.parquet")
    (folder / "d.parquet").write_bytes(b"PAR1 and then nothing of the kind")
    (folder / "e.jsonl").write_bytes(bytes(range(256)) * 40)
    (folder / "f.txt").write_text("Publié le 12/05/2021\n\nLe bac de Lanvéoc est à quai jeudi, faute d'équipage.\n", "utf-8")
    _warc(folder / "g.warc.gz")
    return folder


def _lines(place: Path, records: list[dict[str, Any]]) -> None:
    place.write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")


def _warc(place: Path) -> None:
    with place.open("wb") as stream:
        writer = WARCWriter(stream, gzip=True)
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
        told = {"WARC-Date": "2022-03-10T10:00:00Z"}
        body = io.BytesIO(PAGE.encode())
        address = "http://phares.example/2022/03/10/belle-anse.html"
        writer.write_record(
            writer.create_warc_record(address, "response", payload=body, http_headers=headers, warc_headers_dict=told)
        )


def contents(folder: Path) -> dict[str, str]:
    """A digest of each file of an archive by its name."""
    files = (place for place in folder.rglob("*") if place.is_file())
    return {str(place.relative_to(folder)): blake2b(place.read_bytes()).hexdigest() for place in files}


def need_spark() -> None:
    """Skips where Spark cannot run."""
    pytest.importorskip("pyspark", reason="archives on Spark need the extra spark")
    from recoupe.engine.spark import OLDEST_JAVA, java

    if sys.platform == "win32":
        pytest.skip("Spark on Windows needs Hadoop's winutils, which is not installed with it")
    if (java() or 0) < OLDEST_JAVA:
        pytest.skip(f"Spark needs Java {OLDEST_JAVA} or later, which is not installed here")
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
