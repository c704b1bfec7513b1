# `make help` lists the commands. Works with GNU make 3.81 and newer, and a POSIX shell.

PYTHON ?= python3
VENV   ?= .venv
SITE   ?= site
ADDR   ?= 127.0.0.1:8000
# More for pytest: make test ARGS="tests/concepts -k particle"
ARGS   ?=
# Test processes, one more than cores, since browsers are waited for; every file of tests stays in one of them, so that it shares what it builds.
JOBS   ?= 3

PY     := $(VENV)/bin/python
PIP    := $(PY) -m pip install --quiet --require-hashes
UV     ?= $(PY) -m uv
NEW    := $(SITE).new
OLD    := $(SITE).old

# Banners of the theme and of ProperDocs about a future MkDocs.
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PYTHONUTF8 := 1

# `make test TESTED_SITE=site`: the tests of the content take that built site, made for SITE_URL, and build none.
ifneq ($(strip $(TESTED_SITE)),)
override TESTED_SITE := $(abspath $(TESTED_SITE))
export TESTED_SITE
endif

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help site serve check new pin rename retire merge phrases test lint accept measure ablate fit bench figures screenshots browser lock lock-check clean distclean

help: ## list the commands
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' $(firstword $(MAKEFILE_LIST)) | \
	  awk -F'|' '{ printf "%-20s %s\n", $$1, $$2 }'

# Everything that is installed: the locks are read again only when they change.

$(PY):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed, for example: make PYTHON=python3.12" >&2; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)

$(VENV)/site.stamp: requirements.txt $(PY)
	$(PIP) -r requirements.txt
	@touch $@

$(VENV)/test.stamp: requirements-dev.txt $(VENV)/site.stamp
	$(PIP) -r requirements-dev.txt
	@touch $@

# The build.

# `make site OFFLINE=1`: a folder, and a zip of it, that reads, links and searches without a server.
export OFFLINE
# `make site CARDS=0`: without the pictures that chats show of a link; `make serve CARDS=1` with them.
ifdef CARDS
export CARDS
endif

# Every warning an error; `make new` shows what there is to see.
STRICT ?= --strict

# A failed build leaves the last good site as it was. The dates in it are the last commit's, not today's.
site: $(VENV)/site.stamp ## build site/, with every warning an error
	@rm -rf "$(NEW)" "$(OLD)"
	SOURCE_DATE_EPOCH=$${SOURCE_DATE_EPOCH:-$$(git log -1 --format=%ct 2>/dev/null || date +%s)} \
	  $(PY) -P -m mkdocs build $(STRICT) --clean --site-dir "$(NEW)" || { rm -rf "$(NEW)"; exit 1; }
	@if [ -e "$(SITE)" ]; then mv "$(SITE)" "$(OLD)"; fi
	@mv "$(NEW)" "$(SITE)"
	@rm -rf "$(OLD)" "$(SITE).zip"
	@echo "Built $(SITE)/"
	@if [ -n "$(OFFLINE)" ]; then $(PY) -m zipfile -c "$(SITE).zip" "$(SITE)" && echo "Built $(SITE).zip"; fi

# MkDocs says only after a build, and in thirty lines, that something listens there.
TAKEN = import socket, sys; host, _, port = sys.argv[1].rpartition(":"); \
  sys.exit(f"{host}:{port} is taken; choose another address: make serve ADDR={host}:{int(port) + 1}" \
    if port.isdigit() and not socket.socket().connect_ex((host, int(port))) else 0)

serve: $(VENV)/site.stamp ## live preview (ADDR=127.0.0.1:8000)
	@$(PY) -c '$(TAKEN)' "$(ADDR)"
	CARDS=$${CARDS:-0} $(PY) -P -m mkdocs serve --dev-addr $(ADDR)

check: $(VENV)/site.stamp ## check the sources as an author: every problem with file and line
	@PYTHONPATH=hooks $(PY) -P -m concepts check docs

# The tests. Pytest's summary is the last line.

test: $(VENV)/test.stamp lint browser ## run every test, after lint (ARGS=... for pytest)
	@$(PY) -P -m pytest -n $(JOBS) --dist loadfile --no-loadscope-reorder $(ARGS)

lint: $(VENV)/test.stamp ## style, types, scripts, workflows
	$(PY) -P -m ruff check
	$(PY) -P -m mypy
	$(VENV)/bin/oxlint --quiet
	$(VENV)/bin/zizmor --offline --quiet --no-progress .github

browser: $(VENV)/test.stamp
	@$(PY) -P tests/browser/chromium.py

