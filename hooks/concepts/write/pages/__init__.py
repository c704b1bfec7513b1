"""The generated pages: a module for each kind, with what its template reads."""
