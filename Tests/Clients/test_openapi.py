"""The simulator's own API does what docs/simulate.openapi.yaml says, and nothing beside it."""

import http.client
import json
import pathlib
import re
import socket
import tempfile
import zlib

import hypothesis
import hypothesis.configuration
import jsonschema
import openapi_spec_validator
import pytest
import requests
import schemathesis
import yaml
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

DOCS = pathlib.Path(__file__).parents[2] / "docs"
DOCUMENT = DOCS / "simulate.openapi.yaml"
CONTENT = yaml.safe_load(DOCUMENT.read_text(encoding="utf-8"))
METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
# Else Hypothesis leaves a folder where the tests are run.
hypothesis.configuration.set_hypothesis_home_dir(
    pathlib.Path(tempfile.gettempdir()) / "balise-hypothesis"
)
# derandomize: the same cases in every run.
SETTINGS = hypothesis.settings(
    max_examples=20,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[hypothesis.Phase.explicit, hypothesis.Phase.generate, hypothesis.Phase.shrink],
    suppress_health_check=list(hypothesis.HealthCheck),
)
DOCUMENTED = {
    (method.upper(), path)
    for path, item in CONTENT["paths"].items()
    for method in item
    if method.upper() in METHODS
}
OPERATIONS = {
    operation.ok().label: operation.ok()
    for operation in schemathesis.openapi.from_path(DOCUMENT).get_all_operations()
}


def keep_snapshot(simulator):
    simulator.admin("PUT", "/snapshots/kept")
    return {"name": "kept"}


def make_fork(simulator):
    drop_forks(simulator)
    return {"name": simulator.admin("POST", "/forks")["name"]}


def add_fault(simulator):
    return {"id": simulator.admin("POST", "/faults", json={"latency": 0, "count": 3})["id"]}


def set_transition(simulator):
    operation = "ovhcloud.vps.createSnapshot"
    simulator.admin("PUT", f"/transitions/{operation}", json={"reads": 3})
    return {"operation": operation}


def ask_for_credential(simulator):
    asked = simulator.client().request_consumerkey([{"method": "GET", "path": "/*"}])
    return {"consumerKey": asked["consumerKey"]}


# What makes that the blanks of a path can be filled with something that is there.
BLANKS = {
    "/snapshots/{name}": keep_snapshot,
    "/snapshots/{name}/restore": keep_snapshot,
    "/forks/{name}": make_fork,
    "/transitions/{operation}": set_transition,
    "/faults/{id}": add_fault,
    "/credentials/{consumerKey}/validate": ask_for_credential,
}


def drop_forks(simulator):
    for name in simulator.admin("GET", "/forks"):
        simulator.admin("DELETE", f"/forks/{name}")


def drop_snapshots(simulator):
    for name in simulator.admin("GET", "/snapshots"):
        simulator.admin("DELETE", f"/snapshots/{requests.utils.quote(name, safe='')}")


def happen(simulator):
    """Lets something happen, so that there is something to see."""
    simulator.admin("POST", "/faults", json={"path": "/1.0/me", "status": 429, "retryAfter": 7})
    simulator.admin("POST", "/faults", json={"path": "/nowhere", "cut": 0.5, "expiresAfter": 60})
    client = simulator.client()
    client.get("/vps")
    client.post("/vps/vps-5f3a9c1e.vps.ovh.net/terminate")
    requests.get(f"{simulator.url}/1.0/me", timeout=10)
    keep_snapshot(simulator)
    set_transition(simulator)
    make_fork(simulator)
    simulator.advance("P3M")


