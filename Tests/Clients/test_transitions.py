"""Tasks that are done when a test wants them to be."""

VPS = "/vps/vps-77d0e2b4.vps.ovh.net"
CREATE = "/transitions/ovhcloud.vps.createSnapshot"


def state(client, task):
    return client.get(f"{VPS}/tasks/{task['id']}")["state"]


def test_immediately(simulator):
    simulator.admin("PUT", CREATE, json={"immediate": True})
    client = simulator.client()
    task = client.post(f"{VPS}/createSnapshot")
    assert state(client, task) == "done"
    assert client.get(f"{VPS}/snapshot")["creationDate"].startswith("2020-11-02T09:00:00")


def test_after_a_time(simulator):
    simulator.admin("PUT", CREATE, json={"after": "P2D"})
    client = simulator.client()
    task = client.post(f"{VPS}/createSnapshot")
    simulator.advance("PT47H")
    assert state(client, task) == "doing"
    simulator.advance("PT1H")
    assert state(client, task) == "done"


def test_after_some_reads_of_the_service(simulator):
    simulator.admin("PUT", CREATE, json={"reads": 3})
    client = simulator.client()
    task = client.post(f"{VPS}/createSnapshot")
    client.get("/vps/vps-5f3a9c1e.vps.ovh.net")
    simulator.advance("P1D")
    assert [state(client, task) for _ in range(3)] == ["doing", "doing", "done"]
    assert client.get(f"{VPS}/snapshot")


def test_a_policy_that_is_dropped_leaves_it_to_the_behaviour(simulator):
    simulator.admin("PUT", CREATE, json={"reads": 3})
    assert simulator.admin("GET", "/transitions") == [
        {"operation": "ovhcloud.vps.createSnapshot", "reads": 3}
    ]
    simulator.admin("DELETE", CREATE)
    client = simulator.client()
    task = client.post(f"{VPS}/createSnapshot")
    simulator.advance("PT1H")
    assert state(client, task) == "done"


def test_an_order_is_delivered_at_once(simulator):
    simulator.admin("PUT", "/transitions/ovhcloud.order.pay", json={"immediate": True})
    client = simulator.client()
    name = "vps-5f3a9c1e.vps.ovh.net"
    duration = client.get(f"/order/vps/{name}/snapshot")[0]
    order = client.post(f"/order/vps/{name}/snapshot/{duration}")
    method = client.get("/me/payment/method")[0]
    client.post(f"/me/order/{order['orderId']}/pay", paymentMethod={"id": method})
    assert client.get(f"/vps/{name}/option") == ["snapshot"]
