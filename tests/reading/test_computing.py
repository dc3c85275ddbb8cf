from __future__ import annotations

import copy

import pytest
import torch

import quotekit
from quotekit.errors import SettingError
from quotekit.reading import computing
from quotekit.reading.encoder import Encoder, EncoderSize

SMALL = EncoderSize(vocabulary=50, positions=40, hidden=32, layers=2, heads=4, inner=64)


def small() -> Encoder:
    """A small encoder with weights of its own."""
    torch.manual_seed(0)
    return Encoder(SMALL).eval()


def states(encoder: Encoder) -> torch.Tensor:
    """Its states of one row of pieces."""
    pieces = torch.arange(8)[None]
    nothing = torch.zeros_like(pieces)
    with torch.inference_mode():
        return encoder(pieces, nothing, nothing, torch.ones_like(pieces, dtype=torch.bool)).float()


@pytest.mark.parametrize("arithmetic", computing.ARITHMETICS)
def test_every_arithmetic_gives_the_same_states_nearly(arithmetic: str) -> None:
    """An encoder put into another arithmetic says which, and gives nearly the states it gave before."""
    encoder = small()
    before = states(encoder)
    changed = copy.deepcopy(encoder)
    computing.settle(changed, torch.device("cpu"), arithmetic)
    assert computing.told(changed) == {"device": "cpu", "arithmetic": arithmetic}
    assert (states(changed) - before).abs().mean() < 0.1


def test_by_default_the_processor_decides() -> None:
    """Without a wish it is what the processor has in hardware, and whole numbers only if they are asked for."""
    encoder = small()
    computing.settle(encoder, computing.device(None), None)
    assert computing.told(encoder) == {"device": "cpu", "arithmetic": computing.native()}


@pytest.mark.parametrize(("arithmetic", "can"), [("bfloat16", True), ("float32", True), ("int8", False)])
def test_what_processes_can_share(arithmetic: str, can: bool) -> None:
    """Weights of whole numbers are packed by torch: they are loaded by each process."""
    encoder = small()
    computing.settle(encoder, torch.device("cpu"), arithmetic)
    assert computing.can_share(encoder) is can


def test_pieces_go_where_the_weights_are_and_states_come_back() -> None:
    """An encoder on another device takes pieces from here; torch's "meta", which computes nothing, stands for it."""
    encoder = small().to("meta")
    seen: list[str] = []
    encoder.words.register_forward_hook(lambda _module, given, _out: seen.append(given[0].device.type))
    with pytest.raises(NotImplementedError, match="meta"):  # states of "meta" cannot come back
        states(encoder)
    assert seen == ["meta"]


@pytest.mark.parametrize("name", ["cuda", "cuda:1", "mps"])
def test_a_device_that_is_not_there_is_refused(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """The error names the device, and what to do to get it or do without."""
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: False)
    with pytest.raises(SettingError, match=rf"device is '{name}'.*leave (?:it|device) out"):
        computing.device(name)


def test_devices_that_are_there_are_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where torch finds cards, they are taken by number, as many as there are."""
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 2)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: True)
    assert [str(computing.device(name)) for name in ("cuda", "cuda:1", "mps", "cpu", None)] == [
        "cuda", "cuda:1", "mps", "cpu", "cpu",
    ]  # fmt: skip
    with pytest.raises(SettingError, match="there are 2 cards"):
        computing.device("cuda:2")


def test_whole_numbers_are_the_processors() -> None:
    """int8 elsewhere than on the processor is refused."""
    with pytest.raises(SettingError, match="the processor alone"):
        computing.settle(small(), torch.device("cuda"), "int8")


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"device": "tpu"}, "device is 'tpu'"),
        ({"device": "cuda:x"}, "device is 'cuda:x'"),
        ({"device": 0}, "device is 0"),
        ({"arithmetic": "float16"}, "arithmetic is 'float16'"),
    ],
)
def test_load_refuses(settings: dict[str, object], said: str) -> None:
    """What is no device or arithmetic at all is refused before anything is loaded."""
    with pytest.raises(SettingError, match=said):
        quotekit.load(**settings)  # type: ignore[arg-type]


@pytest.mark.model
def test_a_kit_computes_as_asked_and_says_so() -> None:
    """A kit in int8 finds the plain quote, and tells device and arithmetic."""
    kit = quotekit.load(stance=None, device="cpu", arithmetic="int8")
    report = kit("“We won the vote,” Mayor Ann Lee said on Monday.")
    assert [report.words(*quote.contents) for quote in report.quotes] == ["We won the vote,"]
    told = kit.info()["reading"]
    assert (told["device"], told["arithmetic"]) == ("cpu", "int8")
