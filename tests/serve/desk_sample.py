"""What the tests of the web application share: reports of two stories, and a server that runs."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import httpx

from recoupe.model import Report
from recoupe.store.base import Store

PORT = Report(
    id="port-1",
    outlet="Le Phare",
    published="2022-05-10",
    title="Le port de Kersaint fermé",
    url="https://phare.example/port",
    text="Le port de Kersaint a fermé mardi après l'accident d'un cargo. « Nous rouvrirons vendredi », a déclaré "
    "la capitaine Anne Le Goff. L'accident a fait douze blessés. Les dockers ont accusé la direction du port de négligence.",
)
AGAIN = Report(
    id="port-2",
    outlet="La Vigie",
    published="2022-05-10",
    title="Kersaint : le port fermé après un accident",
    text="Après l'accident d'un cargo, le port de Kersaint a fermé mardi. L'accident a fait quatorze blessés, selon les "
    "pompiers. « Nous rouvrirons vendredi », a déclaré Anne Le Goff. Les dockers accusent la direction du port de négligence.",
)
THIRD = Report(
    id="port-3",
    outlet="Radio Armor",
    published="2022-05-11",
    title="Le port de Kersaint reste fermé",
    text="Le port de Kersaint, fermé mardi après l'accident d'un cargo, reste à l'arrêt. L'accident a fait douze blessés. "
    "Anne Le Goff, la capitaine du port, a promis une réouverture vendredi.",
)
MUSEUM = Report(
    id="musee",
    outlet="Le Phare",
    published="2022-05-11",
    title="Le musée des cerfs-volants ouvre",
    text="Le musée des cerfs-volants a ouvert ses portes à Brest. « C'est une fête », a dit son directeur Paul Riou.",
)


@dataclass
class Served:
    """A server that runs: its address, its store, and a browser-like client that keeps cookies."""

    address: str
    store: Store
    client: httpx.Client

    def token(self, path: str = "/add") -> str:
        """The form token of this client's session."""
        found = re.search(r'name="csrf" value="(\w+)"', self.client.get(path).text)
        assert found
        return found[1]

    def post(self, path: str, data: dict[str, object], **more: object) -> httpx.Response:
        """Sends a form as a page would."""
        return self.client.post(path, data={"csrf": self.token(), **data}, **more)  # type: ignore[arg-type]


Serve = Callable[..., Served]
