# Generated from specs/memoturn.yaml; do not edit.
"""Operations of the tag `transcript`, one module each."""
