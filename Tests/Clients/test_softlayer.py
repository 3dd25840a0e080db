"""slcli and the SoftLayer client, over REST and over XML-RPC, without a change to either."""

import json
import subprocess
import sys
import pathlib

import pytest
import requests
import SoftLayer

USER = "balise-simulation"
KEY = "balise-simulation-key"
SERVER = "1234567"
SIZE = "S1270_32GB_2X1TBSATA_NORAID"
CREATE = ["create", "--hostname", "web", "--domain", "example.com", "--size", SIZE]
CREATE += ["--os", "DEBIAN_9_64", "--datacenter", "par01", "--port-speed", "100"]


class Client:
    """One of the two protocols, for the command line and for Python."""

    def __init__(self, protocol, simulator, folder):
        self.protocol = protocol
        self.simulator = simulator
        self.endpoint = f"{simulator.url}/{protocol}/v3.1/"
        self.file = folder / f"{protocol}.conf"
        self.file.write_text(
            f"[softlayer]\nusername = {USER}\napi_key = {KEY}\n"
            f"endpoint_url = {self.endpoint}\ntimeout = 20\n"
        )

    def run(self, *arguments):
        program = pathlib.Path(sys.executable).with_name("slcli")
        return subprocess.run(
            [program, "-C", self.file, "-y", "--format", "json", "hardware", *arguments],
            capture_output=True,
            text=True,
            timeout=60,
            env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"},
        )

    def succeed(self, *arguments):
        """Runs a command that has to succeed; its table, when it prints one."""
        result = self.run(*arguments)
        assert result.returncode == 0, result.stdout + result.stderr
        return json.loads(result.stdout) if result.stdout.strip().startswith(("[", "{")) else None

    def fail(self, *arguments):
        """Runs a command that has to fail; what it says."""
        result = self.run(*arguments)
        assert result.returncode != 0, result.stdout
        assert "Traceback" not in result.stderr + result.stdout
        return result.stdout + result.stderr

    def python(self, username=USER, api_key=KEY):
        return SoftLayer.create_client_from_env(
            username=username, api_key=api_key, endpoint_url=self.endpoint, timeout=20
        )

    def server(self, mask):
        return self.python()["Hardware_Server"].getObject(id=int(SERVER), mask=mask)


@pytest.fixture(params=["rest", "xmlrpc"])
def client(request, simulator, tmp_path):
    return Client(request.param, simulator, tmp_path)


def test_list_shows_the_servers_and_what_happens_to_them(client):
    client.succeed("reboot", SERVER)
    row = client.succeed("list")[0]
    assert (row["id"], row["hostname"], row["datacenter"]) == (int(SERVER), "app01", "par01")
    assert row["action"] == "REBOOT"
    assert client.succeed("list", "--hostname", "APP01") == client.succeed("list")
    assert client.succeed("list", "--hostname", "other") in (None, [])


def test_detail_makes_its_concurrent_calls(client):
    details = client.succeed("detail", "app01", "--price", "--passwords")
    assert details["fqdn"] == "app01.example.com"
    assert details["status"] == "ACTIVE"
    assert details["memory"] == 32 * 1024
    assert [drive["Capacity"] for drive in details["drives"]] == ["1000 GB", "2000 GB"]
    assert client.succeed("detail", SERVER, "--components")["components"]
    assert details["prices"][0]["Recurring Price"] == 289


def test_power_goes_off_and_on(client):
    client.succeed("power-off", SERVER)
    api = client.python()["Hardware_Server"]
    assert api.getServerPowerState(id=int(SERVER)) == "off"
    assert "already powered off" in client.fail("power-off", SERVER)
    client.succeed("power-on", SERVER)
    client.simulator.advance("PT10M")
    assert api.getServerPowerState(id=int(SERVER)) == "on"


@pytest.mark.parametrize("options", [[], ["--hard"], ["--soft"]])
def test_reboot_locks_power_commands_for_a_while(client, options):
    client.succeed("reboot", *options, SERVER)
    client.simulator.advance("PT10M")
    assert "just rebooted" in client.fail("power-cycle", SERVER)
    client.simulator.advance("PT10M")
    client.succeed("power-cycle", SERVER)


