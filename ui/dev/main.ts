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
