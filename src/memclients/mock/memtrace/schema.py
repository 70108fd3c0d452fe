"""The tables of a Memtrace server."""

from memclients.mock._ids import COUNTERS

SCHEMA = f"""
{COUNTERS}
CREATE TABLE IF NOT EXISTS orgs (id TEXT PRIMARY KEY, arc INTEGER NOT NULL, healthy INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS keys (key TEXT PRIMARY KEY, org_id TEXT NOT NULL REFERENCES orgs);
CREATE TABLE IF NOT EXISTS agents (
    id TEXT PRIMARY KEY, org_id TEXT NOT NULL REFERENCES orgs, name TEXT NOT NULL, description TEXT NOT NULL,
    config TEXT NOT NULL, created_at INTEGER NOT NULL, UNIQUE (org_id, name)
);
CREATE TABLE IF NOT EXISTS sessions (
    id TEXT PRIMARY KEY, org_id TEXT NOT NULL REFERENCES orgs, agent_id TEXT NOT NULL REFERENCES agents,
    status TEXT NOT NULL, metadata TEXT NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
    closed_at INTEGER
);
CREATE TABLE IF NOT EXISTS memories (
    row INTEGER PRIMARY KEY, time INTEGER NOT NULL, org_id TEXT NOT NULL REFERENCES orgs, agent_id TEXT NOT NULL,
    session_id TEXT NOT NULL, memory_type TEXT NOT NULL, event_type TEXT NOT NULL, content TEXT NOT NULL,
    metadata TEXT NOT NULL, tags TEXT NOT NULL, importance REAL NOT NULL, dedup_key TEXT NOT NULL,
    parent_id TEXT NOT NULL, flushed_at INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS memories_by_time ON memories (org_id, time);
CREATE INDEX IF NOT EXISTS memories_by_dedup_key ON memories (org_id, dedup_key);
"""
