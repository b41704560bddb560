"""Each format, sound: what is taken as what, and what is no body text."""

from __future__ import annotations

import json
from typing import Any

import pytest

from recoupe.errors import InputError, MissingFieldError
from recoupe.model import Report
from recoupe.read import current, from_bytes

from . import documents as docs
from .pdf_writer import pdf

OFFSET = "+02:00"


def read(data: bytes | str, **options: Any) -> list[Report | InputError]:
    return list(from_bytes(data if isinstance(data, bytes) else data.encode(), file="f", name="f", **options))


def one(data: bytes | str, **options: Any) -> Report:
    (found,) = read(data, **options)
    assert isinstance(found, Report), found
    return found


def failure(data: bytes | str, **options: Any) -> InputError:
    (found,) = read(data, **options)
    assert isinstance(found, InputError), found
    return found


# pages


def test_a_page() -> None:
    assert one(docs.page()) == Report(
        id=docs.ADDRESS, text=docs.TEXT, outlet="Le Phare", published=f"2024-05-14T07:30{OFFSET}", title=docs.TITLE,
        url=docs.ADDRESS,
        language="fr", source="f", updated=f"2024-05-14T09:05{OFFSET}", authors=("Paul Verdier",), section="Ville",
    )  # fmt: skip


def test_a_page_without_json_ld_is_told_by_its_meta_elements() -> None:
    head = (
        '<meta property="og:title" content="Les trams"><meta property="article:published_time" content="2024-05-14T07:30:00Z">'
        '<meta property="article:modified_time" content="2024-05-14T08:00:00Z"><meta name="author" content="Lise Aubin">'
        '<meta property="article:section" content="Société">'
    )
    found = one(docs.page(json_ld=None, head=head))
    assert (found.title, found.outlet, found.authors, found.section) == (
        "Les trams",
        "Le Phare en ligne",
        ("Lise Aubin",),
        "Société",
    )
    assert (found.published, found.updated) == ("2024-05-14T07:30+00:00", "2024-05-14T08:00+00:00")


def test_a_page_that_tells_machines_nothing() -> None:
    page = docs.page(json_ld=None).replace('<meta property="og:site_name" content="Le Phare en ligne">', "")
    found = one(page)
    assert (found.title, found.outlet, found.published) == (docs.TITLE, "phare.example", "2024-05-14T07:30")


@pytest.mark.parametrize(
    "json_ld",
    [
        [docs.JSON_LD], {"@graph": [{"@type": "WebSite", "name": "x"}, docs.JSON_LD]}, {"@type": "WebPage",
        "mainEntity": docs.JSON_LD},
        {**docs.JSON_LD, "@type": ["Article", "ReportageNewsArticle"]}, {**docs.JSON_LD, "author": "Paul Verdier"},
        {**docs.JSON_LD, "author": {"name": ["Paul Verdier"]}}, [docs.JSON_LD, {"@type": "NewsArticle", "headline": "Un autre"}],
    ],
)  # fmt: skip
def test_json_ld_however_it_is_wrapped(json_ld: object) -> None:
    found = one(docs.page(json_ld=json_ld))
    assert (found.title, found.outlet) == (docs.TITLE, "Le Phare")


def test_articles_of_which_none_is_the_page_s_tell_nothing() -> None:
    others = [{"@type": "NewsArticle", "headline": f"Titre {n}", "url": f"https://phare.example/{n}"} for n in range(3)]
    assert one(docs.page(json_ld=others)).outlet == "Le Phare en ligne"


def test_json_ld_s_text_is_taken_where_the_page_shows_less() -> None:
    longer = {**docs.JSON_LD, "articleBody": "\n".join([docs.TEXT] * 3)}
    assert one(docs.page(json_ld=longer)).text == docs.BREAKS.join([docs.TEXT] * 3)
    assert one(docs.page(json_ld={**docs.JSON_LD, "articleBody": docs.PARAGRAPHS[0]})).text == docs.TEXT


def test_headings_within_the_article_are_text_and_one_that_leads_elsewhere_or_that_nothing_follows_is_none() -> None:
    body = (
        f"<h2>Que demandent les grévistes ?</h2><p>{docs.PARAGRAPHS[1]}</p><h2>Une réunion jeudi</h2><p>{docs.PARAGRAPHS[3]}</p>"
        "<h3><a href=/x>Le port rouvre ses quais</a></h3><p>Toujours mardi, les bus ont circulé.</p><h2>Nos dossiers</h2>"
    )
    text = one(docs.page(body=body)).text
    assert "Que demandent les grévistes ?" in text and "Une réunion jeudi" in text
    assert "quais" not in text and "dossiers" not in text


