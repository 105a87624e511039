import { mount } from 'svelte';
import App from './App.svelte';
import { catalogue } from './client/catalogue.ts';
import { exposeConsole } from './client/console.ts';
import { prepareInIdle } from './client/offline.ts';
import { startUpdates } from './client/update.ts';
import { startSettings } from './features/settings/settings.svelte.ts';
import { language } from './i18n/i18n.svelte.ts';
import './ui/theme.css';
import './ui/base.css';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
catalogue.start();
exposeConsole(language);
startUpdates();
prepareInIdle();
await startSettings();
mount(App, { target });
