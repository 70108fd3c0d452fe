"""What goes to and comes from Neotoma: documented arguments to requests, answers to documented results."""
