# Generated from specs/neotoma.yaml; do not edit.
"""Operations of the tag `corrections`, one module each."""
