# SPDX-License-Identifier: Apache-2.0
"""How does a new device ask to belong, and how is it answered, by two files that any stick may carry?

    request   LAREQUEST1 NUL | body | Ed25519 64            by the new device
    answer    LAANSWER1 NUL | SHA-256 of the request 32 | HPKE to the new device of (body | Ed25519 64)

Bodies are canonical MessagePack maps. The request holds keys and ids and no name. Two people compare its fingerprint
before it is signed, and the organisation's before the answer is believed: from then on the root key is pinned. The
answer is bound to the one request, so an older or another one does not open.
"""

from dataclasses import dataclass
from typing import TypeVar

import msgspec

from legalaid import limits
from legalaid.crypto import signatures
from legalaid.crypto.aead import NotAuthentic
from legalaid.crypto.hpke import PrivateKey, PublicKey
from legalaid.crypto.kdf import SHA256_BYTES, sha256
from legalaid.crypto.signatures import SIGNATURE_BYTES, SigningKey
from legalaid.ids import DeviceId, device_id
from legalaid.sync.member_ops import FormerKey, Id, SigningPublic, WrapPublic
from legalaid.sync.membership import MemberRefused, Membership, former_message, read

REQUEST_MAGIC, ANSWER_MAGIC = b"LAREQUEST1\0", b"LAANSWER1\0"
_REQUEST_LABEL = b"legalaid/request/v1\0"
_ANSWER_LABEL = b"legalaid/answer/v1\0"
_FINGERPRINT_LABEL = b"legalaid/fingerprint/v1\0"
_MEETING_LABEL = b"legalaid/meeting/v1\0"
_FINGERPRINT_GROUPS, _GROUP_BITS = 4, 15


class EnrolmentRefused(ValueError):
    """The file is none, is altered, or answers another request."""


class Request(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a new device says of itself: its keys, its person's id and the spaces it has made for its own office."""

    public: SigningPublic
    hpke: WrapPublic
    person: Id
    former: tuple[FormerKey, ...]
    office_space: Id
    stats_space: Id

    @property
    def device(self) -> DeviceId:
        """The id of the new device."""
        return device_id(self.public)


class Answer(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What the new device needs to begin: the log, its secrets, its office's groups and the spaces in force.

    `hub_url` is empty where there is no hub.
    """

    root: SigningPublic
    author: Id
    log: tuple[bytes, ...]
    wraps: tuple[bytes, ...]
    hub_url: str
    office_code: str
    everyone: Id
    office_group: Id
    shared_group: Id
    org_space: Id
    office_space: Id
    stats_space: Id


@dataclass(frozen=True, slots=True)
class Admitted:
    """An answer that proved right, and the membership that it tells."""

    answer: Answer
    membership: Membership


BodyT = TypeVar("BodyT", Request, Answer)


def request_file(request: Request, *, key: SigningKey) -> bytes:
    """The file of a request, signed by the new device."""
    body = _encoded(request)
    return REQUEST_MAGIC + body + key.sign(_REQUEST_LABEL + body)


def read_request(raw: bytes) -> Request:
    """The request of a file, made by whoever holds its keys. Raises `EnrolmentRefused`."""
    if len(raw) > limits.REQUEST_FILE_BYTES or not raw.startswith(REQUEST_MAGIC):
        raise EnrolmentRefused
    body, signature = _parts(raw[len(REQUEST_MAGIC) :])
    request = _decoded(body, Request)
    _verify(request.public, _REQUEST_LABEL + body, signature)
    for former in request.former:
        _verify(former.public, former_message(request.device), former.signature)
    return request


def request_fingerprint(request: Request) -> str:
    """The 60 bits of a request that two people compare: four groups of five digits."""
    return _fingerprint(_encoded(request))


def root_fingerprint(root: bytes) -> str:
    """The 60 bits of an organisation's root key that two people compare."""
    return _fingerprint(root)


def meeting_fingerprint(request: Request, root: bytes) -> str:
    """The 60 bits by which both sides of a request over the line know that they mean the same two: the keys of the
    new device and the root of the organisation. Whoever changes either on the way changes it.
    """
    return _fingerprint(root + _encoded(request), label=_MEETING_LABEL)


def answer_file(answer: Answer, *, to: bytes, request: Request, key: SigningKey) -> bytes:
    """The answer to the request file `to`, signed by the administrator's device and sealed to the new one."""
    bound = sha256(to)
    body = _encoded(answer)
    signature = key.sign(_ANSWER_LABEL + bound + body)
    return ANSWER_MAGIC + bound + PublicKey(request.hpke).seal(body + signature, info=_ANSWER_LABEL + bound)


def read_answer(raw: bytes, *, to: bytes, request: Request, key: PrivateKey) -> Admitted:
    """The answer to one's own request. Raises `EnrolmentRefused`.

    Everything in it is held to its own log: its author is an administrator there, this device is a member with the
    keys it asked with, and the groups are this device's. Whether the root is the right one only people can tell.
    """
    start = len(ANSWER_MAGIC) + SHA256_BYTES
    bound = sha256(to)
    if len(raw) > limits.ANSWER_FILE_BYTES or raw[:start] != ANSWER_MAGIC + bound:
        raise EnrolmentRefused
    try:
        content = key.open(raw[start:], info=_ANSWER_LABEL + bound)
    except NotAuthentic:
        raise EnrolmentRefused from None
    body, signature = _parts(content)
    answer = _decoded(body, Answer)
    try:
        membership = read(answer.log, root=answer.root)
    except MemberRefused:
        raise EnrolmentRefused from None
    author = membership.member(answer.author)
    if author is None or not membership.is_admin(answer.author) or not _admits(membership, answer, request):
        raise EnrolmentRefused
    _verify(author.public, _ANSWER_LABEL + bound + body, signature)
    return Admitted(answer, membership)


def _admits(membership: Membership, answer: Answer, request: Request) -> bool:
    member = membership.member(request.device)
    groups = {group.id for group in membership.groups_of(request.device)}
    return (
        member is not None
        and member.revoked is None
        and member.hpke == request.hpke
        and {answer.everyone, answer.office_group, answer.shared_group} <= groups
    )


def _encoded(body: Request | Answer) -> bytes:
    return msgspec.msgpack.encode(body, order="sorted")


def _decoded(raw: bytes, kind: type[BodyT]) -> BodyT:
    try:
        body = msgspec.msgpack.decode(raw, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise EnrolmentRefused from None
    if _encoded(body) != raw:
        raise EnrolmentRefused
    return body


def _parts(raw: bytes) -> tuple[bytes, bytes]:
    return raw[:-SIGNATURE_BYTES], raw[-SIGNATURE_BYTES:]


def _verify(public: bytes, message: bytes, signature: bytes) -> None:
    try:
        signatures.verify(public, message, signature)
    except NotAuthentic:
        raise EnrolmentRefused from None


def _fingerprint(content: bytes, *, label: bytes = _FINGERPRINT_LABEL) -> str:
    bits = int.from_bytes(sha256(label + content)[:8], "big") >> 4
    groups = [bits >> _GROUP_BITS * place & (1 << _GROUP_BITS) - 1 for place in reversed(range(_FINGERPRINT_GROUPS))]
    return "-".join(f"{group:05d}" for group in groups)
