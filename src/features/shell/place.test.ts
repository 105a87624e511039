import { describe, expect, test } from 'vitest';
import { formatHash, linkTo, matchPath, parseHash } from './place.ts';
import { findRoute, routes } from './routes.ts';

describe('parseHash', () => {
  test.each([
    ['', { path: '/', query: {} }],
    ['#', { path: '/', query: {} }],
    ['#/', { path: '/', query: {} }],
    ['#/title/949', { path: '/title/949', query: {} }],
    ['#/?q=a+b&platform=netflix,hulu', { path: '/', query: { q: 'a b', platform: 'netflix,hulu' } }],
    ['#main', { path: '/', query: {} }],
    ['#/?q=100%', { path: '/', query: { q: '100%' } }],
  ])('reads %j', (hash, expected) => {
    expect(parseHash(hash)).toEqual(expected);
  });

  test('is the inverse of formatHash for any text', () => {
    for (const q of ['Amélie & co', 'a=b', '100%', '日本', '#/x?y', 'a,b', 'a:b', '  ']) expect(parseHash(formatHash({ path: '/', query: { q } })).query).toEqual({ q });
  });
});

describe('formatHash', () => {
  test('leaves out empty values and keeps commas and colons readable', () => {
    expect(formatHash({ path: '/', query: { q: '', platform: 'netflix,hulu' } })).toBe('#/?platform=netflix,hulu');
    expect(formatHash({ path: '/mixer', query: { with: '949:100,ns2186:-40' } })).toBe('#/mixer?with=949:100,ns2186:-40');
  });
});

describe('matchPath', () => {
  test('decodes what a variable segment holds', () => {
    expect(matchPath('/person/:name', linkTo('person', 'AC/DC & Björk 100%').slice(1))).toEqual({ name: 'AC/DC & Björk 100%' });
  });

  test('asks for the same number of segments, a trailing slash apart', () => {
    expect(matchPath('/title/:id', '/title/949/')).toEqual({ id: '949' });
    expect(matchPath('/title/:id', '/title')).toBeNull();
    expect(matchPath('/title/:id', '/title/949/cast')).toBeNull();
  });

  test('keeps a malformed escape as it is', () => {
    expect(matchPath('/person/:name', '/person/%E0%A4')).toEqual({ name: '%E0%A4' });
  });
});

describe('the table of routes', () => {
  test.each(['/', '/title/949', '/mixer', '/sentiment', '/map/949', '/person/Tom%20Hanks', '/people', '/queries', '/queries/get_actor', '/data', '/about'])('has a screen for %s', (path) => {
    expect(findRoute(path)).not.toBeNull();
  });

  test('has none for anything else', () => {
    expect([findRoute('/nowhere'), findRoute('/title/1/2')]).toEqual([null, null]);
  });

  test('holds each pattern once', () => {
    expect(new Set(routes.map(({ pattern }) => pattern)).size).toBe(routes.length);
  });
});
