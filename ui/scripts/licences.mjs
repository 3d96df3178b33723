// Writes assets/licences.txt: every part by others that the programs carry, with its licence, and the
// texts of the licences, each once. `node ui/scripts/licences.mjs`, after a change of what they carry.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'vite';

const UI = join(import.meta.dirname, '..');
const ROOT = join(UI, '..');
/** The programs, and the systems that they are built for. */
const PROGRAMS = ['kartoteka', 'kartoteka-cli'];
const SYSTEMS = ['x86_64-unknown-linux-gnu', 'x86_64-pc-windows-msvc', 'aarch64-apple-darwin'];

const byName = (one, other) => (one.name + one.version < other.name + other.version ? -1 : 1);
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** What cargo links into a program on a system, its build scripts and tests aside. */
function linked(system) {
  const asked = ['metadata', '--format-version', '1', '--locked', '--filter-platform', system];
  const graph = JSON.parse(execFileSync('cargo', asked, { cwd: ROOT, maxBuffer: 2 ** 28 }));
  const nodes = new Map(graph.resolve.nodes.map((node) => [node.id, node]));
  const open = graph.packages.filter(({ name, source }) => !source && PROGRAMS.includes(name)).map(({ id }) => id);
  const seen = new Set(open);
  for (const id of open) {
    for (const { pkg, dep_kinds } of nodes.get(id).deps) {
      if (seen.has(pkg) || !dep_kinds.some(({ kind }) => kind === null)) continue;
      seen.add(pkg);
      open.push(pkg);
    }
  }
  return graph.packages.filter(({ id, source }) => source && seen.has(id));
}

function crates() {
  const all = new Map(SYSTEMS.flatMap(linked).map((crate) => [crate.id, crate]));
  return [...all.values()].map(({ name, version, license, manifest_path }) => ({
    name, version, licence: license ?? 'see its text', folder: dirname(manifest_path),
  }));
}

/** The packages whose modules stand in the built pages, and those that the pages name (the fonts). */
async function packages() {
  const { output } = await build({ root: UI, logLevel: 'silent', build: { write: false } });
  const modules = output.flatMap((part) => Object.keys(part.modules ?? {}));
  const bundled = modules.map((id) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1]).filter(Boolean);
  const named = Object.keys(readJson(join(UI, 'package.json')).dependencies);
  return [...new Set([...bundled, ...named])].map((name) => {
    const folder = join(UI, 'node_modules', name);
    const { version, license } = readJson(join(folder, 'package.json'));
    return { name, version, licence: license, folder };
  });
}

/** The licence texts that lie in a package's folder. */
function textsOf({ folder }) {
  const files = readdirSync(folder, { withFileTypes: true }).filter(
    (file) => file.isFile() && /^(licen[cs]e|copying|copyright|notice|unlicense)/i.test(file.name),
  );
  return files.map(({ name }) => readFileSync(join(folder, name), 'utf8').replaceAll('\r', '').trim());
}

/** Each text once, under the names of the parts that bring it. */
function texts(parts) {
  const owners = new Map();
  for (const part of parts) {
    for (const text of textsOf(part)) {
      const plain = text.replaceAll(/\s+/g, ' ');
      const known = owners.get(plain) ?? { text, names: new Set() };
      owners.set(plain, { ...known, names: known.names.add(part.name) });
    }
  }
  const line = '-'.repeat(80);
  return [...owners.values()].map(({ text, names }) => `${line}\n${[...names].join(', ')}\n${line}\n\n${text}\n`);
}

const parts = [...crates(), ...(await packages())].sort(byName);
const list = parts.map(({ name, version, licence }) => `${name} ${version}: ${licence}`);
writeFileSync(join(ROOT, 'assets/licences.txt'), `${list.join('\n')}\n\n${texts(parts).join('\n')}`);
