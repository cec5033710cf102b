"""What the editor has decided: `site.toml`, typed, and where the parts of a site lie."""
