# SPDX-License-Identifier: Apache-2.0
"""Does what is laid out for whoever runs a hub fit the hub?"""

import re
import subprocess
import sys

import pytest
from typer.main import get_command

from legalaid import limits
from legalaid.hub.__main__ import app
from legalaid.hub.serving import KEEP_ALIVE_SECONDS
from legalaid.sync import wire
from tests.helpers.house import ROOT

PLACE = ROOT / ".ci" / "hub"


def words_of(name):
    return (PLACE / name).read_text(encoding="utf-8")


def test_the_pins_of_a_hub_are_those_of_the_lock():
    done = subprocess.run([sys.executable, PLACE / "lock.py", "--check"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    pins = re.findall(r"^([a-z0-9-]+)==", words_of("requirements.txt"), re.MULTILINE)
    assert {"fastapi", "uvicorn", "psycopg", "obstore", "cryptography", "hatchling"} <= set(pins)
    assert not any(name.startswith(("pyside", "pytest", "moto")) for name in pins)


@pytest.mark.parametrize("name", ["legalaid-hub.service", "Containerfile"])
def test_a_hub_is_started_with_options_that_it_has(name):
    serve = get_command(app).commands["serve"]
    known = {option for parameter in serve.params for option in parameter.opts}
    assert set(re.findall(r"--(?:listen|workers|database|blobs)", words_of(name))) <= known
    variables = {parameter.envvar for parameter in serve.params}
    assert set(re.findall(r"LEGALAID_HUB_\w+", words_of(name))) <= variables


def test_the_proxy_keeps_a_line_open_longer_than_a_laptop_and_collects_no_request():
    site = words_of("nginx.conf")
    assert "proxy_request_buffering off;" in site
    assert f"keepalive_timeout {KEEP_ALIVE_SECONDS}s;" in site
    assert wire._KEPT_OPEN_SECONDS < KEEP_ALIVE_SECONDS
    assert f"client_max_body_size {limits.REQUEST_BYTES // 2**20}m;" in site
