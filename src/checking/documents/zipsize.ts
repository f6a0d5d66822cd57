/** A DOCX is refused that unpacks to more bytes, or has more files: a book of 500 pages with pictures stays below both. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_FILES = 2_000;
/** Signatures of "PKWARE APPNOTE 6.3": the end of the directory of a zip file, and one entry of it. */
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
/** An old Office file, which a DOCX with a password is as well. */
const COMPOUND = 0xd0cf11e0;

/**
 * Why a DOCX must not be unpacked, by what its directory states, or null where it may. A directory that lies about sizes
 * is held by the limits of the thread that unpacks it.
 */
export function faultOfZip(bytes: Uint8Array): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length >= 4 && view.getUint32(0) === COMPOUND)
    return 'is encrypted, or an old Word file: save it as DOCX without a password';
  const end = endOf(view);
  if (end === null) return 'is no DOCX file';
  const count = view.getUint16(end + 10, true);
  if (count > MOST_FILES) return `holds over ${MOST_FILES} files`;
  let at = view.getUint32(end + 16, true);
  let sum = 0;
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return 'is cut short';
    sum += view.getUint32(at + 24, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return sum > MOST_BYTES ? `would unpack to over ${MOST_BYTES / 1024 / 1024} MB` : null;
}

/** Where the end of the directory stands: the last place that looks like it, since a comment may follow. */
function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1) if (view.getUint32(at, true) === END) return at;
  return null;
}
