"""Pieces of HTML or plain text inside feeds, mails and wires, made into the body of a clipping."""
