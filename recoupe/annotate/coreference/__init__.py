"""Coreference: who is meant by names, descriptions and pronouns, as chains (`layer.find`, asked through `meant.Meant`)."""

from recoupe.annotate.coreference.cast import RECENT, Cast, Reference
from recoupe.annotate.coreference.layer import find
from recoupe.annotate.coreference.meant import Answer, Meant

__all__ = ["RECENT", "Answer", "Cast", "Meant", "Reference", "find"]
