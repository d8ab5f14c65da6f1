"""What can be done with favorites and their lists: star, ticks, order, names, label and colour, a file for a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget

from cdtdesk.domain.codes import CdtCode
from cdtdesk.domain.in_house_codes import AnyCode
from cdtdesk.office.faults import OfficeFileUnavailable
from cdtdesk.services.favorites import Dress
from cdtdesk.ui.support.row_source import DEFAULT_LIST, View, ViewKind, list_id_of, list_view
from cdtdesk.ui.support.words import sentence_of, tr

if TYPE_CHECKING:
    from cdtdesk.ui.support.actions import Actions
    from cdtdesk.ui.widgets.code_navigator import CodeNavigator
    from cdtdesk.ui.widgets.dress_popup import DressPopup
    from cdtdesk.ui.widgets.list_popup import ListChoice, ListPopup
    from cdtdesk.ui.widgets.main_window import MainWindow

_SAVED = ("Saved “{name}” with 1 code as {path}", "Saved “{name}” with {count} codes as {path}")
_LIST_MENU = ("new_list", "rename_list", "move_up", "move_down", "export_list", "", "delete_list")


class FavoriteActs(QObject):
    """Each act says in the status line what it did; what takes something away can be undone there."""

    def __init__(self, window: MainWindow, navigator: CodeNavigator, actions: Actions) -> None:
        super().__init__(window)
        self._window, self._hub, self._navigator, self._actions = window, window.hub, navigator, actions
        self._sidebar, self._list = window.sidebar, window.list_panel
        self._library = window.hub.desk.library
        self._popup: ListPopup | None = None
        self._dress_popup: DressPopup | None = None
        self._sidebar.list_renamed.connect(self._rename)
        self._sidebar.delete_asked.connect(self.delete_list)
        self._sidebar.list_asked.connect(self.new_list)
        self._sidebar.menu_asked.connect(self._open_list_menu)
        self._sidebar.installEventFilter(self)
        self._hub.office_changed.connect(self.show_lists)
        self._hub.star_asked.connect(self._on_star_asked)

    def eventFilter(self, _sidebar: QObject, event: QEvent) -> bool:
        # F2 and Del are the list's while a list of favorites is chosen in the sidebar, before the window takes them.
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
            return False
        is_mine = self._sidebar.is_list_key(event)
        if is_mine:
            event.accept()
        return is_mine

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each action on favorites does, by the action's name."""
        return {
            "toggle_favorite": self.toggle_favorite,
            "keep_in_lists": self.open_lists,
            "dress_favorite": self.open_dress,
            "move_up": lambda: self._move(-1),
            "move_down": lambda: self._move(1),
            "new_list": self.new_list,
            "rename_list": lambda: self._on_list(self._sidebar.edit_name),
            "delete_list": lambda: self._on_list(self.delete_list),
            "export_list": lambda: self._on_list(self.export_list),
        }

    def _done(self, act: Callable[[], object]) -> bool:
        """Do ``act``; where the office file is out of reach, say so and return False."""
        try:
            act()
        except OfficeFileUnavailable as error:
            self._hub.say(sentence_of(error), is_doubtful=True)
            return False
        return True

    # Lists

    def show_lists(self) -> None:
        """Show the lists in the sidebar as they are now."""
        try:
            lists = self._library.lists()
        except OfficeFileUnavailable:
            return
        self._sidebar.show_lists([(list_view(each.id), each.name) for each in lists])

    def _further_views(self) -> list[View]:
        views = [list_view(each.id) for each in self._library.lists()]
        return [view for view in views if view != DEFAULT_LIST]

    def _on_list(self, act: Callable[[View], None]) -> None:
        view = self._sidebar.current_view
        if view.kind is ViewKind.FAVORITES:
            act(view)
        else:
            self._hub.say(tr("Choose a list of favorites in the sidebar first."), is_doubtful=True)

    def new_list(self) -> None:
        """Add an empty list and let its name be typed."""
        name = self._free_name(tr("New list"))
        added: list[View] = []
        if not self._done(lambda: added.append(list_view(self._library.favorites.add_list(name).id))):
            return
        self._hub.office_changed.emit()
        self._hub.say(tr("Added the list “{name}”: type its name.", name=name))
        if not self._sidebar.isVisible():
            self._window.shape.toggle_sidebar()
        self._sidebar.choose(added[0])
        self._sidebar.setFocus()
        self._sidebar.edit_name(added[0])

    def _free_name(self, name: str) -> str:
        taken = {each.name for each in self._library.lists()} if self._done(self._library.lists) else set()
        return next(each for number in range(1, 10_000) if (each := f"{name} {number}" if number > 1 else name) not in taken)

    def _rename(self, view: View, name: str) -> None:
        name = " ".join(name.split())
        if not name or name == self._sidebar.name_of(view):
            return
        if self._done(lambda: self._library.favorites.rename_list(list_id_of(view), name)):
            self._hub.office_changed.emit()
            self._window.show_rows()
            self._hub.say(tr("The list is called “{name}” now.", name=name))

    def delete_list(self, view: View) -> None:
        """Delete a list with what it holds, to be undone from the status line."""
        if view == DEFAULT_LIST:
            self._hub.say(tr("This list stays: Ctrl+D keeps codes in it."), is_doubtful=True)
            return
        name, list_id = self._sidebar.name_of(view), list_id_of(view)
        count = 0

        def delete() -> None:
            nonlocal count
            count = len(self._library.favorites.codes(list_id))
            self._library.favorites.delete_list(list_id)

        if self._done(delete):
            codes = tr("{count} codes", count=count) if count != 1 else tr("1 code")
            words = tr("Deleted the list “{name}” with {codes}.", name=name, codes=codes)
            self._hub.undoable.emit(words, lambda: self._library.favorites.put_back_list(list_id))
            self._hub.office_changed.emit()

    def export_list(self, view: View) -> None:
        """Write a list as CSV where the user says."""
        name = self._sidebar.name_of(view)
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, tr("Save the list for a spreadsheet"), f"{name}.csv", tr("Spreadsheet text (*.csv)")
        )
        if not chosen:
            return
        from cdtdesk.exchange.faults import FileTrouble
        from cdtdesk.services.favorite_sheet import write_favorites

        path = Path(chosen) if Path(chosen).suffix else Path(f"{chosen}.csv")
        header = (tr("Code"), tr("Name"), tr("Category"), tr("Status"), tr("Your label"), tr("Newest note"))
        try:
            count = write_favorites(path, header, self._hub.desk.lookup, self._library, list_id_of(view), replace=True)
        except (FileTrouble, OfficeFileUnavailable) as error:
            self._hub.say(sentence_of(error), is_doubtful=True)
            return
        self._hub.say(tr(_SAVED[count != 1], name=name, count=count, path=path))

    def _open_list_menu(self, view: View, at: QPoint) -> None:
        if view.kind is not ViewKind.FAVORITES:
            return
        self._sidebar.choose(view)
        menu = QMenu(self._window)
        for name in _LIST_MENU:
            if name:
                menu.addAction(self._actions[name])
            else:
                menu.addSeparator()
        menu.popup(at)

    # One code

    def toggle_favorite(self) -> None:
        """Give the shown code a star, or take it away."""
        code = self._navigator.wanted()
        if code is None:
            return
        header = self._window.detail.header
        is_on = False

        def toggle() -> None:
            nonlocal is_on
            is_on = not self._library.has_star(code)
            self._library.favorites.set(code, is_on)

        if not self._done(toggle):
            header.show_favorite(False)
            return
        header.show_favorite(is_on)
        if is_on:
            self._hub.say(tr("{code} is in your favorites", code=code))
        else:
            self._hub.undoable.emit(tr("{code} is no longer a favorite", code=code), lambda: self._give_star_back(code))
        self._hub.office_changed.emit()

    def _on_star_asked(self, code: str) -> None:
        self._navigator.go_to(CdtCode(code))
        self.toggle_favorite()

    def _give_star_back(self, code: AnyCode) -> None:
        self._library.favorites.set(code, True)
        if self._navigator.current_any() == code:
            self._window.detail.header.show_favorite(True)

    def keep(self, code: AnyCode, view: View, is_kept: bool) -> None:
        """Keep ``code`` in a list, or take it out."""
        list_id, name = list_id_of(view), self._sidebar.name_of(view)
        if not self._done(lambda: self._library.favorites.set(code, is_kept, list_id)):
            return
        if view == DEFAULT_LIST and self._navigator.current_any() == code:
            self._window.detail.header.show_favorite(is_kept)
        if is_kept:
            self._hub.say(tr("{code} is in “{name}”", code=code, name=name))
        else:
            words = tr("Took {code} out of “{name}”", code=code, name=name)
            self._hub.undoable.emit(words, lambda: self._put_back(code, view))
        self._hub.office_changed.emit()

    def _put_back(self, code: AnyCode, view: View) -> None:
        self._library.favorites.set(code, True, list_id_of(view))
        if view == DEFAULT_LIST and self._navigator.current_any() == code:
            self._window.detail.header.show_favorite(True)

    def open_lists(self) -> None:
        """Open the popup with a tick for each list that holds the shown code."""
        code = self._navigator.wanted()
        choices = self._choices(code) if code is not None else None
        if code is None or choices is None:
            return
        if self._popup is None:
            from cdtdesk.ui.widgets.list_popup import ListPopup

            self._popup = ListPopup(self._hub.look, self._window)
            self._popup.toggled.connect(self._on_toggled)
            self._popup.list_asked.connect(self._on_list_asked)
        self._popup.open_at(self._corner(), tr("Keep {code} in", code=code), choices)

    def _choices(self, code: AnyCode) -> list[ListChoice] | None:
        from cdtdesk.ui.widgets.list_popup import ListChoice

        try:
            holding = self._library.favorites.lists_of(code)
            lists = self._library.lists()
        except OfficeFileUnavailable as error:
            self._hub.say(sentence_of(error), is_doubtful=True)
            return None
        return [ListChoice(each.id, self._sidebar.name_of(list_view(each.id)), each.id in holding) for each in lists]

    def _on_toggled(self, list_id: str, is_kept: bool) -> None:
        code = self._navigator.current_any()
        if code is not None:
            self.keep(code, list_view(list_id), is_kept)
            self._show_choices(code)

    def _on_list_asked(self, name: str) -> None:
        code = self._navigator.current_any()
        added: list[View] = []
        if code is None or not self._done(lambda: added.append(list_view(self._library.favorites.add_list(name).id))):
            return
        self.show_lists()
        self.keep(code, added[0], True)
        self._show_choices(code)

    def _show_choices(self, code: AnyCode) -> None:
        choices = self._choices(code)
        if self._popup is not None and choices is not None:
            self._popup.show_choices(choices)

    def _corner(self) -> QPoint:
        """Return where a popup's upper right corner goes: under the star, or in the list where no detail is shown."""
        star: QWidget = self._window.detail.header.favorite_button
        under = star if star.isVisible() else self._list.head
        return under.mapToGlobal(QPoint(under.width(), under.height() + self._hub.look.px(2)))

    # Order, label and colour

    def _current_favorite(self) -> tuple[CdtCode, View] | None:
        """Return the code to act on and the list that is shown; say what to do first where there is none."""
        view, code = self._sidebar.current_view, self._navigator.current()
        row = self._list.current_row()
        if view.kind is not ViewKind.FAVORITES or code is None or row is None or row.summary.cdt_code != code:
            self._hub.say(tr("Choose a list of favorites in the sidebar and a code in it first."), is_doubtful=True)
            return None
        return code, view

    def _move(self, steps: int) -> None:
        """Move the list that has the focus, or the selected code within its list."""
        if QApplication.focusWidget() is self._sidebar:
            self._move_list(self._sidebar.current_view, steps)
            return
        current = self._current_favorite()
        if current is not None and self.may_order():
            codes = [self._list.model.code_at(place) for place in range(self._list.model.rowCount())]
            place = codes.index(current[0]) + steps
            if 0 <= place < len(codes):
                codes.remove(current[0])
                self.move_before(current[0], codes[place] if place < len(codes) else None, current[1])

    def may_order(self) -> bool:
        """Return whether the list that is shown is in its own order; say why not otherwise."""
        if self._window.search.query.strip():
            self._hub.say(tr("The order can be changed while nothing is typed in the search box."), is_doubtful=True)
            return False
        return True

    def move_before(self, code: CdtCode, other: CdtCode | None, view: View) -> None:
        """Move a code before ``other`` in a list (to its end where that is None), and show it there."""
        if self._done(lambda: self._library.favorites.move_before(code, other, list_id_of(view))):
            self._window.show_rows()
            self._list.select_code(code)
            place = self._list.view.currentIndex().row() + 1
            self._hub.say(tr("{code} is number {place} in “{name}”", code=code, place=place, name=self._sidebar.name_of(view)))

    def _move_list(self, view: View, steps: int) -> None:
        if view.kind is not ViewKind.FAVORITES:
            self._hub.say(tr("Choose a list of favorites in the sidebar first."), is_doubtful=True)
        elif view == DEFAULT_LIST:
            self._hub.say(tr("This list always comes first."), is_doubtful=True)
        else:
            self._done(lambda: self.move_list_to(view, self._further_views().index(view) + steps))

    def move_list_onto(self, view: View, other: View) -> None:
        """Move a list to where ``other`` stands, which makes room for it; onto the default one, right below that."""
        self._done(lambda: self.move_list_to(view, 0 if other == DEFAULT_LIST else self._further_views().index(other)))

    def move_list_to(self, view: View, place: int) -> None:
        """Move a list to ``place`` among the lists below the default one, counted from 0; may raise."""
        if 0 <= place < len(self._further_views()):
            self._library.favorites.move_list(list_id_of(view), place + 1)
            self._hub.office_changed.emit()

    def open_dress(self) -> None:
        """Open the popup for the office's own label and colour of the selected favorite."""
        current = self._current_favorite()
        if current is None:
            return
        code, view = current
        if self._dress_popup is None:
            from cdtdesk.ui.widgets.dress_popup import DressPopup

            self._dress_popup = DressPopup(self._hub.look, self._window)
            self._dress_popup.chosen.connect(self._on_dress_chosen)
        known: list[Dress | None] = []
        if self._done(lambda: known.append(self._library.dress_of(code, list_id_of(view)))):
            self._dress_popup.open_at(self._corner(), tr("{code} in this list", code=code), known[0] or Dress("", ""))

    def _on_dress_chosen(self, dress: Dress) -> None:
        current = self._current_favorite()
        if current is None:
            return
        code, view = current
        if self._done(lambda: self._library.favorites.dress(code, dress.label, dress.colour, list_id_of(view))):
            self._hub.office_changed.emit()
            self._hub.say(tr("{code} looks as you chose in this list", code=code))
