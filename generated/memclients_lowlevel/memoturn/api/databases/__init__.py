# Generated from specs/memoturn.yaml; do not edit.
"""Operations of the tag `databases`, one module each."""
