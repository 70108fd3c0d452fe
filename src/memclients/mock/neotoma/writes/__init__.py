"""What changes the storage: stores, corrections and deletions."""
