"""Makes an archive of synthetic reports on Spark, kills the run on its way, goes on, and says what it took.

    python -m benchmarks.archive [COUNT] [--folder FOLDER] [--days DAYS] [--units N] [--no-kill] [--seed S] [--brief]

The reports are short (some thirty words) and of invented places, as many a day as the next: stories of one to six reports, some
word for word the same, some without a day. With `--brief` they are of a dozen words in one sentence, at times two, and one or two
a story. Time is of the wall and of all processors together, memory the most that the Java process and its Python workers had at
once, looked at every half second (Linux).
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

FIRST = date(2015, 1, 1)
OUTLETS = [f"Gazette {n}" for n in range(1, 41)]
FILES = 20
KILL_AFTER = 0.4
"""Share of the units of annotation that are done when the run is killed."""

PLACES = ["Bré", "Ker", "Mon", "Val", "Tour", "Lan", "Plou", "Saint", "Cour", "Fon", "Mar", "Ro", "Vil", "Cha", "Gran", "Bel"]
MIDDLES = ["be", "ga", "lo", "mi", "nou", "ra", "si", "ta", "ve", "zé", "do", "pu", "cri", "fla", "gno", "bri"]
ENDS = [
    "gny",
    "dec",
    "ville",
    "mont",
    "nac",
    "zon",
    "court",
    "lieu",
    "ric",
    "sac",
    "vières",
    "tain",
    "lès",
    "bourg",
    "nay",
    "mer",
]
FIRST_NAMES = ["Anne", "Luc", "Odile", "Paul", "Élise", "Yann", "Marc", "Jeanne", "Karim", "Lucie", "Hugo", "Nadia"]
THINGS = ["Le pont suspendu", "Le lycée agricole", "L'usine de conserves", "Le port de plaisance", "La piscine municipale",
          "Le barrage", "La maternité", "Le tunnel routier", "La médiathèque",
          "L'abattoir", "La fromagerie", "Le téléphérique",
          "La gare de triage", "Le marché couvert", "La scierie", "Le théâtre antique", "La station d'épuration"]  # fmt: skip
CAUSES = ["une fuite d'ammoniac", "un éboulement", "la découverte de fissures", "une panne de transformateur", "un incendie",
          "une crue subite", "un mouvement de grève", "une infestation de termites",
          "un glissement de terrain",
          "une rupture de canalisation", "le passage de la tempête", "une intoxication collective",
          "un vol de cuivre"]  # fmt: skip
OFFICES = ["le maire", "la préfète", "le directeur", "la procureure", "le capitaine des pompiers", "la présidente du conseil"]
SAID = ["Nous rouvrirons dès que les experts auront rendu leur rapport", "Rien n'a été laissé au hasard",
        "Personne n'est en danger",
        "Les travaux coûteront cher à la commune", "Il faudra de la patience aux habitants",
        "La colère est légitime"]  # fmt: skip
HURT = ["blessés", "habitants évacués", "salariés au chômage", "élèves sans cours", "foyers sans courant", "véhicules déroutés"]


@dataclass(frozen=True, slots=True)
class Happening:
    """What the reports of one story tell."""

    place: str
    thing: str
    cause: str
    person: str
    office: str
    said: str
    hurt: str
    number: int
    firm: str
    street: str


def main() -> None:
    """Runs the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int, nargs="?", default=2000)
    parser.add_argument("--folder", type=Path, default=Path("archive-benchmark"))
    parser.add_argument("--days", type=int, help="days over which they are spread; one for 25 reports if not told")
    parser.add_argument("--units", type=int)
    parser.add_argument("--no-kill", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--brief", action="store_true", help="shorter reports, fewer of a story")
    args = parser.parse_args()
    shutil.rmtree(args.folder, ignore_errors=True)
    write(args.folder / "in", args.count, args.days or max(1, args.count // 25), args.seed, brief=args.brief)
    command = [sys.executable, "-m", "recoupe", "archive", str(args.folder / "in"), "-o", str(args.folder / "out")]
    command += ["--units", str(args.units)] if args.units else []
    begun, used = time.monotonic(), os.times()
    watch = Watch()
    if not args.no_kill:
        kept = killed(command, args.folder / "out", args.units or max(2, -(-args.count // 500)), watch)
        print(f"killed after      {time.monotonic() - begun:8.0f} s, {kept} units of annotation kept", flush=True)
    run = watch.run(command)
    spent = os.times()
    made = json.loads((args.folder / "out" / "archive.json").read_text("utf-8"))
    print(f"{made['reports']} reports in {made['stories']} stories, {made['failures']} failures, exit status {run}")
    print(f"wall time         {time.monotonic() - begun:8.0f} s")
    processors = sum(getattr(spent, name) - getattr(used, name) for name in ("children_user", "children_system"))
    print(f"processor time    {max(processors, watch.seconds):8.0f} s")
    print(f"memory            {watch.most / 2**20:8.0f} MiB at most")
    size = sum(place.stat().st_size for place in (args.folder / "out").rglob("*") if place.is_file())
    print(f"tables            {size / 2**20:8.1f} MiB")


def write(folder: Path, count: int, days: int, seed: int, *, brief: bool = False) -> None:
    """Writes the reports as JSON lines."""
    chance = random.Random(seed)
    folder.mkdir(parents=True)
    found = reports(count, days, chance, brief)
    for number in range(FILES):
        share = count // FILES + (number < count % FILES)
        lines = (json.dumps(next(found), ensure_ascii=False) + "\n" for _ in range(share))
        (folder / f"{number:03}.jsonl").write_text("".join(lines), "utf-8")


def reports(count: int, days: int, chance: random.Random, brief: bool) -> Iterator[dict[str, str | None]]:
    """The reports, day by day."""
    tellers = [1, 1, 1, 1, 2, 2] if brief else [1, 1, 2, 2, 3, 4, 6]
    tell = line if brief else text
    number = 0
    while True:
        day = FIRST + timedelta(days=min(number * days // count, days - 1))
        told = happening(chance)
        last = ""
        for outlet in chance.sample(OUTLETS, chance.choice(tellers)):
            last = last if last and chance.random() < 0.15 else tell(told, chance)
            dated = None if chance.random() < 0.01 else day.isoformat()
            yield {"id": f"r{number:07}", "outlet": outlet, "published": dated, "language": "fr", "text": last}
            number += 1


def happening(chance: random.Random) -> Happening:
    """An invented happening."""
    pick = chance.choice
    return Happening(
        place=pick(PLACES) + pick(MIDDLES) + pick(MIDDLES) + pick(ENDS),
        thing=pick(THINGS),
        cause=pick(CAUSES),
        person=f"{pick(FIRST_NAMES)} {pick(PLACES)}{pick(MIDDLES)}{pick(ENDS)}",
        office=pick(OFFICES),
        said=pick(SAID),
        hurt=pick(HURT),
        number=chance.randrange(11, 900),
        firm=pick(MIDDLES).capitalize() + pick(MIDDLES) + pick(ENDS),
        street=pick(PLACES) + pick(MIDDLES) + pick(MIDDLES) + pick(ENDS),
    )


def text(told: Happening, chance: random.Random) -> str:
    """One telling: two sentences, sometimes three."""
    number = told.number + (chance.randrange(1, 9) if chance.random() < 0.2 else 0)
    thing = told.thing.lower()
    first = chance.choice([
        f"{told.thing} de {told.place} a fermé après {told.cause}, a annoncé {told.office}, {told.person}.",
        f"{told.office.capitalize()} {told.person} a fermé {thing} de {told.place} à la suite d'une alerte : {told.cause}.",
        f"À {told.place}, {told.cause} a entraîné la fermeture de l'établissement ({thing}), selon {told.person}.",
    ])  # fmt: skip
    second = f"On compte {number} {told.hurt} chez {told.firm}, rue {told.street}."
    third = f" « {told.said} », a déclaré {told.person}." if chance.random() < 0.6 else ""
    return f"{first} {second}{third}"


def line(told: Happening, chance: random.Random) -> str:
    """One brief telling: a sentence, sometimes two."""
    first = chance.choice([
        f"{told.thing} de {told.place} a fermé après {told.cause}, selon {told.person}.",
        f"{told.person} a fermé {told.thing.lower()} de {told.place}, rue {told.street}.",
    ])  # fmt: skip
    return first + (f" On compte {told.number} {told.hurt} chez {told.firm}." if chance.random() < 0.2 else "")


def killed(command: list[str], out: Path, units: int, watch: Watch) -> int:
    """Kills a run on its way; how many units of annotation were kept."""
    process = subprocess.Popen(command, start_new_session=True)
    done = 0
    with watch.over(process.pid):
        while done < KILL_AFTER * units and process.poll() is None:
            time.sleep(0.1)
            done = len(list((out / "work" / "layers" / "units").glob("[!.]*.parquet")))
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    return done


class Watch:
    """Looks at the memory and the processor time of a process and all that it began."""

    def __init__(self) -> None:
        self.most = 0
        self.seconds = 0.0

    def run(self, command: list[str]) -> int:
        """Runs a command to its end; its exit status."""
        process = subprocess.Popen(command)
        with self.over(process.pid):
            return process.wait()

    def over(self, pid: int) -> _Looking:
        """Looks at a process while the context lasts."""
        return _Looking(self, pid)


class _Looking:
    def __init__(self, watch: Watch, pid: int) -> None:
        self._watch, self._pid = watch, pid
        self._end = threading.Event()
        self._spent: dict[int, float] = {}
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._end.set()
        self._thread.join()
        self._watch.seconds += sum(self._spent.values())

    def _look(self) -> None:
        while not self._end.wait(0.5):
            total = 0
            for pid in tree(self._pid):
                try:
                    fields = Path(f"/proc/{pid}/stat").read_text("utf-8").rsplit(")", 1)[1].split()
                except OSError:
                    continue
                self._spent[pid] = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
                total += proportional(pid)
            self._watch.most = max(self._watch.most, total)


def proportional(pid: int) -> int:
    """The memory of a process in bytes, what it shares with others counted in part."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text("utf-8").splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))


def tree(root: int) -> list[int]:
    """A process and all below it."""
    parents: dict[int, list[int]] = {}
    for place in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = place.read_text("utf-8").rsplit(")", 1)[1].split()
        except OSError:
            continue
        parents.setdefault(int(fields[1]), []).append(int(place.parent.name))
    found, waiting = [], [root]
    while waiting:
        pid = waiting.pop()
        found.append(pid)
        waiting += parents.get(pid, [])
    return found


if __name__ == "__main__":
    main()
