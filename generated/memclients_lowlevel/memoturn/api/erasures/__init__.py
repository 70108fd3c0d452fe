# Generated from specs/memoturn.yaml; do not edit.
"""Operations of the tag `erasures`, one module each."""
