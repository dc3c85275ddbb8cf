from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SEEDS = Path(__file__).parent.parent / "seeds"

WITHOUT_NETWORK = """
import sys
from pathlib import Path

def watch(event, arguments):
    if event.startswith("socket.") and event not in ("socket.__new__", "socket.gethostname"):
        raise RuntimeError(f"the network was touched: {event} {arguments}")

sys.addaudithook(watch)
import quotekit

kit = quotekit.load()
for path in sorted(Path(sys.argv[1]).glob("*.txt")):
    report = kit(path.read_bytes().decode())
    report.to_dict(), report.matrix(), report._repr_html_(), str(report)
    print(len(report.quotes), len(report.parties))
"""


@pytest.mark.model
def test_the_network_is_never_touched() -> None:
    """Importing, loading and annotating the seed story open no connection and ask for no name."""
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_NETWORK, str(SEEDS)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    quotes, parties = map(int, done.stdout.split())
    assert quotes > 0
    assert parties > 0


def test_the_watch_works() -> None:
    """The same watch stops a program that asks for an address."""
    code = WITHOUT_NETWORK.split("import quotekit")[0] + "import socket; socket.getaddrinfo('localhost', 80)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "the network was touched" in done.stderr
