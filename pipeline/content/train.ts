import { runCommand, say } from '../command.ts';
import { publish } from '../publish.ts';
import { trainContent } from './trainContent.ts';

/** `npm run train:content [-- --raw DIR] [-- --out DIR]`: the dense space of the content model, into OUT/models. */
await runCommand(process.argv.slice(2), () => '', async ({ raw, out }, progress) => {
  const products = await trainContent(raw, out, progress);
  const names = new Set(products.map(({ artefact }) => artefact.name));
  await publish(out, products, (name) => names.has(name));
  for (const { artefact } of products) say(`${String(artefact.bytes).padStart(10)}  ${artefact.path}`);
});
