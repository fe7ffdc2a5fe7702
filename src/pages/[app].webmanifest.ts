import type { APIRoute } from 'astro';
import { formatAppManifest } from '../publish/app-manifest.ts';
import { mediaTypes } from '../publish/media-types.ts';
import { site } from '../site.ts';

/** One file, where readers may keep anything. */
export function getStaticPaths() {
  return site.offlineReading ? [{ params: { app: 'manifest' } }] : [];
}

/** What a browser needs to offer the site as an application. */
export const GET: APIRoute = () =>
  new Response(formatAppManifest(site), {
    headers: { 'Content-Type': mediaTypes['.webmanifest'] ?? '' },
  });
