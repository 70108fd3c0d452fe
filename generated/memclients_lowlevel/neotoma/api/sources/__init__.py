# Generated from specs/neotoma.yaml; do not edit.
"""Operations of the tag `sources`, one module each."""
