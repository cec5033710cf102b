"""What an editor might look at: likely merges, and types in doubt."""
