# SPDX-License-Identifier: Apache-2.0
"""May this update be installed here? Rules alone; `services.updates` reads the file and hands it on.

An update file begins with its label, then

```
4 bytes    length of the manifest, big-endian
manifest   strict JSON in the shape of TUF's targets
64 bytes   Ed25519 signature of label and manifest, one for each key that the manifest names, in that order
files      one after another, as long as the manifest says; then the file ends
```

So no byte of it is free: a changed one breaks the form, a signature or the SHA-256 of a file. Keys that are named but
not trusted count for nothing, yet their signatures must hold too. Who is trusted is packaged with the program. Other
keys take their place by a root document alone, which as many of the old ones signed as an update needs; the manifest
brings every such document along, so that a laptop that missed some releases can follow them one by one.
"""

import re
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import msgspec

from legalaid import limits
from legalaid.crypto.aead import NotAuthentic
from legalaid.crypto.signatures import PUBLIC_BYTES, SIGNATURE_BYTES, SigningKey, verify
from legalaid.errors import (
    NoUpdateKeys,
    UpdateNotNewer,
    UpdateStepMissing,
    UpdateTampered,
    UpdateTooFewSignatures,
    UpdateUnreadable,
)
from legalaid.khmer.text import has_control

LABEL = b"legalaid/update/1\n"
ROOT_LABEL = b"legalaid/update-root/1\n"
_LENGTH = struct.Struct(">I")
PREFIX_BYTES = len(LABEL) + _LENGTH.size
_VERSION = re.compile(r"\d{1,4}(\.\d{1,4}){1,3}")
_FILE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_SHAPE = "targets"
_SPEC = "1"


