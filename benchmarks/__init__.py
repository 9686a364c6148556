# SPDX-License-Identifier: Apache-2.0
"""How fast is the program beside named peers, measured in one run on one machine?"""
