# SPDX-License-Identifier: Apache-2.0
"""The vault: header, key slots, folder and backup container."""