def test_a_link_within_a_sentence_is_part_of_it() -> None:
    told = '<p>Le maire a <a href="/x">promis une réponse avant la fin du mois</a>, selon son cabinet, joint mardi.</p>'
    body = told + docs.PARAGRAPHS[1]
    assert "Le maire a promis une réponse avant la fin du mois, selon son cabinet, joint mardi." in one(docs.page(body=body)).text


def test_spaces_that_do_not_break_are_kept_and_line_ends_are_none() -> None:
    words = "Le maire a\n   dit\u00a0: «\u00a0oui\u00a0», mardi, à propos des 1\u202f200 logements promis."
    assert words.replace("\n   ", " ") in one(docs.page(body=f"<p>{words}</p>")).text


@pytest.mark.parametrize(
    "canonical", ["/ville/trams-12.html", "https://phare.example/ville/trams-12.html?utm_source=x&xtor=1#haut"]
)
def test_addresses_are_made_whole_and_say_nothing_of_readers(canonical: str) -> None:
    page = docs.page().replace(docs.ADDRESS, canonical)
    assert one(page, url="https://phare.example/ville/x").url == docs.ADDRESS


def test_a_canonical_address_that_is_a_front_page_is_none() -> None:
    page = docs.page().replace(docs.ADDRESS, "https://phare.example/")
    assert one(page, url="https://phare.example/ville/trams-12.html?b=2").id == "https://phare.example/ville/trams-12.html?b=2"


@pytest.mark.parametrize("true", ["utf-8", "cp1252", "utf-16", "iso8859-15"])
@pytest.mark.parametrize("told", ["utf-8", "iso-8859-1", "x-unknown", "utf-16"])
def test_what_the_bytes_show_comes_before_what_is_declared(true: str, told: str) -> None:
    page = docs.page(charset=told).replace("\u202f", " ")
    assert one(page.encode(true)).text == docs.TEXT.replace("\u202f", " ")


def test_a_page_in_another_language_is_kept_and_named() -> None:
    body = "".join(
        f"<p>The council said on Tuesday that the trams would run again after talks with the unions, item {n}.</p>"
        for n in range(6)
    )
    page = docs.page(json_ld=None, body=body).replace(docs.PARAGRAPHS[0], "No trams were running on Tuesday, the operator said.")
    assert one(page).language == "en", "though the page is declared French"
    assert one(docs.page().replace('lang="fr"', 'lang="en"').replace("fr-FR", "en")).language == "fr"


# feeds


@pytest.mark.parametrize("feed", [docs.rss(), docs.rss(encoding="iso-8859-1"), docs.atom()])
def test_a_feed(feed: str) -> None:
    found = one(feed)
    assert (found.text, found.title, found.outlet, found.url) == (docs.TEXT, docs.TITLE, "Le Phare", docs.ADDRESS)
    assert (found.published, found.authors) == (f"2024-05-14T07:30{OFFSET}", ("Paul Verdier",))
    assert found.id in {docs.ADDRESS, "tag:phare.example,2024:12"}


def test_the_feed_is_the_outlet_where_no_source_is_named_and_a_summary_the_text_where_there_is_no_more() -> None:
    item = "<item><title>T</title><guid>urn:a:1</guid><description>Le réseau est &lt;b&gt;fermé&lt;/b&gt;.</description></item>"
    found = one(docs.rss(item))
    assert (found.id, found.outlet, found.text) == ("urn:a:1", "Toute la presse", "Le réseau est fermé.")


def test_an_entry_without_text_says_where_to_look() -> None:
    full = docs.rss().partition("<item>")[2].partition("</item>")[0]
    bare = "<title>T</title><link>https://a.example/1</link>"
    first, second = read(docs.rss(f"<item>{bare}</item><item>{full}</item>"))
    assert isinstance(first, MissingFieldError) and first.record == 1 and "https://a.example/1" in first.remedy
    assert isinstance(second, Report)


# wires


@pytest.mark.parametrize("wire", [docs.newsml(), docs.news_item(), docs.nitf(), json.dumps(docs.ninjs())])
def test_a_wire(wire: str) -> None:
    found = one(wire)
    assert (found.text, found.title, found.outlet, found.authors) == (docs.TEXT, docs.TITLE, "Fil Atlantique", ("Paul Verdier",))
    assert (found.language, found.status, found.published is not None) == ("fr", "usable", True)
    assert found.urgency == (4 if "docdata" in wire else 3)


