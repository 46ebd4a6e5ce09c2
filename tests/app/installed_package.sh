#!/bin/bash
# SPDX-FileCopyrightText: The Vitrina authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# installed_package.sh BUILD_DIR: makes the Debian package of a build, unpacks it elsewhere, and uses it from there.
set -euo pipefail

build=$1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
root=$scratch/root

fail() { printf 'installed_package: %s\n' "$*" >&2; exit 1; }

# A home of its own: nothing of the person who runs the tests is read or written.
export HOME=$scratch/home XDG_DATA_HOME=$scratch/home/data XDG_CONFIG_HOME=$scratch/home/config
export XDG_CACHE_HOME=$scratch/home/cache XDG_RUNTIME_DIR=$scratch/home/run
mkdir -p "$HOME" "$XDG_RUNTIME_DIR"
chmod 700 "$XDG_RUNTIME_DIR"
unset DISPLAY WAYLAND_DISPLAY QT_QPA_PLATFORM

make_package() {
    (cd "$build" && cpack -G DEB -B "$scratch/packages") >"$scratch/cpack.log" 2>&1 ||
        { cat "$scratch/cpack.log" >&2; fail "cpack failed"; }
    package=$(find "$scratch/packages" -maxdepth 1 -name 'vitrina_*.deb')
    [[ -f $package ]] || fail "no package was made"
}

check_fields() {
    local depends
    [[ $(dpkg-deb -f "$package" Package) == vitrina ]] || fail "the package is not called vitrina"
    depends=$(dpkg-deb -f "$package" Depends)
    for needed in libqt6sql6-sqlite libqt6widgets6 libc6 qt6-translations-l10n; do
        [[ $depends == *$needed* ]] || fail "the package does not depend on $needed but on: $depends"
    done
}

check_files() {
    dpkg-deb -x "$package" "$root"
    local file
    for file in bin/vitrina bin/vitrinactl bin/vitrina-service lib/systemd/system/vitrina-service.service \
        share/doc/vitrina/examples/Caddyfile share/doc/vitrina/examples/nginx.conf share/applications/org.vitrina.Vitrina.desktop \
        share/metainfo/org.vitrina.Vitrina.metainfo.xml share/doc/vitrina/copyright \
        share/icons/hicolor/scalable/apps/org.vitrina.Vitrina.svg; do
        [[ -s $root/usr/$file ]] || fail "/usr/$file is missing"
    done
    find "$root/usr/share/man" -name 'vitrina*.1*' | wc -l | grep -qx 3 || fail "the three man pages are missing"
    for file in "$root"/usr/bin/*; do
        if readelf -d "$file" | grep -E 'RPATH|RUNPATH'; then fail "$file looks for libraries in the build"; fi
    done
}

# The man page tells of every option that the program tells of.
check_manual() {
    local program=$1 option
    for option in $(QT_QPA_PLATFORM=offscreen "$root/usr/bin/$program" --help | grep -oE -- '--[a-z-]+' | sort -u); do
        [[ $option == --help-all ]] && continue
        zgrep -qF -- "${option//-/\\-}" "$root"/usr/share/man/man1/"$program".1* ||
            fail "$program has the option $option, and its man page is silent about it"
    done
}

check_programs() {
    local version program
    version=$(dpkg-deb -f "$package" Version)
    for program in vitrina vitrinactl vitrina-service; do
        QT_QPA_PLATFORM=offscreen "$root/usr/bin/$program" --version | grep -qF "${version%%-*}" ||
            fail "$program --version does not say $version"
        check_manual "$program"
    done
}

# Whoever works in Spanish is helped in Spanish, also with what Qt says.
check_spanish() {
    local program english
    for program in vitrina vitrinactl vitrina-service; do
        english=$(LC_ALL=es_EC.UTF-8 QT_QPA_PLATFORM=offscreen "$root/usr/bin/$program" --help |
            grep -E 'Usage|[Oo]ptions\b|Displays' || true)
        [[ -z $english ]] || fail "$program --help in Spanish says: $english"
    done
}

# The real platform plug-in, on a virtual screen: its pages open, and are there to be seen.
check_pages() {
    mkdir "$scratch/tour"
    (cd "$scratch" && xvfb-run --auto-servernum --server-args="-screen 0 1366x768x24" \
        "$root/usr/bin/vitrina" --tour "$scratch/tour") || fail "the installed program does not finish its tour"
    find "$scratch/tour" -name '*.png' -size +5k | grep -q . || fail "the tour showed nothing"
}

make_package
check_fields
check_files
check_programs
check_spanish
check_pages
echo "installed_package: $(basename "$package") is good"
