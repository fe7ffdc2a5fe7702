import { absolute, clean, isPeriodical, organization } from './json-ld.ts';
import type { Thing } from './json-ld.ts';

/** A step of the way down to a page. */
export interface Step {
  label: string;
  href: string;
}

/** The site with its search. */
export function describeSite(
  site: { name: string; description: string; publisher: string },
  origin: string,
): Thing {
  return {
    '@type': 'WebSite',
    '@id': absolute('/', origin),
    url: absolute('/', origin),
    name: site.name,
    description: site.description,
    inLanguage: 'zh-CN',
    publisher: organization(site.publisher),
    potentialAction: {
      '@type': 'SearchAction',
      target: `${absolute('/search/', origin)}?q={search_term_string}`,
      'query-input': 'required name=search_term_string',
    },
  };
}

/** A publication: a journal or bulletin as `Periodical`, a run of documents as `CreativeWorkSeries`. */
export function describeSeries(
  series: {
    url: string;
    data: { name: string; form: string; description: string; publisher: { name: string } };
  },
  origin: string,
): Thing {
  const { name, form, description, publisher } = series.data;
  return {
    '@type': isPeriodical(form) ? 'Periodical' : 'CreativeWorkSeries',
    '@id': absolute(series.url, origin),
    url: absolute(series.url, origin),
    name,
    description,
    inLanguage: 'zh-CN',
    publisher: organization(publisher.name),
  };
}

/** A person or a body with the other names the sources give. */
export function describeAgent(
  type: 'Person' | 'Organization',
  agent: {
    url: string;
    name: string;
    otherNames?: readonly string[] | undefined;
    parent?: string | undefined;
  },
  origin: string,
): Thing {
  const url = absolute(agent.url, origin);
  return clean({
    '@type': type,
    '@id': url,
    url,
    name: agent.name,
    alternateName: agent.otherNames,
    parentOrganization: agent.parent === undefined ? undefined : organization(agent.parent),
  });
}

/** The way down to a page, the page itself last. */
export function describeBreadcrumb(steps: readonly Step[], origin: string): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ label, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: absolute(href, origin),
    })),
  };
}
