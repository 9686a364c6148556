# SPDX-License-Identifier: Apache-2.0
"""Types of the encrypted SQLite driver, as far as the store uses it."""
