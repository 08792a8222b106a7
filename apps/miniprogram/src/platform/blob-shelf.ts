/** Files of drafts in a browser. Where the browser refuses to keep them (a private window), they live as long as the page. */
const DATABASE = 'yige';
const SHELF = 'photos';
const fleeting = new Map<string, Blob>();

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => void request.result.createObjectStore(SHELF);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no storage'));
  });
}

async function ask<T>(mode: IDBTransactionMode, question: (shelf: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await openDatabase();
  try {
    return await new Promise<T>((resolve, reject) => {
      const request = question(database.transaction(SHELF, mode).objectStore(SHELF));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('no storage'));
    });
  } finally {
    database.close();
  }
}

export const blobs = {
  async put(id: string, blob: Blob): Promise<void> {
    try {
      await ask('readwrite', (shelf) => shelf.put(blob, id));
    } catch {
      fleeting.set(id, blob);
    }
  },
  async get(id: string): Promise<Blob | null> {
    try {
      return (await ask<Blob | undefined>('readonly', (shelf) => shelf.get(id) as IDBRequest<Blob | undefined>)) ?? fleeting.get(id) ?? null;
    } catch {
      return fleeting.get(id) ?? null;
    }
  },
  async remove(id: string): Promise<void> {
    fleeting.delete(id);
    await ask('readwrite', (shelf) => shelf.delete(id)).catch(() => undefined);
  },
};
