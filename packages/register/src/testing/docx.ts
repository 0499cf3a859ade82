import { crc32, deflateRawSync } from 'node:zlib';

/** A file in an archive; `says` is the size that the archive claims for it, its own unless given. */
export type Packed = Readonly<{ name: string; content: string | Buffer; says?: number }>;

/** A ZIP archive with these files. */
export function zip(files: readonly Packed[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, says } of files) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    // Method, time, date, checksum, sizes, lengths of name and extra field: the same in both places.
    const common = Buffer.alloc(22);
    common.writeUInt16LE(8, 0);
    common.writeUInt32LE(crc32(bytes), 6);
    common.writeUInt32LE(packed.length, 10);
    common.writeUInt32LE(says ?? bytes.length, 14);
    common.writeUInt16LE(Buffer.byteLength(name), 18);
    const local = Buffer.concat([Buffer.from('PK\x03\x04\x14\0\0\0', 'latin1'), common, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\0\x14\0\0\0', 'latin1'), common, rest, Buffer.from(name));
    parts.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, listed, end]);
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** The lists of a document: 1 is numbered, 2 has dashes; a numbered one can have a numbered one inside. */
const NUMBERING = `<w:numbering ${W}>
  <w:abstractNum w:abstractNumId="0">
    <w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
</w:numbering>`;

/** A paragraph as Word writes it: its runs as XML, or a text; in a list when it says which and on which level. */
export function p(content: string, list?: 1 | 2, level = 0): string {
  const properties = list
    ? `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`
    : '';
  const runs = content.startsWith('<') ? content : `<w:r><w:t xml:space="preserve">${content}</w:t></w:r>`;
  return `<w:p>${properties}${runs}</w:p>`;
}

/** A document with this body, and with a header and a footer that nobody should read. */
export function docx(body: string, more: readonly Packed[] = []): Buffer {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const package_ = 'http://schemas.openxmlformats.org/package/2006';
  const parts = { document: 'document.main', numbering: 'numbering', header: 'header', footer: 'footer' };
  const overrides = Object.entries(parts).map(
    ([name, kind]) => `<Override PartName="/word/${name}.xml" ContentType="${type}.${kind}+xml"/>`,
  );
  const relationships = ['numbering', 'header', 'footer'].map(
    (name) => `<Relationship Id="${name}" Type="${relation}/${name}" Target="${name}.xml"/>`,
  );
  return zip([
    { name: '[Content_Types].xml', content: `<Types xmlns="${package_}/content-types">${overrides.join('')}</Types>` },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${package_}/relationships"><Relationship Id="a" Type="${relation}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: `<Relationships xmlns="${package_}/relationships">${relationships.join('')}</Relationships>`,
    },
    { name: 'word/document.xml', content: `<w:document ${W}><w:body>${body}</w:body></w:document>` },
    { name: 'word/numbering.xml', content: NUMBERING },
    { name: 'word/header.xml', content: `<w:hdr ${W}>${p('Сверху')}</w:hdr>` },
    { name: 'word/footer.xml', content: `<w:ftr ${W}>${p('Снизу')}</w:ftr>` },
    ...more,
  ]);
}
