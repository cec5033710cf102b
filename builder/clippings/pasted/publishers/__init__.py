"""Who published a pasted text: what its lines say, then weaker signs, with a doubt."""
