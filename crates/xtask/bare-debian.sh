#!/usr/bin/env bash
# Tries the two commands on a bare Debian 12, by hand and as root: `bare-debian.sh FOLDER [COMMAND...]`.
# FOLDER gets the systems (about 10 GB once built). Rust and Node are copied in from this machine;
# nothing else is prepared. With COMMAND, root runs that; without, in this order:
#   an ordinary user with an empty home, no sudo and no terminal is told the command within seconds;
#   one with sudo at a terminal is told the same when the password is refused, and with the right
#   one it installs and goes on to build (needs `expect` here);
#   root with --yes goes to the end.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
folder=${1:?usage: bare-debian.sh FOLDER [COMMAND...]}
shift
rust=$(rustc --print sysroot)
systems=()
trap 'for root in "${systems[@]}"; do umount -l "$root/dev" "$root/proc"; done' EXIT

# system NAME PACKAGE...: makes it where it is not there yet, and sets `root` to it.
system() {
  root=$folder/$1
  shift
  if [[ ! -d $root ]]; then
    mkdir -p "$folder"
    mmdebstrap --quiet --variant=minbase --include="ca-certificates $*" bookworm "$root"
    mkdir -p "$root/opt/rust" "$root/usr/lib/node_modules"
    cp -a "$rust/bin" "$rust/lib" "$root/opt/rust/"
    cp "$(readlink -f "$(command -v node)")" "$root/usr/local/bin/node"
    cp -a "$(dirname "$(dirname "$(readlink -f "$(command -v npm)")")")" "$root/usr/lib/node_modules/npm"
    ln -s /usr/lib/node_modules/npm/bin/npm-cli.js "$root/usr/local/bin/npm"
    # The certificates this machine trusts, where a proxy stands before the registries.
    cp /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/ca-certificates.crt"
    chroot "$root" useradd --create-home --shell /bin/bash owner
  fi
  cp /etc/resolv.conf "$root/etc/resolv.conf"
  cp /etc/hosts "$root/etc/hosts"
  mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"
  mountpoint -q "$root/dev" || mount --rbind /dev "$root/dev"
  mount --make-rslave "$root/dev"
  systems+=("$root")
}

# as USER COMMAND...: in a fresh copy of the committed tree, with nothing of this shell's but the path.
as() {
  local user=$1 home
  shift
  home=$(chroot "$root" getent passwd "$user" | cut -d : -f 6)
  if [[ ! -d $root$home/kartoteka ]]; then
    git -C "$here" archive --prefix=kartoteka/ HEAD | tar -x -C "$root$home"
    chroot "$root" chown -R "$user:" "$home/kartoteka"
  fi
  local started=(chroot --userspec="$user" --groups="$(chroot "$root" id -G "$user" | tr ' ' ,)" "$root"
    /usr/bin/env -i HOME="$home" USER="$user"
    PATH=/opt/rust/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8
    SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt
    NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt
    sh -c 'cd "$HOME/kartoteka" && exec "$@"' sh "$@")
  if [[ -n ${password:-} ]]; then
    at_terminal "${started[@]}"
  else
    setsid --wait "${started[@]}" </dev/null
  fi
}

# at_terminal COMMAND...: answers what is asked: yes to installing, `password` to sudo. Ends well when
# the work goes on to the build, with 3 when the command to run by hand is printed.
at_terminal() {
  password=$password expect -f <(cat <<'ANSWERS'
    set timeout 900
    spawn -noecho {*}$argv
    expect {
      "Install them with sudo now" { send "y\r"; exp_continue }
      "password for owner:" { send "$env(password)\r"; exp_continue }
      "Building the window" { exit 0 }
      "apt-get update && apt-get install" { expect eof; exit 3 }
      eof { exit 1 }
      timeout { exit 1 }
    }
ANSWERS
  ) "$@"
}

# ends_with CODE COMMAND...
ends_with() {
  local wanted=$1 code=0
  shift
  "$@" || code=$?
  if [[ $code != "$wanted" ]]; then
    echo "It should have ended with $wanted, not $code." >&2
    exit 1
  fi
}

if [[ $# -gt 0 ]]; then
  system root
  time as root "$@"
  exit
fi
echo "== An ordinary user without sudo"
system root
time ends_with 101 as owner cargo xtask run
echo "== An ordinary user with sudo whose password is refused"
system sudo sudo
chroot "$root" usermod --append --groups sudo owner
echo owner:cards | chroot "$root" chpasswd
password=wrong
time ends_with 3 as owner cargo xtask run
[[ ! -e $root/usr/bin/cc ]]
echo "== The same with the right password"
password=cards
time ends_with 0 as owner cargo xtask run
echo "== Root"
unset password
system root
time as root cargo xtask run --yes
