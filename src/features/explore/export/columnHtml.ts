import type { Alert } from '../../../domain/statistics/alerts/alert.ts';
import type { ColumnProfile } from '../../../domain/statistics/profile.ts';
import { t } from '../../../i18n/i18n.svelte.ts';
import type { ChartSpec } from '../../../ui/chart/chartSpec.ts';
import { chartSvg } from '../../../ui/chart/svg/chartSvg.ts';
import { wordCloudHtml } from '../../../ui/cloud/wordCloudHtml.ts';
import { alertText } from '../facts/alertText.ts';
import { columnCharts } from '../facts/columnCharts.ts';
import { columnFacts, type FactGroup } from '../facts/columnFacts.ts';
import { counted } from '../facts/figure.ts';
import { valuesChart, type NamedChart } from '../facts/histogramChart.ts';
import { cloudOf, valueLists, type ValueList } from '../facts/valueLists.ts';
import { html, nothing, raw, type Markup } from './html.ts';

/** Values that a list of the report shows. */
const mostValues = 20;
const chartWidth = 480, wideWidth = 900;

/** Everything of one column, piece by piece. */
export function* columnHtml(column: ColumnProfile, index: number, rows: number, alerts: readonly Alert[]): Generator<Markup> {
  const { numeric, name, type, held, distinct } = column;
  yield html`<section class="column" id="column-${index}"><h3>${name}<span class="type">${t(`explore.type_${type}`)}</span></h3>${alerts.map(alertHtml)}`;
  yield html`<div class="facts">${columnFacts(column, rows).map(factsHtml)}</div><div class="charts">`;
  const charts: readonly NamedChart<ChartSpec>[] = [...(numeric && held === 'number' && distinct > 1 ? [valuesChart(column, numeric.histogram)] : []), ...columnCharts(column)];
  const cloud = cloudOf(column), [first, ...rest] = charts;
  if (first) yield chartHtml(first);
  if (cloud) yield html`<figure><figcaption>${cloud.title}</figcaption>${raw(wordCloudHtml(cloud.words, { label: cloud.summary, format: counted }))}</figure>`;
  for (const chart of rest) yield chartHtml(chart);
  yield raw('</div>');
  yield html`<div class="lists">${valueLists(column).map(listHtml)}</div></section>`;
}

export const chartHtml = ({ title, spec }: NamedChart<ChartSpec>, isWide = spec.kind === 'grid'): Markup => html`<figure${raw(isWide ? ' class="wide" tabindex="0"' : '')}><figcaption>${title}</figcaption>${raw(chartSvg(spec, { width: isWide ? wideWidth : chartWidth, title }))}</figure>`;

function alertHtml(alert: Alert): Markup {
  return html`<div class="alert ${alert.severity}"><strong>${t(`exploreAlerts.name_${alert.name}`)}</strong> ${alertText(alert)}</div>`;
}

function factsHtml({ title, facts }: FactGroup): Markup {
  return html`<table class="facts-table"><caption>${title}</caption>${facts.map(({ label, value, note }) => html`<tr><th scope="row">${label}</th><td class="n">${value}${note === undefined ? nothing : html`<small>${note}</small>`}</td></tr>`)}</table>`;
}

function listHtml({ title, values, of }: ValueList): Markup {
  const hasShares = of !== '';
  return html`<details><summary>${title}</summary><table><tr><th scope="col">${t('explore.value')}</th><th scope="col" class="n">${t('explore.occurs')}</th>${hasShares ? html`<th scope="col" class="n">${of}</th>` : nothing}</tr>${values.slice(0, mostValues).map(({ text, count, share }) => html`<tr><th scope="row">${text.length > 200 ? `${text.slice(0, 200)}…` : text}</th><td class="n">${count}</td>${hasShares ? html`<td class="n">${share ?? ''}</td>` : nothing}</tr>`)}</table></details>`;
}
