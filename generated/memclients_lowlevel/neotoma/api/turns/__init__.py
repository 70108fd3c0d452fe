# Generated from specs/neotoma.yaml; do not edit.
"""Operations of the tag `turns`, one module each."""
