"""The simulated `/v2` with python-ovh, and against the OpenAPI document that OVHcloud published in 2025."""

import json
import os
import pathlib

import jsonschema
import pytest
import requests

SHARED = pathlib.Path(
    os.environ.get("BALISE_SHARED", pathlib.Path(__file__).parents[3] / "shared")
)
DOCUMENT = SHARED / "ovh-schema" / "openapi" / "iam.json"
URN = "urn:v1:eu:resource:vps:vps-77d0e2b4.vps.ovh.net"


def test_python_ovh_lists_all_resources(simulator):
    client = simulator.client()
    resources = client.get("/v2/iam/resource")
    assert [resource["type"] for resource in resources] == ["pccVMware", "vps", "vps", "vps"]
    assert client.get(f"/v2/iam/resource/{URN}") in resources
    assert client.get("/v2/iam/resource", resourceType="pccVMware") == resources[:1]


def test_python_ovh_follows_the_pages(simulator):
    client = simulator.client()
    names, cursor = [], None
    while True:
        headers = {"X-Pagination-Size": "3"} | ({"X-Pagination-Cursor": cursor} if cursor else {})
        # The only call of the client that hands out the headers of the answer.
        answer = client.raw_call("GET", "/v2/iam/resource", headers=headers)
        assert answer.status_code == 200
        names += [resource["name"] for resource in answer.json()]
        cursor = answer.headers.get("X-Pagination-Cursor-Next")
        if cursor is None:
            break
    assert names == [resource["name"] for resource in client.get("/v2/iam/resource")]


def test_an_unsigned_call_must_log_in(simulator):
    answer = requests.get(f"{simulator.url}/v2/iam/resource", timeout=10)
    assert answer.status_code == 401
    assert answer.json()["class"] == "Client::Unauthorized"


@pytest.mark.skipif(not DOCUMENT.is_file(), reason=f"{DOCUMENT} is no part of the repository")
@pytest.mark.parametrize(
    "path, target",
    [("/iam/resource", "/iam/resource"), ("/iam/resource/{resourceURN}", f"/iam/resource/{URN}")],
)
def test_the_answers_fit_the_published_document(simulator, path, target):
    document = json.loads(DOCUMENT.read_text())
    response = document["paths"][path]["get"]["responses"]["200"]
    schema = response["content"]["application/json"]["schema"]
    answer = simulator.client().get(f"/v2{target}")
    jsonschema.Draft202012Validator(
        {**schema, "components": document["components"]},
        format_checker=jsonschema.FormatChecker(),
    ).validate(answer)
