# SPDX-License-Identifier: Apache-2.0
"""Khmer text: normal forms, digits, word breaks, name keys and the lunar calendar. Pure."""
