# Generated from specs/neotoma.yaml; do not edit.
"""Operations of the tag `server`, one module each."""