def exercise(simulator, operation, mode):
    """Calls an operation with many arguments and returns the statuses that came."""
    happen(simulator)
    reads = operation.method.upper() == "GET" and "{" not in operation.path
    prepare = BLANKS.get(operation.path, lambda _: {})
    seen = set()

    with requests.Session() as session:

        def check(case):
            answer = case.call(f"{simulator.url}/_balise", session=session, timeout=10)
            case.validate_response(answer, checks=CHECKS)
            seen.add(answer.status_code)
            # YAML's scalars have no types: `name: 0` is a text too.
            if mode == GenerationMode.NEGATIVE and case.media_type == "application/json":
                assert 400 <= answer.status_code < 500, (case.body, answer.status_code)

        @SETTINGS
        @hypothesis.given(case=operation.as_strategy(generation_mode=mode))
        def run(case):
            if not reads:
                simulator.admin("POST", "/reset")
                known = prepare(simulator)
                # Half of all cases, the same ones in every run.
                if zlib.crc32(repr(case.path_parameters).encode()) % 2:
                    case.path_parameters.update(known)
            check(case)

        if mode == GenerationMode.POSITIVE:
            body = operation.definition.raw.get("requestBody", {"content": {}})
            for media_type, node in body["content"].items():
                for value in examples(node):
                    simulator.admin("POST", "/reset")
                    known = prepare(simulator)
                    check(operation.Case(path_parameters=known, body=value, media_type=media_type))
        run()
    return seen


@pytest.fixture
def admin_api(simulator):
    """The simulator, and after the test nothing is left of what the test kept."""
    yield simulator
    drop_forks(simulator)
    drop_snapshots(simulator)
    simulator.admin("POST", "/reset")


def examples(node):
    """The examples of a media type."""
    if "example" in node:
        yield node["example"]
    for example in node.get("examples", {}).values():
        yield example["value"]


def media_with_examples(node):
    if isinstance(node, dict):
        if "schema" in node and "in" not in node and ("example" in node or "examples" in node):
            yield node
        for value in node.values():
            yield from media_with_examples(value)


def call(simulator, method, path, **arguments):
    return requests.request(method, f"{simulator.url}/_balise{path}", timeout=10, **arguments)


def filled(path):
    """A path whose blanks are filled with what is not there."""
    return re.sub(r"\{\w+\}", "999999", path)


def test_the_document_is_valid():
    openapi_spec_validator.validate(CONTENT)


def test_the_examples_are_as_their_schemas_say():
    media = list(media_with_examples(CONTENT))
    assert len(media) > 20
    for node in media:
        schema = {**node["schema"], "components": CONTENT["components"]}
        validator = jsonschema.Draft202012Validator(
            schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
        )
        for value in examples(node):
            validator.validate(value)


@pytest.mark.parametrize("label", sorted(OPERATIONS))
def test_answers_as_documented(admin_api, label):
    seen = exercise(admin_api, OPERATIONS[label], GenerationMode.POSITIVE)
    documented = OPERATIONS[label].definition.raw["responses"]
    successes = {int(status) for status in documented if status.startswith("2")}
    assert successes <= seen, "a success has to be seen, or nothing is known of it"


@pytest.mark.parametrize("label", sorted(label for label in OPERATIONS if OPERATIONS[label].body))
def test_refuses_what_the_document_rules_out(admin_api, label):
    seen = exercise(admin_api, OPERATIONS[label], GenerationMode.NEGATIVE)
    assert 400 in seen


@pytest.mark.parametrize("path", sorted(CONTENT["paths"]))
def test_no_method_is_missing_in_the_document(admin_api, path):
    for method in METHODS:
        answer = call(admin_api, method, filled(path))
        if (method, path) in DOCUMENTED:
            assert answer.status_code != 405, method
            assert "There is no such call" not in answer.text, method
        else:
            assert answer.status_code == 405, method


