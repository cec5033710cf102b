"""From a clipping to an article: front matter and Markdown, the editor's to change."""
