"""What every stage may use: problems, slugs, digests, the cache. Knows nothing of news."""
