#!/bin/bash
# SPDX-FileCopyrightText: The Vitrina authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Plants one fault after the other and runs the test program that must catch it (./dev mutants). Ends with 1 where
# one survives, or could not be planted.
#
#   run.sh BUILD [--jobs N] [--table FILE]... [--share K/N] [--list] [FAULT]...
#
# A table has a fault a line: name, …, test program, parted by tabs. Without FAULT: all of them. A share is every Nth of
# them from the Kth on, so that N runs have planted each once; --list only says which.
set -euo pipefail

here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
readonly here
readonly cannot_plant=77
readonly seconds_a_fault=180
export VITRINA_SEEDS=${VITRINA_SEEDS:-40}
export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 TZ=America/Guayaquil QT_ENABLE_REGEXP_JIT=0

# one BUILD FAULT TEST: runs it; prints a line of the table.
one() {
    local build=$1 fault=$2 test=$3 output code=0 began=$SECONDS program how word
    program=$(find "$build/tests" -name "$test" -xtype f -perm -u+x)
    output=$(VITRINA_PLANTED_FAULT=$fault timeout "$seconds_a_fault" "$program" 2>&1) || code=$?
    case $code in
        0) word=SURVIVED how=- ;;
        124) word=TOO_SLOW how="not within $seconds_a_fault s" ;;
        "$cannot_plant") word=UNPLANTED how=$(grep -m1 'cannot be planted' <<<"$output" || true) ;;
        *)
            word=caught
            how=$(grep -m1 '^FAIL!' <<<"$output" | sed -E 's/^FAIL! *: *[A-Za-z]+::([^ ]+\(.*\)) .*/\1/' || true)
            how=${how:-ended with $code}
            ;;
    esac
    printf '%-26s %-10s %-18s %4d s  %.60s\n' "$fault" "$word" "$test" $((SECONDS - began)) "$how"
}

if [[ ${1:-} == --one ]]; then
    one "${@:2}"
    exit
fi

build=$(readlink -f "$1")
shift
jobs=$(nproc)
tables=()
wanted=()
share=1 shares=1
does_list=false
while [[ $# -gt 0 ]]; do
    case $1 in
        --jobs) jobs=$2; shift 2 ;;
        --table) tables+=("$2"); shift 2 ;;
        --share)
            if ! [[ $2 =~ ^([1-9][0-9]*)/([1-9][0-9]*)$ ]] || ((BASH_REMATCH[1] > BASH_REMATCH[2])); then
                echo "a share is K/N, as 2/12: not $2" >&2
                exit 1
            fi
            share=${BASH_REMATCH[1]} shares=${BASH_REMATCH[2]}
            shift 2 ;;
        --list) does_list=true; shift ;;
        *) wanted+=("$1"); shift ;;
    esac
done
[[ ${#tables[@]} -gt 0 ]] || tables=("$here/sync.tsv" "$here/../support/hubworld/faults.tsv")

# The faults asked for, each with its test program; one that is in no table is asked of its test all the same.
faults=$(awk -F '\t' '!/^#/ && NF > 1 { print $1, $NF }' "${tables[@]}")
if [[ ${#wanted[@]} -gt 0 ]]; then
    faults=$(printf '%s\n' "${wanted[@]}" | awk 'NR == FNR { asked[$1]; next } $1 in asked' - <(printf '%s\n' "$faults"))
fi
faults=$(awk -v share="$share" -v shares="$shares" '(NR - share) % shares == 0' <<<"$faults")
[[ -n $faults ]] || { echo "no such fault" >&2; exit 1; }
if $does_list; then
    awk '{ print $1 }' <<<"$faults"
    exit
fi

table=$(xargs -P "$jobs" -L 1 "$here/run.sh" --one "$build" <<<"$faults" | tee >(cat >&2))
printf '%d faults, %d caught, in %d:%02d min\n' "$(wc -l <<<"$table")" "$(grep -c ' caught ' <<<"$table" || true)" \
    $((SECONDS / 60)) $((SECONDS % 60))
[[ $(grep -vc ' caught ' <<<"$table" || true) -eq 0 ]]
