"""Signs files as minisign does, with throw-away keys that exist only in a test."""

from __future__ import annotations

import base64
from hashlib import blake2b
from pathlib import Path

from nacl.bindings import crypto_sign, crypto_sign_seed_keypair

_SIGNATURE_BYTES = 64


class Signer:
    """A key pair made from a small number."""

    def __init__(self, number: int, key_id: bytes | None = None) -> None:
        self._public, self._secret = crypto_sign_seed_keypair(bytes([number]) * 32)
        self.raw_key_id = key_id or bytes(range(number, number + 8))

    @property
    def key_id(self) -> str:
        """The key's id as minisign prints it."""
        return f"{int.from_bytes(self.raw_key_id, 'little'):X}"

    @property
    def public_key(self) -> str:
        """The line of a file of public keys."""
        return base64.b64encode(b"Ed" + self.raw_key_id + self._public).decode()

    def sign(self, path: Path, comment: str = "made for a test", algorithm: bytes = b"ED") -> None:
        """Write the signature of ``path`` beside it."""
        data = path.read_bytes()
        message = data if algorithm == b"Ed" else blake2b(data).digest()
        signature = crypto_sign(message, self._secret)[:_SIGNATURE_BYTES]
        whole = crypto_sign(signature + comment.encode(), self._secret)[:_SIGNATURE_BYTES]
        head = base64.b64encode(algorithm + self.raw_key_id + signature).decode()
        lines = ("untrusted comment: a test", head, f"trusted comment: {comment}", base64.b64encode(whole).decode())
        path.with_name(path.name + ".minisig").write_text("\n".join(lines) + "\n")
