# Each recipe reads as a sentence: what you want, then how it is done.
.PHONY: help install test lint format types lock docs eval bench tone-model terms ci

help:     ## say what can be made
	@grep -E '^[a-z-]+: .*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /: /'

install:  ## install amiable from this checkout, with what its tests need
	python -m pip install --editable '.[dev]'

test:     ## run every test, in a new order each time
	python -m pytest

lint:     ## hold the style, the types and the direction of imports
	ruff check .
	ruff format --check .
	mypy
	lint-imports

format:   ## lay the code out
	ruff check --fix .
	ruff format .

lock:     ## pin every package that CI installs, with its hashes, for every system
	uv pip compile --quiet --universal --python-version 3.11 --extra dev --generate-hashes \
	  --no-header --no-annotate --no-emit-index-url --no-emit-find-links \
	  --output-file requirements/ci.txt pyproject.toml

docs:     ## write the pages that are generated: commands and schemas
	python docs/generate.py

eval:     ## run the suite and compare it with its thresholds
	amiable eval

bench:    ## measure a cold start of `amiable draft`
	python evals/benchmarks/draft_cold_start.py

tone-model: ## learn the tone models that ship; needs the data sets, see docs/tone-model.md
	python -m evals.training.tone_model
	python -m evals.training.tone_hurt
	python -m evals.training.tone_semantic

terms:    ## mine the search terms that ship; needs the data sets, see docs/search-terms.md
	python -m evals.training.terms

ci:       ## run what CI runs
	bash .ci/run
