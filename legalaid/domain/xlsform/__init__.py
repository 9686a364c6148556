# SPDX-License-Identifier: Apache-2.0
"""A checklist as a form of ODK's XLSForm standard, in an organisation's own spreadsheet.

sheets      what a spreadsheet is here, what may be wrong with it, and the names of its columns
conditions  the relevance of a row, and a condition of ours
reading     sheets to a template, or everything that is wrong with them
writing     a template to sheets
"""
