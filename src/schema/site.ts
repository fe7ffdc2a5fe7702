import { z } from 'zod';
import { coloursSchema } from './colours.ts';
import { dateSchema, printedSchema } from './fields.ts';
import { kindSchema } from './kind.ts';

/** A way in of the main menu. */
const menuItemSchema = z.strictObject({
  /** The word in the menu: `刊期`. */
  label: printedSchema,
  /** The page it leads to, from the root of the site: `/series/`. */
  href: z.string().regex(/^\/(?:[a-z0-9-]+\/)+$/, '要写成站内网址，前后都有斜线，例如 /series/'),
  /** True for the ways in that 长辈版 keeps. */
  elder: z.boolean().optional(),
  /** What is found there; with it the way in stands on the home page too: `逐年的刊期和文章`. */
  note: printedSchema.optional(),
});

/** Queries the search page shows as examples, each in one way of asking; words that this archive holds. */
const searchExamplesSchema = z.strictObject({
  /** Words that stand together: `产业工人队伍建设改革`. */
  phrase: printedSchema.optional(),
  /** Words with a space between them, all of which must stand: `劳模 工匠`. */
  all: printedSchema.optional(),
  /** Words of which one is enough: `大病救助 | 金秋助学`. */
  any: printedSchema.optional(),
  /** A word that must not stand: `技能竞赛 -新闻`. */
  without: printedSchema.optional(),
  /** Texts of one person: `作者:马吉孝`. */
  person: printedSchema.optional(),
  /** An issue or a document: `2023年第2期`. */
  issue: printedSchema.optional(),
});

/** `content/site.yaml`: whose archive it is, and the words of the site that are nobody else's. */
export const siteSchema = z
  .strictObject({
    /** Name in the masthead and in page titles: `青海工会文献库`. */
    name: printedSchema,
    /** One line under the name on the home page: `内部通报 · 公文 · 《青海工运》`. */
    tagline: printedSchema,
    /** For search engines and link previews, where a page has no words of its own. */
    description: printedSchema,
    /** The body that publishes the archive, the author of its feeds: `青海省总工会`. */
    publisher: printedSchema,
    /** Where it is served from, with its path there, for canonical addresses and feeds; SITE_ORIGIN goes before it. */
    origin: z
      .string()
      .regex(/^https?:\/\/[^/\s?#]+(?:\/[^/\s?#]+)*$/, '要写成 https://主机名，末尾不写斜线')
      .optional(),
    /** The name space of the identifiers of its books, a UUID of its own; never changed once books are out. */
    bookNamespace: z
      .string()
      .regex(
        /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
        '要写一个 UUID（小写），每个文献库各用各的，公布以后不能改',
      ),
    /** In whose name the feeds give their identifiers; without it, in that of `bookNamespace`. Never changed once feeds are out. */
    feedIds: z
      .strictObject({
        /** A host name of the publisher, whether the archive is served from it or not: `qhzgh.example`. */
        authority: z
          .string()
          .regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, '要写主办单位自己的域名（小写），例如 gonghui.example'),
        /** A date on which that name was the publisher's: `2026-11-25`. */
        since: dateSchema,
      })
      .optional(),
    /** The drawing in the seal beside the name, a path of SVG in a square of 32 by 32; without it the seal is plain. */
    seal: z
      .string()
      .regex(
        /^[MmLlHhVvCcSsQqTtAaZz0-9 ,.-]+$/,
        '只能是 SVG 路径（path 的 d）：字母、数字、空格、逗号、点、减号',
      )
      .optional(),
    /** The one strong colour of pages and books, on light paper, on warm paper and by night. */
    colours: coloursSchema.optional(),
    /** The main menu, in order. */
    menu: z.array(menuItemSchema).min(1),
    /** 文种 and genres, in the order lists show them. */
    kinds: z.array(kindSchema).min(1),
    /** Kinds of body, in the order of the tree: `省总部室`, `直属单位`. */
    organizationKinds: z.array(printedSchema).min(1),
    /** The line under the title of a list, where the site's own words do not say enough. */
    leads: z
      .strictObject({ kinds: printedSchema.optional(), organizations: printedSchema.optional() })
      .optional(),
    searchExamples: searchExamplesSchema.optional(),
    /** The e-mail address that readers' reports of errors go to; without it they are only copied: `wenxian@gonghui.example`. */
    correctionsTo: z
      .string()
      .regex(/^[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/iu, '要写一个邮箱地址，例如 wenxian@gonghui.example')
      .optional(),
    /** Whether readers may keep pages on their devices; they may where it is not said: `false`. */
    offlineReading: z.boolean().optional(),
  })
  .superRefine(({ menu, kinds, organizationKinds }, context) => {
    const lists = [
      { values: menu.map(({ href }) => href), path: (place: number) => ['menu', place, 'href'] },
      { values: kinds.map(({ name }) => name), path: (place: number) => ['kinds', place, 'name'] },
      { values: kinds.map(({ address }) => address), path: (place: number) => ['kinds', place, 'address'] },
      { values: organizationKinds, path: (place: number) => ['organizationKinds', place] },
    ];
    for (const { values, path } of lists)
      values.forEach((value, place) => {
        if (values.indexOf(value) < place)
          context.addIssue({ code: 'custom', path: path(place), message: '前面已经有了' });
      });
  });
export type SiteData = z.infer<typeof siteSchema>;
