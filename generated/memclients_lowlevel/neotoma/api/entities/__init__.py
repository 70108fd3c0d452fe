# Generated from specs/neotoma.yaml; do not edit.
"""Operations of the tag `entities`, one module each."""
