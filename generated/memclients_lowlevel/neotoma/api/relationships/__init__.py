# Generated from specs/neotoma.yaml; do not edit.
"""Operations of the tag `relationships`, one module each."""
