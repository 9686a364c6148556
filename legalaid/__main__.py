# SPDX-License-Identifier: Apache-2.0
"""What does `python -m legalaid` start? The command line."""

from legalaid.cli.main import main

if __name__ == "__main__":
    main()
