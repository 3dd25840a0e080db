"""python-ovh reboots, installs and terminates a dedicated server, and terminates by /services."""

import pathlib
import re

import ovh
import pytest

SERVER = "ns3145926.ip-198-51-100.eu"
PATH = f"/dedicated/server/{SERVER}"
LINK = r"/billing/confirmTerminate\?id=([0-9A-Za-z]+)&token=([0-9A-Za-z]+)"
WORLD = pathlib.Path(__file__).parents[2] / "runbooks" / "worlds" / "dedicated-server.yaml"


@pytest.fixture(autouse=True)
def world(simulator):
    simulator.admin("PUT", "/world", data=WORLD.read_bytes())


def finish(simulator, client, task, duration="PT1H"):
    """Lets time pass until a task is done."""
    assert client.get(f"{PATH}/task/{task['taskId']}")["status"] in ("init", "todo", "doing")
    simulator.advance(duration)
    done = client.get(f"{PATH}/task/{task['taskId']}")
    assert done["status"] == "done"
    assert done["doneDate"] > done["startDate"]


def newest_mail(client):
    ids = client.get("/me/notification/email/history")
    return client.get(f"/me/notification/email/history/{ids[-1]}")["body"]


def facts(simulator):
    services = simulator.admin("GET", "/services")
    return next(service["facts"] for service in services if service["name"] == SERVER)


def test_lists_and_shows(simulator):
    client = simulator.client()
    assert client.get("/dedicated/server") == [SERVER]
    server = client.get(PATH)
    assert (server["name"], server["ip"], server["os"]) == (SERVER, "198.51.100.26", "debian9_64")
    assert client.get(f"{PATH}/serviceInfos")["expiration"] == "2020-11-30"
    with pytest.raises(ovh.exceptions.ResourceNotFoundError):
        client.get("/dedicated/server/ns1.example.com")


def test_reboots(simulator):
    client = simulator.client()
    task = client.post(f"{PATH}/reboot")
    assert task["function"] == "hardReboot"
    with pytest.raises(ovh.exceptions.ResourceConflictError):
        client.post(f"{PATH}/reboot")
    assert client.get(f"{PATH}/task", function="hardReboot", status="todo") == [task["taskId"]]
    assert client.get(f"{PATH}/task", function="reinstallServer") == []
    finish(simulator, client, task)
    assert client.get(f"{PATH}/task", status="done") == [task["taskId"]]


def test_boots_the_rescue_system_and_back(simulator):
    client = simulator.client()
    disk = client.get(PATH)["bootId"]
    assert client.get(f"{PATH}/boot", bootType="harddisk") == [disk]
    rescue = client.get(f"{PATH}/boot", bootType="rescue")[0]
    assert client.get(f"{PATH}/boot/{rescue}")["bootType"] == "rescue"
    assert client.put(PATH, bootId=rescue) is None
    assert client.get(PATH)["bootId"] == rescue
    assert facts(simulator)["boot.running"] == "harddisk", "it is the reboot that starts it"
    finish(simulator, client, client.post(f"{PATH}/reboot"))
    assert facts(simulator)["boot.running"] == "rescue"
    client.put(PATH, bootId=disk)
    finish(simulator, client, client.post(f"{PATH}/reboot"))
    assert facts(simulator)["reachable"]
    with pytest.raises(ovh.exceptions.BadParametersError):
        client.put(PATH, bootId=2)


def test_installs_a_system(simulator):
    client = simulator.client()
    with pytest.raises(ovh.exceptions.ResourceNotFoundError):
        client.get(f"{PATH}/install/status")
    assert "debian10_64" in client.get(f"{PATH}/install/compatibleTemplates")["ovh"]
    with pytest.raises(ovh.exceptions.BadParametersError):
        client.post(f"{PATH}/install/start", templateName="amiga_500")
    task = client.post(
        f"{PATH}/install/start", templateName="debian10_64", details={"customHostname": "db01"}
    )
    assert task["function"] == "reinstallServer"
    simulator.advance("PT15M")
    status = client.get(f"{PATH}/install/status")
    assert status["elapsedTime"] == 900
    steps = [step["status"] for step in status["progress"]]
    assert (steps[0], steps.count("doing"), steps[-1]) == ("done", 1, "todo")
    assert client.get(PATH)["os"] == "debian9_64"
    with pytest.raises(ovh.exceptions.ResourceConflictError):
        client.post(f"{PATH}/task/{task['taskId']}/cancel")
    finish(simulator, client, task, "PT15M")
    assert client.get(PATH)["os"] == "debian10_64"
    assert facts(simulator)["hostname"] == "db01"


