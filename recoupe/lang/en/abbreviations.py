"""Words that the English tokeniser and the sentence rules must know, as data."""

from __future__ import annotations

# After these a name goes on.
TITLES = frozenset((
    "Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "Rev.", "Hon.", "Gov.", "Sen.", "Rep.", "Gen.", "Lt.", "Col.", "Maj.", "Capt.", "Cmdr.",
    "Sgt.", "Cpl.", "Pvt.", "Adm.", "Brig.", "Messrs.", "St.", "Ft.", "Mt.", "Pres.", "Supt.", "Insp.", "Det.", "Fr.", "Sr.",
))  # fmt: skip

ABBREVIATIONS = frozenset((
    *TITLES, "Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sep.", "Sept.", "Oct.", "Nov.", "Dec.", "Mon.", "Tue.",
    "Tues.", "Wed.", "Thu.", "Thur.", "Thurs.", "Fri.", "a.m.", "p.m.", "A.M.", "P.M.", "e.g.", "i.e.", "vs.", "cf.", "etc.",
    "Inc.", "Corp.", "Co.", "Ltd.", "Bros.", "Jr.", "No.", "Nos.", "Vol.", "approx.", "est.", "U.S.", "U.K.", "U.N.", "E.U.",
    "D.C.", "U.S.A.", "L.A.", "N.Y.", "Calif.", "Fla.", "Mass.", "Conn.", "Ill.", "Ariz.", "Colo.", "Mich.", "Minn.", "Tenn.",
    "Va.", "Pa.", "Ga.", "Wis.", "Okla.", "Ala.", "Md.", "Mo.", "Kan.", "Neb.", "Nev.", "Ore.", "Tex.", "Wash.", "Ave.", "Blvd.",
))  # fmt: skip

# Words which, in capitals after an abbreviation, more likely begin a sentence than go on with a name.
OPENERS = frozenset((
    "A", "About", "After", "All", "Also", "Although", "An", "And", "As", "At", "Because", "Before", "But", "By", "During", "Each",
    "Earlier", "Even", "For", "From", "He", "Her", "Here", "His", "How", "However", "I", "If", "In", "It", "Its", "Last", "Later",
    "Many", "Meanwhile", "More", "Most", "No", "Nor", "Not", "Now", "On", "Once", "One", "Only", "Or", "Our", "She", "Since", "So",
    "Some", "Still", "Such", "That", "The", "Their", "Then", "There", "These", "They", "This", "Those", "Though", "Three", "To",
    "Two", "Under", "Until", "We", "What", "When", "Where", "Whether", "Which", "While", "Who", "Why", "With", "Yet", "You",
))  # fmt: skip

# Words of grammar that, in capitals after a small-letter word, begin a sentence whose forerunner ends without a stop. English
# titles and headlines are in capitals throughout, so only few words are sure.
AFTER_HEADING = frozenset(("According", "Although", "He", "However", "Meanwhile", "She", "Since", "They", "We"))
NAME_MAY_FOLLOW = frozenset((
    "a", "an", "and", "as", "at", "by", "called", "for", "from", "in", "is", "named", "of", "on", "or", "said", "show", "song",
    "that", "the", "titled", "to", "was", "with",
))  # fmt: skip
