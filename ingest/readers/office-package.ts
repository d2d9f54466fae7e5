/** The parts of an Office Open XML file (DOCX, XLSX), found by name and read as XML events. */
import { decodeXml, readXmlEvents, type XmlEvent } from './xml-events.ts';
import { MAXIMUM_TOTAL_BYTES, readZipDirectory, readZipEntry, type ZipEntry, ZipError } from './zip-directory.ts';

export class OfficePackage {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  #taken = 0;

  /** @throws ZipError where the file is no readable ZIP file. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#entries = new Map(readZipDirectory(bytes).map((entry) => [entry.name.replaceAll('\\', '/').replace(/^\//u, ''), entry]));
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** Names of all parts, as stored. */
  names(): string[] {
    return [...this.#entries.keys()];
  }

  /** Events of a part; none where the file has no such part. @throws ZipError, XmlError */
  *events(name: string): Generator<XmlEvent> {
    const entry = this.#entries.get(name);
    if (!entry) return;
    let content: Uint8Array;
    try {
      content = readZipEntry(this.#bytes, entry);
    } catch (failure) {
      if (failure instanceof ZipError) throw new ZipError(`The part ${name} cannot be read. ${failure.message}`);
      throw failure;
    }
    this.#taken += content.length;
    if (this.#taken > MAXIMUM_TOTAL_BYTES) throw new ZipError(`Its parts decompress to more than ${MAXIMUM_TOTAL_BYTES} bytes.`);
    yield* readXmlEvents(decodeXml(content));
  }

  /** Targets of the relationships that a part has, by id and by the last word of their type; paths from the root of the package. */
  relations(part: string): { id: string; type: string; target: string }[] {
    const slash = part.lastIndexOf('/');
    const folder = part.slice(0, slash + 1);
    const relations: { id: string; type: string; target: string }[] = [];
    for (const event of this.events(`${folder}_rels/${part.slice(slash + 1)}.rels`)) {
      if (event.kind !== 'open' || event.name !== 'Relationship' || event.attributes.get('TargetMode') === 'External') continue;
      const target = event.attributes.get('Target') ?? '';
      const type = event.attributes.get('Type') ?? '';
      relations.push({
        id: event.attributes.get('Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: target.startsWith('/') ? target.slice(1) : resolvePath(folder + target),
      });
    }
    return relations;
  }

  /** The part that the whole file is about, e.g. word/document.xml; undefined where the package names none. */
  mainPart(): string | undefined {
    return this.relations('').find((relation) => relation.type === 'officeDocument')?.target;
  }
}

function resolvePath(given: string): string {
  const parts: string[] = [];
  for (const part of given.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
