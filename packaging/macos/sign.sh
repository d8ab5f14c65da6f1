#!/bin/sh
# usage: sign.sh BUNDLE FOLDER
# Signs the macOS bundle, has Apple notarize it, and writes FOLDER/cdtdesk-macos.zip. The keys come from the environment alone:
#   SIGNING_IDENTITY   the name of a "Developer ID Application" certificate in the keychain
#   NOTARY_APPLE_ID, NOTARY_TEAM_ID, NOTARY_PASSWORD   for notarytool; the password is one made for this use
# Without SIGNING_IDENTITY the bundle is signed for this computer only, and the archive's name says so.
set -eu
bundle=$1
folder=$2
here=$(cd "$(dirname "$0")" && pwd)

if [ -z "${SIGNING_IDENTITY:-}" ]; then
    codesign --force --deep --sign - "$bundle"
    ditto -c -k --keepParent "$bundle" "$folder/cdtdesk-macos-unsigned.zip"
    echo "Not signed: SIGNING_IDENTITY is not set."
    exit 0
fi
# From the inside out: what a signed thing holds must be signed before it.
find "$bundle/Contents" -type f \( -name '*.so' -o -name '*.dylib' \) -print0 |
    xargs -0 codesign --force --timestamp --options runtime --sign "$SIGNING_IDENTITY"
find "$bundle/Contents" -type d -name '*.framework' -print0 |
    xargs -0 codesign --force --timestamp --options runtime --sign "$SIGNING_IDENTITY"
codesign --force --timestamp --options runtime --entitlements "$here/entitlements.plist" --sign "$SIGNING_IDENTITY" "$bundle"
codesign --verify --deep --strict "$bundle"

waiting=$(mktemp -d)/cdtdesk.zip
ditto -c -k --keepParent "$bundle" "$waiting"
xcrun notarytool submit "$waiting" --wait \
    --apple-id "$NOTARY_APPLE_ID" --team-id "$NOTARY_TEAM_ID" --password "$NOTARY_PASSWORD"
xcrun stapler staple "$bundle"
ditto -c -k --keepParent "$bundle" "$folder/cdtdesk-macos.zip"
