"""The simulator's own API."""

import pathlib
import re
import resource
import socket
import subprocess

import ovh
import pytest
import requests

from conftest import BALISE, KEYS


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


def start(*arguments):
    """A simulator of a test's own, and its address."""
    process = subprocess.Popen(
        [BALISE, "simulate", "--port", "0", "--quiet", *arguments],
        stdout=subprocess.PIPE,
        text=True,
    )
    return process, process.stdout.readline().strip()


def test_every_path_begins_with_the_token(simulator):
    process, url = start("--token", "a-token-of-a-test-1")
    try:
        assert url.endswith("/a-token-of-a-test-1")
        ovh.client.ENDPOINTS["behind-token"] = f"{url}/1.0"
        assert ovh.Client(endpoint="behind-token", **KEYS).get("/vps")
        bare = url.rsplit("/", 1)[0]
        assert requests.get(f"{bare}/_balise/health", timeout=10).status_code == 404
        assert requests.get(f"{bare}/1.0/auth/time", timeout=10).status_code == 404
        journal = requests.get(f"{url}/_balise/requests", timeout=10).text
        assert "a-token-of-a-test-1" not in journal
    finally:
        process.terminate()
        assert process.wait(timeout=10) == 0


@pytest.mark.parametrize("arguments", [[], ["--token", "short"]])
def test_others_reach_the_simulator_with_a_token_only(arguments):
    refused = subprocess.run(
        [BALISE, "simulate", "--bind", "0.0.0.0", *arguments],
        capture_output=True,
        timeout=20,
        check=False,
    )
    assert refused.returncode == 2


def test_ten_thousand_clients_that_wait_leave_others_served():
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard < 11_000:
        pytest.skip(f"this machine lets a process open {hard} files only")
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    process, url = start()
    waiting = []
    try:
        port = int(url.rsplit(":", 1)[1])
        for _ in range(10_000):
            client = socket.create_connection(("127.0.0.1", port), timeout=60)
            client.sendall(b"POST /1.0/vps HTTP/1.1\r\nHost: a\r\nContent-Le")
            waiting.append(client)
        assert requests.get(f"{url}/_balise/health", timeout=60).ok
        status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
        resident = int(re.search(r"VmRSS:\s+(\d+) kB", status)[1])
        assert resident < 512 * 1024
    finally:
        for client in waiting:
            client.close()
        process.terminate()
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
        assert process.wait(timeout=90) == 0


def test_one_service_is_told_without_the_others(simulator):
    every = simulator.admin("GET", "/services")
    one = {key: every[0][key] for key in ("kind", "name")}
    assert simulator.admin("GET", "/services", params=one) == every[:1]
    assert simulator.admin("GET", "/services", params={**one, "name": "none"}) == []
    answer = requests.get(f"{simulator.url}/_balise/services", params={"name": "x"}, timeout=10)
    assert answer.status_code == 400
