"""Text as the specs see it."""

# That of ECMAScript, whose patterns JSON Schema has; Python also takes U+001C to U+001F and U+0085 for space.
_SPACE = "\t\n\v\f\r \xa0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff" + "".join(map(chr, range(0x2000, 0x200B)))


def is_blank(text: str) -> bool:
    """Tell whether a text is empty or only space."""
    return not text.strip(_SPACE)
