# SPDX-License-Identifier: Apache-2.0
"""Does an update follow only what it may, and only when enough of those whom we trust signed it?"""

from datetime import date

import msgspec
import pytest

from legalaid import limits
from legalaid.crypto.signatures import SigningKey
from legalaid.domain.update import (
    LABEL,
    Hashes,
    Installed,
    Notes,
    Root,
    RootSignature,
    SignedRoot,
    Target,
    Trust,
    UpdateManifest,
    authenticate,
    follow,
    head,
    manifest_length,
    read_manifest,
    replaces,
    root_text,
    sign,
    succeed,
    write_manifest,
)
from legalaid.errors import (
    NoUpdateKeys,
    UpdateNotNewer,
    UpdateStepMissing,
    UpdateTampered,
    UpdateTooFewSignatures,
    UpdateUnreadable,
)
from tests.helpers.updates import KEYS, STRANGER, TRUST

INSTALLED = Installed(serial=6, release="1.2.0")


def manifest(*signers, **changed):
    told = {
        "version": 7,
        "release": "1.3.0",
        "oldest": "1.0",
        "expires": date(2027, 11, 21),
        "keys": tuple(key.public.hex() for key in signers or KEYS[:2]),
        "targets": (Target(name="setup.exe", system="windows-x86_64", length=3, hashes=Hashes(sha256="0" * 64)),),
    }
    return UpdateManifest(**(told | changed))


def signed(*signers, by=None):
    text = write_manifest(manifest(*signers))
    return text, [sign(text, key) for key in by or signers]


def test_two_of_three_are_enough():
    text, signatures = signed(*KEYS[1:])
    assert authenticate(text, signatures, TRUST).release == "1.3.0"


def test_one_of_three_is_too_few_and_a_stranger_does_not_count():
    for signers in (KEYS[:1], (KEYS[0], STRANGER)):
        text, signatures = signed(*signers)
        with pytest.raises(UpdateTooFewSignatures) as refused:
            authenticate(text, signatures, TRUST)
        assert refused.value.facts == {"signed": 1, "needed": 2}


def test_a_stranger_beside_two_who_are_trusted_is_no_harm():
    text, signatures = signed(KEYS[0], STRANGER, KEYS[1])
    assert authenticate(text, signatures, TRUST).version == 7


def test_one_key_named_twice_is_no_second_signer():
    twice = msgspec.json.encode(manifest(KEYS[0], KEYS[0]))
    with pytest.raises(UpdateUnreadable):
        authenticate(twice, [sign(twice, KEYS[0])] * 2, TRUST)


def test_a_signature_by_another_than_the_one_named_is_refused():
    text, signatures = signed(*KEYS[:2], by=[KEYS[0], STRANGER])
    with pytest.raises(UpdateTampered):
        authenticate(text, signatures, TRUST)


def test_a_signature_that_is_missing_is_refused():
    text, signatures = signed(*KEYS)
    with pytest.raises(UpdateUnreadable):
        authenticate(text, signatures[:2], TRUST)


def test_a_signature_for_another_format_never_serves():
    text = write_manifest(manifest())
    with pytest.raises(UpdateTampered):
        authenticate(text, [key.sign(text) for key in KEYS[:2]], TRUST)


def test_a_build_without_keys_takes_nothing():
    text, signatures = signed(*KEYS[:2])
    with pytest.raises(NoUpdateKeys):
        authenticate(text, signatures, Trust(frozenset(), 0))


def test_what_is_newer_may_follow():
    follow(manifest(), INSTALLED)
    follow(manifest(release="1.2"), INSTALLED)  # the same name with a higher serial is a repair


@pytest.mark.parametrize("changed", [{"version": 6}, {"version": 5}, {"release": "1.1.9"}, {"release": "1.1.10"}])
def test_nothing_goes_back(changed):
    with pytest.raises(UpdateNotNewer):
        follow(manifest(**changed), INSTALLED)


def test_an_earlier_one_is_replaced_only_where_nobody_needs_it_any_more():
    old = manifest(oldest="1.0.0")
    assert replaces(manifest(version=8, oldest="1.0"), old)
    assert not replaces(manifest(version=7, oldest="1.0"), old)
    assert not replaces(manifest(version=8, oldest="1.3.0"), old)
    other = Target(name="a.deb", system="debian-x86_64", length=3, hashes=Hashes(sha256="0" * 64))
    assert not replaces(manifest(version=8, targets=(other,)), old)
    assert replaces(manifest(version=8, targets=(*old.targets, other)), old)


def test_no_step_is_left_out():
    with pytest.raises(UpdateStepMissing) as refused:
        follow(manifest(oldest="1.2.1"), INSTALLED)
    assert refused.value.facts == {"oldest": "1.2.1"}


TWO_NAMED_ALIKE = (Target(name="a", system="x", length=1, hashes=Hashes(sha256="0" * 64)),) * 2
UNSOUND = {
    "another shape": {"shape": "root"},
    "another edition": {"spec_version": "2"},
    "a serial of nothing": {"version": 0},
    "a release in words": {"release": "newest"},
    "an oldest in words": {"oldest": "../.."},
    "no signer": {"keys": ()},
    "a short key": {"keys": ("00",)},
    "a key in capitals": {"keys": ("A" * 64,)},
    "too many signers": {"keys": tuple(f"{number:064x}" for number in range(limits.UPDATE_SIGNERS + 1))},
    "no file": {"targets": ()},
    "two files of a name": {"targets": TWO_NAMED_ALIKE},
}