def test_cancels_an_installation_that_has_not_begun(simulator):
    client = simulator.client()
    task = client.post(f"{PATH}/install/start", templateName="debian10_64")
    assert client.post(f"{PATH}/task/{task['taskId']}/cancel") is None
    simulator.advance("PT1H")
    assert client.get(f"{PATH}/task/{task['taskId']}")["status"] == "cancelled"
    assert client.get(PATH)["os"] == "debian9_64"
    with pytest.raises(ovh.exceptions.ResourceNotFoundError):
        client.post(f"{PATH}/task/{task['taskId']}/cancel")


def test_terminates_with_the_token_of_the_mail(simulator):
    client = simulator.client()
    assert isinstance(client.post(f"{PATH}/terminate"), str)
    body = newest_mail(client)
    assert SERVER in body
    number, token = re.search(LINK, body).groups()
    assert int(number) == client.get(f"{PATH}/serviceInfos")["serviceId"]
    assert client.get(PATH)["state"] == "ok", "asking changes nothing"
    simulator.advance("PT71H59M")
    assert isinstance(client.post(f"{PATH}/confirmTermination", token=token), str)
    with pytest.raises(ovh.exceptions.ResourceExpiredError):
        client.get(PATH)
    simulator.advance("P1D")
    assert client.get("/dedicated/server") == []
    with pytest.raises(ovh.exceptions.ResourceNotFoundError):
        client.get(f"/service/{number}")


def test_a_token_of_another_day_terminates_nothing(simulator):
    client = simulator.client()
    client.post(f"{PATH}/terminate")
    token = re.search(LINK, newest_mail(client)).group(2)
    simulator.advance("PT73H")
    with pytest.raises(ovh.exceptions.BadParametersError):
        client.post(f"{PATH}/confirmTermination", token=token)
    assert client.get("/dedicated/server") == [SERVER]


def test_is_deleted_at_its_expiration(simulator):
    client = simulator.client()
    renew = {"deleteAtExpiration": True, "automatic": True, "forced": False, "period": 1}
    assert client.put(f"{PATH}/serviceInfos", renew=renew) is None
    simulator.advance("P28D")
    assert client.get("/dedicated/server") == []


def test_services_know_what_is_where(simulator):
    client = simulator.client()
    numbers = client.get("/services")
    assert client.get("/service") == numbers
    routes = {client.get(f"/services/{number}")["route"]["url"] for number in numbers}
    names = {
        f"{path}/{name}"
        for path in ("/vps", "/dedicatedCloud", "/dedicated/server")
        for name in client.get(path)
    }
    assert routes == names
    for number in client.get("/services", routes="/vps/{serviceName}"):
        service = client.get(f"/service/{number}")
        assert service["route"]["path"] == "/vps/{serviceName}"
        assert client.get(f"{service['route']['url']}/serviceInfos")["serviceId"] == number
    assert client.get("/services", resourceName=SERVER) == [
        client.get(f"{PATH}/serviceInfos")["serviceId"]
    ]
    with pytest.raises(ovh.exceptions.ResourceNotFoundError):
        client.get("/services/1")


@pytest.mark.parametrize("path", ["/vps", "/dedicatedCloud", "/dedicated/server"])
def test_terminates_by_services(simulator, path):
    client = simulator.client()
    name = client.get(path)[0]
    service = f"/services/{client.get('/services', resourceName=name)[0]}"
    assert client.post(f"{service}/terminate")["message"]
    token = re.search(LINK, newest_mail(client)).group(2)
    with pytest.raises(ovh.exceptions.BadParametersError):
        client.post(f"{service}/terminate/confirm", token="another")
    assert client.post(f"{service}/terminate/confirm", token=token)["message"]
    lifecycle = client.get(service)["billing"]["lifecycle"]["current"]
    assert lifecycle["state"] == "terminated"
    form = client.get(f"{service}/form/termination")
    assert "reason" in [question["question"] for question in form["questions"]]
    answer = {"question": "reason", "value": "OTHER"}
    assert client.post(f"{service}/form/termination/answer", answers=[answer])["message"]
    with pytest.raises(ovh.exceptions.BadParametersError):
        answer = {"question": "reason", "value": "No reason"}
        client.post(f"{service}/form/termination/answer", answers=[answer])
    simulator.advance("P1D")
    assert name not in client.get(path)
    with pytest.raises(ovh.exceptions.ResourceNotFoundError):
        client.get(service)
