"""Users' own SQL."""

from typing import Any

import pytest

from memclients.mock.memoturn.data import sql, sql_guard
from memclients.mock.memoturn.data.sql import Statement
from memclients.mock.memoturn.errors import Refusal
from memclients.mock.memoturn.storage.branch import Branch
from tests.support.memoturn_state import fresh_branch, refusal

ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"


@pytest.fixture
def branch() -> Branch:
    opened = fresh_branch()
    run(
        opened,
        "CREATE TABLE orders (id INTEGER PRIMARY KEY, status)",
        "INSERT INTO orders VALUES (1, 'open'), (2, 'x')",
    )
    return opened


def run(branch: Branch, *statements: str) -> list[dict[str, Any]]:
    return sql.execute(branch, [Statement(statement) for statement in statements])


def one(branch: Branch, statement: str, *params: Any) -> dict[str, Any]:
    (result,) = sql.execute(branch, [Statement(statement, list(params))])
    return result


def rows(branch: Branch, statement: str, *params: Any) -> list[list[Any]]:
    found: list[list[Any]] = one(branch, statement, *params)["rows"]
    return found


def test_rows_are_lists_beside_their_columns(branch: Branch) -> None:
    assert one(branch, "SELECT id, status AS s, id FROM orders ORDER BY id") == {
        "columns": ["id", "s", "id"],
        "rows": [[1, "open", 1], [2, "x", 2]],
        "rows_affected": 0,
    }


@pytest.mark.parametrize(
    ("statement", "affected"),
    [
        ("UPDATE orders SET status = 1", 2),
        ("-- all\nDELETE FROM orders", 2),
        ("REPLACE INTO orders VALUES (1, 2)", 1),
        ("UPDATE orders SET status = 1 WHERE id = 9", 0),
        ("CREATE TABLE t (a)", 0),
        ("DROP TABLE orders;", 0),
    ],
)
def test_other_statements_tell_how_many_rows_changed(branch: Branch, statement: str, affected: int) -> None:
    assert one(branch, statement) == {"columns": [], "rows": [], "rows_affected": affected}


@pytest.mark.parametrize(
    ("statement", "moves"),
    [
        ("SELECT * FROM orders", False),
        ("UPDATE orders SET status = 1", True),
        ("UPDATE orders SET status = 1 WHERE id = 9", False),
        ("CREATE TABLE t (a)", True),
        ("CREATE TABLE IF NOT EXISTS orders (a)", False),
        ("INSERT INTO orders VALUES (3, 4) RETURNING id", False),
        ("WITH n AS (SELECT 3) INSERT INTO orders SELECT *, 4 FROM n", False),
    ],
)
def test_the_txid_moves_with_what_counts(branch: Branch, statement: str, moves: bool) -> None:
    before = branch.txid
    one(branch, statement)
    assert (branch.txid > before) is moves


def test_what_does_not_count_is_done_all_the_same(branch: Branch) -> None:
    returned = one(branch, "INSERT INTO orders VALUES (3, 4) RETURNING id")
    assert returned == {"columns": ["id"], "rows": [[3]], "rows_affected": 0}
    inserted = one(branch, "WITH n AS (SELECT 5) INSERT INTO orders SELECT *, 6 FROM n")
    assert inserted == {"columns": [], "rows": [], "rows_affected": 0}
    assert rows(branch, "SELECT id FROM orders ORDER BY id") == [[1], [2], [3], [5]]


@pytest.mark.parametrize(
    "last",
    [
        "INSERT INTO orders VALUES (3, 1), (3, 1)",
        "INSERT OR ROLLBACK INTO orders VALUES (3, 1), (3, 1)",
        "SELECT * FROM nowhere",
        "SELECT 1; SELECT 2",
        "VACUUM",
        "gibberish",
        "SELECT zeroblob(900000000)",
        "SELECT ?",
        "SELECT '\x00'",
    ],
)
def test_a_batch_happens_whole_or_not_at_all(branch: Branch, last: str) -> None:
    refused = refusal(lambda: run(branch, "DELETE FROM orders", "CREATE TABLE t (a)", last))
    assert (refused.status, refused.code) == (400, "invalid_request")
    assert branch.txid == 1
    assert rows(branch, "SELECT count(*) FROM orders") == [[2]]
    assert one(branch, "CREATE TABLE t (a)")["rows_affected"] == 0


