# SPDX-License-Identifier: Apache-2.0
"""Exchange between devices: what travels, and which keys open it."""
