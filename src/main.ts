import { mount } from 'svelte';
import App from './App.svelte';
import { startSettings } from './features/settings/settings.svelte.ts';
import './ui/theme.css';
import './ui/base.css';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
await startSettings();
mount(App, { target });
