import { queries } from '../../domain/queries/registry.ts';
import { language, localised, t } from '../../i18n/i18n.svelte.ts';
import { keepEverything } from '../data/keeping.svelte.ts';
import { changeSettings } from '../settings/settings.svelte.ts';
import { showOverlay } from '../shell/overlays.svelte.ts';
import { linkTo } from '../shell/place.ts';
import { routes } from '../shell/routes.ts';
import type { Command } from './commands.ts';

/** Everything that can be done without asking the catalogue, in the language shown. */
export function allCommands(done: { readonly copied: () => void }): readonly Command[] {
  const screens = routes.flatMap(({ pattern, nav }): Command[] => (nav ? [{ id: `screen ${pattern}`, group: 'screens', label: t(nav), href: `#${pattern}` }] : []));
  const asked = queries.map((query): Command => ({ id: `query ${query.name}`, group: 'queries', label: localised(query.title), note: query.name, words: localised(query.description), href: linkTo('queries', query.name) }));
  const other = language() === 'en' ? 'es' : 'en';
  const action = (name: string, label: string, run: () => void, words = ''): Command => ({ id: `action ${name}`, group: 'actions', label, run, words });
  return [
    ...asked,
    ...screens,
    { id: 'screen /yours', group: 'screens', label: t('palette.yours'), href: '#/yours', words: 'backup restore export undo profiles copia restaurar exportar deshacer perfiles' },
    action('copy', t('palette.actionCopyLink'), () => { void navigator.clipboard.writeText(window.location.href).then(done.copied, () => undefined); }, 'url share compartir'),
    action('dark', t('palette.actionThemeDark'), () => void changeSettings({ theme: 'dark' })),
    action('light', t('palette.actionThemeLight'), () => void changeSettings({ theme: 'light' })),
    action('system', t('palette.actionThemeSystem'), () => void changeSettings({ theme: 'system' })),
    action('contrast', t('palette.actionContrastMore'), () => void changeSettings({ contrast: 'more' })),
    action('contrast-system', t('palette.actionContrastSystem'), () => void changeSettings({ contrast: 'system' })),
    action('language', t('palette.actionLanguage'), () => { changeSettings({ language: other }).catch(() => showOverlay('settings')); }, 'language idioma english español'),
    { ...action('offline', t('palette.actionKeepOffline'), () => void keepEverything(), 'download descargar'), href: '#/data' },
    action('settings', t('palette.actionSettings'), () => showOverlay('settings')),
    action('help', t('palette.actionHelp'), () => showOverlay('shortcuts'), '?'),
  ];
}
