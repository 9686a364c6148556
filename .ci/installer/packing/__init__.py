# SPDX-License-Identifier: Apache-2.0
"""How is a package of legalaid put together? A module a question; `build_installer.py` is the door."""
