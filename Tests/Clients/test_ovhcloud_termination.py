"""python-ovh terminates services with the token of the e-mail history, as Terraform's provider does."""

import re

import ovh
import pytest

CLOUD = "pcc-178-32-194-10"
VPS = "vps-5f3a9c1e.vps.ovh.net"
LINK = r"/billing/confirmTerminate\?id=[0-9A-Za-z]+&token=([0-9A-Za-z]+)"


def request_termination(client, path, name):
    """Asks for the termination and takes the token out of the newest mail."""
    before = client.get("/me/notification/email/history")
    assert isinstance(client.post(f"/{path}/{name}/terminate"), str)
    new = [id for id in client.get("/me/notification/email/history") if id > max(before)]
    body = client.get(f"/me/notification/email/history/{new[0]}")["body"]
    assert name in body
    return re.search(LINK, body).group(1)


@pytest.mark.parametrize("path, name", [("dedicatedCloud", CLOUD), ("vps", VPS)])
def test_confirms_within_72_hours(simulator, path, name):
    client = simulator.client()
    token = request_termination(client, path, name)
    assert name in client.get(f"/{path}"), "asking changes nothing"
    simulator.advance("PT71H59M")
    answer = client.post(
        f"/{path}/{name}/confirmTermination", token=token, reason="OTHER", commentary="Fini"
    )
    assert isinstance(answer, str)
    simulator.advance("P1D")
    assert name not in client.get(f"/{path}")
    with pytest.raises(ovh.exceptions.ResourceNotFoundError):
        client.get(f"/{path}/{name}")


@pytest.mark.parametrize("path, name", [("dedicatedCloud", CLOUD), ("vps", VPS)])
def test_fails_after_73_hours_with_the_same_client(simulator, path, name):
    client = simulator.client()
    token = request_termination(client, path, name)
    simulator.advance("PT73H")
    with pytest.raises(ovh.exceptions.BadParametersError):
        client.post(f"/{path}/{name}/confirmTermination", token=token)
    assert name in client.get(f"/{path}")


def test_a_suspended_vps_answers_460(simulator):
    client = simulator.client()
    token = request_termination(client, "vps", VPS)
    client.post(f"/vps/{VPS}/confirmTermination", token=token)
    with pytest.raises(ovh.exceptions.ResourceExpiredError):
        client.get(f"/vps/{VPS}")
