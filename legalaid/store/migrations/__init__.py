# SPDX-License-Identifier: Apache-2.0
"""Which layout of the store does this program write? One revision for each change; the folder `versions` holds them."""

NEWEST = 1
"""The number of the last revision, and the store's `user_version`; known without loading Alembic."""
