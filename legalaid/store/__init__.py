# SPDX-License-Identifier: Apache-2.0
"""The encrypted store: rows, journal, audit trail, search and attachments."""
