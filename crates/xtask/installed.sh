#!/usr/bin/env bash
# Installs the packages that lie in FOLDER on a bare Debian 12, whatever system this is, and tries them
# there: `installed.sh FOLDER`, as root. `cargo xtask test --outside` runs it. What keeps it from being
# tried is a failure, said in a sentence.
# The display is this machine's, so that the system holds nothing but what the package brings.
set -euo pipefail
packages=$(realpath "${1:?usage: installed.sh FOLDER}")
suite=bookworm
here=$(. /etc/os-release && echo "$PRETTY_NAME")
not_tried() {
  echo "The packages were not tried on a bare Debian 12: $1" >&2
  exit 1
}
unshare --mount true 2>/dev/null \
  || not_tried "this machine lets nothing be mounted. In a container, start it with --privileged."
[[ -e /usr/share/keyrings/debian-archive-keyring.gpg ]] \
  || not_tried "its signatures can't be checked. Install debian-archive-keyring."
# What a package needs is named by the libraries that it was built with.
needs=$(dpkg-deb --field "$packages"/kartoteka_*.deb Depends | sed -n 's/.*libc6 (>= \([0-9.]*\)).*/\1/p')
dpkg --compare-versions "${needs:-0}" le 2.36 \
  || not_tried "they were built on $here and need its C library $needs, Debian 12 has 2.36. Build them on Debian 12; a container debian:12 will do."
system=$(mktemp -d --suffix=.kartoteka)
window=
display=

clean_up() {
  [[ -z $window ]] || kill "$window" 2>/dev/null || true
  [[ -z $display ]] || kill "$display" 2>/dev/null || true
  umount -l "$system/dev" "$system/proc" 2>/dev/null || true
  rm -rf --one-file-system "$system" "$system.log"
}
trap clean_up EXIT

passed=0
failed=0
# check SENTENCE COMMAND...: one thing that must hold.
check() {
  local sentence=$1
  shift
  if "$@" >"$system.said" 2>&1; then
    echo "test $sentence ... ok"
    passed=$((passed + 1))
  else
    echo "test $sentence ... FAILED"
    sed 's/^/  /' "$system.said" | tail -n 20
    failed=$((failed + 1))
  fi
  rm -f "$system.said"
}

