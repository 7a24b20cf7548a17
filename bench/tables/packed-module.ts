import { writeFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';

/** Writes a module of constants that each hold a text or bytes, deflated, in base64. */
export function writePackedModule(
  file: string,
  notice: string,
  parts: Record<string, { comment: string; content: string | Uint8Array }>,
): void {
  const constants = Object.entries(parts).map(([name, { comment, content }]) => {
    const packed = deflateRawSync(content, { level: 9 }).toString('base64');
    return `/** ${comment} */\nexport const ${name} =\n  '${packed}';\n`;
  });
  writeFileSync(
    file,
    `// Made by \`npm run tables\` (bench/tables) from ${notice} Do not edit.\n${constants.join('\n')}`,
  );
}
