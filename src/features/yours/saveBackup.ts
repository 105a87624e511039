import { fileName, saveFile } from '../../ui/export/saveFile.ts';
import { isoFromDays } from '../../domain/date.ts';
import { personal } from '../shell/personal.ts';

/** Hands everything to the browser's downloads; returns the name of the file. */
export async function saveBackup(): Promise<string> {
  const file = await personal().exportAll();
  const name = fileName(['butaca', isoFromDays(Math.floor(Date.now() / 86_400_000))], 'json');
  saveFile(name, file);
  return name;
}