def test_reload_takes_the_server_away_until_it_is_done(client):
    assert "READY" in client.run("ready", SERVER).stdout
    client.succeed("reload", SERVER, "--postinstall", "https://example.com/setup")
    assert "not ready" in client.fail("ready", SERVER)
    assert "outstanding transaction" in client.fail("reload", SERVER)
    assert "running transaction" in client.fail("cancel", SERVER)
    client.simulator.advance("PT3H")
    assert "READY" in client.run("ready", SERVER).stdout
    transaction = client.server("mask[lastTransaction[transactionGroup]]")["lastTransaction"]
    assert transaction["transactionGroup"]["name"] == "Service Reload"


def test_reload_with_a_token_that_is_good_for_ten_minutes(client):
    api = client.python()["Hardware_Server"]
    token = api.reloadOperatingSystem(id=int(SERVER))
    with pytest.raises(SoftLayer.SoftLayerAPIError, match="Invalid token"):
        api.reloadOperatingSystem("wrong", {}, id=int(SERVER))
    client.simulator.advance("PT10M")
    with pytest.raises(SoftLayer.SoftLayerAPIError, match="Invalid token"):
        api.reloadOperatingSystem(token, {}, id=int(SERVER))
    token = api.reloadOperatingSystem(id=int(SERVER))
    client.simulator.advance("PT9M")
    assert api.reloadOperatingSystem(token, {}, id=int(SERVER))


def test_reload_with_another_system_and_erased_disks(client):
    api = client.python()["Hardware_Server"]
    items = client.python()["Product_Package"].getItems(
        id=200, mask="mask[id,keyName,prices,softwareDescription[referenceCode]]"
    )
    price = next(
        item["prices"][0]["id"]
        for item in items
        if item.get("softwareDescription", {}).get("referenceCode") == "UBUNTU_18_64"
    )
    configuration = {"itemPrices": [{"id": price}], "eraseHardDrives": True}
    api.reloadOperatingSystem("FORCE", configuration, id=int(SERVER))
    client.simulator.advance("PT4H")
    system = client.server("mask[operatingSystem[softwareLicense[softwareDescription]]]")
    description = system["operatingSystem"]["softwareLicense"]["softwareDescription"]
    assert description["referenceCode"] == "UBUNTU_18_64"


def test_cancel_at_the_anniversary_of_a_monthly_server(client):
    client.succeed("cancel", SERVER, "--reason", "moving", "--comment", "Déménagé")
    assert "ticket 1" in client.fail("cancel", SERVER)
    assert client.succeed("list")
    ticket = client.python()["Ticket"].getObject(id=1, mask="mask[id,updates]")
    assert [update["entry"] for update in ticket["updates"]] == ["Moving to competitor", "Déménagé"]
    client.simulator.advance("P15D")
    with pytest.raises(SoftLayer.SoftLayerAPIError, match="Unable to find object"):
        client.server("id")


def test_cancel_immediately_asks_somebody_to_look_at_it(client):
    client.succeed("cancel", SERVER, "--immediate")
    assert "billingItem" in client.server("mask[id,billingItem[id]]")
    client.simulator.advance("P1D")
    server = client.server("mask[id,billingItem[id],hardwareStatus,openCancellationTicket[id]]")
    assert "billingItem" not in server
    assert server["hardwareStatus"]["status"] == "RECLAIM"
    assert "Ticket #1" in client.fail("cancel", SERVER)
    client.simulator.advance("P1D")
    assert client.succeed("list") in (None, [])


def test_create_an_hourly_server_and_cancel_it(client):
    assert client.succeed(*CREATE, "--test")
    assert len(client.succeed("list")) == 1
    order = client.succeed(*CREATE)
    assert order["id"]
    row = next(row for row in client.succeed("list") if row["hostname"] == "web")
    assert row["action"] == "SERVICE_SETUP"
    assert "not ready" in client.fail("ready", str(row["id"]))
    client.simulator.advance("PT3H")
    assert "READY" in client.run("ready", "web").stdout
    client.simulator.advance("PT90M")
    client.succeed("cancel", "web")
    charges = client.simulator.admin("GET", "/ledger")
    assert any("web.example.com" in json.dumps(charge) for charge in charges)


