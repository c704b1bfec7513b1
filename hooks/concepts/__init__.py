"""The generator's pure core: source text in, page texts out. It knows nothing of MkDocs.

Data flows one way, and a module imports only from those named before it:

    issues      located messages, the only way a problem is reported
    text        bytes → clean text
    headings    what stands behind the hashes: words and id
    blocks      lines → kinds: prose, heading, code, comment, HTML, math
    naming      a heading's words → headword and slug
    prose       inline Markdown: protected spans, plain text, sentences
    metadata    the YAML block under a heading
    entry       topics, concepts and terms, as values
    source      one file → its topics and entries
    formulas    TeX formulas, each with its line
    wording     the site's own words, in both languages
    edition     Korean order, one language's texts; what the two files do not share
    korean      what may follow a noun
    lexicon     every name → which concept it means
    mentions    occurrences of names in prose
    targets     what can be linked to, and its address
    links       the author's links checked, first mentions linked
    terminology forms that a headword replaces, found in prose
    layout      GitHub's Markdown → Python-Markdown's
    graph       backlinks and related concepts
    pages       the text of a concept page
    glossary    the glossary page
    menu        topic index, navigation, previous and next
    permalinks  the ledger of published addresses, redirect pages
    site        all of the above in one pure function: `build`
    search      one search index per language
    output      addresses and files beside the pages

`site.build` is where to start reading; `python -m concepts` runs it without MkDocs.
"""
