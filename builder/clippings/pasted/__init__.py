"""Pasted text: split into blocks, each block scored as some kinds, the best sequence made a clipping."""