@pytest.mark.parametrize(
    ("param", "type_", "shown"),
    [
        (None, "null", None),
        (True, "integer", 1),
        (False, "integer", 0),
        (2**63 - 1, "integer", 2**63 - 1),
        (2**63, "real", float(2**63)),
        (-(10**400), "real", float("-inf")),
        (1.5, "real", 1.5),
        ("é", "text", "é"),
        ({"$base64": "AP8="}, "blob", {"$base64": "AP8="}),
        ({"$base64": ""}, "blob", {"$base64": ""}),
        ({"$base64": 1}, "text", '{"$base64":1}'),
        ({"b": 1, "a": [None]}, "text", '{"a":[null],"b":1}'),
        ([1, "é"], "text", '[1,"é"]'),
    ],
)
def test_params(branch: Branch, param: Any, type_: str, shown: Any) -> None:
    assert rows(branch, "SELECT typeof(?1), ?1", param) == [[type_, shown]]


def test_params_that_do_not_fit_are_refused(branch: Branch) -> None:
    for params in ([], [1, 2], [{"$base64": "?"}]):
        with pytest.raises(Refusal) as refused:
            one(branch, "SELECT ?", *params)
        assert refused.value.status == 400


@pytest.mark.parametrize(
    "statement",
    [
        f"{ENDLESS} SELECT max(i) FROM n",
        f"{ENDLESS} INSERT INTO orders SELECT i + 10, 0 FROM n",
    ],
)
def test_a_statement_without_end_is_stopped(branch: Branch, statement: str) -> None:
    refused = refusal(lambda: run(branch, "DELETE FROM orders", statement))
    assert (refused.status, refused.code, refused.message) == (408, None, "")
    assert rows(branch, "SELECT count(*) FROM orders") == [[2]]


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT * FROM __memoturn_kv",
        'SELECT * FROM "__memoturn_kv"',
        "SELECT * FROM [__Memoturn_kv]",
        "SELECT * FROM `__memoturn_kv`",
        "SELECT * FROM main.__MEMOTURN_kv",
        "SELECT 1 AS __memoturn_",
        "/* ' */ SELECT * FROM __memoturn_kv -- '",
        "SELECT 'it''s', * FROM __memoturn_kv",
        "ATTACH 'file' AS other",
        "/**/attach database 'file' AS other",
        "VACUUM INTO 'file'",
        "vacuum main into 'file'",
        "PRAGMA writable_schema = ON",
        "PRAGMA main.WRITABLE_SCHEMA(1)",
    ],
)
def test_what_is_forbidden(statement: str) -> None:
    refused = refusal(lambda: sql_guard.check(["SELECT 1", statement]))
    assert (refused.status, refused.code) == (403, "forbidden")


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT * FROM '__memoturn_kv'",
        "SELECT count(*) FROM '__Memoturn_kv'",
        "DELETE FROM '__memoturn_head'",
        "INSERT INTO '__memoturn_kv' VALUES ('n', 'k', 'v', NULL)",
        "UPDATE '__memoturn_head' SET txid = 7",
        "DROP TABLE '__memoturn_kv'",
        "ALTER TABLE '__memoturn_kv' RENAME TO kv",
        "CREATE TABLE '__memoturn_mine' (a)",
        "CREATE INDEX mine ON '__memoturn_kv' (value)",
        "CREATE TRIGGER mine AFTER DELETE ON '__memoturn_kv' BEGIN SELECT 1; END",
    ],
)
def test_reserved_tables_are_so_in_any_spelling(branch: Branch, statement: str) -> None:
    refused = refusal(lambda: run(branch, "DELETE FROM orders", statement))
    assert (refused.status, refused.code) == (403, "forbidden")
    assert branch.txid == 1
    assert branch.value("SELECT txid FROM __memoturn_head") == 1
    assert rows(branch, "SELECT count(*) FROM orders") == [[2]]


def test_users_triggers_reach_no_reserved_table(branch: Branch) -> None:
    run(branch, "CREATE TRIGGER t AFTER DELETE ON orders BEGIN DELETE FROM '__memoturn_head'; END")
    assert refusal(lambda: run(branch, "DELETE FROM orders")).status == 403


