"""Loads the simulator, a bare Hummingbird server and moto's server with the same tool, in turns.

Run by `make benchmark-simulator`: the servers listen on this machine, the load ends by itself.
"""

import hashlib
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).parents[1]
RELEASE = ROOT / ".build" / "release"
ROUNDS = 9
SECONDS = 4
CONNECTIONS = 16
COPIES = [1, 1_000_000]
KEY, SECRET, CONSUMER = (
    "balise-simulation",
    "balise-simulation-secret",
    "balise-simulation-consumer",
)
WORLD = """\
clock: 2020-11-02T09:00:00Z
account: {{name: ab12345-ovh, email: load@example.com, language: en, currency: EUR}}
vps:
  - name: vps-{{n}}.vps.ovh.net
    copies: {copies}
    monthlyFee: 11.99 EUR
"""


class Server:
    """A server of a process of its own, and what is asked of it."""

    def __init__(self, name, command, path="/", headers=None, url=None, environment=None):
        self.name = name
        started = time.monotonic()
        self.process = subprocess.Popen(
            command,
            stdout=subprocess.PIPE if url is None else subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **(environment or {})},
            text=True,
        )
        self.url = url or self.process.stdout.readline().strip()
        self.start = time.monotonic() - started
        self.path = path
        self.headers = headers or (lambda url: {})
        self.runs = []

    def resident(self):
        """At its highest, in megabytes."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmHWM:\s+(\d+) kB", status)[1]) // 1024

    def load(self):
        """Requests per second, and the time within which 99 of 100 are answered, in milliseconds."""
        target = self.url + self.path
        command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "--latency", target]
        for name, value in self.headers(target).items():
            command += ["-H", f"{name}: {value}"]
        text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        assert "Non-2xx" not in text, f"{self.name}: {text}"
        slowest, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)\b", text).groups()
        scale = {"us": 0.001, "ms": 1, "s": 1000}[unit]
        rate = float(re.search(r"Requests/sec:\s+([\d.]+)", text)[1])
        self.runs.append((rate, float(slowest) * scale))


def signed(url):
    now = str(int(time.time()))
    text = "+".join([SECRET, CONSUMER, "GET", url, "", now])
    signature = "$1$" + hashlib.sha1(text.encode()).hexdigest()
    return {
        "X-Ovh-Application": KEY,
        "X-Ovh-Consumer": CONSUMER,
        "X-Ovh-Timestamp": now,
        "X-Ovh-Signature": signature,
    }


def simulator(copies, folder):
    world = pathlib.Path(folder) / f"{copies}.yaml"
    world.write_text(WORLD.format(copies=copies))
    command = [RELEASE / "balise", "simulate", "--port", "0", "--quiet", "--world", world]
    return Server(
        f"simulator, {copies:,} VPS, signed GET of one", command,
        path=f"/1.0/vps/vps-{copies}.vps.ovh.net", headers=signed,
    )


def moto():
    """moto's server with an object in a bucket, which is read."""
    import boto3

    port = 18_399
    server = Server(
        "moto, GET of an S3 object", [sys.executable, "-m", "moto.server", "-p", str(port)],
        path="/load/object", url=f"http://127.0.0.1:{port}",
    )
    keys = {"aws_access_key_id": "a", "aws_secret_access_key": "b", "region_name": "us-east-1"}
    storage = boto3.client("s3", endpoint_url=server.url, **keys)
    for _ in range(50):
        try:
            storage.create_bucket(Bucket="load")
            break
        except boto3.exceptions.botocore.exceptions.EndpointConnectionError as error:
            last = error
            time.sleep(0.2)
    else:
        raise last
    storage.put_object(Bucket="load", Key="object", Body=b"hello", ACL="public-read")
    return server


def main():
    with tempfile.TemporaryDirectory() as folder:
        servers = [Server("Hummingbird, hello", [RELEASE / "HelloServer"], path="/hello"), moto()]
        servers += [simulator(copies, folder) for copies in COPIES]
        try:
            for _ in range(ROUNDS):
                for server in servers:
                    server.load()
            print("| what | requests/s, median | × hello | × moto | p99 ms, median | start s | MB |")
            print("|---|---|---|---|---|---|---|")
            for server in servers:
                rate, slowest = (statistics.median(column) for column in zip(*server.runs))
                ratios = [
                    statistics.median(
                        own[0] / other[0] for own, other in zip(server.runs, servers[index].runs)
                    )
                    for index in (0, 1)
                ]
                print(
                    f"| {server.name} | {rate:,.0f} | {ratios[0]:.2f} | {ratios[1]:.1f} "
                    f"| {slowest:.2f} | {server.start:.1f} | {server.resident()} |"
                )
        finally:
            for server in servers:
                server.process.terminate()


if __name__ == "__main__":
    main()
