# Generated from specs/hippocortex.yaml; do not edit.
"""Operations of the tag `artifacts`, one module each."""
