# SPDX-License-Identifier: Apache-2.0
"""Who vouches for a Windows program? The holder of a certificate, if there is one on the building machine."""

import os
import sys
from pathlib import Path

from packing.bench import require, run

CERTIFICATE = "LEGALAID_SIGN_PKCS12"
PASSPHRASE = "LEGALAID_SIGN_PASSPHRASE_FILE"  # noqa: S105 - the name of a variable
CLOCK = "LEGALAID_SIGN_TIMESTAMP_URL"


def sign(program: Path) -> bool:
    """Sign a program where it lies; says so loudly, and leaves it as it is, without a certificate."""
    certificate = os.environ.get(CERTIFICATE)
    if certificate is None:
        print(f"NOT SIGNED: {program.name} ({CERTIFICATE} names no certificate)", file=sys.stderr)
        return False
    require("osslsigncode")
    signed = program.with_suffix(".signed")
    clock = ("-ts", os.environ[CLOCK]) if CLOCK in os.environ else ()
    whose = ("-pkcs12", certificate, "-readpass", os.environ[PASSPHRASE], "-n", "legalaid", "-h", "sha256")
    run("osslsigncode", "sign", *whose, *clock, "-in", program, "-out", signed)
    signed.replace(program)
    return True
