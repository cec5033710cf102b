"""Reading an English text: from the recogniser's mentions to names with the evidence around them."""
