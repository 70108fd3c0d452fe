"""The tables of a Neotoma server. All rows belong to a user; times are texts that sort."""

SCHEMA = """
CREATE TABLE IF NOT EXISTS entities (
    user_id TEXT NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL, canonical_name TEXT NOT NULL,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,
    merged_to TEXT, merged_at TEXT, PRIMARY KEY (user_id, id)
);
CREATE TABLE IF NOT EXISTS sources (
    user_id TEXT NOT NULL, id TEXT NOT NULL, content_hash TEXT NOT NULL, mime_type TEXT NOT NULL,
    file_size INTEGER NOT NULL, original_filename TEXT, source_type TEXT NOT NULL, created_at TEXT NOT NULL,
    idempotency_key TEXT, storage_mode TEXT NOT NULL DEFAULT 'inline', reference_path TEXT,
    PRIMARY KEY (user_id, id), UNIQUE (user_id, idempotency_key)
);
CREATE TABLE IF NOT EXISTS observations (
    seq INTEGER PRIMARY KEY, user_id TEXT NOT NULL, id TEXT NOT NULL, entity_id TEXT NOT NULL,
    entity_type TEXT NOT NULL, source_id TEXT, observed_at TEXT NOT NULL, created_at TEXT NOT NULL,
    priority REAL NOT NULL, observation_source TEXT, fields TEXT NOT NULL, idempotency_key TEXT,
    identity_basis TEXT, identity_rule TEXT, UNIQUE (user_id, id)
);
CREATE INDEX IF NOT EXISTS observations_by_entity ON observations (user_id, entity_id, seq);
CREATE INDEX IF NOT EXISTS observations_by_source ON observations (user_id, source_id, seq);
CREATE TABLE IF NOT EXISTS relationships (
    user_id TEXT NOT NULL, key TEXT NOT NULL, type TEXT NOT NULL, source_entity_id TEXT NOT NULL,
    target_entity_id TEXT NOT NULL, created_at TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (user_id, key)
);
CREATE INDEX IF NOT EXISTS relationships_by_source ON relationships (user_id, source_entity_id);
CREATE INDEX IF NOT EXISTS relationships_by_target ON relationships (user_id, target_entity_id);
CREATE TABLE IF NOT EXISTS relationship_observations (
    seq INTEGER PRIMARY KEY, user_id TEXT NOT NULL, id TEXT NOT NULL, key TEXT NOT NULL, source_id TEXT,
    observed_at TEXT NOT NULL, metadata TEXT NOT NULL, UNIQUE (user_id, id),
    FOREIGN KEY (user_id, key) REFERENCES relationships (user_id, key)
);
CREATE INDEX IF NOT EXISTS relationship_observations_by_key ON relationship_observations (user_id, key, seq);
CREATE TABLE IF NOT EXISTS events (
    seq INTEGER PRIMARY KEY, user_id TEXT NOT NULL, id TEXT NOT NULL, event_type TEXT NOT NULL,
    event_timestamp TEXT NOT NULL, source_id TEXT, source_field TEXT NOT NULL, entity_id TEXT NOT NULL,
    created_at TEXT NOT NULL, UNIQUE (user_id, id)
);
CREATE INDEX IF NOT EXISTS events_by_time ON events (user_id, event_timestamp);
"""