def test_create_refuses_what_cannot_be(client):
    client.succeed(*CREATE)
    assert "exists" in client.fail(*CREATE)
    assert "not valid" in client.fail(*CREATE, "--hostname", "no good")


def test_create_options_can_be_listed(client):
    assert any(SIZE in json.dumps(table) for table in [client.succeed("create-options")])


def test_a_replica_is_an_order_from_a_template_of_the_server(client):
    api = client.python()
    names = {"hostname": "app02", "domain": "example.com"}
    template = api["Hardware_Server"].generateOrderTemplate(names, id=int(SERVER))
    api["Product_Order"].verifyOrder(template)
    api["Product_Order"].placeOrder(template)
    client.simulator.advance("PT3H")
    servers = api["Account"].getHardware(mask="mask[id,hostname,operatingSystem.softwareLicense]")
    assert [server["hostname"] for server in servers] == ["app01", "app02"]


def test_masks_filters_and_pages(client):
    api = client.python()
    for number in range(3):
        client.succeed(*CREATE, "--hostname", f"node{number}")
    names = {"hostname": {"operation": "^= NODE"}}
    nodes = api["Account"].getHardware(mask="mask[hostname]", filter={"hardware": names})
    assert nodes == [{"hostname": f"node{number}"} for number in range(3)]
    order = {"operation": "orderBy", "options": [{"name": "sort", "value": ["DESC"]}]}
    page = api["Account"].getHardware(
        mask="hostname", filter={"hardware": {"hostname": order}}, limit=2, offset=1
    )
    assert [server["hostname"] for server in page] == ["node1", "node0"]
    assert page.total_count == 4
    pages = api.iter_call("Account", "getHardware", mask="mask[id]", limit=3)
    assert len(list(pages)) == 4
    assert "provisionDate" not in api["Account"].getHardware(filter={"hardware": names})[0]


def test_wrong_keys_objects_methods_services_and_masks(client):
    def error(call):
        with pytest.raises(SoftLayer.SoftLayerAPIError) as caught:
            call()
        return caught.value.faultCode, caught.value.faultString

    code = (lambda status, name: status) if client.protocol == "rest" else (lambda _, name: name)
    api = client.python()
    wrong = client.python(api_key="wrong")
    assert error(lambda: wrong["Account"].getObject()) == (
        code(401, "SoftLayer_Exception"),
        "Invalid API token.",
    )
    assert error(lambda: api["Hardware_Server"].getObject(id=1)) == (
        code(404, "SoftLayer_Exception_ObjectNotFound"),
        "Unable to find object with id of '1'.",
    )
    assert error(lambda: api["Account"].getNothing())[0] == code(500, "SoftLayer_Exception_Public")
    assert error(lambda: api["Nothing"].getObject())[0] == code(404, "SoftLayer_Exception_Public")
    assert "object mask" in error(lambda: api["Account"].getObject(mask="mask[a[b]"))[1]


def test_keys_of_ibm_cloud_go_with_the_user_apikey(client):
    assert client.python(username="apikey")["Account"].getObject()["id"] == 1


def test_rest_drills_down_a_path(simulator):
    url = f"{simulator.url}/rest/v3.1/SoftLayer_Account/getHardware/{SERVER}/getDatacenter.json"
    assert requests.get(url, auth=(USER, KEY), timeout=10).json()["name"] == "par01"


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<methodCall>",
        "<!DOCTYPE a [<!ENTITY b 'c'>]><methodCall><methodName>&b;</methodName></methodCall>",
        "<methodCall><methodName>getObject</methodName><params><param><value><int>x</int>"
        "</value></param></params></methodCall>",
        "<a>" * 10_000,
    ],
)
def test_xml_that_is_none_is_a_fault(simulator, body):
    url = f"{simulator.url}/xmlrpc/v3.1/SoftLayer_Account"
    answer = requests.post(url, data=body, timeout=10)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "text/xml"
    assert "<string>-32" in answer.text
    assert "root:" not in answer.text


def test_faults_strike_softlayer_too(client):
    client.simulator.admin("POST", "/faults", json={"status": 503, "count": 1, "path": "/"})
    with pytest.raises(SoftLayer.SoftLayerAPIError) as caught:
        client.python()["Account"].getObject()
    assert caught.value.faultCode == 503
    assert client.python()["Account"].getObject()["id"] == 1
