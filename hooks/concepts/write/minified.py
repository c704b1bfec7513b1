"""Scripts and style sheets as they are sent: without comments and spaces, local names short.

By tdewolff/minify, whose defaults keep every digit of a number and every name that other files may know. It has no
wheel for some machines: there, and where it does not understand a text that a browser may, the text is sent as it is.
"""


def script(text: str) -> str:
    """A script or module."""
    return _minified("application/javascript", text)


def sheet(text: str) -> str:
    """A style sheet."""
    return _minified("text/css", text)


def _minified(kind: str, text: str) -> str:
    try:
        import minify  # here: a library of 7 MB, for who makes files only
    except ImportError:
        return text
    try:
        return str(minify.string(kind, text))
    except minify.MinifyError:
        return text
