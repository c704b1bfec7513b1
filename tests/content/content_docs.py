"""stub"""
from pathlib import Path
from concepts.lexicon import compile_lexicon
from concepts.source import parse
from concepts.text import decode
HERE=Path(__file__).parent
def lexicon():
    s=[parse(decode((HERE.parent.parent/f"docs/{l}/concepts.md").read_bytes(),l)[0],l)[0] for l in("ko","en")]
    return compile_lexicon(s)[0]
