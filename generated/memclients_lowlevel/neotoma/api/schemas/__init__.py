# Generated from specs/neotoma.yaml; do not edit.
"""Operations of the tag `schemas`, one module each."""
