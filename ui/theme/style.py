# SPDX-License-Identifier: Apache-2.0
"""How do the tokens reach Qt: as a palette and as one style sheet?

The `*` rule carries family and size, because Windows gives item views, headers and menus fonts of their own that
QApplication.setFont does not reach. Content boxes are `line` high: Khmer ink goes far below the descent that fonts
declare, and what lies outside the content box of an editor is cut off.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from ui.theme.fonts import FAMILIES
from ui.theme.look import Look, font, put_in_force
from ui.theme.tokens import Token

CARD_RADIUS, CONTROL_RADIUS = 10, 6

CONTROL_LINE = 1.9
"""The height of an editor's content in text sizes."""

_ROLES: dict[QPalette.ColorRole, Token] = {
    QPalette.ColorRole.Window: "bg",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "surface2",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.ToolTipBase: "surface2",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Highlight: "primary",
    QPalette.ColorRole.HighlightedText: "on_primary",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Link: "info",
    QPalette.ColorRole.Mid: "border",
    QPalette.ColorRole.Midlight: "surface2",
    QPalette.ColorRole.Dark: "strong",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Accent: "primary",
}

_GREYED = (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText)

QSS = """
* {{ outline: 0; font-family: {family}; font-size: {size}px; }}
QMainWindow, QDialog, QWizard, QWidget#page {{ background: {bg}; }}

QLabel {{ color: {text}; }}
QLabel[role="h1"] {{ font-size: {h1}px; font-weight: 600; }}
QLabel[role="h2"] {{ font-weight: 600; }}
QLabel[role="strong"] {{ font-weight: 500; }}
QLabel[role="figure"] {{ font-size: {figure}px; font-weight: 600; }}
QLabel[role="muted"] {{ color: {muted}; }}
QLabel[role="small"] {{ color: {muted}; font-size: {small}px; }}
QLabel[role="error"] {{ color: {danger}; font-size: {small}px; }}
QLabel[role="warning"] {{ color: {warn}; font-size: {small}px; }}
QLabel[role="nav"] {{ color: {nav_text}; font-size: {small}px; }}
QLabel[role="brand"] {{ color: {nav_on}; font-weight: 600; }}

QFrame#card {{ background: {surface}; border: 1px solid {border}; border-radius: {card}px; }}
QFrame#bar {{ background: {surface}; border: 0; border-bottom: 1px solid {border}; }}
QFrame#status {{ background: {surface}; border: 0; border-top: 1px solid {border}; }}
QFrame#side {{ background: {nav}; }}
QFrame#line {{ background: {border}; border: 0; max-height: 1px; min-height: 1px; }}

QLineEdit, QComboBox, QTextEdit, QPlainTextEdit, QAbstractSpinBox {{
  background: {surface}; color: {text}; border: 1px solid {strong}; border-radius: {control}px;
  selection-background-color: {primary}; selection-color: {on_primary}; }}
QLineEdit, QComboBox, QAbstractSpinBox {{ padding: 2px 9px; min-height: {line}px; }}
QTextEdit, QPlainTextEdit {{ padding: 4px 5px; }}
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {{ border: 2px solid {focus}; padding: 1px 8px; }}
QTextEdit:focus, QPlainTextEdit:focus {{ border: 2px solid {focus}; padding: 3px 4px; }}
QLineEdit[state="error"], QComboBox[state="error"] {{ border: 2px solid {danger}; padding: 1px 8px; }}
QTextEdit[state="error"] {{ border: 2px solid {danger}; padding: 3px 4px; }}
QLineEdit[state="error"]:focus, QComboBox[state="error"]:focus, QTextEdit[state="error"]:focus {{
  border: 2px solid {focus}; }}
QLineEdit[readOnly="true"], QTextEdit[readOnly="true"] {{ background: {surface2}; border-color: {border}; }}
QLineEdit:disabled, QComboBox:disabled, QTextEdit:disabled {{ background: {surface2}; color: {strong}; }}
QComboBox {{ padding-right: {arrow}px; }}
QComboBox:focus, QComboBox[state="error"] {{ padding-right: {arrow_focused}px; }}
QComboBox::drop-down {{ border: 0; width: 0; }}
QComboBox::down-arrow {{ image: none; }}
QAbstractItemView {{ background: {surface}; color: {text}; border: 1px solid {border};
  selection-background-color: {sel}; selection-color: {text}; }}
QComboBox QAbstractItemView {{ border: 1px solid {strong}; padding: 4px; }}
QComboBox QAbstractItemView::item, QListView[role="choices"]::item {{ min-height: {choice}px; padding: 0 8px;
  border-radius: 4px; }}
QListView[role="choices"] {{ border: 1px solid {strong}; border-radius: {control}px; padding: 4px; }}
QListView[role="choices"]::item:selected {{ background: {sel}; color: {text}; }}
QListView[role="sections"] {{ background: transparent; border: 0; }}

QPushButton {{ background: {surface}; color: {text}; border: 1px solid {strong}; border-radius: {control}px;
  padding: 2px 14px; min-height: {line}px; font-weight: 500; }}
QPushButton:hover {{ background: {surface2}; }}
QPushButton:focus {{ border: 2px solid {focus}; padding: 1px 13px; }}
QPushButton:disabled {{ color: {strong}; }}
QToolButton {{ background: transparent; border: 0; border-radius: {control}px; padding: 5px; color: {text}; }}
QToolButton:hover {{ background: {surface2}; }}
QToolButton:focus {{ border: 2px solid {focus}; padding: 3px; }}
QCheckBox, QRadioButton {{ spacing: 8px; min-height: {line}px; color: {text}; background: transparent; }}

QTableView {{ background: {surface}; border: 0; gridline-color: transparent; selection-background-color: {sel};
  selection-color: {text}; }}
QHeaderView {{ background: transparent; border: 0; }}
QHeaderView::section {{ background: {surface}; color: {muted}; border: 0; border-bottom: 1px solid {border};
  padding: 0 {cell}px; min-height: {header}px; font-weight: 600; }}
QHeaderView::up-arrow, QHeaderView::down-arrow {{ image: none; width: 0; }}
QTableCornerButton::section {{ background: {surface}; border: 0; }}

QTabWidget::pane {{ border: 0; border-top: 1px solid {border}; }}
QTabBar {{ background: transparent; border: 0; }}
QTabBar::tab {{ background: transparent; padding: 0 16px; min-height: {tab}px; color: {muted}; border: 0;
  border-bottom: 3px solid transparent; }}
QTabBar::tab:selected {{ color: {text}; border-bottom: 3px solid {primary}; }}
QTabBar::tab:focus {{ border: 2px solid {focus}; }}

QAbstractScrollArea::corner {{ background: transparent; border: 0; }}
QScrollArea {{ border: 0; background: transparent; }}
QScrollArea > QWidget > QWidget#inner {{ background: transparent; }}
QProgressBar {{ background: {surface2}; border: 0; border-radius: 4px; max-height: 8px; min-height: 8px; }}
QProgressBar::chunk {{ background: {primary}; border-radius: 4px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 2px; }}
QScrollBar::handle {{ background: {strong}; border-radius: 4px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QToolTip {{ background: {surface2}; color: {text}; border: 1px solid {border}; padding: 4px 8px; }}
QMenu {{ background: {surface}; color: {text}; border: 1px solid {strong}; padding: 4px; }}
QMenu::item {{ padding: 0 28px 0 12px; min-height: {choice}px; border-radius: 4px; }}
QMenu::item:selected {{ background: {sel}; }}
QMenu::item:disabled {{ color: {strong}; }}
QMenu::separator {{ height: 1px; background: {border}; margin: 4px 8px; }}
"""


