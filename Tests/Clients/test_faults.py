"""Faults that the simulator makes, as python-ovh sees them."""

import time

import ovh
import pytest
import requests

VPS = "vps-77d0e2b4.vps.ovh.net"


def test_a_status_strikes_as_often_as_it_is_told(simulator):
    simulator.admin("POST", "/faults", json={"path": "/1.0/vps", "status": 500, "count": 2})
    client = simulator.client()
    for _ in range(2):
        with pytest.raises(ovh.exceptions.APIError, match="Internal server error"):
            client.get("/vps")
    assert len(client.get("/vps")) == 3


def test_too_many_requests_tell_when_to_come_back(simulator):
    simulator.admin("POST", "/faults", json={"status": 429, "retryAfter": 7})
    answer = requests.get(f"{simulator.url}/1.0/vps", timeout=10)
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "7")


@pytest.mark.parametrize("part", [0, 0.5])
def test_an_answer_is_lost_and_the_call_was_made(simulator, part):
    client = simulator.client()
    simulator.admin("POST", "/faults", json={"method": "POST", "cut": part, "count": 1})
    with pytest.raises((ovh.exceptions.HTTPError, ovh.exceptions.InvalidResponse,
                        requests.exceptions.RequestException)):
        client.post(f"/vps/{VPS}/createSnapshot")
    tasks = client.get(f"/vps/{VPS}/tasks")
    assert client.get(f"/vps/{VPS}/tasks/{tasks[-1]}")["type"] == "createSnapshot"


def test_a_slow_answer_keeps_nobody_else_waiting(simulator):
    simulator.admin("POST", "/faults", json={"path": "/1.0/me", "latency": 600})
    client = simulator.client()
    start = time.monotonic()
    with pytest.raises(requests.exceptions.Timeout):
        requests.get(f"{simulator.url}/1.0/me", timeout=0.2)
    client.get("/vps")
    assert time.monotonic() - start < 0.6


def test_the_same_seed_strikes_the_same_calls(simulator):
    def outcomes():
        simulator.admin("DELETE", "/faults")
        simulator.admin("POST", "/faults", json={"status": 503, "probability": 0.5, "seed": 7})
        url = f"{simulator.url}/1.0/auth/time"
        return [requests.get(url, timeout=10).status_code for _ in range(40)]

    first = outcomes()
    assert first == outcomes()
    assert {200, 503} == set(first)


def test_a_rule_that_is_none_is_refused(simulator):
    for body in ({}, {"status": 200}, {"cut": 2}, {"latency": -1}, {"status": 500, "count": 0}):
        answer = requests.post(f"{simulator.url}/_balise/faults", json=body, timeout=10)
        assert answer.status_code == 400, body
