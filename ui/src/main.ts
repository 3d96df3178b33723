/** Starts the window: settings and events first, then the screen. */
import { mount } from 'svelte';
import App from './App.svelte';
import { hearShell } from './ipc/events';
import { settings } from './state/settings.svelte';
import { toasts } from './state/toasts.svelte';
import './styles/base.css';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');

try {
  await hearShell();
  await settings.load();
} catch (failure) {
  toasts.fail(failure);
}
mount(App, { target });
