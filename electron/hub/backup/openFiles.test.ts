import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { saveCredential } from '../../../db/credentials.repo.ts';
import { closeDatabase } from '../../../db/open.ts';
import { type SmallShop, smallShop } from '../../../db/smallShop.fixture.ts';
import { exportEverything } from './openFiles.ts';
import { crc32 } from './zip.ts';

let shop: SmallShop;
let zip: string;
beforeEach(() => {
  shop = smallShop(1_203);
  zip = join(shop.dir, 'export', 'all.zip');
});
afterEach(() => {
  closeDatabase(shop.db);
  rmSync(shop.dir, { recursive: true, force: true });
});

/** What stands in an archive, read from its end as every unpacker does. */
function unpack(file: string): Map<string, Buffer> {
  const all = readFileSync(file);
  const end64 =
    all.readUInt32LE(all.length - 22) === 0x06054b50 ? Number(all.readBigUInt64LE(all.length - 22 - 12)) : -1;
  const [count, start] = [Number(all.readBigUInt64LE(end64 + 24)), Number(all.readBigUInt64LE(end64 + 48))];
  const files = new Map<string, Buffer>();
  for (let n = 0, at = start; n < count; n++) {
    const [crc, packed, name] = [all.readUInt32LE(at + 16), all.readUInt32LE(at + 20), all.readUInt16LE(at + 28)];
    const local = Number(all.readBigUInt64LE(at + 46 + name + 4));
    const data = local + 30 + all.readUInt16LE(local + 26);
    const bytes = inflateRawSync(all.subarray(data, data + packed));
    expect([crc32(bytes), bytes.length]).toEqual([crc, all.readUInt32LE(at + 24)]);
    files.set(all.toString('utf8', at + 46, at + 46 + name), bytes);
    at += 46 + name + all.readUInt16LE(at + 30);
  }
  return files;
}

it('everything is there as CSV and JSON, and the photos; hashes of PINs and tokens are not (B5)', async () => {
  saveCredential(shop.db, 'somebody', 'pin', 'secret-hash');
  shop.db.$client.prepare(`update bay set label = ? where id = 'bay-1'`).run('=HYPERLINK("x"),"烤房"');
  shop.db.$client.prepare(`update bay set label = '－1' where id = 'bay-2'`).run();
  const photos = join(shop.dir, 'photos');
  mkdirSync(join(photos, 'ab'), { recursive: true });
  writeFileSync(join(photos, 'ab', 'abc.jpg'), 'jpeg');
  writeFileSync(join(photos, 'ab', 'half.jpg.half'), 'half');

  await exportEverything({ file: shop.file, photos, to: zip });
  const files = unpack(zip);
  expect(files.get('photos/ab/abc.jpg')?.toString()).toBe('jpeg');
  expect([...files.keys()].filter((name) => name.includes('half') || name.includes('credential'))).toEqual([]);
  expect(readFileSync(zip).includes('secret-hash')).toBe(false);
  const bays = JSON.parse(String(files.get('tables/bay.json'))) as { id: string; label: string }[];
  expect(bays).toHaveLength(1_203);
  expect(bays.find(({ id }) => id === 'bay-1')?.label).toBe('=HYPERLINK("x"),"烤房"');
  const lines = String(files.get('tables/bay.csv')).split('\r\n');
  expect(lines).toHaveLength(1_203 + 2);
  expect(lines[0]?.startsWith('\uFEFFid,label,')).toBe(true);
  expect(lines[1]?.startsWith(`bay-1,"'=HYPERLINK(""x""),""烤房""",`)).toBe(true);
  expect(lines[2]?.startsWith(`bay-2,'－1,`)).toBe(true);
  expect(String(files.get('tables/visit.json'))).toBe('[]\n');
  expect(JSON.parse(String(files.get('tables/event.json')))).toHaveLength(1_203);
});

it('unpacks with other programs too', async (test) => {
  await exportEverything({ file: shop.file, photos: join(shop.dir, 'none'), to: zip });
  const done = spawnSync(
    'python3',
    [
      '-c',
      `import zipfile,sys; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(len(z.namelist()))`,
      zip,
    ],
    { encoding: 'utf8' },
  );
  if (done.error) return test.skip('no python here');
  expect(done.stderr).toBe('');
  expect(Number(done.stdout)).toBe(unpack(zip).size);
});
