"""What a call, an import and a second client cost, as ratios within one run: `make bench`."""
