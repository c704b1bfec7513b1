"""The generator's pure core: bytes in, views, pages and files out. It knows nothing of MkDocs.

Data flows one way; a stage imports only from those named before it:

    issues      located messages, the only way a problem is reported
    language    locales, those that mkdocs.yml names, and the words that pages show around a text
    dimensions  how large pictures are shown
    history     when lines of files came to be, as git knows
    inputs      all files of a site as one value
    read        bytes → text → tree → sources → one edition per language
    link        names, mentions and the author's links → linked trees, edges, backlinks
    check       ledger, terminology, files → issues
    write       linked trees → views, HTML, search index, redirects; every address
    pictures    cards and icons as PNG, kept from one build to the next
    site        all of the above in one pure function: `build`
    artifacts   search, exports, cards: what a site has beside its pages
    output      what MkDocs needs of a site: documents, files, messages
    author      what commands do to an author's files

`site.build` is where to start reading; `python -m concepts` runs it without MkDocs.
"""