NINJS_2 = {
    "uri": "urn:ninjs:fil:12", "version": "2", "versioncreated": "2024-05-14T07:30:00Z", "firstcreated": "2024-05-14T05:30:00Z",
    "headlines": [{"role": "main", "value": docs.TITLE}], "by": "Paul Verdier et Anne Roy", "infosources": [{"name": "Fil"}],
    "bodies": [{"role": "main", "contenttype": "text/html", "value": "".join(f"<p>{p}</p>" for p in docs.PARAGRAPHS)}],
}  # fmt: skip
NINJS_3 = {
    "uri": "urn:ninjs:fil:12", "version": "2", "versionCreated": "2024-05-14T07:30:00Z", "firstCreated": "2024-05-14T05:30:00Z",
    "headlines": [{"value": docs.TITLE}], "by": "Paul Verdier et Anne Roy", "infoSources": [{"name": "Fil"}],
    "pubStatus": "usable",
    "bodies": [{"contentType": "text/plain", "value": docs.TEXT}],
}  # fmt: skip


@pytest.mark.parametrize("item", [NINJS_2, NINJS_3])
def test_ninjs_of_later_versions(item: dict[str, object]) -> None:
    found = one(json.dumps(item))
    assert (found.text, found.title, found.outlet, found.authors) == (docs.TEXT, docs.TITLE, "Fil", ("Paul Verdier", "Anne Roy"))
    assert (found.version, found.published, found.updated) == ("2", "2024-05-14T05:30+00:00", "2024-05-14T07:30+00:00")


def test_a_report_of_recoupe_s_own_is_read_back() -> None:
    report = one(json.dumps(NINJS_2))
    assert one(json.dumps({name: getattr(report, name) for name in report.__struct_fields__})) == report


VERSIONS = {
    "NewsML": lambda version, status, note: docs.news_item(
        version=version, status=status, body="" if status == "canceled" else None,
        meta=f"<signal qcode='sig:{note}'/><edNote>{note} du nom</edNote>" if note else "",
    ),
    "ninjs": lambda version, status, note: json.dumps(
        docs.ninjs(version=str(version), pubstatus=status, versioncreated=f"2024-05-14T0{version}:30:00+02:00",
        ednote=note and f"{note} du nom",
                   body_xhtml="" if status == "canceled" else "<p>Le tram ne circule pas.</p>")
    ),
}  # fmt: skip


def together(form: str, *items: str) -> list[Report]:
    data = docs.newsml(*items) if form == "NewsML" else "\n".join(items)
    return [found for found in read(data) if isinstance(found, Report)]


@pytest.mark.parametrize("form", VERSIONS)
def test_a_correction_replaces_and_a_kill_removes_and_both_are_told(form: str) -> None:
    make = VERSIONS[form]
    first, corrected, killed = make(1, "usable", ""), make(2, "usable", "correction"), make(3, "canceled", "")
    assert [report.status for report in together(form, first, corrected, killed)] == ["usable", "corrected", "killed"]
    kept, notes = current(together(form, corrected, first))
    assert [(report.version, report.notice) for report in kept] == [("2", "correction du nom")], "whatever the order"
    assert len(notes) == 1 and "correction" in notes[0]
    kept, notes = current(together(form, killed, first, corrected))
    assert kept == [] and "withdrawn" in notes[0]


@pytest.mark.parametrize("form", VERSIONS)
def test_an_embargo_is_kept_with_its_end(form: str) -> None:
    end = "2024-05-15T06:00:00+02:00"
    if form == "NewsML":
        (found,) = together(form, docs.news_item(meta=f"<embargoed>{end}</embargoed>"))
    else:
        (found,) = together(form, json.dumps(docs.ninjs(embargoed=end)))
    assert (found.status, found.embargo) == ("embargoed", "2024-05-15T06:00+02:00")
    assert "until 2024-05-15T06:00+02:00" in current([found])[1][0]


def test_pictures_beside_a_text_are_passed_over() -> None:
    assert one(docs.newsml(docs.news_item(), docs.news_item(kind="picture", body="", guid="urn:b"))).title == docs.TITLE
    assert "no item with a text" in failure(docs.newsml(docs.news_item(kind="picture", body=""))).problem


