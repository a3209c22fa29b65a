/**
 * People of the real packs in sentences as newspapers write them: every form of a name that a reader
 * knows, and what looks like a name and is none. Written for the test, after no article.
 */

import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Pack } from '../../lib/pack/open-pack.ts';
import { findMentions } from '../../lib/people/find-mentions.ts';
import { loadData } from './load-data.ts';
import { openDataset } from './open-dataset.ts';

/** What a row says: `[words](who)`; several namesakes joined by `+`; `?` before who is only likely. */
const MARK = /\[([^\]]+)\]\(([^)]*)\)/gu;

let pack: Pack;

beforeAll(async () => {
  const { dataset, problems } = await loadData(path.resolve(import.meta.dirname, '../../data'));
  expect(problems).toEqual([]);
  pack = openDataset(dataset);
});

/** The text with its mentions marked as in the rows; a line is a block, `# ` the headline. */
function mark(text: string): string {
  const blocks = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const kind =
      start === 0 && text.includes('\n') ? ('headline' as const) : ('paragraph' as const);
    blocks.push({ start, end: start + line.length, kind });
    start += line.length + 1;
  }
  let marked = '';
  let last = 0;
  for (const { start: from, end, entities, how } of findMentions({ text, blocks }, pack.names)) {
    const people = entities.filter((id) => id.includes('/people/'));
    if (people.length === 0) continue;
    const who = people
      .map((id) => id.slice(id.lastIndexOf('/') + 1))
      .sort()
      .join('+');
    const likely = how.rule === 'likely-spelling' ? '?' : '';
    marked += `${text.slice(last, from)}[${text.slice(from, end)}](${likely}${who})`;
    last = end;
  }
  return marked + text.slice(last);
}

