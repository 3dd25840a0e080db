"""The simulated `/vps` against the OpenAPI document that OVHcloud published in 2025.

The document is no part of this repository: it is looked for in the folder that `BALISE_SHARED`
names, else in `shared` beside the repository.
"""

import hashlib
import json
import os
import pathlib
import re
import subprocess
import tempfile
import time
import zlib

import hypothesis
import hypothesis.configuration
import pytest
import requests
import schemathesis
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
)

from conftest import BALISE, KEYS

SHARED = pathlib.Path(
    os.environ.get("BALISE_SHARED", pathlib.Path(__file__).parents[3] / "shared")
)
DOCUMENT = SHARED / "ovh-schema" / "openapi" / "vps.json"
if not DOCUMENT.is_file():
    pytest.skip(f"{DOCUMENT} is not there: OVHcloud's document is no part of the repository",
                allow_module_level=True)

PREPARED = "vps-5f3a9c1e.vps.ovh.net"
WITH_SNAPSHOT = "vps-c92f41a8.vps.ovh.net"
NAMES = [PREPARED, "vps-77d0e2b4.vps.ovh.net", WITH_SNAPSHOT]
# The document declares no errors: statuses other than 200 are held to be right, and only 200 is
# held against a schema. Where it tells of more than the simulator (December 2020) has, as `iam`,
# `zoneType` and a snapshot's `id` and `region`, the members are optional: nothing is left out here.
CHECKS = [not_a_server_error, content_type_conformance, response_schema_conformance]
# Else Hypothesis leaves a folder where the tests are run.
hypothesis.configuration.set_hypothesis_home_dir(
    pathlib.Path(tempfile.gettempdir()) / "balise-hypothesis"
)
SETTINGS = hypothesis.settings(
    max_examples=25,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[hypothesis.Phase.explicit, hypothesis.Phase.generate, hypothesis.Phase.shrink],
    suppress_health_check=list(hypothesis.HealthCheck),
)


class Signature(requests.auth.AuthBase):
    """Signs what is about to be sent: the address and the body as they are, to the byte."""

    def __call__(self, request):
        body = request.body or b""
        if isinstance(body, str):
            body = body.encode()
        now = str(int(time.time()))
        parts = [
            KEYS["application_secret"], KEYS["consumer_key"], request.method, request.url, body, now
        ]
        signed = b"+".join(part if isinstance(part, bytes) else part.encode() for part in parts)
        request.headers["X-Ovh-Application"] = KEYS["application_key"]
        request.headers["X-Ovh-Consumer"] = KEYS["consumer_key"]
        request.headers["X-Ovh-Timestamp"] = now
        request.headers["X-Ovh-Signature"] = "$1$" + hashlib.sha1(signed).hexdigest()
        return request


def is_chosen(value, part):
    """A part of all values, the same ones in every run."""
    return zlib.crc32(repr(value).encode()) % 100 < part * 100


def simulated_routes():
    listing = subprocess.run(
        [BALISE, "simulate", "--routes", "--lang", "en"],
        capture_output=True, text=True, timeout=20, check=True,
    ).stdout
    lines = (re.fullmatch(r"(\w+) +(\S+)  (.+)", line) for line in listing.splitlines())
    routes = {(line[1], line[2]): line[3] for line in lines if line}
    # GET /vps is simulated whatever the words for it are.
    return {route for route, word in routes.items() if word == routes["GET", "/vps"]}


def load():
    """The operations of the document that are simulated, by their labels."""
    content = json.loads(DOCUMENT.read_text(encoding="utf-8"))
    routes = simulated_routes()
    for path, item in list(content["paths"].items()):
        content["paths"][path] = {
            method: operation for method, operation in item.items()
            if (method.upper(), path) in routes
        }
    schema = schemathesis.openapi.from_dict(content)
    schema.auth.set_from_requests(Signature())

    @schema.hook
    def map_path_parameters(context, path_parameters):
        # Most calls are about what is there, else there is little but 404 to see.
        values = dict(path_parameters or {})
        path = context.operation.path
        if "serviceName" in values and is_chosen(values["serviceName"], 0.85):
            names = [PREPARED] if path in PREPARATIONS else NAMES
            names = [WITH_SNAPSHOT] if "/snapshot" in path else names
            values["serviceName"] = names[len(values["serviceName"]) % len(names)]
        if "option" in values and is_chosen(values, 0.5):
            values["option"] = "snapshot"
        if "id" in values and is_chosen(values, 0.7):
            values["id"] = 1
        return values

    return {
        operation.ok().label: operation.ok() for operation in schema.get_all_operations()
    }


def have_a_task(simulator):
    task = simulator.client().post(f"/vps/{PREPARED}/reboot")
    assert task["id"] == 1, "the id that the hook puts into paths"
    return {}


def have_it_stopped(simulator):
    simulator.client().post(f"/vps/{PREPARED}/stop")
    simulator.advance("PT1H")
    return {}


def have_a_token(simulator):
    simulator.client().post(f"/vps/{PREPARED}/terminate")
    link = simulator.admin("GET", "/mailbox")[-1]["links"][0]["url"]
    return {"token": link.rpartition("token=")[2]}


# What has to happen before a call can succeed, and what its body then has to hold.
PREPARATIONS = {
    "/vps/{serviceName}/tasks": have_a_task,
    "/vps/{serviceName}/tasks/{id}": have_a_task,
    "/vps/{serviceName}/start": have_it_stopped,
    "/vps/{serviceName}/confirmTermination": have_a_token,
}
OPERATIONS = load()


def test_every_simulated_route_is_documented():
    routes = simulated_routes()
    simulated = {f"{method} {path}" for method, path in routes if path.startswith("/vps")}
    assert simulated == set(OPERATIONS)


@pytest.mark.parametrize("label", sorted(OPERATIONS))
def test_answers_as_the_provider_publishes(simulator, label):
    operation = OPERATIONS[label]
    seen = set()

    @SETTINGS
    @hypothesis.given(case=operation.as_strategy())
    def run(case):
        simulator.admin("POST", "/reset")
        known = PREPARATIONS.get(operation.path, lambda _: {})(simulator)
        if known and isinstance(case.body, dict) and is_chosen(case.body, 0.7):
            case.body.update(known)
        answer = case.call(base_url=f"{simulator.url}/1.0", timeout=10)
        case.validate_response(answer, checks=CHECKS)
        assert answer.headers["content-type"] == ["application/json"], answer.status_code
        if answer.status_code >= 400:
            assert answer.json().get("errorCode") != "INVALID_SIGNATURE"
        seen.add(answer.status_code)

    run()
    assert 200 in seen, "a success has to be seen, or its schema was held against nothing"
