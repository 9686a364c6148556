# SPDX-License-Identifier: Apache-2.0
"""Exchange between devices; it holds no code until two devices can meet."""
