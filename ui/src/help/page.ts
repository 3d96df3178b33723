/**
 * A page of the help as blocks of text. The pages are written in a few marks of Markdown; nothing in
 * them can become markup of its own. Keys stand as the actions they do: `[[undo]]`.
 */
import { CATALOGUE, type ActionId } from '../state/catalogue';

export type Part =
  | { kind: 'text' | 'strong' | 'key'; text: string }
  | { kind: 'action'; id: ActionId };

export type Block =
  | { kind: 'heading' | 'paragraph'; parts: Part[] }
  | { kind: 'bullets' | 'steps'; items: Part[][] }
  | { kind: 'table'; rows: Part[][][] }
  | { kind: 'picture'; name: string; said: string };

export interface HelpPage {
  title: string;
  blocks: Block[];
}

/** `[[action]]`, `` `Key` `` and `**strong**`. */
const MARK = /\[\[([a-z_-]+)\]\]|`([^`]+)`|\*\*([^*]+)\*\*/g;
const PICTURE = /^!\[([^\]]*)\]\(([a-z-]+)\)$/;

/** Reads a page. */
export function readPage(source: string): HelpPage {
  const [first = '', ...rest] = source.trim().split(/\n\s*\n/);
  return { title: first.replace(/^# /, ''), blocks: rest.map(readBlock) };
}

function readBlock(text: string): Block {
  const lines = text.split('\n');
  const picture = PICTURE.exec(text);
  if (picture) return { kind: 'picture', said: picture[1] ?? '', name: picture[2] ?? '' };
  if (text.startsWith('## ')) return { kind: 'heading', parts: partsOf(text.slice(3)) };
  if (text.startsWith('- ')) return { kind: 'bullets', items: lines.map((line) => partsOf(line.slice(2))) };
  if (/^\d+\. /.test(text)) {
    return { kind: 'steps', items: lines.map((line) => partsOf(line.replace(/^\d+\. /, ''))) };
  }
  if (text.startsWith('| ')) return { kind: 'table', rows: lines.map(cellsOf) };
  return { kind: 'paragraph', parts: partsOf(lines.join(' ')) };
}

function cellsOf(line: string): Part[][] {
  return line.split('|').slice(1, -1).map((cell) => partsOf(cell.trim()));
}

function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(MARK)) {
    if (match.index > from) parts.push({ kind: 'text', text: text.slice(from, match.index) });
    from = match.index + match[0].length;
    const [, action, key, strong] = match;
    if (action !== undefined && action in CATALOGUE) parts.push({ kind: 'action', id: action as ActionId });
    else if (key !== undefined) parts.push({ kind: 'key', text: key });
    else parts.push({ kind: 'strong', text: strong ?? match[0] });
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) });
  return parts;
}
