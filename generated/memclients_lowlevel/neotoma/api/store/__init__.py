# Generated from specs/neotoma.yaml; do not edit.
"""Operations of the tag `store`, one module each."""