const ROWS: Record<string, string[]> = {
  possessives: [
    '[Chuck Grassley](chuck-grassley)’s office declined to comment; [Grassley](chuck-grassley)’s staff did too.',
    "That was [Ilhan Omar](ilhan-omar)'s bill. [Omar](ilhan-omar)'s colleagues voted for it.",
    'It was [Adam Smith](adam-smith)’ and the Democrats’ amendment in the House of Representatives.',
    'THAT IS [JEREMY CORBYN](jeremy-corbyn)’S PARTY',
    '[Jacky Rosen](jacky-rosen) and [Dina Titus](dina-titus)’s constituents in Nevada wrote to them.',
  ],
  'hyphenated and double surnames': [
    'Senator [Cindy Hyde-Smith](cindy-hyde-smith) spoke first. [Hyde-Smith](cindy-hyde-smith) sat down, and Smith, a clerk, rose.',
    '[Catherine Cortez Masto](catherine-cortez-masto) won again; [Cortez Masto](catherine-cortez-masto) thanked voters in Reno.',
    '[Debbie Wasserman Schultz](debbie-wasserman-schultz) agreed. “We will see,” [Wasserman Schultz](debbie-wasserman-schultz) said.',
    '[Mariannette Miller\u2011Meeks](mariannette-miller-meeks) of Iowa leads by six votes.',
    '[Rebecca Long-Bailey](rebecca-long-bailey) rebelled; [Long-Bailey](rebecca-long-bailey) lost the whip.',
    '[Nick Thomas-Symonds](nick-thomas-symonds) flew to Brussels, where [Thomas-Symonds](nick-thomas-symonds) met officials.',
    'The [Lisa Blunt Rochester](lisa-blunt-rochester) campaign said [Blunt Rochester](lisa-blunt-rochester) would run.',
    '[Marie Gluesenkamp Perez](marie-gluesenkamp-perez) voted no. [Gluesenkamp Perez](marie-gluesenkamp-perez) gave reasons and left.',
    '[Netumbo Nandi-Ndaitwah](netumbo-nandi-ndaitwah) was sworn in, and [Nandi-Ndaitwah](netumbo-nandi-ndaitwah) smiled.',
  ],
  suffixes: [
    '[Ferdinand Marcos Jr](ferdinand-marcos-jr). vetoed it. [Marcos](ferdinand-marcos-jr) gave no reason.',
    '[Surangel Whipps, Jr](surangel-whipps). of Palau addressed the forum.',
    'Representative [Nick Begich III](nick-begich-iii) of Alaska flew home.',
    'Ferdinand Marcos Sr. ruled by decree until 1981.',
    '[John McGuire III](john-mcguire), the Virginia Republican, voted present.',
  ],
  'initials and middle names': [
    '[Charles E. Schumer](chuck-schumer), the Senate minority leader, objected.',
    'Rep. [Rosa L. DeLauro](rosa-delauro) chaired; [DeLauro](rosa-delauro) left early.',
    '[J. D. Vance](jd-vance) and [JD Vance](jd-vance) and [J.D. Vance](jd-vance) are one man.',
    '[Nancy P. Pelosi](nancy-pelosi) would not say.',
    '[Maria Elvira Salazar](maria-elvira-salazar) was born in Miami.',
    '[Amy Jean Klobuchar](amy-klobuchar) asked twice.',
    '[L. Murkowski](lisa-murkowski) (R-Alaska)',
    'A man called Tom X. Tillis was arrested in Ohio.',
  ],
  'surname first in lists': [
    '[Klobuchar, Amy](amy-klobuchar)\n[Cantwell, Maria](maria-cantwell)\n[Wyden, Ron](ron-wyden)',
    'Yeas: [Fischer, Deb](deb-fischer); [Lummis, Cynthia M](cynthia-lummis).; [Ricketts, Pete](pete-ricketts)',
    'Those who came were Cotton, Tom and Jerry among them.',
  ],
  apostrophes: [
    "[Brendan O’Hara](brendan-ohara) and [Neil O'Brien](neil-obrien) sparred; [O‘Hara](brendan-ohara) won, [O’Brien](neil-obrien) said.",
    '[La’aulialemalietoa La’auli Leuatea Schmidt](laaulialemalietoa-laauli-leuatea-schmidt) leads Samoa.',
  ],
  'al- and el-': [
    '[Ahmed al-Sharaa](ahmed-al-sharaa) met envoys. [Al-Sharaa](ahmed-al-sharaa) spoke; [Sharaa](ahmed-al-sharaa) left.',
    '[Ahmed Al Sharaa](ahmed-al-sharaa) is written in many ways, [Ahmad al-Sharaa](ahmed-al-sharaa) too.',
    'Egypt’s [Abdel Fattah el-Sisi](abdel-fattah-el-sisi) called; [el-Sisi](abdel-fattah-el-sisi), or [al-Sisi](abdel-fattah-el-sisi), rang off. [Sisi](abdel-fattah-el-sisi) slept.',
    'Iraq’s [Mohammed Shia al-Sudani](mohammed-shia-al-sudani) resigned. [Sudani](mohammed-shia-al-sudani) stays until May.',
    'Sudan’s army chief [Abdel Fattah al-Burhan](abdel-fattah-al-burhan) refused. “No,” [al-Burhan](abdel-fattah-al-burhan) said.',
    '[Bashar Assad](bashar-al-assad) fled to Moscow; [Bashar el-Assad](bashar-al-assad) has not been seen since.',
  ],
  'Spanish and Portuguese double surnames': [
    '[Claudia Sheinbaum Pardo](claudia-sheinbaum) spoke, and [Sheinbaum](claudia-sheinbaum) took no questions.',
    '[Andrés Manuel López Obrador](andres-manuel-lopez-obrador) retired; [López Obrador](andres-manuel-lopez-obrador) writes books.',
    '[Gustavo Petro Urrego](gustavo-petro) signed. [Petro](gustavo-petro) left for Cali.',
    '[Daniel Noboa Azín](daniel-noboa) won in Quito; [Noboa](daniel-noboa) is 37.',
    '[Marcelo Rebelo de Sousa](marcelo-rebelo-de-sousa) dissolved parliament. [Rebelo de Sousa](marcelo-rebelo-de-sousa) set a date.',
    '[Nicolás Maduro Moros](nicolas-maduro) was captured; [Maduro](nicolas-maduro) denies it.',
    '[Pedro Sánchez Pérez-Castejón](pedro-sanchez), conocido como [Pedro Sánchez](pedro-sanchez), gobierna. [Sánchez](pedro-sanchez) viaja hoy.',
  ],
  'East Asian order': [
    '[Kim Min-seok](kim-min-seok) and [Han Zheng](han-zheng) met. [Kim](kim-min-seok) thanked [Han](han-zheng).',
    '[Takaichi Sanae](sanae-takaichi) leads Japan; [Sanae Takaichi](sanae-takaichi) is the same. [Takaichi](sanae-takaichi) waits.',
    '[Yoon Suk-yeol](yoon-suk-yeol) was removed. [Yoon](yoon-suk-yeol) appealed.',
    'Taiwan’s [Ko Wen-je](ko-wen-je) denied it; [Ko](ko-wen-je) is on bail.',
    '[Luong Cuong](luong-cuong) greeted [Hun Manet](hun-manet); [Hun Manet](hun-manet) bowed.',
    'Japan’s [Ishiba Shigeru](shigeru-ishiba) stepped down.',
  ],
  'headlines in capitals': [
    '[ELIZABETH WARREN](elizabeth-warren) ASKS BANKS FOR ANSWERS\nSenator [Elizabeth Warren](elizabeth-warren) wrote.',
    '[STREETING](wes-streeting) TO FACE DOCTORS\nHealth Secretary [Wes Streeting](wes-streeting) will speak.',
    '[Lammy](david-lammy) Vows To Act As Courts Clog\n[David Lammy](david-lammy) promised judges.',
    'BUSH FIRES RAGE IN VICTORIA\nFirefighters were busy.',
    'RICE PRICES RISE AS MAY RAINS FAIL',
    '[VON DER LEYEN](ursula-von-der-leyen) HITS BACK\n[Ursula von der Leyen](ursula-von-der-leyen) answered.',
    'GREEN LIGHT FOR NEW PLANT\nRep. [Al Green](al-green) of Texas objected.',
  ],
  namesakes: [
    'Sen. [John Kennedy](john-kennedy), the Louisiana Republican, laughed.',
    'In Dallas in 1963 President [John F. Kennedy](john-f-kennedy) was shot.',
    '[Mike Johnson](mike-johnson) spoke. [Dusty Johnson](dusty-johnson) and [Ron Johnson](ron-johnson) listened.',
    '[George H.W. Bush](george-h-w-bush) was the father of [George W. Bush](george-w-bush).',
    'Labour’s [Alex Norris](alex-norris) asked. Chuck Norris did not.',
    '[George Bush](george-h-w-bush+george-w-bush) arrived, and [Bush](george-h-w-bush+george-w-bush) spoke.',
  ],
  'formal names of those whom papers call by the short one': [
    'Michael Levin, a lawyer, said the deal was done. Levin added nothing.',
    'Rep. [Michael Levin](mike-levin) of California voted for it. [Levin](mike-levin) left.',
    'Thomas Cotton, a farmer, said the harvest failed.',
    'The senator from Arkansas, [Thomas Cotton](tom-cotton), met him.',
  ],
  'likely spellings': [
    'Aides to [Volodimir Zelensky](?volodymyr-zelenskyy) said that little had been agreed.',
    'Aides to [Klaudia Sheinbaum](?claudia-sheinbaum) said so, and [Sheinbaum](claudia-sheinbaum) agreed.',
    'Aides to [Emanuel Macron](?emmanuel-macron) said that talks would go on for some time.',
    'The crown prince, [Muhamed bin Salman](?mohammed-bin-salman), listened to all of them.',
    'A retired teacher called Donna Trumpf and her husband, Marc Rubeo, were fined.',
  ],
  'things named after people': [
    '[Jim Jordan](jim-jordan) met officials in Jordan. [Jordan](jim-jordan) then left.',
    '[French Hill](french-hill) told The Hill of it.',
    'The Vance Air Force Base is old. [JD Vance](jd-vance) landed.',
    '[Ron Johnson](ron-johnson) sold his shares in Johnson & Johnson, [Johnson](ron-johnson) said.',
    'He studied at George Washington University and lives on Lincoln Street.',
    'The USS Gerald R. Ford left port. [Gerald R. Ford](gerald-r-ford) was the 38th president.',
    'The John F. Kennedy Center and the Ronald Reagan Building are in Washington.',
    'Flights from O’Hare to John F. Kennedy International Airport and Ronald Reagan National Airport were late.',
    'The Herbert Hoover Dam, the Dwight D. Eisenhower Highway, the Theodore Roosevelt Bridge.',
    'Elizabeth Warren Inc., Warren Buffett and Nancy Pelosi & Sons are not politicians.',
    '[Jimmy Carter](jimmy-carter) founded the Carter Center; the Carter Center and Carter Hall remain.',
    'The Affordable Care Act, the Taft-Hartley Act and the Bob Dole Foundation',
    'The Nelson A. Rockefeller Institute said so.',
  ],
  'a surname that is a given name too': [
    '[Rand Paul](rand-paul) spoke. Paul Smith replied, then Paul Ostrander. [Paul](rand-paul) left.',
    '[Tim Scott](tim-scott) spoke. Scott Walker and Scott Brown did not. “No,” [Scott](tim-scott) said.',
    '[Lindsey Graham](lindsey-graham) quoted Graham Greene. [Graham](lindsey-graham) sat down.',
  ],
  'another given name before': [
    '[Ed Miliband](ed-miliband) thanked his brother David Miliband. [Miliband](ed-miliband) went home.',
    '[Ted Cruz](ted-cruz) flew out; Penélope Cruz flew in. Heidi Cruz stayed. [Cruz](ted-cruz) called.',
    '[Tim Walz](tim-walz) and his wife, Gwen Walz, waved. [Walz](tim-walz) wept.',
    '[Emmanuel Macron](emmanuel-macron) came with Brigitte Macron.',
    '[Boric](gabriel-boric) won\n[Gabriel Boric](gabriel-boric) beat José Boric, his cousin.',
    'Dr. Ruth Warnock is not the senator [Raphael Warnock](raphael-warnock).',
    'Mary Trump and Fred Trump III wrote books.',
    '[Mette Frederiksen](mette-frederiksen) phoned; her husband Bo Tengberg and a Lars Frederiksen answered.',
  ],
  'first names in interviews': [
    '[Zarah Sultana](zarah-sultana) sat down with us.\n[Zarah](zarah-sultana): I never said that.\nInterviewer: And now?',
    '[Jess Phillips](jess-phillips) laughs. Jess Glynne sings.',
    '[Lula](luiz-inacio-lula-da-silva) spoke. [Luiz Inácio Lula da Silva](luiz-inacio-lula-da-silva) is 80.',
  ],
  'given names of relatives': [
    '[Donald Trump](donald-trump) and his wife, [Melania](melania-trump), arrived. [Melania](melania-trump) smiled.',
    '[Melania Trump](melania-trump) and her husband [Donald](donald-trump) came with his son Walter.',
    '[Barack Obama](barack-obama)’s brother, Donald, and his wife Melania stayed away.',
    '[Donald Trump](donald-trump) told wife Melania Oyelaran of it.',
  ],
  titles: [
    'President [Xi](xi-jinping) flew to Moscow.',
    'Dr. Xi, a dentist, and Professor Li stayed.',
    'Premier [Li](li-qiang) met PM [Starmer](keir-starmer).',
    'President [Mahama](john-mahama) opened the dam; Prime Minister [Kristersson](ulf-kristersson) watched.',
    'Senators [Cantwell](maria-cantwell) and [Murkowski](lisa-murkowski) wrote the bill. [Cantwell](maria-cantwell) spoke.',
    'Rep. [Jayapal](pramila-jayapal) (D-Wash.) disagreed with Sen. [Tuberville](tommy-tuberville) (R-Ala.).',
    'Mr [Farage](nigel-farage) arrived late, as [Nigel Farage](nigel-farage) does.',
    '[Sir Keir](keir-starmer) answered. [Sir Keir Starmer](keir-starmer) sat.',
    'Lord Smith and Judge Johnson and Mr. Davis were there.',
    'The president-elect, [Nasry Asfura](nasry-asfura), waited.',
  ],
  'two together': [
    '[Bernie Sanders](bernie-sanders)/[Ro Khanna](ro-khanna) rally',
    'The [Grassley](chuck-grassley)-[Durbin](dick-durbin) bill passed\n[Chuck Grassley](chuck-grassley) and [Dick Durbin](dick-durbin) cheered.',
    'Before the [Macron](emmanuel-macron)-[Putin](vladimir-putin) call, [Macron](emmanuel-macron)-backed aides met anti-[Putin](vladimir-putin) exiles.',
    'The Taft-Hartley Act, a Ms. Trump-Jones and the Rubio-Garcia wedding',
    'Senators [Cantwell](maria-cantwell) and [Murkowski](lisa-murkowski) and Reps. [Jayapal](pramila-jayapal) and [Boebert](lauren-boebert) met.',
    'Joe and Jill Biden, and Donald and [Melania Trump](melania-trump), shook hands.',
  ],
  'other names': [
    'John Smith, a plumber, met Mary Jones and David Davies.',
    'Mark Kelly-Jones and Tina Smithson won medals.',
    'The singer Al Green sang, and the boxer Chris Smith fought.',
    'Striker Harry Kane and midfielder John McGinn scored against Serbia.',
    'Muhammad Ali fought Joe Frazier; Ali won.',
    'Dr. Ben Carson, a surgeon, ran. Dr. Carson lost, Carson said.',
    'Senator Jim Webb and Senator Harry Reid spoke; Senator Webb left, then Senator Reid.',
    'J. Hill and C. Franklin wrote the paper with H. Griffith.',
  ],
  'German, French, Spanish': [
    'Wie Bundeskanzler [Merz](friedrich-merz) sagte\n[Friedrich Merz](friedrich-merz) war da, und dem CDU-Chef [Merz](friedrich-merz) gefiel es.',
    'Außenminister [Wadephul](johann-wadephul) flog ab. [Johann Wadephul](johann-wadephul) kommt bald wieder.',
    'Le discours d’[Emmanuel Macron](emmanuel-macron) et du président [Macron](emmanuel-macron)',
    'El presidente [Milei](javier-milei) y la presidenta [Sheinbaum](claudia-sheinbaum) hablaron.',
    'O presidente [Lula da Silva](luiz-inacio-lula-da-silva) falou com [Gustavo Petro](gustavo-petro).',
  ],
  'Arabic and Hebrew': [
    'قال الرئيس السوري [أحمد الشرع](ahmed-al-sharaa) إن بلاده ستلتزم. وأكد [الشرع](ahmed-al-sharaa) ذلك.',
    'والتقى ب[أحمد الشرع](ahmed-al-sharaa) ولي العهد [محمد بن سلمان](mohammed-bin-salman)، ول[محمد بن سلمان](mohammed-bin-salman) كلمة.',
    'استقبله [عبدالفتاح السيسي](abdel-fattah-el-sisi). قال [عبد الفتاح السيسي](abdel-fattah-el-sisi)، ثم قيل ل[لسيسي](abdel-fattah-el-sisi) وب[السيسي](abdel-fattah-el-sisi).',
    'ראש הממשלה [בנימין נתניהו](benjamin-netanyahu) אמר. ל[נתניהו](benjamin-netanyahu) יש תוכנית, ש[נתניהו](benjamin-netanyahu) הציג.',
    'נשיא איראן [מסעוד פזשכיאן](masoud-pezeshkian) אמר. [ולדימיר פוטין](vladimir-putin) אמר ש[פזשכיאן](masoud-pezeshkian) צודק.',
  ],
  'Cyrillic and Greek': [
    'Была встреча [Зеленского](volodymyr-zelenskyy) с [Дональдом Трампом](donald-trump) состоится. [Трампу](donald-trump) нужно время.',
    'С [Владимиром Путиным](vladimir-putin) говорили о [Путине](vladimir-putin). Канцлер [Фридрих Мерц](friedrich-merz) ушёл, [Мерца](friedrich-merz) ждали.',
    '[Володимир Зеленський](volodymyr-zelenskyy) зустрівся з [Урсулою фон дер Ляєн](ursula-von-der-leyen). Президента [Зеленського](volodymyr-zelenskyy) чекають.',
    '[Мелания Трамп](melania-trump) и Дональд Трамп-младший пришли.',
    'Ο πρωθυπουργός [Κυριάκος Μητσοτάκης](kyriakos-mitsotakis) μίλησε. Ο [Μητσοτάκης](kyriakos-mitsotakis), του [Κυριάκου Μητσοτάκη](kyriakos-mitsotakis)',
  ],
  'Chinese, Japanese, Korean': [
    '中国国家主席[习近平](xi-jinping)在北京会见俄罗斯总统[普京](vladimir-putin)，[习近平](xi-jinping)说。[賴清德](lai-ching-te)總統表示。',
    '[高市早苗](sanae-takaichi)首相は[石破茂](shigeru-ishiba)前首相と会談した。ロシアの[プーチン](vladimir-putin)大統領は',
    'トランプタワーの前で、ドナルド・[トランプ](donald-trump)氏は語った。',
    '[이재명](lee-jae-myung) 대통령은 [윤석열](yoon-suk-yeol) 전 대통령에 대해 말했다. [김정은](kim-jong-un)은 그를 만났다.',
  ],
  'South Asian and Thai': [
    'प्रधानमंत्री [नरेन्द्र मोदी](narendra-modi) [डोनाल्ड ट्रंप](donald-trump) से मिलेंगे। [नरेंद्र मोदी](narendra-modi)।',
    '[شہباز شریف](shehbaz-sharif) نے کہا کہ [آصف علی زرداری](asif-ali-zardari) سے ملاقات ہوئی۔',
    'นาย[อนุทิน ชาญวีรกูล](anutin-charnvirakul) นายกรัฐมนตรี และ[ทักษิณ ชินวัตร](thaksin-shinawatra)',
  ],
};

describe('people of the packs', () => {
  for (const [form, rows] of Object.entries(ROWS)) {
    it.each(rows)(`are found: ${form}: %s`, (row) => {
      expect(mark(row.replace(MARK, '$1'))).toBe(row);
    });
  }
});
