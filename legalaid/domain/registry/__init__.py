# SPDX-License-Identifier: Apache-2.0
"""The tables of the field registry, by what they are about (`legalaid.domain.fields`)."""