# make new FILE=questions.md LOCALE=en  (translations: MORE="ko=questions.ko.md")
new: $(VENV)/site.stamp ## a site from your Markdown file: FILE=questions.md LOCALE=en
	@test -n "$(FILE)" -a -n "$(LOCALE)" || { echo "Say which file and its language: make new FILE=questions.md LOCALE=en" >&2; exit 2; }
	@PYTHONPATH=hooks $(PY) -P -m concepts new docs "$(LOCALE)=$(FILE)" $(MORE)
	@$(MAKE) --silent --no-print-directory site STRICT=--quiet

pin: $(VENV)/site.stamp ## write ids into the sources, and the ledger of addresses (SECTIONS=1, TERMS=1 for more)
	@PYTHONPATH=hooks $(PY) -P -m concepts pin docs $(if $(SECTIONS),--sections) $(if $(TERMS),--terms)

# make rename FROM=old TO=new  (also sections 'slug#why' and topics 'topics/basics')
rename retire merge: $(VENV)/site.stamp
	@test -n "$(FROM)" -a -n "$(TO)$(filter retire,$@)" || { echo "Say what and where to: make $@ FROM=slug TO=other-slug" >&2; exit 2; }
	@PYTHONPATH=hooks $(PY) -P -m concepts $@ docs "$(FROM)" $(if $(TO),"$(TO)")

rename: ## another address for a page, section or topic: FROM=slug TO=new-slug
retire: ## take an entry off the site: FROM=slug (TO=where its readers go)
merge: ## make an entry a section of another one: FROM=slug TO=other-slug

phrases: $(VENV)/site.stamp ## move phrases out of the sources' metadata to docs/search
	@PYTHONPATH=hooks $(PY) -P -m concepts phrases docs

accept: $(VENV)/test.stamp ## take what the search misses now as known (give the reasons in search/misses.tsv)
	@$(PY) -P tests/search/workbench.py accept

# make measure QUERIES=queries.tsv  (of another site: SITE_DOCS=folder)
measure: $(VENV)/test.stamp ## what a table of queries (language, category, text, slugs) finds
	@test -n "$(QUERIES)" || { echo "Say which queries: make measure QUERIES=queries.tsv" >&2; exit 2; }
	@$(PY) tests/search/workbench.py measure "$(QUERIES)" $(SITE_DOCS)

ablate: $(VENV)/test.stamp ## what every number of the search engine changes (ARGS=name for one)
	@$(PY) -P tests/search/workbench.py ablate $(ARGS)

fit: $(VENV)/test.stamp ## the weights by which the search tells an answer from what is none
	@$(PY) -P tests/search/workbench.py fit

bench: $(VENV)/test.stamp browser ## time builds and search
	$(PY) tests/bench.py $(ARGS)
	$(PY) tests/bench_search.py $(ARGS)

screenshots: $(VENV)/test.stamp browser ## pictures of the site's pages
	$(PY) tests/browser/screenshots.py $(ARGS)

figures: $(VENV)/test.stamp ## draw the figures of the concepts again
	$(PY) docs/figures

# The locks: every version and hash, for every platform and Python from 3.11 on, and no index's address.
# A first lock, or one after a broken one: make lock UV=uv

COMPILE = $(UV) pip compile pyproject.toml --quiet --universal --python-version 3.11 --fork-strategy fewest \
  --generate-hashes --no-emit-index-url --no-emit-find-links --no-python-downloads \
  --custom-compile-command "make lock" $(if $(UPGRADE),--upgrade)
NEEDS_UV = $(if $(findstring $(PY),$(UV)),$(VENV)/test.stamp)

lock: $(NEEDS_UV) ## write requirements*.txt from pyproject.toml (UPGRADE=1 for newer versions)
	$(COMPILE) --group site --output-file requirements.txt
	$(COMPILE) --group test --constraint requirements.txt --output-file requirements-dev.txt

lock-check: $(NEEDS_UV) ## fail if requirements*.txt do not follow from pyproject.toml
	@rm -rf $(VENV)/lock && mkdir -p $(VENV)/lock && cp requirements.txt requirements-dev.txt $(VENV)/lock
	@$(COMPILE) --group site --output-file $(VENV)/lock/requirements.txt
	@$(COMPILE) --group test --constraint requirements.txt --output-file $(VENV)/lock/requirements-dev.txt
	@diff requirements.txt $(VENV)/lock/requirements.txt && diff requirements-dev.txt $(VENV)/lock/requirements-dev.txt || \
	  { echo "The locks do not follow from pyproject.toml: run make lock" >&2; exit 1; }

clean: ## remove what was built and the tools' caches
	rm -rf "$(SITE)" "$(SITE).zip" "$(NEW)" "$(OLD)" .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis test-results

distclean: clean ## remove the environment as well
	rm -rf $(VENV)
