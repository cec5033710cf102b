"""How fast Dateline is, measured: `make bench`. The figures last measured are in `results.md`."""
