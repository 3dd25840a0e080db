"""A simulator for each session of tests, put back to its beginning before each test."""

import os
import subprocess
import pathlib

import ovh.client
import pytest
import requests

BALISE = os.environ.get(
    "BALISE", pathlib.Path(__file__).parents[2] / ".build" / "debug" / "balise"
)
KEYS = {
    "application_key": "balise-simulation",
    "application_secret": "balise-simulation-secret",
    "consumer_key": "balise-simulation-consumer",
}


class Simulator:
    """The running simulator and its own API."""

    def __init__(self, url):
        self.url = url
        # python-ovh takes no address but those it knows by name.
        ovh.client.ENDPOINTS["simulation"] = f"{url}/1.0"

    def admin(self, method, path, **arguments):
        answer = requests.request(method, f"{self.url}/_balise{path}", timeout=10, **arguments)
        answer.raise_for_status()
        return answer.json() if answer.content else None

    def advance(self, duration):
        return self.admin("POST", "/clock/advance", json={"duration": duration})

    def client(self, **keys):
        return ovh.Client(endpoint="simulation", **{**KEYS, **keys})


@pytest.fixture(scope="session")
def server():
    process = subprocess.Popen(
        [BALISE, "simulate", "--port", "0", "--quiet"], stdout=subprocess.PIPE, text=True
    )
    try:
        yield Simulator(process.stdout.readline().strip())
    finally:
        process.terminate()
        assert process.wait(timeout=10) == 0, "SIGTERM ends the simulator cleanly"


@pytest.fixture
def simulator(server):
    server.admin("POST", "/reset")
    return server
