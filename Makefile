# SPDX-License-Identifier: Apache-2.0
# Everything works inside .venv, which any target makes first; a bare `make` lists the targets.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run demo test coverage check soak bench fmt docs strings screenshots pictures lock installer windows \
  installers-test linux-smoke windows-smoke clean

BIN := .venv/bin
INSTALL := $(BIN)/python -m pip install -qq --disable-pip-version-check
PAGES := error_page limits_page field_page
DEMO_VAULT := demo-out/vaults/battambang
export QT_QPA_PLATFORM := offscreen
export PYTHONUTF8 := 1

help:  ## list these targets
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 22

.venv/.ready: pyproject.toml .ci/requirements.txt
	@.ci/system-packages python
	@echo "Making .venv from the pinned packages: a minute, and what the download takes"
	@"$$(.ci/python)" -m venv .venv
	@$(INSTALL) --require-hashes -r .ci/requirements.txt
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

run: .venv/.ready  ## open the program on your own vault
	@.ci/system-packages demo
	env -u QT_QPA_PLATFORM $(BIN)/legalaid

demo: .venv/.ready  ## the main job on invented data, in demo-out/; then, on a display, the desktop
	@.ci/system-packages demo
	$(BIN)/legalaid-cli demo --out demo-out
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
	  echo "The desktop opens on $(DEMO_VAULT); the passphrase stands above. Close its window to end."; \
	  env -u QT_QPA_PLATFORM $(BIN)/legalaid --vault $(DEMO_VAULT) \
	    || echo "The desktop could not start: the reason stands above. The rest of the demo is done."; \
	fi

test: .venv/.ready  ## style, layers, types, generated pages, every test
	@.ci/system-packages test
	$(MAKE) --no-print-directory check
	$(BIN)/python -m pytest

coverage: .venv/.ready  ## every test once more, and whether they reach what must be reached; a fifth slower
	@.ci/system-packages test
	$(BIN)/python -m pytest --cov --cov-report=
	$(BIN)/python .ci/coverage_floors.py

check: .venv/.ready  ## the part of `make test` that runs nothing: a minute at most
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports
	$(BIN)/mypy
	for page in $(PAGES); do $(BIN)/python .ci/$$page.py --check || exit 1; done

soak: .venv/.ready  ## the long hunts: kills, power cuts, tampering, and every property with forty times the examples
	@.ci/system-packages test
	HYPOTHESIS_PROFILE=soak $(BIN)/python -m pytest -m 'slow or hypothesis' --timeout 7200

bench: .venv/.ready  ## measure beside named peers in one run, a quarter of an hour; writes docs/figures.md
	@.ci/system-packages bench
	$(BIN)/python -m benchmarks

fmt: .venv/.ready  ## format, and mend what can be mended
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

docs: .venv/.ready  ## write the generated pages anew
	for page in $(PAGES) third_party; do $(BIN)/python .ci/$$page.py || exit 1; done

# Keeps every pin that still fits; `rm .ci/requirements.txt` first for the newest of everything.
lock: .venv/.ready  ## pin the dependencies of pyproject.toml anew
	printf 'hatchling\neditables\n' > .venv/build.in
	$(BIN)/uv pip compile --quiet --universal --all-extras --generate-hashes --no-header --no-annotate \
	  --no-emit-index-url --no-emit-find-links pyproject.toml .venv/build.in --output-file .ci/requirements.txt
	$(BIN)/python .ci/third_party.py
	$(BIN)/python .ci/hub/lock.py

strings: .venv/.ready  ## collect the desktop's texts and build its catalogues
	$(BIN)/python .ci/strings.py

screenshots: .venv/.ready  ## photograph every screen in both languages, themes and two text sizes; in screenshots/
	$(BIN)/python .ci/screenshots.py

pictures: .venv/.ready  ## take the pictures of the README and the handbook anew; in docs/pictures/
	$(BIN)/python .ci/pictures.py

installer: .venv/.ready  ## build the package for Debian and Ubuntu; in dist/
	$(BIN)/python build_installer.py deb

windows: .venv/.ready  ## build the installer for Windows, on Linux; in dist/
	@.ci/system-packages windows
	$(BIN)/python build_installer.py nsis

installers-test: linux-smoke windows-smoke  ## the two below, and the tests of the builder and of updates
	$(BIN)/python -m pytest tests/unit/test_build_installer.py tests/unit/test_ceremony.py \
	  tests/unit/domain/test_update.py tests/unit/services/test_updates.py tests/unit/services/test_update_offers.py

linux-smoke: .venv/.ready  ## install the packages in fresh Debian 12 and 13, use and purge them, as root; a quarter of an hour
	@.ci/system-packages windows
	nice $(BIN)/python .ci/installer/linux_smoke.py

windows-smoke: .venv/.ready  ## install, upgrade and remove it under wine, as root; a quarter of an hour
	@.ci/system-packages windows
	nice $(BIN)/python .ci/installer/windows_smoke.py

clean:  ## remove the environment and everything that was made
	rm -rf .venv build dist demo-out .coverage .coverage.* .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
