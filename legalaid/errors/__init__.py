# SPDX-License-Identifier: Apache-2.0
"""What can go wrong on purpose: the tree of expected errors, each with a stable code.

```
LegalAidError
├── InputError        what a person or a file gave us does not fit            input.*
├── VaultError        header, key slots, folder, lock, backup                  vault.*
├── StoreError        the encrypted database, its journal, audit and blobs     store.*
├── DocumentError     a letter or form cannot be set                           document.*
├── CaseWorkError     a rule of the work refuses                               case.*
├── SyncError         exchange between devices, over a line or by stick        sync.*
├── UpdateError       a newer version that came as a file                      update.*
└── HubError          what whoever runs a hub meets on its command line        hub.*
```

A concrete error is a leaf with a `code`. Its words (what happened, what to do next) stand in
`resources/locale/core.{km,en}.toml` under `[error."<code>"]` with `what` and `next`; both may name facts in
braces. Facts are field names, numbers and codes, never anything a client said. `docs/errors.md` is generated from
this tree. An error that is not in it is a defect and ends in exit code 70 or the crash report. Each branch has a
module of its own; everybody else imports from here.
"""

from legalaid.errors.base import LegalAidError as LegalAidError
from legalaid.errors.base import tree as tree
from legalaid.errors.document import *
from legalaid.errors.exchange import *
from legalaid.errors.hub import *
from legalaid.errors.input import *
from legalaid.errors.store import *
from legalaid.errors.update import *
from legalaid.errors.vault import *
from legalaid.errors.work import *
