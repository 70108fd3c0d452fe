"""The engine: its pure policies as properties, its drivers against a real HTTP server."""
