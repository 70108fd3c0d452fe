# Generated from specs/neotoma.yaml; do not edit.
"""Operations of the tag `timeline`, one module each."""
