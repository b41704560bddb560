"""English adjectives of nationality and seats of government, each with the ISO 3166-1 alpha-2 code of the state."""

from __future__ import annotations

from typing import Final

_FORMS: Final = """
AF Afghan | AL Albanian | DZ Algerian | AO Angolan | AR Argentine Argentinian | AM Armenian | AU Australian | AT Austrian | AZ Azerbaijani Azeri |
BH Bahraini | BD Bangladeshi | BY Belarusian | BE Belgian | BJ Beninese | BO Bolivian | BA Bosnian | BW Botswanan | BR Brazilian | GB British Briton English
Scottish Welsh | BG Bulgarian | BF Burkinabe | MM Burmese | BI Burundian | KH Cambodian | CM Cameroonian | CA Canadian | TD Chadian | CL Chilean |
CN Chinese | CO Colombian | CR Costa-Rican | HR Croatian | CU Cuban | CY Cypriot | CZ Czech | DK Danish Dane | EC Ecuadorian | EG Egyptian | ER Eritrean |
EE Estonian | ET Ethiopian | FI Finnish Finn | FR French Frenchman | GA Gabonese | GM Gambian | GE Georgian | DE German | GH Ghanaian | GR Greek |
GT Guatemalan | HT Haitian | HN Honduran | HU Hungarian | IS Icelandic | IN Indian | ID Indonesian | IR Iranian | IQ Iraqi | IE Irish | IL Israeli |
IT Italian | CI Ivorian | JM Jamaican | JP Japanese | JO Jordanian | KZ Kazakh | KE Kenyan | XK Kosovar | KW Kuwaiti | KG Kyrgyz | LA Laotian | LV Latvian |
LB Lebanese | LR Liberian | LY Libyan | LT Lithuanian | MK Macedonian | MG Malagasy | MW Malawian | MY Malaysian | ML Malian | MT Maltese | MR Mauritanian |
MX Mexican | MD Moldovan | MN Mongolian | ME Montenegrin | MA Moroccan | MZ Mozambican | NA Namibian | NP Nepalese Nepali | NL Dutch | NZ New-Zealand |
NI Nicaraguan | NE Nigerien | NG Nigerian | KP North-Korean | NO Norwegian | OM Omani | PK Pakistani | PS Palestinian | PA Panamanian | PY Paraguayan |
PE Peruvian | PH Filipino Philippine | PL Polish Pole | PT Portuguese | QA Qatari | RO Romanian | RU Russian | RW Rwandan | SA Saudi | SN Senegalese |
RS Serbian Serb | SG Singaporean | SK Slovak | SI Slovenian | SO Somali | ZA South-African | KR South-Korean | SS South-Sudanese | ES Spanish Spaniard |
LK Sri-Lankan | SD Sudanese | SE Swedish Swede | CH Swiss | SY Syrian | TW Taiwanese | TJ Tajik | TZ Tanzanian | TH Thai | TG Togolese | TN Tunisian |
TR Turkish Turk | UG Ugandan | UA Ukrainian | AE Emirati | US American | UY Uruguayan | UZ Uzbek | VE Venezuelan | VN Vietnamese | YE Yemeni |
ZM Zambian | ZW Zimbabwean
"""


def _forms() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in _FORMS.split("|"):
        code, *forms = row.split()
        for form in forms:
            plain = form.replace("-", " ")
            for said in (plain, plain.lower(), plain + "s", plain.lower() + "s"):
                found[said] = code
    return found


DEMONYMS: Final = _forms()

CAPITALS: Final[dict[str, str]] = {
    "Paris": "FR", "Berlin": "DE", "London": "GB", "Rome": "IT", "Madrid": "ES", "Lisbon": "PT", "Brussels": "BE", "The Hague": "NL", "Bern": "CH",
    "Vienna": "AT", "Dublin": "IE", "Copenhagen": "DK", "Oslo": "NO", "Stockholm": "SE", "Helsinki": "FI", "Warsaw": "PL", "Prague": "CZ",
    "Bratislava": "SK", "Budapest": "HU", "Bucharest": "RO", "Sofia": "BG", "Athens": "GR", "Nicosia": "CY", "Valletta": "MT", "Ljubljana": "SI",
    "Zagreb": "HR", "Sarajevo": "BA", "Belgrade": "RS", "Podgorica": "ME", "Pristina": "XK", "Skopje": "MK", "Tirana": "AL", "Tallinn": "EE",
    "Riga": "LV", "Vilnius": "LT", "Minsk": "BY", "Kyiv": "UA", "Kiev": "UA", "Moscow": "RU", "Tbilisi": "GE", "Yerevan": "AM", "Baku": "AZ",
    "Ankara": "TR", "Astana": "KZ", "Tashkent": "UZ", "Beijing": "CN", "Tokyo": "JP", "Seoul": "KR", "Pyongyang": "KP", "Taipei": "TW", "Hanoi": "VN",
    "Bangkok": "TH", "Jakarta": "ID", "Manila": "PH", "New Delhi": "IN", "Delhi": "IN", "Islamabad": "PK", "Kabul": "AF", "Dhaka": "BD",
    "Kathmandu": "NP", "Tehran": "IR", "Baghdad": "IQ", "Damascus": "SY", "Beirut": "LB", "Amman": "JO", "Riyadh": "SA", "Abu Dhabi": "AE",
    "Doha": "QA", "Muscat": "OM", "Sanaa": "YE", "Cairo": "EG", "Tripoli": "LY", "Tunis": "TN", "Algiers": "DZ", "Rabat": "MA", "Dakar": "SN",
    "Bamako": "ML", "Niamey": "NE", "Khartoum": "SD", "Juba": "SS", "Addis Ababa": "ET", "Mogadishu": "SO", "Nairobi": "KE", "Kampala": "UG",
    "Kigali": "RW", "Kinshasa": "CD", "Abuja": "NG", "Accra": "GH", "Ouagadougou": "BF", "Pretoria": "ZA", "Harare": "ZW", "Washington": "US",
    "Ottawa": "CA", "Mexico City": "MX", "Havana": "CU", "Caracas": "VE", "Bogota": "CO", "Quito": "EC", "Lima": "PE", "Buenos Aires": "AR",
    "Brasilia": "BR", "Canberra": "AU", "Wellington": "NZ",
}  # fmt: skip