class Hashes(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a file must hash to."""

    sha256: str


class Target(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One installer inside: for which system, of which size in bytes."""

    name: str
    system: str
    length: int
    hashes: Hashes


class Notes(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a release brings, in plain words of its makers."""

    km: str
    en: str


class Root(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who is to be trusted from now on: one step after the root of the version before."""

    version: int
    threshold: int
    keys: tuple[str, ...]


class RootSignature(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One signature of a root, by an old key or by a new one; both in hexadecimal."""

    key: str
    signature: str


class SignedRoot(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A root with those who signed it."""

    root: Root
    signatures: tuple[RootSignature, ...]


class UpdateManifest(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What an update is, as its signers say it."""

    shape: str = msgspec.field(name="_type", default=_SHAPE)
    spec_version: str = _SPEC
    version: int
    """The serial: higher for every release, whatever the release calls itself."""
    release: str
    """What the program will call itself: `1.2.0`."""
    oldest: str
    """The oldest release that this one can follow."""
    expires: date
    """After it somebody should ask whether a newer one exists. Clocks lie, so nothing is refused for it."""
    keys: tuple[str, ...]
    """The public keys of those who signed, in hexadecimal."""
    targets: tuple[Target, ...]
    brings: Notes = Notes(km="", en="")
    roots: tuple[SignedRoot, ...] = ()
    """Every change of keys since the first, the oldest first."""


@dataclass(frozen=True, slots=True)
class Trust:
    """Whose signatures count here, how many it takes, and by which root."""

    keys: frozenset[bytes]
    threshold: int
    root: int = 1


@dataclass(frozen=True, slots=True)
class Installed:
    """What runs here: its serial and its release."""

    serial: int
    release: str


def manifest_length(prefix: bytes) -> int:
    """The length of the manifest that follows these first bytes of a file."""
    if len(prefix) != PREFIX_BYTES or not prefix.startswith(LABEL):
        raise UpdateUnreadable
    (length,) = _LENGTH.unpack(prefix[len(LABEL) :])
    if not 0 < length <= limits.UPDATE_MANIFEST_BYTES:
        raise UpdateUnreadable
    return int(length)


def read_manifest(text: bytes) -> UpdateManifest:
    """The manifest; refused when it is not of the form above. Nothing in it is believed before `authenticate`."""
    try:
        manifest = msgspec.json.decode(text, type=UpdateManifest)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise UpdateUnreadable from None
    if not _is_sound(manifest):
        raise UpdateUnreadable
    return manifest


def _is_sound(manifest: UpdateManifest) -> bool:
    names = {target.name for target in manifest.targets}
    systems = {target.system for target in manifest.targets}
    return (
        manifest.shape == _SHAPE
        and manifest.spec_version == _SPEC
        and manifest.version > 0
        and all(_VERSION.fullmatch(told) for told in (manifest.release, manifest.oldest))
        and 0 < len(manifest.keys) == len(set(manifest.keys)) <= limits.UPDATE_SIGNERS
        and all(len(key) == 2 * PUBLIC_BYTES and _SHA256.fullmatch(key) for key in manifest.keys)
        and 0 < len(manifest.targets) == len(names) == len(systems) <= limits.UPDATE_TARGETS
        and all(_is_sound_target(target) for target in manifest.targets)
        and len(manifest.roots) <= limits.UPDATE_ROOTS
        and all(_is_sound_root(told) for told in manifest.roots)
        and all(_is_sound_note(words) for words in (manifest.brings.km, manifest.brings.en))
    )


def _is_sound_root(told: SignedRoot) -> bool:
    return (
        told.root.version > 1
        and 0 < told.root.threshold <= len(told.root.keys) == len(set(told.root.keys)) <= limits.UPDATE_SIGNERS
        and all(_SHA256.fullmatch(key) for key in (*told.root.keys, *(one.key for one in told.signatures)))
        and len(told.signatures) == len({one.key for one in told.signatures}) <= 2 * limits.UPDATE_SIGNERS
        and all(re.fullmatch(r"[0-9a-f]{128}", one.signature) for one in told.signatures)
    )


def _is_sound_note(words: str) -> bool:
    return len(words) <= limits.UPDATE_NOTE_CHARACTERS and not has_control(words, multiline=True)


def _is_sound_target(target: Target) -> bool:
    return (
        _FILE_NAME.fullmatch(target.name) is not None
        and _FILE_NAME.fullmatch(target.system) is not None
        and 0 < target.length <= limits.UPDATE_BYTES
        and _SHA256.fullmatch(target.hashes.sha256) is not None
    )


def authenticate(text: bytes, signatures: Sequence[bytes], trust: Trust) -> UpdateManifest:
    """The manifest, if every signature holds and enough of them are by keys that are trusted."""
    manifest = read_manifest(text)
    if not trust.keys:
        raise NoUpdateKeys
    signers = [bytes.fromhex(key) for key in manifest.keys]
    if len(signers) != len(signatures):
        raise UpdateUnreadable
    try:
        for signer, signature in zip(signers, signatures, strict=True):
            verify(signer, LABEL + text, signature)
    except NotAuthentic:
        raise UpdateTampered from None
    trust = succeed(trust, manifest.roots)
    _count(signers, trust)
    return manifest


def succeed(trust: Trust, roots: Sequence[SignedRoot]) -> Trust:
    """Who is trusted after these changes of keys. One that is in force already is passed over; one after a gap too.

    Raises `UpdateTampered` for a signature that does not hold, `UpdateTooFewSignatures` for a change that the keys
    before it, or the keys that it names, did not sign as often as they must.
    """
    for told in roots:
        if told.root.version != trust.root + 1:
            continue
        signers = [bytes.fromhex(one.key) for one in told.signatures]
        text = root_text(told.root)
        try:
            for signer, one in zip(signers, told.signatures, strict=True):
                verify(signer, text, bytes.fromhex(one.signature))
        except NotAuthentic:
            raise UpdateTampered from None
        new = Trust(frozenset(map(bytes.fromhex, told.root.keys)), told.root.threshold, told.root.version)
        _count(signers, trust)
        _count(signers, new)
        trust = new
    return trust


def root_text(root: Root) -> bytes:
    """What is signed of a root."""
    return ROOT_LABEL + msgspec.json.encode(root)


def _count(signers: Sequence[bytes], trust: Trust) -> None:
    """Return if enough of them are trusted."""
    trusted = len(trust.keys.intersection(signers))
    if trusted < trust.threshold:
        raise UpdateTooFewSignatures(signed=trusted, needed=trust.threshold)


def follow(manifest: UpdateManifest, installed: Installed) -> None:
    """Return if the update may come after what is installed: newer by its serial, no older by its name, no step left
    out.
    """
    if manifest.version <= installed.serial or _numbers(manifest.release) < _numbers(installed.release):
        raise UpdateNotNewer(offered=manifest.release, installed=installed.release)
    if _numbers(installed.release) < _numbers(manifest.oldest):
        raise UpdateStepMissing(oldest=manifest.oldest)


def replaces(new: UpdateManifest, old: UpdateManifest) -> bool:
    """Whether nobody needs the old one any more: whatever could take it can take the new one at once."""
    return (
        new.version > old.version
        and _numbers(new.oldest) <= _numbers(old.oldest)
        and {target.system for target in new.targets} >= {target.system for target in old.targets}
    )


def _numbers(release: str) -> tuple[int, ...]:
    """1.2 and 1.2.0 are one release."""
    numbers = [int(number) for number in release.split(".")]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)


# --- making one ------------------------------------------------------------------------------------------------------


def write_manifest(manifest: UpdateManifest) -> bytes:
    """The bytes that are signed; refused when `read_manifest` would not take them."""
    text = msgspec.json.format(msgspec.json.encode(manifest), indent=1) + b"\n"
    read_manifest(text)
    return text


def sign(text: bytes, key: SigningKey) -> bytes:
    """One signature of a manifest's bytes."""
    return key.sign(LABEL + text)


def head(text: bytes, signatures: Sequence[bytes]) -> bytes:
    """All of an update file that stands before its files."""
    if any(len(signature) != SIGNATURE_BYTES for signature in signatures):
        raise ValueError("a signature has 64 bytes")
    return LABEL + _LENGTH.pack(len(text)) + text + b"".join(signatures)
