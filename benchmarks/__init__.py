"""What calls, imports, clients and generation cost, as ratios within one run: `make bench`."""
