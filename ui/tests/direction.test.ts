/**
 * Texts of cards and files beside other words: a name that is read from the right (Hebrew, Arabic) moves
 * neither the number nor the comma behind it. Looks through the sources for places where one is not isolated.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';
import { isolated, joined, t, unisolated } from '../src/state/text.svelte';

const SRC = join(import.meta.dirname, '../src');
const sources = (ending: RegExp) =>
  readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((path) => ending.test(path) && !/\.test\.ts$|bindings\.ts$|generated\.ts$/.test(path))
    .map((path) => [path, readFileSync(join(SRC, path), 'utf8')] as const);

/** Properties and variables that hold what somebody wrote. */
const WRITTEN = /^(name|names|shown_name|list_name|contact_name|text|subject|organisation|role|nickname|note|notes|label|heading|file|word|message|called|town)$/;
/** What isolates the texts it is given, or makes words of none. */
const ISOLATES = /^(t|isolated|joined|format\w*|dueWords|initials)$/;
/** Inline elements that base.css isolates. */
const ALONE = /:where\(([^)]*)\) \{\s*unicode-bidi: isolate;/.exec(readFileSync(join(SRC, 'styles/base.css'), 'utf8'))?.[1]?.split(', ') ?? [];

type Node = Record<string, unknown> & { type: string; start: number; end: number };
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;
const within = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

/** Whether an expression gives a text that somebody wrote, as it was written. */
function isWritten(node: Node): boolean {
  switch (node.type) {
    case 'Identifier':
      return WRITTEN.test(String(node.name));
    case 'MemberExpression':
      return node.computed ? isWritten(node.object as Node) : isWritten(node.property as Node);
    case 'CallExpression': {
      const callee = node.callee as Node;
      if (callee.type === 'MemberExpression') return (callee.object as Node).name !== 'CSS' && isWritten(callee.object as Node);
      return !ISOLATES.test(String(callee.name)) && (node.arguments as Node[]).some(isWritten);
    }
    case 'ConditionalExpression':
      return [node.consequent, node.alternate].some((one) => isWritten(one as Node));
    case 'BinaryExpression':
      return node.operator === '+' && [node.left, node.right].some((one) => isWritten(one as Node));
    default:
      return within(node).some(isWritten);
  }
}

/** What an element shows in a row, through conditions and loops. */
function row(fragment: Node): Node[] {
  return (fragment.nodes as Node[]).flatMap((node) => {
    const inner = [node.consequent, node.alternate, node.body, node.type === 'KeyBlock' ? node.fragment : null].filter(isNode);
    return node.type.endsWith('Block') ? inner.flatMap(row) : [node];
  });
}

const isWords = (node: Node) => node.type === 'ExpressionTag' || (node.type === 'Text' && /\S/.test(String(node.data)));

/** Whether a text in the row has words beside it from which nothing parts it. */
function isBare(element: Node): boolean {
  if (element.name === 'bdi' || !isNode(element.fragment)) return false;
  const shown = row(element.fragment);
  const texts = shown.filter((node) => node.type === 'ExpressionTag' && isWritten(node.expression as Node));
  if (texts.length === 0) return false;
  const open = shown.filter((node) => node.type === 'RegularElement' && ['i', 'u', 'code', 'q'].includes(String(node.name)) && !ALONE.includes(String(node.name)));
  return shown.filter(isWords).length + open.length > 1;
}

/** A template of words and a text, or of several texts: not one that only names something ("Alt+1", "step 2"). */
function isBareTemplate(node: Node): boolean {
  const between = (node.quasis as Node[]).map(({ value }) => (value as { cooked: string }).cooked);
  return between.some((words) => /[,;:·(“] ?|  /.test(words)) && (node.expressions as Node[]).some(isWritten);
}

function found(node: Node, source: string): string[] {
  const isOne = node.type === 'TemplateLiteral' ? isBareTemplate(node) : node.type === 'RegularElement' && isBare(node);
  const inner = within(node).flatMap((one) => found(one, source));
  return isOne ? [source.slice(node.start, node.end).replace(/\s+/g, ' ').slice(0, 120), ...inner] : inner;
}

const bareIn = (source: string) => {
  const { fragment, instance } = parse(source, { modern: true }) as unknown as { fragment: Node; instance: Node | null };
  return [fragment, instance].filter(isNode).flatMap((part) => found(part, source));
};

describe('a text beside other words', () => {
  it('is looked for rightly', () => {
    expect(bareIn('<p>{card.name}, {t("x")}</p>')).toHaveLength(1);
    expect(bareIn('<p>{#if card.name}{card.name}{/if} and more</p>')).toHaveLength(1);
    expect(bareIn('<p title={`${card.name}: ${t("x")}`}>–</p>')).toHaveLength(1);
    expect(bareIn('<p><bdi>{card.name}</bdi>, {t("x")}</p><p>{t("x", { name: card.name })}: 3</p><p>{card.name}</p>')).toEqual([]);
    expect(ALONE).toEqual(expect.arrayContaining(['b', 'small', 'span']));
  });

  it('keeps to itself in every component', () => {
    const bare = sources(/\.svelte$/).flatMap(([path, source]) => bareIn(source).map((words) => `${path}: ${words}`));
    expect(bare).toEqual([]);
  });

  it('is joined to others by what isolates each', () => {
    const joins = sources(/\.(svelte|ts)$/).filter(([path, source]) => path !== 'state/text.svelte.ts' && /\.join\('(, | · |; )'\)/.test(source));
    expect(joins.map(([path]) => path)).toEqual([]);
  });

  it('is isolated where it is read from the right, and stays as it is where it is not', () => {
    const [from, to] = ['\u2068', '\u2069'];
    expect(isolated('Zażółć, Ltd. 5')).toBe('Zażółć, Ltd. 5');
    expect(isolated('שרה 5')).toBe(`${from}שרה 5${to}`);
    expect(isolated('a\u202Eb')).toBe('ab');
    expect(joined(['Anna', '', null, 'أحمد'], ' · ')).toBe(`Anna · ${from}أحمد${to}`);
    expect(t('follow-name', { text: 'Call', who: 'שרה' })).toContain(`${from}שרה${to}`);
    // What stands in a sentence that stands in another is parted once, and keeps its end.
    const inner = t('follow-name', { text: 'Call', who: 'שרה' });
    expect(isolated(inner)).toBe(`${from}${inner}${to}`);
    expect(isolated(`a${from}b`)).toBe('ab');
    expect(unisolated(isolated('שרה'))).toBe('שרה');
  });
});