def test_no_path_is_missing_in_the_document(admin_api):
    """Neither above nor below the documented paths, nor in the table of docs/simulate.md."""
    shapes = [re.compile(re.sub(r"\{\w+\}", "[^/]+", path)) for path in CONTENT["paths"]]
    near = {filled(path).rpartition("/")[0] for path in CONTENT["paths"]}
    near |= {f"{filled(path)}/more" for path in CONTENT["paths"]}
    near = {path for path in near if not any(shape.fullmatch(path) for shape in shapes)}
    assert {"", "/health/more", "/credentials/999999"} <= near
    for path in sorted(near):
        for method in METHODS:
            assert call(admin_api, method, path).status_code == 404, (method, path)
    text = (DOCS / "simulate.md").read_text(encoding="utf-8").partition("## The simulator’s own")[2]
    table = set(re.findall(r"`(GET|POST|PUT|DELETE|PATCH) (/[^`]*)`", text))
    # The table tells of the link that a person follows in words.
    assert DOCUMENTED - table == {("GET", "/credentials/{consumerKey}/validate")}
    assert table <= DOCUMENTED


@pytest.mark.parametrize("method, path", sorted(DOCUMENTED))
def test_mistakes_that_every_call_can_make(admin_api, method, path):
    # requests would mend the escape.
    connection = http.client.HTTPConnection(admin_api.url.removeprefix("http://"), timeout=10)
    connection.request(method, f"/_balise{filled(path)}?name=%zz")
    broken = connection.getresponse()
    assert (broken.status, list(json.loads(broken.read()))) == (400, ["message"])
    connection.close()
    if method != "GET":
        large = call(admin_api, method, filled(path), data=b" " * (1 << 21))
        assert large.status_code == 413
        assert large.headers["Content-Type"] == "application/json"
        assert list(large.json()) == ["message"]


def test_a_refused_method_comes_with_those_that_there_are(admin_api):
    """RFC 9110, 15.5.6: an answer of 405 has to have `Allow`."""
    missing = {}
    for path in CONTENT["paths"]:
        methods = {method for method, other in DOCUMENTED if other == path}
        allow = call(admin_api, "PATCH", filled(path)).headers.get("Allow", "")
        if not methods <= {method.strip() for method in allow.split(",")}:
            missing[path] = allow
    assert not missing


@pytest.mark.parametrize("path", ["/_balise/health", "/_balise/nowhere", "/nowhere", "/1.0/vps"])
def test_an_answer_to_head_has_no_body(admin_api, path):
    """RFC 9110, 9.3.2: what follows the head is taken for the next answer."""
    host, port = admin_api.url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=10) as connection:
        connection.sendall(f"HEAD {path} HTTP/1.1\r\nHost: {host}\r\n".encode())
        connection.sendall(b"Connection: close\r\n\r\n")
        answer = b"".join(iter(lambda: connection.recv(4096), b""))
    assert answer.partition(b"\r\n\r\n")[2] == b""


@pytest.mark.parametrize(
    "date", ["2020-11-31T10:00:00Z", "2020-11-05T12:99:00Z", "2020-11-05T25:00:00Z"]
)
def test_a_date_that_does_not_exist_is_refused(admin_api, date):
    world = f"clock: {date}\naccount: {{name: a, email: b, language: en, currency: EUR}}\n"
    clock = call(admin_api, "PUT", "/clock", json={"now": date})
    assert (clock.status_code, call(admin_api, "PUT", "/world", data=world).status_code) == (
        400, 400
    )


def test_a_world_ends_where_the_clock_does(admin_api):
    """The clock ends with the year 9999, as RFC 3339 does."""
    account = "account: {name: a, email: b, language: en, currency: EUR}\n"
    answer = call(admin_api, "PUT", "/world", data=f"clock: 99999-01-01T00:00:00Z\n{account}")
    assert answer.status_code == 400


@pytest.mark.parametrize(
    "rule", [{"latency": 1, "retryAfter": "soon"}, {"status": 500, "cut": "half"}]
)
def test_a_member_of_a_fault_rule_is_looked_at_though_another_counts(admin_api, rule):
    assert call(admin_api, "POST", "/faults", json=rule).status_code == 400
