"""Databases and their branches: where they are kept, copied and taken back."""
