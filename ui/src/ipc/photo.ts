/** Photos as addresses an `<img>` can show. Owns the cache of what was fetched. */
import { invoke } from '@tauri-apps/api/core';

export type PhotoSize = 'thumbnail' | 'full';

/** Photos kept at hand; the list shows about 20 at once. */
const KEPT = 200;

const urls = new Map<string, Promise<string | null>>();

/** A blob: address of the photo, or nothing when it can't be had. Addresses are kept and reused. */
export function photoUrl(sha256: string, size: PhotoSize): Promise<string | null> {
  const key = `${size}:${sha256}`;
  const known = urls.get(key);
  if (known) {
    urls.delete(key);
    urls.set(key, known);
    return known;
  }
  const asked = fetchPhoto(sha256, size);
  urls.set(key, asked);
  forgetOldest();
  return asked;
}

async function fetchPhoto(sha256: string, size: PhotoSize): Promise<string | null> {
  try {
    const bytes = await invoke<ArrayBuffer>('photo', { sha256, thumbnail: size === 'thumbnail' });
    return URL.createObjectURL(new Blob([bytes]));
  } catch {
    // A card without its picture is still a card: the initials are shown instead.
    return null;
  }
}

function forgetOldest(): void {
  const oldest = urls.keys().next();
  if (urls.size <= KEPT || oldest.done) return;
  const url = urls.get(oldest.value);
  urls.delete(oldest.value);
  void url?.then((address) => address && URL.revokeObjectURL(address));
}
