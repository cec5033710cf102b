"""The built site shown to its editor: served on this machine, built again and reloaded on every change."""
