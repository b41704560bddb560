"""The desk in a real browser: add, search, open, judge, undo, follow; with script and without; accessibility.

Needs Playwright for Python and a Chromium of the system (Debian: `apt install chromium`); without them these tests are skipped.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from browsers import NEEDED
from desk_sample import AGAIN, MUSEUM, PORT, THIRD, Serve, Served
from msgspec.structs import replace

from recoupe.desk.ingest import ingest
from recoupe.desk.link import Linker
from recoupe.desk.stories import refresh_stale
from recoupe.store import claims

pytestmark = list(NEEDED)


class Reader:
    """A page of the desk with every word on the console and every request elsewhere."""

    def __init__(self, browser: Any, served: Served, *, script: bool = True) -> None:
        self.served = served
        self.page = browser.new_page(java_script_enabled=script, base_url=served.address)
        self.console: list[str] = []
        self.elsewhere: list[str] = []
        self.page.on("console", lambda message: self.console.append(message.text))
        self.page.on("request", lambda request: self._see(request.url))

    def _see(self, url: str) -> None:
        if not url.startswith((self.served.address, "data:", "blob:")):
            self.elsewhere.append(url)

    def go(self, path: str) -> Any:
        self.page.goto(path)
        return self.page

    def clean(self) -> None:
        assert self.console == [] and self.elsewhere == []


@pytest.mark.parametrize("script", [True, False])
def test_a_day_at_the_desk(browser: Any, serve: Serve, tmp_path: Path, script: bool) -> None:
    reader = Reader(browser, serve(PORT, AGAIN, MUSEUM), script=script)
    page = reader.go("/add")
    page.get_by_label("Titre").fill(THIRD.title)
    page.get_by_label("Média").fill(THIRD.outlet)
    page.get_by_label("Publication").fill(THIRD.published)
    page.locator("textarea").fill(THIRD.text)
    page.get_by_role("button", name="Voir d’abord").click()
    page.get_by_role("heading", name="Ce qui a été lu").wait_for()
    assert page.locator(".looked h2").inner_text() == THIRD.title
    page.get_by_role("button", name="Garder").click()
    page.wait_for_url("**/stories/*")
    story = page.url
    assert page.locator(".reports > li").count() == 3

    page.get_by_role("searchbox").fill("capitaine VENDREDI")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=*")
    assert page.locator("mark").count() >= 2
    page.locator(".hits a").first.click()
    page.wait_for_url("**/stories/*")
    assert page.url == story

    apart = page.locator("button[name=apart]")
    before = apart.count()
    assert before > 0
    point = page.locator(".point:has(button[name=apart])").first
    place = point.get_attribute("id")
    if script:
        point.locator("button[name=apart]").first.click()
        page.locator("#confirm [data-to=author]").fill("Zoé")
        page.locator("#confirm").get_by_role("button", name="Confirmer").click()
    else:
        page.locator("#judge input[name=author]").fill("Zoé")
        point.locator("button[name=apart]").first.click()
    page.locator(".judgement").wait_for()
    assert not script or page.url == f"{story}#{place}"
    assert page.locator(".person").count() > 0 and "Zoé" in page.locator(".person").first.text_content()

    page.locator(".judgement input[name=author]").fill("Yann")
    page.get_by_role("button", name="Annuler").click()
    page.locator(".judgement.undone").wait_for()
    assert page.locator(".person").count() == 0 and page.locator("button[name=apart]").count() == before

    page.get_by_role("button", name="Suivre cette affaire").click()
    page.get_by_role("button", name="Ne plus suivre").wait_for()
    page.get_by_role("link", name="Affaires", exact=True).click()
    page.locator(".followed").wait_for()
    reader.clean()


def test_two_claims_are_chosen_as_one(browser: Any, serve: Serve) -> None:
    reader = Reader(browser, serve(PORT, AGAIN, THIRD))
    page = reader.go("/stories/1")
    boxes = page.locator("main input[name=place]")
    assert boxes.count() >= 2
    page.locator("details").evaluate_all("all => all.forEach((one) => { one.open = true; })")
    boxes.nth(0).focus()
    page.keyboard.press("Space")
    page.locator("#judge input[name=author]").fill("Zoé")
    page.locator("#judge button[value='same claim']").click()
    page.get_by_text("Choisissez deux faits.").wait_for()
    page = reader.go("/stories/1")
    page.locator("details").evaluate_all("all => all.forEach((one) => { one.open = true; })")
    boxes.nth(0).check()
    boxes.nth(boxes.count() - 1).check()
    page.locator("#judge input[name=author]").fill("Zoé")
    page.locator("#judge button[value='same claim']").click()
    page.locator(".person").first.wait_for(state="attached")
    assert "Zoé" in page.locator(".person").first.text_content()


def test_not_this_speaker_and_not_this_story(browser: Any, serve: Serve) -> None:
    reader = Reader(browser, serve(PORT, AGAIN, THIRD))
    page = reader.go("/stories/1")
    count = page.locator("button[name=unsaid]").count()
    statement = page.locator(".statements > li").first
    statement.hover()
    statement.locator("button[name=unsaid]").click()
    assert page.locator("#confirm blockquote").inner_text() in statement.inner_text()
    page.keyboard.press("Escape")
    assert page.locator("button[name=unsaid]").first.evaluate("element => element === document.activeElement")
    page.keyboard.press("Enter")
    page.keyboard.type("Zoé")
    page.keyboard.press("Enter")
    page.locator(".statements .person").wait_for()
    assert page.locator("button[name=unsaid]").count() == count - 1
    last = page.locator(".reports > li").last
    last.hover()
    last.locator("button[name=out]").click()
    page.locator("#confirm").get_by_role("button", name="Confirmer").click()
    page.locator(".judgement").nth(1).wait_for()
    assert page.locator(".reports > li").count() == 2
    reader.clean()


def test_a_file_is_chosen_and_the_dossier_shows(browser: Any, serve: Serve, tmp_path: Path) -> None:
    file = tmp_path / "dépêche.txt"
    file.write_text(PORT.text, "utf-8")
    reader = Reader(browser, serve())
    page = reader.go("/add")
    page.locator("input[type=file]").set_input_files(str(file))
    page.get_by_role("button", name="Ajouter").click()
    page.wait_for_url("**/stories/1")
    assert "Kersaint" in page.locator("#texts").inner_text()
    page.get_by_role("link", name="La page en un fichier").click()
    page.wait_for_url("**/stories/1/dossier")
    assert "Kersaint" in page.content()
    reader.clean()


def test_what_a_person_may_say_shows_to_fingers_and_to_the_keyboard(browser: Any, serve: Serve) -> None:
    served = serve(PORT, AGAIN, THIRD)
    shown = "element => getComputedStyle(element).opacity"
    touch = browser.new_context(base_url=served.address, has_touch=True, is_mobile=True, viewport={"width": 390, "height": 800})
    page = touch.new_page()
    page.goto("/stories/1")
    page.locator("details").evaluate_all("all => all.forEach((one) => { one.open = true; })")
    assert page.locator("button[name=apart]").first.evaluate(shown) == "1"
    touch.close()
    page = browser.new_page(base_url=served.address)
    page.goto("/stories/1")
    button = page.locator("button[name=apart]").first
    assert button.evaluate(shown) == "0"
    button.focus()
    assert button.evaluate(shown) == "1"


def test_what_was_read_has_no_barrier_that_axe_knows(browser: Any, serve: Serve, tmp_path: Path) -> None:
    from axe_playwright_python.sync_playwright import Axe

    rows = tmp_path / "articles.csv"
    rows.write_text("titre;source;texte\nLe port;Le Phare;Court.\n;;" + "mot " * 60 + "fin.\n", "utf-8")
    page = browser.new_page(base_url=serve().address, bypass_csp=True)
    page.goto("/add")
    page.locator("input[type=file]").set_input_files(str(rows))
    page.get_by_role("button", name="Voir d’abord").click()
    page.locator(".looked .doubts").first.wait_for()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = Axe().run(page, options={"iframes": False})
        assert [(v["id"], [n["html"] for n in v["nodes"]]) for v in found.response["violations"]] == []
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


PLACES = [
    "/",
    "/search?q=port",
    "/add",
    "/stories/1",
    "/reports/1/versions",
    "/judgements",
    "/login",
    "/since?at=2020-01-01T00:00",
]


@pytest.mark.parametrize("path", [*PLACES, "CLAIM"])
def test_no_barrier_that_axe_knows(browser: Any, serve: Serve, path: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    served = serve(PORT, AGAIN)
    given = {"kind": "not the same story", "report": ["port-2", "port-1"], "author": "Zoé"}
    assert served.post("/judgements", given).status_code == 303
    page = browser.new_page(base_url=served.address, bypass_csp=True)
    page.goto(moved_claim(served) if path == "CLAIM" else path)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = Axe().run(page, options={"iframes": False})
        assert [(v["id"], [n["html"] for n in v["nodes"]]) for v in found.response["violations"]] == []
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def moved_claim(served: Served) -> str:
    """The address of a claim that an edit moved."""
    edited = replace(AGAIN, id="port-4", outlet="Radio Armor", text=AGAIN.text.replace("quatorze", "quinze"))
    for report in (PORT, AGAIN, edited, replace(PORT, text=PORT.text.replace("douze blessés", "treize blessés"))):
        list(ingest(served.store, [report], linker=Linker(served.store)))
        refresh_stale(served.store)
    with served.store.reading() as connection:
        found = {key for story in ("port-1", "port-2") for key in claims.keys(connection, story).values()}
        return f"/claims/{min(claims.moved(connection, found))}"


def test_keys_lead_through_the_desk_and_can_be_turned_off(browser: Any, serve: Serve) -> None:
    reader = Reader(browser, serve(PORT, AGAIN))
    page = reader.go("/")
    page.keyboard.press("?")
    page.locator("#keys[open]").wait_for()
    assert "chercher" in page.locator("#keys").inner_text()
    page.keyboard.press("Escape")
    page.locator("#keys:not([open])").wait_for(state="attached")
    page.keyboard.press("/")
    page.wait_for_function("document.activeElement.name === 'q'")
    page.keyboard.type("a?")
    assert page.locator("#keys[open]").count() == 0 and page.evaluate("document.activeElement.value") == "a?"
    page.locator("#content").focus()
    page.keyboard.press("j")
    page.wait_for_url("**/judgements")
    page.keyboard.press("n")
    page.wait_for_url("**/since")
    page.keyboard.press("?")
    page.locator("#keys-off").check()
    page.locator("#keys").get_by_role("button", name="Fermer").click()
    page.locator("#keys:not([open])").wait_for(state="attached")
    page.keyboard.press("j")
    page.keyboard.press("?")
    page.locator("#keys[open]").wait_for()
    assert page.url.endswith("/since")
    reader.clean()


def test_what_is_pasted_goes_where_it_belongs(browser: Any, serve: Serve, tmp_path: Path) -> None:
    reader = Reader(browser, serve())
    page = reader.go("/add")
    paste = """(given) => {
      const data = new DataTransfer();
      if (given.text) data.setData("text/plain", given.text);
      const words = ["Le port de Kersaint a fermé."];
      for (const name of given.files || []) data.items.add(new File(words, name, {type: "text/plain"}));
      const event = {clipboardData: data, bubbles: true, cancelable: true};
      document.body.dispatchEvent(new ClipboardEvent("paste", event));
    }"""
    page.evaluate(paste, {"text": "https://phare.example/port"})
    assert page.locator("input[name=address]").input_value() == "https://phare.example/port"
    page.evaluate(paste, {"text": "Le port a fermé."})
    assert page.locator("textarea").input_value() == "Le port a fermé."
    page.evaluate(paste, {"files": ["un.txt", "deux.txt"]})
    assert page.locator("input[type=file]").evaluate("one => [...one.files].map((file) => file.name)") == ["un.txt", "deux.txt"]
    page.get_by_role("button", name="Voir d’abord").click()
    page.locator(".looked > li").nth(1).wait_for()
    page.locator("input[name='outlet-0']").fill("Le Phare")
    page.get_by_role("button", name="Garder").click()
    page.wait_for_url(lambda url: not url.endswith("/add"))  # to their story, or to the stories where there are two
    reader.clean()


def test_a_check_is_asked_for_with_a_note_and_a_claim_has_its_address(browser: Any, serve: Serve) -> None:
    reader = Reader(browser, serve(PORT, AGAIN, THIRD))
    page = reader.go("/stories/1")
    point = page.locator(".point:has(button[name=check])").first
    point.hover()
    point.locator("button[name=check]").first.click()
    assert page.locator("#confirm [data-to=instead]").is_hidden() and page.locator("#confirm [data-to=assignee]").is_visible()
    page.locator("#confirm [data-to=author]").fill("Zoé")
    page.locator("#confirm [data-to=assignee]").fill("Anne")
    page.locator("#confirm [data-to=note]").fill("Appeler la préfecture")
    page.locator("#confirm").get_by_role("button", name="Confirmer").click()
    page.locator(".asked").first.wait_for()
    assert "Anne" in page.locator(".asked").first.inner_text() and "préfecture" in page.locator(".asked").first.inner_text()
    page.locator("a.perma").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/claims/*")
    page.get_by_role("button", name="Suivre ce fait").click()
    page.get_by_role("button", name="Ne plus suivre ce fait").wait_for()
    page.get_by_role("link", name="Dans son affaire").click()
    page.wait_for_url("**/stories/1#claim:*")
    assert page.evaluate("document.activeElement.hasAttribute('data-claims')")
    reader.clean()
