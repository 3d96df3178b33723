/** The modules of the window: none imports itself in a circle. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '../src');

function importsOf(path: string): string[] {
  const source = readFileSync(path, 'utf8');
  const values = source.matchAll(/^\s*(?:import|export)\s(?!type\b)[^;]*?from '(\.[^']+)'/gm);
  return [...values].flatMap(([, name = '']) => {
    const base = resolve(dirname(path), name);
    return [base, `${base}.ts`].filter((one) => existsSync(one)).slice(0, 1);
  });
}

it('no module is reached from itself', () => {
  const names = readdirSync(SRC, { recursive: true, encoding: 'utf8' });
  const paths = names.filter((name) => /\.(ts|svelte)$/.test(name)).map((name) => join(SRC, name));
  const graph = new Map(paths.map((path) => [path, importsOf(path)]));
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, way: string[]) => {
    if (way.includes(path)) {
      circles.push([...way.slice(way.indexOf(path)), path].map((one) => relative(SRC, one)).join(' > '));
      return;
    }
    if (done.has(path)) return;
    (graph.get(path) ?? []).forEach((next) => visit(next, [...way, path]));
    done.add(path);
  };
  paths.forEach((path) => visit(path, []));
  expect(circles).toEqual([]);
  expect(graph.size).toBeGreaterThan(50);
});
