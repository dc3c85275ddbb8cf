from __future__ import annotations

import pickle
import sys
from collections.abc import Sequence
from types import ModuleType
from typing import Any

import attrs
import pytest

import quotekit
from quotekit import Kit, Note, Report, Span
from quotekit.draft import Draft
from quotekit.errors import ModelNotFoundError, SettingError
from quotekit.kit import Settings, find_marks


def shout(draft: Draft) -> Draft:
    """A step that notes how long the text is."""
    return attrs.evolve(draft, notes=(*draft.notes, Note("length", Span(0, len(draft.text)), draft.text.upper())))


class Batches:
    """A step that takes whole batches, and notes their sizes."""

    def __init__(self) -> None:
        self.sizes: list[int] = []

    def __call__(self, draft: Draft) -> Draft:
        """One draft is a batch of one."""
        return self.batch([draft])[0]

    def batch(self, drafts: Sequence[Draft]) -> list[Draft]:
        """The drafts as they are."""
        self.sizes.append(len(drafts))
        return list(drafts)


@pytest.fixture
def small() -> Kit:
    """A kit of two steps that need no model."""
    return Kit(Settings(), (("marks", find_marks), ("shout", shout)))


def test_a_call_gives_a_report(small: Kit) -> None:
    """The steps are folded over the text; text and id are kept as they are."""
    report = small("“Yes” ", id="a")
    assert (report.text, report.id) == ("“Yes” ", "a")
    assert [note.code for note in report.notes] == ["length"]


@pytest.mark.parametrize("text", ["", " ", "“", "\ud800", "\x00", "a\r\nb"])
def test_odd_text_is_taken(small: Kit, text: str) -> None:
    """Any string is an article."""
    assert small(text).text == text


@pytest.mark.parametrize("text", [None, b"bytes", 7, ["a"]])
def test_other_than_text_is_refused(small: Kit, text: Any) -> None:
    """What is no string is refused, with what to do."""
    with pytest.raises(SettingError, match="a text is a str"):
        small(text)
    with pytest.raises(SettingError, match="a text is a str"):
        list(small.pipe([text]))
    with pytest.raises(SettingError, match="an id is a str"):
        small("a", id=7)  # type: ignore[arg-type]


def test_pipe_takes_strings_and_mappings(small: Kit) -> None:
    """Strings have no id, mappings may."""
    reports = small.pipe(["a", {"text": "b"}, {"id": "c", "text": "c", "url": ""}])
    assert [(report.text, report.id) for report in reports] == [("a", None), ("b", None), ("c", "c")]


@pytest.mark.parametrize("batch_size", [1, 2, 32])
def test_pipe_equals_calls(small: Kit, batch_size: int) -> None:
    """Whatever the batch, the reports are those of single calls, in order."""
    texts = ["a", "“b”", "", "c"]
    assert list(small.pipe(texts, batch_size=batch_size)) == [small(text) for text in texts]


def test_pipe_keeps_keys(small: Kit) -> None:
    """With as_tuples each report comes with what came with its article."""
    pairs = [("a", 1), ({"id": "b", "text": "b"}, None), ("c", object)]
    found = list(small.pipe(pairs, as_tuples=True, batch_size=2))
    assert [(report.text, key) for report, key in found] == [("a", 1), ("b", None), ("c", object)]


def test_pipe_streams(small: Kit) -> None:
    """No more than a batch is read ahead, so that millions of articles need no room."""
    taken = []

    def endless() -> Any:
        while True:
            taken.append(1)
            yield "a"

    stream = small.pipe(endless(), batch_size=3)
    assert isinstance(next(stream), Report)
    assert len(taken) == 3


def test_pipe_in_processes(small: Kit) -> None:
    """Two workers give what one gives, in the same order, with the same keys."""
    texts = [f"“{n}”" for n in range(11)]
    assert list(small.pipe(texts, workers=2, batch_size=2)) == list(small.pipe(texts))
    found = small.pipe(((text, n) for n, text in enumerate(texts)), workers=2, batch_size=3, as_tuples=True)
    assert [key for _, key in found] == list(range(11))


def test_a_step_that_cannot_travel_is_refused(small: Kit) -> None:
    """A step made on the spot cannot go to other processes, and that is said."""
    local = small.replace(shout=lambda draft: draft)
    assert len(list(local.pipe(["a"]))) == 1
    with pytest.raises(SettingError, match="top of a module"):
        list(local.pipe(["a"], workers=2))


def test_pipe_shows_progress_on_standard_error(small: Kit, capsys: pytest.CaptureFixture[str]) -> None:
    """A progress bar only if asked for, and never on standard output."""
    list(small.pipe(["a"]))
    assert capsys.readouterr() == ("", "")
    list(small.pipe(["a"], progress=True))
    out, err = capsys.readouterr()
    assert out == ""
    assert "1/1" in err


