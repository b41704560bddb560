"""Nexis Uni's exports: several documents in one DOCX or text, each with its fields."""

from __future__ import annotations

import io
import zipfile

from recoupe.model import Report
from recoupe.read import from_bytes

EXPORT = """User Name: = anne
Date and Time: = mercredi 6 mars 2024
Documents (2)

Feu à Vallorge : deux blessés

Le Phare (France)

6 mars 2024 mercredi

Copyright 2024 Le Phare Tous droits réservés

Section: RÉGION; p. 4

Length: 28 words

Byline: Anne Roy

Body

Un feu a pris lundi dans un hangar de Vallorge.

Deux salariés ont été blessés, a dit la préfecture.

Classification

Language: FRENCH; FRANÇAIS

Load-Date: March 7, 2024

End of Document

Le port rouvre

La Côte

7 mars 2024 jeudi

Length: 9 words

Body

Le port de plaisance rouvre samedi après deux ans de travaux.

Load-Date: March 8, 2024

End of Document
"""


def docx(text: str) -> bytes:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    lines = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in text.split("\n") if line)
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as folder:
        folder.writestr("word/document.xml", f'<w:document xmlns:w="{space}"><w:body>{lines}</w:body></w:document>')
    return held.getvalue()


def test_each_document_with_its_fields_in_text_and_docx() -> None:
    for data in (EXPORT.encode(), docx(EXPORT)):
        found = list(from_bytes(data, file="f", name="f"))
        assert [(r.title, r.outlet, r.published, r.authors) for r in found if isinstance(r, Report)] == [
            ("Feu à Vallorge : deux blessés", "Le Phare (France)", "2024-03-06", ("Anne Roy",)),
            ("Le port rouvre", "La Côte", "2024-03-07", ()),
        ]
        texts = [r.text for r in found if isinstance(r, Report)]
        assert texts[0].startswith("Un feu a pris") and texts[0].endswith("a dit la préfecture.")
        assert texts[1] == "Le port de plaisance rouvre samedi après deux ans de travaux."
