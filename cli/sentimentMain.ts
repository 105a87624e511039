import { judgeAll } from '../src/domain/sentiment/evaluation/predictAll.ts';
import { CatalogueFileError } from './catalogueOnDisk.ts';
import { parseSentimentArguments, sentimentHelp } from './sentimentArguments.ts';
import { evaluate, evaluationLines } from './sentimentEvaluate.ts';
import { openModel } from './sentimentOnDisk.ts';
import { predict, predictionLine } from './sentimentPredict.ts';
import { readLabelled, readTexts } from './sentimentTable.ts';
import { TableError } from './tableFile.ts';

export interface SentimentTerminal {
  out(line: string): void;
  err(line: string): void;
}

/** 0: answered. 1: a published file is missing or broken. 2: the request or the file cannot be read as put. */
export type SentimentExit = 0 | 1 | 2;

const reasonsOfText = 8, reasonsOfRow = 3;

export async function sentimentMain(argv: readonly string[], terminal: SentimentTerminal): Promise<SentimentExit> {
  try {
    return await obey(argv, terminal);
  } catch (error) {
    const isTable = error instanceof TableError;
    if (!isTable && !(error instanceof CatalogueFileError)) throw error;
    return refuse(error.message, argv.includes('--json'), terminal, isTable ? 2 : 1);
  }
}

function refuse(message: string, json: boolean, terminal: SentimentTerminal, exit: SentimentExit): SentimentExit {
  if (json) terminal.out(JSON.stringify({ error: { message } }));
  terminal.err(message);
  return exit;
}

async function obey(argv: readonly string[], terminal: SentimentTerminal): Promise<SentimentExit> {
  const command = parseSentimentArguments(argv);
  switch (command.kind) {
    case 'help':
      terminal.out(sentimentHelp);
      return 0;
    case 'fault': {
      const exit = refuse(command.message, command.json, terminal, 2);
      terminal.err('npm run -s sentiment -- --help');
      return exit;
    }
    case 'evaluate': {
      // The file first: whoever mistyped it learns so at once.
      const { rows, facts } = await readLabelled(command.file, command.textColumn, command.labelColumn);
      const evaluation = evaluate(command.file, await openModel(command.data, command.model), rows, facts, command.slices);
      if (command.json) terminal.out(JSON.stringify(evaluation));
      else for (const line of evaluationLines(evaluation)) terminal.out(line);
      return 0;
    }
    case 'predictText': {
      const { model } = await openModel(command.data, command.model), [judged] = judgeAll(model, [command.text]);
      if (!judged) throw new RangeError('a text without a verdict');
      const prediction = predict(model, command.text, judged, reasonsOfText);
      terminal.out(command.json ? JSON.stringify(prediction) : predictionLine(prediction));
      return 0;
    }
    case 'predictFile': {
      const { rows } = await readTexts(command.file, command.textColumn), { model } = await openModel(command.data, command.model);
      const judged = judgeAll(model, rows.map(({ text }) => text));
      rows.forEach(({ line, text }, at) => {
        const prediction = { line, ...predict(model, text, judged[at] as (typeof judged)[number], reasonsOfRow) };
        terminal.out(command.json ? JSON.stringify(prediction) : predictionLine(prediction));
      });
      return 0;
    }
  }
}
