# SPDX-License-Identifier: Apache-2.0
"""Packaged files: fonts, letters, checklists, places, deadlines, words and locale."""
