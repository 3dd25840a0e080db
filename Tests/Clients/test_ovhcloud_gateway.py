"""What python-ovh and bare HTTP get when a call may not be made."""

import ovh
import pytest
import requests


def test_every_refusal_of_the_gateway_has_its_exception(simulator):
    expected = [
        ({"application_key": "unknown"}, ovh.exceptions.InvalidKey),
        ({"consumer_key": "unknown"}, ovh.exceptions.NotCredential),
        ({"application_secret": "wrong"}, ovh.exceptions.BadParametersError),
    ]
    for keys, error in expected:
        with pytest.raises(error):
            simulator.client(**keys).get("/me")


def test_a_credential_is_validated_before_it_is_good(simulator):
    client = simulator.client(consumer_key=None)
    asked = client.request_consumerkey([{"method": "GET", "path": "/vps*"}])
    assert asked["state"] == "pendingValidation"
    with pytest.raises(ovh.exceptions.InvalidCredential):
        client.get("/vps")
    assert requests.get(asked["validationUrl"], timeout=10).status_code == 200
    assert len(client.get("/vps")) == 3
    with pytest.raises(ovh.exceptions.NotGrantedCall):
        client.get("/me")


def test_a_stale_time_is_refused(simulator):
    client = simulator.client()
    client._time_delta = -3600
    with pytest.raises(ovh.exceptions.BadParametersError, match="Query out of time"):
        client.get("/me")


def test_a_call_that_is_not_simulated_says_so(simulator):
    with pytest.raises(ovh.exceptions.APIError, match="not simulated"):
        simulator.client().get("/me/bill")


@pytest.mark.parametrize(
    "method, path, status",
    [
        ("GET", "/1.0/nowhere", 404),
        ("PATCH", "/1.0/vps", 405),
        ("GET", "/v2/vps", 404),
        ("GET", "/1.0/vps", 401),
    ],
)
def test_what_no_client_sends_gets_an_error_of_the_provider(simulator, method, path, status):
    answer = requests.request(method, simulator.url + path, timeout=10)
    assert answer.status_code == status
    assert answer.json()["message"]


def test_bodies_that_are_no_json_or_too_long(simulator):
    url = f"{simulator.url}/1.0/order/cart"
    assert requests.post(url, data=b"{", timeout=10).status_code == 400
    assert requests.post(url, data=b"[" * 10_000, timeout=10).status_code == 400
    assert requests.post(url, data=b" " * (1 << 21), timeout=10).status_code == 413
