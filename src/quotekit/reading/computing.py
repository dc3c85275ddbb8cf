"""Where an encoder computes, and in which arithmetic: chosen when a model is loaded."""

from __future__ import annotations

import warnings
from functools import cache

import torch
from torch import nn

from quotekit.errors import SettingError

DEVICES = ("cpu", "cuda", "mps")
ARITHMETICS = ("bfloat16", "float32", "int8")


def device(name: str | None) -> torch.device:
    """The device of a name: "cpu", "cuda", "cuda:1" (the second card), "mps"; None is the processor.

    Raises:
        SettingError: if torch has no such device here.
    """
    found = torch.device(name or "cpu")
    if found.type == "cuda":
        if not torch.cuda.is_available():
            raise SettingError(
                f"device is {name!r}, but torch {torch.__version__} finds no CUDA card here: install a torch built for "
                "CUDA (pytorch.org says which) with its driver, or leave device out to compute on the processor"
            )
        if found.index is not None and found.index >= torch.cuda.device_count():
            raise SettingError(f"device is {name!r}, but there are {torch.cuda.device_count()} cards, counted from 0")
    if found.type == "mps" and not torch.backends.mps.is_available():
        raise SettingError(
            f"device is 'mps', but torch {torch.__version__} finds no Apple GPU here: it needs Apple silicon "
            "and macOS 12.3 or later; leave device out to compute on the processor"
        )
    return found


@cache
def native() -> str:
    """What the processor computes in: bfloat16 where it multiplies it in hardware, else float32."""
    able = torch.cpu.get_capabilities()
    return "bfloat16" if able.get("amx_bf16") or able.get("avx512_bf16") else "float32"


def settle(encoder: nn.Module, where: torch.device, arithmetic: str | None) -> None:
    """Put an encoder, its weights loaded, where it computes, and into what it computes in.

    Args:
        encoder: changed in place.
        where: the device.
        arithmetic: of ``ARITHMETICS``; None: bfloat16 where the device has it in hardware, else float32.

    Raises:
        SettingError: if the device cannot compute so.
    """
    if arithmetic is None:
        fast = (
            torch.cuda.is_bf16_supported() if where.type == "cuda" else where.type == "cpu" and native() == "bfloat16"
        )
        arithmetic = "bfloat16" if fast else "float32"
    if arithmetic != "int8":
        encoder.to(where, getattr(torch, arithmetic))
        return
    if where.type != "cpu":
        raise SettingError(
            f"arithmetic is 'int8', which the processor alone has, and device is {where.type!r}: drop one"
        )
    try:
        from torch.ao import quantization
    except ImportError as error:
        raise SettingError(
            f"arithmetic is 'int8', which torch {torch.__version__} has no more: use 'float32'"
        ) from error
    encoder.float()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # torch announces that this will move to a package of its own
        quantization.quantize_dynamic(encoder, {nn.Linear: quantization.per_channel_dynamic_qconfig}, inplace=True)


def told(encoder: nn.Module) -> dict[str, str]:
    """The device and the arithmetic of an encoder, to be reported."""
    weight = next(encoder.parameters())
    whole = any(isinstance(part, torch.ao.nn.quantized.dynamic.Linear) for part in encoder.modules())
    return {
        "device": str(weight.device),
        "arithmetic": "int8" if whole else str(weight.dtype).removeprefix("torch."),
    }


def can_share(encoder: nn.Module) -> bool:
    """Whether processes can hold an encoder's weights in common: plain tensors in the machine's own memory."""
    return told(encoder) in ({"device": "cpu", "arithmetic": name} for name in ("bfloat16", "float32"))
