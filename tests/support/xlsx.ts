import { inflateRawSync } from 'node:zlib';

/** What a workbook says: its sheets in order, each cell as text, empty ones as ''. */
type Workbook = readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[];

const END = 0x06054b50;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;

/** Every file of a ZIP archive, by its path. */
function unzip(archive: Buffer): Map<string, string> {
  const end = archive.lastIndexOf(Buffer.from(Uint32Array.of(END).buffer));
  const files = new Map<string, string>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((field) => archive.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const local = archive.readUInt32LE(at + 42);
    const path = archive.toString('utf8', at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + name);
    const start = local + LOCAL_LENGTH + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(start, start + size);
    files.set(path, (method === 0 ? packed : inflateRawSync(packed)).toString('utf8'));
    at += CENTRAL_LENGTH + name + extra + comment;
  }
  return files;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (xml: string) =>
  xml.replace(/<[^>]*>/g, '').replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/** Column of a cell's address, from 0: `B7` → 1. */
function columnOf(address: string): number {
  return [...address.replace(/\d+/, '')].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Reads a workbook as a spreadsheet program would, as far as these tests look. */
export function readWorkbook(archive: Buffer): Workbook {
  const files = unzip(archive);
  const shared = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, text]) =>
    plain(text ?? ''),
  );
  const names = [...(files.get('xl/workbook.xml') ?? '').matchAll(/<sheet\b[^>]*?\bname="([^"]*)"/g)].map(([, name]) =>
    plain(name ?? ''),
  );
  return names.map((name, at) => {
    const xml = files.get(`xl/worksheets/sheet${at + 1}.xml`) ?? '';
    const rows = [...xml.matchAll(/<row\b[^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, row]) => {
      const cells: string[] = [];
      for (const [, tag = '', body = ''] of (row ?? '').matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
        const value = /<(?:v|is)>(.*?)<\/(?:v|is)>/s.exec(body)?.[1] ?? '';
        const column = columnOf(/\br="([A-Z]+\d+)"/.exec(tag)?.[1] ?? 'A1');
        cells[column] = tag.includes('t="s"') ? (shared[Number(value)] ?? '') : plain(value);
      }
      return Array.from(cells, (cell) => cell ?? '');
    });
    return { name, rows };
  });
}
