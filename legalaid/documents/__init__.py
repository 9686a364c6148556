# SPDX-License-Identifier: Apache-2.0
"""Letters, forms and tables as PDF and sheets: facts go in, bytes come out.

Nothing here reads a record or a vault. Text is shaped by HarfBuzz, laid out and written by ReportLab; user text never
passes through a markup parser.

    content, templates, formulae  what a letter says
    letters, forms, tables        the documents;  sheets: XLSX and CSV
    checklists, report, chart     what is printed about a visit;  visit_words: its fixed words
    xlsforms                      checklists in the spreadsheet of an organisation
    letterhead, signing           the head, the foot and the hands of a letter
    seed_sheet                    the secret of an organisation on paper
    styles, blocks, passage       what stands on a page
    markup, lines                 a template's line to text, text to lines
    fonts, shaping                characters to glyphs
    page, archive, qr             the file;  pdffont, pdfobjects: its objects
"""
