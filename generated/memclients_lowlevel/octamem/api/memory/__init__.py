# Generated from specs/octamem.yaml; do not edit.
"""Operations of the tag `memory`, one module each."""
