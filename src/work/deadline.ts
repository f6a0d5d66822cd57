/**
 * What comes of work that others do, or null where it has not come within so many ms. Then it may go on, and whatever becomes
 * of it is passed over. Rejects as the work does.
 */
export function inTime<T>(work: Promise<T>, ms: number): Promise<{ readonly came: T } | null> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(null), ms);
    work.then((came) => resolve({ came }), reject).finally(() => clearTimeout(timer));
  });
}
