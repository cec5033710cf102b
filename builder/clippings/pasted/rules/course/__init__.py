"""The course of a text: where its running text starts and stops, and which block says that it is over."""