inside() { chroot "$system" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
as_owner() {
  chroot --userspec=owner "$system" /usr/bin/env -i PATH=/usr/bin:/bin LANG=C.UTF-8 HOME=/home/owner \
    DISPLAY="${DISPLAY:-}" NO_AT_BRIDGE=1 WEBKIT_DISABLE_COMPOSITING_MODE=1 "$@"
}
# says EXPECTED COMMAND...: the command's words hold the expected ones.
says() {
  local expected=$1 words
  shift
  words=$("$@" 2>&1) || { echo "$words" && return 1; }
  echo "$words"
  [[ $words == *"$expected"* ]]
}
not() { ! "$@"; }
there() { [[ -e $system$1 ]]; }
# is_private FILE: only its owner may read it.
is_private() { [[ $(stat -c %a "$system$1") == 600 ]]; }

echo "A bare Debian 12 ($suite), on $here"
mmdebstrap --variant=minbase --dpkgopt=force-unsafe-io --aptopt='Acquire::Languages "none"' \
  --aptopt='Acquire::Retries "3"' "$suite" "$system" >"$system.log" 2>&1 || { cat "$system.log" && exit 1; }
cp /etc/resolv.conf /etc/hosts "$system/etc/"
mount -t proc proc "$system/proc"
mount --rbind /dev "$system/dev"
mount --make-rslave "$system/dev"
inside useradd --create-home owner
cp "$packages"/kartoteka_*.deb "$system/tmp/kartoteka.deb"
cp tests/fixtures/vcards/phone.vcf "$system/home/owner/my cards.vcf"

inside apt-get update -qq
before=$(inside dpkg-query --show | wc -l)
check "apt installs the package with what it needs" \
  inside apt-get install --yes --quiet --no-install-recommends /tmp/kartoteka.deb
echo "It brought $(($(inside dpkg-query --show | wc -l) - before - 1)) packages."
check "the system is Debian 12" says 12 inside cut -d . -f 1 /etc/debian_version
check "the package is whole" inside dpkg --verify kartoteka
check "no script of ours runs as root" not there /var/lib/dpkg/info/kartoteka.postinst

Xvfb -displayfd 3 -screen 0 1400x900x24 -nolisten tcp 3>"$system/tmp/display" 2>/dev/null &
display=$!
until [[ -s $system/tmp/display ]]; do
  kill -0 "$display"
  sleep 0.1
done
DISPLAY=:$(<"$system/tmp/display")
export DISPLAY
as_owner kartoteka "file:///home/owner/my%20cards.vcf" 2>"$system/tmp/window.log" &
window=$!
is_shown() {
  for _ in $(seq 240); do
    xwininfo -root -tree | grep -q '"Kartoteka".*1280x800' && return
    kill -0 "$window" 2>/dev/null || break
    sleep 0.25
  done
  cat "$system/tmp/window.log"
  return 1
}
check "the window opens on a display" is_shown
check "the box is its owner's alone" is_private /home/owner/.local/share/kartoteka/box.db
check "karto works beside the open window" says '"ok":true' as_owner karto --json check
kill "$window" 2>/dev/null || true
wait "$window" || true
window=

handlers=$system/usr/share/applications/mimeinfo.cache
for type in text/vcard x-scheme-handler/tel x-scheme-handler/kartoteka; do
  check "$type is handled" grep -q "^$type=kartoteka.desktop" "$handlers"
done
check "it takes several files and links" \
  inside grep -qx "Exec=kartoteka %U" /usr/share/applications/kartoteka.desktop
check "the desktop file is valid" inside desktop-file-validate /usr/share/applications/kartoteka.desktop
check "a file's name tells that it holds cards" grep -q '^text/vcard:\*\.vcf$' "$system/usr/share/mime/globs"

inside apt-get install --yes -qq --no-install-recommends xdg-utils man-db bash-completion zsh fish >"$system/tmp/apt.log" 2>&1 \
  || cat "$system/tmp/apt.log"
for type in text/vcard x-scheme-handler/tel x-scheme-handler/kartoteka; do
  check "xdg-mime opens $type with Kartoteka" says kartoteka.desktop as_owner xdg-mime query default "$type"
done
check "karto fills a box" as_owner karto demo --contacts 5
for page in karto karto-import kartoteka; do
  check "man $page" says "$page" as_owner man -P cat "$page"
done
check "bash completes karto" says import as_owner bash -c '
  . /usr/share/bash-completion/bash_completion; _completion_loader karto
  COMP_WORDS=(karto impo) COMP_CWORD=1; _karto karto impo karto; echo "${COMPREPLY[@]}"'
check "zsh completes karto" says _karto as_owner zsh -fc 'autoload -Uz compinit; compinit -D; echo $_comps[karto]'
check "fish completes karto" says import as_owner fish -c 'complete -C "karto impo"'

box=$(sha256sum "$system/home/owner/.local/share/kartoteka/box.db")
check "apt removes the package" inside apt-get remove --yes --quiet kartoteka
check "the programs are gone" not there /usr/bin/kartoteka
check "nobody handles tel: any more" not grep -q kartoteka "$handlers"
inside apt-get install --yes -qq --no-install-recommends /tmp/kartoteka.deb >"$system/tmp/apt.log" 2>&1
check "apt purges the package" inside apt-get purge --yes --quiet kartoteka
left() { find "$system/usr" "$system/etc" "$system/var/lib" -iname '*karto*' -not -path '*/apt/*' | grep .; }
check "nothing of ours is left on the system" not left
is_untouched() { [[ $(sha256sum "$system/home/owner/.local/share/kartoteka/box.db") == "$box" ]]; }
check "the owner's box is untouched" is_untouched

rpm=$(echo "$packages"/kartoteka-*.rpm)
check "the rpm installs into an empty system" rpm --root "$system/rpm" --nodeps --ignorearch -i "$rpm"
check "the rpm's files are there" there /rpm/usr/bin/kartoteka
check "the rpm names its libraries" says 'libwebkit2gtk-4.1.so.0' rpm -qp --requires "$rpm"
ours_in_rpm() { find "$system/rpm/usr" -iname '*karto*' | grep .; }
check "the rpm is whole" rpm --root "$system/rpm" --nodeps -V kartoteka
check "the rpm goes again" rpm --root "$system/rpm" --nodeps -e kartoteka
check "the rpm leaves nothing of ours" not ours_in_rpm
same_files() {
  diff <(rpm -qp --queryformat '[%{FILEMODES:perms} %{FILENAMES}\n]' "$rpm" | sed -n 's/^[-l][^ ]* //p' | sort) <(dpkg-deb --fsys-tarfile "$packages"/kartoteka_*.deb | tar -t | grep -v '/$' \
    | sed 's/^\.//; s/vendor-completions/site-functions/' | sort)
}
check "both packages hold the same files" same_files

echo "test result: $( ((failed)) && echo FAILED || echo ok). $passed passed; $failed failed"
((failed == 0))
