"""Text as servers see it that are not written in Python."""

# Python also takes the separators U+001C to U+001F for space, which neither other languages nor JSON Schema's \s do.
_SPACE = "\t\n\v\f\r \x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))


def is_blank(text: str) -> bool:
    """Tell whether a text is empty or only space."""
    return not text.strip(_SPACE)
