"""What a branch holds beside memories: documents, keys and values, vectors, and users' own SQL."""
