"""Writes a store as the installed release makes it, to be opened by later ones: `python tests/store/make_release.py OUT.db.gz`.

Run once for each release, from a checkout of it, and kept in `releases/`. It holds what upgrades must not lose: reports with
versions, one withdrawn, stories, claims, judgements in force and undone, follows, news, a feed, and a report dated 9999-12-31, as
release 0.1.0 could take one in and then link nothing any more.
"""

from __future__ import annotations

import gzip
import sqlite3
import sys
import tempfile
from pathlib import Path

from msgspec.structs import replace

from recoupe.desk.ingest import ingest
from recoupe.desk.link import Linker
from recoupe.desk.stories import refresh_stale
from recoupe.errors import RecoupeError
from recoupe.model import Passage, Report
from recoupe.store import feeds, judgements
from recoupe.store import stories as kept
from recoupe.store.base import Store, open_store
from recoupe.store.judgements import Subject

PORT = Report(
    id="port-1",
    outlet="Le Phare",
    published="2022-05-10",
    url="https://phare.example/port",
    text="Le port de Kersaint a fermé mardi. « Nous rouvrirons vendredi », a déclaré Anne Le Goff. Douze navires attendent.",
)
AGAIN = Report(
    id="port-2",
    outlet="La Vigie",
    published="2022-05-10",
    text="Fermé depuis mardi, le port de Kersaint rouvrira vendredi, selon Anne Le Goff. Quatorze navires attendent.",
)
EDITED = replace(PORT, text=PORT.text.replace("Douze", "Treize"), status="corrected")
GONE = Report(id="gone", outlet="Le Quai", published="2022-05-11", text="Le bac de Roscanel est vendu à une mairie voisine.")
MUSEUM = Report(id="museum", outlet="Le Quai", published="2022-06-01", text="Le musée de Brest expose des cerfs-volants anciens.")
ENDLESS = Report(id="endless", outlet="Le Quai", published="9999-12-31", text="Le maire de Kersaint a inauguré une halle neuve.")


def fill(store: Store) -> None:
    """Puts everything in, the report that stops linking last."""
    linker = Linker(store)
    list(ingest(store, [PORT, AGAIN, GONE, MUSEUM], linker=linker))
    refresh_stale(store)
    list(ingest(store, [EDITED, replace(GONE, text="", status="killed")], linker=linker))
    refresh_stale(store)
    passage = Passage(report="port-1", start=35, end=61)
    said = Subject(passages=(passage,), wordings=(EDITED.text[35:61],), speaker="Anne Le Goff")
    pair = Subject(reports=("port-1", "museum"))
    store.write(lambda c: judgements.judge(c, "not this speaker", said, author="Claire"))
    undone = store.write(lambda c: judgements.judge(c, "same story", pair, author="Paul"))
    store.write(lambda c: judgements.undo(c, undone.number, author="Paul"))
    store.write(lambda c: kept.follow(c, "port-1"))
    feed = feeds.Feed("https://phare.example/feed", '"1"', None, "2022-05-10T10:00:00.000000Z")
    store.write(lambda c: feeds.put(c, feed))
    try:
        list(ingest(store, [ENDLESS], linker=Linker(store)))
    except (OverflowError, RecoupeError) as error:
        print(f"endless: {error}", file=sys.stderr)


def main(out: Path) -> None:
    """Makes the store and packs it."""
    with tempfile.TemporaryDirectory() as folder:
        made, packed = Path(folder) / "desk.db", Path(folder) / "packed.db"
        store = open_store(str(made))
        fill(store)
        store.close()
        connection = sqlite3.connect(made)
        connection.execute("VACUUM INTO ?", (str(packed),))
        connection.close()
        out.write_bytes(gzip.compress(packed.read_bytes(), 9, mtime=0))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
