# Generated from specs/memoturn.yaml; do not edit.
"""Operations of the tag `documents`, one module each."""
