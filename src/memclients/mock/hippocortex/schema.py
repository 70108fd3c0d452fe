"""The tables of a Hippocortex server; times are unix milliseconds, what is free-form is JSON."""

from memclients.mock._ids import COUNTERS

SCHEMA = f"""
{COUNTERS}
CREATE TABLE IF NOT EXISTS keys (key TEXT PRIMARY KEY, tenant TEXT NOT NULL, permissions TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS tenants (id TEXT PRIMARY KEY, plan TEXT);
CREATE TABLE IF NOT EXISTS events (
    seq INTEGER PRIMARY KEY, tenant TEXT NOT NULL, id TEXT NOT NULL UNIQUE, type TEXT NOT NULL,
    session_id TEXT NOT NULL, payload TEXT NOT NULL, metadata TEXT NOT NULL, idempotency_key TEXT, namespace TEXT,
    captured_at INTEGER NOT NULL, salience REAL NOT NULL, trace_id TEXT NOT NULL, content_hash TEXT NOT NULL,
    UNIQUE (tenant, idempotency_key)
);
CREATE INDEX IF NOT EXISTS events_by_time ON events (tenant, captured_at);
CREATE INDEX IF NOT EXISTS events_by_session ON events (tenant, session_id, seq);
CREATE INDEX IF NOT EXISTS events_by_content ON events (tenant, content_hash);
CREATE TABLE IF NOT EXISTS receipts (tenant TEXT NOT NULL, at INTEGER NOT NULL, type TEXT NOT NULL, outcome TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS receipts_by_time ON receipts (tenant, at);
CREATE INDEX IF NOT EXISTS receipts_by_outcome ON receipts (tenant, outcome, at);
CREATE TABLE IF NOT EXISTS artifacts (
    seq INTEGER PRIMARY KEY, tenant TEXT NOT NULL, id TEXT NOT NULL UNIQUE, type TEXT NOT NULL, status TEXT NOT NULL,
    title TEXT NOT NULL, content TEXT NOT NULL, confidence REAL NOT NULL, evidence_count INTEGER NOT NULL,
    created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, pattern_key TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS artifacts_by_pattern ON artifacts (tenant, pattern_key);
CREATE TABLE IF NOT EXISTS evidence (
    tenant TEXT NOT NULL, artifact_id TEXT NOT NULL REFERENCES artifacts (id), occurrence TEXT NOT NULL,
    event_id TEXT NOT NULL, PRIMARY KEY (artifact_id, occurrence, event_id)
);
CREATE TABLE IF NOT EXISTS runs (
    seq INTEGER PRIMARY KEY, tenant TEXT NOT NULL, id TEXT NOT NULL UNIQUE, at INTEGER NOT NULL, scope TEXT NOT NULL,
    restriction TEXT NOT NULL, status TEXT NOT NULL, created INTEGER NOT NULL, updated INTEGER NOT NULL,
    unchanged INTEGER NOT NULL, by_type TEXT NOT NULL, memories INTEGER NOT NULL, patterns INTEGER NOT NULL, ms INTEGER NOT NULL,
    watermark INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS facts (
    seq INTEGER PRIMARY KEY, tenant TEXT NOT NULL, id TEXT NOT NULL UNIQUE, text TEXT NOT NULL, event_id TEXT,
    at INTEGER NOT NULL, UNIQUE (tenant, text)
);
CREATE TABLE IF NOT EXISTS syntheses (
    seq INTEGER PRIMARY KEY, tenant TEXT NOT NULL, id TEXT NOT NULL UNIQUE, at INTEGER NOT NULL,
    tokens INTEGER NOT NULL, ratio REAL NOT NULL
);
CREATE TABLE IF NOT EXISTS vault_items (
    seq INTEGER PRIMARY KEY, tenant TEXT NOT NULL, id TEXT NOT NULL, vault_id TEXT NOT NULL, vault_name TEXT NOT NULL,
    title TEXT NOT NULL, item_type TEXT NOT NULL, service_name TEXT, description TEXT, sensitivity TEXT NOT NULL,
    tags TEXT NOT NULL, value TEXT NOT NULL, created_at INTEGER NOT NULL, UNIQUE (tenant, id)
);
CREATE TABLE IF NOT EXISTS vault_audit (
    seq INTEGER PRIMARY KEY, tenant TEXT NOT NULL, item_id TEXT NOT NULL, key_fingerprint TEXT NOT NULL, at INTEGER NOT NULL
);
"""
