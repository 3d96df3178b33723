/** The window over a made-up box in memory, to look at screens without the program. Not built. */
import { mockIPC } from '@tauri-apps/api/mocks';
import { answer } from './box';

const params = new URLSearchParams(location.search);
const place = { screen: params.get('screen') ?? 'cards', contact: Number(params.get('contact') ?? 6) };
localStorage.setItem('kartoteka.place', JSON.stringify(place));

mockIPC(
  (command, payload) => {
    const args = (payload ?? {}) as Record<string, unknown>;
    if (command === 'rpc') return answer(String(args.name), args.request as never, params);
    if (command === 'waiting_files') return [];
    if (command === 'choose_files') return [{ handle: 1, name: 'phone.vcf' }];
    if (command === 'choose_save') return { handle: 2, name: 'cards.csv' };
    if (command === 'photo') throw new Error('no photo here');
    return null;
  },
  { shouldMockEvents: true },
);

await import('../src/main');

// ?keys=e or ?keys=Mod+n,x presses keys one after another once the screen is there, ?click=button|a
// clicks, ?type= writes where the focus is.
await new Promise((resolve) => setTimeout(resolve, 600));
for (const pressed of params.get('keys')?.split(',') ?? []) {
  const key = pressed.replace('Mod+', '');
  const options = { key, ctrlKey: pressed.startsWith('Mod+'), bubbles: true, cancelable: true };
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', options));
  await new Promise((resolve) => setTimeout(resolve, 150));
}
for (const selector of params.get('click')?.split('|') ?? []) {
  document.querySelector<HTMLElement>(selector)?.click();
  await new Promise((resolve) => setTimeout(resolve, 150));
}
const field = document.activeElement;
const typed = params.get('type');
if (typed && (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) {
  field.value = typed;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

// ?axe writes what axe finds into the page, for a run without eyes.
if (params.has('axe')) {
  await new Promise((resolve) => setTimeout(resolve, 700));
  const { default: axe } = await import('axe-core');
  const { violations } = await axe.run(document);
  const found = violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map((one) => `${one.html} :: ${one.failureSummary ?? ''}`) }));
  const report = document.createElement('pre');
  report.id = 'axe';
  report.textContent = JSON.stringify(found, null, 1);
  document.body.append(report);
}
