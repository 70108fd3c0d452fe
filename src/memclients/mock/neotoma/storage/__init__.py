"""What is kept: entities, the observations they are reduced from, relationships, sources and events."""
