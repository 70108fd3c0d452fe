# Generated from specs/memoturn.yaml; do not edit.
"""Operations of the tag `memories`, one module each."""
