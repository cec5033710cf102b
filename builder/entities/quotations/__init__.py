"""Quoted words of a text, and where it says who said them."""
