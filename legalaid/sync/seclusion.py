# SPDX-License-Identifier: Apache-2.0
"""Which spaces belong to nobody's office, and how do they get a group of their own?

A case that was marked restricted when it was made, and the identities behind a visit's private interviews, are not for
every colleague. Before such a space is opened it gets a group of its own: the computers of the person who made it, and
the organisation's seed. Who else may see it is decided by a grant.
"""

from legalaid.domain.case import CaseFile
from legalaid.ids import SpaceKind
from legalaid.store import device as identity
from legalaid.store import membership as kept
from legalaid.store.membership import KnownSpace
from legalaid.store.unit_of_work import Work
from legalaid.sync.membership import Group, GroupKind, GroupRole, Membership
from legalaid.sync.registrar import Registrar

RESTRICTED = "restricted"
"""The sensitivity of a case that is not its whole office's."""


def seclude(work: Work, membership: Membership) -> Membership:
    """Give each unopened space of this vault that needs one a group, and renew what a removed computer knew."""
    registrar = Registrar(work, membership)
    own = registrar.own.id
    mates = {
        member.device: GroupRole.SUPERVISOR
        for member in membership.living()
        if member.person == membership.members[own].person and member.device != own
    }
    for known in _waiting(work):
        kept.choose_home(work, known.id, registrar.open_group(GroupKind.RESTRICTED, mates))
    for group in membership.groups_of(own):
        if _is_to_be_renewed(group, own):
            registrar.rotate(group.id)
    return registrar.membership


def _waiting(work: Work) -> list[KnownSpace]:
    restricted = {case.space_id for case in work.where(CaseFile, sensitivity=RESTRICTED)}
    return [
        known
        for known in kept.spaces(work.connection)
        if known.org is None
        and known.home_group is None
        and (known.kind is SpaceKind.VISIT_IDENTITY or known.id in restricted)
        and identity.signing_key(work.connection, known.device) is not None
    ]


def _is_to_be_renewed(group: Group, own: bytes) -> bool:
    """A restricted group that somebody left since its last secret, led by this device."""
    leads = group.kind is GroupKind.RESTRICTED and group.roles.get(own) is GroupRole.SUPERVISOR
    return leads and any(left.epoch == group.epoch for left in group.left.values())
