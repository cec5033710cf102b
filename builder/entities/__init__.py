"""From mentions to people, organisations and places: who and what a library of texts names.

reading.read_names(text, mentions) -> Reading             one text, kept by its hash
resolution.resolve(readings, knowledge) -> Resolution     the whole library, at every build
annotate.annotate_documents(...)                          both at once, for `dateline annotate`
"""
