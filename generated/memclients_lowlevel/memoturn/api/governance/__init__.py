# Generated from specs/memoturn.yaml; do not edit.
"""Operations of the tag `governance`, one module each."""
