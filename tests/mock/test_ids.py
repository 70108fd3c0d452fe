"""The ids that mock servers make up."""

from pathlib import Path

from memclients.mock._ids import COUNTERS, Ids
from memclients.mock._store import Store


def test_equal_servers_make_equal_ids_and_no_two_of_one_are_equal() -> None:
    one, other = (Ids(Store("test", COUNTERS)) for _ in range(2))
    made = [one.new("agent"), one.new("agent"), one.new("sess"), one.new("ers", 16)]
    assert made == [other.new("agent"), other.new("agent"), other.new("sess"), other.new("ers", 16)]
    assert len(set(made)) == 4
    assert [len(id_.partition("_")[2]) for id_ in made] == [24, 24, 24, 16]


def test_a_data_file_knows_which_ids_there_are(tmp_path: Path) -> None:
    made: list[str] = []
    for _ in range(2):
        store = Store("test", COUNTERS, tmp_path / "test.db")
        made.append(Ids(store).new("agent"))
        store.close()
    assert made[0] != made[1]
