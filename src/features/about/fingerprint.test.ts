import { expect, test } from 'vitest';
import type { Artefact, Manifest } from '../../contracts/manifest.ts';
import { fingerprintOf } from './fingerprint.ts';

const manifest = (...hashes: string[]): Manifest => ({ schemaVersion: 1, artefacts: hashes.map((sha256, index): Artefact => ({ name: `file${index}`, path: '', bytes: 1, sha256, schemaVersion: 1, needed: 'first' })) });
const one = `f0000001${'0'.repeat(56)}`, two = `0ff00000${'0'.repeat(56)}`;

test('the fingerprint has eight hex digits and ignores the order of files', () => {
  expect(fingerprintOf(manifest(one, two))).toBe('fff00001');
  expect(fingerprintOf(manifest(two, one))).toBe('fff00001');
});

test('another file gives another fingerprint', () => {
  expect(fingerprintOf(manifest(one))).not.toBe(fingerprintOf(manifest(two)));
});
