#!/bin/sh
# Links programs on Linux with the system's C compiler, as rustc does by itself.
# Why it stands between: without a `cc` even `cargo xtask` cannot be linked, so nothing of ours
# could say what is missing. For that one program it fetches the compiler, or prints the command.
command -v cc >/dev/null 2>&1 && exec cc "$@"

case "$*" in
*/deps/xtask-*) ;;
*)
  echo "There is no C compiler (cc) here. cargo xtask run installs what is missing." >&2
  exit 1
  ;;
esac
if ! command -v apt-get >/dev/null 2>&1; then
  echo "There is no C compiler (cc) here. Install gcc and the C library's headers, then start again." >&2
  exit 1
fi

lists=$(dirname "$0")/debian
compiler=$(cut -d ' ' -f 1 "$lists/compiler.txt" | tr '\n' ' ')
all="$compiler$(cut -d ' ' -f 1 "$lists/run.txt" | tr '\n' ' ')"
by_hand() {
  echo "$1: $all" >&2
  echo "Install them as root, then start again:" >&2
  echo "  apt-get update && apt-get install --yes --no-install-recommends $all" >&2
  exit 1
}
as_root=
if [ "$(id -u)" -ne 0 ]; then
  if command -v sudo >/dev/null 2>&1 && { sudo -n true 2>/dev/null || (: </dev/tty) 2>/dev/null; }; then
    as_root=sudo
  else
    by_hand "Missing from this system"
  fi
fi

install_compiler() {
  echo "There is no C compiler (cc) here. Installing: $compiler"
  [ -z "$as_root" ] || sudo -n true 2>/dev/null || sudo -v ||
    by_hand "sudo refused, so nothing was installed of these"
  $as_root apt-get update --quiet || echo "The package lists could not be refreshed; going on with the old ones."
  # shellcheck disable=SC2086
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet \
    --no-install-recommends -o DPkg::Lock::Timeout=600 $compiler
}
# rustc keeps a linker's words to itself, so these go to cargo's terminal (rustc's parent).
read -r _ _ _ cargo _ <"/proc/$PPID/stat"
terminal=/proc/$cargo/fd/2
# It may be another user's (after `su`); ours to write to is then the terminal itself.
if { [ ! -c "$terminal" ] && [ ! -p "$terminal" ]; } || [ ! -w "$terminal" ]; then
  if (: >/dev/tty) 2>/dev/null; then terminal=/dev/tty; else terminal=; fi
fi
if [ -n "$terminal" ]; then
  install_compiler >"$terminal" 2>&1 || by_hand "Not everything is installed of these"
else
  install_compiler >&2 || by_hand "Not everything is installed of these"
fi
exec cc "$@"
