import { measures, type ColumnProfile, type PreviewRow, type Profile } from '../../../domain/statistics/profile.ts';
import type { RecipeStep } from '../../../domain/statistics/recipe/step.ts';
import { language, t } from '../../../i18n/i18n.svelte.ts';
import { alertText } from '../facts/alertText.ts';
import { associationChart, strongestPairs } from '../facts/associationCharts.ts';
import { cellText, codeText } from '../facts/cellText.ts';
import { coefficient, counted, figure, shareOf } from '../facts/figure.ts';
import { missingCharts } from '../facts/missingCharts.ts';
import { overviewFacts, typeCounts } from '../facts/overviewFacts.ts';
import { wordCloudStyle } from '../../../ui/cloud/wordCloudHtml.ts';
import { chartSvgTheme } from '../../../ui/chart/svg/chartSvgTheme.ts';
import { stepText } from '../recipe/stepText.ts';
import { chartHtml, columnHtml } from './columnHtml.ts';
import { html, nothing, raw, type Markup } from './html.ts';
import { reportStyle } from './reportStyle.ts';

/** What a report says besides its figures. */
export interface ReportAbout {
  readonly title: string;
  readonly steps: readonly RecipeStep[];
  /** When it was made, as it is to be written. */
  readonly made: string;
}

/** Of tables wider than this the first columns are shown in the rows. */
const mostShown = 25, mostLetters = 60;
const shortened = (text: string): string => (text.length > mostLetters ? `${text.slice(0, mostLetters)}…` : text);

/** A whole report as one HTML file without script or request, in pieces of a few milliseconds each. The same figures, sentences and charts as on the screen. */
export function* reportHtml(profile: Profile, about: ReportAbout): Generator<string> {
  for (const { markup } of pieces(profile, about)) yield markup;
}

function* pieces({ overview, columns, missing, associations, alerts }: Profile, { title, steps, made }: ReportAbout): Generator<Markup> {
  const names = columns.map(({ name }) => name);
  yield html`<!doctype html><html lang="${language()}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${t('explore.reportTitle', { name: title })}</title><style>${raw(reportStyle + chartSvgTheme() + wordCloudStyle)}</style></head><body><header><h1>${title}</h1><p class="muted">${t('explore.rowsAndColumns', { rows: counted(overview.rows), columns: counted(overview.columns) })} · ${made}</p></header>`;
  yield html`<nav aria-label="${t('explore.contents')}"><h2>${t('explore.contents')}</h2><ol>${(['overview', 'alerts', 'columns', 'missing', 'associations', 'rows'] as const).map((name) => html`<li><a href="#${name}">${t(`explore.section_${name}`)}</a></li>`)}</ol></nav><main>`;
  yield html`<section id="overview"><h2>${t('explore.section_overview')}</h2><dl class="cards">${overviewFacts(overview).map(({ label, value, note }) => html`<div><dt>${label}</dt><dd>${value}${note === undefined ? nothing : html`<small>${note}</small>`}</dd></div>`)}</dl><ul class="chips">${typeCounts(overview).map(({ name, columns: count }) => html`<li>${name} <strong>${counted(count)}</strong></li>`)}</ul>${steps.length === 0 ? nothing : html`<h3>${t('explore.section_recipe')}</h3><ol>${steps.map((step) => html`<li>${stepText(step)}</li>`)}</ol>`}</section>`;
  yield html`<section id="alerts"><h2>${t('explore.section_alerts')} <span class="muted">${counted(alerts.length)}</span></h2>${alerts.length === 0 ? html`<p>${t('explore.noAlerts')}</p>` : nothing}`;
  const explained = new Set<string>(); // the same reason once
  for (const alert of alerts) {
    const why = explained.has(alert.name) ? nothing : html` <span class="muted">${t(`exploreAlerts.why_${alert.name}`)}</span>`;
    explained.add(alert.name);
    yield html`<div class="alert ${alert.severity}"><strong>${t(`exploreAlerts.name_${alert.name}`)}</strong>${alert.column === null ? nothing : html` <a href="#column-${alert.column}">${names[alert.column] ?? ''}</a>`}: ${alertText(alert)}${why}</div>`;
  }
  yield html`</section><section id="columns"><h2>${t('explore.section_columns')}</h2><ol class="small">${names.map((name, index) => html`<li><a href="#column-${index}">${name}</a> <span class="muted">${t(`explore.type_${columns[index]?.type ?? 'empty'}`)}</span></li>`)}</ol>`;
  for (const [index, column] of columns.entries()) yield* columnHtml(column, index, overview.rows, alerts.filter((alert) => alert.column === index));
  yield html`</section><section id="missing"><h2>${t('explore.section_missing')}</h2><p>${t('explore.completeRows', { number: counted(missing.completeRows), share: shareOf(missing.completeRows, overview.rows) })}</p><div class="charts">`;
  for (const chart of missingCharts(missing, names, columns.map((column) => column.missing), overview.rows)) yield chartHtml(chart);
  yield html`</div></section><section id="associations"><h2>${t('explore.section_associations')}</h2>`;
  for (const matrix of measures.flatMap((measure) => associations.find((one) => one.measure === measure) ?? [])) {
    yield html`<div class="charts">${chartHtml(associationChart(matrix, names))}</div><p class="muted small">${t(`explore.about_${matrix.measure}`)} ${matrix.sampled ? t('explore.sampledWithin', { rows: counted(matrix.sampled.rows), within: figure(matrix.sampled.within) }) : t('explore.overAllRows')}</p>`;
    yield html`<details><summary>${t('explore.strongest')}</summary><table>${strongestPairs(matrix, 12).map(({ row, column, value }) => html`<tr><th scope="row">${names[row] ?? ''} × ${names[column] ?? ''}</th><td class="n">${coefficient(value)}</td></tr>`)}</table></details>`;
  }
  yield html`</section><section id="rows"><h2>${t('explore.section_rows')}</h2>`;
  for (const kind of ['head', 'sample', 'tail'] as const) yield rowsHtml(t(`explore.rows_${kind}`), overview[kind], columns);
  yield html`</section></main><footer>${t('explore.reportFooter')}</footer></body></html>`;
}

function rowsHtml(title: string, rows: readonly PreviewRow[], columns: readonly ColumnProfile[]): Markup {
  const shown = columns.slice(0, mostShown);
  return html`<h3>${title}</h3><div class="scroll" role="region" tabindex="0" aria-label="${title}"><table><thead><tr><th scope="col">${t('explore.row')}</th>${shown.map(({ name }) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>${rows.map(({ row, cells }) => html`<tr><th scope="row">${counted(row + 1)}</th>${cells.slice(0, mostShown).map((cell, at) => html`<td>${shortened(shown[at]?.type === 'identifier' ? codeText(cell) : cellText(cell))}</td>`)}</tr>`)}</tbody></table></div>`;
}
