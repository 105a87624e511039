import { escapeXml } from '../chart/svg/svgText.ts';
import { cloudEm, cloudSizes, cloudWords, type CloudWord } from './cloudWords.ts';

/** A word cloud as a list, for a report in one file; looks are in `wordCloudStyle`. @param label  names the list @param format  counts, read aloud after each word */
export function wordCloudHtml(words: readonly CloudWord[], { label, format }: { readonly label: string; readonly format: (count: number) => string }): string {
  const items = cloudWords(words).map(({ text, count, size }) => `<li class="w${size}">${escapeXml(text)}<span> ${escapeXml(format(count))}</span></li>`).join('');
  return `<ul class="cloud" aria-label="${escapeXml(label)}">${items}</ul>`;
}

/** The style sheet of such lists, once a page. */
export const wordCloudStyle = [
  '.cloud{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:center;gap:.2em .7em;margin:0;padding:0;list-style:none;line-height:1.25}',
  '.cloud span{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}.cloud li{position:relative}',
  ...Array.from({ length: cloudSizes }, (_, index) => `.cloud .w${index + 1}{font-size:${cloudEm(index + 1)}em${index + 1 > 6 ? ';font-weight:600' : ''}}`),
].join('');
