/** Made-up pages of firms, institutions and shops. */
import {
  generator,
  links,
  MODIFIED,
  main,
  type OtherPage,
  PUBLISHED,
  page,
  post,
  prose,
  sole,
  yoast,
} from './page.ts';

/** Firms and institutions, most of them made with WordPress: pages of prose that call themselves articles. */
export const FIRMS: OtherPage[] = [
  page('service of a firm', 'https://brightwebworks.example/services/web-design/', {
    title: 'Web Design for Small Firms | Bright Web Works',
    og: 'article',
    head: MODIFIED + generator('WordPress 6.5'),
    data: yoast(),
    bodyClass: 'page-template-default page page-id-214',
    body: sole('Web design for small firms', prose(9)),
  }),
  page(
    'service at the top level',
    'https://northplumbing.example/emergency-boiler-repair-in-the-north/',
    {
      title: 'Emergency Boiler Repair in the North',
      og: 'article',
      head: MODIFIED,
      data: yoast({ '@type': 'LocalBusiness' }),
      bodyClass: 'page page-id-9',
      body: sole('Emergency boiler repair in the north', prose(7, 1)),
    },
  ),
  page('about a firm', 'https://brightwebworks.example/about-us/', {
    title: 'About us | Bright Web Works',
    og: 'article',
    head: MODIFIED,
    data: yoast(),
    bodyClass: 'page page-id-2',
    body: sole('About us', prose(6, 2)),
  }),
  page('privacy policy', 'https://brightwebworks.example/privacy-policy/', {
    title: 'Privacy Policy',
    og: 'article',
    head: MODIFIED,
    data: yoast(),
    bodyClass: 'page page-id-3',
    body: sole('Privacy policy', prose(20, 3)),
  }),
  page('terms of use', 'https://things.example/legal/terms', {
    title: 'Terms of use',
    body: main(
      'Terms of use',
      `<p>Last updated <time datetime="2025-01-01">1 January 2025</time></p>${prose(25, 1)}`,
    ),
  }),
  page('frequent questions', 'https://things.example/faq', {
    title: 'Questions and answers',
    og: 'website',
    data: { '@type': 'FAQPage', mainEntity: [{ '@type': 'Question' }] },
    body: main('Questions and answers', prose(10, 4)),
  }),
  page('contact', 'https://things.example/contact', {
    title: 'Contact',
    og: 'website',
    body: main(
      'Contact us',
      `${prose(2)}<form><input name=mail><textarea></textarea><button>Send</button></form>`,
    ),
  }),
  page('landing page', 'https://planner.example/', {
    title: 'Planner: all your work in one place',
    og: 'website',
    data: { '@type': 'SoftwareApplication' },
    body: main('All your work in one place', prose(6)),
  }),
  page('feature of a product', 'https://planner.example/product/time-tracking-for-teams', {
    title: 'Time tracking for teams',
    og: 'website',
    body: main('Time tracking for teams', prose(8, 5)),
  }),
  page('prices', 'https://planner.example/pricing', {
    title: 'Pricing',
    og: 'website',
    data: { '@type': 'Product' },
    body: main('Prices', prose(5, 2)),
  }),
  page('case study', 'https://planner.example/customers/how-a-bakery-plans-its-week', {
    title: 'How a bakery plans its week',
    og: 'article',
    head: MODIFIED,
    bodyClass: 'page page-id-88',
    body: sole('How a bakery plans its week', prose(8, 6)),
  }),
  page('law firm', 'https://marshlaw.example/practice-areas/personal-injury/', {
    title: 'Personal injury lawyers',
    og: 'article',
    head: MODIFIED + generator('WordPress 6.4'),
    data: yoast({ '@type': 'LegalService' }),
    bodyClass: 'page page-id-31',
    body: sole('Personal injury lawyers', prose(14, 1)),
  }),
  page('charity appeal', 'https://riverfund.example/how-we-help/', {
    title: 'How we help',
    og: 'website',
    data: yoast(),
    bodyClass: 'page',
    body: sole('How we help', prose(7, 2)),
  }),
  page('guidance of a government', 'https://service.gov.example/renew-a-fishing-licence', {
    title: 'Renew a fishing licence',
    og: 'article',
    head: '<meta name="govuk:publishing-application" content="frontend">',
    body: main('Renew a fishing licence', prose(5, 3)),
  }),
  page('university course', 'https://college.example/courses/msc-soil-science', {
    title: 'MSc Soil Science',
    og: 'website',
    data: { '@type': 'Course' },
    body: main('MSc Soil Science', prose(9, 1)),
  }),
  page('job', 'https://jobs.example/view/3214-baker', {
    title: 'Baker, full time',
    og: 'website',
    data: { '@type': 'JobPosting', datePosted: '2026-01-03' },
    body: main('Baker, full time', prose(5)),
  }),
  page('German imprint', 'https://tischlerei.example/impressum/', {
    lang: 'de',
    title: 'Impressum und Datenschutz',
    og: 'article',
    head: MODIFIED,
    bodyClass: 'page',
    body: sole(
      'Datenschutzerklärung',
      '<p>Wir verarbeiten personenbezogene Daten nur, soweit das für den Betrieb dieser Seiten nötig ist, und geben sie nicht weiter. Sie können jederzeit Auskunft verlangen, und wir löschen auf Wunsch alles, was wir über Sie gespeichert haben.</p>'.repeat(
        9,
      ),
    ),
  }),
];

