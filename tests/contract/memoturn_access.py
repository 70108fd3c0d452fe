"""Who may do what on a Memoturn node with authentication, as the service's documentation and source have it."""

from __future__ import annotations

# `+` lets through, 1 is a 401, 3 a 403. Tokens are for a namespace or a database (a profile's, here), the right one
# or another, with read, write or admin scope.
_TABLE = """
                                   namespace   other ns    database    other db
            none wrong expired key  r  w  a    r  w  a     r  w  a     r  w  a
open         +    +      +      +   +  +  +    +  +  +     +  +  +     +  +  +
read         1    1      1      1   +  +  +    3  3  3     +  +  +     3  3  3
write        1    1      1      1   3  +  +    3  3  3     3  +  +     3  3  3
admin        1    1      1      1   3  3  +    3  3  3     3  3  +     3  3  3
namespace    1    1      1      1   +  +  +    3  3  3     3  3  3     3  3  3
platform     1    1      1      +   1  1  1    1  1  1     1  1  1     1  1  1
audit        1    1      1      +   1  1  +    1  1  1     1  1  1     1  1  1
"""

_OPERATIONS = {
    "open": "getHealth",
    "read": """recallMemories askMemories getMemory listSessions listErasures getErasure getProfilePolicy getValue
        listKeys findDocuments searchVectors getTurns searchTurns runSql:reading""",
    "write": """ingestMemories extractMemories forgetMemory endSession requestErasure putValue deleteValue
        insertDocuments updateDocuments deleteDocuments createIndex upsertVector appendTurn syncDatabase runSql:writing""",
    "admin": "createBranch listBranches deleteBranch checkpointBranch rewindBranch setProfilePolicy",
    "namespace": "listProfiles",
    "platform": """createDatabase listDatabases deleteDatabase createDatabaseToken createNamespaceToken
        getNamespacePolicy setNamespacePolicy""",
    "audit": "listAuditEvents",
}

SCOPES = ("read", "write", "admin")

CREDENTIALS = (
    "none",
    "wrong",
    "expired",
    "platform key",
    *(
        f"{kind}, {scope}"
        for kind in ("namespace", "other namespace", "database", "other database")
        for scope in SCOPES
    ),
)

_OUTCOMES = {"+": None, "1": 401, "3": 403}
_ROWS = {name: marks for name, *marks in map(str.split, _TABLE.splitlines()[3:])}

# What an operation needs may depend on its body.
BODIES = {
    "runSql:reading": {"stmts": [{"q": "SELECT 1"}, {"q": "EXPLAIN SELECT 1"}]},
    "runSql:writing": {"stmts": [{"q": "SELECT 1"}, {"q": "CREATE TABLE IF NOT EXISTS orders (id INTEGER)"}]},
}

# By operation, or one of its bodies, and credential: the status of the refusal, None when there is none.
OUTCOMES: dict[str, dict[str, int | None]] = {
    operation: {credential: _OUTCOMES[mark] for credential, mark in zip(CREDENTIALS, _ROWS[right], strict=True)}
    for right, operations in _OPERATIONS.items()
    for operation in operations.split()
}
