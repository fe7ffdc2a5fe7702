import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

const container = await AstroContainer.create({ astroConfig: { site: 'http://archive.test' } });

/** Renders one component as the build would, without the marks a development server adds. */
export async function renderComponent(
  component: AstroComponentFactory,
  props: Record<string, unknown>,
): Promise<string> {
  const html = await container.renderToString(component, { props });
  return html.replace(/ data-astro-[\w-]+(="[^"]*")?/g, '');
}

/** The words of a piece of HTML as they are read, one after another. */
export function textOf(html: string): string {
  return html
    .replace(/<!--.*?-->|<style.*?<\/style>|<[^>]*>/gs, '')
    .replace(/^[^<>]*>/, '')
    .trim();
}
