// Writes src/state/messages.generated.ts: the ids of all messages as a type, from en.ftl.
import { readFileSync, writeFileSync } from 'node:fs';

const source = new URL('../../assets/text/en.ftl', import.meta.url);
const target = new URL('../src/state/messages.generated.ts', import.meta.url);

/** The generated file's text for the messages of `ftl`. */
export function messageIds(ftl) {
  const ids = [...ftl.matchAll(/^([a-z][a-z0-9-]*) *=/gm)].map((match) => match[1]).sort();
  const lines = ids.map((id) => `  | '${id}'`).join('\n');
  return `// Made from assets/text/en.ftl by \`npm run messages\`.\n\n/** Every message the window and the program can say. */\nexport type MessageId =\n${lines};\n`;
}

if (process.argv[1] && import.meta.url.endsWith(process.argv[1].split('/').at(-1) ?? '')) {
  writeFileSync(target, messageIds(readFileSync(source, 'utf8')));
}
