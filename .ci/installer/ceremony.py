# SPDX-License-Identifier: Apache-2.0
"""How is an update signed so that offices believe it? The steps of docs/updates.md, one command each.

    ceremony.py key KEYFILE                     a new key, sealed under a passphrase; prints the public key
    ceremony.py draft MANIFEST --release ...    what is to be signed, from the built installers
    ceremony.py sign MANIFEST KEYFILE           one signature, beside the manifest
    ceremony.py pack MANIFEST UPDATE            the update file, checked by the rules of the program

Run by the Python of the environment, on a computer without a network where a key is used.
"""

import argparse
import getpass
import hashlib
import json
import secrets
import sys
from datetime import date
from pathlib import Path

from legalaid.crypto.aead import NONCE_BYTES, NotAuthentic, aes_gcm_siv
from legalaid.crypto.kdf import FLOOR, argon2id
from legalaid.crypto.signatures import SigningKey
from legalaid.domain.update import (
    Hashes,
    Target,
    Trust,
    UpdateManifest,
    authenticate,
    head,
    read_manifest,
    sign,
    write_manifest,
)
from legalaid.services.updates import DEBIAN, WINDOWS

LABEL = b"legalaid/update-key/1"
SALT_BYTES = 16
RECOMMENDED = 2
SYSTEMS = {".exe": WINDOWS, ".deb": DEBIAN}


def seal_key(key: SigningKey, passphrase: str) -> str:
    """A key file: the seed under a passphrase, the public key in the open."""
    salt, nonce = secrets.token_bytes(SALT_BYTES), secrets.token_bytes(NONCE_BYTES)
    cipher = aes_gcm_siv(argon2id(passphrase.encode(), salt=salt, cost=FLOOR))
    sealed = cipher.seal(key.seed, nonce=nonce, aad=LABEL + key.public)
    told = {"public": key.public, "salt": salt, "nonce": nonce, "sealed": sealed}
    return json.dumps({name: value.hex() for name, value in told.items()}, indent=1) + "\n"


def open_key(text: str, passphrase: str) -> SigningKey:
    """The key of a key file; ends with a sentence if the passphrase is another."""
    told = {name: bytes.fromhex(value) for name, value in json.loads(text).items()}
    cipher = aes_gcm_siv(argon2id(passphrase.encode(), salt=told["salt"], cost=FLOOR))
    try:
        return SigningKey(cipher.open(told["sealed"], nonce=told["nonce"], aad=LABEL + told["public"]))
    except NotAuthentic:
        sys.exit("the passphrase is another one, or the key file is damaged")


def draft(installers: list[Path], *, serial: int, release: str, oldest: str, expires: date, keys: list[str]) -> bytes:
    """The manifest of these installers; each file's ending tells its system."""
    targets = tuple(
        Target(
            name=path.name,
            system=SYSTEMS[path.suffix],
            length=path.stat().st_size,
            hashes=Hashes(sha256=hashlib.sha256(path.read_bytes()).hexdigest()),
        )
        for path in installers
    )
    return write_manifest(
        UpdateManifest(
            version=serial, release=release, oldest=oldest, expires=expires, keys=tuple(keys), targets=targets
        )
    )


def signature_file(manifest: Path, public: bytes) -> Path:
    """Where the signature of one key lies, beside the manifest."""
    return manifest.with_name(f"{manifest.name}.{public.hex()[:16]}.sig")


def pack(manifest: Path, update: Path, *, threshold: int) -> None:
    """Write the update file, its installers from the manifest's own folder; refuses what the program would refuse."""
    text = manifest.read_bytes()
    told = read_manifest(text)
    signers = [bytes.fromhex(key) for key in told.keys]
    signatures = [signature_file(manifest, signer).read_bytes() for signer in signers]
    authenticate(text, signatures, Trust(frozenset(signers), threshold))
    contents = [(manifest.parent / target.name).read_bytes() for target in told.targets]
    for target, content in zip(told.targets, contents, strict=True):
        if hashlib.sha256(content).hexdigest() != target.hashes.sha256:
            sys.exit(f"{target.name} is not the one that was signed")
    update.write_bytes(head(text, signatures) + b"".join(contents))


def passphrase_of(asked: argparse.Namespace, *, twice: bool = False) -> str:
    """From a file, or from the person at the keyboard."""
    if asked.passphrase_file:
        return str(asked.passphrase_file.read_text(encoding="utf-8").rstrip("\n"))
    given = getpass.getpass("Passphrase of the key: ")
    if twice and getpass.getpass("Once more: ") != given:
        sys.exit("the two differ")
    return given


def main(words: list[str] | None = None) -> None:
    """Read the command line and do what it asks."""
    parser = argparse.ArgumentParser(description="Make and sign update files; docs/updates.md tells the steps.")
    commands = parser.add_subparsers(dest="what", required=True)
    for name, arguments in {"key": ["key"], "sign": ["manifest", "key"], "pack": ["manifest", "update"]}.items():
        command = commands.add_parser(name)
        for argument in arguments:
            command.add_argument(argument, type=Path)
        command.add_argument("--passphrase-file", type=Path)
        command.add_argument("--threshold", type=int, default=RECOMMENDED)
    command = commands.add_parser("draft")
    command.add_argument("manifest", type=Path)
    command.add_argument("installers", type=Path, nargs="+")
    command.add_argument("--serial", type=int, required=True)
    command.add_argument("--release", required=True)
    command.add_argument("--oldest", required=True)
    command.add_argument("--expires", type=date.fromisoformat, required=True)
    command.add_argument("--key", action="append", required=True, metavar="PUBLIC")
    asked = parser.parse_args(words)

    if asked.what == "key":
        key = SigningKey.generate()
        with asked.key.open("x", encoding="utf-8") as file:
            file.write(seal_key(key, passphrase_of(asked, twice=True)))
        print(key.public.hex())
    elif asked.what == "draft":
        told = {name: getattr(asked, name) for name in ("serial", "release", "oldest", "expires")}
        asked.manifest.write_bytes(draft(asked.installers, **told, keys=asked.key))
        warn_of_few(len(asked.key))
    elif asked.what == "sign":
        key = open_key(asked.key.read_text(encoding="utf-8"), passphrase_of(asked))
        text = asked.manifest.read_bytes()
        print(f"signing {read_manifest(text).release}, SHA-256 of the manifest {hashlib.sha256(text).hexdigest()}")
        signature_file(asked.manifest, key.public).write_bytes(sign(text, key))
    else:
        warn_of_few(asked.threshold)
        pack(asked.manifest, asked.update, threshold=asked.threshold)


def warn_of_few(count: int) -> None:
    """One key is one theft away from a false update on every computer."""
    if count < RECOMMENDED:
        print(f"WARNING: {count} signature; {RECOMMENDED} of 3 are recommended", file=sys.stderr)


if __name__ == "__main__":
    main()
