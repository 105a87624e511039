import { expect, test } from 'vitest';
import { cloudEm, cloudSizes, cloudWords } from './cloudWords.ts';
import { wordCloudHtml, wordCloudStyle } from './wordCloudHtml.ts';

const genres = [{ text: 'drama', count: 20_000 }, { text: 'comedy', count: 13_000 }, { text: 'action', count: 6_600 }, { text: 'western', count: 1_000 }];

test('the more often, the larger; the rarest is the smallest and the commonest the largest', () => {
  const sized = [...cloudWords(genres)].sort((a, b) => b.count - a.count).map(({ size }) => size);
  expect([sized[0], sized.at(-1)]).toEqual([cloudSizes, 1]);
  for (let index = 1; index < sized.length; index++) expect(sized[index]!).toBeLessThanOrEqual(sized[index - 1]!);
  expect(cloudEm(cloudSizes)).toBeGreaterThan(2 * cloudEm(1));
});

test('the same words make the same cloud, in whatever order they come, and not by their counts', () => {
  const words = Array.from({ length: 60 }, (_, index) => ({ text: `word${index}`, count: 60 - index }));
  const cloud = cloudWords(words).map(({ text }) => text);
  expect(cloudWords(words.toReversed()).map(({ text }) => text)).toEqual(cloud);
  expect(cloud).not.toEqual(words.map(({ text }) => text));
  expect(cloud.toSorted()).toEqual(words.map(({ text }) => text).toSorted());
});

test('words equally often are equally large, in the middle', () => {
  expect(cloudWords([{ text: 'a', count: 3 }, { text: 'b', count: 3 }]).map(({ size }) => size)).toEqual([5, 5]);
});

test('in a report a cloud is a list with its counts, and nothing in it runs', () => {
  const html = wordCloudHtml([{ text: '<b>"x"</b>', count: 2 }], { label: 'Words & counts', format: (count) => `${count} films` });
  expect(html).toBe('<ul class="cloud" aria-label="Words &amp; counts"><li class="w5">&lt;b&gt;&quot;x&quot;&lt;/b&gt;<span> 2 films</span></li></ul>');
  for (const { size } of cloudWords(genres)) expect(wordCloudStyle).toContain(`.cloud .w${size}{font-size:${cloudEm(size)}em`);
});
