"""French: the words around an article on pages, in feeds, wires and press databases."""

from __future__ import annotations

import re
from typing import Final

from recoupe.lang.tables.pages import PageWords

_ARTICLE = r"(?:cet|l[’']|notre|votre) ?(?:article|contenu|reportage|direct|podcast)"
_NETWORKS = r"(?:facebook|twitter|x|whatsapp|linkedin|messenger|instagram|telegram|bluesky|mastodon|threads|e-?mail|mail|sms)"
_LABELS = (
    r"(?:cet )?(?:article|contenu) (?:est )?(?:réservé|disponible)(?:e?s)? "
    r"(?:uniquement |exclusivement )?(?:aux|à nos|pour nos) (?:seuls )?abonnés",
    r"(?:réservé|exclusif) (?:aux|à nos|pour nos) abonnés",
    r"(?:article )?(?:abonnés?|premium|abonnés seulement)",
    r"(?:temps|durée) de lecture\W+.{0,20}",
    r"(?:lecture|à lire en)\W+\d+ ?(?:min|mn)\w*",
    r"\d{1,4} ?(?:min|mn|minutes?)\.? de lecture",
    r"(?:ré)?écouter(?: (?:cet|l[’']) ?article)?(?:\W+\d+ ?(?:min|mn)\w*| \d+:\d\d)?",
    r"lire(?: l[’']article)? plus tard",
    rf"partage[rz](?: (?:{_ARTICLE}|ce contenu))?(?: (?:sur|par|via|avec) {_NETWORKS}.{{0,60}})?",
    rf"(?:{_NETWORKS}\W*){{2,8}}",
    r"(?:copier|copiez) le lien(?: .{0,30})?|lien copié",
    r"(?:envoyer|imprimer|offrir|enregistrer|sauvegarder|commenter|classer|ajouter)"
    r"(?: (?:cet|l[’']|un) ?article)?(?: (?:à|dans|par|aux) .{1,30})?",
    r"(?:passer|fermer|masquer) (?:la|cette) publicité",
    r"(?:la suite|suite|la lecture) (?:après|continue après) (?:cette|la) publicité.{0,30}",
    r"publicité|annonce|contenu sponsorisé|sponsorisé",
    r"(?:s[’']abonner|je m[’']abonne|abonnez-vous)(?: .{0,60})?",
    r"(?:déjà abonné|vous êtes abonné|vous avez déjà un compte).{0,60}",
    r"(?:se connecter|connectez-vous|identifiez-vous|s[’']identifier|créer un compte)(?: .{0,40})?",
    r"(?:lire|voir|afficher) (?:la suite|plus|tout|moins)",
    r"(?:réagir|commentaires?|tous les commentaires|\d{1,6} commentaires?|laisser un commentaire|réactions?)(?: \(?\d{1,6}\)?)?",
    r"(?:suivez|retrouvez)-nous(?: sur .{1,60})?",
    r"(?:sur le même (?:sujet|thème)|(?:à lire|à voir|à écouter)(?: (?:aussi|ensuite|également))?|articles? (?:liés?|similaires?)"
    r"|dans la même rubrique|les plus lus|voir aussi|lire aussi|plus d[’']articles|nos derniers articles)",
    r"(?:inscrivez-vous|s[’']inscrire|inscription)(?: .{0,60}(?:newsletter|infolettre|lettre).{0,60})?",
    r"(?:newsletter|infolettre)s?",
    r"(?:accueil|retour)(?: (?:à|en|au) .{1,30})?",
    r"tous droits réservés",
)
_CUT = (
    r"il (?:vous )?reste \d+(?:[.,]\d+)? ?% de (?:cet|l[’']) ?article.{0,120}",
    r"(?:la suite|la fin|le reste|l[’']intégralité)(?: de (?:cet|l[’']|notre) ?article)? "
    r"(?:est|sont) réservée?s? (?:aux|à nos) abonnés.{0,80}",
    r"(?:cet|l[’']) ?article est réservé (?:aux|à nos) (?:seuls )?abonnés.{0,120}",
    r"pour (?:lire|découvrir) (?:la suite|l[’']intégralité|l[’']article|cet article).{0,120}abonn.{0,60}",
    r"(?:abonnez-vous|connectez-vous|inscrivez-vous) pour (?:lire|continuer|accéder|découvrir).{0,80}",
    r"(?:vous avez lu|vous venez de lire) \d+(?:[.,]\d+)? ?% de (?:cet|l[’']) ?article.{0,120}",
)
_TRAILERS = (
    r"(?:l[’'](?:article|entrée) |cet article )?.{0,300}\b(?:est apparue? en premier sur|a été publiée? en premier sur"
    r"|est apparue? d[’']abord sur) .{1,200}",
    r"(?:the post )?.{0,300}\b(?:appeared first on|first appeared on) .{1,200}",
    r"(?:lire|voir|découvrir) (?:la suite|l[’']article|plus)(?: (?:complet|sur|de|ici|en ligne|»|→).{0,120})?",
    r"(?:continuer|poursuivre) (?:la lecture|à lire)(?: .{0,200})?",
    r"(?:continue reading|read more|read the rest).{0,200}",
    r"(?:source|retrouvez l[’']article|cliquez ici)(?: .{0,40})? https?://\S{1,300}",
)
_CONTINUED = (
    r"\[(?:…|\.\.\.|&hellip;)\]|\((?:…|\.\.\.)\)",
    r"(?:lire|voir) (?:la suite|plus|l[’']article)(?: \W{1,9})?",
    r"(?:continuer|poursuivre) la lecture.{0,200}|continue reading.{0,200}|read more\W{0,9}",
)
_LABEL_FIELDS = {
    "title": "titre headline head hd manchette title titre_article article_title",
    "outlet": "source journal media media_name outlet sn publication editeur site sitename site_name nom_source titre_source "
    "newspaper publisher source_name",
    "published": "date pd date_publication publie_le published publish_date date_publish published_at pubdate "
    "date_de_publication published_date publication_date datetime jour load-date",
    "authors": "auteur auteurs by author authors byline par signature journaliste",
    "section": "rubrique section se cahier",
    "url": "url lien link adresse uri web_url",
    "language": "langue language lang la",
    "id": "id identifiant an guid stories_id doi document",
    "text": "texte text contenu content body article corps article_text full_text fulltext maintext texte_integral body_text",
    "words": "longueur length mots wc word_count nombre_de_mots",
    "page": "page pages pg",
    "abstract": "abstract resume chapo summary description",
    "year": "publication_year annee year an",
    "month": "publication_month mois month",
    "day": "publication_day jour_du_mois day",
}


