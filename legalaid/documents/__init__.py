# SPDX-License-Identifier: Apache-2.0
"""Documents: records in, printable bytes out."""
