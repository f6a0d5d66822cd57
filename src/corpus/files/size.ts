const KB = 1024;
const MB = 1024 * KB;

/** A number of bytes for people to read: "512 KB", "5 MB", "5.3 MB". What is over a whole number is never said to be that. */
export function sizeWords(bytes: number): string {
  const [unit, name] = bytes < MB ? [KB, 'KB'] : [MB, 'MB'];
  return `${(Math.ceil((bytes / unit) * 10) / 10).toFixed(1).replace(/\.0$/, '')} ${name}`;
}
