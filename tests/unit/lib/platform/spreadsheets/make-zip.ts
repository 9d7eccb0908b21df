import { crc32, deflateRawSync } from "node:zlib";

export type Part = Readonly<{
  name: string;
  data: string | Uint8Array;
  /** What the headers claim instead of the truth. */
  declaredSize?: number;
}>;

function header(part: Part, signature: number, fixed: number) {
  const data = Buffer.from(part.data as string);
  const packed = deflateRawSync(data);
  const buffer = Buffer.alloc(fixed);
  buffer.writeUInt32LE(signature, 0);
  const at = fixed === 30 ? 4 : 6;
  buffer.writeUInt16LE(20, at);
  // Names are UTF-8, parts are deflated.
  buffer.writeUInt16LE(0x800, at + 2);
  buffer.writeUInt16LE(8, at + 4);
  buffer.writeUInt32LE(crc32(data), at + 10);
  buffer.writeUInt32LE(packed.length, at + 14);
  buffer.writeUInt32LE(part.declaredSize ?? data.length, at + 18);
  buffer.writeUInt16LE(Buffer.byteLength(part.name), at + 22);
  return { buffer, packed };
}

/** A zip as an attacker would write it: any parts, in any order, with headers that may lie. */
export function makeZip(parts: readonly Part[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const { buffer: local, packed } = header(part, 0x04034b50, 30);
    const { buffer: central } = header(part, 0x02014b50, 46);
    central.writeUInt32LE(offset, 42);
    files.push(local, Buffer.from(part.name), packed);
    directory.push(central, Buffer.from(part.name));
    offset += local.length + Buffer.byteLength(part.name) + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The parts of a small honest workbook around one sheet; replace or add what the test is about. */
export function workbookParts(sheetXml: string, more: readonly Part[] = []): Part[] {
  const parts: Part[] = [
    { name: "[Content_Types].xml", data: "<Types/>" },
    {
      name: "_rels/.rels",
      data: `<Relationships><Relationship Id="r1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      data: `<workbook xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="名单" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      data: `<Relationships><Relationship Id="r1" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${RELATIONSHIPS}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r3" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/></Relationships>`,
    },
    { name: "xl/worksheets/sheet1.xml", data: sheetXml },
  ];
  const replaced = new Set(more.map(({ name }) => name));
  return [...parts.filter(({ name }) => !replaced.has(name)), ...more];
}

/** A sheet of rows of inline texts. */
export function sheetXml(rows: readonly (readonly string[])[], after = ""): string {
  const cells = (row: readonly string[]) =>
    row.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("");
  const body = rows.map((row) => `<row>${cells(row)}</row>`).join("");
  return `<worksheet><sheetData>${body}</sheetData>${after}</worksheet>`;
}