@pytest.mark.parametrize(
    ("texts", "options", "said"),
    [
        ("one text", {}, "many articles, not one"),
        ({"text": "a"}, {}, "many articles, not one"),
        ([{"id": "a"}], {}, "no 'text'"),
        (["a"], {"batch_size": 0}, "batch_size is 0"),
        (["a"], {"workers": 1.5}, "workers is 1.5"),
        (["a"], {"as_tuples": True}, "give pairs"),
        ([7], {"as_tuples": True}, "give pairs"),
    ],
)
def test_pipe_refuses(small: Kit, texts: Any, options: dict[str, Any], said: str) -> None:
    """A wrong argument is refused with what to give instead."""
    with pytest.raises(SettingError, match=said):
        list(small.pipe(texts, **options))


def test_a_step_may_take_batches(small: Kit) -> None:
    """A step with a batch method gets each batch whole."""
    step = Batches()
    list(small.replace(shout=step).pipe(["a"] * 5, batch_size=2))
    assert step.sizes == [2, 2, 1]


def test_steps_are_replaced_and_left_out(small: Kit) -> None:
    """A kit with other steps is a new kit; unknown names are refused with those there are."""
    assert small.without("shout")("a").notes == ()
    assert [name for name, _ in small.replace(shout=find_marks).steps] == ["marks", "shout"]
    assert len(small.steps) == 2
    with pytest.raises(SettingError, match="its steps are marks, shout"):
        small.replace(shuot=shout)
    with pytest.raises(SettingError, match="no step 'tokens'"):
        small.without("tokens")


def test_a_kit_pickles(small: Kit) -> None:
    """A kit comes back from pickle with its settings and steps."""
    assert pickle.loads(pickle.dumps(small)) == small


@pytest.mark.parametrize(
    ("settings", "error", "said"),
    [
        ({"model": "de"}, ModelNotFoundError, "there is 'en'"),
        ({"reader": "small"}, ModelNotFoundError, "or None for rules"),
        ({"reader": 7}, SettingError, "reader is 7"),
        ({"kinds": "said"}, SettingError, "give some of direct, mixed, indirect"),
        ({"kinds": ()}, SettingError, "kinds is empty"),
        ({"stance": "neural"}, ModelNotFoundError, "give 'lexicon'"),
        ({"stance": 7}, SettingError, "stance is 7"),
        ({"stanza": "ewt"}, SettingError, "give a mapping"),
        ({"threads": 0}, SettingError, "threads is 0"),
        ({"threads": True}, SettingError, "threads is True"),
    ],
)
def test_load_refuses(settings: dict[str, Any], error: type[Exception], said: str) -> None:
    """What is not there is refused before anything is loaded, and what is there is named."""
    with pytest.raises(error, match=said):
        quotekit.load(**settings)


def test_the_recipe_is_what_is_pickled(monkeypatch: pytest.MonkeyPatch) -> None:
    """The layers' step pickles as its settings, and loads them again."""
    loaded = []

    class Pipeline:
        def read(self, text: str) -> tuple[None, tuple[()], tuple[()]]:
            return None, (), ()

        def __reduce__(self) -> Any:
            raise AssertionError("a loaded pipeline must not be pickled")

    fake = ModuleType("quotekit.interop.stanza")
    fake.pipeline = lambda layers=None: loaded.append(layers) or Pipeline()  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "quotekit.interop.stanza", fake)
    step = quotekit.kit.Tokens({"ner": "small"})
    again = pickle.loads(pickle.dumps(step))
    assert again == step
    assert again(Draft("a")).sentences == ()
    assert loaded == [{"ner": "small"}, {"ner": "small"}]


@pytest.mark.model
def test_info_names_versions_settings_and_steps(kit: Kit) -> None:
    """info() is plain data: what to write down beside results."""
    info = kit.info()
    assert info["versions"]["quotekit"] == quotekit.__version__
    assert info["settings"]["stance"] == "default"
    assert quotekit.load(reader=None).settings.stance == "lexicon"
    assert info["steps"] == ["marks", "tokens", "reading", "quotes", "parties", "stance"]
    assert info["reading"]["name"] == "reader"
    assert info["reading"]["arithmetic"] in ("bfloat16", "float32")


@pytest.mark.model
def test_stance_can_be_left_out() -> None:
    """load(stance=None) gives a kit without that step."""
    assert quotekit.load(stance=None).info()["steps"] == [
        "marks",
        "tokens",
        "reading",
        "quotes",
        "parties",
    ]


@pytest.mark.model
def test_the_whole_kit_goes_to_workers(kit: Kit) -> None:
    """Each process loads the kit from its recipe, and says what this one says."""
    texts = ["“We won,” Ann Lee said.", "Tom Roe said that they lost."]
    assert list(kit.pipe(texts, workers=2, batch_size=1)) == [kit(text) for text in texts]
