import { taste as client, type TasteClient } from '../../client/taste.ts';

let provided: TasteClient = client;

/** Puts another client in the worker's place: a small made-up one, in tests. */
export function provideTaste(other: TasteClient): void {
  provided = other;
}

/** Who says what a person would like; rejects as `TasteClient` says. */
export function taste(): TasteClient {
  return provided;
}
