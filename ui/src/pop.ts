/** Starts the caller window: changes and settings first, then what it is wanted for. */
import { mount } from 'svelte';
import { hearChanges } from './ipc/events';
import PopApp from './PopApp.svelte';
import { settings } from './state/settings.svelte';
import './styles/base.css';

const target = document.getElementById('app');
if (!target) throw new Error('pop.html has no #app');

await hearChanges();
await settings.load();
mount(PopApp, { target });
