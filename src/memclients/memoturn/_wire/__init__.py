"""What goes to and comes from Memoturn: documented arguments to requests, answers to documented results."""
