# SPDX-License-Identifier: Apache-2.0
"""Letters, forms and tables as PDF and sheets: facts go in, bytes come out.

Nothing here reads a record or a vault. Text is shaped by HarfBuzz, laid out and written by ReportLab; user text never
passes through a markup parser.

    content, templates            what a letter says
    letters, forms, tables        the documents;  sheets: XLSX and CSV
    styles, blocks, passage       what stands on a page
    lines, fonts, shaping         words to lines, characters to glyphs
    page, pdffont, archive, qr    the file
"""