_TRAILING = (
    *("date-chargement", "load-date", "langue", "language", "type-publication", "publication-type", "type-document"),
    *("document-type", "code-revue", "journal-code", "copyright", "sujet", "subject", "graphique", "graphic"),
)


def _whole(parts: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?i)\A\W*+(?:{'|'.join(parts)})\W*")


PAGE_WORDS: Final = PageWords(
    elsewhere=re.compile(
        r"(?i)^\W*(?:(?:à|a) )?(?:(?:re)?lire|(?:re)?voir|(?:ré)?écouter|découvrez|retrouvez)\W*"
        r"(?:aussi|également|encore|ci-dessous|notre|nos)\b"
    ),
    label=_whole(_LABELS),
    cut=_whole(_CUT),
    trailer=_whole(_TRAILERS),
    continued=re.compile(rf"(?i)(?<!\s)\s*+(?:{'|'.join(_CONTINUED)})\s*$"),
    published=re.compile(
        r"(?i)\b(?:publiée?s?|posté|mis en ligne|créé|paru|diffusé)(?: sur [\w.-]{1,30})?"
        r"(?: à l[’']origine)?(?: le| :)?\s*"
    ),
    updated=re.compile(
        r"(?i)\b(?:mis(?:e)? à jour|modifiée?|actualisée?|màj|maj|dernière (?:mise à jour|modification)|édité)(?: le| :)?\s*"
    ),
    beside_dates=re.compile(
        r"(?i)publiée?|posté|mise?|en|ligne|à|a|le|la|jour|modifiée?|actualisée?|màj|maj|dernière|modification|créé|paru|édité"
        r"|h|heures?|min|par|et|depuis|il|y|hier|aujourd[’']hui|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
        r"|cest|cet|gmt|utc|paris|heure|de|der|on|at|updated|published"
    ),
    consent=re.compile(
        r"(?i)cookies|traceurs|consente(?:ment|z)|données personnelles|intérêt légitime"
        r"|(?:accepter|refuser) et (?:fermer|continuer)"
        r"|sans accepter|nos (?:\d+ )?partenaires|technologies similaires|votre vie privée|paramétrer"
    ),
    by=re.compile(
        r"(?i)^(?:(?:propos recueillis |texte |article |reportage |photos? |récit |recueilli )?"
        r"(?:par|de)|by|von|por)\s+"
    ),
    between_names=re.compile(r"[,;&/|]|\b(?:et|and|und|avec|with)\b"),
    correction=re.compile(r"(?i)\b(?:correct|corrig|rectif)\w*"),
    urgent=re.compile(
        r"\A\W*+(?:URGENT|FLASH|ALERTE|(?:Urgent|Flash|Alerte)(?=\s*+[-–—:]))(?!\w)\s*+[-–—:,.]*+\s*+"
        r"|(?<![\s\-–—(])\s*+[-–—(]++\s*+URGENT\)?\s*+\Z"
    ),
    renewed=re.compile(
        r"(?i)\A[^\w(]*+\((?:actualisation|actualisé|mise à jour|lead)\)\s*+[-–—:]*+\s*+"
        r"|\A(?:actualisation|actualisé|mise à jour)\s*+[-–—:]++\s*+"
        r"|(?<![\s\-–—(])\s*+[-–—(]++\s*+(?:actualisation|actualisé|mise à jour)\)?\s*+\Z"
    ),
    with_others=re.compile(r"\(\s*+[Aa]vec ([^()\d]{2,60}?)\s*+\)\s*+(?:\.\s*+)?\Z"),
    correction_line=re.compile(
        r"(?i)\A\W*+(?:rectificatif|erratum|correctif|correction|corrigé|précision|mea culpa)\b"
        r"(?=\W*(?:\d|le\b|du\b|:|[-–—.]))"
    ),
    labels={word: field for field, words in _LABEL_FIELDS.items() for word in words.split()},
    trailing_labels=frozenset(_TRAILING),
    before_places=("à ", "au ", "en "),
    before_hours=("à", "a"),
    cut_months={"sept": 9, "fevr": 2, "fev": 2},
    hours="heures?",
    letters=frozenset("àâçéèêëîïôùûœæ"),
    word_count=re.compile(r"(?i)\b(\d[\d\s.]{0,8}) (?:mots|words)\b"),
)