def apply(app: QApplication, look: Look) -> None:
    """Put a look in force for the whole application and repaint it."""
    put_in_force(look)
    if app.style().objectName().casefold() != "fusion":
        app.setStyle("Fusion")
    app.setFont(font())
    app.setPalette(palette(look))
    app.setStyleSheet(style_sheet(look))


def system_is_dark(app: QApplication) -> bool:
    """Whether the desktop around us is dark."""
    return app.styleHints().colorScheme() == Qt.ColorScheme.Dark


def palette(look: Look) -> QPalette:
    """The tokens in the roles that Qt's own painting asks for."""
    made = QPalette()
    for role, token in _ROLES.items():
        made.setColor(role, QColor(look.colors[token]))
    for role in _GREYED:
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(look.colors["strong"]))
    return made


def style_sheet(look: Look) -> str:
    """The one style sheet, filled with the tokens and sizes of a look."""
    line = look.px(CONTROL_LINE)
    sizes = {
        "family": ", ".join(f'"{family}"' for family in FAMILIES),
        "size": look.px(1),
        "small": look.letters(0.875),
        "h1": look.px(1.4),
        "figure": look.px(1.85),
        "line": line,
        "arrow": look.px(2.1),
        "arrow_focused": look.px(2.1) - 1,
        "choice": look.px(2.2),
        "header": look.px(2.5),
        "cell": look.px(0.7),
        "tab": look.px(2.4),
        "card": CARD_RADIUS,
        "control": CONTROL_RADIUS,
    }
    return QSS.format(**look.colors, **sizes)
