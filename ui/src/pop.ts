/** Starts the caller window: changes and settings first, then what it is wanted for. */
import { mount } from 'svelte';
import { hearChanges } from './ipc/events';
import PopApp from './PopApp.svelte';
import { followZoom } from './shared/zoom';
import { settings } from './state/settings.svelte';
import './styles/base.css';

const target = document.getElementById('app');
if (!target) throw new Error('pop.html has no #app');

followZoom();

await hearChanges();
// Made ahead of the first call: a box that can't be read now may be read by then.
await settings.loadOrCatchUp();
mount(PopApp, { target });
