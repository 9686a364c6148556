# SPDX-License-Identifier: Apache-2.0
"""The hub, which stores what it cannot read; it holds no code until two devices can meet."""
