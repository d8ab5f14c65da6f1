"""What a desk copies: recents, most used, weights; all of it to be seen and forgotten."""

from __future__ import annotations

from cdtdesk.domain.codes import CdtCode
from cdtdesk.services.library import LibraryService
from tests.services.conftest import Clock

D0120, D2740, D4341 = CdtCode("D0120"), CdtCode("D2740"), CdtCode("D4341")


def use(library: LibraryService, code: CdtCode, times: int) -> None:
    for _ in range(times):
        library.record_use(code)


def test_recents_are_the_last_and_most_used_the_most(library: LibraryService, clock: Clock) -> None:
    use(library, D4341, 5)
    clock.move(minutes=1)
    use(library, D0120, 2)
    clock.move(minutes=1)
    use(library, D2740, 1)
    assert library.recent_codes() == [D2740, D0120, D4341]
    assert [recent.code for recent in library.habits.recents(2)] == [D2740, D0120]
    assert [(recent.code, recent.times) for recent in library.habits.most_used()] == [(D4341, 5), (D0120, 2), (D2740, 1)]


def test_weights_grow_with_use_and_never_reach_one(library: LibraryService) -> None:
    weights = []
    for times in (1, 3, 16, 200):
        use(library, D4341, times)
        weights.append(library.picked_weights()[D4341])
    assert weights == sorted(weights)
    assert 0 < weights[0] < 0.3
    assert weights[1] == 0.5
    assert 0.9 < weights[-1] < 1


def test_what_was_used_long_ago_counts_less(library: LibraryService, clock: Clock) -> None:
    use(library, D4341, 8)
    clock.move(days=60)
    use(library, D0120, 5)
    weights = library.picked_weights()
    assert weights[D0120] > weights[D4341]
    assert abs(weights[D4341] - 0.5) < 0.01
    use(library, D4341, 2)
    assert library.habits.most_used()[0].code == D4341


def test_a_clock_set_back_counts_as_now(library: LibraryService, clock: Clock) -> None:
    use(library, D4341, 4)
    clock.move(days=-400)
    assert library.picked_weights()[D4341] == 0.5


def test_one_code_and_all_are_forgotten(library: LibraryService) -> None:
    use(library, D4341, 9)
    use(library, D0120, 1)
    library.habits.forget(D4341)
    assert library.recent_codes() == [D0120]
    assert set(library.picked_weights()) == {D0120}
    use(library, D4341, 1)
    assert {recent.code: recent.times for recent in library.habits.recents()}[D4341] == 1
    library.habits.forget_all()
    assert library.picked_weights() == {}
    assert library.habits.most_used() == []


def test_what_was_forgotten_is_remembered_again_as_it_was(library: LibraryService) -> None:
    for _ in range(3):
        library.record_use(CdtCode("D0120"))
    known = library.habits.most_used()
    weights = dict(library.picked_weights())
    library.habits.forget_all()
    assert library.most_used_codes() == []
    library.habits.remember_again(known)
    assert library.most_used_codes() == [CdtCode("D0120")]
    assert dict(library.picked_weights()) == weights
