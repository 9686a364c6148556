# SPDX-License-Identifier: Apache-2.0
"""Which things do people do here, and under which permanent numbers do saved transactions name them?

A number is never reused and never given another meaning; a new action takes the next free number. Names are short
ASCII, `thing.verb`; the audit trail shows them.
"""

ACTIONS: dict[str, int] = {
    "vault.create": 1,
    "vault.restore": 2,
    "vault.passphrase": 7,
    "vault.recover": 8,
    "vault.rekey": 9,
    "vault.office_key": 17,
    "vault.drill": 18,
    "vault.recovery_code": 19,
    "office.set": 3,
    "staff.add": 4,
    "staff.set": 5,
    "template.review": 6,
    "case.add": 10,
    "case.edit": 11,
    "case.move": 12,
    "case.close": 13,
    "case.reopen": 14,
    "case.open": 15,
    "case.delete": 16,
    "contact.add": 20,
    "contact.edit": 21,
    "person.add": 22,
    "person.edit": 23,
    "person.same": 24,
    "person.not_same": 25,
    "consent.record": 26,
    "advice.issue": 30,
    "advice.correct": 31,
    "letter.make": 32,
    "letter.void": 33,
    "letter.hand": 34,
    "letter.print": 35,
    "note.add": 40,
    "task.add": 41,
    "task.done": 42,
    "hearing.add": 43,
    "hearing.edit": 44,
    "attachment.add": 45,
    "attachment.delete": 46,
    "organisation.add": 47,
    "organisation.edit": 48,
    "conflict.resolve": 50,
    "record.delete": 51,
    "export": 52,
    "import": 53,
    "sync.receive": 54,
    "backup": 55,
    "settings": 56,
    "draft": 57,
    "upgrade": 58,
    "view.save": 59,
    "view.remove": 60,
}
"""Every action by name."""

NAMES: dict[int, str] = {number: name for name, number in ACTIONS.items()}
"""Every action by number."""


def action_code(name: str) -> int:
    """The number of an action. Raises `KeyError` for one that is not registered here, which is a defect."""
    return ACTIONS[name]
