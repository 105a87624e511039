import { describe, expect, test } from 'vitest';
import { countFilters, countOf, filterOf, readView, toggle, toggleOwn, withOpinion, withoutFilters, writeView } from './similarView.ts';

const nonEmpty = (query: Record<string, string>): Record<string, string> => Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));

describe('the address', () => {
  test('says everything that was chosen, and reading it gives the same view', () => {
    const query = { method: 'tfidf', platform: 'hulu,netflix', type: 'movie', from: '1990', to: '1999', language: 'es,fr', genre: 'crime', like: '949,ns2186', unlike: '862', unseen: '1', show: '24' };
    expect(nonEmpty(writeView(readView(query)))).toEqual(query);
  });

  test('of a view that nothing was chosen in is empty', () => {
    expect(nonEmpty(writeView(readView({})))).toEqual({});
  });

  test('holding nonsense is read as if it were not there', () => {
    const view = readView({ method: 'magic', platform: 'cinema', type: 'opera', from: '12', to: 'later', language: 'EN!', genre: 'nothing', like: 'x,<b>,949', unlike: '949', unseen: 'yes', mine: 'all', show: '7000' });
    expect(nonEmpty(writeView(view))).toEqual({ like: '949' });
  });

  test('adds at most nine titles beside the one asked about', () => {
    const ids = Array.from({ length: 12 }, (_, index) => String(index + 1));
    const view = readView({ like: ids.slice(0, 8).join(','), unlike: ids.slice(8).join(',') });
    expect([view.liked.length, view.unliked]).toEqual([8, ['9']]);
  });
});

test('filters are handed over only where something was chosen', () => {
  expect(filterOf(readView({}))).toBeUndefined();
  expect(filterOf(readView({ to: '1980', genre: 'crime,drama' }))).toEqual({ years: { to: 1980 }, genres: ['crime', 'drama'] });
});

test('a range of years counts as one filter, and clearing keeps the method and the added titles', () => {
  const view = readView({ method: 'text', from: '1990', to: '1999', platform: 'netflix,hulu', like: '949' });
  expect(countFilters(view)).toBe(3);
  expect(nonEmpty(writeView(withoutFilters(view)))).toEqual({ method: 'text', like: '949' });
});

test('choosing a value twice leaves it unchosen', () => {
  const view = toggle(readView({}), 'genres', 'crime');
  expect(view.genres).toEqual(['crime']);
  expect(toggle(view, 'genres', 'crime').genres).toEqual([]);
});

test('a title is liked, unliked or neither, never both', () => {
  const liked = withOpinion(readView({}), '949', 'liked');
  const unliked = withOpinion(liked, '949', 'unliked');
  expect([liked.liked, unliked.liked, unliked.unliked, withOpinion(unliked, '949', null).unliked]).toEqual([['949'], [], ['949'], []]);
});

test('the classics give five, the others as many as are shown', () => {
  expect([countOf(readView({ method: 'knn', show: '24' })), countOf(readView({ show: '24' })), countOf(readView({ method: 'text' }))]).toEqual([5, 24, 12]);
});

test('the person’s own platforms take the place of chosen ones, and the other way round', () => {
  const chosen = readView({ platform: 'hulu', from: '1990' }), mine = toggleOwn(chosen, 'mine');
  expect(nonEmpty(writeView(mine))).toEqual({ from: '1990', mine: '1' });
  expect(nonEmpty(writeView(toggle(mine, 'platforms', 'netflix')))).toEqual({ from: '1990', platform: 'netflix' });
  expect(nonEmpty(writeView(readView({ platform: 'hulu', mine: '1' })))).toEqual({ mine: '1' });
  expect(toggleOwn(mine, 'mine').mine).toBe(false);
});

test('what the person’s records say counts as filters, joins them and is cleared with them', () => {
  const view = toggleOwn(readView({ genre: 'crime', mine: '1' }), 'unseen');
  expect(countFilters(view)).toBe(3);
  expect(filterOf(view, { exclude: Int32Array.of(7) })).toEqual({ genres: ['crime'], exclude: Int32Array.of(7) });
  expect(nonEmpty(writeView(withoutFilters(view)))).toEqual({});
});
