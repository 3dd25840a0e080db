"""python-ovh does what the guides of the VPS snapshot describe."""

import ovh
import pytest

WITHOUT_OPTION = "vps-5f3a9c1e.vps.ovh.net"
WITH_OPTION = "vps-77d0e2b4.vps.ovh.net"
WITH_SNAPSHOT = "vps-c92f41a8.vps.ovh.net"


def finish(simulator, client, service, task, duration="PT1H"):
    """Lets time pass until a task is done."""
    assert client.get(f"/vps/{service}/tasks/{task['id']}")["state"] in ("todo", "doing")
    simulator.advance(duration)
    done = client.get(f"/vps/{service}/tasks/{task['id']}")
    assert (done["state"], done["progress"]) == ("done", 100)


def test_lists_and_shows(simulator):
    client = simulator.client()
    assert client.get("/vps") == [WITHOUT_OPTION, WITH_OPTION, WITH_SNAPSHOT]
    vps = client.get(f"/vps/{WITH_OPTION}")
    assert (vps["name"], vps["state"]) == (WITH_OPTION, "running")
    assert client.get(f"/vps/{WITH_OPTION}/option") == ["snapshot"]
    assert client.get(f"/vps/{WITH_OPTION}/serviceInfos")["expiration"] == "2020-11-25"


def test_orders_the_option_without_a_cart(simulator):
    client = simulator.client()
    assert client.get(f"/order/vps/{WITHOUT_OPTION}/snapshot") == ["P1M"]
    preview = client.get(f"/order/vps/{WITHOUT_OPTION}/snapshot/P1M")
    assert preview["orderId"] is None
    assert client.get("/me/order") == [], "a look at the price orders nothing"
    order = client.post(f"/order/vps/{WITHOUT_OPTION}/snapshot/P1M")
    assert order["prices"] == preview["prices"]
    number = order["orderId"]
    assert client.get(f"/me/order/{number}/status") == "notPaid"
    method = client.get("/me/payment/method", default=True)[0]
    assert client.post(f"/me/order/{number}/pay", paymentMethod={"id": method}) is None
    assert client.get(f"/me/order/{number}/status") == "delivering"
    simulator.advance("PT2H")
    assert client.get(f"/me/order/{number}/status") == "delivered"
    assert client.get(f"/vps/{WITHOUT_OPTION}/option/snapshot")["state"] == "subscribed"


def test_orders_the_option_through_a_cart(simulator):
    client = simulator.client()
    offer = client.get(f"/order/cartServiceOption/vps/{WITHOUT_OPTION}")[0]
    assert offer["family"] == "snapshot"
    cart = client.post("/order/cart", ovhSubsidiary="FR")
    client.post(f"/order/cart/{cart['cartId']}/assign")
    client.post(
        f"/order/cartServiceOption/vps/{WITHOUT_OPTION}",
        cartId=cart["cartId"],
        planCode=offer["planCode"],
        duration="P1M",
        pricingMode="default",
        quantity=1,
    )
    order = client.post(
        f"/order/cart/{cart['cartId']}/checkout", autoPayWithPreferredPaymentMethod=True
    )
    assert client.get(f"/me/order/{order['orderId']}/status") == "delivering"
    with pytest.raises(ovh.exceptions.BadParametersError):
        client.post(f"/order/cart/{cart['cartId']}/checkout")


def test_creates_reads_restores_and_deletes_a_snapshot(simulator):
    client = simulator.client()
    with pytest.raises(ovh.exceptions.ResourceNotFoundError):
        client.get(f"/vps/{WITH_OPTION}/snapshot")
    task = client.post(f"/vps/{WITH_OPTION}/createSnapshot", description="Avant « été » ✓")
    assert task["type"] == "createSnapshot"
    finish(simulator, client, WITH_OPTION, task)
    snapshot = client.get(f"/vps/{WITH_OPTION}/snapshot")
    assert snapshot["description"] == "Avant « été » ✓"
    assert client.put(f"/vps/{WITH_OPTION}/snapshot", description="A") is None
    assert client.get(f"/vps/{WITH_OPTION}/snapshot")["description"] == "A"
    task = client.post(f"/vps/{WITH_OPTION}/snapshot/revert")
    finish(simulator, client, WITH_OPTION, task)
    task = client.delete(f"/vps/{WITH_OPTION}/snapshot")
    finish(simulator, client, WITH_OPTION, task)
    with pytest.raises(ovh.exceptions.ResourceNotFoundError):
        client.get(f"/vps/{WITH_OPTION}/snapshot")


def test_refuses_what_the_provider_refuses(simulator):
    client = simulator.client()
    with pytest.raises(ovh.exceptions.Forbidden):
        client.post(f"/vps/{WITHOUT_OPTION}/createSnapshot")
    with pytest.raises(ovh.exceptions.ResourceConflictError):
        client.post(f"/vps/{WITH_SNAPSHOT}/createSnapshot")
    client.delete(f"/vps/{WITH_SNAPSHOT}/snapshot")
    with pytest.raises(ovh.exceptions.ResourceConflictError) as refused:
        client.post(f"/vps/{WITH_SNAPSHOT}/snapshot/revert")
    assert refused.value.query_id.startswith("EU.sim-")


def test_stops_starts_and_reboots(simulator):
    client = simulator.client()
    for call, state in (("stop", "stopped"), ("start", "running"), ("reboot", "running")):
        finish(simulator, client, WITH_OPTION, client.post(f"/vps/{WITH_OPTION}/{call}"))
        assert client.get(f"/vps/{WITH_OPTION}")["state"] == state


def test_cancels_the_option_now(simulator):
    client = simulator.client()
    assert client.delete(f"/vps/{WITH_SNAPSHOT}/option/snapshot", deleteNow=True) is None
    assert client.get(f"/vps/{WITH_SNAPSHOT}/option") == []


def test_an_expired_vps_is_gone_for_its_owner(simulator):
    client = simulator.client()
    client.put(
        f"/vps/{WITH_OPTION}/serviceInfos",
        renew={"deleteAtExpiration": True, "automatic": True, "forced": False, "period": 1},
    )
    simulator.advance("P30D")
    with pytest.raises(ovh.exceptions.ResourceNotFoundError):
        client.get(f"/vps/{WITH_OPTION}")
    assert WITH_OPTION not in client.get("/vps")
