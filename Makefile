# make run    sets up what is missing, builds, and walks a guide
# make test   sets up what is missing, builds, and runs every test
# make test-clients   runs the providers' own clients against the simulator
# make check-reports  holds the reports of `balise validate` against their schemas
# make thread-sanitizer   loads the simulator and looks for races

GUIDE ?= vps-snapshot
BALISE = .build/debug/balise

.PHONY: run test test-clients check-reports build release setup embed format lint benchmark benchmark-simulator benchmark-validation thread-sanitizer fuzz

run: build
	@if [ -t 0 ]; then \
	  $(BALISE) run $(GUIDE); \
	else \
	  $(BALISE) run $(GUIDE) --answers runbooks/$(GUIDE).answers.yaml; \
	fi

test: setup
	swift test

# The providers' own clients against the simulator, in a virtual environment of their own.
CLIENTS = .build/clients
test-clients: build $(CLIENTS)/installed
	$(CLIENTS)/bin/python -m pytest -q -p no:cacheprovider Tests/Clients

$(CLIENTS)/installed: Tests/Clients/requirements.txt
	python3 -c 'import ensurepip, venv' 2>/dev/null || Scripts/setup python3-venv
	python3 -m venv $(CLIENTS)
	$(CLIENTS)/bin/pip install --quiet --requirement Tests/Clients/requirements.txt
	touch $@

build: setup
	swift build --product balise

# One file without Swift's libraries; libcmark and libxml2 stay dynamic.
release: setup
	swift build -c release --product balise --static-swift-stdlib

setup:
	@Scripts/setup

# Writes locales/ and runbooks/ into the program.
embed:
	Scripts/embed

# CORPUS is a folder of guides; without it, the one that BALISE_SHARED names.
benchmark: setup
	BALISE_BENCHMARKS=1 swift build -c release --product CompileBenchmark
	.build/release/CompileBenchmark $(CORPUS)

# States that the exploration looks at in a second, beside what copying and changing a world alone takes, and
# pairs of guides that are compared in a second (of CORPUS).
benchmark-validation: setup
	BALISE_BENCHMARKS=1 swift build -c release --product ValidationBenchmark
	.build/release/ValidationBenchmark $(CORPUS)

# The simulator under load, beside a bare server and moto's; Debian's wrk makes the load.
LOAD = .build/load
benchmark-simulator: setup
	command -v wrk >/dev/null || Scripts/setup wrk
	python3 -m venv $(LOAD)
	$(LOAD)/bin/pip install --quiet --requirement Benchmarks/requirements.txt
	BALISE_BENCHMARKS=1 swift build -c release --product HelloServer
	BALISE_BENCHMARKS=1 swift build -c release --product balise
	$(LOAD)/bin/python Benchmarks/simulator.py

# The simulator under load with ThreadSanitizer, in a build of its own: make thread-sanitizer SECONDS=600.
THREADS = .build-threads
thread-sanitizer: setup
	swift build --sanitize thread --scratch-path $(THREADS) --product balise
	python3 Tests/ThreadSanitizer/load.py $(THREADS)/debug/balise $(SECONDS)

# Each fuzzer for some seconds: make fuzz SECONDS=600.
SECONDS = 60
fuzz: setup
	Scripts/fuzz $(SECONDS)

format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests Benchmarks Fuzz

# Reports of the program's own guides and the recorded ones, held against the formats' schemas and validators;
# the one for HTML is written in Java.
REPORTS = .build/reports
check-reports: build
	command -v java >/dev/null || Scripts/setup default-jre-headless
	python3 -c 'import ensurepip, venv' 2>/dev/null || Scripts/setup python3-venv
	python3 -m venv $(REPORTS)
	$(REPORTS)/bin/pip install --quiet --requirement Tests/Reports/requirements.txt
	$(BALISE) validate runbooks --fail-on never --format sarif=$(REPORTS)/runbooks.sarif \
	  --format junit=$(REPORTS)/runbooks.xml --format html=$(REPORTS)/runbooks.html \
	  --format json=$(REPORTS)/runbooks.json --format rdjson=$(REPORTS)/runbooks.rdjson \
	  --format github=$(REPORTS)/runbooks.github
	$(REPORTS)/bin/python Tests/Reports/check.py $(REPORTS)/runbooks.* \
	  $$(find Tests/ValidationTests/Reports/Snapshots -type f ! -name '*.txt' | sort)

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks Fuzz
