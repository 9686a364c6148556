# SPDX-License-Identifier: Apache-2.0
"""Records and rules of legal-aid work. Pure: no files, no database, no network."""
