"""Loads a simulator that was built with ThreadSanitizer, from many connections at once.

Run by `make thread-sanitizer`: load.py BALISE SECONDS. It ends with 1 when two threads of the server raced, when the
server failed, or when it did not end cleanly.
"""

import hashlib
import http.client
import json
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
import xmlrpc.client

CONNECTIONS = 16
KEY, SECRET, CONSUMER = (
    "balise-simulation",
    "balise-simulation-secret",
    "balise-simulation-consumer",
)
VPS = ["vps-5f3a9c1e.vps.ovh.net", "vps-77d0e2b4.vps.ovh.net", "vps-c92f41a8.vps.ovh.net"]
CLOUD = "pcc-178-32-194-10"
# What the server may answer to a call that comes at a bad moment, or that a fault rule of the load strikes.
EXPECTED = {200, 201, 204, 400, 403, 404, 409, 460, 503}


class Client(threading.Thread):
    """One connection, and calls at random until the time is over."""

    def __init__(self, host, number, end):
        super().__init__(name=f"client {number}")
        self.host = host
        self.random = random.Random(number)
        self.end = end
        self.count = 0
        self.failure = None

    def run(self):
        self.connection = http.client.HTTPConnection(self.host, timeout=60)
        deeds = [self.read, self.read, self.read, self.change, self.softlayer, self.xml, self.admin]
        try:
            while time.monotonic() < self.end:
                self.random.choice(deeds)()
        except Exception as error:  # told by the main thread
            self.failure = error

    def call(self, method, path, body=b"", headers=None):
        self.connection.request(method, path, body or None, headers or {})
        answer = self.connection.getresponse()
        text = answer.read()
        self.count += 1
        assert answer.status in EXPECTED, f"{method} {path}: {answer.status} {text[:200]!r}"
        return text

    def signed(self, method, path, value=None):
        body = json.dumps(value) if value is not None else ""
        now = str(int(time.time()))
        text = "+".join([SECRET, CONSUMER, method, f"http://{self.host}{path}", body, now])
        headers = {
            "X-Ovh-Application": KEY,
            "X-Ovh-Consumer": CONSUMER,
            "X-Ovh-Timestamp": now,
            "X-Ovh-Signature": "$1$" + hashlib.sha1(text.encode()).hexdigest(),
            "Content-Type": "application/json",
        }
        return self.call(method, path, body.encode(), headers)

    def read(self, base=""):
        path = self.random.choice(
            ["/vps", "/me/order", "/me/payment/method", "/dedicatedCloud", "/services"]
            + [f"/vps/{name}{end}" for name in VPS for end in ("", "/tasks", "/serviceInfos")]
        )
        self.signed("GET", f"{base}/1.0{path}")

    def change(self, base=""):
        name = self.random.choice(VPS)
        method, path = self.random.choice(
            [
                ("POST", f"/vps/{name}/reboot"),
                ("POST", f"/vps/{name}/createSnapshot"),
                ("DELETE", f"/vps/{name}/snapshot"),
                ("POST", f"/order/vps/{name}/snapshot/P1M"),
                ("POST", f"/dedicatedCloud/{CLOUD}/terminate"),
                ("POST", "/order/cart"),
            ]
        )
        value = {"ovhSubsidiary": "FR"} if path.endswith("cart") else None
        self.signed(method, f"{base}/1.0{path}", value)

    def softlayer(self):
        token = "Basic " + "YmFsaXNlLXNpbXVsYXRpb246YmFsaXNlLXNpbXVsYXRpb24ta2V5"
        mask = urllib.parse.quote("mask[id,hardwareStatus,activeTransaction[id]]")
        path = f"/rest/v3.1/SoftLayer_Account/getHardware.json?objectMask={mask}"
        self.call("GET", path, headers={"Authorization": token})

    def xml(self):
        sign_in = {"authenticate": {"username": KEY, "apiKey": "balise-simulation-key"}}
        body = xmlrpc.client.dumps(({"headers": sign_in},), "getHardware").encode()
        self.call("POST", "/xmlrpc/v3.1/SoftLayer_Account", body, {"Content-Type": "text/xml"})

    def admin(self):
        self.random.choice(
            [
                self.watch, self.watch, self.move_clock, self.keep, self.spoil, self.fork,
                self.start_over,
            ]
        )()

    def watch(self):
        path = self.random.choice(
            ["health", "clock", "services", "tasks", "difference", "mailbox", "ledger", "faults"]
        )
        self.call("GET", f"/_balise/{path}")

    def post(self, path, value=None, method="POST"):
        body = json.dumps(value).encode() if value is not None else b""
        return self.call(method, f"/_balise{path}", body, {"Content-Type": "application/json"})

    def move_clock(self):
        self.post("/clock/advance", {"duration": "PT1M"})

    def keep(self):
        name = f"load-{self.random.randrange(4)}"
        self.post(f"/snapshots/{name}", method="PUT")
        self.post(f"/snapshots/{name}/restore")

    def spoil(self):
        rule = {"path": "/1.0/vps", "status": 503, "count": 2, "probability": 0.5, "seed": 1}
        number = json.loads(self.post("/faults", rule))["id"]
        self.post(f"/faults/{number}", method="DELETE")

    def fork(self):
        path = json.loads(self.post("/forks")).get("path")
        if path:
            self.read(path)
            self.change(path)
            self.post(f"/forks/{path.rsplit('/', 1)[1]}", method="DELETE")

    def start_over(self):
        if self.random.randrange(20) == 0:
            self.post("/reset")


def main():
    balise, seconds = sys.argv[1], float(sys.argv[2])
    with tempfile.TemporaryFile("w+") as log:
        server = subprocess.Popen(
            [balise, "simulate", "--port", "0", "--quiet"], stdout=subprocess.PIPE, stderr=log,
            text=True, env={**os.environ, "TSAN_OPTIONS": "exitcode=66"},
        )
        host = server.stdout.readline().strip().removeprefix("http://")
        assert host, "the simulator did not start"
        clients = [Client(host, n, time.monotonic() + seconds) for n in range(CONNECTIONS)]
        for client in clients:
            client.start()
        for client in clients:
            client.join()
        server.terminate()
        status = server.wait(timeout=60)
        log.seek(0)
        text = log.read()
    failures = [f"{client.name}: {client.failure!r}" for client in clients if client.failure]
    if text or status or failures:
        print(text, *failures, f"the server ended with {status}", sep="\n", file=sys.stderr)
        return 1
    print(f"{sum(client.count for client in clients):,} requests, {CONNECTIONS} connections, no race")
    return 0


if __name__ == "__main__":
    sys.exit(main())
