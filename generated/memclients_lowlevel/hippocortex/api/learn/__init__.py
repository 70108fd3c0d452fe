# Generated from specs/hippocortex.yaml; do not edit.
"""Operations of the tag `learn`, one module each."""
