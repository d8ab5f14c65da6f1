#!/bin/sh
# usage: sign.sh FOLDER
# Signs FOLDER/SHA256SUMS, and with it every file it names, with the GPG key in SIGNING_KEY (a key's name or fingerprint in the
# keyring of whoever runs this), and the Windows installer with the certificate in WINDOWS_CERTIFICATE (a .pfx file) and
# WINDOWS_CERTIFICATE_PASSWORD. Nothing else is a key, and none is in the repository.
set -eu
folder=$1
root=$(cd "$(dirname "$0")/.." && pwd)

for installer in "$folder"/*-setup.exe; do
    if [ -e "$installer" ] && [ -n "${WINDOWS_CERTIFICATE:-}" ]; then
        osslsigncode sign -pkcs12 "$WINDOWS_CERTIFICATE" -readpass /dev/stdin -h sha256 -n cdtdesk \
            -in "$installer" -out "$installer.signed" <<PASSWORD
${WINDOWS_CERTIFICATE_PASSWORD:-}
PASSWORD
        mv "$installer.signed" "$installer"
    fi
done
python3 "$root/packaging/checksums.py" "$folder" # after the signature, which changes the file
if [ -z "${SIGNING_KEY:-}" ]; then
    echo "SIGNING_KEY is not set: SHA256SUMS is written and not signed." >&2
    exit 2
fi
gpg --batch --yes --local-user "$SIGNING_KEY" --armor --detach-sign --output "$folder/SHA256SUMS.asc" "$folder/SHA256SUMS"
gpg --verify "$folder/SHA256SUMS.asc" "$folder/SHA256SUMS"
