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
#search_box { background: transparent; border: none; font-size: ${px15}px; color: $text1;
    selection-background-color: $accent; selection-color: $onaccent; }
#key_hint { color: $text2; background: $card; border: 1px solid $line; border-radius: ${px4}px; font-size: ${px11}px;
    padding: 0px ${px5}px; }
#date_label { color: $text2; font-size: ${px12}px; background: transparent; }
#date_of_service { background: transparent; border: none; padding: 0px; color: $text1; font-size: ${px13}px; font-weight: 600;
    selection-background-color: $accent; selection-color: $onaccent; }
#calendar_button { min-width: ${px26}px; min-height: ${px26}px; }
#sidebar { background: $side; border: none; border-right: 1px solid $line; outline: none; }
#list_panel, #list_head, #detail_pane, #detail_scroll, #detail_content { background: $base; }
#list_panel { border-right: 1px solid $line; }
#list_head { border-bottom: 1px solid $line; }
#list_head QLabel { font-size: ${px12}px; color: $text2; background: transparent; }
#list_head #list_count, #list_head #list_read_as { font-weight: 600; }
#code_list { background: $base; border: none; outline: none; }
#detail_header { background: $base; border-bottom: 1px solid $line; }
QScrollArea { border: none; }
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
#note_editor { background: transparent; border: none; font-size: ${px13}px; selection-background-color: $accent;
    selection-color: $onaccent; }
#note_state, #quiet { color: $text3; font-size: ${px12}px; background: transparent; }
#note_warning { color: $warn; font-size: ${px12}px; background: transparent; }
QLabel[section="true"] { font-size: ${px13}px; font-weight: 600; color: $text1; background: transparent; }
QTextBrowser { background: transparent; border: none; font-size: ${px13}px; color: $text1;
    selection-background-color: $accent; selection-color: $onaccent; }
#notice_bar { background: $card; border: none; border-bottom: 1px solid $line; }
#notice_bar[warning="true"] { background: $warnsoft; }
#notice_bar QLabel { background: transparent; font-size: ${px13}px; color: $text1; }
QMenu { background: $base; border: 1px solid $edge; padding: ${px4}px; }
QMenu::item { padding: ${px5}px ${px20}px; border-radius: ${px4}px; }
QMenu::item:selected { background: $select; color: $menu_text; }
QMenu::separator { height: 1px; background: $line; margin: ${px4}px; }
QToolTip { background: $card; color: $text1; border: 1px solid $edge; padding: ${px4}px; }
QScrollBar:vertical { background: transparent; width: ${px10}px; margin: 0; }
QScrollBar::handle:vertical { background: $line; border-radius: ${px4}px; min-height: ${px28}px; margin: 1px; }
QScrollBar::handle:vertical:hover { background: $edge; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
    background: none; height: 0; width: 0; }
QScrollBar:horizontal { height: 0; }
""")


def stylesheet(look: Look) -> str:
    """Return the stylesheet for the look in use."""
    colours = look.colours._asdict()
    sizes = {f"px{size}": str(look.px(size)) for size in range(4, 33)}
    return _SHEET.substitute(colours, menu_text=look.colours.select_text or look.colours.text1, **sizes)
