"""What the commands do to an author's files: pure functions, bytes in, bytes out."""
