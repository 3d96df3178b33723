#!/usr/bin/env bash
# Tries the two commands on a bare Debian 12, by hand and as root: `bare-debian.sh FOLDER [COMMAND...]`.
# FOLDER gets the system (about 10 GB once built). Rust and Node are copied in from this machine;
# nothing else is prepared. Without COMMAND: first an ordinary user with an empty home, no sudo and
# no terminal, who must be told the command to run within seconds; then root with --yes.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
folder=${1:?usage: bare-debian.sh FOLDER [COMMAND...]}
shift
root=$folder/root
rust=$(rustc --print sysroot)

if [[ ! -d $root ]]; then
  mkdir -p "$folder"
  mmdebstrap --variant=minbase --include=ca-certificates bookworm "$root"
  mkdir -p "$root/opt/rust" "$root/usr/lib/node_modules"
  cp -a "$rust/bin" "$rust/lib" "$root/opt/rust/"
  cp "$(readlink -f "$(command -v node)")" "$root/usr/local/bin/node"
  cp -a "$(dirname "$(dirname "$(readlink -f "$(command -v npm)")")")" "$root/usr/lib/node_modules/npm"
  ln -s /usr/lib/node_modules/npm/bin/npm-cli.js "$root/usr/local/bin/npm"
  # The certificates this machine trusts, where a proxy stands before the registries.
  cp /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/ca-certificates.crt"
  chroot "$root" useradd --create-home owner
fi
cp /etc/resolv.conf "$root/etc/resolv.conf"
cp /etc/hosts "$root/etc/hosts"
mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"
mountpoint -q "$root/dev" || mount --rbind /dev "$root/dev"
trap 'umount -l "$root/dev" "$root/proc"' EXIT

# as USER COMMAND...: in a fresh copy of the committed tree, with nothing of this shell's but the path.
as() {
  local user=$1 home
  shift
  home=$(chroot "$root" getent passwd "$user" | cut -d : -f 6)
  if [[ ! -d $root$home/kartoteka ]]; then
    git -C "$here" archive --prefix=kartoteka/ HEAD | tar -x -C "$root$home"
    chroot "$root" chown -R "$user:" "$home/kartoteka"
  fi
  setsid --wait chroot --userspec="$user" "$root" /usr/bin/env -i HOME="$home" USER="$user" \
    PATH=/opt/rust/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
    SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt \
    NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt \
    sh -c 'cd "$HOME/kartoteka" && exec "$@"' sh "$@" </dev/null
}

if [[ $# -gt 0 ]]; then
  time as root "$@"
  exit
fi
echo "== An ordinary user without sudo"
time if as owner cargo xtask run; then
  echo "It should have stopped." >&2
  exit 1
fi
echo "== Root"
time as root cargo xtask run --yes
