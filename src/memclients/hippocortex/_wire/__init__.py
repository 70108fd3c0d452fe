"""What goes to and comes from Hippocortex: documented arguments to requests, answers to documented results."""
