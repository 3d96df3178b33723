/** Starts the window: events and settings first, then the screen. */
import { mount } from 'svelte';
import App from './App.svelte';
import Unopened from './frame/Unopened.svelte';
import { hearShell } from './ipc/events';
import { drawn } from './ipc/program';
import { allAnswered, asKartotekaError } from './ipc/rpc';
import { loadBegun } from './state/begun';
import { followZoom } from './shared/zoom';
import { settings } from './state/settings.svelte';
import './styles/base.css';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');

followZoom();

// Asked for now, not by the first words drawn: those would stand there without some letters.
for (const family of ['Inter', 'Source Serif 4']) void document.fonts.load(`1em "${family}"`, 'Ał');

try {
  await hearShell();
  await Promise.all([settings.load(), loadBegun()]);
  mount(App, { target });
  await allAnswered();
  // After the frame that shows the answers.
  requestAnimationFrame(() => setTimeout(drawn));
} catch (thrown) {
  // Without a box there are no settings: the machine's language says why.
  settings.speakAs(navigator.language);
  mount(Unopened, { target, props: { failure: asKartotekaError(thrown) } });
}
