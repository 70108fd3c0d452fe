"""A sixth service, made up: docs/adding-a-service.md adds it to a copy of this repository."""