@pytest.mark.parametrize(
    "statement",
    [
        "PRAGMA trusted_schema = 0",
        "PRAGMA main.JOURNAL_MODE = off",
        "PRAGMA hard_heap_limit(1000)",
        "PRAGMA soft_heap_limit = 1000",
        "PRAGMA query_only = ON",
        "PRAGMA locking_mode = EXCLUSIVE",
        "PRAGMA temp_store_directory = '/'",
        "PRAGMA ignore_check_constraints = ON",
        "PRAGMA reverse_unordered_selects = ON",
        "PRAGMA case_sensitive_like = ON",
        "PRAGMA schema_version = 9",
        "PRAGMA max_page_count = 1",
        "PRAGMA wal_checkpoint",
        "EXPLAIN PRAGMA query_only = ON",
    ],
)
def test_pragmas_that_would_outlast_the_request_are_refused(branch: Branch, statement: str) -> None:
    refused = refusal(lambda: run(branch, "DELETE FROM orders", statement))
    assert (refused.status, refused.code) == (400, "invalid_request")
    assert rows(branch, "SELECT count(*) FROM orders") == [[2]]


@pytest.mark.parametrize("statement", ["DETACH main", "ATTACH ':memory:' AS other"])
def test_no_database_comes_or_goes(branch: Branch, statement: str) -> None:
    refused = refusal(lambda: run(branch, statement))
    assert (refused.status, refused.code) == (403, "forbidden")


def test_benign_pragmas_pass(branch: Branch) -> None:
    assert [row[1] for row in rows(branch, "PRAGMA table_info(orders)")] == ["id", "status"]
    assert rows(branch, "SELECT name FROM pragma_table_info('orders')") == [["id"], ["status"]]
    assert rows(branch, "PRAGMA integrity_check") == [["ok"]]
    assert len(rows(branch, "PRAGMA journal_mode")) == 1
    run(branch, "PRAGMA user_version = 3", "PRAGMA foreign_keys = ON", "PRAGMA optimize")
    assert rows(branch, "PRAGMA user_version") == [[3]]


def test_users_statements_on_all_tables_are_fine(branch: Branch) -> None:
    run(branch, "REINDEX", "ANALYZE", "CREATE VIRTUAL TABLE pages USING fts5(body)", "INSERT INTO pages VALUES ('tea')")
    run(branch, "ALTER TABLE orders ADD COLUMN note", "ALTER TABLE orders RENAME COLUMN note TO remark")
    assert rows(branch, "SELECT rowid FROM pages WHERE pages MATCH 'tea'") == [[1]]


@pytest.mark.parametrize("word", ["BEGIN", "commit", "End", "ROLLBACK", "SAVEPOINT s", "RELEASE s", "--\n;/* */begin;"])
def test_transactions_are_the_servers_business(word: str) -> None:
    refused = refusal(lambda: sql_guard.check([word]))
    assert (refused.status, refused.code) == (400, "invalid_request")


@pytest.mark.parametrize(
    "statement",
    [
        "",
        "SELECT '__memoturn_kv', 'attach'",
        "SELECT x'00' /* __memoturn_kv */ -- attach\n",
        "SELECT my__memoturn_ FROM t",
        "SELECT :attach",
        "PRAGMA table_info('orders')",
        "PRAGMA user_version",
        "INSERT OR ROLLBACK INTO t VALUES (1)",
        "CREATE TRIGGER r AFTER INSERT ON t BEGIN DELETE FROM t; END",
        "VACUUM",
        "SELECT CASE 1 WHEN 1 THEN 2 END",
    ],
)
def test_what_is_harmless(statement: str) -> None:
    sql_guard.check([statement])


@pytest.mark.parametrize(
    ("statement", "mutating"),
    [
        ("SELECT 'insert' -- delete", False),
        ('SELECT "update", [drop], `alter` FROM t', False),
        ("EXPLAIN SELECT inserted FROM updates", False),
        ("PRAGMA user_version = 3", False),
        ("SELECT replace(a, 'b', 'c') FROM t", True),
        ("WITH n AS (SELECT 1) DELETE FROM t", True),
        ("explain insert into t values (1)", True),
        ("Reindex", True),
        ("DETACH x", True),
    ],
)
def test_what_counts_as_mutating(statement: str, mutating: bool) -> None:
    assert sql_guard.is_mutating(["SELECT 1", statement]) is mutating
