# SPDX-License-Identifier: Apache-2.0
"""Use cases: the only door into the core for the desktop and the command line."""
