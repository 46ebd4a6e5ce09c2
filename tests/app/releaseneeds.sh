#!/bin/bash
# SPDX-FileCopyrightText: The Vitrina authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What `./dev run` builds is configured with nothing that only the tests' packages bring: on a fresh system it would not
# be there. releaseneeds.sh SOURCE_DIR
set -euo pipefail
source_dir=$1
build=$(mktemp -d)
trap 'rm -rf "$build"' EXIT

cd "$source_dir"
cmake --preset release -B "$build" >"$build/configure.log" 2>&1 || { cat "$build/configure.log"; exit 1; }

tests_only=$(awk '$1 == "test" { print $2 }' .cmake/packages.txt)
# A folder is many packages'.
mapfile -t found < <(sed -nE 's/^[^#:]+:[A-Z]+=(\/usr\/[^;]*)$/\1/p' "$build/CMakeCache.txt" | sort -u |
    while read -r path; do [[ ! -f $path ]] || echo "$path"; done)
[[ ${#found[@]} -gt 10 ]] || { echo "hardly anything was found: ${#found[@]}"; exit 1; }
owners=$(dpkg-query -S "${found[@]}" 2>/dev/null | sed -E 's/: .*//; s/, /\n/g; s/:[a-z0-9]+$//' | sort -u) || true
wrong=$(comm -12 <(sort -u <<<"$tests_only") <(sort -u <<<"$owners"))
[[ -z $wrong ]] || { echo "the release is configured with what belongs to tests: $wrong"; exit 1; }
