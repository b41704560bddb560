"""Coreference: who is meant by names, descriptions and pronouns, as chains (`layer.find`, asked through `meant.Meant`)."""

from recoupe.annotate.coreference.cast import Cast, cast_of
from recoupe.annotate.coreference.layer import find
from recoupe.annotate.coreference.meant import Answer, Meant
from recoupe.annotate.coreference.memory import RECENT, Reference

__all__ = ["RECENT", "Answer", "Cast", "Meant", "Reference", "cast_of", "find"]
