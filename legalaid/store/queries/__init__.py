# SPDX-License-Identifier: Apache-2.0
"""Read-only questions to the store, one module for each aggregate."""
