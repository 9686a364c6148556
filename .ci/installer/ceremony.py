# SPDX-License-Identifier: Apache-2.0
"""How is an update signed so that offices believe it? The steps of docs/updates.md, one command each.

    ceremony.py key KEYFILE                     a new key, sealed under a passphrase; prints the public key
    ceremony.py draft MANIFEST --release ...    what is to be signed, from the built installers
    ceremony.py sign MANIFEST KEYFILE           one signature, beside the manifest
    ceremony.py root ROOT --version ...         other keys in the place of the old ones, to be signed by both
    ceremony.py sign-root ROOT KEYFILE          one signature of that, beside it
    ceremony.py pack MANIFEST UPDATE            the update file, checked by the rules of the program

Run by the Python of the environment, on a computer without a network where a key is used.
"""

import argparse
import getpass
import hashlib
import json
import secrets
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import msgspec

from legalaid.crypto.aead import NONCE_BYTES, NotAuthentic, aes_gcm_siv
from legalaid.crypto.kdf import FLOOR, argon2id
from legalaid.crypto.signatures import SigningKey
from legalaid.domain.update import (
    Hashes,
    Notes,
    Root,
    RootSignature,
    SignedRoot,
    Target,
    Trust,
    UpdateManifest,
    authenticate,
    head,
    read_manifest,
    root_text,
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


def draft(
    installers: list[Path],
    *,
    serial: int,
    release: str,
    oldest: str,
    expires: date,
    keys: list[str],
    roots: Sequence[Path] = (),
    brings: Notes,
) -> bytes:
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
            version=serial,
            release=release,
            oldest=oldest,
            expires=expires,
            keys=tuple(keys),
            targets=targets,
            brings=brings,
            roots=tuple(signed_root(path) for path in roots),
        )
    )


def signed_root(path: Path) -> SignedRoot:
    """A root document with every signature that lies beside it."""
    root = msgspec.json.decode(path.read_bytes(), type=Root)
    beside = sorted(path.parent.glob(f"{path.name}.*.sig"))
    signatures = [msgspec.json.decode(file.read_bytes(), type=RootSignature) for file in beside]
    return SignedRoot(root=root, signatures=tuple(signatures))


def sign_root(path: Path, key: SigningKey) -> None:
    """One signature of a root document, in a file beside it."""
    root = msgspec.json.decode(path.read_bytes(), type=Root)
    told = RootSignature(key=key.public.hex(), signature=key.sign(root_text(root)).hex())
    signature_file(path, key.public).write_bytes(msgspec.json.encode(told))


def signature_file(manifest: Path, public: bytes) -> Path:
    """Where the signature of one key lies, beside the manifest."""
    return manifest.with_name(f"{manifest.name}.{public.hex()[:16]}.sig")


def pack(manifest: Path, update: Path, *, threshold: int) -> None:
    """Write the update file, its installers from the manifest's own folder; refuses what the program would refuse."""
    text = manifest.read_bytes()
    told = read_manifest(text)
    signers = [bytes.fromhex(key) for key in told.keys]
    signatures = [signature_file(manifest, signer).read_bytes() for signer in signers]
    newest = max((told.root.version for told in told.roots), default=1)
    authenticate(text, signatures, Trust(frozenset(signers), threshold, newest))
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
    for name, arguments in {
        "key": ["key"],
        "sign": ["manifest", "key"],
        "sign-root": ["root", "key"],
        "pack": ["manifest", "update"],
    }.items():
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
    command.add_argument(
        "--root", type=Path, action="append", default=[], metavar="ROOT", help="each that there ever was"
    )
    command.add_argument("--brings-km", type=Path, metavar="FILE", help="what is new, in Khmer")
    command.add_argument("--brings-en", type=Path, metavar="FILE", help="and in English")
    command = commands.add_parser("root")
    command.add_argument("root", type=Path)
    command.add_argument("--version", type=int, required=True, help="one higher than `root` in trust.toml")
    command.add_argument("--threshold", type=int, default=RECOMMENDED)
    command.add_argument("--key", action="append", required=True, metavar="PUBLIC")
    asked = parser.parse_args(words)

    if asked.what == "key":
        key = SigningKey.generate()
        with asked.key.open("x", encoding="utf-8") as file:
            file.write(seal_key(key, passphrase_of(asked, twice=True)))
        print(key.public.hex())
    elif asked.what == "draft":
        told = {name: getattr(asked, name) for name in ("serial", "release", "oldest", "expires")}
        brings = Notes(km=text_of(asked.brings_km), en=text_of(asked.brings_en))
        asked.manifest.write_bytes(draft(asked.installers, **told, keys=asked.key, roots=asked.root, brings=brings))
        warn_of_few(len(asked.key))
    elif asked.what == "root":
        root = Root(version=asked.version, threshold=asked.threshold, keys=tuple(asked.key))
        asked.root.write_bytes(msgspec.json.encode(root))
        warn_of_few(asked.threshold, of=len(asked.key))
    elif asked.what == "sign-root":
        sign_root(asked.root, open_key(asked.key.read_text(encoding="utf-8"), passphrase_of(asked)))
        print(f"signing the root, SHA-256 {hashlib.sha256(asked.root.read_bytes()).hexdigest()}")
    elif asked.what == "sign":
        key = open_key(asked.key.read_text(encoding="utf-8"), passphrase_of(asked))
        text = asked.manifest.read_bytes()
        print(f"signing {read_manifest(text).release}, SHA-256 of the manifest {hashlib.sha256(text).hexdigest()}")
        signature_file(asked.manifest, key.public).write_bytes(sign(text, key))
    else:
        warn_of_few(asked.threshold)
        pack(asked.manifest, asked.update, threshold=asked.threshold)


def text_of(file: Path | None) -> str:
    """The words in a file; none without one."""
    return file.read_text(encoding="utf-8").strip() if file else ""


def warn_of_few(count: int, *, of: int | None = None) -> None:
    """One key is one theft away from a false update on every computer; without a spare, one loss away from none."""
    if count < RECOMMENDED:
        print(f"WARNING: {count} signature; {RECOMMENDED} of 3 are recommended", file=sys.stderr)
    if of is not None and of <= count:
        print(
            f"WARNING: {count} of {of}, so no key may ever be lost; {RECOMMENDED} of 3 are recommended", file=sys.stderr
        )


if __name__ == "__main__":
    main()
