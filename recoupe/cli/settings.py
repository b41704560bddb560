"""`recoupe.toml`: what a newsroom settles once, so that no command has to be told it again.

    store = "desk.db"                                # or "postgresql://USER@HOST/NAME"
    language = "fr"                                  # of pages and notes
    feeds = ["https://lagazette.example/rss.xml"]    # or the name of an OPML file

    [outlets]
    "lagazette.example" = "La Gazette du Val"        # by the host of an address
    "GAZETTE DU VAL (LA)" = "La Gazette du Val"      # or by the name that a database gives

    [alerts]
    webhook = "http://127.0.0.1:9000/recoupe"        # is told what changes in claims that are followed
    hosts = ["hooks.lagazette.example"]              # hosts beside this machine that may be told anything, by https

It is read from the folder that a command runs in, or from where `--config` says. What is said on the command line goes before it,
then the environment.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit

from msgspec.structs import replace

from recoupe.errors import FormatError, InputError
from recoupe.model import Report

FILE = "recoupe.toml"
LANGUAGES = ("fr", "en")
OF_STORES = ("ingest", "watch", "search", "reannotate", "held", "serve", "mcp", "dossier")
REMEDY = "docs/how-to.md says what recoupe.toml may hold"

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Settings:
    """What the file says; without one nothing is settled. `feeds` are addresses, or one file that lists them."""

    store: str | None = None
    language: str | None = None
    feeds: tuple[str, ...] = ()
    outlets: Mapping[str, str] = field(default_factory=dict)
    webhook: str | None = None
    hosts: tuple[str, ...] = ()

    def defaults(self) -> dict[str, Any]:
        """What commands take where the command line and the environment say nothing."""
        made: dict[str, Any] = {name: {} for name in (*OF_STORES, "export")}
        if self.store:
            for name in OF_STORES:
                made[name]["address"] = self.store
        if self.language:
            made["dossier"]["lang"] = self.language
            made["export"][""] = {"lang": self.language}
        return made

    def named(self, report: Report) -> Report:
        """The report under the name that its outlet has here."""
        if not self.outlets:
            return report
        for known in self._known_by(report):
            if known in self.outlets:
                return replace(report, outlet=self.outlets[known])
        return report

    def all_named(self, found: Iterable[Report | T]) -> Iterator[Report | T]:
        """Each report under its name; what is no report as it is."""
        return (self.named(item) if isinstance(item, Report) else item for item in found)

    @staticmethod
    def _known_by(report: Report) -> Iterator[str]:
        if report.outlet:
            yield report.outlet.casefold()
        for address in (report.url, report.source):
            try:
                labels = (urlsplit(address or "").hostname or "").split(".")
            except ValueError:
                continue
            yield from (".".join(labels[i:]) for i in range(len(labels) - 1))


def load(path: Path | None = None) -> Settings:
    """The settings in `path`, else in `recoupe.toml` of the folder that the command runs in, else none. Raises InputError."""
    file = path or Path(FILE)
    if path is None and not file.is_file():
        return Settings()
    try:
        told = tomllib.loads(file.read_text("utf-8"))
    except OSError as error:
        raise InputError(str(file), f"cannot be read ({error.strerror})", "check the file and the right to read it") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise FormatError(str(file), f"is no TOML ({error})", REMEDY) from error
    return _settings(told, file)


def _settings(told: dict[str, Any], file: Path) -> Settings:
    unknown = sorted(told.keys() - {"store", "language", "feeds", "outlets", "alerts"})
    if unknown:
        raise FormatError(str(file), f"holds {unknown[0]!r}, which is no setting", REMEDY)
    store, language = _text(told, "store", file), _text(told, "language", file)
    if language is not None and language not in LANGUAGES:
        raise FormatError(str(file), f"language is {language!r}", f"give one of {', '.join(LANGUAGES)}")
    feeds, outlets = told.get("feeds", ()), told.get("outlets", {})
    if isinstance(feeds, str):
        feeds = [str(file.parent / feeds)]
    if not isinstance(feeds, list | tuple) or not all(isinstance(feed, str) for feed in feeds):
        raise FormatError(str(file), "feeds is no list of addresses and no file's name", REMEDY)
    if not isinstance(outlets, dict) or not all(isinstance(name, str) and name.strip() for name in outlets.values()):
        raise FormatError(str(file), "outlets is no table of names", REMEDY)
    if store and "://" not in store:
        store = str(file.parent / store)
    known_as = {known.casefold(): name for known, name in outlets.items()}
    return Settings(store, language, tuple(feeds), known_as, *_alerts(told.get("alerts", {}), file))


def _alerts(told: Any, file: Path) -> tuple[str | None, tuple[str, ...]]:
    """The webhook and the hosts that may be told anything."""
    if not isinstance(told, dict) or told.keys() - {"webhook", "hosts"}:
        raise FormatError(str(file), "alerts is no table of webhook and hosts", REMEDY)
    hosts = told.get("hosts", ())
    if not isinstance(hosts, list | tuple) or not all(isinstance(host, str) and host for host in hosts):
        raise FormatError(str(file), "alerts.hosts is no list of hosts", REMEDY)
    return _text(told, "webhook", file), tuple(hosts)


def _text(told: dict[str, Any], name: str, file: Path) -> str | None:
    value = told.get(name)
    if value is not None and not (isinstance(value, str) and value):
        raise FormatError(str(file), f"{name} is no text", REMEDY)
    return value
