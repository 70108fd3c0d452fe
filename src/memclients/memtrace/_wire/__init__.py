"""What goes to and comes from Memtrace: documented arguments to requests, answers to documented results."""
