# SPDX-License-Identifier: Apache-2.0
"""The only home of cryptographic primitives; the vault and sync call it."""