@pytest.mark.parametrize("changed", UNSOUND.values(), ids=UNSOUND)
def test_what_no_writer_writes_no_reader_takes(changed):
    with pytest.raises(UpdateUnreadable):
        write_manifest(manifest(**changed))


@pytest.mark.parametrize(
    "changed",
    [
        {"name": "../setup.exe"},
        {"name": ".hidden"},
        {"system": "a/b"},
        {"length": 0},
        {"length": limits.UPDATE_BYTES + 1},
        {"hashes": {"sha256": "x" * 64}},
    ],
)
def test_a_file_has_a_plain_name_a_size_and_a_hash(changed):
    told = msgspec.json.decode(msgspec.json.encode(manifest()))
    told["targets"][0] |= changed
    with pytest.raises(UpdateUnreadable):
        read_manifest(msgspec.json.encode(told))


@pytest.mark.parametrize("text", [b"", b"{", b"[]", b"\xff\xfe", b'{"_type":"targets","more":1}'])
def test_what_is_no_manifest_is_refused(text):
    with pytest.raises(UpdateUnreadable):
        read_manifest(text)


def test_the_beginning_tells_the_length_within_bounds():
    text, signatures = signed(*KEYS)
    start = head(text, signatures)
    assert manifest_length(start[: len(LABEL) + 4]) == len(text)
    for length in (0, limits.UPDATE_MANIFEST_BYTES + 1):
        with pytest.raises(UpdateUnreadable):
            manifest_length(LABEL + length.to_bytes(4, "big"))
    assert manifest_length(LABEL + limits.UPDATE_MANIFEST_BYTES.to_bytes(4, "big")) == limits.UPDATE_MANIFEST_BYTES
    for wrong in (b"", LABEL, b"legalaid/update/2\n\0\0\0\1"):
        with pytest.raises(UpdateUnreadable):
            manifest_length(wrong)


def test_only_whole_signatures_are_written():
    with pytest.raises(ValueError, match="64 bytes"):
        head(b"{}", [b"short"])


def test_a_test_key_is_a_test_key():
    assert SigningKey(b"\1" * 32).public in TRUST.keys


# --- other keys in the place of the old ones -------------------------------------------------------------------------

NEW = tuple(SigningKey(bytes([number]) * 32) for number in (11, 12, 13))


def root(*signers, version=2, keys=(KEYS[1], *NEW[:2]), threshold=2):
    """Two of the old keys and a new one in the place of the rest, signed by these."""
    told = Root(version=version, threshold=threshold, keys=tuple(key.public.hex() for key in keys))
    signed = [RootSignature(key=key.public.hex(), signature=key.sign(root_text(told)).hex()) for key in signers]
    return SignedRoot(root=told, signatures=tuple(signed))


def test_keys_change_by_a_document_that_old_and_new_signed():
    first, second = root(*KEYS[:2], NEW[0]), root(KEYS[1], *NEW[:2], version=3, keys=NEW)
    text = write_manifest(manifest(NEW[0], NEW[2], roots=(first, second)))
    signatures = [sign(text, key) for key in (NEW[0], NEW[2])]
    assert authenticate(text, signatures, TRUST).roots == (first, second)
    trust = succeed(TRUST, (first, second))
    assert (trust.keys, trust.root) == (frozenset(key.public for key in NEW), 3)
    assert succeed(trust, (first, second)) == trust
    with pytest.raises(UpdateTooFewSignatures):
        authenticate(text, signatures, Trust(TRUST.keys, 3))


@pytest.mark.parametrize(
    "told",
    [
        root(*NEW[:2]),
        root(KEYS[0], *NEW[:2]),
        root(*KEYS[:2], keys=NEW),
        root(KEYS[1], NEW[0], keys=(KEYS[1], NEW[0], NEW[1])),
    ],
    ids=["new alone", "one of the old", "none of the new", "one of each"],
)
def test_a_change_that_too_few_signed_changes_nothing(told):
    with pytest.raises(UpdateTooFewSignatures):
        succeed(TRUST, (told,))


def test_a_change_that_was_changed_is_named_and_one_after_a_gap_is_passed_over():
    good = root(*KEYS[:2], NEW[0])
    other = msgspec.structs.replace(good, root=msgspec.structs.replace(good.root, threshold=1))
    with pytest.raises(UpdateTampered):
        succeed(TRUST, (other,))
    assert succeed(TRUST, (root(*KEYS, *NEW, version=3),)) == TRUST


@pytest.mark.parametrize(
    "changed",
    [
        {"brings": Notes(km="", en="\u202e")},
        {"brings": Notes(km="x" * (limits.UPDATE_NOTE_CHARACTERS + 1), en="")},
        {"roots": (root(version=1),)},
        {"roots": (root(threshold=9),)},
        {"roots": (root(*KEYS[:2]),) * (limits.UPDATE_ROOTS + 1)},
    ],
)
def test_a_manifest_that_says_too_much_of_itself_is_refused(changed):
    with pytest.raises(UpdateUnreadable):
        write_manifest(manifest(**changed))
