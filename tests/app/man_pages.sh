#!/bin/bash
# SPDX-FileCopyrightText: The Vitrina authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# man_pages.sh PAGE...: each page is set without one warning, and has the sections that a reader looks for.
set -euo pipefail

[[ $# -gt 0 ]] || { echo "no man page given" >&2; exit 2; }
for page in "$@"; do
    warnings=$(MANROFFSEQ='' man --warnings=w -E UTF-8 -l -Tutf8 -Z "$page" 2>&1 >/dev/null)
    [[ -z $warnings ]] || { printf '%s\n' "$warnings" >&2; exit 1; }
    for section in NAME SYNOPSIS DESCRIPTION OPTIONS "EXIT STATUS" "SEE ALSO"; do
        grep -qx "\.SH $section" "$page" || { echo "$page has no section $section" >&2; exit 1; }
    done
done
