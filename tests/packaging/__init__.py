"""The wheel and the sdist: built, compared, installed where the sources are out of reach, and used."""
