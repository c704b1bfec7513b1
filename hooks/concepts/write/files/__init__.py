"""What a site has beside its pages, for its scripts, for other sites and for tools: a module for each file."""
