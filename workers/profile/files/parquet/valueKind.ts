import type { SchemaElement } from 'hyparquet';
import { BadPage } from './badPage.ts';

/** How a physical value becomes a cell. `number`, `boolean` and `date` (milliseconds) are numbers, everything else is a text. */
export interface ValueKind {
  readonly form: 'number' | 'boolean' | 'date' | 'text';
  /** Of an INT32 or of a double. */
  readonly fromNumber: (value: number) => number;
  /** Of an INT64, in two halves; only the low one is unsigned. */
  readonly fromHalves: (high: number, low: number) => number;
  /** Of bytes that are a number. */
  readonly fromBytes: ((bytes: Uint8Array, from: number, to: number) => number) | null;
  /** Of bytes, or of a number, that is shown as text; null: bytes are UTF-8. */
  readonly toText: ((bytes: Uint8Array, from: number, to: number) => string) | null;
  readonly numberToText: ((value: number) => string) | null;
}

const dayMs = 86_400_000, two32 = 2 ** 32;
const whole = (high: number, low: number): number => high * two32 + low;
const base: ValueKind = { form: 'number', fromNumber: (value) => value, fromHalves: whole, fromBytes: null, toText: null, numberToText: null };

/** Null: a type that has no cells (an interval, a geometry, BSON). */
export function valueKind(element: SchemaElement): ValueKind | null {
  const { type, converted_type: converted, logical_type: logical } = element;
  if (type === 'BOOLEAN') return { ...base, form: 'boolean' };
  if (type === 'INT96') return { ...base, form: 'date', fromBytes: (bytes, from) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset + from, 12);
    return (view.getInt32(8, true) - 2_440_588) * dayMs + floorDivide(view.getBigInt64(0, true), 1_000_000n);
  } };
  if (converted === 'DECIMAL' || logical?.type === 'DECIMAL') return decimal(Math.max(0, (logical?.type === 'DECIMAL' ? logical.scale : element.scale) ?? 0));
  if (converted === 'INTERVAL' || converted === 'BSON' || logical?.type === 'BSON' || logical?.type === 'GEOMETRY' || logical?.type === 'GEOGRAPHY' || logical?.type === 'VARIANT') return null;
  if (type === 'INT32') {
    if (converted === 'DATE' || logical?.type === 'DATE') return { ...base, form: 'date', fromNumber: (days) => days * dayMs };
    if (converted === 'TIME_MILLIS' || logical?.type === 'TIME') return { ...base, form: 'text', numberToText: (ms) => clock(ms) };
    return isUnsigned(element, 'UINT_32') ? { ...base, fromNumber: (value) => value >>> 0 } : base;
  }
  if (type === 'INT64') {
    const unit = logical?.type === 'TIMESTAMP' || logical?.type === 'TIME' ? logical.unit : converted?.endsWith('MICROS') ? 'MICROS' : 'MILLIS';
    if (converted === 'TIME_MICROS' || logical?.type === 'TIME') return { ...base, form: 'text', fromHalves: (high, low) => whole(high, low) / (unit === 'NANOS' ? 1e6 : 1e3), numberToText: (ms) => clock(ms) };
    if (converted?.startsWith('TIMESTAMP') || logical?.type === 'TIMESTAMP') {
      if (unit === 'NANOS') return { ...base, form: 'date', fromHalves: (high, low) => floorDivide((BigInt(high) << 32n) + BigInt(low), 1_000_000n) };
      return { ...base, form: 'date', fromHalves: unit === 'MICROS' ? (high, low) => Math.floor(whole(high, low) / 1000) : whole };
    }
    return isUnsigned(element, 'UINT_64') ? { ...base, fromHalves: (high, low) => (high >>> 0) * two32 + low } : base;
  }
  if (type === 'FLOAT' || type === 'DOUBLE') return base;
  if (logical?.type === 'FLOAT16') return element.type_length === 2 ? { ...base, fromBytes: half } : null;
  if (logical?.type === 'UUID') return { ...base, form: 'text', toText: uuid };
  if (type === 'FIXED_LEN_BYTE_ARRAY') return { ...base, form: 'text', toText: (bytes, from, to) => hex(bytes, from, to) };
  return type === 'BYTE_ARRAY' ? { ...base, form: 'text' } : null;
}

function isUnsigned({ converted_type: converted, logical_type: logical }: SchemaElement, name: string): boolean {
  return converted === name || (logical?.type === 'INTEGER' && !logical.isSigned);
}

function decimal(scale: number): ValueKind {
  const unit = 10 ** Math.min(scale, 300);
  return { ...base, fromNumber: (value) => value / unit, fromHalves: (high, low) => whole(high, low) / unit, fromBytes: (bytes, from, to) => bigEndian(bytes, from, to) / unit };
}

/** Signed, as near as a double comes. */
function bigEndian(bytes: Uint8Array, from: number, to: number): number {
  if (to === from) return 0;
  // The largest decimal that anybody writes has 76 digits; ten million bytes would take for ever.
  if (to - from > 64) throw new BadPage('size', to - from, 64);
  const isNegative = (bytes[from] as number) > 127;
  let value = 0n;
  for (let at = from; at < to; at++) value = (value << 8n) | BigInt(bytes[at] as number);
  return Number(isNegative ? value - (1n << BigInt((to - from) * 8)) : value);
}

function floorDivide(value: bigint, by: bigint): number {
  const quotient = value / by;
  return Number(value < 0n && quotient * by !== value ? quotient - 1n : quotient);
}

/** Source: IEEE 754-2019, binary16. */
function half(bytes: Uint8Array, from: number): number {
  const bits = (bytes[from] as number) | ((bytes[from + 1] as number) << 8), sign = bits > 32_767 ? -1 : 1, exponent = (bits >> 10) & 31, fraction = bits & 1023;
  if (exponent === 31) return fraction ? NaN : sign * Infinity;
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15));
}

const hexDigits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
export function hex(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at++) text += hexDigits[bytes[at] as number];
  return text;
}
function uuid(bytes: Uint8Array, from: number, to: number): string {
  return hex(bytes, from, to).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** `14:05:30.25`, of milliseconds since midnight. */
function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000), rest = ms - seconds * 1000, two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}${rest === 0 ? '' : String((rest / 1000).toFixed(9)).slice(1).replace(/0+$/, '')}`;
}
