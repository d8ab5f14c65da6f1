"""The stylesheet of the window, made from the look's tokens."""

from __future__ import annotations

from string import Template
from typing import Final

from cdtdesk.ui.support.theme import Look

_SHEET: Final = Template("""
QMainWindow, #top_bar, #status_line { background: $window; }
QWidget { color: $text1; }
#top_bar { border-bottom: 1px solid $line; }
#status_line { border-top: 1px solid $line; }
#status_line QLabel { color: $text2; font-size: ${px12}px; background: transparent; }
#search_frame { background: $base; border: 1px solid $edge; border-radius: ${px7}px; }
#search_frame[focused="true"] { border: 2px solid $focus; }
#search_box { background: $base; border: none; font-size: ${px15}px; color: $text1;
    selection-background-color: $accent; selection-color: $onaccent; }
#key_hint { color: $text2; background: $card; border: 1px solid $line; border-radius: ${px4}px; font-size: ${px11}px;
    padding: 0px ${px5}px; }
#date_label { color: $text2; font-size: ${px12}px; background: transparent; }
#date_of_service { background: transparent; border: none; padding: 0px; color: $text1; font-size: ${px13}px; font-weight: 600;
    selection-background-color: $accent; selection-color: $onaccent; }
#calendar_button { min-width: ${px26}px; min-height: ${px26}px; }
#sidebar { background: $side; border: none; border-right: 1px solid $line; outline: none; }
#list_panel, #detail_pane, #detail_scroll, #detail_content { background: $base; }
#list_panel { border-right: 1px solid $line; }
#code_list { background: $base; border: none; outline: none; }
QScrollArea { border: none; }
QLineEdit, QPlainTextEdit { placeholder-text-color: $text3; }
QSplitter::handle { background: $line; }
QPushButton { background: $base; border: 1px solid $edge; border-radius: ${px6}px; padding: 0px ${px12}px;
    min-height: ${px28}px; font-size: ${px13}px; color: $text1; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $select; }
QPushButton:focus { border: 2px solid $focus; padding: 0px ${px11}px; }
QPushButton:disabled { color: $off; border-color: $line; }
QPushButton[filled="true"] { background: $accent; border-color: $accent; color: $onaccent; font-weight: 600; }
QPushButton[filled="true"]:hover { background: $accenth; }
QPushButton[filled="true"]:pressed { background: $accentp; }
QToolButton { background: transparent; border: none; border-radius: ${px6}px; min-width: ${px32}px; min-height: ${px32}px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed { background: $select; }
QToolButton:focus { border: 2px solid $focus; }
QToolButton::menu-indicator { image: none; width: 0px; }
#card { background: $card; border: 1px solid $line; border-radius: ${px8}px; }
#note_card { background: $note; border: 1px solid $noteline; border-radius: ${px8}px; }
#note_card[focused="true"] { border: 2px solid $focus; }
QPlainTextEdit[note="true"] { background: transparent; border: none; font-size: ${px13}px; selection-background-color: $accent;
    selection-color: $onaccent; }
#note_state, #quiet { color: $text3; font-size: ${px12}px; background: transparent; }
#note_payer, #note_author, #note_check_on { background: $base; color: $text1; border: 1px solid $edge;
    border-radius: ${px6}px; padding: 0px ${px8}px; min-height: ${px26}px; font-size: ${px13}px; }
#note_payer { font-weight: 600; }
#note_payer:focus, #note_author:focus, #note_check_on:focus { border: 2px solid $focus; padding: 0px ${px7}px; }
#note_check_on[refused="true"] { border: 2px solid $dele; }
#note_payer QLineEdit { background: transparent; border: none; padding: 0px; min-height: 0px; font-size: ${px13}px;
    color: $text1; }
QComboBox[choice="true"]::drop-down { border: none; width: ${px24}px; }
QComboBox[choice="true"]::down-arrow { image: none; }
#note_payer QAbstractItemView { background: $base; color: $text1; border: 1px solid $edge;
    selection-background-color: $accent; selection-color: $onaccent; font-weight: 400; }
QPushButton[quiet="true"] { background: transparent; border: 1px solid transparent; padding: 0px ${px6}px;
    min-height: ${px20}px; font-size: ${px12}px; color: $accent; text-align: left; }
QPushButton[quiet="true"]:hover { background: $hover; }
QPushButton[quiet="true"]:focus { border: 2px solid $focus; padding: 0px ${px5}px; }
QComboBox[filter="true"] { background: $base; color: $text1; border: 1px solid $edge; border-radius: ${px6}px;
    padding: 0px ${px8}px; min-height: ${px28}px; font-size: ${px13}px; }
QComboBox[filter="true"]:focus { border: 2px solid $focus; padding: 0px ${px7}px; }
QComboBox[filter="true"] QAbstractItemView { background: $base; color: $text1; border: 1px solid $edge;
    selection-background-color: $accent; selection-color: $onaccent; }
QPushButton[toggle="true"]:checked { background: $select; color: $menu_text; border-color: $accent; font-weight: 600; }
#notes_page { background: $base; }
#note_list { background: $base; border: none; border-top: 1px solid $line; outline: none; }
#list_popup { background: $base; border: 1px solid $edge; border-radius: ${px6}px; }
#popup_title { color: $text2; font-size: ${px12}px; font-weight: 600; background: transparent; }
#popup_field, #sidebar QLineEdit { background: $base; color: $text1; border: 1px solid $edge; border-radius: ${px6}px;
    padding: 0px ${px8}px; min-height: ${px26}px; font-size: ${px13}px;
    selection-background-color: $accent; selection-color: $onaccent; }
#popup_field:focus { border: 2px solid $focus; padding: 0px ${px7}px; }
#sidebar QLineEdit { min-height: 0px; padding: 0px ${px4}px; border: 2px solid $focus; border-radius: ${px4}px; }
#popup_rows { background: $base; border: none; outline: none; }
QToolButton[swatch="true"] { min-width: ${px26}px; min-height: ${px26}px; border-radius: ${px6}px; }
QToolButton[swatch="true"]:checked { border: 2px solid $accent; }
#drop_line { background: $accent; }
#undo_button { background: transparent; border: none; padding: 0px ${px4}px; min-height: ${px16}px; font-size: ${px12}px;
    font-weight: 600; color: $accent; text-decoration: underline; }
#note_warning { color: $warn; font-size: ${px12}px; background: transparent; }
QLabel[section="true"] { font-size: ${px13}px; font-weight: 600; color: $text1; background: transparent; }
QTextBrowser { background: transparent; border: none; font-size: ${px13}px; color: $text1;
    selection-background-color: $accent; selection-color: $onaccent; }
#notice_bar { background: $card; border: none; border-bottom: 1px solid $line; }
#notice_bar[warning="true"] { background: $warnsoft; }
#office_page { background: $base; }
#office_page QLabel { background: transparent; font-size: ${px13}px; }
#office_page #page_title { font-size: ${px18}px; font-weight: 600; }
#office_page QLabel[section="true"] { font-size: ${px15}px; font-weight: 600; }
#office_page QLineEdit, #office_page QPlainTextEdit { background: $base; color: $text1; border: 1px solid $edge;
    border-radius: ${px6}px; padding: ${px4}px ${px8}px; font-size: ${px13}px; selection-background-color: $accent;
    selection-color: $onaccent; }
#office_page QLineEdit:focus, #office_page QPlainTextEdit:focus { border: 2px solid $focus; }
#office_page QLineEdit:disabled, #office_page QLineEdit:read-only { color: $text2; background: $card; border-color: $line; }
#office_page QComboBox { font-size: ${px13}px; min-height: ${px26}px; }
#record_table { background: $base; border: 1px solid $line; border-radius: ${px6}px; font-size: ${px13}px; color: $text1;
    outline: none; }
#record_table:focus { border: 2px solid $focus; }
#record_table::item { padding: 0px ${px8}px; border-bottom: 1px solid $line; }
#record_table::item:hover { background: $hover; }
#record_table::item:selected { background: $select; color: $menu_text; }
#record_table QHeaderView::section { background: $card; color: $text2; border: none; border-bottom: 1px solid $line;
    padding: ${px4}px ${px8}px; font-size: ${px12}px; }
#chip { background: $card; border: 1px solid $line; border-radius: ${px13}px; }
#chip QLabel { background: transparent; font-size: ${px12}px; }
#chip QToolButton { min-width: ${px20}px; min-height: ${px20}px; border-radius: ${px10}px; }
#own_word_field { background: $base; color: $text1; border: 1px solid $edge; border-radius: ${px6}px;
    padding: 0px ${px8}px; font-size: ${px13}px; }
#own_word_field:focus { border: 2px solid $focus; }
#notice_bar QLabel { background: transparent; font-size: ${px13}px; color: $text1; }
QMenu { background: $base; border: 1px solid $edge; padding: ${px4}px; }
QMenu::item { padding: ${px5}px ${px20}px; border-radius: ${px4}px; }
QMenu::item:selected { background: $select; color: $menu_text; }
QMenu::separator { height: 1px; background: $line; margin: ${px4}px; }
QToolTip { background: $card; color: $text1; border: 1px solid $edge; padding: ${px4}px; }
QScrollBar:vertical { background: transparent; width: ${px10}px; margin: 0; }
QScrollBar::handle:vertical { background: $line; border-radius: ${px4}px; min-height: ${px28}px; margin: 1px; }
QScrollBar::handle:vertical:hover { background: $edge; }
QScrollBar::handle:vertical:disabled { background: transparent; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
    background: none; height: 0; width: 0; }
QScrollBar:horizontal { height: 0; }
""")


def stylesheet(look: Look) -> str:
    """Return the stylesheet for the look in use."""
    colours = look.colours._asdict()
    sizes = {f"px{size}": str(look.px(size)) for size in range(4, 33)}
    return _SHEET.substitute(colours, menu_text=look.colours.select_text or look.colours.text1, **sizes)