/** Shops and things to buy, to visit, to cook. */
export const SHOPS: OtherPage[] = [
  page('product', 'https://shop.example/products/oak-table', {
    title: 'Oak table',
    og: 'product',
    data: { '@type': 'Product', offers: { '@type': 'Offer' } },
    body: main(
      'Oak table',
      `<span itemprop="price">420</span><button class="add-to-cart">Add</button>${prose(5)}`,
    ),
  }),
  page('product with a blog theme', 'https://lamps.example/brass-desk-lamp-with-a-green-shade/', {
    title: 'Brass desk lamp with a green shade',
    og: 'article',
    head: MODIFIED,
    data: yoast({ '@type': 'Product' }),
    bodyClass: 'product-template-default single single-product',
    body: sole(
      'Brass desk lamp with a green shade',
      `<form class="cart"><button class="single_add_to_cart_button">Add</button></form>${prose(6)}`,
      'product type-product',
    ),
  }),
  page('shelf of a shop', 'https://shop.example/collections/tables', {
    title: 'Tables',
    og: 'website',
    data: { '@type': 'CollectionPage' },
    body: main('Tables', prose(3) + links(40, 'table')),
  }),
  page('recipe', 'https://kitchen.example/lentil-soup-with-lemon/', {
    title: 'Lentil soup with lemon',
    og: 'article',
    head: PUBLISHED + MODIFIED,
    data: yoast({ '@type': 'Recipe', datePublished: '2024-05-03' }),
    bodyClass: 'post-template-default single single-post',
    body: sole('Lentil soup with lemon', prose(9), 'post type-post'),
  }),
  page('French recipe', 'https://cuisine.example/recettes/soupe-aux-lentilles', {
    lang: 'fr',
    title: 'Soupe aux lentilles',
    og: 'article',
    data: { '@type': 'Recipe', datePublished: '2023-02-02' },
    body: main(
      'Soupe aux lentilles',
      '<p>Faites revenir les oignons à feu doux, puis ajoutez les lentilles, l’eau et le sel, et laissez cuire une demi-heure sans couvercle.</p>'.repeat(
        9,
      ),
    ),
  }),
  page('hotel', 'https://stay.example/hotel/harbour-house.html', {
    title: 'Harbour House',
    og: 'hotel',
    data: { '@type': 'Hotel' },
    body: main('Harbour House', prose(6, 2)),
  }),
  page(
    'house for sale',
    'https://homes.example/listing/88213/three-rooms-by-the-river-with-a-garden',
    {
      title: 'Three rooms by the river with a garden',
      og: 'website',
      data: { '@type': 'RealEstateListing', datePosted: '2026-01-09' },
      body: main('Three rooms by the river with a garden', prose(5, 4)),
    },
  ),
  page('event', 'https://tickets.example/e/an-evening-of-songs-2026-03-04', {
    title: 'An evening of songs',
    og: 'event',
    data: { '@type': 'MusicEvent', startDate: '2026-03-04' },
    body: main('An evening of songs', `<time datetime="2026-03-04">4 March</time>${prose(4)}`),
  }),
  page('book', 'https://books.example/show/1234.The_Long_Field', {
    title: 'The Long Field',
    og: 'books.book',
    data: { '@type': 'Book' },
    body: main('The Long Field', prose(4) + Array.from({ length: 8 }, (_, i) => post(i)).join('')),
  }),
  page('app', 'https://apps.example/app/planner/id123', {
    title: 'Planner on the app shop',
    og: 'website',
    data: { '@type': 'SoftwareApplication' },
    body: main('Planner', prose(6, 1)),
  }),
  page('travel guide', 'https://trips.example/destinations/islands-in-the-north', {
    title: 'Islands in the north',
    og: 'website',
    data: { '@type': 'TouristDestination' },
    body: main('Islands in the north', prose(9, 7)),
  }),
];
