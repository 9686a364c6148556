# SPDX-License-Identifier: Apache-2.0
"""The headless core of legalaid: records, vault, store, Khmer, documents and the command line."""
