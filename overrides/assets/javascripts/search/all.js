{#- The worker and its parts as one file: the build includes them here (`static_templates` in mkdocs.yml). -#}
{% for part in [
  "letters", "conjugation", "endings", "fillers", "kin", "words", "ints", "corpus", "names", "typos", "sounds", "closeness", "lookup",
  "keyboard", "initials", "index", "repairs", "query", "synonyms", "gains", "scoring", "relevance", "ranking", "marks", "answer", "worker",
] %}
{% include "assets/javascripts/search/" ~ part ~ ".js" %}
{% endfor %}
