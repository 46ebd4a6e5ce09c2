#!/bin/bash
# SPDX-FileCopyrightText: The Vitrina authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Whether run.sh can tell: a fault of the hub and one of sync are caught, a harmless one survives, and one that
# cannot be planted is not taken for caught. And whether its shares are the whole.
set -euo pipefail

run=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/run.sh
build=$1
table=$(mktemp)
trap 'rm -f "$table"' EXIT

# expects WORD CODE FAULT TEST
expects() {
    local output code=0
    printf '%s\twhat it is\t%s\n' "$3" "$4" >"$table"
    output=$("$run" "$build" --jobs 1 --table "$table" 2>&1) || code=$?
    printf '%s\n' "$output"
    if [[ $code -ne $2 ]] || ! grep -q "^$3 *$1 " <<<"$output"; then
        echo "$3 is to be $1, with code $2" >&2
        exit 1
    fi
}

all=$("$run" "$build" --list)
shares=$(for share in 1 2 3; do "$run" "$build" --share "$share/3" --list; done)
if [[ $(sort <<<"$all") != "$(sort <<<"$shares")" ]]; then
    echo "three shares of a third are not all the faults" >&2
    exit 1
fi
for amiss in 0/3 4/3 2 2/x; do
    if "$run" "$build" --share "$amiss" --list 2>/dev/null; then
        echo "$amiss is taken for a share" >&2
        exit 1
    fi
done

export VITRINA_SEEDS=6
expects caught 0 no_version tst_push
expects caught 0 sync_tombstones_dropped tst_simulation
expects SURVIVED 1 sync_harmless tst_handshake
expects UNPLANTED 1 there_is_none tst_handshake
