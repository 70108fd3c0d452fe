# Generated from specs/neotoma.yaml; do not edit.
"""Operations of the tag `observations`, one module each."""
