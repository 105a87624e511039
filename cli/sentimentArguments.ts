import { modelNames, type ModelName } from '../src/domain/sentiment/model.ts';
import { readOptions } from './readOptions.ts';

interface Common {
  readonly model: ModelName;
  readonly json: boolean;
  /** Folder of the published files. */
  readonly data: string;
}
/** Name of a column, or its number from 1; null to find it. */
type Column = string | null;

/** What the command line asks for. */
export type SentimentCommand =
  | { readonly kind: 'help' }
  | ({ readonly kind: 'evaluate'; readonly file: string; readonly textColumn: Column; readonly labelColumn: Column; readonly slices: boolean } & Common)
  | ({ readonly kind: 'predictText'; readonly text: string } & Common)
  | ({ readonly kind: 'predictFile'; readonly file: string; readonly textColumn: Column } & Common)
  | { readonly kind: 'fault'; readonly message: string; readonly json: boolean };

const flags = ['json', 'help', 'no-slices'], ofEvery = ['model', 'data'];
const ofCommand: Readonly<Record<string, readonly string[]>> = { evaluate: ['text-column', 'label-column'], predict: ['text', 'file', 'text-column'] };

export const sentimentHelp = `npm run -s sentiment -- evaluate FILE [--json] [--model NAME] [--no-slices]
    Accuracy, calibration and AUC on a labelled file, whole and by slices.
npm run -s sentiment -- predict --text "…" [--json] [--model NAME]
npm run -s sentiment -- predict --file FILE [--json] [--model NAME]
    Verdicts with the words and phrases that say most.

FILE is CSV, TSV, JSON lines or a text a line, also gzipped. The column of texts is called text or review, that of labels label or sentiment (pos/neg, 1/0);
stars or ratings do where there are no labels. Other columns: --text-column NAME, --label-column NAME (or their numbers from 1).
--model   ${modelNames.join(' | ')} (${modelNames[0]})
--data    folder of the published files (public)

A text that the model declines to judge counts in the accuracy by the probability underneath; how many there were is printed beside, and the accuracy without them.
Exit codes: 0 answered, 1 a published file is missing or broken, 2 the request or the file cannot be read as put.`;

/** Reads `evaluate FILE`, `predict --text T`, `predict --file F` and their options, as `--name value` or `--name=value`. */
export function parseSentimentArguments(argv: readonly string[]): SentimentCommand {
  const json = argv.includes('--json'), fault = (message: string): SentimentCommand => ({ kind: 'fault', message, json });
  const options = readOptions(argv, flags);
  if ('fault' in options) return fault(options.fault);
  const { words, values, set } = options;
  const [command, file, extra] = words;
  if (set.has('help') || command === undefined) return values.size > 0 && !set.has('help') ? fault('Name a command first: evaluate or predict.') : { kind: 'help' };
  const allowed = Object.hasOwn(ofCommand, command) ? ofCommand[command] : undefined; // 'constructor' is a word like any other
  if (!allowed) return fault(`'${command}' is no command: evaluate or predict.`);
  const stray = [...values.keys()].find((name) => !allowed.includes(name) && !ofEvery.includes(name));
  if (stray !== undefined) return fault(`${command} has no option --${stray}.`);
  const asked = values.get('model') ?? modelNames[0], model = modelNames.find((name) => name === asked);
  if (!model) return fault(`--model cannot be '${asked}': give one of ${modelNames.join(', ')}.`);
  const common = { model, json, data: values.get('data') ?? 'public' }, textColumn = values.get('text-column') ?? null;
  if (command === 'evaluate') {
    if (file === undefined) return fault('evaluate needs a file.');
    if (extra !== undefined) return fault(`'${extra}' is one word too many: evaluate takes one file.`);
    return { kind: 'evaluate', file, textColumn, labelColumn: values.get('label-column') ?? null, slices: !set.has('no-slices'), ...common };
  }
  if (file !== undefined) return fault(`'${file}' is one word too many: put a text after --text, in quotes, or a file after --file.`);
  const text = values.get('text'), from = values.get('file');
  if (text !== undefined && from !== undefined) return fault('Give --text or --file, not both.');
  if (text !== undefined) return { kind: 'predictText', text, ...common };
  return from === undefined ? fault('predict needs --text "…" or --file FILE.') : { kind: 'predictFile', file: from, textColumn, ...common };
}
