"""The built site put where others find it: on a branch, or into a folder."""