def test_a_broken_item_names_its_place_and_the_others_go_through() -> None:
    bad = docs.news_item(body="", guid="urn:b")
    found = read(docs.newsml(docs.news_item(), bad, docs.news_item(guid="urn:c")))
    assert [type(item) for item in found] == [Report, MissingFieldError, Report]
    assert isinstance(found[1], InputError) and found[1].record == 2 and found[1].line


# archives, PDF, Markdown


@pytest.mark.parametrize("packed", [True, False])
def test_an_archive_holds_pages_feeds_and_wires(packed: bool) -> None:
    answers: list[docs.Answer] = [
        ("https://phare.example/x", "text/html", docs.page(json_ld=None).encode("cp1252", "replace"), {}),
        ("https://phare.example/rss", "application/rss+xml", docs.rss().encode(), {}),
        ("https://fil.example/1", "application/xml", docs.newsml().encode(), {}),
        ("https://phare.example/t.jpg", "image/jpeg", b"\xff\xd8\xff", {}), ("https://phare.example/s.js", "text/javascript",
        b"1", {}),
    ]  # fmt: skip
    found = read(docs.warc(*answers, packed=packed))
    assert [item.title for item in found if isinstance(item, Report)] == [docs.TITLE] * 2, "page and feed are one report"
    assert [type(item).__name__ for item in found] == ["Report", "DuplicateIdError", "Report"]
    assert isinstance(found[1], InputError) and "record 2" in found[1].problem


def test_an_answer_that_was_an_error_is_no_page() -> None:
    archive = docs.warc(packed=False).replace(b"200 OK", b"404 No")
    assert "no page" in failure(archive).problem


def test_a_pdf_is_read_column_by_column_without_its_running_heads() -> None:
    found = one(docs.columns())
    assert found.title == docs.TITLE
    page = ["Aucun tram ne circulait mardi matin à Valmont, près de Saint-Paul, selon l'exploitant.",
            "La suite vient dans la seconde colonne, qui est à droite de la page.", "Une réunion est prévue."]  # fmt: skip
    assert found.text.split(docs.BREAKS) == page * 2


def test_a_sentence_goes_on_from_page_to_page_and_a_set_in_line_begins_a_paragraph() -> None:
    first = [
        (50, 700, "Le maire a promis une réponse"),
        (50, 688, "avant l'été. Il l'a redit."),
        (60, 676, "Les syndicats attendent la"),
    ]
    second = [(50, 780, "suite des discussions, sans"), (50, 768, "grand espoir.")]
    assert one(pdf([first, second])).text.split(docs.BREAKS) == [
        "Le maire a promis une réponse avant l'été. Il l'a redit.",
        "Les syndicats attendent la suite des discussions, sans grand espoir.",
    ]


def test_markdown_loses_its_marks_and_nothing_else() -> None:
    found = one(docs.markdown())
    assert found.title == docs.TITLE
    assert found.text.split(docs.BREAKS) == [docs.PARAGRAPHS[0], docs.PARAGRAPHS[1], "Selon la préfecture, oui."]
    under_header = one(f"---\nid: a\ntitle: Un autre\n---\n{docs.markdown()}")
    assert (under_header.id, under_header.title, under_header.text) == ("a", "Un autre", found.text)


@pytest.mark.parametrize(
    "text", ["Un mot *en passant* et 3 * 4.", "- un\n- deux\n", "Le tout\n-----\nsuit.", "#tram # 12", "[1] Un mot (2)."]
)
def test_plain_text_is_not_taken_for_markdown(text: str) -> None:
    assert one(text).text == text


# languages

ENGLISH = (
    "The council said on Tuesday that talks with the unions had failed, and that no trams would run before the end of the week. "
)
FRENCH = "La mairie a indiqué mardi que les discussions avec les syndicats avaient échoué et que rien ne roulerait avant samedi. "


@pytest.mark.parametrize(
    ("text", "declared", "language"),
    [
        (ENGLISH, None, "en"), (FRENCH, None, "fr"), (ENGLISH * 3, "fr", "en"), (FRENCH * 3, "en", "fr"), (FRENCH * 3, "fr-CA",
        "fr"),
        ("Non.", None, "fr"), ("Non.", "en", "en"), ("The end.", None, "fr"), (ENGLISH * 3, "sco", "sco"), (FRENCH * 3, "und",
        "fr"),
    ],
)  # fmt: skip
def test_a_declared_language_holds_unless_the_text_is_surely_another(text: str, declared: str | None, language: str) -> None:
    assert one(json.dumps({"text": text, "language": declared})).language == language
