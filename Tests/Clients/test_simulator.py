"""The simulator's own API."""

import subprocess

import pytest
import requests

from conftest import BALISE


def test_the_clock_moves_forward_only(simulator):
    assert simulator.admin("GET", "/clock")["now"] == "2020-11-02T09:00:00Z"
    assert simulator.advance("PT2H")["now"] == "2020-11-02T11:00:00Z"
    with pytest.raises(requests.HTTPError):
        simulator.admin("PUT", "/clock", json={"now": "2020-11-01T00:00:00Z"})


def test_a_fork_is_a_world_of_its_own(simulator):
    fork = simulator.admin("POST", "/forks")
    simulator.admin("POST", f"/forks/{fork['name']}/_balise/clock/advance", json={"duration": "P1D"})
    assert simulator.admin("GET", "/clock")["now"] == "2020-11-02T09:00:00Z"
    later = simulator.admin("GET", f"/forks/{fork['name']}/_balise/clock")
    assert later["now"] == "2020-11-03T09:00:00Z"
    assert requests.get(f"{simulator.url}{fork['path']}/1.0/auth/time", timeout=10).ok
    simulator.admin("DELETE", f"/forks/{fork['name']}")


def test_a_snapshot_is_restored(simulator):
    simulator.admin("PUT", "/snapshots/before")
    client = simulator.client()
    client.delete("/vps/vps-c92f41a8.vps.ovh.net/snapshot")
    assert client.get("/vps/vps-c92f41a8.vps.ovh.net/tasks")
    simulator.admin("POST", "/snapshots/before/restore")
    assert client.get("/vps/vps-c92f41a8.vps.ovh.net/tasks") == []


def test_requests_are_kept(simulator):
    simulator.client().get("/vps")
    last = simulator.admin("GET", "/requests")[-1]
    assert (last["operation"], last["status"]) == ("GET /vps", 200)


def test_what_there_is_to_see(simulator):
    assert len(simulator.admin("GET", "/services")) == 5
    assert simulator.admin("GET", "/mailbox")
    lifetime = "ovhcloud.dedicatedCloud.termination.tokenLifetime"
    behaviour = {entry["id"]: entry["value"] for entry in simulator.admin("GET", "/behaviour")}
    assert behaviour[lifetime] == "PT72H"


def test_a_world_that_cannot_be_read_is_told_by_line(simulator):
    answer = requests.put(f"{simulator.url}/_balise/world", data="clock: never\n", timeout=10)
    assert answer.status_code == 400
    assert "1:" in answer.json()["message"]


def test_a_port_that_is_taken_is_told_in_words(simulator):
    port = simulator.url.rsplit(":", 1)[1]
    second = subprocess.run(
        [BALISE, "simulate", "--port", port, "--lang", "en"],
        capture_output=True, text=True, timeout=20, check=False,
    )
    assert second.returncode == 1
    assert second.stderr == (
        f"balise: The server on port {port} could not run: Address already in use\n"
    )
