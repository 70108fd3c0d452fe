# Generated from specs/neotoma.yaml; do not edit.
"""Operations of the tag `statistics`, one module each."""
